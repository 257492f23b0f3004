//! To learn: the lessons, the quiz, and what the reader has learnt so far.
//!
//! Both show machines that are not the reader's own: the session puts the reader's scenario aside and gives it back.

mod errand;
pub mod lessons;
mod link;
pub mod progress;
pub mod quiz;

pub use errand::TeachingErrand;
pub use lessons::{Lessons, LessonsAct};
pub use link::is_in_fragment;
pub use progress::{ProgressAct, ProgressKeeping, ProgressNews};
pub use quiz::{QuizAct, QuizRoom};

use super::PANEL;
use super::errand::Errand;
use crate::app::session::Session;
use crate::app::{Action, Tool};

/// Lessons, quiz and progress.
#[derive(Clone, Debug, Default)]
pub struct Teaching {
    lessons: Lessons,
    quiz: QuizRoom,
    progress: ProgressKeeping,
    /// Whether the address was asked what it says about lessons and the quiz.
    link_asked: bool,
    /// The session's count of changes when the goal was last looked at.
    judged: u32,
}

impl Teaching {
    /// The lessons.
    pub const fn lessons(&self) -> &Lessons {
        &self.lessons
    }

    /// The quiz.
    pub const fn quiz(&self) -> &QuizRoom {
        &self.quiz
    }

    /// What the reader has learnt so far.
    pub const fn progress(&self) -> &ProgressKeeping {
        &self.progress
    }
}

fn send(session: &mut Session, errands: impl IntoIterator<Item = TeachingErrand>) {
    session.workbench_mut().send(errands.into_iter().map(Errand::Teaching));
}

/// Begins to read at an element, once it is drawn.
fn begin_reading(session: &mut Session, id: &'static str) {
    send(session, [TeachingErrand::BeginReading(id)]);
}

/// Follows a tool that was opened in place of another, or of none.
///
/// A lesson goes on while another tool is open beside it; it ends with its own tool. A question's machine is shown in the
/// quiz alone.
pub(super) fn tool_changed(session: &mut Session, closed: Option<Tool>, opened: Option<Tool>) {
    if closed == opened {
        return;
    }
    if closed == Some(Tool::Quiz) && session.workbench().teaching.quiz.is_asking() {
        session.give_back();
    }
    if opened == Some(Tool::Quiz) || (closed == Some(Tool::Lessons) && opened.is_none()) {
        lessons::leave(session);
    }
    if opened == Some(Tool::Quiz) {
        quiz::come_back(session);
    }
    if matches!(opened, Some(Tool::Lessons | Tool::Quiz)) {
        ask(session, opened == Some(Tool::Lessons));
        session.workbench_mut().send([Errand::Reveal(PANEL.to_owned())]);
    }
    if matches!(opened, Some(Tool::Classroom | Tool::Kit)) {
        let lessons = session.workbench_mut().teaching.lessons.ask();
        send(session, lessons);
    }
}

/// Asks for what the tools need from outside.
fn ask(session: &mut Session, lessons: bool) {
    let teaching = &mut session.workbench_mut().teaching;
    let mut errands: Vec<TeachingErrand> = teaching.progress.ask().into_iter().collect();
    if lessons {
        errands.extend(teaching.lessons.ask());
    }
    if !std::mem::replace(&mut teaching.link_asked, true) {
        errands.push(TeachingErrand::Link);
    }
    send(session, errands);
}

/// Whether a lesson is open, so that its tool comes back when another is closed.
pub(super) const fn is_in_lesson(session: &Session) -> bool {
    session.workbench().teaching.lessons.is_open()
}

/// Whether the reader may do it now. Another scenario ends a lesson, and the machine of a question is not changed.
pub(super) fn before(session: &mut Session, action: &Action) -> bool {
    if matches!(action, Action::Open(_)) {
        lessons::leave(session);
    }
    let asking = session.workbench().opened() == Some(Tool::Quiz) && session.workbench().teaching.quiz.is_asking();
    !(asking && changes(action))
}

const fn changes(action: &Action) -> bool {
    matches!(
        action,
        Action::Run(_)
            | Action::Change(_)
            | Action::RemoveLine(_)
            | Action::Slide(_)
            | Action::Type(_)
            | Action::TypePart(_)
            | Action::PastePart(_)
            | Action::ChooseSystem(_)
            | Action::Open(_)
            | Action::Undo
            | Action::Redo
    )
}

/// Looks at what came of an action.
pub(super) fn after(session: &mut Session) {
    let changes = session.changes();
    let judged = &mut session.workbench_mut().teaching.judged;
    if *judged != changes {
        *judged = changes;
        lessons::judge(session);
    }
}
