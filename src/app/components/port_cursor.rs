//! The port cursor for the keyboard: a slider over all ports, drawn as the pinned port's line.

#[cfg(not(feature = "workbench"))]
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::element::{Element, Heard, el, event};
use super::figure::Subject;
use crate::model::{LAST_PORT, Port, Snapshot};
use crate::words::{Message, fill};

/// How far Shift with an arrow moves the cursor, in ports.
const STRIDE: Port = 16;
/// How far a Page key moves it, in ports.
const LEAP: Port = 256;

/// The cursor: invisible, over the drawing, and first to have the keyboard there.
pub(super) fn port_cursor(subject: &Subject, keys: Heard) -> Element {
    let language = subject.preferences.language;
    let at = cursor_at(subject);
    el("div")
        .class("port-cursor")
        .is("role", "slider")
        .is("tabindex", "0")
        .is("aria-label", language.text(Message::PortCursor))
        .is("aria-valuemin", "0")
        .has("aria-valuemax", LAST_PORT.to_string())
        .has("aria-valuenow", at.to_string())
        .has("aria-valuetext", fill(language.text(Message::PortTitle), &[("port", &at)]))
        .on(event::keydown, keys)
}

/// Where the cursor stands: at the pinned port, else where wildcard binds look next.
pub(super) fn cursor_at(subject: &Subject) -> Port {
    subject.pinned.unwrap_or(subject.replay.snapshot.cursor)
}

/// The keys that move the cursor.
#[cfg(not(feature = "workbench"))]
pub(super) fn moves(subject: &Subject) -> Heard {
    let (at, dispatch, replay) = (cursor_at(subject), subject.dispatch.clone(), subject.replay.clone());
    std::rc::Rc::new(move |event| {
        let to = event.dyn_ref::<KeyboardEvent>().and_then(|key| moved_cursor(at, key, &replay.snapshot));
        if let Some(port) = to {
            event.prevent_default();
            dispatch.emit(crate::app::Action::Pin(Some(port)));
        }
    })
}

/// Where a key moves the cursor: by 1, by 16 with Shift, by 256 with Page keys, to the next boundary with Control or Alt.
pub(super) fn moved_cursor(at: Port, key: &KeyboardEvent, snapshot: &Snapshot) -> Option<Port> {
    let step = if key.shift_key() { STRIDE } else { 1 };
    let to_boundary = key.ctrl_key() || key.meta_key() || key.alt_key();
    Some(match key.key().as_str() {
        "ArrowRight" | "ArrowUp" if to_boundary => snapshot.boundary_after(at),
        "ArrowLeft" | "ArrowDown" if to_boundary => snapshot.boundary_before(at),
        "ArrowRight" | "ArrowUp" => at.saturating_add(step),
        "ArrowLeft" | "ArrowDown" => at.saturating_sub(step),
        "PageUp" => at.saturating_add(LEAP),
        "PageDown" => at.saturating_sub(LEAP),
        "Home" => 0,
        "End" => LAST_PORT,
        _ => return None,
    })
}
