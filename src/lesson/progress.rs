//! What somebody has learnt so far: the fewest steps to each goal, and the best score of each level of the quiz.
//!
//! As a text it is a line that names the format and its version, then a line an entry:
//!
//! ```text
//! port-atlas progress 1
//! lesson wildcard-bind 1
//! quiz 13-k7f2q9-abcdaabcda
//! ```

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

use super::file::LessonId;
use super::quiz::{Level, Quiz, Score};
use crate::words::{Language, LessonMessage, fill};

/// The longest text of progress that is read, in bytes: 64 KiB.
pub const MAX_PROGRESS_BYTES: usize = 64 << 10;

/// The first line.
const HEADER: &str = "port-atlas progress 1";

/// What somebody has learnt so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    lessons: BTreeMap<LessonId, u32>,
    quizzes: BTreeMap<Level, Score>,
}

/// Why a text is no progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgressError {
    /// It is longer than [`MAX_PROGRESS_BYTES`].
    TooLong,
    /// Its first line is another.
    Header,
    /// This line, counted from 1, is no entry.
    Entry(usize),
}

impl Progress {
    /// Whether there is none yet.
    pub fn is_empty(&self) -> bool {
        self.lessons.is_empty() && self.quizzes.is_empty()
    }

    /// The fewest steps in which a lesson's goal was reached; `None` where it was not.
    pub fn fewest_steps(&self, lesson: &LessonId) -> Option<u32> {
        self.lessons.get(lesson).copied()
    }

    /// The best score of a level.
    pub fn best_score(&self, level: Level) -> Option<&Score> {
        self.quizzes.get(&level)
    }

    /// Remembers that a lesson's goal was reached in so many steps; `false` where it was in no more before.
    pub fn reach(&mut self, lesson: &LessonId, steps: u32) -> bool {
        let better = self.fewest_steps(lesson).is_none_or(|fewest| steps < fewest);
        if better {
            self.lessons.insert(lesson.clone(), steps);
        }
        better
    }

    /// Remembers a score; `false` where one of its level was as good before.
    pub fn score(&mut self, score: &Score) -> bool {
        let better = self.best_score(score.level()).is_none_or(|best| right(score) > right(best));
        if better {
            self.quizzes.insert(score.level(), score.clone());
        }
        better
    }

    /// Takes in what another device, or another page on this one, remembers: the better of both.
    pub fn take_in(&mut self, other: &Self) {
        for (lesson, steps) in &other.lessons {
            self.reach(lesson, *steps);
        }
        for score in other.quizzes.values() {
            self.score(score);
        }
    }

    /// Reads what [`Display`](fmt::Display) writes.
    ///
    /// # Errors
    /// The first thing that is wrong with the text.
    pub fn read(text: &str) -> Result<Self, ProgressError> {
        if text.len() > MAX_PROGRESS_BYTES {
            return Err(ProgressError::TooLong);
        }
        let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim).zip(1..);
        lines.next().filter(|(line, _)| *line == HEADER).ok_or(ProgressError::Header)?;
        let mut progress = Self::default();
        for (line, number) in lines.filter(|(line, _)| !line.is_empty()) {
            progress.read_entry(line).ok_or(ProgressError::Entry(number))?;
        }
        Ok(progress)
    }

    fn read_entry(&mut self, line: &str) -> Option<()> {
        let mut words = line.split_whitespace();
        match (words.next()?, words.next()?, words.next(), words.next()) {
            ("lesson", id, Some(steps), None) => {
                self.reach(&LessonId::read(id)?, steps.parse().ok()?);
            }
            ("quiz", score, None, None) => {
                self.score(&Score::read(score).ok()?);
            }
            _ => return None,
        }
        Some(())
    }
}

fn right(score: &Score) -> usize {
    score.right(&Quiz::new(score.seed(), score.level()))
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEADER}")?;
        for (lesson, steps) in &self.lessons {
            writeln!(f, "lesson {lesson} {steps}")?;
        }
        for score in self.quizzes.values() {
            writeln!(f, "quiz {score}")?;
        }
        Ok(())
    }
}

impl ProgressError {
    /// What is wrong and what to do, in a sentence.
    pub fn message(self, language: Language) -> String {
        match self {
            Self::TooLong => fill(language.text(LessonMessage::ProgressTooLong), &[("most", &MAX_PROGRESS_BYTES)]),
            Self::Header => fill(language.text(LessonMessage::ProgressHeader), &[("header", &HEADER)]),
            Self::Entry(line) => fill(language.text(LessonMessage::ProgressEntry), &[("line", &line)]),
        }
    }
}

impl fmt::Display for ProgressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl Error for ProgressError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(name: &str) -> LessonId {
        LessonId::read(name).unwrap()
    }

    fn all_right(seed: u32, level: Level, first: usize) -> Score {
        let quiz = Quiz::new(seed, level);
        let mut score = Score::new(seed, level);
        for (at, question) in quiz.questions().iter().enumerate().take(first) {
            score.answer(at, question.right());
        }
        score
    }

    #[test]
    fn the_fewest_steps_and_the_best_score_of_each_level_are_remembered() {
        let mut progress = Progress::default();
        let told = [5, 3, 4].map(|steps| progress.reach(&id("left-edge"), steps));
        assert_eq!((told, progress.fewest_steps(&id("left-edge"))), ([true, true, false], Some(3)));
        let told = [4, 7, 7, 2].map(|first| progress.score(&all_right(9, Level::Rules, first)));
        assert_eq!(told, [true, true, false, false]);
        assert_eq!(progress.best_score(Level::Rules), Some(&all_right(9, Level::Rules, 7)));
        assert_eq!(progress.best_score(Level::Terms), None);
    }

    #[test]
    fn what_is_written_reads_back_and_of_two_devices_the_better_counts() {
        let mut here = Progress::default();
        here.reach(&id("left-edge"), 3);
        here.score(&all_right(9, Level::Rules, 7));
        assert_eq!(Progress::read(&here.to_string()), Ok(here.clone()));
        assert_eq!(
            Progress::read(&format!("\u{feff}{}", here.to_string().replace('\n', "\r\n\r\n"))),
            Ok(here.clone())
        );

        let there = Progress::read("port-atlas progress 1\nlesson left-edge 4\nlesson no-lock 1\n").unwrap();
        here.take_in(&there);
        assert_eq!(here.fewest_steps(&id("left-edge")), Some(3));
        assert_eq!(here.fewest_steps(&id("no-lock")), Some(1));
    }

    #[test]
    fn a_text_that_is_no_progress_says_where_and_why() {
        let lines = |entry: &str| format!("{HEADER}\n\n{entry}\n");
        let cases = [
            (String::new(), ProgressError::Header),
            ("<!doctype html>".to_owned(), ProgressError::Header),
            ("port-atlas progress 2".to_owned(), ProgressError::Header),
            (lines("lesson Left 3"), ProgressError::Entry(3)),
            (lines("lesson left-edge"), ProgressError::Entry(3)),
            (lines("lesson left-edge -1"), ProgressError::Entry(3)),
            (lines("lesson left-edge 3 4"), ProgressError::Entry(3)),
            (lines("quiz 19-a-abcd"), ProgressError::Entry(3)),
            (lines("exam"), ProgressError::Entry(3)),
            ("a".repeat(MAX_PROGRESS_BYTES + 1), ProgressError::TooLong),
        ];
        for (text, error) in cases {
            assert_eq!(Progress::read(&text), Err(error), "{}", &text[..text.len().min(60)]);
            assert!(Language::ALL.iter().all(|&language| !error.message(language).contains("{")));
        }
    }
}
