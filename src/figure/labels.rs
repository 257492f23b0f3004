//! Which labels there is room for: a label that would touch another, or leave its bounds, is not placed.

use super::scene::Rect;

/// The boxes that are taken.
#[derive(Clone, Debug, Default)]
pub(super) struct Labels {
    taken: Vec<Rect>,
}

impl Labels {
    /// Takes the box if nothing else touches it, with `gap` pixels of air on its left and right.
    pub fn claim(&mut self, area: Rect, gap: f64) -> bool {
        let airy = Rect::between(area.x - gap, area.y, area.right() + gap, area.bottom());
        let free = !self.taken.iter().any(|taken| taken.overlaps(&airy));
        if free {
            self.taken.push(area);
        }
        free
    }

    /// Takes the box, whatever is there.
    pub fn take(&mut self, area: Rect) {
        self.taken.push(area);
    }
}
