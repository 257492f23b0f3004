//! What may happen to one port, and which rules decide it.

use super::limits::WELL_KNOWN;
use super::port::{Port, PortRange};
use super::protocol::{ByProtocol, Protocol};
use super::rule::RuleId;
use super::snapshot::Snapshot;
use crate::words::{Language, Message, fill};

/// A range that a port belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Membership {
    /// 0 to 1023.
    WellKnown,
    /// 1025 to MaxUserPort.
    Ephemeral,
    /// One of the two windows for reservations.
    Reservable,
    /// The window for blocks.
    Blockable,
    /// Not blocked: open to specific binds.
    Specific,
    /// Held by a reservation.
    Reserved,
    /// Held by a block.
    Blocked,
    /// In use in a protocol.
    InUse(Protocol),
}

impl Membership {
    /// The word that reports use.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::WellKnown => "well-known",
            Self::Ephemeral => "ephemeral",
            Self::Reservable => "reservable",
            Self::Blockable => "blockable",
            Self::Specific => "specific",
            Self::Reserved => "reserved",
            Self::Blocked => "blocked",
            Self::InUse(Protocol::Tcp) => "in-use-tcp",
            Self::InUse(Protocol::Udp) => "in-use-udp",
        }
    }

    /// The range's name for a reader.
    pub fn name(self, language: Language) -> String {
        let (message, protocol) = match self {
            Self::WellKnown => (Message::RangeWellKnown, ""),
            Self::Ephemeral => (Message::RangeEphemeral, ""),
            Self::Reservable => (Message::RangeReservable, ""),
            Self::Blockable => (Message::RangeBlockable, ""),
            Self::Specific => (Message::RangeSpecific, ""),
            Self::Reserved => (Message::RangeReserved, ""),
            Self::Blocked => (Message::RangeBlocked, ""),
            Self::InUse(protocol) => (Message::RangeInUse, protocol.name()),
        };
        fill(language.text(message), &[("protocol", &protocol)])
    }
}

/// Whether an act is possible at a port, and the rules that decide it in the order they are asked; the last settles it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it is possible.
    pub possible: bool,
    /// The chain of rules.
    pub rules: Vec<RuleId>,
}

/// Everything that the model says of one port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The port.
    pub port: Port,
    /// The ranges that it belongs to.
    pub memberships: Vec<Membership>,
    /// Whether a wildcard bind may be given it.
    pub wildcard: ByProtocol<Verdict>,
    /// Whether a program may bind it by number.
    pub specific: ByProtocol<Verdict>,
    /// Whether a reservation of it is possible.
    pub reserve: Verdict,
    /// Whether a block of it is possible.
    pub block: Verdict,
}

/// Explains `port` on the machine of `snapshot`.
pub fn explain(snapshot: &Snapshot, port: Port) -> Explanation {
    Explanation {
        port,
        memberships: memberships(snapshot, port),
        wildcard: ByProtocol::from_fn(|protocol| wildcard(snapshot, port, protocol)),
        specific: ByProtocol::from_fn(|protocol| specific(snapshot, port, protocol)),
        reserve: reserve(snapshot, port),
        block: block(snapshot, port),
    }
}

const fn yes(rules: Vec<RuleId>) -> Verdict {
    Verdict { possible: true, rules }
}

const fn no(rules: Vec<RuleId>) -> Verdict {
    Verdict { possible: false, rules }
}

fn memberships(snapshot: &Snapshot, port: Port) -> Vec<Membership> {
    let limits = snapshot.limits;
    let blocked = snapshot.block_at(port).is_some();
    let facts = [
        (WELL_KNOWN.contains(port), Membership::WellKnown),
        (limits.ephemeral().contains(port), Membership::Ephemeral),
        (limits.may_reserve(PortRange::single(port)), Membership::Reservable),
        (limits.blockable().is_some_and(|window| window.contains(port)), Membership::Blockable),
        (!blocked, Membership::Specific),
        (snapshot.reservations_at(port).next().is_some(), Membership::Reserved),
        (blocked, Membership::Blocked),
        (snapshot.usage.tcp.in_use.contains(port), Membership::InUse(Protocol::Tcp)),
        (snapshot.usage.udp.in_use.contains(port), Membership::InUse(Protocol::Udp)),
    ];
    facts.into_iter().filter_map(|(holds, membership)| holds.then_some(membership)).collect()
}

fn wildcard(snapshot: &Snapshot, port: Port, protocol: Protocol) -> Verdict {
    if !snapshot.limits.ephemeral().contains(port) {
        return no(vec![RuleId::EphemeralRange]);
    }
    let in_use = snapshot.usage[protocol].in_use.contains(port);
    if in_use || (reserved(snapshot, port) && !leaks(snapshot, port)) {
        return no(vec![RuleId::EphemeralRange, RuleId::WildcardSkips]);
    }
    if reserved(snapshot, port) {
        return yes(vec![RuleId::EphemeralRange, RuleId::WildcardSkips, RuleId::D13]);
    }
    yes(vec![RuleId::EphemeralRange, RuleId::WildcardSkips, RuleId::WildcardOrder])
}

fn reserved(snapshot: &Snapshot, port: Port) -> bool {
    snapshot.reservations_at(port).next().is_some()
}

/// Whether a search can jump to `port`, which is ephemeral, over an entry that ends right before it (decision D13).
fn leaks(snapshot: &Snapshot, port: Port) -> bool {
    snapshot.quirk
        && snapshot.reservations.iter().enumerate().any(|(at, entry)| {
            u32::from(entry.range.last()) + 1 == u32::from(port) && holds_alone(snapshot, at, entry.range)
        })
}

/// Whether some port of `range` is held by no entry before the one at `at` in list order.
fn holds_alone(snapshot: &Snapshot, at: usize, range: PortRange) -> bool {
    let earlier = &snapshot.reservations[..at];
    (range.first()..=range.last()).any(|port| !earlier.iter().any(|entry| entry.range.contains(port)))
}

fn specific(snapshot: &Snapshot, port: Port, protocol: Protocol) -> Verdict {
    if port == 0 {
        return no(vec![RuleId::D3]);
    }
    if snapshot.block_at(port).is_some() {
        return no(vec![RuleId::SpecificAny, RuleId::PortBlocked]);
    }
    if snapshot.usage[protocol].in_use.contains(port) {
        return no(vec![RuleId::SpecificAny, RuleId::PortInUse]);
    }
    yes(vec![RuleId::SpecificAny])
}

fn reserve(snapshot: &Snapshot, port: Port) -> Verdict {
    if !snapshot.limits.may_reserve(PortRange::single(port)) {
        return no(vec![RuleId::ReserveWindow]);
    }
    if reserved(snapshot, port) {
        return yes(vec![RuleId::ReserveWindow, RuleId::ReserveRepeat]);
    }
    yes(vec![RuleId::ReserveWindow])
}

fn block(snapshot: &Snapshot, port: Port) -> Verdict {
    let in_use = snapshot.usage.iter().any(|(_, usage)| usage.in_use.contains(port));
    match snapshot.limits.blockable() {
        None => no(vec![RuleId::BlockWindow, RuleId::BlockWindowEmpty]),
        Some(window) if !window.contains(port) => no(vec![RuleId::BlockWindow, RuleId::BlockOutsideWindow]),
        Some(_) if snapshot.block_at(port).is_some() => no(vec![RuleId::BlockWindow, RuleId::BlockOverlaps]),
        Some(_) if in_use => no(vec![RuleId::BlockWindow, RuleId::BlockNeedsFreePorts]),
        Some(_) => yes(vec![RuleId::BlockWindow, RuleId::BlockNeedsFreePorts]),
    }
}
