//! The clipboard.

use wasm_bindgen_futures::JsFuture;
use web_sys::window;

/// Copies `text`; `false` where the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    // Outside a secure context there is no clipboard at all.
    let Some(window) = window().filter(web_sys::Window::is_secure_context) else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
