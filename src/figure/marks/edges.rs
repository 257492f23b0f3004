//! The edges that hold whatever MaxUserPort is: thin lines through all rows.

use super::upright::{inner_edges, upright};
use crate::figure::ink::{Fill, Ink};
use crate::figure::layout::Drawing;
use crate::figure::pen::{Pen, key_of};

pub(super) fn draw(drawing: &Drawing<'_>, pen: &mut Pen) {
    for (number, position) in inner_edges().into_iter().enumerate() {
        if drawing.frame.shows(position) {
            let data = upright(&drawing.frame, drawing.frame.scale.x(position), 1.0);
            pen.path(key_of("edge-line", number), data, Fill::Solid(Ink::Rule));
        }
    }
}
