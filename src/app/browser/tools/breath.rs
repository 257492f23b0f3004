//! A pause in which the browser draws and hears the reader.

use js_sys::{Array, Promise};
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

use crate::app::browser::later;

/// How long a frame is waited for before it counts as one that nobody sees, in milliseconds.
const UNSEEN: i32 = 250;

/// Waits until the browser has had its turn.
pub async fn breath() {
    let _ = JsFuture::from(pause(0)).await;
}

/// Waits until the browser has drawn what is there now. In a page that nobody sees nothing is drawn: there it waits a moment.
pub(super) async fn drawn() {
    // The first frame draws it, and before the second begins it is drawn.
    for _ in 0..2 {
        let either = Array::of2(&frame(), &pause(UNSEEN));
        let _ = JsFuture::from(Promise::race(&either)).await;
    }
}

/// The beginning of the next frame.
fn frame() -> Promise {
    Promise::new(&mut |done, _| {
        let _ = window().map(|window| window.request_animation_frame(&done));
    })
}

/// So many milliseconds, or longer where the browser has more to do.
fn pause(milliseconds: i32) -> Promise {
    Promise::new(&mut |done, _| later(&done, milliseconds))
}
