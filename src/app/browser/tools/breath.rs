//! A pause in which the browser draws and hears the reader.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

use crate::app::browser::later;

/// Waits until the browser has had its turn.
pub async fn breath() {
    pause(0).await;
}

/// Waits so many milliseconds, or longer where the browser has more to do.
pub(super) async fn pause(milliseconds: i32) {
    let turn = Promise::new(&mut |done, _| later(&done, milliseconds));
    let _ = JsFuture::from(turn).await;
}
