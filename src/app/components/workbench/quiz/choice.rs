//! The choice of a quiz: its level, and whether on the screen or on paper.

use super::super::super::View;
use super::super::super::controls::{button, switch};
use super::super::super::element::{Element, el, text_el};
use super::super::bad_input;
use super::{act, level_name, with_seed};
use crate::app::workbench::teaching::QuizAct;
use crate::lesson::quiz::{Level, QUESTIONS, Quiz};
use crate::words::{QuizPanelMessage as Words, fill};

/// The part of the panel.
pub(super) fn view(view: View) -> Element {
    let begin = button(view.language.text(Words::QuizBegin), with_seed(view, QuizAct::Begin)).class("primary");
    let sheet = button(view.language.text(Words::QuizSheet), with_seed(view, QuizAct::ShowSheet));
    el("div")
        .class("choice")
        .with(text_el("p", view.language.text(Words::QuizIntro)).class("hint"))
        .with_or_not(problem(view))
        .with(levels(view))
        .with_or_not(best(view))
        .with(el("p").class("row").with(begin).with(sheet))
}

fn levels(view: View) -> Element {
    let chosen = view.session.workbench().teaching().quiz().level();
    let choices = Level::ALL
        .into_iter()
        .map(|level| (view.language.text(level_name(level)), level == chosen, act(view, QuizAct::Choose(level))));
    switch("quiz-level", view.language.text(Words::QuizLevel), choices)
}

fn best(view: View) -> Option<Element> {
    let teaching = view.session.workbench().teaching();
    let score = teaching.progress().progress().best_score(teaching.quiz().level())?;
    let right = score.right(&Quiz::new(score.seed(), score.level()));
    Some(text_el("p", &fill(view.language.text(Words::QuizBest), &[("right", &right), ("count", &QUESTIONS)])))
}

fn problem(view: View) -> Option<Element> {
    let problem = view.session.workbench().teaching().quiz().problem()?.message(view.language);
    let text = fill(view.language.text(Words::QuizBroken), &[("problem", &problem)]);
    Some(bad_input::problem(&text))
}
