//! The ports in use: a skyline over each protocol's ports. Its height is how many of the ports under a pixel are in use,
//! in three steps; the least is seen too. TCP stands above the middle line, UDP hangs below it.

use crate::figure::ink::{Fill, Ink};
use crate::figure::layout::Drawing;
use crate::figure::occupancy::{Level, skyline};
use crate::figure::path::PathData;
use crate::figure::pen::{Pen, key};
use crate::figure::row::Protocols;
use crate::figure::scene::{Point, RowBox};
use crate::model::Protocol;

pub(super) fn draw(drawing: &Drawing<'_>, row: &RowBox, pen: &mut Pen) {
    let scale = &drawing.frame.scale;
    let middle = f64::midpoint(row.bar_top, row.bar_bottom);
    let both = drawing.viewport.protocols == Protocols::Both;
    let base = if both { middle } else { row.bar_bottom };
    let (from, to) = (Point { x: scale.left(), y: base }, Point { x: scale.right(), y: base });
    pen.line(key("base"), from, to, Ink::Edge, 1.0);
    for &protocol in drawing.viewport.protocols.shown() {
        let far = if both && protocol == Protocol::Udp { row.bar_bottom } else { row.bar_top };
        let data = outline(drawing, protocol, base, far);
        pen.path(key(protocol.keyword()), data, Fill::Solid(Ink::InUse));
    }
}

/// The outline of a protocol's skyline, from its base line towards `far`.
fn outline(drawing: &Drawing<'_>, protocol: Protocol, base: f64, far: f64) -> PathData {
    let mut data = PathData::default();
    let mut end = f64::NAN;
    for step in skyline(&drawing.frame, &drawing.snapshot.usage[protocol].in_use) {
        if step.left != end {
            if !end.is_nan() {
                data.upright_to(base);
            }
            data.begin(step.left, base);
        }
        data.upright_to(base + (far - base) * height(step.level));
        data.level_to(step.right);
        end = step.right;
    }
    if !end.is_nan() {
        data.upright_to(base);
    }
    data
}

/// The part of the full height that a level takes.
const fn height(level: Level) -> f64 {
    match level {
        Level::Few => 0.5,
        Level::Half => 0.75,
        Level::Full => 1.0,
    }
}
