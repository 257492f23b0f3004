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
}

impl LintReport {
    /// The report of `findings`; its sentences are in `language`.
    pub fn new(findings: &[Finding], language: Language) -> Self {
        Self {
            version: VERSION,
            findings: findings.iter().map(|finding| FindingReport::new(finding, language)).collect(),
        }
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
