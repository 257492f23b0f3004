//! Texts of files in paragraphs, with commands and values set as code.

use yew::Html;

use super::super::element::{el, text_el};
use crate::lesson::{Prose, Span};

/// The paragraphs of a text.
pub(super) fn prose(prose: &Prose) -> impl Iterator<Item = Html> {
    prose.paragraphs().map(|spans| {
        let pieces = spans.map(|span| match span {
            Span::Words(words) => Html::from(words.to_owned()),
            Span::Code(code) => text_el("code", code).into(),
        });
        el("p").with_all(pieces).into()
    })
}
