//! What can be wrong with the table of services.

use std::error::Error;
use std::fmt;

use crate::words::{Language, ReferenceMessage, fill};

/// The table cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadTable {
    /// The line, counted from 1.
    pub line: u32,
    /// What is wrong there.
    pub problem: TableProblem,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableProblem {
    /// The text has too many bytes.
    TooLong,
    /// The line does not begin with a step that leads to a port.
    Port,
    /// The line has no name.
    Name,
    /// The table does not end with the number of its assignments.
    CutOff,
}

impl BadTable {
    /// What was wrong and what to do, for a reader.
    pub fn message(&self, language: Language) -> String {
        let what = match self.problem {
            TableProblem::TooLong => ReferenceMessage::TableTooLong,
            TableProblem::Port => ReferenceMessage::TablePort,
            TableProblem::Name => ReferenceMessage::TableName,
            TableProblem::CutOff => ReferenceMessage::TableCutOff,
        };
        let facts: [(&str, &dyn fmt::Display); 2] = [("line", &self.line), ("problem", &language.text(what))];
        fill(language.text(ReferenceMessage::TableBad), &facts)
    }
}

impl fmt::Display for BadTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl Error for BadTable {}
