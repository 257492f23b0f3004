//! The whole screen for what an event came from.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, window};

/// Gives the whole screen to the stage around the event's target, or gives it back. Where the browser does not allow it,
/// the stage fills the page as before.
pub fn full_screen(event: &Event) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let within = target.and_then(|at| at.closest("dialog").ok().flatten());
    // A dialog itself may not have the screen; what it holds may.
    if let Some(stage) = within.and_then(|dialog| dialog.first_element_child()) {
        let _ = stage.request_fullscreen();
    }
}
