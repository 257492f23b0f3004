//! Where reservations may be made, and the reservations. The two windows lie apart; where they touch or overlap on
//! screen, one stands a little higher than the other, since no reservation may lie across both (decision D4).

use super::ranges::{self, Look};
use crate::figure::frame::Frame;
use crate::figure::ink::{Fill, Ink, Pattern};
use crate::figure::layout::Drawing;
use crate::figure::pen::{Pen, key_of};
use crate::figure::scene::{Rect, RowBox};
use crate::figure::target::Target;
use crate::model::PortRange;

const LOOK: Look = Look {
    part: "reservation",
    ink: Ink::Reservation,
    on: Ink::OnReservation,
    crowd: Pattern::ReservationCrowd,
    target: Target::Reservation,
};

/// How far the two windows are shifted against each other where they meet, in pixels.
const SHIFT: f64 = 5.0;
/// The narrowest gap that tells them apart, in pixels.
const NARROWEST_GAP: f64 = 3.0;

pub(super) fn draw(drawing: &Drawing<'_>, row: &RowBox, pen: &mut Pen) {
    let [lower, upper] = drawing.snapshot.limits.reservable();
    let shift = if meet(&drawing.frame, lower, upper) { SHIFT } else { 0.0 };
    for (number, (window, up, down)) in [(lower, 0.0, shift), (upper, shift, 0.0)].into_iter().enumerate() {
        if let Some(area) = drawing.frame.bar(row, window) {
            let area = Rect::between(area.x, area.y + up, area.right(), area.bottom() - down);
            pen.outlined(
                key_of("window", number),
                area,
                2.0,
                Some(Fill::Hatched(Pattern::Reservable)),
                Ink::Reservable,
            );
        }
    }
    let reserved: Vec<PortRange> = drawing.snapshot.reservations.iter().map(|entry| entry.range).collect();
    ranges::draw(drawing, row, &reserved, LOOK, pen);
}

/// Whether the two windows cannot be told apart by the gap between them.
fn meet(frame: &Frame, lower: PortRange, upper: PortRange) -> bool {
    let ((_, end), (begin, _)) = (frame.scale.span(lower), frame.scale.span(upper));
    begin - end < NARROWEST_GAP
}
