//! Why a line cannot be read: where, and what was expected there.

use super::limit::{MAX_BURST, MAX_NAME};
use crate::words::{Language, Message, cut, fill};

/// How much of an unreadable word a message repeats, in characters.
const SHOWN: usize = 32;

/// What was expected where a line cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Problem {
    /// A command's keyword.
    Command,
    /// `xp`, `2003` or `2003-sp1`.
    System,
    /// `MaxUserPort` or `ReservedPorts`.
    ValueName,
    /// A DWORD in decimal or hex.
    Dword,
    /// `kb812873`.
    QuirkName,
    /// `on` or `off`.
    OnOff,
    /// A port or `*`.
    BindPort,
    /// A port or a range of ports.
    Range,
    /// A range whose first port is not above its last.
    RangeOrder,
    /// A burst, `x1` to `x65535`.
    Burst,
    /// No burst: the bind is specific.
    BurstOnSpecific,
    /// A name in double quotes.
    Name,
    /// A name of 1 to 64 characters.
    NameLength,
    /// The end of the line.
    End,
    /// An `os` line before the machine starts.
    OsBeforeBoot,
}

impl Problem {
    const fn message(self) -> Message {
        match self {
            Self::Command => Message::ExpectedCommand,
            Self::System => Message::ExpectedSystem,
            Self::ValueName => Message::ExpectedValueName,
            Self::Dword => Message::ExpectedDword,
            Self::QuirkName => Message::ExpectedQuirkName,
            Self::OnOff => Message::ExpectedOnOff,
            Self::BindPort => Message::ExpectedBindPort,
            Self::Range => Message::ExpectedRange,
            Self::RangeOrder => Message::ExpectedRangeOrder,
            Self::Burst => Message::ExpectedBurst,
            Self::BurstOnSpecific => Message::ExpectedNoBurst,
            Self::Name => Message::ExpectedName,
            Self::NameLength => Message::ExpectedNameLength,
            Self::End => Message::ExpectedEnd,
            Self::OsBeforeBoot => Message::ReasonOsBeforeBoot,
        }
    }

    /// What was expected, in a sentence.
    pub fn text(self, language: Language) -> String {
        fill(language.text(self.message()), &[("most", &MAX_BURST), ("length", &MAX_NAME)])
    }
}

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineError {
    /// Where it stops making sense, in characters counted from 1.
    pub column: u32,
    /// What was expected there.
    pub problem: Problem,
    /// What stands there instead, shortened; empty at the end of the line.
    pub found: Box<str>,
}

impl LineError {
    /// An error at `column`, where `found` stands.
    pub fn new(column: u32, problem: Problem, found: &str) -> Self {
        Self { column, problem, found: shortened(found) }
    }

    /// What was expected and what was found, in a sentence.
    pub fn message(&self, language: Language) -> String {
        let expected = self.problem.text(language);
        if self.problem == Problem::OsBeforeBoot {
            let advice = language.text(Message::AdviceOsBeforeBoot);
            return fill(language.text(Message::ReasonAndAdvice), &[("reason", &expected), ("advice", &advice)]);
        }
        expected_but_found(&expected, &self.found, language)
    }
}

/// The sentence that `expected` belongs where `found` stands; an empty one is the end of the line.
pub(crate) fn expected_but_found(expected: &str, found: &str, language: Language) -> String {
    let form = if found.is_empty() { Message::ExpectedAtEnd } else { Message::ExpectedButFound };
    fill(language.text(form), &[("expected", &expected), ("found", &found)])
}

/// As much of `found` as a message repeats.
pub(crate) fn shortened(found: &str) -> Box<str> {
    cut(found, SHOWN)
}
