//! What takes long is shown to be at work: `static/workbench.css` draws it.

use std::cell::Cell;

use wasm_bindgen_futures::spawn_local;
use web_sys::window;

use super::breath::drawn;

/// On the root of the document while something takes long.
const BUSY: &str = "data-busy";

thread_local! {
    /// How many things take long now.
    static UNDER_WAY: Cell<usize> = const { Cell::new(0) };
}

/// Something that takes long, from now until it is dropped.
pub struct Busy(());

impl Busy {
    /// Shows that it is under way, and waits until the browser has drawn that.
    pub async fn begin() -> Self {
        mark(UNDER_WAY.get() + 1);
        let busy = Self(());
        drawn().await;
        busy
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        mark(UNDER_WAY.get().saturating_sub(1));
    }
}

/// Does `work`, which takes long, once the browser has drawn that it is under way.
pub fn while_busy(work: impl FnOnce() + 'static) {
    spawn_local(async move {
        let _busy = Busy::begin().await;
        work();
    });
}

fn mark(under_way: usize) {
    UNDER_WAY.set(under_way);
    let root = window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        // It cannot fail: the name is a fine one.
        let _ = root.toggle_attribute_with_force(BUSY, under_way > 0);
    }
}
