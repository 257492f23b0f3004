//! What is wrong with a lesson that can be read: its solution has to reach the goal, and doing nothing must not.

use super::content::Lesson;
use super::section::Key;
use crate::scenario::{Scenario, replay};
use crate::words::{Language, LessonMessage, fill};

/// Something that makes a lesson no lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A step of the start, or of the solution after it, cannot be run where it stands: the line, and why.
    Step {
        /// The command as written.
        line: String,
        /// Why, for a reader.
        reason: String,
    },
    /// The solution leaves a condition open: what still differs.
    SolutionFails(String),
    /// Doing nothing already reaches the goal.
    NothingToDo,
}

impl Finding {
    /// The section of the lesson's file that has to change.
    pub const fn section(&self) -> Key {
        match self {
            Self::Step { .. } | Self::SolutionFails(_) => Key::Solution,
            Self::NothingToDo => Key::Goal,
        }
    }

    /// The finding in a sentence.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Step { line, reason } => {
                fill(language.text(LessonMessage::FindingStep), &[("line", line), ("reason", reason)])
            }
            Self::SolutionFails(difference) => {
                fill(language.text(LessonMessage::FindingSolutionFails), &[("difference", difference)])
            }
            Self::NothingToDo => language.text(LessonMessage::FindingNothingToDo).to_owned(),
        }
    }
}

/// Everything that is wrong with `lesson`, in the language of its reader; empty for a good one.
pub fn check(lesson: &Lesson, language: Language) -> Vec<Finding> {
    let solved = lesson.solved();
    let end = replay(&solved);
    let mut findings = invalid_steps(&solved, language);
    let open = lesson.standing(&solved, &end, language).into_iter().filter_map(|standing| standing.difference);
    findings.extend(open.map(Finding::SolutionFails));
    if lesson.is_solved(&lesson.start, &replay(&lesson.start)) {
        findings.push(Finding::NothingToDo);
    }
    findings
}

/// The lines that can be read but not run where they stand, such as a late `os`.
fn invalid_steps(scenario: &Scenario, language: Language) -> Vec<Finding> {
    let text =
        |line: u32| scenario.lines().get((line as usize).saturating_sub(1)).map_or("", |line| line.text()).to_owned();
    let found = replay(scenario);
    let finding = |(line, error): (u32, &crate::scenario::LineError)| Finding::Step {
        line: text(line),
        reason: error.message(language),
    };
    found.invalid().map(finding).collect()
}
