//! Compression of long scenarios for the address, by `static/packing.js`: few readers need it, so it is loaded when it is
//! first asked for, by the page's `start.js`.

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CustomEvent, CustomEventInit, window};

use crate::app::BrokenLink;
use crate::scenario::{MAX_BYTES, TooLong};

/// The event that `start.js` answers. Its detail: what to do, the text, the most bytes to unpack, what to call when done.
const EVENT: &str = "port-atlas-pack";

/// `text` as raw DEFLATE in base64url; `None` where the browser cannot do it.
pub async fn pack(text: &str) -> Option<String> {
    ask("pack", text).await.as_string()
}

/// The text of raw DEFLATE in base64url.
///
/// # Errors
/// [`BrokenLink::Damaged`] where it is neither, [`BrokenLink::TooLong`] as soon as it unpacks to more than a scenario holds.
pub async fn unpack(data: &str) -> Result<String, BrokenLink> {
    let answer = ask("unpack", data).await;
    let too_long = |bytes: f64| BrokenLink::TooLong(TooLong::Bytes(bytes as usize));
    answer.as_string().ok_or_else(|| answer.as_f64().map_or(BrokenLink::Damaged, too_long))
}

/// What `start.js` answers; null where nobody does.
async fn ask(act: &str, text: &str) -> JsValue {
    let asked = Promise::new(&mut |done, _| {
        let detail = Array::of4(&act.into(), &text.into(), &(MAX_BYTES as f64).into(), &done);
        if !dispatch(&detail) {
            // It cannot fail: it is the promise's own function.
            let _ = done.call1(&JsValue::NULL, &JsValue::NULL);
        }
    });
    JsFuture::from(asked).await.unwrap_or(JsValue::NULL)
}

/// Sends the event; `false` where nobody took it.
fn dispatch(detail: &Array) -> bool {
    let init = CustomEventInit::new();
    init.set_cancelable(true);
    init.set_detail(detail);
    let event = CustomEvent::new_with_event_init_dict(EVENT, &init).ok();
    let document = window().and_then(|window| window.document());
    let left = event.zip(document).and_then(|(event, document)| document.dispatch_event(&event).ok());
    left == Some(false)
}
