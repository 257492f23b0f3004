//! The range that the reader is dragging out, as it would be, with its ports; cross-hatched where a rule would refuse it.

use super::upright::lines;
use crate::figure::ink::{Fill, Ink, Pattern};
use crate::figure::layout::Drawing;
use crate::figure::pen::{Pen, Writing, key};
use crate::figure::row::RowKind;
use crate::figure::scene::{Anchor, Point, Rect, RowBox};
use crate::figure::text::TextStyle;

/// How far the draft stands out above and below the bar, in pixels.
const STANDS_OUT: f64 = 2.0;
/// The air around its ports, in pixels.
const AIR: f64 = 4.0;

pub(super) fn draw(drawing: &Drawing<'_>, row: &RowBox, pen: &mut Pen) {
    let Some(draft) = drawing.viewport.draft.filter(|draft| draft.row == row.kind) else { return };
    let Some(bar) = drawing.frame.bar(row, draft.range) else { return };
    let area = Rect::between(bar.x, bar.y - STANDS_OUT, bar.right(), bar.bottom() + STANDS_OUT);
    let (fill, stroke) = match (draft.refused, row.kind) {
        (true, _) => (Fill::Hatched(Pattern::Refused), Ink::Refused),
        (false, RowKind::Blockable) => (Fill::Solid(Ink::Block), Ink::Pin),
        (false, _) => (Fill::Solid(Ink::Reservation), Ink::Pin),
    };
    pen.outlined(key("draft"), area, 2.0, Some(fill), stroke);
    pen.labels.take(area);
    write_beside(drawing, area, &draft.range.to_string(), pen);
}

/// Writes the ports beside the draft, on a piece of paper, where nothing else is.
fn write_beside(drawing: &Drawing<'_>, draft: Rect, text: &str, pen: &mut Pen) {
    let scale = &drawing.frame.scale;
    let y = draft.y + draft.height / 2.0 + 4.0;
    let beyond_lines = lines(drawing).into_iter().filter(|&x| x > draft.right());
    let right = [draft.right()].into_iter().chain(beyond_lines).map(|x| (x + 2.0 * AIR, Anchor::Start));
    for (x, anchor) in [(draft.x - 2.0 * AIR, Anchor::End)].into_iter().chain(right) {
        let writing = Writing { text, at: Point { x, y }, anchor, style: TextStyle::Mark, ink: Ink::Text };
        let area = writing.area();
        let paper = Rect::between(area.x - AIR, area.y - 1.0, area.right() + AIR, area.bottom() + 1.0);
        let inside = paper.x >= scale.left() && paper.right() <= scale.right();
        if inside && pen.labels.claim(paper, 0.0) {
            pen.rect(key("draft-paper"), paper, 2.0, Fill::Solid(Ink::Paper));
            return pen.write(key("draft-label"), writing);
        }
    }
}
