//! What is done a little later, and forgotten then: a timer of gloo that is forgotten is never given back.

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::window;

/// A function of the browser that does `act` whenever it is called. What it holds is given back once nobody can call it.
pub fn function(act: impl FnMut() + 'static) -> Function {
    Closure::<dyn FnMut()>::new(act).into_js_value().unchecked_into()
}

/// Calls `act` after so many milliseconds, or later where the browser has more to do.
pub fn later(act: &Function, milliseconds: i32) {
    if let Some(window) = window() {
        // It cannot fail: the time is a fine one.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(act, milliseconds);
    }
}
