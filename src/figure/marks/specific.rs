//! What specific binds may use: all ports, with a hole where each block is. Where narrow blocks crowd, holes and pieces
//! cannot be told apart; a hatched mark says that there are both.

use crate::figure::ink::{Fill, Ink, Pattern};
use crate::figure::layout::Drawing;
use crate::figure::path::PathData;
use crate::figure::pen::{Pen, key};
use crate::figure::scene::RowBox;
use crate::model::{LAST_PORT, PortRange};

/// The narrowest piece between two holes that is drawn, in pixels.
const NARROWEST_PIECE: f64 = 1.0;
/// The widest hole that can be part of a crowd, in pixels.
const WIDEST_CROWDED: f64 = 5.0;

/// A hole, or several close together.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Hole {
    left: f64,
    right: f64,
    crowd: bool,
}

pub(super) fn draw(drawing: &Drawing<'_>, row: &RowBox, pen: &mut Pen) {
    let Some((left, right)) = drawing.frame.visible(PortRange::spanning(0, LAST_PORT)) else { return };
    let blocked = drawing.snapshot.blocked();
    let holes = holes(blocked.as_slice().iter().filter_map(|&range| drawing.frame.visible(range)));
    let (mut pieces, mut crowds) = (PathData::default(), PathData::default());
    let mut from = left;
    for hole in holes.iter().filter(|hole| hole.crowd) {
        crowds.rect(hole.left, row.bar_top, hole.right, row.bar_bottom);
    }
    let end = Hole { left: right, right, crowd: false };
    for hole in holes.into_iter().chain([end]) {
        if hole.left - from >= NARROWEST_PIECE {
            pieces.rect(from, row.bar_top, hole.left, row.bar_bottom);
        }
        from = hole.right;
    }
    pen.path(key("pieces"), pieces, Fill::Solid(Ink::Specific));
    pen.path(key("crowds"), crowds, Fill::Hatched(Pattern::SpecificCrowd));
}

/// The holes, ascending, those joined that leave no piece between them.
fn holes(ascending: impl Iterator<Item = (f64, f64)>) -> Vec<Hole> {
    let mut holes: Vec<Hole> = Vec::new();
    for (left, right) in ascending {
        let narrow = right - left <= WIDEST_CROWDED;
        match holes.last_mut() {
            Some(last) if left - last.right < NARROWEST_PIECE && narrow && last.may_grow() => {
                *last = Hole { right: last.right.max(right), crowd: true, ..*last };
            }
            _ => holes.push(Hole { left, right, crowd: false }),
        }
    }
    holes
}

impl Hole {
    fn may_grow(&self) -> bool {
        self.crowd || self.right - self.left <= WIDEST_CROWDED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn narrow_holes_close_together_are_a_crowd_and_wide_ones_stay_holes() {
        let found = holes([(0.0, 2.5), (3.0, 5.5), (20.0, 60.0), (60.5, 90.0)].into_iter());
        let hole = |left, right, crowd| Hole { left, right, crowd };
        assert_eq!(found, [hole(0.0, 5.5, true), hole(20.0, 60.0, false), hole(60.5, 90.0, false)]);
    }
}
