//! The document around the page: its attributes, its query, the reader's language.

#[cfg(feature = "workbench")]
use wasm_bindgen::JsCast;
use web_sys::{Element, UrlSearchParams, window};

use crate::words::Language;

fn root() -> Option<Element> {
    window()?.document()?.document_element()
}

/// Says that the figure answers input.
pub fn mark_ready() {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// Tells the document its language, theme and title.
pub fn describe_page(language: Language, theme: &str, title: &str) {
    let Some(root) = root() else { return };
    let _ = root.set_attribute("lang", language.tag());
    let _ = root.set_attribute("data-theme", theme);
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// The value of a parameter of the address's query.
pub fn query_parameter(name: &str) -> Option<String> {
    let query = window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&query).ok()?.get(name)
}

/// The first language of the browser that the page speaks.
pub fn reader_language() -> Option<Language> {
    let languages = window()?.navigator().languages();
    languages.iter().find_map(|tag| Language::from_tag(&tag.as_string()?))
}

/// Scrolls to the element of that id and gives it the focus.
#[cfg(feature = "workbench")]
pub fn reveal(id: &str) {
    let element = window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        element.scroll_into_view();
        let _ = element.focus();
    }
}
