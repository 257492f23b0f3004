//! The width of an element, followed as it changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};
use yew::Callback;

use super::later::{function, later};

/// A running observation of an element's width; it ends where it is dropped.
pub struct Observation {
    observer: ResizeObserver,
    _heard: Closure<dyn FnMut(js_sys::Array)>,
}

impl Observation {
    /// Tells the inner width of `element`, which has neither border nor padding, in pixels: now, where it
    /// stands in the page already, and whenever it changes. Changes a little later: what answers by another height of the same element
    /// within the observer's own turn is an error event on the window, the host's included.
    pub fn begin(element: &Element, told: Callback<f64>) -> Option<Self> {
        let width = element.get_bounding_client_rect().width();
        if width > 0.0 {
            told.emit(width);
        }
        let heard = Closure::new(move |entries: js_sys::Array| {
            if let Ok(latest) = entries.pop().dyn_into::<ResizeObserverEntry>() {
                let (told, width) = (told.clone(), latest.content_rect().width());
                later(&function(move || told.emit(width)), 0);
            }
        });
        let observer = ResizeObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _heard: heard })
    }
}

impl Drop for Observation {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
