//! The step: what is asked of it, what the class says, and what became of it.

use super::super::super::controls::button;
use super::super::super::element::{Element, el, text_el};
use super::super::super::steps::outcome_view;
use super::Class;
use crate::app::{ClassroomAct, Guess, Lecture, Question, Slide};
use crate::figure::{Viewport, describe};
use crate::scenario::{StepResult, canonical};
use crate::words::{ClassMessage, fill};

/// The board.
pub(super) fn view(class: Class, lecture: &Lecture) -> Element {
    let board = el("section").class("board").is("aria-live", "polite");
    match lecture.slide() {
        Slide::Start => board.with(start(class, lecture)),
        Slide::Asked(_) => board.with(command(lecture)).with(question(class, lecture)),
        Slide::Shown(_) => board.with(command(lecture)).with(answer(class, lecture)),
    }
}

/// `Step 3 of 8`.
pub(super) fn place(class: Class, lecture: &Lecture) -> String {
    let number = match lecture.slide() {
        Slide::Start => return class.text(ClassMessage::ClassAtStart).to_owned(),
        Slide::Asked(number) | Slide::Shown(number) => number,
    };
    fill(class.text(ClassMessage::ClassStepOf), &[("number", &number), ("steps", &lecture.steps())])
}

fn start(class: Class, lecture: &Lecture) -> Element {
    let viewport = Viewport { language: class.view.language, ..Viewport::new(0.0) };
    let machine = describe(&lecture.machine().snapshot, &viewport).title;
    let next = if lecture.has_next() { ClassMessage::ClassBeginsWith } else { ClassMessage::ClassNoSteps };
    el("div").with(text_el("p", &machine).class("command")).with(text_el("p", class.text(next)).class("question"))
}

fn command(lecture: &Lecture) -> Element {
    let text = lecture.command().map_or_else(|| lecture.written().to_owned(), canonical);
    el("p").class("command").with(text_el("code", &text))
}

fn question(class: Class, lecture: &Lecture) -> Element {
    let question = match lecture.question() {
        Question::Port => ClassMessage::ClassAskPort,
        Question::Ports => ClassMessage::ClassAskPorts,
        Question::Allowed => ClassMessage::ClassAskAllowed,
        Question::Change => ClassMessage::ClassAskChange,
    };
    let guesses = [(Guess::Works, ClassMessage::ClassWorks), (Guess::Refused, ClassMessage::ClassRefused)];
    let guesses = guesses.into_iter().map(|(guess, name)| {
        let said = lecture.guess() == Some(guess);
        button(class.text(name), class.act(ClassroomAct::Say(guess))).truth("aria-pressed", said).into()
    });
    let label = class.text(ClassMessage::ClassSays);
    let row = el("div").class("guesses").is("role", "group").is("aria-label", label).with_all(guesses);
    el("div").with(text_el("p", class.text(question)).class("question")).with(row)
}

fn answer(class: Class, lecture: &Lecture) -> Element {
    let Some((step, result)) = lecture.machine().steps.last().zip(lecture.result()) else { return el("div") };
    let (kind, sign) = match result {
        StepResult::Done(_) => ("answer done", "✓"),
        StepResult::Refused(_) => ("answer refused", "✕"),
        StepResult::Invalid(_) => ("answer invalid", "?"),
    };
    let sign = text_el("span", sign).class("sign").is("aria-hidden", "true");
    let outcome = outcome_view(el("p").class("outcome").with(sign), step, class.view);
    el("div").class(kind).with(outcome).with_or_not(judgement(class, lecture))
}

fn judgement(class: Class, lecture: &Lecture) -> Option<Element> {
    let right = lecture.is_right()?;
    let message = if right { ClassMessage::ClassWasRight } else { ClassMessage::ClassWasWrong };
    Some(text_el("p", class.text(message)).class("judgement"))
}
