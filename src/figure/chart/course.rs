//! The three areas, one on the other, and the moment of the first refusal.

use super::frame::Frame;
use super::{ChartWords, Course, Moment};
use crate::figure::ink::{Fill, Ink, Pattern};
use crate::figure::path::PathData;
use crate::figure::pen::{Pen, Writing, key, key_of};
use crate::figure::scene::{Anchor, Point};
use crate::figure::text::TextStyle;

/// What the areas are filled with, from below: free, in TIME_WAIT, open.
pub(super) const FILLS: [Fill; 3] =
    [Fill::Solid(Ink::Ephemeral), Fill::Hatched(Pattern::SpecificCrowd), Fill::Solid(Ink::InUse)];

/// The edges between the areas at an x, from below: the lowest is 0, the highest is all ports.
struct Edges {
    x: f64,
    y: [f64; 4],
}

pub(super) fn draw(course: &Course<'_>, frame: &Frame, pen: &mut Pen) {
    let edges: Vec<Edges> = thinned(course.moments, frame).map(|moment| edges(moment, frame)).collect();
    for (number, fill) in FILLS.into_iter().enumerate() {
        pen.path(key_of("course", number), area(&edges, number), fill);
    }
}

fn edges(moment: &Moment, frame: &Frame) -> Edges {
    let (free, waiting) = (moment.free, moment.free + moment.waiting);
    let y = [0, free, waiting, waiting + moment.open].map(|ports| frame.y(ports));
    Edges { x: frame.x(moment.at_ms), y }
}

/// The outline between one edge and the next: forth along the upper one, back along the lower.
fn area(edges: &[Edges], number: usize) -> PathData {
    let mut data = PathData::default();
    let Some(first) = edges.first().filter(|_| edges.iter().any(|at| at.y[number + 1] < at.y[number])) else {
        return data;
    };
    data.begin(first.x, first.y[number]);
    edges.iter().for_each(|at| data.line_to(at.x, at.y[number + 1]));
    edges.iter().rev().for_each(|at| data.line_to(at.x, at.y[number]));
    data.close();
    data
}

/// Of the moments on one pixel: the first, the one with the fewest free ports, and the last.
fn thinned<'a>(moments: &'a [Moment], frame: &Frame) -> impl Iterator<Item = &'a Moment> {
    let pixel = |moment: &Moment| frame.x(moment.at_ms) as i64;
    let on_one_pixel = moments.chunk_by(move |one, next| pixel(one) == pixel(next));
    on_one_pixel.flat_map(|moments| {
        let lowest = moments.iter().min_by_key(|moment| moment.free);
        let mut kept: Vec<&Moment> = moments.first().into_iter().chain(lowest).chain(moments.last()).collect();
        kept.sort_by_key(|moment| moment.at_ms);
        kept.dedup_by_key(|moment| moment.at_ms);
        kept
    })
}

/// How far the words stand above the plot, and beside their line, in pixels.
const BESIDE: (f64, f64) = (7.0, 5.0);

pub(super) fn draw_refusal(course: &Course<'_>, words: &ChartWords<'_>, frame: &Frame, pen: &mut Pen) {
    let Some(ms) = course.first_refusal_ms.filter(|&ms| ms <= course.span_ms) else { return };
    let (x, style) = (frame.x(ms), TextStyle::Mark);
    let (top, bottom) = (frame.plot.y - BESIDE.0 - style.size(), frame.plot.bottom());
    pen.line(key("refusal-line"), Point { x, y: top }, Point { x, y: bottom }, Ink::Refused, 1.5);
    let fits = x + BESIDE.1 + style.width(&words.refusal) <= frame.right_margin();
    let (anchor, x) = if fits { (Anchor::Start, x + BESIDE.1) } else { (Anchor::End, x - BESIDE.1) };
    let at = Point { x, y: frame.plot.y - BESIDE.0 };
    pen.write(key("refusal"), Writing { text: &words.refusal, at, anchor, style, ink: Ink::Refused });
}
