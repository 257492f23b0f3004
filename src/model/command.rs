//! What can be asked of a machine: one closed enumeration.

use std::fmt;
use std::sync::Arc;

use super::port::{Port, PortRange};
use super::protocol::Protocol;
use super::system::System;

/// The name of the program that binds, reserves or blocks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Program(Arc<str>);

impl Program {
    /// The program of that name.
    pub fn new(name: &str) -> Self {
        Self(name.into())
    }

    /// Its name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A registry value under `Tcpip\Parameters` that the model reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RegistryValue {
    /// `MaxUserPort`, a DWORD.
    MaxUserPort,
    /// `ReservedPorts`, a multi-string.
    ReservedPorts,
}

impl RegistryValue {
    /// Both.
    pub const ALL: [Self; 2] = [Self::MaxUserPort, Self::ReservedPorts];

    /// The name, spelled as the registry spells it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MaxUserPort => "MaxUserPort",
            Self::ReservedPorts => "ReservedPorts",
        }
    }
}

/// A registry value with the data it is set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Any DWORD; the clamp comes at boot.
    MaxUserPort(u32),
    /// The strings of the multi-string, whatever they say; they are judged at boot.
    ReservedPorts(Vec<Box<str>>),
}

/// The port that a bind asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BindPort {
    /// Any port: a wildcard bind, `count` times over (1 to 65535).
    Wildcard {
        /// How many binds, 1 to 65535; more than one is a burst.
        count: u16,
    },
    /// One named port, 1 to 65535. Port 0 is a wildcard bind (decision D3), and applied as one.
    Specific(Port),
}

/// One thing that a person or a program does to the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Chooses the system; only before the first boot.
    Os(System),
    /// Writes a registry value.
    Set(Setting),
    /// Deletes a registry value.
    Unset(RegistryValue),
    /// Turns the behaviour that KB 812873 warns of on or off (decision D13).
    Quirk(bool),
    /// Binds a socket.
    Bind {
        /// The protocol of the socket.
        protocol: Protocol,
        /// The port it asks for.
        port: BindPort,
        /// The program that binds.
        program: Option<Program>,
    },
    /// Closes every socket of the protocol that is bound in the range.
    Close {
        /// The protocol of the sockets.
        protocol: Protocol,
        /// The ports to close.
        range: PortRange,
    },
    /// Reserves a range.
    Reserve {
        /// The ports to reserve.
        range: PortRange,
        /// The program that reserves.
        program: Option<Program>,
    },
    /// Removes the first reservation that lies wholly inside the range.
    Unreserve {
        /// The range asked for.
        range: PortRange,
    },
    /// Blocks a range.
    Block {
        /// The ports to block.
        range: PortRange,
        /// The program that blocks.
        program: Option<Program>,
    },
    /// Removes the block that begins at the range's first port.
    Unblock {
        /// The range asked for; only its first port counts.
        range: PortRange,
    },
    /// Restarts the machine.
    Restart,
}

impl Command {
    /// Whether the machine has to be running for it: everything but `os`, `set`, `unset` and `quirk`.
    pub const fn needs_running_machine(&self) -> bool {
        !matches!(self, Self::Os(_) | Self::Set(_) | Self::Unset(_) | Self::Quirk(_))
    }
}
