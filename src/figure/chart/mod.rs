//! The chart of the laboratory: what becomes of a machine's ports over time, and two rates side by side.
//!
//! Like the figure, it is laid out once into shapes with named inks, as many as its pixels need, whatever the numbers.

mod axes;
mod course;
mod frame;
mod legend;
mod rates;

use self::frame::Frame;
use super::pen::Pen;
use super::scene::Item;
use super::viewport::Width;
use crate::words::Language;

/// The ports of a machine at an instant; the three counts add up to all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant, in milliseconds.
    pub at_ms: u64,
    /// Free ports.
    pub free: u32,
    /// Ports in TIME_WAIT.
    pub waiting: u32,
    /// Ports of open connections.
    pub open: u32,
}

/// What a chart shows.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a> {
    /// How many ports there are.
    pub ports: u32,
    /// The time shown, in milliseconds.
    pub span_ms: u64,
    /// The ports in the course of it, in ascending order.
    pub moments: &'a [Moment],
    /// When the first connection is refused.
    pub first_refusal_ms: Option<u64>,
    /// Connections a second that are asked for, and those that last; both in one unit.
    pub rates: [f64; 2],
}

/// The words of a chart.
#[derive(Clone, Debug)]
pub struct ChartWords<'a> {
    /// What the chart shows, in one line.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// What the three areas are: free, in TIME_WAIT, open.
    pub areas: [&'a str; 3],
    /// The unit of time.
    pub seconds: &'a str,
    /// What stands at the first refusal.
    pub refusal: String,
    /// What stands at the two rates.
    pub rates: [String; 2],
}

/// A chart as a list of shapes. Coordinates are pixels from the top left.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The width in pixels.
    pub width: f64,
    /// The height in pixels.
    pub height: f64,
    /// What it shows, in one line.
    pub title: String,
    /// The language of its texts.
    pub language: Language,
    /// What is drawn, from back to front.
    pub items: Vec<Item>,
}

/// Lays out a chart of that width.
pub fn chart(course: &Course<'_>, words: &ChartWords<'_>, width: Width) -> Chart {
    let frame = Frame::new(course, width);
    let mut pen = Pen::default();
    legend::draw(words, &frame, &mut pen);
    course::draw(course, &frame, &mut pen);
    axes::draw(course, words, &frame, &mut pen);
    course::draw_refusal(course, words, &frame, &mut pen);
    rates::draw(course, words, &frame, &mut pen);
    let (items, _) = pen.finish();
    Chart { width: frame.width, height: frame.height, title: words.title.clone(), language: words.language, items }
}
