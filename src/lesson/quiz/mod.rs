//! A quiz whose questions come from a seed, and whose answers come from the machine itself.
//!
//! A [`Quiz`] is ten [`Question`]s of one [`Level`]. A maker writes a scenario and what is asked of it; the right answer
//! is what the model answers, and each wrong option is what the model would answer to somebody who makes one named
//! [`Mistake`]. Nothing is drawn but from the seed, so the same seed is the same quiz everywhere: a class can share it, a
//! [`Score`] fits into a link, and a [`Sheet`] can be printed again.
//!
//! ```
//! use port_atlas::lesson::quiz::{Level, QUESTIONS, Quiz, Score};
//! use port_atlas::words::Language;
//!
//! let quiz = Quiz::new(2003, Level::Rules);
//! assert_eq!(quiz.questions().len(), QUESTIONS);
//! println!("{}", quiz.questions()[0].prompt(Language::English));
//!
//! let mut score = Score::new(quiz.seed(), quiz.level());
//! score.answer(0, quiz.questions()[0].right());
//! assert_eq!((score.given(), score.right(&quiz)), (1, 1));
//! ```

mod answer;
mod ask;
mod level;
mod make;
mod mistake;
mod paper;
mod question;
mod random;
mod score;
mod sheet;
mod tell;
#[cfg(test)]
mod tests;
mod wrong;

pub use answer::{Answer, Objection};
pub use ask::Ask;
pub use level::Level;
pub use mistake::Mistake;
pub use paper::{QUESTIONS, Quiz};
pub use question::{Choice, OPTIONS, Question};
pub use score::{Score, ScoreError, letter};
pub use sheet::{KeyLine, PrintedQuestion, Sheet};
