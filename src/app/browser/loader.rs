//! The script that loaded this module: it brings what few readers need, when it is first asked for.
//!
//! The module never fetches by itself, and knows neither the address nor the device's store. Only its loader knows where the files stand: beside the page, on another site's
//! server, or inside the single file that works without any.

use std::cell::OnceCell;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

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

/// Copies the address of a scenario; `false` where the browser does not allow it, and the address bar has it.
pub async fn share(scenario: &str) -> bool {
    ask("share", &[scenario.into()]).await.is_truthy()
}

/// The address of a scenario; `None` where the browser cannot pack a long one.
#[cfg(feature = "workbench")]
pub async fn link(scenario: &str) -> Option<String> {
    ask("link", &[scenario.into()]).await.as_string()
}

/// The fragment that carries a scenario in an address, without `#`; `None` where the browser cannot pack a long one.
#[cfg(feature = "workbench")]
pub async fn fragment(scenario: &str) -> Option<String> {
    ask("fragment", &[scenario.into()]).await.as_string()
}

/// Has the workbench take this module's place, with the tool of that keyword open and the session handed over; `false`
/// where it cannot be had.
#[cfg(not(feature = "workbench"))]
pub async fn workbench(tool: &'static str, session: String) -> bool {
    ask("workbench", &[tool.into(), session.into()]).await.is_truthy()
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
