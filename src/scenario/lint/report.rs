//! What the linter found, as JSON (version 1).

use serde::Serialize;

use super::finding::Finding;
use super::fix::Fix;
use crate::model::{Port, RegistryValue, Source};
use crate::words::Language;

/// The version of the document.
const VERSION: u32 = 1;

/// The findings as a document.
#[derive(Debug, Serialize)]
pub struct LintReport {
    version: u32,
    findings: Vec<FindingReport>,
    /// The lines that could not be read, so that what they say was not judged.
    unread: Vec<UnreadLine>,
}

/// A line that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnreadLine {
    /// The line, counted from 1.
    pub line: u32,
    /// Where in it, in characters counted from 1.
    pub column: u32,
    /// What is wrong and what to do, for a reader.
    pub message: String,
}

impl LintReport {
    /// The report of `findings`, and of the lines that could not be read; its sentences are in `language`.
    pub fn new(findings: &[Finding], unread: Vec<UnreadLine>, language: Language) -> Self {
        let findings = findings.iter().map(|finding| FindingReport::new(finding, language)).collect();
        Self { version: VERSION, findings, unread }
    }
}

#[derive(Debug, Serialize)]
struct FindingReport {
    kind: &'static str,
    severity: &'static str,
    line: u32,
    column: u32,
    /// The string of ReservedPorts, counted from 1; null where the finding is of the whole value.
    entry: Option<u32>,
    rule: Option<&'static str>,
    mark: &'static str,
    message: String,
    sources: Vec<SourceReport>,
    fix: Option<FixReport>,
}

impl FindingReport {
    fn new(finding: &Finding, language: Language) -> Self {
        let Finding { place, kind, fix } = finding;
        Self {
            kind: kind.keyword(),
            severity: kind.severity().keyword(),
            line: place.line,
            column: place.column,
            entry: place.entry,
            rule: kind.rule().map(|rule| rule.id()),
            mark: kind.mark().keyword(),
            message: kind.message(language),
            sources: kind.sources().iter().map(|source| SourceReport::new(*source)).collect(),
            fix: fix.as_ref().map(FixReport::new),
        }
    }
}

#[derive(Debug, Serialize)]
struct SourceReport {
    title: &'static str,
    link: Option<&'static str>,
}

impl SourceReport {
    const fn new(source: Source) -> Self {
        Self { title: source.title(), link: source.link() }
    }
}

/// Which strings of ReservedPorts to take away and what to write instead, or what to set MaxUserPort to.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum FixReport {
    MaxUserPort { value: &'static str, with: Port },
    ReservedPorts { value: &'static str, entries: Vec<u32>, with: Option<Box<str>> },
}

impl FixReport {
    fn new(fix: &Fix) -> Self {
        match fix {
            Fix::MaxUserPort(port) => Self::MaxUserPort { value: RegistryValue::MaxUserPort.name(), with: *port },
            Fix::ReservedPorts { entries, with } => Self::ReservedPorts {
                value: RegistryValue::ReservedPorts.name(),
                entries: entries.clone(),
                with: with.clone(),
            },
        }
    }
}
