//! What is said once the goal is reached: how well, what to remember, what comes next.

use super::super::super::View;
use super::super::super::controls::button;
use super::super::super::element::{Element, el, text_el};
use super::super::prose::prose;
use super::goal::SAID;
use super::{act, steps_in_words};
use crate::app::workbench::teaching::LessonsAct;
use crate::app::workbench::teaching::lessons::{REACHED, Study};
use crate::app::{Action, Tool};
use crate::words::{LessonPanelMessage as Words, fill};

/// The part of the guide; nothing before the goal is reached.
pub(super) fn view(view: View, study: &Study) -> Option<Element> {
    study.reached()?;
    let lesson = study.lesson();
    let title = text_el("h3", view.language.text(Words::LessonRemember));
    let remember = el("div").class("remember").with(title).with_all(prose(lesson.remember.get(view.language)));
    Some(
        el("div")
            .class("reached")
            .is("id", REACHED)
            .is("tabindex", "-1")
            .is("role", "group")
            .is("aria-labelledby", SAID)
            .with(text_el("p", &how_well(view, study)))
            .with(remember)
            .with_or_not(next(view, study)),
    )
}

fn how_well(view: View, study: &Study) -> String {
    let lesson = study.lesson();
    let say = |words, steps| fill(view.language.text(words), &[("steps", &steps_in_words(steps, view.language))]);
    let shortest = say(Words::GoalShortest, lesson.par());
    let fewest = view.session.workbench().teaching().progress().progress().fewest_steps(&lesson.id);
    match fewest.filter(|_| study.is_listed()) {
        Some(fewest) => format!("{shortest} {}", say(Words::GoalYourFewest, fewest)),
        None => shortest,
    }
}

/// The next lesson of the course, or after the last one the quiz.
fn next(view: View, study: &Study) -> Option<Element> {
    let shelf = view.session.workbench().teaching().lessons().shelf();
    if !study.is_listed() {
        return None;
    }
    let Some(id) = shelf.after(&study.lesson().id) else { return Some(to_quiz(view)) };
    let (_, lesson) = shelf.lessons().find(|(listed, _)| *listed == id)?;
    let title = lesson.map_or_else(|| id.to_string(), |lesson| lesson.title.get(view.language).clone());
    let label = fill(view.language.text(Words::LessonNext), &[("title", &title)]);
    Some(el("p").with(button(&label, act(view, LessonsAct::Open(id.clone()))).class("primary")))
}

fn to_quiz(view: View) -> Element {
    let quiz = button(view.language.text(Words::LessonToQuiz), view.act(Action::OpenTool(Tool::Quiz))).class("primary");
    el("div").with(text_el("p", view.language.text(Words::LessonLast))).with(quiz)
}
