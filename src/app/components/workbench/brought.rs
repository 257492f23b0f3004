//! What stands where something is not here yet, or cannot be had.

use super::super::View;
use super::super::controls::button;
use super::super::element::{Element, text_el};
use crate::app::{Act, Action, Brought};
use crate::words::ReferenceMessage;

/// A message, with a way to try again; nothing where it is here or nobody asked. `sentences`: that it is loaded, and that it
/// cannot be.
pub(super) fn missing<T, E>(
    view: View,
    brought: &Brought<T, E>,
    [loading, unreachable]: [&str; 2],
    problem: impl Fn(&E) -> String,
    again: Act,
) -> Option<Element> {
    let failed = |message: &str| {
        let retry = button(view.language.text(ReferenceMessage::Again), view.act(Action::Work(again.clone())));
        text_el("p", message).class("missing problem").is("role", "alert").text(" ").with(retry)
    };
    match brought {
        Brought::Here(_) | Brought::Unasked => None,
        Brought::Asked => Some(text_el("p", loading).class("missing hint").is("aria-live", "polite")),
        Brought::Unreachable => Some(failed(unreachable)),
        Brought::Bad(error) => Some(failed(&problem(error))),
    }
}
