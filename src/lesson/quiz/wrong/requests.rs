//! Wrong answers about requests that a machine takes or refuses.

use super::Wrong;
use crate::lesson::quiz::answer::{Answer, Objection};
use crate::lesson::quiz::mistake::Mistake;
use crate::model::{Outcome, PortRange, Refusal, Snapshot, WinsockError};

type Met = Result<Outcome, Refusal>;

/// What somebody would take a bind to return.
pub(super) fn bind(met: &Met) -> Vec<Wrong> {
    let errors = WinsockError::ALL.into_iter();
    let mistaken = errors.map(|error| (Answer::Fails(error), Mistake::WrongError(error)));
    overlooked(met, Answer::Succeeds).into_iter().chain(mistaken).collect()
}

/// The answer that all goes well, where it does not.
fn overlooked(met: &Met, well: Answer) -> Option<Wrong> {
    met.as_ref().err().map(|refusal| (well, Mistake::Overlooks(refusal.rule())))
}

/// Why somebody would think that a range can be reserved, or cannot.
pub(super) fn reserve(met: &Met) -> Vec<Wrong> {
    let objections = [
        (Objection::NeitherWindow, Mistake::InAWindow),
        (Objection::Reserved, Mistake::MayRepeat),
        (Objection::InUse, Mistake::UseDoesNotMatter),
    ];
    let mistaken = objections.map(|(objection, mistake)| (Answer::Hindered(objection), mistake));
    overlooked(met, Answer::Allowed).into_iter().chain(mistaken).collect()
}

/// Why somebody would think that a range can be blocked, or cannot; only what is not true of it, so that no second
/// option is right.
pub(super) fn block(snapshot: &Snapshot, range: PortRange, met: &Met) -> Vec<Wrong> {
    let window = snapshot.limits.blockable();
    let inside = window.is_some_and(|window| window.encloses(range));
    let used = snapshot.usage.iter().any(|(_, usage)| usage.in_use.meets(range));
    let overlaps = snapshot.blocks.iter().any(|block| block.range.overlaps(range));
    let objections = [
        (inside, Objection::OutsideWindow, Mistake::InsideWindow),
        (!used, Objection::InUse, Mistake::NotInUse),
        (window.is_some(), Objection::WindowEmpty, Mistake::WindowNotEmpty),
        (!overlaps, Objection::Overlaps, Mistake::NoOverlap),
        (true, Objection::Reserved, Mistake::ReservationDoesNotMatter),
    ];
    let untrue = objections.into_iter().filter(|(untrue, ..)| *untrue);
    let mistaken = untrue.map(|(_, objection, mistake)| (Answer::Hindered(objection), mistake));
    overlooked(met, Answer::Allowed).into_iter().chain(mistaken).collect()
}

/// Which block somebody would think that a request removes.
pub(super) fn unblock(snapshot: &Snapshot, request: PortRange) -> Vec<Wrong> {
    let mistake = |block: PortRange| {
        if block.last() == request.first() {
            Mistake::HandleUnblocks
        } else if request.overlaps(block) {
            Mistake::OnlyFirstPortCounts
        } else {
            Mistake::OtherLeftEdge
        }
    };
    let blocks = snapshot.blocks.iter().map(|block| (Answer::Range(block.range), mistake(block.range)));
    blocks.chain([(Answer::NothingRemoved, Mistake::SomethingFits)]).collect()
}

/// Which reservation somebody would think that a request removes.
pub(super) fn unreserve(snapshot: &Snapshot, request: PortRange) -> Vec<Wrong> {
    let mistake = |entry: PortRange| {
        if request.encloses(entry) { Mistake::LaterInTheList } else { Mistake::NotWhollyInside }
    };
    let entries = snapshot.reservations.iter().map(|entry| (Answer::entry(entry), mistake(entry.range)));
    entries.chain([(Answer::NothingRemoved, Mistake::SomethingFits)]).collect()
}
