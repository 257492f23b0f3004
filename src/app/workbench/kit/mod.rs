//! What stands in the teacher's kit: a lesson, a quiz, the paper that is shown, and how the lesson is handed to the class.

mod hosting;

pub use hosting::{ClassPlace, Form, Hosting};

use std::rc::Rc;

use super::errand::Errand;
use super::uncommitted::Field;
use crate::app::session::Session;
use crate::lesson::LessonId;
use crate::lesson::quiz::Level;

/// A paper of the kit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// For the teacher: what to do in class, and how long.
    #[default]
    Plan,
    /// For the class.
    Worksheet,
    /// For the teacher: the lesson's solution and the quiz's answers.
    Key,
    /// For both: what is simulated and what is simplified.
    Model,
}

impl Paper {
    /// Every paper.
    pub const ALL: [Self; 4] = [Self::Plan, Self::Worksheet, Self::Key, Self::Model];
}

/// The kit.
#[derive(Clone, Debug)]
pub struct Kit {
    /// The lesson; the first of the course where none was chosen.
    pub lesson: Option<LessonId>,
    /// The paper that is shown.
    pub paper: Paper,
    /// The seed of the quiz.
    pub seed: u32,
    /// The level of the quiz.
    pub level: Level,
    /// How the lesson is handed to the class.
    pub hosting: Rc<Hosting>,
    /// The address of this page, once it is known.
    pub own_address: Rc<str>,
    /// Whether the text was copied; `None` where nobody tried.
    pub copied: Option<bool>,
}

impl Default for Kit {
    fn default() -> Self {
        Self {
            lesson: None,
            paper: Paper::default(),
            seed: 1,
            level: Level::Terms,
            hosting: Rc::default(),
            own_address: Rc::default(),
            copied: None,
        }
    }
}

/// What a teacher does with the kit.
#[derive(Clone, Debug, PartialEq)]
pub enum KitAct {
    /// Chooses a lesson.
    Lesson(LessonId),
    /// Shows a paper.
    Show(Paper),
    /// Has another quiz.
    Quiz(u32, Level),
    /// Changes how the lesson is handed to the class.
    Host(Box<Hosting>),
    /// This page stands at that address.
    Stands(String),
    /// Copies what is sent or pasted.
    Copy(String),
    /// It was copied, or could not be.
    Copied(bool),
    /// Prints the paper that is shown.
    Print,
}

/// Does what the teacher did.
pub(super) fn act(session: &mut Session, act: KitAct) {
    let workbench = session.workbench_mut();
    let kit = &mut workbench.kit;
    if !matches!(act, KitAct::Copied(_)) {
        kit.copied = None;
    }
    match act {
        KitAct::Lesson(lesson) => kit.lesson = Some(lesson),
        KitAct::Show(paper) => kit.paper = paper,
        KitAct::Quiz(seed, level) => {
            (kit.seed, kit.level) = (seed, level);
            workbench.uncommitted.forget(Field::QuizSeed);
        }
        KitAct::Host(hosting) => kit.hosting = (*hosting).into(),
        KitAct::Stands(address) => kit.own_address = address.into(),
        KitAct::Copied(copied) => kit.copied = Some(copied),
        KitAct::Copy(text) => workbench.send([Errand::CopyForClass(text)]),
        KitAct::Print => workbench.send([Errand::Print]),
    }
}
