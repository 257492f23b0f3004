//! The port model of Windows XP and Windows Server 2003, as documented.
//!
//! Its words, used everywhere in this crate:
//!
//! - a **wildcard bind** lets the system choose the port; a **specific bind** names it;
//! - an **ephemeral** port is one that wildcard binds are given: 1025 to `MaxUserPort`;
//! - a **reservation** is a range that wildcard binds are not given, a **block** a range that specific binds are
//!   refused; a block's **handle** is its last port;
//! - a **refusal** is a command that a rule forbids; it leaves the machine equal to what it was.
//!
//! [`Machine::apply`] takes one [`Command`] and answers with an [`Outcome`] or a [`Refusal`];
//! [`Machine::snapshot`] is what there is to see. This room knows no clock, no randomness, no file format and no screen.
//!
//! ```
//! use port_atlas::model::{BindPort, Command, Machine, Outcome, PortRange, Protocol, RuleId, System};
//! use port_atlas::words::Language;
//!
//! let mut machine = Machine::new(System::Xp2003);
//! let block = Command::Block { range: PortRange::spanning(6000, 6100), program: None };
//! assert_eq!(machine.apply(&block), Ok(Outcome::Blocked { handle: 6100 }));
//!
//! // A specific bind to one of its ports is refused, with the rule, the Winsock error and a sentence.
//! let bind = Command::Bind { protocol: Protocol::Tcp, port: BindPort::Specific(6050), program: None };
//! let refusal = machine.apply(&bind).unwrap_err();
//! assert_eq!((refusal.rule(), refusal.winsock()), (RuleId::PortBlocked, Some(10013)));
//! assert!(refusal.message(Language::English).contains("6050"));
//! assert_eq!(machine.snapshot().blocks.len(), 1);
//! ```

mod allocator;
mod block;
mod command;
mod explain;
mod leak;
mod limits;
mod machine;
mod outcome;
mod port;
mod port_set;
mod protocol;
mod refusal;
mod registry;
mod reservation;
mod restart;
mod rule;
mod running;
mod snapshot;
mod source;
mod system;
mod winsock;

pub use block::Block;
pub use command::{BindPort, Command, Program, RegistryValue, Setting};
pub use explain::{Explanation, Membership, Verdict, explain};
pub use limits::{
    DEFAULT_MAX_USER_PORT, FIRST_EPHEMERAL, HIGHEST_MAX_USER_PORT, LAST_PORT, LOWEST_MAX_USER_PORT, Limits,
    UPPER_WINDOW, WELL_KNOWN,
};
pub use machine::Machine;
pub use outcome::{Outcome, in_brief};
pub use port::{Port, PortRange, RangeList, ReversedRange};
pub use port_set::PortSet;
pub use protocol::{ByProtocol, Protocol};
pub use refusal::Refusal;
pub use registry::{Ignored, IgnoredReason, Registry, read_reserved_ports_line};
pub use reservation::{Origin, Reservation};
pub use restart::Restart;
pub use rule::{Mark, Rule, RuleId};
pub use snapshot::{Snapshot, Usage};
pub use source::Source;
pub use system::System;
pub use winsock::WinsockError;
