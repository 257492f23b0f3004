//! What takes long is shown to be at work: `static/workbench.css` draws it.

use wasm_bindgen_futures::spawn_local;
use web_sys::window;

use super::breath::pause;

/// On the root of the document while something takes long.
const BUSY: &str = "data-busy";
/// How long the browser is given to draw that, in milliseconds: two frames.
const DRAWN: u32 = 34;

/// Does `work`, which takes long, once the browser has drawn that it is under way.
pub fn while_busy(work: impl FnOnce() + 'static) {
    mark(true);
    spawn_local(async move {
        pause(DRAWN).await;
        work();
        mark(false);
    });
}

fn mark(busy: bool) {
    let root = window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        // It cannot fail: the name is a fine one.
        let _ = root.toggle_attribute_with_force(BUSY, busy);
    }
}
