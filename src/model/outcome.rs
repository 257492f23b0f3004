//! What a command that was carried out reports.

use super::port::{Port, PortRange, RangeList};
use super::registry::Ignored;
use crate::words::{Language, Message, fill};

/// How many ranges or lines a sentence lists before it cuts.
const LISTED: usize = 8;

/// The result of a command that no rule refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Done; there is nothing more to say (`os`, `quirk`, `reserve`).
    Done,
    /// A registry value was written or deleted.
    RegistryChanged {
        /// Whether it waits for a restart (rule `restart`).
        pending: bool,
    },
    /// A bind took these ports.
    Bound(RangeList),
    /// These ports were closed.
    Closed(RangeList),
    /// A reservation was removed: its range.
    Unreserved(PortRange),
    /// A range was blocked (rule `block-handle`).
    Blocked {
        /// The last port of the range.
        handle: Port,
    },
    /// A block was removed: its range.
    Unblocked(PortRange),
    /// The machine restarted and read its registry.
    Restarted {
        /// MaxUserPort now in force, 5000 to 65534.
        max_user_port: Port,
        /// The lines of ReservedPorts that were ignored (decision D11).
        ignored: Box<[Ignored]>,
    },
}

impl Outcome {
    /// What happened, in a few words.
    pub fn message(&self, language: Language) -> String {
        let text = |message| language.text(message);
        match self {
            Self::Done | Self::RegistryChanged { pending: false } => text(Message::OutcomeDone).to_owned(),
            Self::RegistryChanged { pending: true } => text(Message::OutcomePending).to_owned(),
            Self::Bound(ports) => fill(text(Message::OutcomeBound), &[("ports", &in_brief(ports, language))]),
            Self::Closed(ports) => fill(text(Message::OutcomeClosed), &[("ports", &in_brief(ports, language))]),
            Self::Unreserved(range) | Self::Unblocked(range) => {
                fill(text(Message::OutcomeRemoved), &[("range", range)])
            }
            Self::Blocked { handle } => fill(text(Message::OutcomeBlocked), &[("handle", handle)]),
            Self::Restarted { max_user_port, ignored } => restarted(*max_user_port, ignored, language),
        }
    }
}

fn restarted(max_user_port: Port, ignored: &[Ignored], language: Language) -> String {
    let outcome = fill(language.text(Message::OutcomeRestarted), &[("max", &max_user_port)]);
    if ignored.is_empty() {
        return outcome;
    }
    let lines: Vec<String> = ignored.iter().take(LISTED).map(|line| line.message(language)).collect();
    let mut lines = lines.join(", ");
    if ignored.len() > LISTED {
        lines.push_str(&format!(", … (+{})", ignored.len() - LISTED));
    }
    fill(language.text(Message::OutcomeIgnored), &[("outcome", &outcome), ("lines", &lines)])
}

/// The ranges as a sentence lists them: the first few, then how many more there are.
pub fn in_brief(ranges: &RangeList, language: Language) -> String {
    let ranges = ranges.as_slice();
    let shown: Vec<String> = ranges.iter().take(LISTED).map(ToString::to_string).collect();
    let shown = shown.join(", ");
    match ranges.len().saturating_sub(LISTED) {
        0 if shown.is_empty() => "–".to_owned(),
        0 => shown,
        more => fill(language.text(Message::RangesCut), &[("ranges", &shown), ("more", &more)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::registry::IgnoredReason;

    #[test]
    fn a_long_list_of_ranges_is_cut_and_says_by_how_many() {
        let every_other: RangeList = (0..20).map(|port| PortRange::single(port * 2)).collect();
        let told = Outcome::Bound(every_other).message(Language::English);
        assert_eq!(told, "port 0, 2, 4, 6, 8, 10, 12, 14 and 12 more ranges");
    }

    #[test]
    fn a_restart_lists_the_first_ignored_lines_and_counts_the_others() {
        let ignored = Ignored { text: "x".repeat(100_000).into(), reason: IgnoredReason::Malformed };
        let outcome = Outcome::Restarted { max_user_port: 5000, ignored: vec![ignored; 1000].into() };
        let told = outcome.message(Language::English);
        assert!(told.ends_with("x…” (not of the form x-y), … (+992)"), "{told}");
        assert!(told.len() < 1000, "{told}");
    }

    #[test]
    fn a_restart_tells_which_lines_of_reserved_ports_it_ignored_and_why() {
        let ignored = Ignored { text: "9-8".into(), reason: IgnoredReason::Reversed };
        let outcome = Outcome::Restarted { max_user_port: 5000, ignored: [ignored].into() };
        assert_eq!(
            outcome.message(Language::English),
            "restarted, MaxUserPort 5000; lines of ReservedPorts ignored: “9-8” (the first port is above the last)"
        );
    }
}
