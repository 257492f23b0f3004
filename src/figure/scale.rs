//! From port to pixel and back: three ways to lay 65,536 ports along a line, each with its inverse.
//!
//! None of them depends on the state of the machine. So the boundary of MaxUserPort can be dragged along the axis: what
//! is under the pointer does not move away while it moves.

use super::window::{AXIS_END, Window};
use crate::model::{
    FIRST_EPHEMERAL, HIGHEST_MAX_USER_PORT, LAST_PORT, LOWEST_MAX_USER_PORT, Port, PortRange, UPPER_WINDOW, WELL_KNOWN,
};

/// A way to lay the ports along the axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ScaleKind {
    /// As in a textbook figure: every region is wide enough to read; not to scale.
    #[default]
    Schematic,
    /// Every port has the same width.
    Linear,
    /// Every doubling of the port number has the same width.
    Log,
}

/// The schematic scale: positions, and where along the axis (0 to 1) they stand; in between it is linear.
const SCHEMATIC: [(f64, f64); 6] = [
    (0.0, 0.0),
    (WELL_KNOWN.last() as f64 + 1.0, 0.135),
    (LOWEST_MAX_USER_PORT as f64 + 1.0, 0.335),
    (12_288.0, 0.455),
    (UPPER_WINDOW.first() as f64, 0.765),
    (AXIS_END, 1.0),
];

impl ScaleKind {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::Schematic, Self::Linear, Self::Log];

    /// Its word on the command line and in attributes.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Schematic => "schematic",
            Self::Linear => "linear",
            Self::Log => "log",
        }
    }

    /// The scale that a keyword names.
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.keyword().eq_ignore_ascii_case(keyword))
    }

    /// Where a position (0 to 65536) stands along the whole axis, 0 to 1. Strictly increasing.
    pub fn warp(self, position: f64) -> f64 {
        match self {
            Self::Schematic => interpolate(position, |(position, along)| (position, along)),
            Self::Linear => position / AXIS_END,
            Self::Log => (1.0 + position).ln() / (1.0 + AXIS_END).ln(),
        }
    }

    /// The position that stands `along` the axis (0 to 1): the inverse of [`ScaleKind::warp`].
    pub fn unwarp(self, along: f64) -> f64 {
        match self {
            Self::Schematic => interpolate(along, |(position, along)| (along, position)),
            Self::Linear => along * AXIS_END,
            Self::Log => (along * (1.0 + AXIS_END).ln()).exp() - 1.0,
        }
    }

    /// Positions between which the scale is even, or nearly so (on the log scale: a decade).
    pub(super) fn pieces(self) -> Vec<f64> {
        match self {
            Self::Schematic => SCHEMATIC.map(|(position, _)| position).to_vec(),
            Self::Linear => vec![0.0, AXIS_END],
            Self::Log => vec![0.0, 1.0, 10.0, 100.0, 1000.0, 10_000.0, AXIS_END],
        }
    }
}

/// Piecewise linear over the breakpoints of the schematic scale, read in either direction.
fn interpolate(value: f64, direction: impl Fn((f64, f64)) -> (f64, f64)) -> f64 {
    let last_piece = SCHEMATIC.len() - 2;
    let at = (0..last_piece).find(|&at| value < direction(SCHEMATIC[at + 1]).0).unwrap_or(last_piece);
    let ((x0, y0), (x1, y1)) = (direction(SCHEMATIC[at]), direction(SCHEMATIC[at + 1]));
    y0 + (value - x0) * (y1 - y0) / (x1 - x0)
}

/// A scale laid over pixels: the window's first position at `left`, its end at `right`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    kind: ScaleKind,
    window: Window,
    left: f64,
    right: f64,
    /// Where the window begins along the whole axis.
    warped_left: f64,
    /// Pixels that the whole axis would take.
    pixels: f64,
}

impl Scale {
    /// Lays `window` over the pixels from `left` to `right`.
    pub fn new(kind: ScaleKind, window: Window, left: f64, right: f64) -> Self {
        let warped_left = kind.warp(window.from());
        let pixels = (right - left) / (kind.warp(window.to()) - warped_left);
        Self { kind, window, left, right, warped_left, pixels }
    }

    /// The way the ports are laid out.
    pub const fn kind(&self) -> ScaleKind {
        self.kind
    }

    /// The visible part of the axis.
    pub const fn window(&self) -> Window {
        self.window
    }

    /// The x of the window's beginning, in pixels.
    pub const fn left(&self) -> f64 {
        self.left
    }

    /// The x of the window's end, in pixels.
    pub const fn right(&self) -> f64 {
        self.right
    }

    /// The x of a position, in pixels; beyond `left` and `right` where it is not visible.
    pub fn x(&self, position: f64) -> f64 {
        self.left + (self.kind.warp(position) - self.warped_left) * self.pixels
    }

    /// The position at `x`, within the axis: the inverse of [`Scale::x`].
    pub fn position(&self, x: f64) -> f64 {
        let along = self.warped_left + (x - self.left) / self.pixels;
        self.kind.unwarp(along.clamp(0.0, 1.0)).clamp(0.0, AXIS_END)
    }

    /// The left and right x of a range's cells.
    pub fn span(&self, range: PortRange) -> (f64, f64) {
        (self.x(f64::from(range.first())), self.x(f64::from(range.last()) + 1.0))
    }

    /// The x of the middle of a port's cell.
    pub fn middle(&self, port: Port) -> f64 {
        self.x(f64::from(port) + 0.5)
    }

    /// How wide a port's cell is, in pixels.
    pub fn cell(&self, port: Port) -> f64 {
        let (left, right) = self.span(PortRange::single(port));
        right - left
    }

    /// The port whose cell is at `x`; the nearest visible one beyond the edges.
    pub fn port_at(&self, x: f64) -> Port {
        let ports = self.window.ports();
        let port = self.position(x).floor().clamp(0.0, f64::from(LAST_PORT)) as Port;
        port.clamp(ports.first(), ports.last())
    }

    /// The x of the boundary above MaxUserPort.
    pub fn boundary(&self, max_user_port: Port) -> f64 {
        self.x(f64::from(max_user_port) + 1.0)
    }

    /// The MaxUserPort, 5000 to 65534, whose boundary is nearest to `x`: what a drag of the boundary to `x` means.
    pub fn max_user_port_at(&self, x: f64) -> Port {
        let boundary = self.position(x).round();
        let (lowest, highest) = (f64::from(LOWEST_MAX_USER_PORT), f64::from(HIGHEST_MAX_USER_PORT));
        (boundary - 1.0).clamp(lowest, highest) as Port
    }

    /// The window after a zoom about `x`: what is under `x` stays there. A `factor` above 1 zooms in.
    pub fn zoomed_about(&self, x: f64, factor: f64) -> Window {
        self.window.zoomed(self.kind, self.fraction(x), factor)
    }

    /// The window after dragging the axis by `dx` pixels (to the right: towards lower ports).
    pub fn panned_by(&self, dx: f64) -> Window {
        self.window.panned(self.kind, -dx / (self.right - self.left))
    }

    /// The window in which each of two positions stands at its x, as two fingers hold them; as near to that as the axis
    /// allows.
    pub fn pinched(&self, one: (f64, f64), other: (f64, f64)) -> Window {
        let (now, then) = ((self.x(one.0), self.x(other.0)), (one.1, other.1));
        let factor = apart(then) / apart(now);
        let window = self.zoomed_about(f64::midpoint(now.0, now.1), factor);
        let zoomed = Self::new(self.kind, window, self.left, self.right);
        let middle = f64::midpoint(zoomed.x(one.0), zoomed.x(other.0));
        zoomed.panned_by(f64::midpoint(then.0, then.1) - middle)
    }

    /// The window in which `port` and its neighbours are wide enough to bear their numbers, also beside a bend of the scale.
    pub fn cells_around(&self, port: Port) -> Window {
        let mut ports = (self.right - self.left) / ROOMY_CELL;
        loop {
            let window = Window::around(f64::from(port) + 0.5, ports);
            let narrowest = Self::new(self.kind, window, self.left, self.right).narrowest_cell();
            if narrowest >= WIDE_ENOUGH || ports <= Window::FEWEST_PORTS {
                return window;
            }
            ports *= (narrowest / WIDE_ENOUGH).min(NARROWER);
        }
    }

    /// The narrowest cell at an end of the window, in pixels: narrower ones lie between only where a window holds several bends.
    pub(super) fn narrowest_cell(&self) -> f64 {
        let ports = self.window.ports();
        self.cell(ports.first()).min(self.cell(ports.last()))
    }

    fn fraction(&self, x: f64) -> f64 {
        (x - self.left) / (self.right - self.left)
    }
}

/// The width of a cell with air around its port's number, in pixels.
const ROOMY_CELL: f64 = 48.0;
/// From this width on a cell bears the number of any port, in pixels.
const WIDE_ENOUGH: f64 = 44.0;
/// By how much a window that is too wide is narrowed at least.
const NARROWER: f64 = 0.98;
/// Two fingers nearer than this count as this far apart, in pixels.
const NEAREST_FINGERS: f64 = 12.0;

fn apart((one, other): (f64, f64)) -> f64 {
    (one - other).abs().max(NEAREST_FINGERS)
}

/// The edges that hold whatever the machine's state: the ends of the axis and of the regions that MaxUserPort does not
/// move. Each is the port on its left and the port on its right.
pub const FIXED_EDGES: [(Option<Port>, Option<Port>); 4] = [
    (None, Some(0)),
    (Some(WELL_KNOWN.last()), Some(FIRST_EPHEMERAL)),
    (Some(UPPER_WINDOW.first() - 1), Some(UPPER_WINDOW.first())),
    (Some(LAST_PORT), None),
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn a_kind() -> impl Strategy<Value = ScaleKind> {
        prop::sample::select(ScaleKind::ALL.to_vec())
    }

    fn a_window() -> impl Strategy<Value = Window> {
        prop_oneof![Just(Window::WHOLE), (0.0..AXIS_END, 0.0..AXIS_END).prop_map(|(a, b)| Window::new(a, b))]
    }

    fn a_scale() -> impl Strategy<Value = Scale> {
        (a_kind(), a_window(), 0.0..400.0, 200.0..3600.0)
            .prop_map(|(kind, window, left, width)| Scale::new(kind, window, left, left + width))
    }

    proptest! {
        #[test]
        fn a_position_comes_back_from_its_x(scale in a_scale(), part in 0.0..1.0f64) {
            let window = scale.window();
            let position = window.from() + part * window.span();
            prop_assert!((scale.position(scale.x(position)) - position).abs() < 1e-6);
        }

        #[test]
        fn a_port_is_found_under_the_middle_of_its_cell(scale in a_scale(), part in 0.0..1.0f64) {
            let ports = scale.window().ports();
            let port = ports.first() + (part * f64::from(ports.count() - 1)) as Port;
            prop_assert_eq!(scale.port_at(scale.middle(port)), port);
        }

        #[test]
        fn a_higher_port_is_further_right(scale in a_scale(), a in 0..LAST_PORT) {
            prop_assert!(scale.middle(a) < scale.middle(a + 1));
        }

        #[test]
        fn the_window_fills_the_pixels(scale in a_scale()) {
            prop_assert!((scale.x(scale.window().from()) - scale.left()).abs() < 1e-6);
            prop_assert!((scale.x(scale.window().to()) - scale.right()).abs() < 1e-6);
        }

        #[test]
        fn the_same_port_is_under_the_pointer_after_zooming_in_about_it(
            scale in a_scale(), part in 0.0..1.0f64, factor in 1.0..50.0f64,
        ) {
            let x = scale.left() + part * (scale.right() - scale.left());
            let before = scale.position(x);
            let zoomed = Scale::new(scale.kind(), scale.zoomed_about(x, factor), scale.left(), scale.right());
            prop_assert!((zoomed.position(x) - before).abs() < 1e-4, "{} {}", zoomed.position(x), before);
            prop_assert!(zoomed.window().span() <= scale.window().span() * 1.001);
            prop_assert!(zoomed.window().span() >= Window::FEWEST_PORTS * 0.999);
        }

        #[test]
        fn zooming_out_keeps_the_port_too_unless_an_end_of_the_axis_is_in_the_way(
            scale in a_scale(), part in 0.0..1.0f64, factor in 0.02..1.0f64,
        ) {
            let x = scale.left() + part * (scale.right() - scale.left());
            let window = scale.zoomed_about(x, factor);
            prop_assume!(window.from() > 0.0 && window.to() < AXIS_END);
            let zoomed = Scale::new(scale.kind(), window, scale.left(), scale.right());
            prop_assert!((zoomed.position(x) - scale.position(x)).abs() < 1e-4);
        }

        #[test]
        fn a_pan_moves_what_was_under_the_pointer_along_with_it(scale in a_scale(), dx in -300.0..300.0f64) {
            let window = scale.panned_by(dx);
            prop_assume!(window.from() > 0.0 && window.to() < AXIS_END && window != scale.window());
            let panned = Scale::new(scale.kind(), window, scale.left(), scale.right());
            let x = (scale.left() + scale.right()) / 2.0;
            prop_assert!((panned.position(x + dx) - scale.position(x)).abs() < 1e-4);
        }

        #[test]
        fn a_pinch_keeps_each_port_under_its_finger(
            scale in a_scale(), left in 0.2..0.4f64, right in 0.6..0.8f64, spread in 1.0..1.2f64,
        ) {
            let x = |fraction: f64| scale.left() + fraction * (scale.right() - scale.left());
            let (one, other) = (scale.position(x(left)), scale.position(x(right)));
            let middle = f64::midpoint(x(left), x(right));
            let spread = |x: f64| middle + (x - middle) * spread;
            let window = scale.pinched((one, spread(x(left))), (other, spread(x(right))));
            let pinched = Scale::new(scale.kind(), window, scale.left(), scale.right());
            let stopped = window.span() <= Window::FEWEST_PORTS * 1.01;
            prop_assert!(stopped || (pinched.x(one) - spread(x(left))).abs() < 1e-3);
            prop_assert!(stopped || (pinched.x(other) - spread(x(right))).abs() < 1e-3);
        }

        #[test]
        fn a_window_moves_to_hold_a_port_and_stays_where_it_does(kind in a_kind(), window in a_window(), port: Port) {
            let held = window.holding(kind, port);
            prop_assert!(held.ports().contains(port));
            prop_assert_eq!(held.holding(kind, port), held);
        }

        #[test]
        fn dragging_the_boundary_to_where_it_stands_changes_nothing(scale in a_scale(), max in 5000..=65534u16) {
            prop_assert_eq!(scale.max_user_port_at(scale.boundary(max)), max);
        }

        #[test]
        fn any_drag_gives_a_valid_max_user_port_and_moves_with_the_pointer(scale in a_scale(), x in -5e3..5e3f64) {
            let (here, right) = (scale.max_user_port_at(x), scale.max_user_port_at(x + 1.0));
            prop_assert!((5000..=65534).contains(&here) && here <= right);
        }
    }

    #[test]
    fn the_whole_axis_goes_from_0_to_1_on_every_scale() {
        for kind in ScaleKind::ALL {
            assert_eq!(kind.warp(0.0), 0.0, "{}", kind.keyword());
            assert!((kind.warp(AXIS_END) - 1.0).abs() < 1e-12, "{}", kind.keyword());
        }
    }

    #[test]
    fn every_region_of_the_textbook_figure_is_wide_enough_to_read() {
        let scale = Scale::new(ScaleKind::Schematic, Window::WHOLE, 0.0, 1000.0);
        for (first, last) in [(0, 1023), (1025, 5000), (5001, 49151), (49152, 65535)] {
            let (left, right) = scale.span(PortRange::spanning(first, last));
            assert!(right - left >= 120.0, "{first}-{last}");
        }
    }

    #[test]
    fn a_window_of_numbers_that_are_not_finite_is_still_a_window() {
        assert_eq!(Window::new(f64::NAN, f64::INFINITY), Window::WHOLE);
    }

    #[test]
    fn a_window_knows_the_ports_that_it_shows() {
        assert_eq!(Window::WHOLE.ports(), PortRange::spanning(0, LAST_PORT));
        assert_eq!(Window::new(99.5, 120.5).ports(), PortRange::spanning(99, 120));
        assert_eq!(Window::new(65535.0, 65536.0).ports(), PortRange::spanning(65532, 65535));
        assert_eq!(Window::of(PortRange::spanning(1020, 1030)).ports(), PortRange::spanning(1020, 1030));
    }

    #[test]
    fn a_keyword_names_its_scale_in_any_case() {
        assert_eq!(ScaleKind::from_keyword("LOG"), Some(ScaleKind::Log));
        assert_eq!(ScaleKind::from_keyword("polar"), None);
    }
}
