//! The teacher's kit: papers to print, and the link or the piece of a page that brings a lesson to the class.

mod handing;
mod key;
mod model;
mod plan;
mod quiz_choice;
mod way;
mod worksheet;

use yew::Html;

use super::super::View;
use super::super::controls::{button, switch};
use super::super::element::{Element, Heard, el, event, field_value, text_el};
use crate::app::{Act, Action, Kit, KitAct, Paper};
use crate::lesson::quiz::{Quiz, Sheet};
use crate::lesson::{Lesson, LessonId};
use crate::words::{KitMessage, Sentence};

/// What the views of the kit draw from.
#[derive(Clone, Copy)]
struct Desk<'a> {
    view: View<'a>,
    kit: &'a Kit,
    lesson: &'a Lesson,
}

impl Desk<'_> {
    fn text(self, sentence: impl Sentence) -> &'static str {
        self.view.language.text(sentence)
    }

    fn act(self, act: KitAct) -> Heard {
        self.view.act(action(act))
    }

    /// The quiz that the worksheet asks and the key answers.
    fn sheet(self) -> Sheet {
        Sheet::new(&Quiz::new(self.kit.seed, self.kit.level), self.view.language)
    }
}

const fn action(act: KitAct) -> Action {
    Action::Work(Act::Kit(act))
}

/// The panel.
pub(super) fn view(view: View) -> Element {
    let kit = view.session.workbench().kit();
    let panel = el("div").class("kit");
    match chosen(view, kit) {
        None => panel.with(text_el("p", view.language.text(KitMessage::KitComing)).class("hint")),
        Some(lesson) => {
            let desk = Desk { view, kit, lesson };
            let forms = el("div").class("forms").with(choices(desk)).with(handing::view(desk));
            panel.with(text_el("p", desk.text(KitMessage::KitLead)).class("hint")).with(forms).with(paper(desk))
        }
    }
}

/// The lessons that are here, in their order.
fn lessons<'a>(view: View<'a>) -> impl Iterator<Item = (&'a LessonId, &'a Lesson)> {
    let shelf = view.session.workbench().teaching().lessons().shelf();
    shelf.lessons().filter_map(|(id, lesson)| Some((id, lesson?)))
}

/// The lesson that was chosen, or else the first.
fn chosen<'a>(view: View<'a>, kit: &Kit) -> Option<&'a Lesson> {
    let wanted = lessons(view).find(|(id, _)| Some(*id) == kit.lesson.as_ref());
    wanted.or_else(|| lessons(view).next()).map(|(_, lesson)| lesson)
}

fn choices(desk: Desk) -> Element {
    let papers = Paper::ALL
        .into_iter()
        .map(|paper| (desk.text(name(paper)), desk.kit.paper == paper, desk.act(KitAct::Show(paper))));
    let print = button(desk.text(KitMessage::KitPrint), desk.act(KitAct::Print)).class("primary");
    el("fieldset")
        .with(text_el("legend", desk.text(KitMessage::KitPapers)))
        .with(lesson_choice(desk))
        .with(quiz_choice::view(desk))
        .with(switch("kit-paper", desk.text(KitMessage::KitPaper), papers))
        .with(print)
}

const fn name(paper: Paper) -> KitMessage {
    match paper {
        Paper::Plan => KitMessage::KitPlan,
        Paper::Worksheet => KitMessage::KitWorksheet,
        Paper::Key => KitMessage::KitKey,
        Paper::Model => KitMessage::KitModel,
    }
}

fn lesson_choice(desk: Desk) -> Element {
    let options = lessons(desk.view).map(|(id, lesson)| {
        let title = lesson.title.get(desk.view.language);
        let option = text_el("option", title).has("value", id.to_string());
        option.flag("selected", *id == desk.lesson.id).into()
    });
    let chosen = desk.view.hear(|event| LessonId::read(&field_value(event)).map(|id| action(KitAct::Lesson(id))));
    labelled(desk.text(KitMessage::KitLesson), el("select").with_all(options).on(event::change, chosen))
}

/// A field with its label above it.
fn labelled(label: &'static str, field: Element) -> Element {
    el("label").class("field").with(text_el("span", label)).with(field.is("aria-label", label))
}

/// The paper that is shown, as it is printed.
fn paper(desk: Desk) -> Element {
    let content = match desk.kit.paper {
        Paper::Plan => plan::view(desk),
        Paper::Worksheet => worksheet::view(desk),
        Paper::Key => key::view(desk),
        Paper::Model => model::view(desk),
    };
    let class = if desk.kit.paper == Paper::Model { "kit-paper model" } else { "kit-paper" };
    content.class(class).is("aria-label", desk.text(name(desk.kit.paper)))
}

/// A part of a paper with its heading.
fn part(title: &str, content: impl Iterator<Item = Html>) -> Element {
    el("section").with(text_el("h4", title)).with_all(content)
}
