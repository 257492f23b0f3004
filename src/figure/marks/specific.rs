//! What specific binds may use: all ports, with a hole where each block is.

use crate::figure::crowd::merge;
use crate::figure::ink::{Fill, Ink};
use crate::figure::layout::Drawing;
use crate::figure::path::PathData;
use crate::figure::pen::{Pen, key};
use crate::figure::scene::RowBox;
use crate::model::{LAST_PORT, PortRange};

/// The narrowest piece between two holes that is drawn, in pixels.
const NARROWEST_PIECE: f64 = 0.5;

pub(super) fn draw(drawing: &Drawing<'_>, row: &RowBox, pen: &mut Pen) {
    let Some((left, right)) = drawing.frame.visible(PortRange::spanning(0, LAST_PORT)) else { return };
    let blocked = drawing.snapshot.blocked();
    let holes = merge(blocked.as_slice().iter().filter_map(|&range| drawing.frame.visible(range)));
    let mut data = PathData::default();
    let mut from = left;
    for (hole, after) in holes.into_iter().chain([(right, right)]) {
        if hole - from >= NARROWEST_PIECE {
            data.rect(from, row.bar_top, hole, row.bar_bottom);
        }
        from = after;
    }
    pen.path(key("pieces"), data, Fill::Solid(Ink::Specific));
}
