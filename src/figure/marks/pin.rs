//! The pinned port and the port cursor of the keyboard: a line through all rows, and the number below them.

use super::upright::upright;
use crate::figure::ink::{Fill, Ink};
use crate::figure::layout::Drawing;
use crate::figure::path::PathData;
use crate::figure::pen::{Pen, Writing, key_of};
use crate::figure::scene::{Anchor, Point};
use crate::figure::text::TextStyle;
use crate::model::Port;

/// How far below the rows the numbers stand, in pixels.
const BELOW: f64 = 15.0;

pub(super) fn draw(drawing: &Drawing<'_>, pen: &mut Pen) {
    let view = drawing.viewport;
    if let Some(port) = view.pinned {
        draw_one(drawing, port, 0, Ink::Pin, pen);
    }
    if let Some(port) = view.cursor.filter(|&port| Some(port) != view.pinned) {
        draw_one(drawing, port, 1, Ink::Muted, pen);
    }
}

fn draw_one(drawing: &Drawing<'_>, port: Port, number: usize, ink: Ink, pen: &mut Pen) {
    let frame = &drawing.frame;
    if !frame.shows(f64::from(port) + 0.5) {
        return;
    }
    let x = frame.scale.middle(port);
    let bottom = frame.rows_bottom();
    let mut line = upright(frame, x, 1.0);
    line.append(foot(x, bottom));
    pen.path(key_of("pin", number), line, Fill::Solid(ink));
    let text = port.to_string();
    let half = TextStyle::Value.width(&text) / 2.0;
    let x = x.clamp(frame.margin() + half, frame.right_margin() - half);
    let at = Point { x, y: bottom + BELOW };
    let writing = Writing { text: &text, at, anchor: Anchor::Middle, style: TextStyle::Value, ink };
    pen.write_if_free(key_of("pin-label", number), writing, 4.0);
}

/// A small foot, so that the line is seen to end at its number.
fn foot(x: f64, y: f64) -> PathData {
    let mut data = PathData::default();
    let left = (x - 0.5).round();
    data.rect(left - 3.0, y, left + 4.0, y + 2.0);
    data
}
