//! The registry values as they come, each with its line, and what was found of them.

use std::borrow::Cow;

use super::finding::{Finding, FindingKind, Place};
use super::fix::Fix;
use super::reserved_ports::judge;
use crate::model::{Command, Limits, RegistryValue, Setting, System};

/// A value with the line that wrote it.
struct Written<'a, T> {
    line: u32,
    /// The line's text, where words of it can be pointed at.
    text: Option<&'a str>,
    value: T,
    judged: bool,
}

/// The values that stand in the registry now.
#[derive(Default)]
pub(super) struct Sheet<'a> {
    max_user_port: Option<Written<'a, u32>>,
    reserved_ports: Option<Written<'a, &'a [Box<str>]>>,
    first: Option<u32>,
    findings: Vec<Finding>,
}

impl<'a> Sheet<'a> {
    /// Takes the command of a line; others than `set` and `unset` change no value.
    pub(super) fn take(&mut self, line: u32, command: &'a Command, text: Option<&'a str>) {
        match command {
            Command::Set(Setting::MaxUserPort(value)) => {
                self.max_user_port = Some(Written { line, text, value: *value, judged: false });
            }
            Command::Set(Setting::ReservedPorts(strings)) => {
                self.reserved_ports = Some(Written { line, text, value: strings, judged: false });
            }
            Command::Unset(RegistryValue::MaxUserPort) => self.max_user_port = None,
            Command::Unset(RegistryValue::ReservedPorts) => self.reserved_ports = None,
            _ => return,
        }
        if matches!(command, Command::Set(_)) {
            self.first.get_or_insert(line);
        }
    }

    /// Judges the values as a boot would find them now.
    pub(super) fn boot(&mut self) {
        // The windows for reservations are the same on every system.
        let limits = Limits::new(System::default(), self.max_user_port.as_ref().map(|written| written.value));
        if let Some(written) = self.max_user_port.as_mut().filter(|written| !written.judged) {
            written.judged = true;
            self.findings.extend(out_of_range(written, limits));
        }
        if let Some(written) = self.reserved_ports.as_mut().filter(|written| !written.judged) {
            written.judged = true;
            let columns = written.text.map_or(Cow::Borrowed(&[][..]), |text| Cow::Owned(columns(text)));
            let found = judge(written.value, limits).into_iter().map(|verdict| {
                let column = verdict.entry.checked_add(1).and_then(|word| columns.get(word)).copied().unwrap_or(1);
                let entry = u32::try_from(verdict.entry + 1).ok();
                Finding { place: Place { line: written.line, column, entry }, kind: verdict.kind, fix: verdict.fix }
            });
            self.findings.extend(found);
        }
    }

    /// Everything that was found, in the order of the lines, the note of later systems last.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        self.boot();
        self.findings.sort_by_key(|finding| finding.place);
        if let Some(line) = self.first {
            let place = Place { line, column: 1, entry: None };
            self.findings.push(Finding { place, kind: FindingKind::LaterWindows, fix: None });
        }
        self.findings
    }
}

fn out_of_range(written: &Written<u32>, limits: Limits) -> Option<Finding> {
    let effective = limits.max_user_port();
    if written.value == u32::from(effective) {
        return None;
    }
    let column = written.text.and_then(|text| columns(text).get(1).copied()).unwrap_or(1);
    Some(Finding {
        place: Place { line: written.line, column, entry: None },
        kind: FindingKind::MaxUserPortOutOfRange { value: written.value, effective },
        fix: Some(Fix::MaxUserPort(effective)),
    })
}

/// Where the words of a line begin after the first, in characters counted from 1.
fn columns(text: &str) -> Vec<u32> {
    let mut columns = Vec::new();
    let mut after_space = true;
    for (c, column) in text.chars().zip(1..) {
        if after_space && !c.is_whitespace() {
            columns.push(column);
        }
        after_space = c.is_whitespace();
    }
    columns.into_iter().skip(1).collect()
}
