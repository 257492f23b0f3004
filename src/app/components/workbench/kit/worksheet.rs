//! The worksheet: the lesson with room to write, and the questions.

use yew::Html;

use super::super::super::element::{Element, el, text_el};
use super::super::prose::prose;
use super::{Desk, part, way};
use crate::lesson::quiz::PrintedQuestion;
use crate::words::KitMessage;

/// How many rows there are for steps and what is expected of them.
const ROWS: usize = 5;

pub(super) fn view(desk: Desk) -> Element {
    let (lesson, language) = (desk.lesson, desk.view.language);
    let sheet = desk.sheet();
    let goal = lesson.goal.iter().map(|condition| text_el("li", &condition.statement(language)).into());
    let start = el("pre").with(text_el("code", &lesson.start.to_string()));
    el("article")
        .with(text_el("p", desk.text(KitMessage::SheetWho)).class("name"))
        .with(text_el("h3", lesson.title.get(language)))
        .with_all(prose(lesson.know.get(language)))
        .with(part(desk.text(KitMessage::SheetTask), prose(lesson.task.get(language))))
        .with_or_not(way::view(desk))
        .with(part(desk.text(KitMessage::SheetStart), [start.into()].into_iter()))
        .with(part(desk.text(KitMessage::SheetGoal), [el("ul").class("boxes").with_all(goal).into()].into_iter()))
        .with(part(desk.text(KitMessage::SheetSteps), [steps(desk).into()].into_iter()))
        .with(part(
            &sheet.title,
            [el("ol").class("questions").with_all(sheet.questions.iter().map(question)).into()].into_iter(),
        ))
}

/// An empty table: what is to be done, what is expected, what happened.
fn steps(desk: Desk) -> Element {
    let heads = [KitMessage::SheetStep, KitMessage::SheetExpected, KitMessage::SheetHappened];
    let heads = heads.into_iter().map(|head| text_el("th", desk.text(head)).is("scope", "col").into());
    let cells = || heads_count().map(|_| el("td").into());
    let rows = (0..ROWS).map(|_| el("tr").with_all(cells()).into());
    let body = el("tbody").with_all(rows);
    el("table").class("blank").with(el("thead").with(el("tr").with_all(heads))).with(body)
}

const fn heads_count() -> std::ops::Range<u8> {
    0..3
}

fn question(question: &PrintedQuestion) -> Html {
    let options = question.options.iter().map(|(letter, text)| {
        let letter = text_el("span", &letter.to_ascii_uppercase().to_string()).class("letter");
        el("li").with(letter).text(text).into()
    });
    el("li")
        .with(text_el("p", &question.prompt).class("prompt"))
        .with(el("pre").with(text_el("code", &question.scenario.join("\n"))))
        .with(el("ul").class("options").with_all(options))
        .into()
}
