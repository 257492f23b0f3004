//! The parts of the figure, one file each. A mark draws itself with a [`Pen`] from a [`Drawing`]; none asks another.

mod axis;
mod band;
mod blockable;
mod boundary;
mod cells;
mod change;
mod draft;
mod edges;
mod in_use;
mod legend;
mod note;
mod pin;
mod ranges;
mod reservable;
mod specific;
mod upright;
mod wildcard_cursor;

use super::layout::Drawing;
use super::pen::{Pen, key};
use super::row::RowKind;
use super::scene::{Rect, RowBox};
use super::target::Target;

/// Draws everything, from back to front.
pub(super) fn draw(drawing: &Drawing<'_>, pen: &mut Pen) {
    upright::keep_free(drawing, pen);
    pen.group(key("axis"), |pen| axis::draw(drawing, pen));
    pen.group(key("grid"), |pen| {
        cells::draw(drawing, pen);
        edges::draw(drawing, pen);
    });
    for row in &drawing.frame.rows {
        pen.group(key(row.kind.keyword()), |pen| draw_row(drawing, row, pen));
    }
    pen.group(key("boundary"), |pen| boundary::draw(drawing, pen));
    pen.group(key("pins"), |pen| pin::draw(drawing, pen));
    note::draw(drawing, pen);
}

fn draw_row(drawing: &Drawing<'_>, row: &RowBox, pen: &mut Pen) {
    legend::draw(drawing, row, pen);
    let scale = &drawing.frame.scale;
    pen.zone(Rect::between(scale.left(), row.top, scale.right(), row.bottom), Target::Row(row.kind));
    match row.kind {
        RowKind::WellKnown | RowKind::Ephemeral => band::draw(drawing, row, pen),
        RowKind::InUse => {
            in_use::draw(drawing, row, pen);
            wildcard_cursor::draw(drawing, row, pen);
        }
        RowKind::Reservable => reservable::draw(drawing, row, pen),
        RowKind::Blockable => blockable::draw(drawing, row, pen),
        RowKind::Specific => specific::draw(drawing, row, pen),
    }
    change::draw(drawing, row, pen);
    draft::draw(drawing, row, pen);
}
