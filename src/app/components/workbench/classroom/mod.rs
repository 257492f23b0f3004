//! The classroom: what a teacher sees beforehand, and the stage over the whole page.

mod bar;
mod board;
mod code;
mod keys;
mod stage;

use yew::Html;

use super::super::View;
use super::super::element::{Element, Heard, el, event, field_value, text_el};
use crate::app::browser;
use crate::app::{Act, Action, Classroom, ClassroomAct};
use crate::words::ClassMessage;

/// What the views of the classroom draw from.
#[derive(Clone, Copy)]
struct Class<'a> {
    view: View<'a>,
    classroom: &'a Classroom,
}

impl Class<'_> {
    fn text(self, message: ClassMessage) -> &'static str {
        self.view.language.text(message)
    }

    /// A listener that does one thing in class.
    fn act(self, act: ClassroomAct) -> Heard {
        self.view.act(action(act))
    }
}

fn action(act: ClassroomAct) -> Action {
    Action::Work(Act::Classroom(act))
}

/// The panel, and the stage while a lecture goes on.
pub(super) fn view(view: View) -> Html {
    let class = Class { view, classroom: view.session.workbench().classroom() };
    let begin = text_el("button", class.text(ClassMessage::ClassBegin)).is("type", "button").class("primary");
    let begin = begin.on(event::click, view.hear(|_| Some(action(ClassroomAct::Begin(browser::address())))));
    let stage = class.classroom.lecture().map(|lecture| stage::view(class, lecture));
    el("div")
        .class("class-panel")
        .with(text_el("p", class.text(ClassMessage::ClassLead)))
        .with(begin)
        .with(address(class))
        .with(keys::table(class))
        .with(stage.unwrap_or_default())
        .into()
}

/// Where the class's own devices find the page.
fn address(class: Class) -> Element {
    let typed = class.view.hear(|event| Some(action(ClassroomAct::Address(field_value(event)))));
    let input = el("input")
        .is("type", "text")
        .is("inputmode", "url")
        .is("autocomplete", "off")
        .is("placeholder", class.text(ClassMessage::ClassOwnAddress))
        .value(class.classroom.address().to_owned())
        .on(event::change, typed);
    el("label").class("address").with(text_el("span", class.text(ClassMessage::ClassAddress))).with(input)
}
