//! What the documents show is what the program does: the parts of them that can be made are made again and compared.
//! `UPDATE_DOCS=1 cargo test --test docs` writes them anew.
#![allow(clippy::unwrap_used, reason = "a document that cannot be read fails its test")]

#[path = "docs/made.rs"]
mod made;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use port_atlas::scenario::{Scenario, replay};
use port_atlas::words::Language;

/// The documents for readers.
const DOCUMENTS: [&str; 9] = [
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "docs/MODEL.md",
    "docs/MODEL.zh.md",
    "docs/LANGUAGE.md",
    "docs/EMBEDDING.md",
    "docs/EMBEDDING.zh.md",
    "static/lessons/README.md",
];

const BEGIN: &str = "<!-- made: ";
const END: &str = "<!-- end -->";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(document: &str) -> String {
    fs::read_to_string(root().join(document)).unwrap()
}

/// Compares what is made with what is kept, or keeps it where the environment asks for that.
#[track_caller]
fn keep(path: &Path, made: &str) {
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path, made).unwrap();
    }
    let kept = fs::read_to_string(path).unwrap_or_default();
    assert!(kept == made, "{} has changed: UPDATE_DOCS=1 cargo test --test docs", path.display());
}

/// A document with each of its made parts made anew: what stands between `<!-- made: NAME -->` and `<!-- end -->`.
fn remade(document: &str) -> String {
    let mut parts = document.split(BEGIN);
    let mut text = parts.next().unwrap().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(" -->").unwrap();
        let (_, rest) = rest.split_once(END).unwrap_or_else(|| panic!("the part `{name}` does not end"));
        text.push_str(&format!("{BEGIN}{name} -->\n\n{}\n{END}{rest}", made::part(name)));
    }
    text
}

/// The fenced blocks of a document that begin with this word.
fn blocks(document: &str, word: &str) -> Vec<String> {
    let text = read(document);
    let fence = format!("```{word}\n");
    text.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_port-atlas"))
}

#[test]
fn the_tables_of_the_documents_are_those_of_the_model() {
    for document in DOCUMENTS {
        let text = read(document);
        keep(&root().join(document), &remade(&text));
    }
}

#[test]
fn the_picture_is_the_one_that_the_command_line_draws() {
    for (picture, language) in [("docs/figure.svg", Language::English), ("docs/figure.zh.svg", Language::Chinese)] {
        let mut figure = program();
        figure.args(["figure", "static/first-scenario.txt", "--lang", language.tag()]).current_dir(root());
        let drawn = figure.output().unwrap();
        assert!(drawn.status.success());
        keep(&root().join(picture), &String::from_utf8(drawn.stdout).unwrap());
    }
}

#[test]
fn every_scenario_in_the_documents_can_be_read() {
    let mut count = 0;
    for document in DOCUMENTS {
        for scenario in blocks(document, "scenario") {
            let replayed = replay(&Scenario::read(&scenario).unwrap());
            assert_eq!(replayed.invalid().count(), 0, "{document}: {scenario}");
            count += 1;
        }
    }
    assert!(count >= 2, "only {count} scenarios");
}

#[test]
fn every_line_in_the_tables_of_the_language_can_be_read() {
    for document in ["README.md", "docs/LANGUAGE.md"] {
        let text = read(document);
        let rows = text.lines().skip_while(|line| !line.starts_with("| line |")).skip(2);
        let rows: Vec<&str> = rows.take_while(|line| line.starts_with('|')).collect();
        assert!(rows.len() >= 10, "{document}");
        for row in rows {
            for line in row.split('|').nth(1).unwrap().split('`').skip(1).step_by(2) {
                let replayed = replay(&Scenario::read(line).unwrap());
                assert_eq!(replayed.invalid().count(), 0, "{document}: {line}");
            }
        }
    }
}

#[test]
fn every_link_to_a_file_leads_to_one() {
    for document in DOCUMENTS {
        let text = read(document);
        let folder = root().join(document).parent().unwrap().to_owned();
        let targets = text.split("](").skip(1).map(|rest| rest.split([')', '#']).next().unwrap());
        for target in targets.filter(|target| !target.is_empty() && !target.contains("://")) {
            assert!(folder.join(target).exists(), "{document}: {target}");
        }
    }
}

#[test]
fn the_read_me_shows_what_it_is_a_picture_and_the_two_commands_on_its_first_screen() {
    let text = read("README.md");
    let first_screen: String = text.lines().take(40).collect::<Vec<_>>().join("\n");
    for shown in ["docs/figure.svg", "cargo xtask serve", "cargo xtask test"] {
        assert!(first_screen.contains(shown), "{shown}");
    }
}

#[test]
fn a_part_that_differs_is_made_anew() {
    let old = "before\n<!-- made: marks en -->\nold\n<!-- end -->\nafter";
    let new = remade(old);
    assert!(new.starts_with("before\n<!-- made: marks en -->\n\n| mark |") && new.ends_with("\n<!-- end -->\nafter"));
    assert_eq!(remade(&new), new);
}

/// The path of a file of the tests.
pub fn tests() -> PathBuf {
    root().join("tests")
}

/// The attributes that the element knows, as its script lists them.
fn attributes() -> Vec<String> {
    let script = read("static/port-atlas.js");
    let listed = |name: &str| {
        let (_, list) = script.split_once(&format!("const {name} = [")).unwrap();
        let (list, _) = list.split_once(']').unwrap();
        list.split('"').skip(1).step_by(2).map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    [listed("WISHES"), listed("OWN")].concat()
}

#[test]
fn every_attribute_of_the_element_is_told_in_both_languages_and_to_typescript() {
    let declared = read("static/port-atlas.d.ts");
    for document in ["docs/EMBEDDING.md", "docs/EMBEDDING.zh.md"] {
        let text = read(document);
        for attribute in attributes() {
            assert!(text.contains(&format!("\n| `{attribute}` | ")), "{document}: {attribute}");
            let property = attribute.replace("-user-port", "UserPort");
            // `lang` is every element's own.
            let ways = [format!("  {property}: "), format!("  set {property}(value: ")];
            assert!(property == "lang" || ways.iter().any(|way| declared.contains(way)), "{property}");
        }
    }
}
