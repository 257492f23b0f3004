//! Zoomed in far enough, each port is a cell: thin rules between them, through all rows.

use super::upright::upright;
use crate::figure::ink::{Fill, Ink};
use crate::figure::layout::Drawing;
use crate::figure::path::PathData;
use crate::figure::pen::{Pen, key};

/// From this width on, cells are told apart, in pixels.
const NARROWEST_CELL: f64 = 12.0;

pub(super) fn draw(drawing: &Drawing<'_>, pen: &mut Pen) {
    let scale = &drawing.frame.scale;
    let window = scale.window();
    if (scale.right() - scale.left()) / window.span() < NARROWEST_CELL {
        return;
    }
    let mut data = PathData::default();
    let visible = window.ports();
    for port in visible.first()..=visible.last() {
        if drawing.frame.shows(f64::from(port)) {
            data.append(upright(&drawing.frame, scale.x(f64::from(port)), 1.0));
        }
    }
    pen.path(key("cells"), data, Fill::Solid(Ink::Rule));
}
