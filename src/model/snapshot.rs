//! What there is to see of a running machine.

use super::block::Block;
use super::limits::{LAST_PORT, Limits, UPPER_WINDOW, WELL_KNOWN};
use super::port::{Port, PortRange, RangeList};
use super::port_set::PortSet;
use super::protocol::ByProtocol;
use super::registry::{Ignored, Registry};
use super::reservation::Reservation;

/// The ports of one protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usage {
    /// The ports in use.
    pub in_use: PortSet,
    /// How many ephemeral ports are neither reserved nor in use.
    pub free_ephemeral: u32,
    /// The port that a wildcard bind would be given next; `None` where it would be refused.
    pub next: Option<Port>,
}

/// A running machine as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The system and the MaxUserPort in force.
    pub limits: Limits,
    /// Whether the behaviour that KB 812873 warns of is on (decision D13).
    pub quirk: bool,
    /// Where the next search for a wildcard bind begins.
    pub cursor: Port,
    /// What stands in the registry.
    pub registry: Registry,
    /// What stood in the registry at the last boot, and is in force.
    pub booted: Registry,
    /// The live reservations in list order (decision D5).
    pub reservations: Vec<Reservation>,
    /// The live blocks in the order made; no two overlap.
    pub blocks: Vec<Block>,
    /// The lines of ReservedPorts that the last boot ignored.
    pub ignored: Vec<Ignored>,
    /// Each protocol's ports.
    pub usage: ByProtocol<Usage>,
}

impl Snapshot {
    /// Whether a registry value differs from what the last boot read, so that a restart would change it.
    pub fn restart_pending(&self) -> bool {
        self.registry != self.booted
    }

    /// The nearest port above `port` at the edge of a range, a reservation or a block; the last port where there is none.
    pub fn boundary_after(&self, port: Port) -> Port {
        let next = self.edges().first_at_or_after(port.saturating_add(1));
        next.filter(|&edge| edge > port).unwrap_or(LAST_PORT)
    }

    /// The nearest port below `port` at the edge of a range, a reservation or a block; 0 where there is none.
    pub fn boundary_before(&self, port: Port) -> Port {
        let below = port.checked_sub(1).map(|last| PortRange::spanning(0, last));
        below.and_then(|below| self.edges().ranges_in(below).last()).map_or(0, PortRange::last)
    }

    /// The first and last ports of everything that has an edge.
    fn edges(&self) -> PortSet {
        let mut edges = PortSet::new();
        let mut add = |range: PortRange| {
            edges.insert(range.first());
            edges.insert(range.last());
        };
        let fixed = [Some(WELL_KNOWN), Some(self.limits.ephemeral()), Some(UPPER_WINDOW), self.limits.blockable()];
        fixed.into_iter().flatten().for_each(&mut add);
        self.reservations.iter().for_each(|entry| add(entry.range));
        self.blocks.iter().for_each(|block| add(block.range));
        edges
    }

    /// The block that holds `port`.
    pub fn block_at(&self, port: Port) -> Option<&Block> {
        self.blocks.iter().find(|block| block.range.contains(port))
    }

    /// The reservations that hold `port`, in list order.
    pub fn reservations_at(&self, port: Port) -> impl Iterator<Item = &Reservation> {
        self.reservations.iter().filter(move |entry| entry.range.contains(port))
    }

    /// The blocked ports, ascending and merged.
    pub fn blocked(&self) -> RangeList {
        self.blocks.iter().map(|block| block.range).collect()
    }

    /// The reserved ports, ascending and merged.
    pub fn reserved(&self) -> RangeList {
        self.reservations.iter().map(|entry| entry.range).collect()
    }

    /// The ports that specific binds are not refused for a block: 0 to 65535 less the blocked ones.
    pub fn specific(&self) -> RangeList {
        let mut open = PortSet::from_iter([PortRange::spanning(0, LAST_PORT)]);
        for block in &self.blocks {
            open.remove_range(block.range);
        }
        open.ranges().collect()
    }
}
