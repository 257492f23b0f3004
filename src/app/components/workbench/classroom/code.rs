//! The code of the present state, for the class's own devices.

use super::super::super::element::{Element, el, text_el};
use super::super::code_picture::code_picture;
use super::Class;
use crate::app::qr::{Code, MOST_BYTES, code};
use crate::app::{Fragment, Lecture};
use crate::words::{ClassMessage, fill, grouped};

/// From so many modules on, a camera at the back of a class cannot tell them apart.
const FINE: i32 = 90;

/// What a code holds, or why there is none.
struct Carried {
    text: String,
    code: Option<Code>,
    note: String,
}

/// The code with what it leads to.
pub(super) fn view(class: Class, lecture: &Lecture) -> Element {
    let Carried { text, code, note } = carried(class, lecture);
    let class_name = if text.is_empty() { "board code fine" } else { "board code" };
    el("section")
        .class(class_name)
        .with_or_not(code.map(|code| code_picture(&code, class.text(ClassMessage::ClassCode))))
        .with(text_el("p", &note).class("question").is("role", "status"))
        .with(text_el("code", &text))
}

/// The link to the state; where no other device can reach the page, the scenario itself.
fn carried(class: Class, lecture: &Lecture) -> Carried {
    let Some(address) = class.classroom.reachable() else {
        return drawn(class, lecture.shown().to_string(), ClassMessage::ClassScanText);
    };
    match class.classroom.fragment(lecture) {
        Fragment::Is(fragment) => drawn(class, format!("{address}#{fragment}"), ClassMessage::ClassScan),
        Fragment::Coming => without(class.text(ClassMessage::ClassCodeComing)),
        Fragment::Unpacked => without(class.text(ClassMessage::ClassUnpacked)),
    }
}

fn drawn(class: Class, text: String, note: ClassMessage) -> Carried {
    let Some(code) = code(&text) else { return without(&too_long(class, text.len())) };
    let close = if code.side > FINE { class.text(ClassMessage::ClassScanClose) } else { "" };
    let note = [class.text(note), close].join(" ");
    // A long link is for cameras, not for eyes.
    let text = if code.side > FINE { String::new() } else { text };
    Carried { text, code: Some(code), note }
}

fn too_long(class: Class, bytes: usize) -> String {
    let facts: [(&str, &dyn std::fmt::Display); 2] = [("most", &grouped(MOST_BYTES)), ("found", &grouped(bytes))];
    fill(class.text(ClassMessage::ClassTooLong), &facts)
}

fn without(note: &str) -> Carried {
    Carried { text: String::new(), code: None, note: note.to_owned() }
}
