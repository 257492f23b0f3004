//! A lesson that is open, and how far its reader is.

use std::rc::Rc;

use crate::lesson::{Lesson, LessonId};
use crate::scenario::{Replay, Scenario};

/// A lesson that is open.
#[derive(Clone, Debug)]
pub struct Study {
    lesson: Rc<Lesson>,
    /// The text of an author's own lesson; one of the course has none here.
    own: Option<Rc<str>>,
    hints: usize,
    told: bool,
    reached: Option<u32>,
    copied: Option<bool>,
}

/// What a link to a lesson carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LessonLink {
    /// The id of one of the course.
    Listed(LessonId),
    /// The whole text of an author's own.
    Own(Rc<str>),
}

impl Study {
    /// A lesson of the course at its beginning.
    pub(super) const fn listed(lesson: Rc<Lesson>) -> Self {
        Self { lesson, own: None, hints: 0, told: false, reached: None, copied: None }
    }

    /// An author's own lesson at its beginning, with its text.
    pub(super) fn own(lesson: Rc<Lesson>, text: &str) -> Self {
        Self { own: Some(text.into()), ..Self::listed(lesson) }
    }

    /// The lesson.
    pub const fn lesson(&self) -> &Rc<Lesson> {
        &self.lesson
    }

    /// Whether it is one of the course, rather than an author's own.
    pub const fn is_listed(&self) -> bool {
        self.own.is_none()
    }

    /// Whether the address could be copied, where that was asked for last.
    pub const fn copied(&self) -> Option<bool> {
        self.copied
    }

    /// What a link to it carries.
    pub(super) fn link(&self) -> LessonLink {
        self.own.clone().map_or_else(|| LessonLink::Listed(self.lesson.id.clone()), LessonLink::Own)
    }

    pub(super) const fn tell_copied(&mut self, copied: bool) {
        self.copied = Some(copied);
    }

    /// How many hints are shown.
    pub const fn hints(&self) -> usize {
        self.hints
    }

    /// Whether the solution was shown, so that the goal no longer counts as reached.
    pub const fn told(&self) -> bool {
        self.told
    }

    /// The steps that the goal took, where it is reached now.
    pub const fn reached(&self) -> Option<u32> {
        self.reached
    }

    pub(super) fn hint(&mut self) {
        self.hints = self.lesson.hints.len().min(self.hints + 1);
    }

    pub(super) fn tell(&mut self) {
        self.hints = self.lesson.hints.len();
        self.told = true;
    }

    pub(super) const fn start_over(&mut self) {
        self.told = false;
        self.reached = None;
    }

    /// Whether reaching the goal is remembered.
    pub(super) const fn counts(&self) -> bool {
        self.is_listed() && !self.told
    }

    /// How many steps the goal took, where the scenario reaches it.
    pub(super) fn judge(&mut self, scenario: &Scenario, replay: &Replay) -> Option<u32> {
        let solved = self.lesson.is_solved(scenario, replay);
        self.reached = solved.then(|| self.lesson.steps(scenario));
        self.reached
    }
}
