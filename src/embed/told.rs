//! What the script around an instance is told: the name of what happened, and what there is to say about it.

use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use yew::Callback;

use crate::app::{Preferences, Told, Turn};
use crate::words::Message;

/// Tells what happens by a call of `tell`.
pub(super) fn by(tell: Function) -> Callback<Told> {
    Callback::from(move |told| match told {
        Told::Ready => say(&tell, "ready", &JsValue::UNDEFINED),
        Told::Changed => say(&tell, "change", &JsValue::UNDEFINED),
        Told::Step(Turn { line, result, rule }) => {
            let rule = rule.map_or(JsValue::NULL, JsValue::from);
            say(&tell, "step", &Array::of3(&line.into(), &result.into(), &rule));
        }
        Told::Preferred(preferences) => {
            let Preferences { language, theme, .. } = preferences;
            let title = language.text(Message::PageTitle);
            let shown = [language.tag(), theme.keyword(), title, &preferences.write()].map(JsValue::from);
            say(&tell, "preferences", &shown.iter().collect::<Array>());
        }
    })
}

/// Tells that a wish, a pair of attribute and value, is not taken.
pub(super) fn unfit(tell: &Function, wish: &Array, allowed: &str) {
    wish.push(&allowed.into());
    say(tell, "unfit", wish);
}

/// Tells that the instance is there, drawn or not.
pub(super) fn mounted(tell: &Function) {
    say(tell, "mounted", &JsValue::UNDEFINED);
}

fn say(tell: &Function, what: &str, with: &JsValue) {
    let _ = tell.call2(&JsValue::NULL, &what.into(), with);
}
