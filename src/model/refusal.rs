//! A command that a rule forbids: which rule, why here, and what would have worked.

use std::fmt::Display;

use super::limits::{Limits, UPPER_WINDOW};
use super::port::{Port, PortRange, RangeList};
use super::protocol::Protocol;
use super::rule::RuleId;
use super::winsock::WinsockError;
use crate::words::{Language, Message, fill, grouped};

/// Why a command was refused, with the facts of the machine that refused it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No ephemeral port is left for a wildcard bind. A burst is many binds: those before the refused one hold.
    WildcardExhausted {
        /// The protocol that ran out.
        protocol: Protocol,
        /// The ephemeral range.
        ephemeral: PortRange,
        /// How many binds were asked for, 1 to 65535.
        asked: u16,
        /// The ports that the burst took before it ended.
        taken: RangeList,
    },
    /// A specific bind to a port that is in use.
    PortInUse {
        /// The protocol of the bind.
        protocol: Protocol,
        /// The port asked for.
        port: Port,
    },
    /// A specific bind to a blocked port.
    PortBlocked {
        /// The port asked for.
        port: Port,
        /// The block that holds it.
        block: PortRange,
    },
    /// A reservation that lies in neither window.
    ReserveWindow {
        /// The range asked for.
        range: PortRange,
        /// The ephemeral range, one of the two windows.
        ephemeral: PortRange,
    },
    /// An unreserve request that no reservation lies wholly inside.
    NoContainedReservation {
        /// The range asked for.
        range: PortRange,
    },
    /// A block while the window for blocks is empty.
    BlockWindowEmpty {
        /// The range asked for.
        range: PortRange,
        /// The system and the MaxUserPort that empty the window.
        limits: Limits,
    },
    /// A block that does not lie inside the window.
    BlockOutsideWindow {
        /// The range asked for.
        range: PortRange,
        /// The window.
        window: PortRange,
    },
    /// A block that overlaps another.
    BlockOverlaps {
        /// The range asked for.
        range: PortRange,
        /// The block that is there.
        block: PortRange,
    },
    /// A block over a port that is in use.
    BlockNeedsFreePorts {
        /// The range asked for.
        range: PortRange,
        /// The protocol of a port in use there.
        protocol: Protocol,
        /// The lowest such port.
        port: Port,
    },
    /// An unblock request whose first port is no block's first port.
    NoBlockWithLeftEdge {
        /// The first port asked for.
        first: Port,
    },
    /// A close of ports none of which is in use.
    NotBound {
        /// The protocol asked for.
        protocol: Protocol,
        /// The range asked for.
        range: PortRange,
    },
    /// The system was to be changed after the first boot.
    OsBeforeBoot,
}

impl Refusal {
    /// The rule that refused.
    pub const fn rule(&self) -> RuleId {
        match self {
            Self::WildcardExhausted { .. } => RuleId::WildcardExhausted,
            Self::PortInUse { .. } => RuleId::PortInUse,
            Self::PortBlocked { .. } => RuleId::PortBlocked,
            Self::ReserveWindow { .. } => RuleId::ReserveWindow,
            Self::NoContainedReservation { .. } => RuleId::NoContainedReservation,
            Self::BlockWindowEmpty { .. } => RuleId::BlockWindowEmpty,
            Self::BlockOutsideWindow { .. } => RuleId::BlockOutsideWindow,
            Self::BlockOverlaps { .. } => RuleId::BlockOverlaps,
            Self::BlockNeedsFreePorts { .. } => RuleId::BlockNeedsFreePorts,
            Self::NoBlockWithLeftEdge { .. } => RuleId::NoBlockWithLeftEdge,
            Self::NotBound { .. } => RuleId::NotBound,
            Self::OsBeforeBoot => RuleId::OsBeforeBoot,
        }
    }

    /// The Windows Sockets error that a program would see, where there is one.
    pub const fn error(&self) -> Option<WinsockError> {
        match self {
            Self::WildcardExhausted { .. } => Some(WinsockError::NoBufferSpace),
            Self::PortInUse { .. } => Some(WinsockError::AddressInUse),
            Self::PortBlocked { .. } => Some(WinsockError::AccessDenied),
            Self::ReserveWindow { .. }
            | Self::NoContainedReservation { .. }
            | Self::BlockWindowEmpty { .. }
            | Self::BlockOutsideWindow { .. }
            | Self::BlockOverlaps { .. }
            | Self::BlockNeedsFreePorts { .. }
            | Self::NoBlockWithLeftEdge { .. }
            | Self::NotBound { .. }
            | Self::OsBeforeBoot => None,
        }
    }

    /// The number of that error; `None` where there is none.
    pub fn winsock(&self) -> Option<u16> {
        self.error().map(WinsockError::code)
    }

    /// The name of that error; `None` where there is none.
    pub fn winsock_name(&self) -> Option<&'static str> {
        self.error().map(WinsockError::name)
    }

    /// How many binds of a burst were refused; 0 for everything else.
    pub fn refused_binds(&self) -> u32 {
        match self {
            Self::WildcardExhausted { asked, taken, .. } => u32::from(*asked) - taken.count(),
            _ => 0,
        }
    }

    /// Why it was refused here, in a sentence.
    pub fn reason(&self, language: Language) -> String {
        self.told(language.text(self.sentences().0))
    }

    /// What would have worked instead, in a sentence.
    pub fn advice(&self, language: Language) -> String {
        self.told(language.text(self.sentences().1))
    }

    /// The sentences of reason and advice.
    const fn sentences(&self) -> (Message, Message) {
        use Message::*;
        match self {
            Self::WildcardExhausted { .. } => (ReasonWildcardExhausted, AdviceWildcardExhausted),
            Self::PortInUse { .. } => (ReasonPortInUse, AdvicePortInUse),
            Self::PortBlocked { .. } => (ReasonPortBlocked, AdvicePortBlocked),
            Self::ReserveWindow { .. } => (ReasonReserveWindow, AdviceReserveWindow),
            Self::NoContainedReservation { .. } => (ReasonNoContainedReservation, AdviceNoContainedReservation),
            Self::BlockWindowEmpty { .. } => (ReasonBlockWindowEmpty, AdviceBlockWindowEmpty),
            Self::BlockOutsideWindow { .. } => (ReasonBlockOutsideWindow, AdviceBlockOutsideWindow),
            Self::BlockOverlaps { .. } => (ReasonBlockOverlaps, AdviceBlockOverlaps),
            Self::BlockNeedsFreePorts { .. } => (ReasonBlockNeedsFreePorts, AdviceBlockNeedsFreePorts),
            Self::NoBlockWithLeftEdge { .. } => (ReasonNoBlockWithLeftEdge, AdviceNoBlockWithLeftEdge),
            Self::NotBound { .. } => (ReasonNotBound, AdviceNotBound),
            Self::OsBeforeBoot => (ReasonOsBeforeBoot, AdviceOsBeforeBoot),
        }
    }

    /// The sentence with the facts that it speaks of.
    fn told(&self, sentence: &str) -> String {
        let say = |facts: &[(&str, &dyn Display)]| fill(sentence, facts);
        match self {
            Self::WildcardExhausted { protocol, ephemeral: range, .. } => {
                say(&[("protocol", &protocol.name()), ("range", range), ("refused", &grouped(self.refused_binds()))])
            }
            Self::PortInUse { protocol, port } => {
                say(&[("protocol", &protocol.name()), ("keyword", &protocol.keyword()), ("port", port)])
            }
            Self::PortBlocked { port, block } => say(&[("port", port), ("block", block), ("first", &block.first())]),
            Self::ReserveWindow { range, ephemeral } => {
                say(&[("range", range), ("low", ephemeral), ("high", &UPPER_WINDOW)])
            }
            Self::NoContainedReservation { range } => say(&[("range", range)]),
            Self::BlockWindowEmpty { limits, .. } => {
                say(&[("max", &limits.max_user_port()), ("top", &limits.system().last_blockable())])
            }
            Self::BlockOutsideWindow { range, window } => say(&[("range", range), ("window", window)]),
            Self::BlockOverlaps { range, block } => {
                say(&[("range", range), ("block", block), ("first", &block.first())])
            }
            Self::BlockNeedsFreePorts { range, protocol, port } => {
                let (name, keyword) = (protocol.name(), protocol.keyword());
                say(&[("range", range), ("protocol", &name), ("keyword", &keyword), ("port", port)])
            }
            Self::NoBlockWithLeftEdge { first } => say(&[("first", first)]),
            Self::NotBound { protocol, range } => say(&[("protocol", &protocol.name()), ("range", range)]),
            Self::OsBeforeBoot => say(&[]),
        }
    }

    /// Reason and advice together, as a report gives them.
    pub fn message(&self, language: Language) -> String {
        let reason = self.reason(language);
        let advice = self.advice(language);
        fill(language.text(Message::ReasonAndAdvice), &[("reason", &reason), ("advice", &advice)])
    }
}
