//! Writes a condition as a lesson's line. Reading it back gives the same condition.

use std::fmt;

use super::{Condition, Quantity, Trial, Verdict};

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System(system) => write!(f, "system {}", system.keyword()),
            Self::MaxUserPort(port) => write!(f, "max-user-port {port}"),
            Self::Registry(value) => write!(f, "registry {}", or_none(*value)),
            Self::Restarted => f.write_str("restart done"),
            Self::RestartWaits(waits) => write!(f, "restart {}", if *waits { "waiting" } else { "none" }),
            Self::Quirk(on) => write!(f, "quirk {}", if *on { "on" } else { "off" }),
            Self::Next { protocol, port } => write!(f, "next {} {}", protocol.keyword(), or_none(*port)),
            Self::Count { quantity, comparison, number } => write!(f, "{quantity} {} {number}", comparison.sign()),
            Self::Blockable(window) => write!(f, "blockable {}", or_none(*window)),
            Self::StepRefused(rule) => write!(f, "refused {}", rule.id()),
            Self::Handle(port) => write!(f, "handle {port}"),
            Self::StartKept => f.write_str("start kept"),
            Self::Trial { trial, verdict } => write!(f, "{trial} {verdict}"),
            Self::Reserved { range, wanted } => write!(f, "{}reserved {range}", not(*wanted)),
            Self::Blocked { range, wanted } => write!(f, "{}blocked {range}", not(*wanted)),
            Self::InUse { protocol, range, wanted } => {
                write!(f, "{}in-use {} {range}", not(*wanted), protocol.keyword())
            }
            Self::Bound { protocol, range } => write!(f, "bound {} {range}", protocol.keyword()),
            Self::Entry { range, program } => write!(f, "entry {range} \"{program}\""),
            Self::Wildcard { protocol, range, possible } => {
                write!(f, "wildcard {} {} {range}", protocol.keyword(), if *possible { "may" } else { "never" })
            }
        }
    }
}

impl fmt::Display for Trial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Specific { protocol, port } => write!(f, "specific {} {port}", protocol.keyword()),
            Self::Reserve(range) => write!(f, "reserve {range}"),
            Self::Block(range) => write!(f, "block {range}"),
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Allowed => f.write_str("allowed"),
            Self::Refused => f.write_str("refused"),
            Self::RefusedBy(rule) => write!(f, "refused {}", rule.id()),
            Self::RefusedWith(error) => write!(f, "refused {}", error.code()),
        }
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Free(protocol) => write!(f, "free {}", protocol.keyword()),
            Self::Sockets(protocol) => write!(f, "sockets {}", protocol.keyword()),
            Self::Entries(range) => write!(f, "entries {range}"),
            Self::Reservations => f.write_str("reservations"),
            Self::Blocks => f.write_str("blocks"),
        }
    }
}

const fn not(wanted: bool) -> &'static str {
    if wanted { "" } else { "not " }
}

/// A value, or `none`.
fn or_none(value: Option<impl fmt::Display>) -> String {
    value.map_or_else(|| "none".to_owned(), |value| value.to_string())
}
