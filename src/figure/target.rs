//! What a pointer can be over.

use super::row::RowKind;
use crate::model::Port;

/// What a pointer is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The handle at the boundary of MaxUserPort.
    MaxUserPort,
    /// A reservation, by its index in [`crate::model::Snapshot::reservations`].
    Reservation(usize, Part),
    /// A block, by its index in [`crate::model::Snapshot::blocks`].
    Block(usize, Part),
    /// The bar of a row, where nothing else lies on it.
    Row(RowKind),
    /// In the mini-map: the frame around the ports on screen.
    Window,
    /// The axis, or the figure between and beside the bars.
    Axis,
}

/// The part of a reservation or block that a pointer is over: a drag of an edge moves that edge, one of the body both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Near its first port.
    First,
    /// In between, or anywhere where it is too narrow to tell.
    Body,
    /// Near its last port.
    Last,
}

/// The target under a pointer, and the port there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What is under the pointer.
    pub target: Target,
    /// The port under the pointer; the nearest visible one where the pointer is beside the plot.
    pub port: Port,
}
