//! The lessons of the course, as far as they are here.

use std::rc::Rc;

use super::super::errand::TeachingErrand;
use crate::app::workbench::Brought;
use crate::lesson::{Chapter, Course, Lesson, LessonError, LessonId};

/// A lesson that is here or on its way; why it cannot be read does not matter to a reader.
type Place = Brought<Lesson, ()>;

/// The lessons of the course.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    course: Brought<Course, LessonError>,
    lessons: Vec<(LessonId, Place)>,
    /// The lesson that is to open as soon as it comes.
    expected: Option<LessonId>,
}

impl Shelf {
    /// Each lesson of the course with its id, in the order in which they are taught.
    pub fn lessons(&self) -> impl Iterator<Item = (&LessonId, Option<&Lesson>)> {
        self.lessons.iter().map(|(id, place)| (id, place.here()))
    }

    /// The chapter of the lesson of that index.
    pub fn chapter_of(&self, index: usize) -> Option<&Chapter> {
        self.course.here()?.chapter_of(index)
    }

    /// Whether something could not be had; it can be asked for again.
    pub fn is_lacking(&self) -> bool {
        let lacks = |place: &Place| matches!(place, Brought::Unreachable | Brought::Bad(()));
        matches!(self.course, Brought::Unreachable | Brought::Bad(_))
            || self.lessons.iter().any(|(_, place)| lacks(place))
    }

    /// Whether something is on its way.
    pub fn is_coming(&self) -> bool {
        matches!(self.course, Brought::Asked) || self.lessons.iter().any(|(_, place)| matches!(place, Brought::Asked))
    }

    /// The lesson that is taught after that one.
    pub fn after(&self, id: &LessonId) -> Option<&LessonId> {
        self.course.here()?.after(id)
    }

    pub(super) fn lesson(&self, id: &LessonId) -> Option<&Rc<Lesson>> {
        match self.lessons.iter().find(|(listed, _)| listed == id) {
            Some((_, Brought::Here(lesson))) => Some(lesson),
            _ => None,
        }
    }

    /// Asks for everything that is not here and not on its way.
    pub(super) fn ask(&mut self) -> Vec<TeachingErrand> {
        if self.course.is_wanted() {
            self.course = Brought::Asked;
            return vec![TeachingErrand::Course];
        }
        let wanted = self.lessons.iter_mut().filter(|(_, place)| place.is_wanted());
        wanted
            .map(|(id, place)| {
                *place = Brought::Asked;
                TeachingErrand::Lesson(id.clone())
            })
            .collect()
    }

    pub(super) fn course_came(&mut self, text: Option<&str>) -> Vec<TeachingErrand> {
        self.course = Brought::of(text, Course::read);
        let Some(course) = self.course.here() else { return Vec::new() };
        self.lessons = course.lessons().iter().map(|id| (id.clone(), Brought::Unasked)).collect();
        self.ask()
    }

    /// Puts a lesson in its place; `true` where it was to open as soon as it came.
    pub(super) fn lesson_came(&mut self, id: &LessonId, text: Option<&str>) -> bool {
        if let Some((_, place)) = self.lessons.iter_mut().find(|(listed, _)| listed == id) {
            *place = Brought::of(text, |text| Lesson::read(text).map_err(|_| ()));
        }
        let expected = self.expected.as_ref() == Some(id) && self.lesson(id).is_some();
        if expected {
            self.expected = None;
        }
        expected
    }

    /// Lets the lesson open as soon as it comes.
    pub(super) fn open_soon(&mut self, id: &LessonId) -> Vec<TeachingErrand> {
        self.expected = Some(id.clone());
        self.ask()
    }

    /// The lesson that was to open, where the course has none of that id; asked once.
    pub(super) fn expected_in_vain(&mut self) -> Option<LessonId> {
        self.course.here()?;
        self.expected.take_if(|id| !self.lessons.iter().any(|(listed, _)| listed == id))
    }

    pub(super) fn expect_none(&mut self) {
        self.expected = None;
    }
}
