//! The words of a row: its name and caption at the left, what it amounts to at the right; above the bar where the figure
//! is narrow.

use crate::figure::ink::Ink;
use crate::figure::layout::Drawing;
use crate::figure::pen::{Pen, Writing, key, key_of};
use crate::figure::scene::{Anchor, Point, RowBox};
use crate::figure::summary::{self, Summary};
use crate::figure::text::TextStyle;

pub(super) fn draw(drawing: &Drawing<'_>, row: &RowBox, pen: &mut Pen) {
    let frame = &drawing.frame;
    let (left, right) = (frame.margin(), frame.right_margin());
    if row.top > frame.rows_top() {
        pen.line(key("separator"), Point { x: left, y: row.top }, Point { x: right, y: row.top }, Ink::Rule, 1.0);
    }
    let view = drawing.viewport;
    let summary = summary::summary(row.kind, drawing.snapshot, view.protocols, view.language);
    if frame.compact { write_above(drawing, row, &summary, pen) } else { write_beside(drawing, row, &summary, pen) }
}

fn write_beside(drawing: &Drawing<'_>, row: &RowBox, summary: &Summary, pen: &mut Pen) {
    let (left, right) = (drawing.frame.margin(), drawing.frame.right_margin());
    let middle = f64::midpoint(row.bar_top, row.bar_bottom);
    let view = drawing.viewport;
    let name = summary::label(row.kind, view.language);
    let caption = summary::caption(row.kind, drawing.snapshot, view.protocols, view.language);
    let label = Point { x: left, y: middle - 2.0 };
    let below = Point { x: left, y: middle + 13.0 };
    pen.write(key("label"), text(name, label, Anchor::Start, TextStyle::Label, Ink::Text));
    pen.write(key("caption"), text(&caption, below, Anchor::Start, TextStyle::Caption, Ink::Muted));
    let one_line = summary.lines.len() == 1;
    for (number, line) in summary.lines.iter().enumerate() {
        let y = if one_line { middle + 4.5 } else { middle - 2.0 + 15.0 * number as f64 };
        let at = Point { x: right, y };
        pen.write(key_of("value", number), text(line, at, Anchor::End, value_style(number), value_ink(number)));
    }
}

fn write_above(drawing: &Drawing<'_>, row: &RowBox, summary: &Summary, pen: &mut Pen) {
    let (left, right) = (drawing.frame.margin(), drawing.frame.right_margin());
    let y = row.bar_top - 7.0;
    let name = summary::label(row.kind, drawing.viewport.language);
    pen.write(key("label"), text(name, Point { x: left, y }, Anchor::Start, TextStyle::Label, Ink::Text));
    let room = right - left - TextStyle::Label.width(name) - 12.0;
    let whole = summary.lines.join(" · ");
    let value = if TextStyle::Value.width(&whole) <= room { &whole } else { &summary.short };
    pen.write(key_of("value", 0), text(value, Point { x: right, y }, Anchor::End, TextStyle::Value, Ink::Text));
}

const fn text(text: &str, at: Point, anchor: Anchor, style: TextStyle, ink: Ink) -> Writing<'_> {
    Writing { text, at, anchor, style, ink }
}

const fn value_style(line: usize) -> TextStyle {
    if line == 0 { TextStyle::Value } else { TextStyle::Caption }
}

const fn value_ink(line: usize) -> Ink {
    if line == 0 { Ink::Text } else { Ink::Muted }
}
