//! The built-in lessons in their order, in chapters.

use super::bilingual::Bilingual;
use super::id::LessonId;
use super::problem::{LessonError, LessonProblem};
use crate::words::Language;

/// The ids of a course's lessons, in the order in which they are taught.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    lessons: Vec<LessonId>,
    chapters: Vec<Chapter>,
}

/// A part of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// What it is called.
    pub title: Bilingual<String>,
    /// The index of its first lesson in the course.
    pub first: usize,
}

impl Course {
    /// Reads a list of ids, one a line. A line that begins with `-` begins a chapter: its title in English, `|`, its title in
    /// Chinese. Blank lines and lines that begin with `#` are passed over.
    ///
    /// # Errors
    /// The first line that is no lesson's id, and the first chapter that lacks a title.
    pub fn read(text: &str) -> Result<Self, LessonError> {
        let mut course = Self::default();
        for (line, number) in text.lines().map(str::trim).zip(1..) {
            let error = |problem| LessonError::new(number, 1, problem, line);
            match line.strip_prefix('-') {
                _ if line.is_empty() || line.starts_with('#') => {}
                Some(titles) => {
                    let title = titles_of(titles).ok_or_else(|| error(LessonProblem::Chapter))?;
                    course.chapters.push(Chapter { title, first: course.lessons.len() });
                }
                None => course.lessons.push(LessonId::read(line).ok_or_else(|| error(LessonProblem::Id))?),
            }
        }
        Ok(course)
    }

    /// The ids in their order.
    pub fn lessons(&self) -> &[LessonId] {
        &self.lessons
    }

    /// The chapters in their order; a course may have none.
    pub fn chapters(&self) -> &[Chapter] {
        &self.chapters
    }

    /// The chapter of the lesson of that index.
    pub fn chapter_of(&self, index: usize) -> Option<&Chapter> {
        self.chapters.iter().rfind(|chapter| chapter.first <= index)
    }

    /// The lesson that is taught after `id`.
    pub fn after(&self, id: &LessonId) -> Option<&LessonId> {
        let at = self.lessons.iter().position(|lesson| lesson == id)?;
        self.lessons.get(at + 1)
    }
}

fn titles_of(text: &str) -> Option<Bilingual<String>> {
    let (english, chinese) = text.split_once('|')?;
    let title = Bilingual::from_fn(|language| match language {
        Language::English => english.trim().to_owned(),
        Language::Chinese => chinese.trim().to_owned(),
    });
    Language::ALL.iter().all(|&language| !title.get(language).is_empty()).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_course_is_a_list_of_lessons_in_chapters() {
        let course = Course::read("# ours\n- Binds | 绑定\na\nb\n\n- Blocks | 封锁\nc\n").unwrap();
        let ids: Vec<&str> = course.lessons().iter().map(LessonId::as_str).collect();
        assert_eq!(ids, ["a", "b", "c"]);
        let title = |index| course.chapter_of(index).map(|chapter| chapter.title.get(Language::Chinese).as_str());
        assert_eq!([0, 1, 2].map(title), [Some("绑定"), Some("绑定"), Some("封锁")]);
        assert_eq!(course.after(&course.lessons()[1]), Some(&course.lessons()[2]));
    }

    #[test]
    fn a_course_without_chapters_is_one_as_well() {
        let course = Course::read("a\nb\n").unwrap();
        assert_eq!((course.lessons().len(), course.chapter_of(1)), (2, None));
    }

    #[test]
    fn a_line_that_is_neither_is_told_with_its_number() {
        for (text, problem) in [("a\nNo lesson", LessonProblem::Id), ("a\n- Binds", LessonProblem::Chapter)] {
            let error = Course::read(text).unwrap_err();
            assert_eq!((error.line, error.problem), (2, problem));
            assert!(!error.message(Language::Chinese).contains('{'));
        }
    }
}
