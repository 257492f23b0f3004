//! The parts of the documents that are made from the model and from the tests' own files, in Markdown.

#[path = "hosts.rs"]
mod hosts;

use std::fs;
use std::io::Write;
use std::process::Stdio;

use port_atlas::lesson::lab::SIMPLIFICATIONS;
use port_atlas::lesson::{Course, Lesson};
use port_atlas::model::{Mark, RuleId, Source};
use port_atlas::reference::{Preset, SIMPLIFIED, SIMULATED, named, preset_names};
use port_atlas::words::Language;

/// What the headings of the tables say, in each language.
struct Headings {
    language: Language,
    id: &'static str,
    rule: &'static str,
    decision: &'static str,
    mark: &'static str,
    sources: &'static str,
    count: &'static str,
    vectors: &'static str,
    lesson: &'static str,
    title: &'static str,
    rules: &'static str,
    none: &'static str,
    file: &'static str,
    shows: &'static str,
}

const ENGLISH: Headings = Headings {
    language: Language::English,
    id: "id",
    rule: "rule",
    decision: "decision",
    mark: "mark",
    sources: "sources",
    count: "rules",
    vectors: "| MaxUserPort in the registry | in force | ephemeral | ports | blockable, 2003 | ports | blockable, SP1 | ports |",
    lesson: "lesson",
    title: "title",
    rules: "rules",
    none: "none",
    file: "file",
    shows: "what it shows",
};

const CHINESE: Headings = Headings {
    language: Language::Chinese,
    id: "标识",
    rule: "规则",
    decision: "决定",
    mark: "依据",
    sources: "来源",
    count: "规则数",
    vectors: "| 注册表中的 MaxUserPort | 生效值 | 临时端口 | 端口数 | 可封锁（2003） | 端口数 | 可封锁（SP1） | 端口数 |",
    lesson: "课程",
    title: "标题",
    rules: "规则",
    none: "无",
    file: "文件",
    shows: "说明什么",
};

/// The part of that name: what it shows and the language, such as `rules en`.
pub fn part(name: &str) -> String {
    let (what, language) = name.split_once(' ').unwrap();
    let headings = if language == "zh" { CHINESE } else { ENGLISH };
    match what {
        "marks" => marks(&headings),
        "rules" => rules(&headings),
        "decisions" => decisions(&headings),
        "brief" => decisions_in_brief(&headings),
        "vectors" => vectors(&headings),
        "lessons" => lessons(&headings),
        "simulated" => simulated(&headings),
        "simplified" => simplified(&headings),
        "laboratory" => laboratory(&headings),
        "presets" => presets(&headings),
        "report" => report(),
        "source" => hosts::source(language),
        "element" => hosts::element(language),
        "hosts" => hosts::ran(headings.language),
        _ => panic!("there is no part `{name}`"),
    }
}

fn table(headings: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let head = line(headings.iter().map(ToString::to_string).collect()) + &"| --- ".repeat(headings.len()) + "|\n";
    rows.into_iter().map(line).fold(head, |text, row| text + &row)
}

fn marks(headings: &Headings) -> String {
    let language = headings.language;
    let row = |mark: Mark| {
        let count = RuleId::ALL.iter().filter(|rule| rule.rule().mark == mark).count();
        vec![
            format!("`{}`", mark.keyword()),
            format!("{}: {}", language.text(mark.name()), language.text(mark.meaning())),
            count.to_string(),
        ]
    };
    table(&[headings.mark, "", headings.count], Mark::ALL.map(row))
}

fn rules(headings: &Headings) -> String {
    let row = |rule: &RuleId| {
        let (id, sentence) = (format!("`{}`", rule.id()), rule.sentence(headings.language).to_owned());
        vec![id, sentence, rule.rule().mark.keyword().to_owned(), sources(*rule)]
    };
    let rows = RuleId::ALL.iter().filter(|rule| !rule.is_decision()).map(row);
    table(&[headings.id, headings.rule, headings.mark, headings.sources], rows)
}

fn decisions(headings: &Headings) -> String {
    let row = |rule: &RuleId| vec![rule.id().to_owned(), rule.sentence(headings.language).to_owned(), sources(*rule)];
    let rows = RuleId::ALL.iter().filter(|rule| rule.is_decision()).map(row);
    table(&[headings.id, headings.decision, headings.sources], rows)
}

fn decisions_in_brief(headings: &Headings) -> String {
    let decisions = RuleId::ALL.iter().filter(|rule| rule.is_decision());
    let row = |rule: &RuleId| vec![rule.id().to_owned(), rule.sentence(headings.language).to_owned()];
    table(&[headings.id, headings.decision], decisions.map(row))
}

fn sources(rule: RuleId) -> String {
    let cite = |source: &Source| match source.link() {
        Some(link) => format!("[{}](<{link}>)", source.title()),
        None => "-".to_owned(),
    };
    rule.rule().sources.iter().map(cite).collect::<Vec<_>>().join(", ")
}

fn vectors(headings: &Headings) -> String {
    let text = fs::read_to_string(super::tests().join("data/vectors.tsv")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let row = |line: &str| format!("| {} |\n", line.replace("none", headings.none).replace('\t', " | "));
    format!("{}\n{}|\n{}", headings.vectors, "| --- ".repeat(8), lines.map(row).collect::<String>())
}

fn lessons(headings: &Headings) -> String {
    let folder = super::root().join("static/lessons");
    let course = Course::read(&super::read("static/lessons.txt")).unwrap();
    let row = |id: &str| {
        let lesson = Lesson::read(&fs::read_to_string(folder.join(id).with_extension("txt")).unwrap()).unwrap();
        let rules: Vec<String> = lesson.rules.iter().map(|rule| format!("`{}`", rule.id())).collect();
        vec![format!("`{id}`"), lesson.title.get(headings.language).clone(), rules.join(", ")]
    };
    let rows = course.lessons().iter().map(|id| row(id.as_str()));
    table(&[headings.lesson, headings.title, headings.rules], rows)
}

fn simulated(headings: &Headings) -> String {
    SIMULATED.map(|sentence| format!("- {}\n", headings.language.text(sentence))).concat()
}

fn simplified(headings: &Headings) -> String {
    let item = |sentence| {
        let (name, rest) = named(headings.language.text(sentence));
        format!("- **{name}** {}\n", rest.trim_start())
    };
    SIMPLIFIED.map(item).concat()
}

fn laboratory(headings: &Headings) -> String {
    SIMPLIFICATIONS.map(|phrase| format!("- {}\n", headings.language.text(phrase))).concat()
}

/// The presets, in the order of the page.
fn presets(headings: &Headings) -> String {
    let row = |name: &&str| {
        let text = super::read(&format!("static/presets/{name}.txt"));
        let preset = Preset::read(&text).unwrap();
        vec![format!("`{name}.txt`"), preset.title.get(headings.language).clone()]
    };
    table(&[headings.file, headings.shows], preset_names().iter().map(row))
}

/// What the command line says of the last scenario on the language's page.
fn report() -> String {
    let scenario = super::blocks("docs/LANGUAGE.md", "scenario").pop().unwrap();
    let mut replay = super::program();
    replay.args(["replay", "-", "--json"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = replay.spawn().unwrap();
    child.stdin.take().unwrap().write_all(scenario.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    format!("```json\n{}```\n", String::from_utf8(output.stdout).unwrap())
}
