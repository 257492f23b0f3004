//! The address bar's fragment.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::window;

/// The address of the page.
pub struct Address;

impl Address {
    /// The fragment, with its `#`; empty where there is none.
    pub fn fragment() -> String {
        window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
    }

    /// Writes the fragment (without `#`) without making an entry in the browser's history.
    pub fn set_fragment(fragment: &str) {
        let history = window().and_then(|window| window.history().ok());
        if let Some(history) = history {
            // Some browsers limit how often this may be called; the next change writes it again.
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{fragment}")));
        }
    }

    /// The whole address.
    pub fn whole() -> String {
        window().and_then(|window| window.location().href().ok()).unwrap_or_default()
    }

    /// Calls `heard` when the reader changes the fragment, until the listener is dropped.
    pub fn on_change(heard: impl Fn() + 'static) -> Option<EventListener> {
        Self::on("hashchange", heard)
    }

    /// Calls `heard` when the reader leaves the page, until the listener is dropped.
    pub fn on_leave(heard: impl Fn() + 'static) -> Option<EventListener> {
        Self::on("pagehide", heard)
    }

    fn on(event: &'static str, heard: impl Fn() + 'static) -> Option<EventListener> {
        Some(EventListener::new(window()?.as_ref(), event, move |_| heard()))
    }
}
