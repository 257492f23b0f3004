//! What each area is.

use super::ChartWords;
use super::course::FILLS;
use super::frame::Frame;
use crate::figure::ink::Ink;
use crate::figure::pen::{Pen, Writing, key_of};
use crate::figure::scene::{Anchor, Point, Rect};
use crate::figure::text::TextStyle;

const SWATCH: f64 = 12.0;
const BASELINE: f64 = 14.0;
/// The room between a swatch and its word, and between two of them.
const GAPS: (f64, f64) = (6.0, 18.0);

pub(super) fn draw(words: &ChartWords<'_>, frame: &Frame, pen: &mut Pen) {
    let mut x = frame.margin();
    for (number, (text, fill)) in words.areas.into_iter().zip(FILLS).enumerate() {
        let swatch = Rect { x, y: BASELINE - SWATCH + 2.0, width: SWATCH, height: SWATCH };
        pen.rect(key_of("swatch", number), swatch, 2.0, fill);
        let at = Point { x: x + SWATCH + GAPS.0, y: BASELINE };
        let style = TextStyle::Caption;
        pen.write(key_of("area", number), Writing { text, at, anchor: Anchor::Start, style, ink: Ink::Text });
        x = at.x + style.width(text) + GAPS.1;
    }
}
