//! A block: a range that specific binds are refused.

use super::command::Program;
use super::port::{Port, PortRange};

/// A live block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The blocked ports.
    pub range: PortRange,
    /// The program that made it, where the scenario names one.
    pub program: Option<Program>,
}

impl Block {
    /// What the system gave its maker: the last port of the range (rule `block-handle`).
    pub const fn handle(&self) -> Port {
        self.range.last()
    }
}
