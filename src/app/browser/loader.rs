//! The script that loaded this module: it brings what few readers need, when it is first asked for.
//!
//! The module never fetches by itself. Only its loader knows where the files stand: beside the page, on another site's
//! server, or inside the single file that works without any.

use std::cell::OnceCell;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::app::BrokenLink;
use crate::scenario::{MAX_BYTES, TooLong};

thread_local! {
    static LOADER: OnceCell<Function> = const { OnceCell::new() };
}

/// From now on, `loader` is asked. Its arguments: what is asked for, and what that takes; it answers with a promise.
pub fn ask_of(loader: Function) {
    LOADER.with(|cell| {
        let _ = cell.set(loader);
    });
}

/// The text of a file of the site; `None` where it cannot be had.
pub async fn file(path: &str) -> Option<String> {
    ask("file", &[path.into()]).await.as_string()
}

/// `text` as raw DEFLATE in base64url; `None` where the browser cannot do it.
pub async fn pack(text: &str) -> Option<String> {
    ask("pack", &[text.into()]).await.as_string()
}

/// The text of raw DEFLATE in base64url.
///
/// # Errors
/// [`BrokenLink::Damaged`] where it is neither, [`BrokenLink::TooLong`] as soon as it unpacks to more than a scenario holds.
pub async fn unpack(data: &str) -> Result<String, BrokenLink> {
    let answer = ask("unpack", &[data.into(), (MAX_BYTES as f64).into()]).await;
    let too_long = |bytes: f64| BrokenLink::TooLong(TooLong::Bytes(bytes as usize));
    answer.as_string().ok_or_else(|| answer.as_f64().map_or(BrokenLink::Damaged, too_long))
}

/// Has the workbench take this module's place, with the tool of that keyword open and the session handed over; `false`
/// where it cannot be had.
#[cfg(not(feature = "workbench"))]
pub async fn workbench(tool: &'static str, session: String) -> bool {
    ask("workbench", &[tool.into(), session.into()]).await.is_truthy()
}

/// Opens the page of its own with a scenario that is too long for a plain link.
pub fn open_home(scenario: String) {
    spawn_local(async move {
        ask("open", &[scenario.into()]).await;
    });
}

/// What the loader answers; undefined where there is none, or it fails.
async fn ask(what: &str, with: &[JsValue]) -> JsValue {
    let arguments: Array = std::iter::once(&what.into()).chain(with).collect();
    let asked = LOADER.with(|cell| cell.get()?.apply(&JsValue::NULL, &arguments).ok()?.dyn_into::<Promise>().ok());
    match asked {
        Some(promise) => JsFuture::from(promise).await.unwrap_or_default(),
        None => JsValue::UNDEFINED,
    }
}
