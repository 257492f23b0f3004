//! The quiz: the choice of one, the question that is asked, the result, and the sheet to print.

mod choice;
mod explanation;
mod question;
mod result;
mod sheet;

pub(super) use question::view as question;

use super::super::View;
use super::super::element::{Element, Heard, el};
use crate::app::workbench::teaching::QuizAct;
use crate::app::workbench::teaching::quiz::{Sitting, Stage};
use crate::app::{Act, Action, Tool};
use crate::lesson::quiz::{Level, letter};
use crate::words::QuizPanelMessage as Words;

/// The panel; while a question is asked, that stands beside the figure instead.
pub(super) fn view(view: View) -> Element {
    let sitting = view.session.workbench().teaching().quiz().sitting();
    let content = match sitting.map(|sitting| (sitting, sitting.stage())) {
        Some((sitting, Stage::Result)) => result::view(view, sitting),
        Some((sitting, Stage::Sheet)) => sheet::view(view, sitting),
        _ => choice::view(view),
    };
    el("div").class("quiz").with(content)
}

/// Whether the quiz is shown as it is printed, so that printing prints that.
pub(super) fn is_on_paper(view: View) -> bool {
    let workbench = view.session.workbench();
    let stage = workbench.teaching().quiz().sitting().map(Sitting::stage);
    workbench.opened() == Some(Tool::Quiz) && stage == Some(Stage::Sheet)
}

fn act(view: View, act: QuizAct) -> Heard {
    view.act(Action::Work(Act::Quiz(act)))
}

/// A listener that begins something with a seed of its own: chance is drawn where the reader acts, and nowhere else.
fn with_seed(view: View, act: fn(u32) -> QuizAct) -> Heard {
    view.hear(move |_| Some(Action::Work(Act::Quiz(act(browser_seed())))))
}

/// A seed short enough to be written on a blackboard.
fn browser_seed() -> u32 {
    (js_sys::Math::random() * 10_000.0) as u32
}

/// The letter of an option, as people write it.
fn capital(option: usize) -> char {
    letter(u8::try_from(option).unwrap_or_default()).to_ascii_uppercase()
}

const fn level_name(level: Level) -> Words {
    match level {
        Level::Terms => Words::LevelTerms,
        Level::Rules => Words::LevelRules,
        Level::Combinations => Words::LevelCombinations,
        Level::Details => Words::LevelDetails,
        Level::Corners => Words::LevelCorners,
    }
}
