//! A QR code as a picture, for a screen and for paper.

use super::super::element::{Element, el};
use crate::app::qr::Code;

/// The picture, called `label`.
pub(super) fn code_picture(code: &Code, label: &'static str) -> Element {
    el("svg")
        .class("qr")
        .has("width", code.width().to_string())
        .has("viewBox", format!("0 0 {side} {side}", side = code.side))
        .is("role", "img")
        .is("aria-label", label)
        .is("shape-rendering", "crispEdges")
        .with(el("path").has("d", code.dark.clone()))
}
