//! The bones of the figure: where the plot, the axis and the rows are. Nothing here depends on the machine's state, so
//! two machines in the same viewport have the same axis.

use super::row::RowKind;
use super::scale::Scale;
use super::scene::{Rect, RowBox};
use super::summary;
use super::text::TextStyle;
use super::viewport::Viewport;
use crate::model::PortRange;
use crate::words::Language;

/// Where everything goes, in pixels.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub width: f64,
    pub height: f64,
    pub compact: bool,
    /// Ports to pixels; its left and right are the plot's.
    pub scale: Scale,
    pub rows: Vec<RowBox>,
}

/// The baseline of the numbers along the axis.
pub(super) const TICK_BASELINE: f64 = 15.0;
/// The axis line.
pub(super) const AXIS_Y: f64 = 24.0;
/// The middle of the handle and of the text beside it.
pub(super) const HANDLE_Y: f64 = 41.0;
/// Where the rows begin.
const ROWS_TOP: f64 = 58.0;
/// Below the rows: the labels of the pinned port and the port cursor.
const PIN_STRIP: f64 = 19.0;
/// Below that: the note.
const NOTE_STRIP: f64 = 19.0;
/// The room below *In use* for the cursor of wildcard binds.
pub(super) const CURSOR_STRIP: f64 = 15.0;
/// The margin at the left and right of everything.
pub(super) const MARGIN: f64 = 16.0;
/// The room between the labels, the plot and the values.
const GUTTER: f64 = 22.0;
/// The narrowest part of a mark, so that a single port is seen.
const NARROWEST_MARK: f64 = 2.5;

impl Frame {
    pub fn new(viewport: &Viewport) -> Self {
        let (width, compact) = (viewport.width.pixels(), viewport.width.is_compact());
        let (left, right) = plot_edges(width, compact, viewport.language);
        let rows = stack_rows(viewport, compact);
        let bottom = rows.last().map_or(ROWS_TOP, |row| row.bottom);
        Self {
            width,
            height: bottom + PIN_STRIP + NOTE_STRIP,
            compact,
            scale: Scale::new(viewport.scale, viewport.window, left, right),
            rows,
        }
    }

    /// The left edge of the text at the left.
    pub const fn margin(&self) -> f64 {
        MARGIN
    }

    /// The right edge of the text at the right.
    pub const fn right_margin(&self) -> f64 {
        self.width - MARGIN
    }

    /// The left and right x of the visible part of a range, never too narrow to be seen; `None` where it is outside the
    /// window.
    pub fn visible(&self, range: PortRange) -> Option<(f64, f64)> {
        let (from, to) = (f64::from(range.first()), f64::from(range.last()) + 1.0);
        let window = self.scale.window();
        if to <= window.from() || window.to() <= from {
            return None;
        }
        let (left, right) = (self.scale.left(), self.scale.right());
        let (x0, x1) = self.scale.span(range);
        let (x0, x1) = (x0.max(left), x1.min(right));
        let missing = (NARROWEST_MARK - (x1 - x0)).max(0.0);
        let x0 = (x0 - missing / 2.0).clamp(left, right - NARROWEST_MARK);
        Some((x0, if missing > 0.0 { x0 + NARROWEST_MARK } else { x1 }))
    }

    /// The visible part of a range as an area of that row's bar.
    pub fn bar(&self, row: &RowBox, range: PortRange) -> Option<Rect> {
        self.visible(range).map(|(x0, x1)| Rect::between(x0, row.bar_top, x1, row.bar_bottom))
    }

    /// Whether a position lies within the window, its ends included.
    pub fn shows(&self, position: f64) -> bool {
        (self.scale.window().from()..=self.scale.window().to()).contains(&position)
    }

    /// Where the rows begin.
    pub fn rows_top(&self) -> f64 {
        self.rows.first().map_or(ROWS_TOP, |row| row.top)
    }

    /// Where the rows end.
    pub fn rows_bottom(&self) -> f64 {
        self.rows.last().map_or(ROWS_TOP, |row| row.bottom)
    }

    /// The stretches of y over which a line through all rows is drawn: beside the labels, the whole height; where the
    /// labels stand above the bars, the bars alone.
    pub fn line_stretches(&self) -> Vec<(f64, f64)> {
        if self.compact {
            self.rows.iter().map(|row| (row.bar_top - 3.0, row.bar_bottom + 3.0)).collect()
        } else {
            vec![(self.rows_top(), self.rows_bottom())]
        }
    }
}

fn plot_edges(width: f64, compact: bool, language: Language) -> (f64, f64) {
    if compact {
        return (MARGIN, width - MARGIN);
    }
    let labels = RowKind::ALL.into_iter().map(|row| summary::widest_label(row, language)).fold(0.0, f64::max);
    let values = summary::widest_value(language);
    (MARGIN + labels + GUTTER, width - MARGIN - values - GUTTER)
}

fn stack_rows(viewport: &Viewport, compact: bool) -> Vec<RowBox> {
    let mut top = ROWS_TOP;
    let mut place = |kind| {
        let row = place_row(kind, top, compact);
        top = row.bottom;
        row
    };
    viewport.rows.iter().map(&mut place).collect()
}

fn place_row(kind: RowKind, top: f64, compact: bool) -> RowBox {
    let (above, bar, below) = if compact { (TextStyle::Label.size() + 11.0, 22.0, 8.0) } else { (11.0, 26.0, 11.0) };
    let strip = if kind == RowKind::InUse { CURSOR_STRIP } else { 0.0 };
    let bar_top = top + above;
    RowBox { kind, top, bar_top, bar_bottom: bar_top + bar, bottom: bar_top + bar + below + strip }
}
