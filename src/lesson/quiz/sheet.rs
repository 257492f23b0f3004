//! A quiz on paper: the questions, and a key for the teacher.

use super::level::Level;
use super::paper::Quiz;
use super::score::letter;
use crate::model::RuleId;
use crate::words::{Language, QuizMessage, fill};

/// A printed quiz, in one language. Plain texts: how they look is the page's business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The seed, with which the same sheet can be printed again.
    pub seed: u32,
    /// The level.
    pub level: Level,
    /// The title, with seed and level.
    pub title: String,
    /// The title of the key.
    pub key_title: &'static str,
    /// The questions in order.
    pub questions: Vec<PrintedQuestion>,
    /// The key, one line a question.
    pub key: Vec<KeyLine>,
}

/// A question on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedQuestion {
    /// Its number, from 1.
    pub number: usize,
    /// The lines of the scenario that it is about.
    pub scenario: Vec<String>,
    /// The question.
    pub prompt: String,
    /// The options, each with its letter.
    pub options: Vec<(char, String)>,
}

/// The answer to a question, for the teacher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLine {
    /// The number of the question, from 1.
    pub number: usize,
    /// The letter of the right option.
    pub letter: char,
    /// What it says.
    pub answer: String,
    /// Why it is right.
    pub explanation: String,
    /// The rules that decide it.
    pub rules: Vec<RuleId>,
}

impl Sheet {
    /// The sheet of a quiz.
    pub fn new(quiz: &Quiz, language: Language) -> Self {
        let facts: [(&str, &dyn std::fmt::Display); 2] = [("seed", &quiz.seed()), ("level", &quiz.level().number())];
        Self {
            seed: quiz.seed(),
            level: quiz.level(),
            title: fill(language.text(QuizMessage::SheetTitle), &facts),
            key_title: language.text(QuizMessage::SheetKey),
            questions: (0..quiz.questions().len()).map(|at| printed(quiz, at, language)).collect(),
            key: (0..quiz.questions().len()).map(|at| key_line(quiz, at, language)).collect(),
        }
    }
}

fn printed(quiz: &Quiz, at: usize, language: Language) -> PrintedQuestion {
    let question = &quiz.questions()[at];
    let texts = question.choices.iter().map(|choice| choice.answer.text(language));
    PrintedQuestion {
        number: at + 1,
        scenario: question.scenario.lines().iter().map(|line| line.text().to_owned()).collect(),
        prompt: question.prompt(language),
        options: (0..).map(letter).zip(texts).collect(),
    }
}

fn key_line(quiz: &Quiz, at: usize, language: Language) -> KeyLine {
    let question = &quiz.questions()[at];
    KeyLine {
        number: at + 1,
        letter: letter(u8::try_from(question.right()).unwrap_or_default()),
        answer: question.choices[question.right()].answer.text(language),
        explanation: question.explanation(language),
        rules: question.rules(),
    }
}
