//! A pause in which the browser draws and hears the reader.

use gloo::timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Waits until the browser has had its turn.
pub async fn breath() {
    pause(0).await;
}

/// Waits so many milliseconds, or longer where the browser has more to do.
pub(super) async fn pause(milliseconds: u32) {
    let turn = Promise::new(&mut |done, _| {
        Timeout::new(milliseconds, move || {
            // It cannot fail: it is the promise's own function.
            let _ = done.call0(&JsValue::NULL);
        })
        .forget();
    });
    let _ = JsFuture::from(turn).await;
}
