//! Two rates, one below the other on one scale: what is asked for, and what lasts.

use super::frame::{Frame, RATE};
use super::{ChartWords, Course};
use crate::figure::ink::{Fill, Ink, Pattern};
use crate::figure::pen::{Pen, Writing, key_of};
use crate::figure::scene::{Anchor, Point, Rect};
use crate::figure::text::TextStyle;

/// The height of a bar, and how far its words stand above it, in pixels.
const BAR: (f64, f64) = (8.0, 5.0);
/// The narrowest bar, in pixels: a rate of almost nothing is still seen.
const NARROWEST: f64 = 1.5;

pub(super) fn draw(course: &Course<'_>, words: &ChartWords<'_>, frame: &Frame, pen: &mut Pen) {
    let [asked, lasting] = course.rates;
    let (left, room) = (frame.margin(), frame.right_margin() - frame.margin());
    let reach = |rate: f64| left + (rate / asked.max(lasting).max(f64::MIN_POSITIVE) * room).max(NARROWEST);
    let (asked, lasting) = (reach(asked), reach(lasting));
    let bars = [
        vec![(left, asked.min(lasting), Fill::Solid(Ink::InUse)), (lasting, asked, Fill::Hatched(Pattern::Refused))],
        vec![(left, lasting, Fill::Solid(Ink::Ephemeral))],
    ];
    for (number, (text, pieces)) in words.rates.iter().zip(bars).enumerate() {
        let bottom = frame.rates_top + (number + 1) as f64 * RATE - BAR.1;
        let at = Point { x: left, y: bottom - BAR.0 - BAR.1 };
        let style = TextStyle::Caption;
        pen.write(key_of("rate", number), Writing { text, at, anchor: Anchor::Start, style, ink: Ink::Text });
        for (piece, (from, to, fill)) in pieces.into_iter().filter(|(from, to, _)| from < to).enumerate() {
            let area = Rect::between(from, bottom - BAR.0, to, bottom);
            pen.rect(key_of("rate-bar", 2 * number + piece), area, 0.0, fill);
        }
    }
}
