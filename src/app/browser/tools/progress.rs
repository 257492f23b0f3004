//! What the reader has learnt so far, on the device under a versioned name. Where the browser's store is missing, full or
//! forbidden, nothing is kept and nothing fails.

use web_sys::{Storage, window};

/// The name; the number is the version of the format.
const PROGRESS: &str = "port-atlas.progress.1";

/// The text that is kept.
pub fn kept_progress() -> Option<String> {
    store()?.get_item(PROGRESS).ok()?
}

/// Keeps a text.
pub fn keep_progress(text: &str) {
    if let Some(store) = store() {
        let _ = store.set_item(PROGRESS, text);
    }
}

/// Forgets the text that is kept.
pub fn forget_progress() {
    if let Some(store) = store() {
        let _ = store.remove_item(PROGRESS);
    }
}

fn store() -> Option<Storage> {
    window()?.local_storage().ok()?
}
