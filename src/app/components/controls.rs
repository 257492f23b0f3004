//! Small controls that several views draw: a switch of a few choices, buttons, a titled section.

use yew::Html;

use super::element::{Element, Heard, el, event, text_el};

/// A choice of a [`switch`]: its label, whether it holds, and what chooses it.
pub(super) type Choice = (&'static str, bool, Heard);

/// A few choices of which one holds: radio buttons, so that arrow keys and screen readers know them.
pub(super) fn switch(name: &'static str, legend: &'static str, choices: impl Iterator<Item = Choice>) -> Element {
    let radios = choices.map(|choice| radio(name, choice));
    el("fieldset").class("switch").with(text_el("legend", legend).class("unseen")).with_all(radios)
}

fn radio(name: &'static str, (label, checked, choose): Choice) -> Html {
    let input = el("input").is("type", "radio").is("name", name).checked(checked).on(event::change, choose);
    el("label").with(input).with(text_el("span", label)).into()
}

/// A button with a text.
pub(super) fn button(text: &str, click: Heard) -> Element {
    text_el("button", text).is("type", "button").is("part", "button").on(event::click, click)
}

/// A button that shows an icon and says its name to those who do not see it.
pub(super) fn icon_button(name: &'static str, icon: &'static str, click: Heard) -> Element {
    let drawing = el("svg").is("viewBox", "0 0 20 20").is("aria-hidden", "true").with(el("path").is("d", icon));
    button("", click).class("icon").is("aria-label", name).is("title", name).with(drawing)
}

/// A field for a DWORD, in decimal or hex.
pub(super) fn number_field() -> Element {
    el("input").is("type", "text").is("size", "10").is("autocomplete", "off").is("spellcheck", "false")
}

/// A section that is named by its heading.
pub(super) fn section(class: &'static str, heading_id: &'static str) -> Element {
    el("section").part(class).is("aria-labelledby", heading_id)
}

/// The heading of a section.
pub(super) fn heading(id: &'static str, text: &str) -> Element {
    text_el("h2", text).is("id", id)
}

/// The icons, as strokes on a square of 20: plain lines in the colour of the text.
pub(super) mod icon {
    /// An arrow that turns back.
    pub const UNDO: &str = "M7 4 3 8l4 4M3 8h8.5a4.5 4.5 0 0 1 0 9H8";
    /// An arrow that turns forward.
    pub const REDO: &str = "m13 4 4 4-4 4m4-4H8.5a4.5 4.5 0 0 0 0 9H12";
    /// A sun.
    pub const LIGHT: &str = "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 1.5v2m0 13v2M1.5 10h2m13 0h2M4 4l1.4 1.4m9.2 9.2L16 16M4 16l1.4-1.4m9.2-9.2L16 4";
    /// A moon.
    pub const DARK: &str = "M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5Z";
    /// A disc half light, half dark.
    pub const AUTO: &str = "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 0v14m2.5-13.5v13m2.5-11v9";
    /// A cross.
    pub const REMOVE: &str = "m6 6 8 8m0-8-8 8";
}
