//! From a point in the scene to what is there.

use super::row::RowKind;
use super::scene::{Point, Rect, Scene};
use super::target::{Hit, Part, Target};

/// An area that answers to a pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Zone {
    pub area: Rect,
    pub target: Target,
}

/// How near an edge of a reservation or block a pointer takes hold of the edge, in pixels.
const EDGE_REACH: f64 = 6.0;
/// The narrowest reservation or block whose edges can be told from its body, in pixels.
const NARROWEST_WITH_EDGES: f64 = 24.0;

impl Scene {
    /// What is under the pointer at `x`, `y`, and the port there; `None` outside the scene.
    pub fn hit(&self, x: f64, y: f64) -> Option<Hit> {
        let point = Point { x, y };
        if !Rect::between(0.0, 0.0, self.width, self.height).contains(point) {
            return None;
        }
        let zone = self.zones.iter().find(|zone| zone.area.contains(point));
        let target = zone.map_or(Target::Axis, |zone| zone.target_at(x));
        Some(Hit { target, port: self.scale.port_at(x) })
    }

    /// Where a target is on screen, for a focus ring or a card beside it; `None` where it is not drawn on its own.
    pub fn area_of(&self, target: Target) -> Option<Rect> {
        self.zones.iter().find(|zone| zone.target.same_thing(target)).map(|zone| zone.area)
    }

    /// The row whose band, labels included, is at `y`.
    pub fn row_at(&self, y: f64) -> Option<RowKind> {
        self.rows.iter().find(|row| (row.top..row.bottom).contains(&y)).map(|row| row.kind)
    }
}

impl Zone {
    fn target_at(&self, x: f64) -> Target {
        match self.target {
            Target::Reservation(index, _) => Target::Reservation(index, self.part_at(x)),
            Target::Block(index, _) => Target::Block(index, self.part_at(x)),
            other => other,
        }
    }

    fn part_at(&self, x: f64) -> Part {
        if self.area.width < NARROWEST_WITH_EDGES {
            Part::Body
        } else if x <= self.area.x + EDGE_REACH {
            Part::First
        } else if x >= self.area.right() - EDGE_REACH {
            Part::Last
        } else {
            Part::Body
        }
    }
}

impl Target {
    /// Whether both are the same thing, whichever part of it.
    pub fn same_thing(self, other: Self) -> bool {
        match (self, other) {
            (Self::Reservation(a, _), Self::Reservation(b, _)) | (Self::Block(a, _), Self::Block(b, _)) => a == b,
            (a, b) => a == b,
        }
    }
}
