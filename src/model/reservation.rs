//! A reservation: a range that wildcard binds are not given. Specific binds still may use it.

use super::command::Program;
use super::port::PortRange;

/// Where a reservation came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A line of the registry value ReservedPorts, loaded at boot.
    Registry,
    /// A program's request.
    Program,
}

/// A live entry in the list of reservations. Several may hold the same range (rule `reserve-repeat`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reservation {
    /// The reserved ports.
    pub range: PortRange,
    /// Where it came from.
    pub origin: Origin,
    /// The program that made it, where the scenario names one.
    pub program: Option<Program>,
}
