//! The names that IANA gave the ports of TCP and UDP.
//!
//! The table is a text, one assignment a line in the order of ports: `STEP[-MORE][:t|:u] NAME[,NAME...] [DESCRIPTION]`.
//! STEP is how far the port is from that of the line before (1 where it is left out), MORE how many ports after it have
//! the same name, `:t` and `:u` say that the name is one of TCP or of UDP alone. Lines that begin with `#` tell where the
//! table is from. Its last line is a full stop and the number of assignments, so that a table cut off is known as one.

mod problem;
mod query;
mod read;
mod search;

pub use problem::{BadTable, TableProblem};
pub use query::{BadQuery, MAX_QUERY_CHARACTERS, Query};
pub use read::MAX_TABLE_BYTES;
pub use search::Found;

use crate::model::{Port, PortRange, Protocol};

/// IANA's table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Services {
    text: Box<str>,
    assignments: Vec<Assignment>,
}

/// One line of the table; where its words stand in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Assignment {
    ports: PortRange,
    protocol: Option<Protocol>,
    names: (u32, u32),
    end: u32,
}

/// A service that has a port, or some ports in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service<'a> {
    /// Its ports.
    pub ports: PortRange,
    /// Its protocol; `None` where it is assigned in both.
    pub protocol: Option<Protocol>,
    /// What it is, in IANA's words; empty where that would only repeat the name.
    pub description: &'a str,
    names: &'a str,
}

impl<'a> Service<'a> {
    /// Its name, and then the other names that it has.
    pub fn names(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.names.split(',')
    }

    /// Its name.
    pub fn name(&self) -> &'a str {
        self.names().next().unwrap_or_default()
    }
}

impl Services {
    /// Every assignment, by port.
    pub fn all(&self) -> impl Iterator<Item = Service<'_>> {
        self.assignments.iter().map(|assignment| self.service(assignment))
    }

    /// The services to which a port is assigned.
    pub fn at(&self, port: Port) -> impl Iterator<Item = Service<'_>> {
        self.all().filter(move |service| service.ports.contains(port))
    }

    fn service(&self, assignment: &Assignment) -> Service<'_> {
        let (from, to) = assignment.names;
        Service {
            ports: assignment.ports,
            protocol: assignment.protocol,
            names: self.part(from, to),
            description: self.part(to, assignment.end).trim_start(),
        }
    }

    fn part(&self, from: u32, to: u32) -> &str {
        self.text.get(from as usize..to as usize).unwrap_or_default()
    }
}
