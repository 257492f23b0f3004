//! How much a scenario may hold, so that a hostile one gets an error instead of the reader's memory.

use std::error::Error;
use std::fmt;

use crate::words::{Language, Message, fill, grouped};

/// The longest text of a scenario, in bytes: 1 MiB.
pub const MAX_BYTES: usize = 1 << 20;
/// The most lines of a scenario.
pub const MAX_LINES: usize = 100_000;
/// The most binds of a burst.
pub const MAX_BURST: u16 = u16::MAX;
/// The longest name of a program, in characters.
pub const MAX_NAME: usize = 64;

/// A text is too long to be a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooLong {
    /// More than [`MAX_BYTES`]; how many there are.
    Bytes(usize),
    /// More than [`MAX_LINES`]; how many there are.
    Lines(usize),
}

impl TooLong {
    /// What is wrong and what to do, for a reader.
    pub fn message(self, language: Language) -> String {
        let (message, most, found) = match self {
            Self::Bytes(found) => (Message::ScenarioTooManyBytes, MAX_BYTES, found),
            Self::Lines(found) => (Message::ScenarioTooManyLines, MAX_LINES, found),
        };
        fill(language.text(message), &[("most", &grouped(most)), ("found", &grouped(found))])
    }

    /// The line at which the limit is passed, counted from 1.
    pub const fn line(self) -> usize {
        match self {
            Self::Bytes(_) => 1,
            Self::Lines(_) => MAX_LINES + 1,
        }
    }
}

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl Error for TooLong {}
