//! The lessons: which there are, the one that is open, and an author's own that cannot be opened.

mod broken;
mod shelf;
mod study;
#[cfg(test)]
mod tests;

pub use broken::{BrokenLesson, Complaint, Fault};
pub use shelf::Shelf;
pub use study::{LessonLink, Study};

use std::rc::Rc;

use super::errand::TeachingErrand;
use super::{Errand, Teaching, begin_reading, send};
use crate::app::session::Session;
use crate::app::{Action, Tool};
use crate::lesson::{Lesson, LessonId};
use crate::model::Command;

/// The element that has the focus when a lesson opens: its title.
pub const GUIDE: &str = "guide-title";
/// The element that has the focus when the goal is reached: what to remember, with the way to the next lesson.
pub const REACHED: &str = "goal-reached";

/// The lessons and what stands in them.
#[derive(Clone, Debug, Default)]
pub struct Lessons {
    shelf: Shelf,
    study: Option<Study>,
    broken: Option<Rc<BrokenLesson>>,
}

/// What a reader does with lessons.
#[derive(Clone, Debug)]
pub enum LessonsAct {
    /// The list of lessons came, or could not be had.
    CourseCame(Option<String>),
    /// A lesson came, or could not be had.
    LessonCame(LessonId, Option<String>),
    /// Asks again for what could not be had.
    Again,
    /// Opens a lesson of the course.
    Open(LessonId),
    /// Opens an author's own lesson: the name of its file, and its text.
    OpenOwn(String, Result<String, Fault>),
    /// Puts away what is said about an author's lesson that cannot be opened.
    Dismiss,
    /// Begins the lesson that is open anew.
    StartOver,
    /// Shows one hint more.
    Hint,
    /// Shows the solution; this attempt no longer counts.
    ShowSolution,
    /// Runs the solution from the start of the lesson.
    RunSolution,
    /// Goes back to the text of the lesson that is open.
    Show,
    /// Asks for the address of the lesson that is open.
    CopyLink,
    /// The address was copied, or could not be.
    Copied(bool),
    /// Leaves the lesson for the list.
    Leave,
}

impl Lessons {
    /// The lessons of the course.
    pub const fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// The lesson that is open.
    pub const fn study(&self) -> Option<&Study> {
        self.study.as_ref()
    }

    /// An author's own lesson that cannot be opened.
    pub fn broken(&self) -> Option<&BrokenLesson> {
        self.broken.as_deref()
    }

    /// Whether a lesson is open.
    pub(super) const fn is_open(&self) -> bool {
        self.study.is_some()
    }

    /// Asks for what is not here yet.
    pub(super) fn ask(&mut self) -> Vec<TeachingErrand> {
        self.shelf.ask()
    }
}

/// Does what the reader did.
pub(in crate::app::workbench) fn act(session: &mut Session, act: LessonsAct) {
    let lessons = &mut session.workbench_mut().teaching.lessons;
    match act {
        LessonsAct::CourseCame(text) => {
            let errands = lessons.shelf.course_came(text.as_deref());
            if let Some(id) = lessons.shelf.expected_in_vain() {
                lessons.broken = Some(Rc::new(BrokenLesson { name: id.to_string(), fault: Fault::Unlisted }));
            }
            send(session, errands);
        }
        LessonsAct::LessonCame(id, text) => {
            if lessons.shelf.lesson_came(&id, text.as_deref()) {
                open_listed(session, &id);
            }
        }
        LessonsAct::Again => {
            let errands = lessons.shelf.ask();
            send(session, errands);
        }
        LessonsAct::Open(id) => open_listed(session, &id),
        LessonsAct::OpenOwn(name, text) => open_own(session, name, text),
        LessonsAct::Dismiss => lessons.broken = None,
        LessonsAct::Leave => leave(session),
        in_lesson => act_in_lesson(session, in_lesson),
    }
}

fn act_in_lesson(session: &mut Session, act: LessonsAct) {
    let Some(study) = &mut session.workbench_mut().teaching.lessons.study else { return };
    match act {
        LessonsAct::Hint => study.hint(),
        LessonsAct::ShowSolution => study.tell(),
        LessonsAct::StartOver => {
            study.start_over();
            begin(session);
        }
        LessonsAct::Show if study.reached().is_some() => {
            session.workbench_mut().send([Errand::Reveal(REACHED.to_owned())]);
        }
        LessonsAct::Show => begin_reading(session, GUIDE),
        LessonsAct::RunSolution => run_solution(session),
        LessonsAct::CopyLink => {
            let link = study.link();
            send(session, [TeachingErrand::CopyLesson(link)]);
        }
        LessonsAct::Copied(copied) => study.tell_copied(copied),
        _ => {}
    }
}

/// Opens a lesson of the course; one that is still on its way opens when it comes.
fn open_listed(session: &mut Session, id: &LessonId) {
    let shelf = &mut session.workbench_mut().teaching.lessons.shelf;
    match shelf.lesson(id).cloned() {
        Some(lesson) => open(session, Study::listed(lesson)),
        None => {
            let errands = shelf.open_soon(id);
            send(session, errands);
        }
    }
}

fn open_own(session: &mut Session, name: String, text: Result<String, Fault>) {
    session.act(Action::OpenTool(Tool::Lessons));
    match text.and_then(|text| Ok((broken::sound(&text)?, text))) {
        Ok((lesson, text)) => open(session, Study::own(Rc::new(lesson), &text)),
        Err(fault) => {
            leave(session);
            session.workbench_mut().teaching.lessons.broken = Some(Rc::new(BrokenLesson { name, fault }));
        }
    }
}

fn open(session: &mut Session, study: Study) {
    session.act(Action::OpenTool(Tool::Lessons));
    let lessons = &mut session.workbench_mut().teaching.lessons;
    lessons.study = Some(study);
    lessons.broken = None;
    begin(session);
    begin_reading(session, GUIDE);
}

/// Shows the start of the lesson that is open.
fn begin(session: &mut Session) {
    if let Some(lesson) = lesson(session) {
        session.lend(&lesson.start);
    }
}

fn lesson(session: &Session) -> Option<Rc<Lesson>> {
    session.workbench().teaching.lessons.study.as_ref().map(|study| study.lesson().clone())
}

/// Runs the lines of the solution after those of the start, one after the other, so that each can be undone.
fn run_solution(session: &mut Session) {
    begin(session);
    let Some(lesson) = lesson(session) else { return };
    let commands: Vec<Command> = lesson.solution.lines().iter().filter_map(|line| line.readable().cloned()).collect();
    for command in commands {
        session.act(Action::Run(command));
    }
}

/// Leaves the lesson, where one is open: the reader's own scenario comes back.
pub(super) fn leave(session: &mut Session) {
    let lessons = &mut session.workbench_mut().teaching.lessons;
    lessons.shelf.expect_none();
    if lessons.study.take().is_some() {
        session.give_back();
        send(session, [TeachingErrand::DropLink]);
    }
}

/// Looks whether the goal of the lesson that is open is reached, and remembers it.
pub(super) fn judge(session: &mut Session) {
    let (scenario, replay) = (session.scenario().clone(), session.replay().clone());
    let Teaching { lessons, progress, .. } = &mut session.workbench_mut().teaching;
    let Some(study) = lessons.study.as_mut() else { return };
    let was_reached = study.reached().is_some();
    let Some(steps) = study.judge(&scenario, &replay) else { return };
    let offer = (!was_reached).then_some(TeachingErrand::OfferFocus(REACHED));
    let is_better = study.counts() && progress.reach(&study.lesson().id, steps);
    let keep = is_better.then(|| TeachingErrand::KeepProgress(progress.progress().clone()));
    send(session, offer.into_iter().chain(keep));
}
