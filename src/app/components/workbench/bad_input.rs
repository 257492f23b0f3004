//! What is said about a text in a field that is not what the field asks for.

use std::fmt::Display;

use super::super::element::{Element, text_el};
use super::super::notice::MOST_QUOTED;
use crate::words::{cut, fill};

/// What is wrong, said when it comes up.
pub(super) fn problem(text: &str) -> Element {
    text_el("p", text).class("problem").is("role", "alert")
}

/// The sentence, with what was typed as `{typed}` and a fact beside it.
pub(super) fn bad_input(sentence: &str, typed: &str, fact: (&str, &dyn Display)) -> Element {
    let facts: [(&str, &dyn Display); 2] = [("typed", &cut(typed, MOST_QUOTED)), fact];
    problem(&fill(sentence, &facts))
}

/// The same for an address, in whose place that of this page stands as `{own}`.
pub(super) fn bad_address(sentence: &str, typed: &str, own: &str) -> Element {
    let page = own.split(['?', '#']).next().unwrap_or_default();
    bad_input(sentence, typed, ("own", &page))
}
