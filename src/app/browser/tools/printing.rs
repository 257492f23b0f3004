//! Printing: to begin it, and to know of it.

use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::window;

use super::address;

/// Opens the browser's dialog for printing.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Listens for printing; it ends where it is dropped.
pub struct Printing {
    _listeners: [Option<EventListener>; 2],
}

impl Printing {
    /// Tells the address of the page when printing begins, and nothing when it is over.
    pub fn begin(told: impl Fn(Option<String>) + 'static) -> Self {
        let told = Rc::new(told);
        let begun = told.clone();
        let on = |event, heard: Box<dyn Fn()>| Some(EventListener::new(window()?.as_ref(), event, move |_| heard()));
        Self {
            _listeners: [
                on("beforeprint", Box::new(move || begun(Some(address())))),
                on("afterprint", Box::new(move || told(None))),
            ],
        }
    }
}
