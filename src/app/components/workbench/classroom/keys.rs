//! What keys and clickers do in class.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlButtonElement, HtmlInputElement, KeyboardEvent};

use super::super::super::element::{Element, el, text_el};
use super::{Class, action};
use crate::app::browser::full_screen;
use crate::app::{Action, ClassroomAct, Control, Guess};
use crate::words::ClassMessage;

/// The keys and what they do, as the panel lists them.
const KEYS: [(&str, ClassMessage); 9] = [
    ("→ ↓ Page Down Space", ClassMessage::ClassNext),
    ("← ↑ Page Up", ClassMessage::ClassBack),
    ("1 / 2", ClassMessage::ClassKeyGuess),
    ("M", ClassMessage::ClassMaxUserPort),
    ("S", ClassMessage::ClassSystem),
    ("Q", ClassMessage::ClassCode),
    ("B .", ClassMessage::ClassBlack),
    ("F F5", ClassMessage::ClassFullScreen),
    ("Esc", ClassMessage::ClassLeave),
];

/// The keys, for those who prepare.
pub(super) fn table(class: Class) -> Element {
    let rows = KEYS
        .into_iter()
        .map(|(keys, message)| el("div").with(text_el("dt", keys)).with(text_el("dd", class.text(message))).into());
    el("dl").class("keys").is("aria-label", class.text(ClassMessage::ClassKeys)).with_all(rows)
}

/// What a key means on the stage.
pub(super) fn heard(event: &Event) -> Option<Action> {
    let key: &KeyboardEvent = event.dyn_ref()?;
    if key.ctrl_key() || key.meta_key() || key.alt_key() || is_for_its_target(key) {
        return None;
    }
    // Some clickers have a key that begins a presentation: F5, with which a browser would load the page anew.
    if matches!(key.key().as_str(), "f" | "F" | "F5") {
        event.prevent_default();
        full_screen(event);
        return None;
    }
    let act = act_of(&key.key())?;
    event.prevent_default();
    Some(action(act))
}

fn act_of(key: &str) -> Option<ClassroomAct> {
    Some(match key {
        "ArrowRight" | "ArrowDown" | "PageDown" | " " | "Enter" | "n" | "N" => ClassroomAct::Next,
        "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" | "p" | "P" => ClassroomAct::Back,
        "Home" => ClassroomAct::First,
        "End" => ClassroomAct::Last,
        "b" | "B" | "." => ClassroomAct::Black,
        "m" | "M" => ClassroomAct::Show(Control::MaxUserPort),
        "s" | "S" => ClassroomAct::Show(Control::System),
        "q" | "Q" => ClassroomAct::Show(Control::Code),
        "1" => ClassroomAct::Say(Guess::Works),
        "2" => ClassroomAct::Say(Guess::Refused),
        _ => return None,
    })
}

/// A button has its own use for Space and Enter, a slider for arrows, Home and End; the keys of clickers are the class's.
fn is_for_its_target(key: &KeyboardEvent) -> bool {
    let Some(target) = key.target() else { return false };
    match key.key().as_str() {
        " " | "Enter" => target.has_type::<HtmlButtonElement>() || target.has_type::<HtmlInputElement>(),
        "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End" => target.has_type::<HtmlInputElement>(),
        _ => false,
    }
}
