//! The built-in lessons in their order.

use super::id::LessonId;
use super::problem::{LessonError, LessonProblem};

/// The ids of a course's lessons, in the order in which they are taught.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    lessons: Vec<LessonId>,
}

impl Course {
    /// Reads a list of ids, one a line; blank lines and lines that begin with `#` are passed over.
    ///
    /// # Errors
    /// The first line that is no lesson's id.
    pub fn read(text: &str) -> Result<Self, LessonError> {
        let mut lessons = Vec::new();
        for (line, number) in text.lines().map(str::trim).zip(1..) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let id = LessonId::read(line).ok_or_else(|| LessonError::new(number, 1, LessonProblem::Id, line))?;
            lessons.push(id);
        }
        Ok(Self { lessons })
    }

    /// The ids in their order.
    pub fn lessons(&self) -> &[LessonId] {
        &self.lessons
    }

    /// The lesson that is taught after `id`.
    pub fn after(&self, id: &LessonId) -> Option<&LessonId> {
        let at = self.lessons.iter().position(|lesson| lesson == id)?;
        self.lessons.get(at + 1)
    }
}
