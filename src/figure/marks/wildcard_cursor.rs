//! The cursor of wildcard binds, below the ports in use, and the port that comes next.

use crate::figure::frame::CURSOR_STRIP;
use crate::figure::ink::{Fill, Ink};
use crate::figure::layout::Drawing;
use crate::figure::path::PathData;
use crate::figure::pen::{Pen, Writing, key};
use crate::figure::scene::{Anchor, Point, RowBox};
use crate::figure::text::TextStyle;
use crate::model::{Port, Protocol};
use crate::words::{Message, fill};

/// Half the width of the triangle, and its height, in pixels.
const TRIANGLE: (f64, f64) = (4.5, 7.0);

pub(super) fn draw(drawing: &Drawing<'_>, row: &RowBox, pen: &mut Pen) {
    let cursor = drawing.snapshot.cursor;
    if !drawing.frame.shows(f64::from(cursor) + 0.5) {
        return;
    }
    let x = drawing.frame.scale.middle(cursor);
    let top = row.bar_bottom + 3.0;
    pen.path(key("wildcard-cursor"), triangle(x, top), Fill::Solid(Ink::Text));
    let baseline = row.bar_bottom + CURSOR_STRIP - 1.0;
    for text in wordings(drawing) {
        if write_beside(drawing, &text, x, baseline, pen) {
            return;
        }
    }
}

fn triangle(x: f64, top: f64) -> PathData {
    let (half, height) = TRIANGLE;
    let mut data = PathData::default();
    data.begin(x, top);
    data.line_to(x + half, top + height);
    data.line_to(x - half, top + height);
    data.close();
    data
}

fn write_beside(drawing: &Drawing<'_>, text: &str, x: f64, baseline: f64, pen: &mut Pen) -> bool {
    let scale = &drawing.frame.scale;
    let gap = TRIANGLE.0 + 5.0;
    let beyond = scale.boundary(drawing.snapshot.limits.max_user_port()) + gap;
    for (x, anchor) in [(x + gap, Anchor::Start), (x - gap, Anchor::End), (beyond, Anchor::Start)] {
        let at = Point { x, y: baseline };
        let writing = Writing { text, at, anchor, style: TextStyle::Mark, ink: Ink::Muted };
        let area = writing.area();
        let inside = area.x >= scale.left() && area.right() <= scale.right();
        if inside && pen.write_if_free(key("next"), writing, 2.0) {
            return true;
        }
    }
    false
}

/// The same said at length and, where that has no room, more shortly.
fn wordings(drawing: &Drawing<'_>) -> Vec<String> {
    let language = drawing.viewport.language;
    let shown = drawing.viewport.protocols.shown();
    let next = |protocol: Protocol| drawing.snapshot.usage[protocol].next;
    let same = shown.iter().all(|&protocol| next(protocol) == next(shown[0]));
    let say = |protocol: Protocol| match next(protocol) {
        Some(port) => format!("{} {port}", protocol.name()),
        None => format!("{} {}", protocol.name(), language.text(Message::FigureNone)),
    };
    let cursor = fill(language.text(Message::FigureCursor), &[("port", &drawing.snapshot.cursor)]);
    if same {
        return vec![the_same(next(shown[0]), drawing), cursor];
    }
    let each: Vec<String> = shown.iter().map(|&protocol| say(protocol)).collect();
    vec![fill(language.text(Message::FigureNext), &[("port", &each.join(", "))]), cursor]
}

fn the_same(next: Option<Port>, drawing: &Drawing<'_>) -> String {
    let language = drawing.viewport.language;
    match next {
        Some(port) => fill(language.text(Message::FigureNext), &[("port", &port)]),
        None => language.text(Message::FigureNoneLeft).to_owned(),
    }
}
