//! The part of the port axis that is on screen, and how zooming and panning move it.
//!
//! Positions are real numbers from 0 to 65536: port `p` is the cell from `p` to `p + 1`. A window is kept in positions,
//! not pixels, so it stays the same where the scale or the width changes.

use super::scale::ScaleKind;
use crate::model::{LAST_PORT, Port, PortRange};

/// The position after the last port.
pub const AXIS_END: f64 = LAST_PORT as f64 + 1.0;

/// The visible part of the axis, in positions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    from: f64,
    to: f64,
}

impl Window {
    /// All ports.
    pub const WHOLE: Self = Self { from: 0.0, to: AXIS_END };
    /// The fewest ports that a window shows; a zoom stops there.
    pub const FEWEST_PORTS: f64 = 4.0;

    /// The window that shows the positions between `a` and `b`, widened to [`Window::FEWEST_PORTS`] and moved to lie on
    /// the axis. Numbers that are not finite count as the axis' ends.
    pub fn new(a: f64, b: f64) -> Self {
        let a = if a.is_finite() { a } else { 0.0 };
        let b = if b.is_finite() { b } else { AXIS_END };
        let (low, high) = (a.min(b).clamp(0.0, AXIS_END), a.max(b).clamp(0.0, AXIS_END));
        let missing = (Self::FEWEST_PORTS - (high - low)).max(0.0);
        let from = (low - missing / 2.0).clamp(0.0, AXIS_END - Self::FEWEST_PORTS);
        let to = if missing > 0.0 { from + Self::FEWEST_PORTS } else { high };
        Self { from, to }
    }

    /// The window of so many ports, at least [`Window::FEWEST_PORTS`], about a position, moved to lie on the axis.
    pub fn around(position: f64, ports: f64) -> Self {
        let half = (ports / 2.0).clamp(Self::FEWEST_PORTS / 2.0, AXIS_END / 2.0);
        let middle = position.clamp(half, AXIS_END - half);
        Self::new(middle - half, middle + half)
    }

    /// The window that shows just these ports.
    pub fn of(range: PortRange) -> Self {
        Self::new(f64::from(range.first()), f64::from(range.last()) + 1.0)
    }

    /// The first visible position.
    pub const fn from(self) -> f64 {
        self.from
    }

    /// The position where the window ends.
    pub const fn to(self) -> f64 {
        self.to
    }

    /// How many ports wide it is.
    pub const fn span(self) -> f64 {
        self.to - self.from
    }

    /// Whether it shows all ports.
    pub fn is_whole(self) -> bool {
        self == Self::WHOLE
    }

    /// The ports of which at least a part is visible.
    pub fn ports(self) -> PortRange {
        let first = self.from.floor().clamp(0.0, f64::from(LAST_PORT));
        let last = (self.to.ceil() - 1.0).clamp(first, f64::from(LAST_PORT));
        PortRange::spanning(first as u16, last as u16)
    }

    /// The window `factor` times as narrow (above 1 zooms in), where what stands at `fraction` of its width (0 is the
    /// left edge, 1 the right) stays there, unless an end of the axis is in the way.
    pub fn zoomed(self, scale: ScaleKind, fraction: f64, factor: f64) -> Self {
        let (left, right) = (scale.warp(self.from), scale.warp(self.to));
        let fraction = fraction.clamp(0.0, 1.0);
        let anchor = left + fraction * (right - left);
        let mut width = ((right - left) / factor.max(f64::MIN_POSITIVE)).min(1.0);
        for _ in 0..ZOOM_LIMIT_STEPS {
            let window = Self::warped(scale, anchor - fraction * width, width);
            if window.span() >= Self::FEWEST_PORTS {
                return window;
            }
            width = (width * (Self::FEWEST_PORTS * NEARLY_ONE / window.span())).min(1.0);
        }
        self
    }

    /// The window moved to higher ports by `fraction` of its width, to the end of the axis at most.
    pub fn panned(self, scale: ScaleKind, fraction: f64) -> Self {
        let (left, right) = (scale.warp(self.from), scale.warp(self.to));
        let moved = Self::warped(scale, left + fraction * (right - left), right - left);
        if moved.span() >= Self::FEWEST_PORTS { moved } else { self }
    }

    /// The window moved, no further than needed, so that all of `port` is in it, with some air where it was not.
    pub fn holding(self, scale: ScaleKind, port: Port) -> Self {
        let (from, to) = (f64::from(port), f64::from(port) + 1.0);
        if self.from <= from && to <= self.to {
            return self;
        }
        let (left, right) = (scale.warp(self.from), scale.warp(self.to));
        let (width, air) = (right - left, (right - left) * AIR);
        let left = if from < self.from { scale.warp(from) - air } else { scale.warp(to) + air - width };
        let moved = Self::warped(scale, left, width);
        let holds = moved.span() >= Self::FEWEST_PORTS && moved.from <= from && to <= moved.to;
        if holds { moved } else { Self::new(from, to) }
    }

    /// The window of that warped left edge and width, moved to lie on the axis.
    fn warped(scale: ScaleKind, left: f64, width: f64) -> Self {
        let left = left.clamp(0.0, 1.0 - width);
        let right = left + width;
        let to = if right >= 1.0 { AXIS_END } else { scale.unwarp(right) };
        Self { from: scale.unwarp(left), to }
    }
}

/// How often a zoom is taken back a little until it shows enough ports.
const ZOOM_LIMIT_STEPS: usize = 32;
/// The part of a window that is left beside a port for which it moved.
const AIR: f64 = 0.1;
/// A margin against rounding.
const NEARLY_ONE: f64 = 1.000_001;

impl Default for Window {
    fn default() -> Self {
        Self::WHOLE
    }
}
