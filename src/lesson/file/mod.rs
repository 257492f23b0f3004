//! Lessons as files: one text a lesson, both languages in it (`static/lessons/README.md` documents the format).
//!
//! [`Lesson::read`] reads one, [`Course::read`] the list of the built-in ones in their order, [`Lesson::standing`] tells
//! how far an attempt is, and [`check`] tells an author what is wrong with a lesson. The texts are loaded when a
//! reader first opens the course; nothing of them is compiled in.

mod bilingual;
mod check;
mod content;
mod course;
mod id;
mod problem;
mod prose;
mod read;
mod section;
mod steps;
#[cfg(test)]
mod tests;

pub use bilingual::Bilingual;
pub use check::{Finding, check};
pub use content::{Lesson, Reference, Standing};
pub use course::{Chapter, Course};
pub use id::LessonId;
pub use problem::{LessonError, LessonProblem, MAX_CONDITIONS, MAX_HINTS, MAX_LESSON_BYTES, MAX_REFERENCES};
pub use prose::{Prose, Span};
pub use section::{Key, line_of};
