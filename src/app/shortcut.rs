//! What keys do wherever the focus is.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, window};

use yew::Callback;

use super::action::Action;

/// Dispatches what a key anywhere in the window means, until the listener is dropped.
pub(super) fn on_key(dispatch: Callback<Action>) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let heard = move |event: &Event| {
        if let Some(action) = event.dyn_ref().and_then(shortcut) {
            dispatch.emit(action);
        }
    };
    Some(EventListener::new_with_options(window()?.as_ref(), "keydown", options, heard))
}

/// Undo and redo by key, but where a field has its own.
pub(super) fn shortcut(event: &KeyboardEvent) -> Option<Action> {
    if is_in_text(event) { None } else { travels(event) }
}

/// Undo and redo by key.
pub(super) fn travels(event: &KeyboardEvent) -> Option<Action> {
    if !(event.ctrl_key() || event.meta_key()) {
        return None;
    }
    // Upper case, too: of a keyboard whose capitals are locked.
    let action = match (event.key().as_str(), event.shift_key()) {
        ("z" | "Z", false) => Action::Undo,
        ("z" | "Z", true) | ("y" | "Y", false) => Action::Redo,
        _ => return None,
    };
    event.prevent_default();
    Some(action)
}

/// Whether an event comes from a field that is typed into.
pub(super) fn is_in_text(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(":read-write").unwrap_or(false))
}
