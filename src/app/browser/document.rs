//! The document around the page.

use wasm_bindgen::JsCast;
use web_sys::window;

/// Scrolls to the element of that id and gives it the focus.
#[cfg(feature = "workbench")]
pub fn reveal(id: &str) {
    let element = window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        element.scroll_into_view();
        let _ = element.focus();
    }
}

/// The address of the page.
pub fn address() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}
