//! How the reader looks at the machine: everything about the figure that is not the machine's state.

use super::row::{Protocols, RowKind, Rows};
use super::scale::ScaleKind;
use super::window::Window;
use crate::model::{Port, PortRange};
use crate::words::Language;

/// How the reader looks at the machine. [`Viewport::new`] has the defaults; set the other fields as needed.
#[derive(Clone, Debug, PartialEq)]
pub struct Viewport {
    /// How wide the figure is.
    pub width: Width,
    /// How the ports are laid along the axis.
    pub scale: ScaleKind,
    /// The part of the axis on screen.
    pub window: Window,
    /// The protocols shown under *In use*.
    pub protocols: Protocols,
    /// The rows shown.
    pub rows: Rows,
    /// The language of every text.
    pub language: Language,
    /// The port whose card is open: a line through all rows.
    pub pinned: Option<Port>,
    /// The port cursor that the keyboard moves: a lighter line through all rows.
    pub cursor: Option<Port>,
    /// A range that the reader is dragging out, drawn over its row; `true` where a rule would refuse it.
    pub draft: Option<Draft>,
    /// What a step changed, or what differs from another machine: marked under the row.
    pub changes: Vec<(RowKind, PortRange)>,
}

/// A range that is being dragged out in *Reservable* or *Blockable* and is not made yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The row in which it is dragged.
    pub row: RowKind,
    /// The ports that it would hold.
    pub range: PortRange,
    /// Whether a rule would refuse it.
    pub refused: bool,
}

/// The width of a figure, 280 to 4096 pixels.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Width(f64);

impl Width {
    /// The narrowest figure, in pixels.
    pub const NARROWEST: f64 = 280.0;
    /// The width where none is asked for, in pixels.
    pub const USUAL: f64 = 960.0;
    /// The widest figure, in pixels.
    pub const WIDEST: f64 = 4096.0;
    /// Below this width, in pixels, labels stand above the bars instead of beside them.
    pub const COMPACT_BELOW: f64 = 640.0;

    /// The width nearest to `pixels` that a figure can have.
    pub const fn nearest(pixels: f64) -> Self {
        Self(if pixels.is_finite() { pixels.clamp(Self::NARROWEST, Self::WIDEST) } else { Self::NARROWEST })
    }

    /// In pixels.
    pub const fn pixels(self) -> f64 {
        self.0
    }

    /// Whether labels stand above the bars, as on a phone.
    pub fn is_compact(self) -> bool {
        self.0 < Self::COMPACT_BELOW
    }
}

impl Viewport {
    /// A figure `width` pixels wide (taken into 280 to 4096), all else as a newcomer sees it first.
    pub fn new(width: f64) -> Self {
        Self {
            width: Width::nearest(width),
            scale: ScaleKind::default(),
            window: Window::WHOLE,
            protocols: Protocols::default(),
            rows: Rows::ALL,
            language: Language::default(),
            pinned: None,
            cursor: None,
            draft: None,
            changes: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_width_is_taken_into_what_can_be_drawn() {
        let widths = [0.0, 280.0, 900.5, 1e9, f64::NAN].map(|width| Viewport::new(width).width.pixels());
        assert_eq!(widths, [280.0, 280.0, 900.5, 4096.0, 280.0]);
    }
}
