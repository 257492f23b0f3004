//! The mini-map: all ports on one strip, with a frame around those that the figure shows.

use super::crowd::merge;
use super::frame::Frame;
use super::ink::{Fill, Ink};
use super::path::PathData;
use super::pen::{Pen, key};
use super::scene::{Point, Rect, Scene};
use super::summary;
use super::target::Target;
use super::viewport::Viewport;
use super::window::Window;
use crate::model::{PortRange, RangeList, Snapshot};

/// The height of the strip with its margins, in pixels.
const HEIGHT: f64 = 26.0;
/// The upper and lower edge of the bar, in pixels.
const BAR: (f64, f64) = (8.0, 18.0);
/// How far the frame stands out above and below the bar, in pixels.
const STANDS_OUT: f64 = 4.0;
/// The narrowest area that takes hold of the frame, in pixels.
const NARROWEST_FRAME: f64 = 24.0;

/// Lays out the mini-map that belongs to a figure: as wide, on the same scale, its plot right below the figure's.
///
/// [`Target::Window`] is the frame; the scene's own scale turns a drag of it into ports.
pub fn overview(snapshot: &Snapshot, viewport: &Viewport) -> Scene {
    let frame = Frame::new(&Viewport { window: Window::WHOLE, ..viewport.clone() });
    let mut pen = Pen::default();
    draw_machine(snapshot, &frame, &mut pen);
    draw_frame(viewport.window, &frame, &mut pen);
    let (items, zones) = pen.finish();
    let (language, scale) = (viewport.language, frame.scale);
    let title = summary::title(snapshot, language);
    Scene { width: frame.width, height: HEIGHT, title, language, items, scale, rows: Vec::new(), zones }
}

fn draw_machine(snapshot: &Snapshot, frame: &Frame, pen: &mut Pen) {
    let (top, bottom) = BAR;
    let level = |x| Point { x, y: f64::midpoint(top, bottom) };
    pen.line(key("line"), level(frame.scale.left()), level(frame.scale.right()), Ink::Edge, 1.0);
    let reserved = covered(&snapshot.reserved(), frame);
    let blocked = covered(&snapshot.blocked(), frame);
    let ephemeral = covered(&snapshot.limits.ephemeral().into(), frame);
    for (part, data, ink) in [
        ("ephemeral", ephemeral, Ink::Ephemeral),
        ("reserved", reserved, Ink::Reservation),
        ("blocked", blocked, Ink::Block),
    ] {
        pen.path(key(part), data, Fill::Solid(ink));
    }
    let x = frame.scale.boundary(snapshot.limits.max_user_port());
    let boundary = Rect::between(x - 1.0, top - STANDS_OUT, x + 1.0, bottom + STANDS_OUT);
    pen.rect(key("boundary"), boundary, 0.0, Fill::Solid(Ink::Accent));
}

fn covered(ranges: &RangeList, frame: &Frame) -> PathData {
    let visible = |&range: &PortRange| frame.visible(range);
    let mut data = PathData::default();
    for (left, right) in merge(ranges.as_slice().iter().filter_map(visible)) {
        data.rect(left, BAR.0, right, BAR.1);
    }
    data
}

fn draw_frame(window: Window, frame: &Frame, pen: &mut Pen) {
    let (left, right) = (frame.scale.x(window.from()), frame.scale.x(window.to()));
    let area = Rect::between(left, BAR.0 - STANDS_OUT, right, BAR.1 + STANDS_OUT);
    pen.outlined(key("window"), area, 3.0, None, Ink::Pin);
    let missing = (NARROWEST_FRAME - area.width).max(0.0) / 2.0;
    pen.zone(Rect::between(left - missing, 0.0, right + missing, HEIGHT), Target::Window);
}
