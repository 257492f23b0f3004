//! Where the parts of a chart are.

use super::Course;
use crate::figure::scene::Rect;
use crate::figure::text::TextStyle;
use crate::figure::viewport::Width;
use crate::words::grouped;

/// The margin at the left and right of everything, as the figure's.
const MARGIN: f64 = 16.0;
/// The room between the numbers at the left and the plot.
const GUTTER: f64 = 8.0;
/// Above the plot: the legend, then what is said of the first refusal.
const ABOVE: f64 = 52.0;
/// Below the plot: the numbers of the seconds.
const BELOW: f64 = 26.0;
/// The height of the plot, narrow and wide.
const PLOT: (f64, f64) = (168.0, 208.0);
/// The height of a rate: its words and its bar.
pub(super) const RATE: f64 = 32.0;

/// Where everything goes, in pixels, and how time and ports become pixels.
pub(super) struct Frame {
    pub width: f64,
    pub height: f64,
    pub plot: Rect,
    pub rates_top: f64,
    span_ms: f64,
    ports: f64,
}

impl Frame {
    pub fn new(course: &Course<'_>, width: Width) -> Self {
        let compact = width.is_compact();
        let width = width.pixels();
        let numbers = TextStyle::Tick.width(&grouped(course.ports));
        let height = if compact { PLOT.0 } else { PLOT.1 };
        let plot = Rect::between(MARGIN + numbers + GUTTER, ABOVE, width - MARGIN, ABOVE + height);
        let rates_top = plot.bottom() + BELOW + GUTTER;
        Self {
            width,
            height: rates_top + 2.0 * RATE + GUTTER,
            plot,
            rates_top,
            span_ms: course.span_ms.max(1) as f64,
            ports: f64::from(course.ports.max(1)),
        }
    }

    pub const fn margin(&self) -> f64 {
        MARGIN
    }

    pub const fn right_margin(&self) -> f64 {
        self.width - MARGIN
    }

    /// Where an instant is.
    pub fn x(&self, ms: u64) -> f64 {
        self.plot.x + (ms as f64 / self.span_ms).min(1.0) * self.plot.width
    }

    /// Where so many ports reach.
    pub fn y(&self, ports: u32) -> f64 {
        self.plot.bottom() - (f64::from(ports) / self.ports).min(1.0) * self.plot.height
    }
}
