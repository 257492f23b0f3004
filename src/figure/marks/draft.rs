//! The range that the reader is dragging out: an outline over the bar, cross-hatched where a rule would refuse it.

use crate::figure::ink::{Fill, Ink, Pattern};
use crate::figure::layout::Drawing;
use crate::figure::pen::{Pen, key};
use crate::figure::scene::{Rect, RowBox};

pub(super) fn draw(drawing: &Drawing<'_>, row: &RowBox, pen: &mut Pen) {
    let Some(draft) = drawing.viewport.draft.filter(|draft| draft.row == row.kind) else { return };
    let Some(bar) = drawing.frame.bar(row, draft.range) else { return };
    let area = Rect::between(bar.x, bar.y - 2.0, bar.right(), bar.bottom() + 2.0);
    let (fill, stroke) = match draft.refused {
        true => (Some(Fill::Hatched(Pattern::Refused)), Ink::Refused),
        false => (None, Ink::Pin),
    };
    pen.outlined(key("draft"), area, 2.0, fill, stroke);
}
