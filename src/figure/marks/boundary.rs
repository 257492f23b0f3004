//! The boundary of MaxUserPort: a line through all rows, its handle, and its value. All ranges hang off it.

use super::upright::upright;
use crate::figure::frame::{AXIS_Y, HANDLE_Y};
use crate::figure::ink::{Fill, Ink};
use crate::figure::layout::Drawing;
use crate::figure::pen::{Pen, Writing, key};
use crate::figure::row::RowKind;
use crate::figure::scene::{Anchor, Point, Rect};
use crate::figure::target::Target;
use crate::figure::text::TextStyle;
use crate::model::RegistryValue;

/// The side of the square around the handle that answers to a finger, in pixels.
const TOUCH: f64 = 44.0;
/// The width and height of the handle, in pixels.
const HANDLE: (f64, f64) = (14.0, 22.0);
/// How wide the line is, in pixels.
const LINE: f64 = 2.0;
/// How far the text stands from the line, in pixels.
const BESIDE: f64 = 13.0;

pub(super) fn draw(drawing: &Drawing<'_>, pen: &mut Pen) {
    let max_user_port = drawing.snapshot.limits.max_user_port();
    let text = format!("{} {max_user_port}", RegistryValue::MaxUserPort.name());
    let frame = &drawing.frame;
    let boundary = f64::from(max_user_port) + 1.0;
    if frame.shows(boundary) {
        let x = frame.scale.x(boundary);
        draw_line(drawing, x, pen);
        write_beside(drawing, x, &text, pen);
        draw_handles(drawing, x, pen);
    } else if boundary < frame.scale.window().from() {
        write_flag(pen, &format!("‹ {text}"), frame.scale.left(), Anchor::Start);
    } else {
        write_flag(pen, &format!("{text} ›"), frame.scale.right(), Anchor::End);
    }
}

fn draw_line(drawing: &Drawing<'_>, x: f64, pen: &mut Pen) {
    let left = (x - LINE / 2.0).round();
    let mut data = upright(&drawing.frame, x, LINE);
    data.rect(left, AXIS_Y - 3.0, left + LINE, drawing.frame.rows_top());
    pen.path(key("boundary-line"), data, Fill::Solid(Ink::Accent));
}

/// Writes the value beside the line: at its right where there is room, else at its left, and the number alone where
/// the name has no room on either side.
fn write_beside(drawing: &Drawing<'_>, x: f64, text: &str, pen: &mut Pen) {
    let number = text.rsplit(' ').next().unwrap_or(text);
    for text in [text, number] {
        let width = TextStyle::Flag.width(text);
        if x + BESIDE + width <= drawing.frame.right_margin() {
            return write_flag(pen, text, x + BESIDE, Anchor::Start);
        }
        if x - BESIDE - width >= drawing.frame.margin() {
            return write_flag(pen, text, x - BESIDE, Anchor::End);
        }
    }
}

fn write_flag(pen: &mut Pen, text: &str, x: f64, anchor: Anchor) {
    let at = Point { x, y: HANDLE_Y + 4.5 };
    let writing = Writing { text, at, anchor, style: TextStyle::Flag, ink: Ink::Accent };
    pen.zone(writing.area(), Target::MaxUserPort);
    pen.write(key("flag"), writing);
}

/// The handle on the line, and a knob at the end of the ephemeral ports.
fn draw_handles(drawing: &Drawing<'_>, x: f64, pen: &mut Pen) {
    if let Some(row) = drawing.frame.rows.iter().find(|row| row.kind == RowKind::Ephemeral) {
        let y = f64::midpoint(row.bar_top, row.bar_bottom);
        let knob = Rect::between(x - 5.0, y - 5.0, x + 5.0, y + 5.0);
        pen.outlined(key("knob"), knob, 5.0, Some(Fill::Solid(Ink::Accent)), Ink::Paper);
        pen.zone(Rect::between(x - TOUCH / 2.0, row.top, x + TOUCH / 2.0, row.bottom), Target::MaxUserPort);
    }
    let (width, height) = HANDLE;
    let top = HANDLE_Y - height / 2.0;
    let handle = Rect { x: x - width / 2.0, y: top, width, height };
    pen.outlined(key("handle"), handle, 4.0, Some(Fill::Solid(Ink::Accent)), Ink::Paper);
    let grip = |dx: f64| (Point { x: x + dx, y: top + 6.0 }, Point { x: x + dx, y: top + height - 6.0 });
    for (name, dx) in [("grip-left", -2.0), ("grip-right", 2.0)] {
        let (from, to) = grip(dx);
        pen.line(key(name), from, to, Ink::Paper, 1.0);
    }
    let reach = TOUCH / 2.0;
    pen.zone(Rect::between(x - reach, HANDLE_Y - reach, x + reach, HANDLE_Y + reach), Target::MaxUserPort);
}
