//! The wrong answers that plausible mistakes lead to, the likeliest first.
//!
//! They are worked out on the same machine as the right answer, each as somebody would who makes that one mistake. Some
//! may come to the right answer or to the same wrong one: the caller leaves those out.

mod amounts;
mod ports;
mod requests;

use super::answer::Answer;
use super::ask::Ask;
use super::mistake::Mistake;
use crate::scenario::{Replay, Scenario};

/// A wrong answer and the mistake behind it.
pub(super) type Wrong = (Answer, Mistake);

/// Wrong answers to `ask`, at least three that differ from `right` and from each other.
pub(super) fn wrong_answers(ask: &Ask, scenario: &Scenario, replay: &Replay, right: &Answer) -> Vec<Wrong> {
    let snapshot = &replay.snapshot;
    match ask {
        Ask::Next(protocol) => ports::next(snapshot, *protocol, right),
        Ask::Given { protocol, among } => ports::given(snapshot, *protocol, *among),
        Ask::Bind { .. } => requests::bind(&ask.outcome(&replay.machine)),
        Ask::Reserve(_) => requests::reserve(&ask.outcome(&replay.machine)),
        Ask::Block(range) => requests::block(snapshot, *range, &ask.outcome(&replay.machine)),
        Ask::Unblock(range) => requests::unblock(snapshot, *range),
        Ask::Unreserve(range) => requests::unreserve(snapshot, *range),
        Ask::Handle(range) => amounts::handle(*range),
        Ask::MaxUserPort => amounts::max_user_port(snapshot, written_in_hex(scenario)),
        Ask::EphemeralCount => amounts::ephemeral_count(snapshot),
        Ask::Free(protocol) => amounts::free(snapshot, *protocol),
        Ask::Blockable => amounts::blockable(snapshot),
        Ask::AfterRestart => amounts::after_restart(snapshot, right),
        Ask::Rate(seconds) => amounts::rate(snapshot, *seconds),
    }
}

/// Whether a value stands there in hexadecimal digits, so that they can be misread.
fn written_in_hex(scenario: &Scenario) -> bool {
    scenario.lines().iter().any(|line| line.text().contains("0x"))
}
