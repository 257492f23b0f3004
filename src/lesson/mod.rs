//! To learn and to teach: lessons, a quiz, and a laboratory of exhaustion.
//!
//! - A [`Lesson`] is a text: a start, a goal, hints, a solution. Its goal is a list of [`Condition`]s, checked on the
//!   state that the reader's scenario comes to, never on keystrokes.
//! - [`quiz`] makes questions from a seed; the model answers them.
//! - [`lab`] forecasts how the ports of a machine run out under a load.
//! - [`Progress`] is what somebody has learnt so far.
//!
//! This room knows nothing of the web, of a clock or of chance: the page fetches the texts and gives the seed. Of the
//! two builds of the page, only the workbench has it.
//!
//! ```
//! use port_atlas::lesson::Lesson;
//! use port_atlas::scenario::{Scenario, replay};
//!
//! let lesson = Lesson::read(include_str!("../../static/lessons/block-a-range.txt")).unwrap();
//! let solved = lesson.solved();
//! assert!(lesson.is_solved(&solved, &replay(&solved)));
//!
//! let untouched = Scenario::read("os 2003").unwrap();
//! assert!(!lesson.is_solved(&untouched, &replay(&untouched)));
//! ```

mod condition;
mod file;
pub mod lab;
mod progress;
pub mod quiz;

pub use condition::{
    Attempt, Comparison, Condition, ConditionError, ConditionProblem, Quantity, Trial, Verdict, read_condition,
};
pub use file::{
    Bilingual, Chapter, Course, Finding, Key, Lesson, LessonError, LessonId, LessonProblem, MAX_CONDITIONS, MAX_HINTS,
    MAX_LESSON_BYTES, MAX_REFERENCES, Prose, Reference, Span, Standing, check, line_of,
};
pub use progress::{MAX_PROGRESS_BYTES, Progress, ProgressError};
