//! The axes of a chart: seconds below, ports at the left, both with round numbers.

use super::frame::Frame;
use super::{ChartWords, Course};
use crate::figure::ink::Ink;
use crate::figure::pen::{Pen, Writing, key, key_of};
use crate::figure::scene::{Anchor, Point};
use crate::figure::text::TextStyle;
use crate::words::grouped;

/// The least room between two numbers, across and down, in pixels.
const SPACING: (f64, f64) = (22.0, 44.0);
/// How far the numbers of the seconds stand below the plot, in pixels.
const BELOW: f64 = 16.0;
/// How far a number stands from the edge of the plot, in pixels.
const BESIDE: f64 = 8.0;

pub(super) fn draw(course: &Course<'_>, words: &ChartWords<'_>, frame: &Frame, pen: &mut Pen) {
    draw_ports(course, frame, pen);
    let (left, right, bottom) = (frame.plot.x, frame.plot.right(), frame.plot.bottom());
    pen.line(key("axis"), Point { x: left, y: bottom }, Point { x: right, y: bottom }, Ink::Edge, 1.0);
    draw_seconds(course, words, frame, pen);
}

/// A line for each round number of ports, and one for all of them.
fn draw_ports(course: &Course<'_>, frame: &Frame, pen: &mut Pen) {
    let step = round_step(f64::from(course.ports.max(1)) * SPACING.1 / frame.plot.height);
    let round = (0..).map(|number| number * step).take_while(|&at| at + step.div_ceil(2) <= u64::from(course.ports));
    let all = [u64::from(course.ports)];
    for (number, ports) in round.chain(all).enumerate() {
        let y = frame.y(u32::try_from(ports).unwrap_or(u32::MAX));
        pen.line(
            key_of("grid", number),
            Point { x: frame.plot.x, y },
            Point { x: frame.plot.right(), y },
            Ink::Rule,
            1.0,
        );
        let at = Point { x: frame.plot.x - BESIDE, y: y + 4.0 };
        write(pen, "ports", number, &grouped(ports), at, Anchor::End);
    }
}

fn draw_seconds(course: &Course<'_>, words: &ChartWords<'_>, frame: &Frame, pen: &mut Pen) {
    let (y, last) = (frame.plot.bottom() + BELOW, course.span_ms / 1000);
    let room = TextStyle::Tick.width(&grouped(last)) + SPACING.0;
    let step = round_step(course.span_ms as f64 / 1000.0 * room / frame.plot.width);
    let unit = frame.plot.right() - TextStyle::Tick.width(words.seconds);
    write(pen, "unit", 0, words.seconds, Point { x: frame.plot.right(), y }, Anchor::End);
    for (number, second) in (0..=last / step).map(|number| number * step).enumerate() {
        let (x, text) = (frame.x(second * 1000), grouped(second));
        if x + TextStyle::Tick.width(&text) / 2.0 + BESIDE < unit {
            pen.line(
                key_of("second", number),
                Point { x, y: y - BELOW },
                Point { x, y: y - BELOW + 4.0 },
                Ink::Edge,
                1.0,
            );
            write(pen, "seconds", number, &text, Point { x, y }, Anchor::Middle);
        }
    }
}

fn write(pen: &mut Pen, part: &'static str, number: usize, text: &str, at: Point, anchor: Anchor) {
    pen.write(key_of(part, number), Writing { text, at, anchor, style: TextStyle::Tick, ink: Ink::Muted });
}

/// The smallest of 1, 2, 5, 10, 20, ... that is no less than `least`.
fn round_step(least: f64) -> u64 {
    let decades = (0..12).map(|power| 10_u64.pow(power));
    let mut steps = decades.flat_map(|decade| [decade, 2 * decade, 5 * decade]);
    steps.find(|&step| step as f64 >= least).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_round_and_never_too_small() {
        let steps = [0.0, 1.0, 1.1, 3.0, 40.0, 50.1, f64::INFINITY].map(round_step);
        assert_eq!(steps, [1, 1, 2, 5, 50, 100, u64::MAX]);
    }
}
