//! `lint FILE`: what is wrong with the values of a scenario or a registry file.

use port_atlas::model::{Command, Setting};
use port_atlas::scenario::lint::{self, Finding, FindingKind, Fix, LintReport, Severity, UnreadLine};
use port_atlas::scenario::reg::{self, RegFile, RegProblemKind};
use port_atlas::scenario::{self, Scenario};
use port_atlas::words::{Language, TerminalMessage, fill};

use super::explain::cited;
use super::failure::Failure;
use super::file::{Bytes, FileName, decode};
use super::import;
use super::json;
use super::printed::{Complaint, Printed, one_line};
use super::replay::unread;

/// What a file holds, told apart by its content.
enum Content {
    Scenario(Scenario),
    Registry(RegFile),
}

/// Judges the file; the status says whether there is a reason to change something.
///
/// # Errors
/// [`Failure`] where the file cannot be read.
pub fn perform(file: &FileName, json: bool, language: Language) -> Result<Printed, Failure> {
    let (content, complaints) = read(file, &file.bytes(reg::MAX_BYTES)?, language)?;
    let findings = match &content {
        Content::Scenario(scenario) => lint::lint(scenario),
        Content::Registry(read) => lint::lint_reg(read),
    };
    let output = if json {
        let unread = complaints.iter().map(Complaint::unread_line).collect::<Vec<UnreadLine>>();
        json::write(&LintReport::new(&findings, unread, language)).map_err(Failure::Json)?
    } else {
        text(file, &findings, &content, language).into_bytes()
    };
    let found = findings.iter().any(|finding| finding.kind.severity() > Severity::Note);
    Ok(Printed { found, ..Printed::new(output, complaints) })
}

fn read(file: &FileName, bytes: &Bytes, language: Language) -> Result<(Content, Vec<Complaint>), Failure> {
    if reg::looks_like_reg(&bytes.bytes) {
        let mut read = import::read(file, bytes)?;
        // That a scenario cannot hold a string is no fault of the registry file.
        read.problems.retain(|problem| !matches!(problem.kind, RegProblemKind::NotCarried(_)));
        let complaints = import::complaints(file, &read, language);
        return Ok((Content::Registry(read), complaints));
    }
    let (scenario, mut complaints) = decode(file, bytes, language)?;
    complaints.extend(unread(file, &scenario::replay(&scenario), language));
    Ok((Content::Scenario(scenario), complaints))
}

/// The findings, then where each rule that they go by can be read.
fn text(file: &FileName, findings: &[Finding], content: &Content, language: Language) -> String {
    let mut text: String = findings.iter().map(|finding| told(file, finding, content, language)).collect();
    let mut rules: Vec<&str> = Vec::new();
    for kind in findings.iter().map(|finding| &finding.kind) {
        let rule = rule_or_kind(kind);
        if !rules.contains(&rule) {
            rules.push(rule);
            text.extend([format!("\n[{rule}]\n")]);
            text.extend(kind.sources().iter().map(|source| cited(*source)));
        }
    }
    text
}

/// The id of the rule that a finding goes by; of its kind where that is no rule of the model.
fn rule_or_kind(kind: &FindingKind) -> &'static str {
    kind.rule().map_or(kind.keyword(), |rule| rule.id())
}

/// A finding with its fix.
fn told(file: &FileName, finding: &Finding, content: &Content, language: Language) -> String {
    let (kind, place) = (&finding.kind, finding.place);
    let message = fill(
        language.text(TerminalMessage::LintFinding),
        &[("severity", &language.text(kind.severity().name())), ("message", &kind.message(language))],
    );
    let rule = rule_or_kind(kind);
    let mut text = format!("{file}:{}:{}: {} [{rule}]\n", place.line, place.column, one_line(&message));
    if let Some(fix) = &finding.fix {
        text.push_str(&format!("    {}\n", one_line(&fixed(fix, written(content, place.line), language))));
    }
    text
}

/// The strings of ReservedPorts that the line writes.
fn written(content: &Content, line: u32) -> &[Box<str>] {
    let command = match content {
        Content::Scenario(scenario) => {
            let at = usize::try_from(line).unwrap_or_default().saturating_sub(1);
            scenario.lines().get(at).and_then(|line| line.readable())
        }
        Content::Registry(read) => read.changes.iter().find(|change| change.line == line).map(|change| &change.command),
    };
    match command {
        Some(Command::Set(Setting::ReservedPorts(strings))) => strings,
        _ => &[],
    }
}

fn fixed(fix: &Fix, strings: &[Box<str>], language: Language) -> String {
    let say = |message, facts: &[(&str, &dyn std::fmt::Display)]| fill(language.text(message), facts);
    match fix {
        Fix::MaxUserPort(port) => say(TerminalMessage::LintFixMaxUserPort, &[("with", port)]),
        Fix::ReservedPorts { entries, with } => {
            let named = entries.iter().filter_map(|&entry| strings.get(usize::try_from(entry).ok()?.checked_sub(1)?));
            let named: Vec<String> = named.map(|string| format!("“{string}”")).collect();
            let named = named.join(", ");
            match with {
                Some(with) => {
                    say(TerminalMessage::LintFixReplace, &[("with", &format!("“{with}”")), ("entries", &named)])
                }
                None => say(TerminalMessage::LintFixRemove, &[("entries", &named)]),
            }
        }
    }
}
