//! The axis: a line, ticks, and numbers that never touch. The edges of the regions come first, round numbers where there
//! is room; zoomed in, every port has a cell with its number.

use super::upright::inner_edges;
use crate::figure::frame::{AXIS_Y, TICK_BASELINE};
use crate::figure::ink::{Fill, Ink};
use crate::figure::layout::Drawing;
use crate::figure::path::PathData;
use crate::figure::pen::{Pen, Writing, key, key_of};
use crate::figure::scale::{FIXED_EDGES, Scale, ScaleKind};
use crate::figure::scene::{Anchor, Point};
use crate::figure::text::TextStyle;
use crate::figure::ticks::ticks;
use crate::figure::window::AXIS_END;
use crate::model::Port;

/// The air between numbers, in pixels.
const AIR: f64 = 7.0;
/// From this width on a port's cell has its number in its middle, in pixels.
const NUMBERED_CELL: f64 = 30.0;
/// How far a number stands from the edge that it names, in pixels.
const BESIDE_EDGE: f64 = 5.0;
/// How far a number may reach beyond the axis, in pixels.
const OVERHANG: f64 = 8.0;
/// The air that every round number asks for, in pixels.
const TICK_AIR: f64 = 20.0;
/// The same on the whole schematic scale, which is for reading regions, not numbers.
const SCHEMATIC_AIR: f64 = 36.0;
/// The height of the tick at a round number, and at an edge, in pixels.
const TICKS: (f64, f64) = (4.0, 8.0);
/// How far the arrows reach that say that the axis goes on, in pixels.
const ARROW: f64 = 5.0;

pub(super) fn draw(drawing: &Drawing<'_>, pen: &mut Pen) {
    let scale = &drawing.frame.scale;
    let (from, to) = (Point { x: scale.left(), y: AXIS_Y }, Point { x: scale.right(), y: AXIS_Y });
    pen.line(key("axis-line"), from, to, Ink::Edge, 1.0);
    write_edges(drawing, pen);
    let ticked = write_ticks(drawing, pen);
    draw_ticks(drawing, &ticked, pen);
}

/// The numbers on both sides of each fixed edge: the ends of the axis first.
fn write_edges(drawing: &Drawing<'_>, pen: &mut Pen) {
    let (ends, inner): (Vec<_>, Vec<_>) =
        FIXED_EDGES.into_iter().partition(|(left, right)| left.is_none() || right.is_none());
    for (number, (left, right)) in ends.into_iter().chain(inner).enumerate() {
        let left = left.and_then(|port| edge_number(drawing, port, Anchor::End));
        let right = right.and_then(|port| edge_number(drawing, port, Anchor::Start));
        for (side, edge) in [left, right].into_iter().flatten().enumerate() {
            edge.write(2 * number + side, pen);
        }
    }
}

/// A number beside an edge.
struct EdgeNumber {
    text: String,
    at: Point,
    anchor: Anchor,
}

impl EdgeNumber {
    fn write(&self, number: usize, pen: &mut Pen) {
        let Self { ref text, at, anchor } = *self;
        let writing = Writing { text, at, anchor, style: TextStyle::Tick, ink: Ink::Text };
        pen.write_if_free(key_of("edge", number), writing, BESIDE_EDGE);
    }
}

/// The number of a port beside the edge that it ends at or begins at, where that edge is visible and the cell is not
/// numbered itself. At the ends of the axis it stands flush with them.
fn edge_number(drawing: &Drawing<'_>, port: Port, anchor: Anchor) -> Option<EdgeNumber> {
    let frame = &drawing.frame;
    let ends = anchor == Anchor::End;
    let edge = f64::from(port) + f64::from(u8::from(ends));
    if !frame.shows(edge) || frame.scale.cell(port) >= NUMBERED_CELL {
        return None;
    }
    let gap = if port == 0 || port == Port::MAX { 0.0 } else { BESIDE_EDGE };
    let x = frame.scale.x(edge) + if ends { -gap } else { gap };
    let text = port.to_string();
    let width = TextStyle::Tick.width(&text);
    let (left, right) = if ends { (x - width, x) } else { (x, x + width) };
    let inside = left >= frame.scale.left() - 1e-6 && right <= frame.scale.right() + 1e-6;
    inside.then_some(EdgeNumber { text, at: Point { x, y: TICK_BASELINE }, anchor })
}

/// Writes the round numbers for which there is room and returns them.
fn write_ticks(drawing: &Drawing<'_>, pen: &mut Pen) -> Vec<Port> {
    let frame = &drawing.frame;
    let mut written = Vec::new();
    for port in ticks(&frame.scale, spacing(&frame.scale)) {
        let at = Point { x: frame.scale.middle(port), y: TICK_BASELINE };
        let text = port.to_string();
        let half = TextStyle::Tick.width(&text) / 2.0;
        let inside = at.x - half >= frame.scale.left() - OVERHANG && at.x + half <= frame.scale.right() + OVERHANG;
        let writing = Writing { text: &text, at, anchor: Anchor::Middle, style: TextStyle::Tick, ink: Ink::Muted };
        if inside && pen.write_if_free(key_of("tick", usize::from(port)), writing, AIR) {
            written.push(port);
        }
    }
    written
}

/// The room that a round number asks for, in pixels.
fn spacing(scale: &Scale) -> f64 {
    let window = scale.window();
    let widest = TextStyle::Tick.width(&window.ports().last().to_string());
    let cell = (scale.right() - scale.left()) / window.span();
    let air = match scale.kind() {
        _ if cell >= widest + AIR => AIR,
        ScaleKind::Schematic if window.is_whole() => SCHEMATIC_AIR,
        _ => TICK_AIR,
    };
    widest + air
}

fn draw_ticks(drawing: &Drawing<'_>, ports: &[Port], pen: &mut Pen) {
    let mut data = PathData::default();
    let frame = &drawing.frame;
    let round = ports.iter().map(|&port| (frame.scale.middle(port), TICKS.0));
    let edges = inner_edges().into_iter().filter(|&edge| frame.shows(edge));
    for (x, height) in round.chain(edges.map(|edge| (frame.scale.x(edge), TICKS.1))) {
        let left = (x - 0.5).round();
        data.rect(left, AXIS_Y - height, left + 1.0, AXIS_Y);
    }
    let (window, scale) = (frame.scale.window(), &frame.scale);
    if window.from() > 0.0 {
        arrow(scale.left(), -ARROW, &mut data);
    }
    if window.to() < AXIS_END {
        arrow(scale.right(), ARROW, &mut data);
    }
    pen.path(key("ticks"), data, Fill::Solid(Ink::Edge));
}

/// An arrow at an end of the axis line: the axis goes on there.
fn arrow(x: f64, reach: f64, data: &mut PathData) {
    data.begin(x, AXIS_Y - 3.5);
    data.line_to(x + reach, AXIS_Y);
    data.line_to(x, AXIS_Y + 3.5);
    data.close();
}
