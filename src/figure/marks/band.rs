//! A plain range as a bar: the well-known and the ephemeral ports.

use crate::figure::ink::{Fill, Ink};
use crate::figure::layout::Drawing;
use crate::figure::pen::{Pen, key};
use crate::figure::row::RowKind;
use crate::figure::scene::RowBox;
use crate::model::WELL_KNOWN;

pub(super) fn draw(drawing: &Drawing<'_>, row: &RowBox, pen: &mut Pen) {
    let (range, ink) = match row.kind {
        RowKind::WellKnown => (WELL_KNOWN, Ink::WellKnown),
        _ => (drawing.snapshot.limits.ephemeral(), Ink::Ephemeral),
    };
    if let Some(area) = drawing.frame.bar(row, range) {
        pen.rect(key("band"), area, 2.0, Fill::Solid(ink));
    }
}
