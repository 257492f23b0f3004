//! Where blocks may be made, and the blocks; in words where nothing can be blocked.

use super::ranges::{self, Look};
use super::upright::lines;
use crate::figure::ink::{Fill, Ink, Pattern};
use crate::figure::layout::Drawing;
use crate::figure::pen::{Pen, Writing, key};
use crate::figure::scene::{Anchor, Point, Rect, RowBox};
use crate::figure::target::Target;
use crate::figure::text::TextStyle;
use crate::model::PortRange;
use crate::words::{Message, fill};

const LOOK: Look =
    Look { part: "block", ink: Ink::Block, on: Ink::OnBlock, crowd: Pattern::BlockCrowd, target: Target::Block };

/// The narrowest window, in pixels.
const SLIVER: f64 = 5.0;

pub(super) fn draw(drawing: &Drawing<'_>, row: &RowBox, pen: &mut Pen) {
    let Some(window) = drawing.snapshot.limits.blockable() else {
        return draw_none(drawing, row, pen);
    };
    draw_window(drawing, row, window, pen);
    let blocked: Vec<PortRange> = drawing.snapshot.blocks.iter().map(|block| block.range).collect();
    ranges::draw(drawing, row, &blocked, LOOK, pen);
}

/// The window; where it is too narrow to be seen beside the boundary, a sliver right after it, with its ports.
fn draw_window(drawing: &Drawing<'_>, row: &RowBox, window: PortRange, pen: &mut Pen) {
    let frame = &drawing.frame;
    let Some(bar) = frame.bar(row, window) else { return };
    let (begin, end) = frame.scale.span(window);
    let sliver = end - begin < SLIVER;
    let area = if sliver { Rect { x: begin + 1.0, width: SLIVER, ..bar } } else { bar };
    pen.outlined(key("window"), area, 1.5, Some(Fill::Hatched(Pattern::Blockable)), Ink::Blockable);
    if sliver {
        pen.labels.take(area);
        beside(drawing, area, &window.to_string(), pen);
    }
}

/// Writes the ports of a sliver beside it, where there is room.
fn beside(drawing: &Drawing<'_>, sliver: Rect, text: &str, pen: &mut Pen) {
    let scale = &drawing.frame.scale;
    let y = sliver.y + sliver.height / 2.0 + 4.0;
    for (x, anchor) in [(sliver.right() + 6.0, Anchor::Start), (sliver.x - 8.0, Anchor::End)] {
        let writing = Writing { text, at: Point { x, y }, anchor, style: TextStyle::Mark, ink: Ink::Text };
        let area = writing.area();
        let inside = area.x >= scale.left() && area.right() <= scale.right();
        if inside && pen.write_if_free(key("window-label"), writing, 1.0) {
            return;
        }
    }
}

/// A dashed line where a bar would be, and why there is none, where the words have room between the upright lines
/// and no draft is dragged over them.
fn draw_none(drawing: &Drawing<'_>, row: &RowBox, pen: &mut Pen) {
    let (scale, limits) = (&drawing.frame.scale, drawing.snapshot.limits);
    let middle = f64::midpoint(row.bar_top, row.bar_bottom);
    let top = limits.system().last_blockable();
    let language = drawing.viewport.language;
    let text = fill(language.text(Message::FigureNoneBlockable), &[("top", &top)]);
    let (from, to) = widest_gap(drawing);
    let half = TextStyle::Mark.width(&text) / 2.0 + 8.0;
    let centre = f64::midpoint(from, to);
    let ends = |left, right| (Point { x: left, y: middle }, Point { x: right, y: middle });
    let dragging = drawing.viewport.draft.is_some_and(|draft| draft.row == row.kind);
    if dragging || 2.0 * half > to - from {
        let (left, right) = ends(scale.left(), scale.right());
        return pen.dashed(key("none-left"), left, right, Ink::Edge);
    }
    let (left, right) = ends(scale.left(), centre - half);
    pen.dashed(key("none-left"), left, right, Ink::Edge);
    let (left, right) = ends(centre + half, scale.right());
    pen.dashed(key("none-right"), left, right, Ink::Edge);
    let at = Point { x: centre, y: middle + 4.0 };
    let writing = Writing { text: &text, at, anchor: Anchor::Middle, style: TextStyle::Mark, ink: Ink::Text };
    pen.write(key("none"), writing);
}

/// The widest stretch of the plot without an upright line.
fn widest_gap(drawing: &Drawing<'_>) -> (f64, f64) {
    let scale = &drawing.frame.scale;
    let mut ends = lines(drawing);
    ends.extend([scale.left(), scale.right()]);
    ends.sort_unstable_by(f64::total_cmp);
    let gaps = ends.windows(2).map(|pair| (pair[0], pair[1]));
    gaps.max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0))).unwrap_or((scale.left(), scale.right()))
}
