//! Reservations and blocks drawn as themselves: each its own rectangle where there are few or it is wide, in lanes where
//! they overlap, with its ports written on it or beside it. Crowds of narrow ones are one hatched mark.

use crate::figure::crowd::{Placed, arrange};
use crate::figure::ink::{Fill, Ink, Pattern};
use crate::figure::layout::Drawing;
use crate::figure::path::PathData;
use crate::figure::pen::{Pen, Writing, key, key_of};
use crate::figure::scene::{Anchor, Point, Rect, RowBox};
use crate::figure::target::{Part, Target};
use crate::figure::text::TextStyle;
use crate::model::PortRange;

/// How one kind of range is drawn.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// The part of the keys.
    pub part: &'static str,
    pub ink: Ink,
    pub on: Ink,
    pub crowd: Pattern,
    pub target: fn(usize, Part) -> Target,
}

/// The height of a bar below which nothing is written on it, in pixels.
const LOWEST_WRITTEN: f64 = 12.0;
/// The air between a text and what is beside it, in pixels.
const AIR: f64 = 4.0;
/// The narrowest area that answers to a pointer, in pixels.
const NARROWEST_ZONE: f64 = 10.0;
/// At most so many are labelled beside their mark, since more only disturb.
const MOST_CALLOUTS: usize = 12;

/// Draws the ranges over their window.
pub(super) fn draw(drawing: &Drawing<'_>, row: &RowBox, ranges: &[PortRange], look: Look, pen: &mut Pen) {
    let mut arranged = arrange(&drawing.frame, ranges);
    let mut crowd = PathData::default();
    for (left, right) in &arranged.crowd {
        crowd.rect(*left, row.bar_top, *right, row.bar_bottom);
    }
    pen.path(key(look.part), crowd, Fill::Hatched(look.crowd));
    for placed in &arranged.single {
        draw_one(row, placed, look, pen);
    }
    let may_call_out = arranged.crowd.is_empty() && arranged.single.len() <= MOST_CALLOUTS;
    // From the right, where each is written first if it can be: so neighbours' texts stand in the neighbours' order.
    arranged.single.reverse();
    for placed in &arranged.single {
        let text = ranges[placed.index].to_string();
        let written = write_on(row, placed, &text, look, pen);
        if !written && may_call_out && placed.lanes == 1 {
            call_out(drawing, row, placed, &text, look, pen);
        }
    }
}

fn draw_one(row: &RowBox, placed: &Placed, look: Look, pen: &mut Pen) {
    let area = lane(row, placed);
    pen.rect(key_of(look.part, placed.index + 1), area, 1.5, Fill::Solid(look.ink));
    let missing = (NARROWEST_ZONE - area.width).max(0.0) / 2.0;
    let zone = Rect::between(area.x - missing, area.y - 1.0, area.right() + missing, area.bottom() + 1.0);
    pen.zone(zone, (look.target)(placed.index, Part::Body));
    pen.labels.take(area);
}

/// The part of the bar that the range's lane takes.
fn lane(row: &RowBox, placed: &Placed) -> Rect {
    let height = row.bar_height() / placed.lanes as f64;
    let gap = if placed.lanes > 1 { 0.5 } else { 0.0 };
    let top = row.bar_top + height * placed.lane as f64;
    Rect::between(placed.left, top + gap, placed.right, top + height - gap)
}

/// Writes the ports on the range itself, if they fit.
fn write_on(row: &RowBox, placed: &Placed, text: &str, look: Look, pen: &mut Pen) -> bool {
    let area = lane(row, placed);
    let fits = area.height >= LOWEST_WRITTEN && TextStyle::Mark.width(text) + 2.0 * AIR <= area.width;
    if fits {
        let at = Point { x: area.x + area.width / 2.0, y: area.y + area.height / 2.0 + 4.0 };
        let writing = Writing { text, at, anchor: Anchor::Middle, style: TextStyle::Mark, ink: look.on };
        pen.write(key_of(label_part(look), placed.index), writing);
    }
    fits
}

/// Writes the ports beside the range, on a piece of paper, where nothing else is.
fn call_out(drawing: &Drawing<'_>, row: &RowBox, placed: &Placed, text: &str, look: Look, pen: &mut Pen) {
    let scale = &drawing.frame.scale;
    let y = f64::midpoint(row.bar_top, row.bar_bottom) + 4.0;
    for (x, anchor) in [(placed.right + AIR + 2.0, Anchor::Start), (placed.left - AIR - 2.0, Anchor::End)] {
        let writing = Writing { text, at: Point { x, y }, anchor, style: TextStyle::Mark, ink: Ink::Text };
        let area = writing.area();
        let paper = Rect::between(area.x - AIR + 1.0, area.y - 1.0, area.right() + AIR - 1.0, area.bottom() + 1.0);
        let inside = paper.x >= scale.left() && paper.right() <= scale.right();
        if inside && pen.labels.claim(paper, 1.0) {
            pen.rect(key_of(paper_part(look), placed.index), paper, 2.0, Fill::Solid(Ink::Paper));
            return pen.write(key_of(label_part(look), placed.index), writing);
        }
    }
}

fn label_part(look: Look) -> &'static str {
    if look.part == "block" { "block-label" } else { "reservation-label" }
}

fn paper_part(look: Look) -> &'static str {
    if look.part == "block" { "block-paper" } else { "reservation-paper" }
}
