//! The width of an element, followed as it changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};
use yew::prelude::*;

/// The inner width in pixels of the element behind `node`, 0 until it is known.
#[hook]
pub fn use_width(node: &NodeRef) -> f64 {
    let width = use_state_eq(|| 0.0);
    let (node, set) = (node.clone(), width.setter());
    use_effect_with((), move |()| {
        let observed = node.cast::<Element>().and_then(|element| Observation::begin(&element, set));
        move || drop(observed)
    });
    *width
}

/// A running observation; it ends where it is dropped.
struct Observation {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Observation {
    fn begin(element: &Element, set: UseStateSetter<f64>) -> Option<Self> {
        let callback = Closure::new(move |entries: js_sys::Array| {
            let latest = entries.pop().dyn_into::<ResizeObserverEntry>();
            if let Ok(entry) = latest {
                set.set(entry.content_rect().width());
            }
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for Observation {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
