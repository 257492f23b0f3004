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
    /// More of them than there may be: so many.
    TooMany(Key, usize),
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
        let say = |message, facts: &[(&str, &dyn fmt::Display)]| fill(language.text(message), facts);
        let expected = |expected: String| expected_but_found(&expected, &self.found, language);
        match self.problem {
            LessonProblem::TooLong => say(LessonMessage::LessonTooLong, &[("most", &MAX_LESSON_BYTES)]),
            LessonProblem::Repeated(key) => say(LessonMessage::LessonRepeated, &[("key", &key.word())]),
            LessonProblem::TooMany(key, most) => {
                say(LessonMessage::LessonTooMany, &[("key", &key.word()), ("most", &most)])
            }
            LessonProblem::Missing(key, tongue) => {
                let tag = tongue.map_or("", |tongue| if tongue == Language::English { " en" } else { " zh" });
                say(LessonMessage::LessonMissing, &[("key", &key.word()), ("tag", &tag)])
            }
            LessonProblem::HintPairs => say(LessonMessage::LessonHintPairs, &[]),
            LessonProblem::Step(problem) => expected(problem.text(language)),
            LessonProblem::Condition(problem) => expected(problem.text(language)),
            LessonProblem::Language(key) => expected(say(LessonMessage::ExpectedLanguage, &[("key", &key.word())])),
            LessonProblem::NoLanguage(key) => expected(say(LessonMessage::ExpectedNoLanguage, &[("key", &key.word())])),
            LessonProblem::Key => {
                expected(say(LessonMessage::ExpectedKey, &[("keys", &Key::ALL.map(Key::word).join(", "))]))
            }
            LessonProblem::Colon => expected(say(LessonMessage::ExpectedColon, &[])),
            LessonProblem::Id => expected(say(LessonMessage::ExpectedId, &[])),
            LessonProblem::Chapter => expected(say(LessonMessage::ExpectedChapter, &[])),
            LessonProblem::Rule => expected(say(LessonMessage::ExpectedRule, &[])),
            LessonProblem::Source => expected(say(LessonMessage::ExpectedSource, &[])),
        }
    }
}

impl fmt::Display for LessonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.message(Language::English))
    }
}

impl Error for LessonError {}
