//! The figure in words, for readers who do not see it: a title, a sentence or two for each row, and the reservations and
//! blocks by their ports.

use super::row::RowKind;
use super::summary::{self, ports};
use super::viewport::Viewport;
use crate::model::{Block, Origin, Protocol, Reservation, Snapshot, WELL_KNOWN, in_brief};
use crate::words::{Language, Message, fill, grouped};

/// The figure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// What the figure shows, in one line.
    pub title: String,
    /// What each row shown says, from top to bottom.
    pub rows: Vec<(RowKind, String)>,
}

impl Description {
    /// All sentences of the rows as one text.
    pub fn text(&self) -> String {
        let sentences: Vec<&str> = self.rows.iter().map(|(_, text)| text.as_str()).collect();
        sentences.join(" ")
    }
}

/// At most so many reservations or blocks are named; then the rest is counted.
const NAMED: usize = 8;

/// Says the figure in words.
pub fn describe(snapshot: &Snapshot, viewport: &Viewport) -> Description {
    let sentences = |row| (row, describe_row(row, snapshot, viewport));
    Description {
        title: summary::title(snapshot, viewport.language),
        rows: viewport.rows.iter().map(sentences).collect(),
    }
}

fn describe_row(row: RowKind, snapshot: &Snapshot, viewport: &Viewport) -> String {
    let language = viewport.language;
    match row {
        RowKind::WellKnown => {
            let count = ports(WELL_KNOWN.count(), language);
            say(language, Message::SpokenWellKnown, &[("range", &WELL_KNOWN), ("ports", &count)])
        }
        RowKind::Ephemeral => {
            let range = snapshot.limits.ephemeral();
            let count = ports(range.count(), language);
            say(language, Message::SpokenEphemeral, &[("range", &range), ("ports", &count)])
        }
        RowKind::InUse => {
            let shown = viewport.protocols.shown().iter();
            shown.map(|&protocol| in_use(protocol, snapshot, language)).collect::<Vec<_>>().join(" ")
        }
        RowKind::Reservable => reservable(snapshot, language),
        RowKind::Blockable => blockable(snapshot, language),
        RowKind::Specific => specific(snapshot, language),
    }
}

fn say(language: Language, message: Message, facts: &[(&str, &dyn std::fmt::Display)]) -> String {
    fill(language.text(message), facts)
}

fn in_use(protocol: Protocol, snapshot: &Snapshot, language: Language) -> String {
    let usage = &snapshot.usage[protocol];
    let name = protocol.name();
    let bound = if usage.in_use.is_empty() {
        say(language, Message::SpokenNoneInUse, &[("protocol", &name)])
    } else {
        let count = ports(usage.in_use.len(), language);
        let ranges = in_brief(&usage.in_use.ranges().collect(), language);
        say(language, Message::SpokenInUse, &[("protocol", &name), ("ports", &count), ("ranges", &ranges)])
    };
    let next = match usage.next {
        Some(port) => say(language, Message::SpokenNext, &[("protocol", &name), ("port", &port)]),
        None => say(language, Message::SpokenExhausted, &[("protocol", &name)]),
    };
    format!("{bound} {next}")
}

fn reservable(snapshot: &Snapshot, language: Language) -> String {
    let [low, high] = snapshot.limits.reservable();
    let windows = say(language, Message::SpokenReservable, &[("low", &low), ("high", &high)]);
    let entries = snapshot.reservations.iter().map(|entry| reservation(entry, language));
    let list = listed(entries, language);
    let entries = match snapshot.reservations.len() {
        0 => language.text(Message::SpokenNoReservation).to_owned(),
        count => say(language, Message::SpokenReservations, &[("count", &grouped(count)), ("list", &list)]),
    };
    format!("{windows} {entries}")
}

fn blockable(snapshot: &Snapshot, language: Language) -> String {
    let Some(window) = snapshot.limits.blockable() else {
        let top = snapshot.limits.system().last_blockable();
        return say(language, Message::SpokenNoneBlockable, &[("top", &top)]);
    };
    let count = ports(window.count(), language);
    let window = say(language, Message::SpokenBlockable, &[("range", &window), ("ports", &count)]);
    let list = listed(snapshot.blocks.iter().map(|entry| block(entry, language)), language);
    let entries = match snapshot.blocks.len() {
        0 => language.text(Message::SpokenNoBlock).to_owned(),
        count => say(language, Message::SpokenBlocks, &[("count", &grouped(count)), ("list", &list)]),
    };
    format!("{window} {entries}")
}

fn specific(snapshot: &Snapshot, language: Language) -> String {
    let count = ports(snapshot.specific().count(), language);
    let message = if snapshot.blocks.is_empty() { Message::SpokenSpecific } else { Message::SpokenSpecificButBlocked };
    say(language, message, &[("ports", &count)])
}

/// A reservation as a list names it: its ports, and who made it.
pub(super) fn reservation(entry: &Reservation, language: Language) -> String {
    let registry = (entry.origin == Origin::Registry).then(|| language.text(Message::FromRegistry));
    let owner = registry.or(entry.program.as_ref().map(|program| program.as_str()));
    with_owner(&entry.range.to_string(), owner, language)
}

/// A block as a list names it: its ports, and who made it.
pub(super) fn block(entry: &Block, language: Language) -> String {
    with_owner(&entry.range.to_string(), entry.program.as_ref().map(|program| program.as_str()), language)
}

fn with_owner(range: &str, owner: Option<&str>, language: Language) -> String {
    match owner {
        Some(owner) => say(language, Message::RangeWithOwner, &[("range", &range), ("owner", &owner)]),
        None => range.to_owned(),
    }
}

/// The first few entries, then how many more there are.
pub(super) fn listed(entries: impl ExactSizeIterator<Item = String>, language: Language) -> String {
    let more = entries.len().saturating_sub(NAMED);
    let named = entries.take(NAMED).collect::<Vec<_>>().join(", ");
    if more == 0 { named } else { say(language, Message::RangesCut, &[("ranges", &named), ("more", &more)]) }
}
