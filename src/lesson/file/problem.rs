//! What is wrong with a lesson's text, and where.

use std::error::Error;
use std::fmt;

use super::section::Key;
use crate::lesson::condition::ConditionProblem;
use crate::scenario::{Problem, expected_but_found, shortened};
use crate::words::{Language, LessonMessage, fill};

/// The longest text of a lesson, in bytes: 64 KiB.
pub const MAX_LESSON_BYTES: usize = 64 << 10;
/// The most conditions of a goal.
pub const MAX_CONDITIONS: usize = 32;
/// The most hints of a lesson.
pub const MAX_HINTS: usize = 12;
/// The most documents that a lesson names.
pub const MAX_REFERENCES: usize = 12;

/// What was expected, or is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LessonProblem {
    /// The text is longer than [`MAX_LESSON_BYTES`].
    TooLong,
    /// A key at the left edge.
    Key,
    /// A colon after the key.
    Colon,
    /// `en` or `zh` after a key that has a text in each language.
    Language(Key),
    /// No language after a key that has none.
    NoLanguage(Key),
    /// The section was there already.
    Repeated(Key),
    /// The section is not there, or has no text.
    Missing(Key, Option<Language>),
    /// More of them than there may be.
    TooMany(Key),
    /// A lesson's id.
    Id,
    /// The two titles of a chapter of the course.
    Chapter,
    /// A rule's id.
    Rule,
    /// A web address, then a title.
    Source,
    /// One hint of each language after the other.
    HintPairs,
    /// A line of a scenario.
    Step(Problem),
    /// A condition.
    Condition(ConditionProblem),
}

/// A place in a lesson's text where something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonError {
    /// The line, counted from 1.
    pub line: u32,
    /// The column, in characters counted from 1.
    pub column: u32,
    /// What was expected, or is missing.
    pub problem: LessonProblem,
    /// What stands there instead, shortened; empty at the end of a line.
    pub found: Box<str>,
}

impl LessonError {
    /// An error at that place, where `found` stands.
    pub(super) fn new(line: u32, column: u32, problem: LessonProblem, found: &str) -> Self {
        Self { line, column, problem, found: shortened(found) }
    }

    /// What is wrong and what to do, in a sentence.
    pub fn message(&self, language: Language) -> String {
        match self.problem {
            LessonProblem::TooLong | LessonProblem::Repeated(_) | LessonProblem::TooMany(_) => self.limit(language),
            LessonProblem::Missing(key, tongue) => {
                let tag = tongue.map_or("", |tongue| if tongue == Language::English { " en" } else { " zh" });
                fill(language.text(LessonMessage::LessonMissing), &[("key", &key.word()), ("tag", &tag)])
            }
            LessonProblem::HintPairs => language.text(LessonMessage::LessonHintPairs).to_owned(),
            problem => expected_but_found(&expected(problem, language), &self.found, language),
        }
    }

    fn limit(&self, language: Language) -> String {
        match self.problem {
            LessonProblem::Repeated(key) => fill(language.text(LessonMessage::LessonRepeated), &[("key", &key.word())]),
            LessonProblem::TooMany(key) => {
                let most = match key {
                    Key::Goal => MAX_CONDITIONS,
                    Key::Hint => MAX_HINTS,
                    _ => MAX_REFERENCES,
                };
                fill(language.text(LessonMessage::LessonTooMany), &[("key", &key.word()), ("most", &most)])
            }
            _ => fill(language.text(LessonMessage::LessonTooLong), &[("most", &MAX_LESSON_BYTES)]),
        }
    }
}

fn expected(problem: LessonProblem, language: Language) -> String {
    match problem {
        LessonProblem::Step(problem) => problem.text(language),
        LessonProblem::Condition(problem) => problem.text(language),
        LessonProblem::Language(key) => fill(language.text(LessonMessage::ExpectedLanguage), &[("key", &key.word())]),
        LessonProblem::NoLanguage(key) => {
            fill(language.text(LessonMessage::ExpectedNoLanguage), &[("key", &key.word())])
        }
        LessonProblem::Key => {
            let words: Vec<&str> = Key::ALL.iter().map(|key| key.word()).collect();
            fill(language.text(LessonMessage::ExpectedKey), &[("keys", &words.join(", "))])
        }
        LessonProblem::Colon => language.text(LessonMessage::ExpectedColon).to_owned(),
        LessonProblem::Id => language.text(LessonMessage::ExpectedId).to_owned(),
        LessonProblem::Chapter => language.text(LessonMessage::ExpectedChapter).to_owned(),
        LessonProblem::Rule => language.text(LessonMessage::ExpectedRule).to_owned(),
        _ => language.text(LessonMessage::ExpectedSource).to_owned(),
    }
}

impl fmt::Display for LessonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.message(Language::English))
    }
}

impl Error for LessonError {}
