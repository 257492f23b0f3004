//! What a lesson's goal asks of the resulting state: a small closed language of conditions.
//!
//! A condition is checked on an [`Attempt`]: the scenario as it stands, its replay, and the lesson's start. It never
//! looks at keystrokes, nor at the way in which a state was reached. Each condition can say itself, and say what still
//! differs, in every language.

mod attempt;
mod check;
mod read;
mod tell;
#[cfg(test)]
mod tests;
mod write;

pub use attempt::Attempt;
pub use read::{ConditionError, ConditionProblem, read_condition};

use crate::model::{BindPort, Command, Port, PortRange, Program, Protocol, RuleId, System, WinsockError};

/// One condition of a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// `system 2003-sp1`: the machine runs that system.
    System(System),
    /// `max-user-port 60000`: MaxUserPort in force.
    MaxUserPort(Port),
    /// `registry 60000` or `registry none`: MaxUserPort as the registry holds it.
    Registry(Option<u32>),
    /// `restart done`: the machine was restarted.
    Restarted,
    /// `restart waiting` or `restart none`: whether a registry value waits for a restart.
    RestartWaits(bool),
    /// `quirk on` or `quirk off`: the behaviour that KB 812873 warns of (decision D13).
    Quirk(bool),
    /// `reserved 1433-1434` or `not reserved 1433`: every port, or no port, is reserved.
    Reserved {
        /// The ports.
        range: PortRange,
        /// Whether every port is to be reserved, or none.
        wanted: bool,
    },
    /// `blocked 6000-6100` or `not blocked 6000`: every port, or no port, is blocked.
    Blocked {
        /// The ports.
        range: PortRange,
        /// Whether every port is to be blocked, or none.
        wanted: bool,
    },
    /// `in-use tcp 80` or `not in-use udp 53`: every port, or no port, is in use.
    InUse {
        /// The protocol.
        protocol: Protocol,
        /// The ports.
        range: PortRange,
        /// Whether every port is to be in use, or none.
        wanted: bool,
    },
    /// `bound udp 1812`: specific binds hold every port.
    Bound {
        /// The protocol.
        protocol: Protocol,
        /// The ports.
        range: PortRange,
    },
    /// `entry 3000-3100 "Fax"`: that program holds a reservation of exactly that range.
    Entry {
        /// The whole range of the entry.
        range: PortRange,
        /// The program.
        program: Program,
    },
    /// `wildcard tcp never 1433` or `wildcard tcp may 1433`: whether wildcard binds can be given the ports, once nobody holds them.
    Wildcard {
        /// The protocol.
        protocol: Protocol,
        /// The ports.
        range: PortRange,
        /// Whether every port may be given, or none.
        possible: bool,
    },
    /// `specific tcp 80 refused 10048`, `reserve 1433-1434 allowed`, `block 6000-6100 refused block-overlaps`: what one
    /// more command would meet.
    Trial {
        /// The command that is tried.
        trial: Trial,
        /// What it is to meet.
        verdict: Verdict,
    },
    /// `next tcp 1030` or `next udp none`: the port that the next wildcard bind is given.
    Next {
        /// The protocol.
        protocol: Protocol,
        /// The port; `None` where the bind is to be refused.
        port: Option<Port>,
    },
    /// `free tcp >= 50000`: a number of things.
    Count {
        /// What is counted.
        quantity: Quantity,
        /// How the count compares.
        comparison: Comparison,
        /// With which number.
        number: u32,
    },
    /// `blockable 5001-49151` or `blockable none`: the window for blocks.
    Blockable(Option<PortRange>),
    /// `refused port-in-use`: that rule refused a step.
    StepRefused(RuleId),
    /// `handle 6100`: a block gave that handle.
    Handle(Port),
    /// `start kept`: the scenario still begins with the lines that the lesson starts with.
    StartKept,
}

/// A command that a condition tries on a copy of the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trial {
    /// A specific bind.
    Specific {
        /// The protocol.
        protocol: Protocol,
        /// The port that the bind names.
        port: Port,
    },
    /// A reservation.
    Reserve(PortRange),
    /// A block.
    Block(PortRange),
}

impl Trial {
    /// The command itself.
    pub const fn command(self) -> Command {
        match self {
            Self::Specific { protocol, port } => {
                Command::Bind { protocol, port: BindPort::Specific(port), program: None }
            }
            Self::Reserve(range) => Command::Reserve { range, program: None },
            Self::Block(range) => Command::Block { range, program: None },
        }
    }
}

/// What a tried command is to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is carried out.
    Allowed,
    /// Some rule refuses it.
    Refused,
    /// That rule refuses it.
    RefusedBy(RuleId),
    /// It is refused with that error.
    RefusedWith(WinsockError),
}

/// Something that can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// `free tcp`: ephemeral ports that are neither reserved nor in use.
    Free(Protocol),
    /// `sockets udp`: ports in use.
    Sockets(Protocol),
    /// `entries 3000-3100`: reservations of exactly that range.
    Entries(PortRange),
    /// `reservations`: all reservations.
    Reservations,
    /// `blocks`: all blocks.
    Blocks,
}

/// How a count compares with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `>=`
    AtLeast,
    /// `<=`
    AtMost,
    /// `=`
    Exactly,
}

impl Comparison {
    /// All comparisons.
    pub const ALL: [Self; 3] = [Self::AtLeast, Self::AtMost, Self::Exactly];

    /// The sign that a lesson writes.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::AtMost => "<=",
            Self::Exactly => "=",
        }
    }

    const fn holds(self, found: u32, wanted: u32) -> bool {
        match self {
            Self::AtLeast => found >= wanted,
            Self::AtMost => found <= wanted,
            Self::Exactly => found == wanted,
        }
    }
}
