//! The code of the present state, for the class's own devices.

use super::super::super::element::{Element, el, text_el};
use super::Class;
use crate::app::Lecture;
use crate::app::link::readable;
use crate::app::qr::{Code, code};
use crate::words::ClassMessage;

/// The code with what it leads to.
pub(super) fn view(class: Class, lecture: &Lecture) -> Element {
    let (text, note) = carried(class, lecture);
    let drawn = text.as_deref().and_then(code);
    let note = if drawn.is_some() { note } else { ClassMessage::ClassTooLong };
    let text = drawn.is_some().then_some(text).flatten().unwrap_or_default();
    el("section")
        .class("board code")
        .with_or_not(drawn.map(|code| picture(class, &code)))
        .with(text_el("p", class.text(note)).class("question"))
        .with(text_el("code", &text))
}

/// The link to the state; where no other device can reach the page, the scenario itself.
fn carried(class: Class, lecture: &Lecture) -> (Option<String>, ClassMessage) {
    let scenario = lecture.shown();
    match class.classroom.reachable() {
        Some(address) => {
            let link = readable(scenario).map(|fragment| format!("{address}#{fragment}"));
            (link, ClassMessage::ClassScan)
        }
        None => (Some(scenario.to_string()), ClassMessage::ClassScanText),
    }
}

fn picture(class: Class, code: &Code) -> Element {
    el("svg")
        .has("viewBox", format!("0 0 {side} {side}", side = code.side))
        .is("role", "img")
        .is("aria-label", class.text(ClassMessage::ClassCode))
        .is("shape-rendering", "crispEdges")
        .with(el("path").has("d", code.dark.clone()))
}
