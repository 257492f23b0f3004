//! The figure as a table: what the picture says, in rows of words and numbers.

use super::describe::{block, listed, reservation};
use super::row::RowKind;
use super::summary::label;
use super::viewport::Viewport;
use crate::model::{Protocol, RangeList, Snapshot, WELL_KNOWN};
use crate::words::{Language, Message, fill};

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The row of the figure that says the same.
    pub row: RowKind,
    /// Its name, such as `Ephemeral` or `In use, TCP`.
    pub name: String,
    /// Its ports, ascending and merged.
    pub ranges: RangeList,
    /// How many ports that is; a port in two windows counts once.
    pub count: u32,
    /// What else there is to say: who reserved or blocked, which port comes next, why there is none. May be empty.
    pub note: String,
}

/// The rows shown, as a table. Ports in use have a row for each protocol; reservations and blocks follow their windows.
pub fn table(snapshot: &Snapshot, viewport: &Viewport) -> Vec<TableRow> {
    let mut rows = Vec::new();
    for row in viewport.rows.iter() {
        rows.append(&mut rows_of(row, snapshot, viewport));
    }
    rows
}

fn rows_of(row: RowKind, snapshot: &Snapshot, viewport: &Viewport) -> Vec<TableRow> {
    let language = viewport.language;
    let name = label(row, language).to_owned();
    match row {
        RowKind::WellKnown => vec![of(row, name, WELL_KNOWN.into(), note(language, Message::CaptionWellKnown))],
        RowKind::Ephemeral => {
            let ranges = snapshot.limits.ephemeral().into();
            vec![of(row, name, ranges, note(language, Message::CaptionEphemeral))]
        }
        RowKind::InUse => {
            viewport.protocols.shown().iter().map(|&protocol| in_use(protocol, snapshot, language)).collect()
        }
        RowKind::Reservable => reservable(name, snapshot, language),
        RowKind::Blockable => blockable(name, snapshot, language),
        RowKind::Specific => vec![of(row, name, snapshot.specific(), note(language, Message::CaptionSpecific))],
    }
}

fn of(row: RowKind, name: String, ranges: RangeList, note: String) -> TableRow {
    TableRow { row, name, count: ranges.count(), ranges, note }
}

fn note(language: Language, message: Message) -> String {
    language.text(message).to_owned()
}

fn in_use(protocol: Protocol, snapshot: &Snapshot, language: Language) -> TableRow {
    let usage = &snapshot.usage[protocol];
    let name = fill(language.text(Message::TableInUse), &[("protocol", &protocol.name())]);
    let next = match usage.next {
        Some(port) => fill(language.text(Message::FigureNext), &[("port", &port)]),
        None => note(language, Message::FigureNoneLeft),
    };
    of(RowKind::InUse, name, usage.in_use.ranges().collect(), next)
}

fn reservable(name: String, snapshot: &Snapshot, language: Language) -> Vec<TableRow> {
    let row = RowKind::Reservable;
    let entries = listed(snapshot.reservations.iter().map(|entry| reservation(entry, language)), language);
    vec![
        of(row, name, snapshot.limits.reservable().into_iter().collect(), windows(snapshot)),
        of(row, note(language, Message::TableReserved), snapshot.reserved(), entries),
    ]
}

/// The two windows, which the list of their ports may show as one.
fn windows(snapshot: &Snapshot) -> String {
    snapshot.limits.reservable().map(|window| window.to_string()).join(", ")
}

fn blockable(name: String, snapshot: &Snapshot, language: Language) -> Vec<TableRow> {
    let row = RowKind::Blockable;
    let top = snapshot.limits.system().last_blockable();
    let (ranges, why) = match snapshot.limits.blockable() {
        Some(window) => (window.into(), String::new()),
        None => (RangeList::default(), fill(language.text(Message::FigureNoneBlockable), &[("top", &top)])),
    };
    let entries = listed(snapshot.blocks.iter().map(|entry| block(entry, language)), language);
    vec![of(row, name, ranges, why), of(row, note(language, Message::TableBlocked), snapshot.blocked(), entries)]
}
