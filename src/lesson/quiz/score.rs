//! The answers that somebody gave, as a short word that a link can carry.
//!
//! `13-k7f2q9-abcd_abcda` is version 1, level 3, the seed in base 36, and an option's letter for each question, `_`
//! where none was chosen. Nothing in it is secret or signed: who changes it changes a score that only counts for fun.

use std::error::Error;
use std::fmt;

use super::level::Level;
use super::paper::{QUESTIONS, Quiz};
use super::question::OPTIONS;
use crate::words::{Language, QuizMessage, fill};

/// The version of the questions: it changes when the same seed comes to give other questions.
const VERSION: char = '1';
const BASE: u32 = 36;
const NONE: char = '_';

/// The answers given to a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    seed: u32,
    level: Level,
    answers: [Option<u8>; QUESTIONS],
}

/// Why a word is no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreError {
    /// It has not the three parts.
    Form,
    /// It is of another version.
    Version,
    /// There is no such level.
    Level,
    /// There is no such seed.
    Seed,
    /// The answers are too few, too many, or no options.
    Answers,
}

impl Score {
    /// No answer given yet.
    pub const fn new(seed: u32, level: Level) -> Self {
        Self { seed, level, answers: [None; QUESTIONS] }
    }

    /// The seed of the quiz.
    pub const fn seed(&self) -> u32 {
        self.seed
    }

    /// The level of the quiz.
    pub const fn level(&self) -> Level {
        self.level
    }

    /// Chooses an option of a question, both counted from 0; what does not exist is left alone.
    pub fn answer(&mut self, question: usize, option: usize) {
        let option = u8::try_from(option).ok().filter(|&option| usize::from(option) < OPTIONS);
        if let (Some(answer), Some(option)) = (self.answers.get_mut(question), option) {
            *answer = Some(option);
        }
    }

    /// The option chosen for a question; `None` where none was.
    pub fn answer_to(&self, question: usize) -> Option<usize> {
        self.answers.get(question).copied().flatten().map(usize::from)
    }

    /// How many questions have an answer.
    pub fn given(&self) -> usize {
        self.answers.iter().flatten().count()
    }

    /// How many answers are right; `quiz` must be that of this seed and level.
    pub fn right(&self, quiz: &Quiz) -> usize {
        let pairs = quiz.questions().iter().zip(&self.answers);
        pairs.filter(|(question, answer)| answer.map(usize::from) == Some(question.right())).count()
    }

    /// Reads what [`Display`](fmt::Display) writes.
    ///
    /// # Errors
    /// The first thing that is wrong with the word.
    pub fn read(word: &str) -> Result<Self, ScoreError> {
        let mut parts = word.split('-');
        let (Some(head), Some(seed), Some(answers), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(ScoreError::Form);
        };
        let level = read_head(head)?;
        let seed = read_seed(seed).ok_or(ScoreError::Seed)?;
        Ok(Self { seed, level, answers: read_answers(answers).ok_or(ScoreError::Answers)? })
    }
}

fn read_head(head: &str) -> Result<Level, ScoreError> {
    let mut characters = head.chars();
    if characters.next() != Some(VERSION) {
        return Err(ScoreError::Version);
    }
    let level = characters.as_str();
    let number = Some(level).filter(|level| level.len() == 1).and_then(|level| level.parse().ok());
    number.and_then(Level::from_number).ok_or(ScoreError::Level)
}

/// A seed as it is written, in one way only.
fn read_seed(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let seed = u32::from_str_radix(text, BASE).ok().filter(|_| plain)?;
    (base_36(seed) == text).then_some(seed)
}

fn read_answers(text: &str) -> Option<[Option<u8>; QUESTIONS]> {
    let mut answers = [None; QUESTIONS];
    let mut letters = text.chars();
    for answer in &mut answers {
        *answer = match letters.next()? {
            NONE => None,
            letter => Some((0..OPTIONS as u8).find(|&option| self::letter(option) == letter)?),
        };
    }
    letters.next().is_none().then_some(answers)
}

/// The letter of an option, `a` for the first.
pub fn letter(option: u8) -> char {
    char::from(b'a'.saturating_add(option))
}

fn base_36(mut seed: u32) -> String {
    let mut digits = Vec::new();
    loop {
        digits.extend(char::from_digit(seed % BASE, BASE));
        seed /= BASE;
        if seed == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answers: String = self.answers.iter().map(|answer| answer.map_or(NONE, letter)).collect();
        write!(f, "{VERSION}{}-{}-{answers}", self.level.number(), base_36(self.seed))
    }
}

impl ScoreError {
    /// What is wrong, in a sentence.
    pub fn message(self, language: Language) -> String {
        match self {
            Self::Form => language.text(QuizMessage::ScoreForm).to_owned(),
            Self::Version => language.text(QuizMessage::ScoreVersion).to_owned(),
            Self::Level => fill(language.text(QuizMessage::ScoreLevel), &[("most", &Level::ALL.len())]),
            Self::Seed => fill(language.text(QuizMessage::ScoreSeed), &[("most", &base_36(u32::MAX))]),
            Self::Answers => {
                let last = letter(OPTIONS as u8 - 1);
                fill(language.text(QuizMessage::ScoreAnswers), &[("count", &QUESTIONS), ("last", &last)])
            }
        }
    }
}

impl fmt::Display for ScoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl Error for ScoreError {}
