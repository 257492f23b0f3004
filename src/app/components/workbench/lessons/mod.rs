//! Lessons: the list of them, and the one that is open, beside the figure.

mod goal;
mod guide;
mod hints;
mod list;
mod own;
mod progress;
mod reached;

pub(super) use guide::view as guide;
pub(super) use list::view as list;

use super::super::View;
use super::super::element::Heard;
use crate::app::browser;
use crate::app::link::is_on_the_web;
use crate::app::workbench::teaching::LessonsAct;
use crate::app::{Act, Action};
use crate::words::{Language, LessonPanelMessage as Words, fill};

fn act(view: View, act: LessonsAct) -> Heard {
    view.act(Action::Work(Act::Lessons(act)))
}

/// What is said once a link was copied, or could not be.
pub(super) fn link_told(copied: bool) -> Words {
    match (copied, is_on_the_web(&browser::address())) {
        (true, true) => Words::TeachingLinkCopied,
        (true, false) => Words::TeachingLinkHere,
        (false, _) => Words::TeachingLinkFailed,
    }
}

/// `3 steps`.
fn steps_in_words(steps: u32, language: Language) -> String {
    if steps == 1 {
        language.text(Words::OneStep).to_owned()
    } else {
        fill(language.text(Words::ManySteps), &[("steps", &steps)])
    }
}
