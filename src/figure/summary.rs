//! What each row amounts to, in words: the same for the figure, its description and its table.

use super::row::{Protocols, RowKind};
use super::text::TextStyle;
use crate::model::{LAST_PORT, Port, PortRange, Protocol, Snapshot, System, WELL_KNOWN};
use crate::words::{Language, Message, fill, grouped};

/// What a row amounts to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Summary {
    /// One or two short lines, the more important first.
    pub lines: Vec<String>,
    /// The same where there is room for a few words alone.
    pub short: String,
}

impl Summary {
    fn of_range(range: PortRange, language: Language) -> Self {
        let range_text = range.to_string();
        Self { short: range_text.clone(), lines: vec![range_text, ports(range.count(), language)] }
    }

    fn of_words(words: String) -> Self {
        Self { short: words.clone(), lines: vec![words] }
    }
}

/// What a row amounts to in this state.
pub(super) fn summary(row: RowKind, snapshot: &Snapshot, protocols: Protocols, language: Language) -> Summary {
    match row {
        RowKind::WellKnown => Summary::of_range(WELL_KNOWN, language),
        RowKind::Ephemeral => Summary::of_range(snapshot.limits.ephemeral(), language),
        RowKind::InUse => in_use(snapshot, protocols),
        RowKind::Reservable => reservable(snapshot, language),
        RowKind::Blockable => match snapshot.limits.blockable() {
            Some(window) => Summary::of_range(window, language),
            None => Summary::of_words(language.text(Message::FigureNone).to_owned()),
        },
        RowKind::Specific => specific(snapshot, language),
    }
}

fn in_use(snapshot: &Snapshot, protocols: Protocols) -> Summary {
    let count =
        |&protocol: &Protocol| format!("{} {}", grouped(snapshot.usage[protocol].in_use.len()), protocol.name());
    let lines: Vec<String> = protocols.shown().iter().map(count).collect();
    Summary { short: lines.join(" · "), lines }
}

fn reservable(snapshot: &Snapshot, language: Language) -> Summary {
    let windows = snapshot.limits.reservable();
    let count = fill(language.text(Message::FigureRanges), &[("count", &windows.len())]);
    Summary { lines: windows.map(|window| window.to_string()).to_vec(), short: count }
}

fn specific(snapshot: &Snapshot, language: Language) -> Summary {
    if snapshot.blocks.is_empty() {
        return Summary::of_range(PortRange::spanning(0, LAST_PORT), language);
    }
    let words = language.text(Message::FigureAllButBlocked).to_owned();
    let blocked: u32 = snapshot.blocks.iter().map(|block| block.range.count()).sum();
    let count = ports(u32::from(LAST_PORT) + 1 - blocked, language);
    Summary { short: words.clone(), lines: vec![words, count] }
}

/// `3,976 ports`.
pub(super) fn ports(count: u32, language: Language) -> String {
    let message = if count == 1 { Message::FigureOnePort } else { Message::FigurePorts };
    fill(language.text(message), &[("count", &grouped(count))])
}

/// The name of a row.
pub(super) fn label(row: RowKind, language: Language) -> &'static str {
    language.text(match row {
        RowKind::WellKnown => Message::RowWellKnown,
        RowKind::Ephemeral => Message::RowEphemeral,
        RowKind::InUse => Message::RowInUse,
        RowKind::Reservable => Message::RowReservable,
        RowKind::Blockable => Message::RowBlockable,
        RowKind::Specific => Message::RowSpecific,
    })
}

/// The small line below the name of a row.
pub(super) fn caption(row: RowKind, snapshot: &Snapshot, protocols: Protocols, language: Language) -> String {
    let entries = match row {
        RowKind::Reservable => snapshot.reservations.len(),
        RowKind::Blockable => snapshot.blocks.len(),
        _ => 0,
    };
    caption_of(row, entries, protocols, language)
}

/// The small line of a row that holds so many reservations or blocks.
fn caption_of(row: RowKind, entries: usize, protocols: Protocols, language: Language) -> String {
    match row {
        RowKind::Reservable => counted(Message::CaptionReservable, entries, language),
        RowKind::Blockable => counted(Message::CaptionBlockable, entries, language),
        RowKind::InUse => language.text(caption_in_use(protocols)).to_owned(),
        RowKind::WellKnown => language.text(Message::CaptionWellKnown).to_owned(),
        RowKind::Ephemeral => language.text(Message::CaptionEphemeral).to_owned(),
        RowKind::Specific => language.text(Message::CaptionSpecific).to_owned(),
    }
}

const fn caption_in_use(protocols: Protocols) -> Message {
    match protocols {
        Protocols::Tcp => Message::CaptionInUseTcp,
        Protocols::Udp => Message::CaptionInUseUdp,
        Protocols::Both => Message::CaptionInUse,
    }
}

fn counted(message: Message, count: usize, language: Language) -> String {
    fill(language.text(message), &[("count", &grouped(count))])
}

/// The name of a system.
fn system_name(system: System, language: Language) -> &'static str {
    language.text(match system {
        System::Xp2003 => Message::SystemXp2003,
        System::Sp1 => Message::SystemSp1,
    })
}

/// What the figure shows, in one line.
pub(super) fn title(snapshot: &Snapshot, language: Language) -> String {
    let system = system_name(snapshot.limits.system(), language);
    let max = snapshot.limits.max_user_port();
    fill(language.text(Message::FigureTitle), &[("system", &system), ("max", &max)])
}

/// No less than the width of what may stand at the left of a row.
pub(super) fn widest_label(row: RowKind, language: Language) -> f64 {
    let caption = caption_of(row, MOST_COUNTED, Protocols::Both, language);
    TextStyle::Label.width(label(row, language)).max(TextStyle::Caption.width(&caption))
}

/// The greatest number of reservations that room is kept for.
const MOST_COUNTED: usize = 100_000;

/// No less than the width of what may stand at the right of a row.
pub(super) fn widest_value(language: Language) -> f64 {
    let widest_range = PortRange::spanning(Port::MAX - 1, Port::MAX).to_string();
    let widest_count = format!("{} {}", grouped(LAST_PORT), Protocol::Tcp.name());
    let first = [widest_range.as_str(), widest_count.as_str(), language.text(Message::FigureAllButBlocked)];
    let second = [widest_range.clone(), ports(u32::from(LAST_PORT) + 1, language)];
    let first = first.into_iter().map(|text| TextStyle::Value.width(text)).fold(0.0, f64::max);
    second.iter().map(|text| TextStyle::Caption.width(text)).fold(first, f64::max)
}
