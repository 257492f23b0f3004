//! How a reader of a paper comes to the lesson: its address, and the code of it.

use super::super::super::element::{Element, el, text_el};
use super::super::code_picture::code_picture;
use super::Desk;
use crate::app::qr::code;
use crate::app::{ClassPlace, Form, Hosting};
use crate::words::KitMessage;

/// The way; none where the page is a file that no class can open.
pub(super) fn view(desk: Desk) -> Option<Element> {
    let hosting = &desk.kit.hosting;
    if hosting.place(&desk.kit.own_address) != ClassPlace::Web {
        return None;
    }
    let link = Hosting { form: Form::Link, ..(**hosting).clone() };
    let address = link.text(desk.lesson, &desk.kit.own_address);
    let text = text_el("p", desk.text(KitMessage::WayToLesson)).text(" ").with(text_el("code", &address));
    let picture = code(&address).map(|code| code_picture(&code, desk.text(KitMessage::WayCode)));
    Some(el("div").class("way").with_or_not(picture).with(text))
}
