//! What a command that was carried out reports.

use super::port::{Port, PortRange, RangeList};
use super::registry::Ignored;

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
