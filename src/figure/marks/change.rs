//! What a step changed, or what differs from another machine: a line below the bar.

use crate::figure::crowd::merge;
use crate::figure::ink::{Fill, Ink};
use crate::figure::layout::Drawing;
use crate::figure::path::PathData;
use crate::figure::pen::{Pen, key};
use crate::figure::scene::RowBox;

/// How far below the bar the line is, and how thick, in pixels.
const LINE: (f64, f64) = (2.0, 3.0);
/// The shortest line, in pixels.
const SHORTEST: f64 = 8.0;

pub(super) fn draw(drawing: &Drawing<'_>, row: &RowBox, pen: &mut Pen) {
    let of_row = drawing.viewport.changes.iter().filter(|(kind, _)| *kind == row.kind);
    let mut seen: Vec<(f64, f64)> = of_row.filter_map(|(_, range)| drawing.frame.visible(*range)).collect();
    seen.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let (gap, thick) = LINE;
    let top = row.bar_bottom + gap;
    let mut data = PathData::default();
    for (left, right) in merge(seen.into_iter().map(widened)) {
        data.rect(left, top, right, top + thick);
    }
    pen.path(key("change"), data, Fill::Solid(Ink::Change));
}

fn widened((left, right): (f64, f64)) -> (f64, f64) {
    let missing = (SHORTEST - (right - left)).max(0.0) / 2.0;
    (left - missing, right + missing)
}
