//! The document around the page.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Url, window};

/// Scrolls to the element of that id and gives it the focus.
pub fn reveal(id: &str) {
    let element = window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        element.scroll_into_view();
        let _ = element.focus();
    }
}

/// How much below the top of an element has to be in sight, in CSS pixels.
const IN_SIGHT: f64 = 80.0;

/// Scrolls to the element of that id where it is out of sight, so far that what stands above it stays in sight in part.
/// The focus stays where it is.
pub fn bring_in_sight(id: &str) {
    let Some(window) = window() else { return };
    let element = window.document().and_then(|document| document.get_element_by_id(id));
    let height = window.inner_height().ok().and_then(|height| height.as_f64());
    let (Some(element), Some(height)) = (element, height) else { return };
    let top = element.get_bounding_client_rect().top();
    if top < 0.0 || top > height - IN_SIGHT {
        window.scroll_by_with_x_and_y(0.0, top - height / 3.0);
    }
}

/// The address of the page.
pub fn address() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The value of a parameter of the address's query.
pub fn query_parameter(name: &str) -> Option<String> {
    Url::new(&address()).ok()?.search_params().get(name)
}

/// The address of the page with those parameters alone; `None` where there is none.
pub fn address_with(parameters: &[(&str, &str)]) -> Option<String> {
    let address = Url::new(&address()).ok()?;
    address.set_search("");
    address.set_hash("");
    parameters.iter().for_each(|(name, value)| address.search_params().set(name, value));
    Some(address.href())
}

/// Takes parameters out of the address.
pub fn drop_parameters(names: &[&str]) {
    let Ok(address) = Url::new(&address()) else { return };
    let before = address.href();
    names.iter().for_each(|name| address.search_params().delete(name));
    if address.href() != before {
        go(&address.href());
    }
}

/// Shows another address of the page, without loading it and without an entry in the browser's history.
pub fn go(address: &str) {
    let history = window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Gives the focus to the element of that id, and scrolls to where the reading begins: the top of the content.
pub fn begin_reading(id: &str) {
    let element = window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
        if let Ok(Some(content)) = element.closest("main") {
            content.scroll_into_view();
        }
    }
}

/// What a reader is in the middle of as long as it has the focus: a text, a slider.
const BUSY: &str = "textarea, input[type=range], [role=slider]";

/// Gives the focus to the element of that id, unless the reader is typing a text or moving a slider. The page stays where it is;
/// the column that the element stands in scrolls so far that all of it can be seen.
pub fn offer_focus(id: &str) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    if document.active_element().is_some_and(|active| active.matches(BUSY).unwrap_or(false)) {
        return;
    }
    let element = document.get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(element) = element else { return };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    if let Some(column) = element.parent_element() {
        let end = element.offset_top() + element.offset_height();
        let hidden = end - column.scroll_top() - column.client_height();
        if column.client_height() > 0 && hidden > 0 {
            column.set_scroll_top(column.scroll_top() + hidden);
        }
    }
}
