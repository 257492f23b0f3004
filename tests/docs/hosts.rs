//! The parts of the documents that show the sites of `tests/hosts`: what their authors wrote, and with what they were tried.

use std::path::Path;

use port_atlas::words::Language;

/// A whole file of a site, as a fenced block.
pub fn source(path: &str) -> String {
    fenced(path, &crate::read(path))
}

/// The element in a page of a site, with what its markup needs around it, as a fenced block.
pub fn element(path: &str) -> String {
    let text = crate::read(path);
    let lines: Vec<&str> = text.lines().collect();
    let begins = |line: &&str| {
        ["<port-atlas", "{{< port-atlas", ".. raw:: html", "<iframe"].iter().any(|word| line.contains(word))
    };
    let ends = |line: &&str| ["</port-atlas>", "{{< /port-atlas", "</iframe>"].iter().any(|word| line.contains(word));
    let first = lines.iter().position(begins).unwrap_or_else(|| panic!("{path} has no element"));
    let count = lines[first..].iter().position(ends).unwrap_or_else(|| panic!("{path}: the element does not end"));
    let indent = lines[first].len() - lines[first].trim_start().len();
    let outdented =
        lines[first..=first + count].iter().map(|line| format!("{}\n", line.get(indent..).unwrap_or_default()));
    fenced(path, &outdented.collect::<String>())
}

fn fenced(path: &str, text: &str) -> String {
    let ending = Path::new(path).extension().unwrap_or_default().to_string_lossy();
    let language = match &*ending {
        "hbs" => "html",
        "mjs" => "js",
        "yml" => "yaml",
        other => other,
    };
    format!("```{language}\n{text}```\n")
}

/// With what each site was tried, and when.
pub fn ran(language: Language) -> String {
    let head = match language {
        Language::English => "| site | built with | opened in | on |\n",
        Language::Chinese => "| 网站 | 生成工具 | 浏览器 | 日期 |\n",
    };
    let text = crate::read("tests/hosts/ran.tsv");
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').map(|cell| if cell.is_empty() { "-" } else { cell }).collect();
        format!("| `{}` | {} |\n", cells[0], cells[1..].join(" | "))
    };
    format!("{head}{}|\n{}", "| --- ".repeat(4), text.lines().map(row).collect::<String>())
}
