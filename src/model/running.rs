//! What exists from one boot to the next: binds, reservations and blocks, and every check of a command that needs them.

use super::allocator::Allocator;
use super::block::Block;
use super::command::{BindPort, Program};
use super::limits::Limits;
use super::outcome::Outcome;
use super::port::{Port, PortRange, RangeList};
use super::port_set::PortSet;
use super::protocol::{ByProtocol, Protocol};
use super::refusal::Refusal;
use super::registry::{Ignored, Registry};
use super::reservation::{Origin, Reservation};
use super::snapshot::{Snapshot, Usage};
use super::system::System;

/// What exists from one boot to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Running {
    limits: Limits,
    booted: Registry,
    ignored: Vec<Ignored>,
    allocator: Allocator,
    reservations: Vec<Reservation>,
    blocks: Vec<Block>,
    blocked: PortSet,
}

impl Running {
    pub(super) fn boot(system: System, registry: &Registry) -> Self {
        let limits = Limits::new(system, registry.max_user_port);
        let (ranges, ignored) = registry.load_reserved_ports(limits);
        let mut running = Self {
            limits,
            booted: registry.clone(),
            ignored,
            allocator: Allocator::new(limits),
            reservations: Vec::new(),
            blocks: Vec::new(),
            blocked: PortSet::new(),
        };
        for range in ranges {
            running.add_reservation(range, Origin::Registry, None);
        }
        running
    }

    #[inline]
    pub(super) fn bind(&mut self, protocol: Protocol, port: BindPort, quirk: bool) -> Result<Outcome, Refusal> {
        match port {
            BindPort::Specific(port) if port != 0 => self.bind_specific(protocol, port),
            BindPort::Specific(_) | BindPort::Wildcard { count: 1 } => self.bind_wildcard(protocol, quirk),
            BindPort::Wildcard { count } => self.bind_burst(protocol, count, quirk),
        }
    }

    fn bind_specific(&mut self, protocol: Protocol, port: Port) -> Result<Outcome, Refusal> {
        if self.blocked.contains(port) {
            return Err(Refusal::PortBlocked { port, block: self.block_over(PortRange::single(port)) });
        }
        if self.allocator.in_use(protocol).contains(port) {
            return Err(Refusal::PortInUse { protocol, port });
        }
        self.allocator.occupy(protocol, port);
        Ok(Outcome::Bound(PortRange::single(port).into()))
    }

    #[inline]
    fn bind_wildcard(&mut self, protocol: Protocol, quirk: bool) -> Result<Outcome, Refusal> {
        let Some(port) = self.next(protocol, quirk) else {
            return Err(self.exhausted(protocol, 1, RangeList::default()));
        };
        self.allocator.take(protocol, port);
        Ok(Outcome::Bound(PortRange::single(port).into()))
    }

    fn bind_burst(&mut self, protocol: Protocol, count: u16, quirk: bool) -> Result<Outcome, Refusal> {
        let taken =
            if quirk { self.take_leaking_burst(protocol, count) } else { self.allocator.take_burst(protocol, count) };
        if taken.count() == u32::from(count) {
            Ok(Outcome::Bound(taken))
        } else {
            Err(self.exhausted(protocol, count, taken))
        }
    }

    fn take_leaking_burst(&mut self, protocol: Protocol, count: u16) -> RangeList {
        let mut taken = Vec::new();
        while taken.len() < usize::from(count) {
            let Some(port) = self.next(protocol, true) else { break };
            self.allocator.take(protocol, port);
            taken.push(PortRange::single(port));
        }
        taken.into_iter().collect()
    }

    #[inline]
    fn next(&self, protocol: Protocol, quirk: bool) -> Option<Port> {
        if quirk {
            let entries = || self.reservations.iter().map(|entry| entry.range);
            self.allocator.next_leaking(protocol, entries)
        } else {
            self.allocator.next(protocol)
        }
    }

    const fn exhausted(&self, protocol: Protocol, asked: u16, taken: RangeList) -> Refusal {
        Refusal::WildcardExhausted { protocol, ephemeral: self.limits.ephemeral(), asked, taken }
    }

    pub(super) fn close(&mut self, protocol: Protocol, range: PortRange) -> Result<Outcome, Refusal> {
        let closed = self.allocator.release(protocol, range);
        if closed.is_empty() {
            return Err(Refusal::NotBound { protocol, range });
        }
        Ok(Outcome::Closed(closed))
    }

    pub(super) fn reserve(&mut self, range: PortRange, program: Option<&Program>) -> Result<Outcome, Refusal> {
        if !self.limits.may_reserve(range) {
            return Err(Refusal::ReserveWindow { range, ephemeral: self.limits.ephemeral() });
        }
        self.add_reservation(range, Origin::Program, program);
        Ok(Outcome::Done)
    }

    fn add_reservation(&mut self, range: PortRange, origin: Origin, program: Option<&Program>) {
        self.allocator.reserve(range);
        self.reservations.push(Reservation { range, origin, program: program.cloned() });
    }

    pub(super) fn unreserve(&mut self, range: PortRange) -> Result<Outcome, Refusal> {
        let found = self.reservations.iter().position(|entry| range.encloses(entry.range));
        let Some(at) = found else {
            return Err(Refusal::NoContainedReservation { range });
        };
        let removed = self.reservations.remove(at).range;
        self.allocator.unreserve(removed, self.reservations.iter().map(|entry| entry.range));
        Ok(Outcome::Unreserved(removed))
    }

    pub(super) fn block(&mut self, range: PortRange, program: Option<&Program>) -> Result<Outcome, Refusal> {
        self.check_block(range)?;
        self.blocked.insert_range(range);
        let block = Block { range, program: program.cloned() };
        let handle = block.handle();
        self.blocks.push(block);
        Ok(Outcome::Blocked { handle })
    }

    /// The checks of a block, in the order of the specification: window empty, outside window, overlap, in use.
    fn check_block(&self, range: PortRange) -> Result<(), Refusal> {
        let Some(window) = self.limits.blockable() else {
            return Err(Refusal::BlockWindowEmpty { range, limits: self.limits });
        };
        if !window.encloses(range) {
            return Err(Refusal::BlockOutsideWindow { range, window });
        }
        if self.blocked.meets(range) {
            return Err(Refusal::BlockOverlaps { range, block: self.block_over(range) });
        }
        for protocol in Protocol::ALL {
            if let Some(port) = self.allocator.in_use(protocol).first_in(range) {
                return Err(Refusal::BlockNeedsFreePorts { range, protocol, port });
            }
        }
        Ok(())
    }

    /// The first block made that overlaps `range`; `range` itself where there is none.
    fn block_over(&self, range: PortRange) -> PortRange {
        let over = self.blocks.iter().find(|block| block.range.overlaps(range));
        over.map_or(range, |block| block.range)
    }

    pub(super) fn unblock(&mut self, first: Port) -> Result<Outcome, Refusal> {
        let found = self.blocks.iter().position(|block| block.range.first() == first);
        let Some(at) = found else {
            return Err(Refusal::NoBlockWithLeftEdge { first });
        };
        let removed = self.blocks.remove(at).range;
        self.blocked.remove_range(removed);
        Ok(Outcome::Unblocked(removed))
    }

    /// What a restart answers with.
    pub(super) fn restarted(&self) -> Outcome {
        Outcome::Restarted {
            max_user_port: self.limits.max_user_port(),
            ignored: self.ignored.clone().into_boxed_slice(),
        }
    }

    pub(super) fn snapshot(&self, registry: Registry, quirk: bool) -> Snapshot {
        Snapshot {
            limits: self.limits,
            quirk,
            cursor: self.allocator.cursor(),
            registry,
            booted: self.booted.clone(),
            reservations: self.reservations.clone(),
            blocks: self.blocks.clone(),
            ignored: self.ignored.clone(),
            usage: ByProtocol::from_fn(|protocol| Usage {
                in_use: self.allocator.in_use(protocol).clone(),
                free_ephemeral: self.allocator.free(protocol).len(),
                next: self.next(protocol, quirk),
            }),
        }
    }

    pub(super) fn verify(&self) -> Result<(), &'static str> {
        self.verify_allocator()?;
        self.verify_blocks()?;
        let reserved = PortSet::from_iter(self.reservations.iter().map(|entry| entry.range));
        check(reserved == *self.allocator.reserved(), "the reserved ports are those of the reservations")?;
        check(
            self.reservations.iter().all(|entry| self.limits.may_reserve(entry.range)),
            "every reservation lies in one window",
        )
    }

    fn verify_allocator(&self) -> Result<(), &'static str> {
        let ephemeral = self.limits.ephemeral();
        check(ephemeral.contains(self.allocator.cursor()), "the cursor is an ephemeral port")?;
        for protocol in Protocol::ALL {
            let mut free = PortSet::new();
            free.fill_where_absent(ephemeral, self.allocator.in_use(protocol), self.allocator.reserved());
            check(free == *self.allocator.free(protocol), "free is what is neither reserved nor in use")?;
        }
        Ok(())
    }

    fn verify_blocks(&self) -> Result<(), &'static str> {
        let blocked = PortSet::from_iter(self.blocks.iter().map(|block| block.range));
        let ports: u32 = self.blocks.iter().map(|block| block.range.count()).sum();
        check(blocked == self.blocked, "the blocked ports are those of the blocks")?;
        check(blocked.len() == ports, "no two blocks overlap")?;
        let window = self.limits.blockable();
        check(
            self.blocks.iter().all(|block| window.is_some_and(|w| w.encloses(block.range))),
            "every block lies in the window",
        )
    }
}

const fn check(holds: bool, invariant: &'static str) -> Result<(), &'static str> {
    if holds { Ok(()) } else { Err(invariant) }
}
