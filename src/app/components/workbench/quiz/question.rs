//! A question, beside the figure of its machine: four options, and after the answer why it is right or wrong.

use yew::Html;

use super::super::super::View;
use super::super::super::controls::{button, icon, icon_button};
use super::super::super::element::{Element, el, event, text_el};
use super::explanation::explanation;
use super::{act, capital};
use crate::app::workbench::teaching::QuizAct;
use crate::app::workbench::teaching::quiz::{NEXT, QUESTION, Sitting};
use crate::lesson::quiz::{QUESTIONS, Question};
use crate::words::{QuizPanelMessage as Words, fill};

/// The column beside the figure.
pub(in super::super) fn view(view: View, sitting: &Sitting, (at, question): (usize, &Question)) -> Html {
    let chosen = sitting.score().answer_to(at);
    let told = el("div").is("role", "status");
    let told = match chosen {
        Some(chosen) => told.with(explanation(view, question, Some(chosen))),
        None => told,
    };
    let concealed = question.ask.is_told_by_figure() && chosen.is_none();
    el("section")
        .class(if concealed { "guide asking concealed" } else { "guide asking" })
        .is("aria-labelledby", QUESTION)
        .with(head(view, at, question))
        .with(machine(view, question, concealed))
        .with(options(view, question, chosen))
        .with(told)
        .with_or_not(chosen.map(|_| next(view, at)))
        .into()
}

fn head(view: View, at: usize, question: &Question) -> Element {
    let facts: [(&str, &dyn std::fmt::Display); 2] = [("number", &(at + 1)), ("count", &QUESTIONS)];
    let place = text_el("p", &fill(view.language.text(Words::QuestionNumber), &facts)).class("hint");
    let title = text_el("h2", &question.prompt(view.language)).is("id", QUESTION).is("tabindex", "-1");
    let leave = icon_button(view.language.text(Words::QuizLeave), icon::REMOVE, act(view, QuizAct::Leave));
    el("div").class("title").with(el("div").with(place).with(title)).with(leave)
}

/// What happened to the machine, as a scenario: what the figure shows, for those who read.
fn machine(view: View, question: &Question, concealed: bool) -> Element {
    let words = if concealed { Words::QuestionConcealed } else { Words::QuestionMachine };
    let lines = question.scenario.lines().iter().map(|line| el("li").with(text_el("code", line.text())).into());
    el("div")
        .class("machine")
        .with(text_el("p", view.language.text(words)).class("hint"))
        .with(el("ol").with_all(lines))
}

fn options(view: View, question: &Question, chosen: Option<usize>) -> Element {
    let options = (0..question.choices.len()).map(|at| option(view, question, at, chosen));
    let group =
        el("div").class("options").is("role", "group").is("aria-label", view.language.text(Words::QuestionOptions));
    group.with(el("ul").with_all(options))
}

/// An option; once one is chosen, all stay where they are and tell what they were.
fn option(view: View, question: &Question, at: usize, chosen: Option<usize>) -> Html {
    let text = question.choices[at].answer.text(view.language);
    let label = text_el("span", &capital(at).to_string()).class("letter");
    let option = el("button").is("type", "button").with(label).with(text_el("span", &text));
    let Some(chosen) = chosen else {
        return el("li").with(option.on(event::click, act(view, QuizAct::Answer(at)))).into();
    };
    let (class, sign, note) = mark(at == question.right(), at == chosen);
    let sign = text_el("span", sign).class("sign").is("aria-hidden", "true");
    let note = note.map(|note| text_el("em", view.language.text(note)));
    el("li").class(class).with(option.is("aria-disabled", "true").with(sign).with_or_not(note)).into()
}

const fn mark(right: bool, chosen: bool) -> (&'static str, &'static str, Option<Words>) {
    match (right, chosen) {
        (true, _) => ("right", "✓", Some(Words::OptionRight)),
        (false, true) => ("wrong", "✕", Some(Words::OptionChosen)),
        (false, false) => ("", "", None),
    }
}

fn next(view: View, at: usize) -> Element {
    let label = if at + 1 < QUESTIONS { Words::QuestionNext } else { Words::QuizToResult };
    el("p").with(button(view.language.text(label), act(view, QuizAct::Next)).class("primary").is("id", NEXT))
}
