//! The allocator: which port the next wildcard bind is given.
//!
//! One cursor, shared by TCP and UDP, walks the ephemeral range and wraps (rule `wildcard-order`).

use super::limits::{FIRST_EPHEMERAL, Limits};
use super::port::{Port, PortRange, RangeList};
use super::port_set::PortSet;
use super::protocol::{ByProtocol, Protocol};

/// The ports in use, the ports reserved, and the cursor.
///
/// `free` is kept beside them so that a search is one look into one set: the ephemeral ports that are neither
/// reserved nor in use in the protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Allocator {
    ephemeral: PortRange,
    cursor: Port,
    free: ByProtocol<PortSet>,
    in_use: ByProtocol<PortSet>,
    reserved: PortSet,
}

impl Allocator {
    /// The state at boot: nothing in use, nothing reserved, the cursor at 1025.
    pub(super) fn new(limits: Limits) -> Self {
        let ephemeral = limits.ephemeral();
        Self {
            ephemeral,
            cursor: FIRST_EPHEMERAL,
            free: ByProtocol::from_fn(|_| PortSet::from_iter([ephemeral])),
            in_use: ByProtocol::default(),
            reserved: PortSet::new(),
        }
    }

    pub(super) const fn cursor(&self) -> Port {
        self.cursor
    }

    pub(super) fn in_use(&self, protocol: Protocol) -> &PortSet {
        &self.in_use[protocol]
    }

    pub(super) const fn reserved(&self) -> &PortSet {
        &self.reserved
    }

    pub(super) fn free(&self, protocol: Protocol) -> &PortSet {
        &self.free[protocol]
    }

    /// The port that a wildcard bind would be given now (rules `wildcard-skips` and `wildcard-order`).
    #[inline]
    pub(super) fn next(&self, protocol: Protocol) -> Option<Port> {
        let free = &self.free[protocol];
        free.first_at_or_after(self.cursor).or_else(|| free.first_at_or_after(FIRST_EPHEMERAL))
    }

    /// As [`next`](Self::next), with the leak that KB 812873 warns of (decision D13); `entries` are the reservations
    /// in list order.
    pub(super) fn next_leaking<I>(&self, protocol: Protocol, entries: impl Fn() -> I) -> Option<Port>
    where
        I: Iterator<Item = PortRange>,
    {
        let mut at = self.cursor;
        let mut looked = 0;
        while looked < self.ephemeral.count() {
            let skipped = self.in_use_run_before_candidate(protocol, at);
            if skipped > 0 {
                looked += skipped;
                at = self.advance(u32::from(at) + skipped);
                continue;
            }
            if !self.reserved.contains(at) {
                return Some(at);
            }
            looked += 1;
            let after = entries().find(|entry| entry.contains(at)).map_or(at, PortRange::last);
            let jump = u32::from(after) + 1;
            at = self.advance(jump);
            if u32::from(at) == jump && !self.in_use[protocol].contains(at) {
                return Some(at);
            }
        }
        None
    }

    /// How many ports from `at` on are in use and not reserved, up to the end of the ephemeral range.
    fn in_use_run_before_candidate(&self, protocol: Protocol, at: Port) -> u32 {
        if !self.in_use[protocol].contains(at) || self.reserved.contains(at) {
            return 0;
        }
        let run = self.in_use[protocol].run_at(at).last().min(self.ephemeral.last());
        let last = self.reserved.first_at_or_after(at).map_or(run, |reserved| run.min(reserved - 1));
        u32::from(last) - u32::from(at) + 1
    }

    /// `port`, or the first ephemeral port where it is past the last.
    fn advance(&self, port: u32) -> Port {
        Port::try_from(port).ok().filter(|&port| port <= self.ephemeral.last()).unwrap_or(FIRST_EPHEMERAL)
    }

    /// Gives `port` to a wildcard bind and moves the cursor one past it (rule `wildcard-order`).
    #[inline]
    pub(super) fn take(&mut self, protocol: Protocol, port: Port) {
        self.occupy(protocol, port);
        self.cursor = self.advance(u32::from(port) + 1);
    }

    /// Carries out up to `count` wildcard binds without the leak, whole runs at a time; the ports taken.
    pub(super) fn take_burst(&mut self, protocol: Protocol, count: u16) -> RangeList {
        let mut taken = Vec::new();
        let mut left = u32::from(count);
        while left > 0 {
            let Some(first) = self.next(protocol) else { break };
            let run = self.free[protocol].run_at(first);
            let last = (u32::from(first) + left - 1).min(u32::from(run.last()));
            let range = PortRange::spanning(first, Port::try_from(last).unwrap_or(run.last()));
            self.free[protocol].remove_range(range);
            self.in_use[protocol].insert_range(range);
            self.cursor = self.advance(last + 1);
            left -= range.count();
            taken.push(range);
        }
        taken.into_iter().collect()
    }

    /// Marks `port` as in use.
    #[inline]
    pub(super) fn occupy(&mut self, protocol: Protocol, port: Port) {
        self.in_use[protocol].insert(port);
        self.free[protocol].remove(port);
    }

    /// Ends every use of a port of `range`; the ports that were in use.
    pub(super) fn release(&mut self, protocol: Protocol, range: PortRange) -> RangeList {
        let in_use = &mut self.in_use[protocol];
        let released = if range.count() > 1 {
            let released = in_use.ranges_in(range).collect();
            in_use.remove_range(range);
            released
        } else if in_use.remove(range.first()) {
            range.into()
        } else {
            return RangeList::default();
        };
        self.refresh_free(range);
        released
    }

    /// Hides `range` from wildcard binds.
    pub(super) fn reserve(&mut self, range: PortRange) {
        self.reserved.insert_range(range);
        self.refresh_free(range);
    }

    /// Shows `range` to wildcard binds again, but for the ports that the `remaining` reservations still hold.
    pub(super) fn unreserve(&mut self, range: PortRange, remaining: impl Iterator<Item = PortRange>) {
        self.reserved.remove_range(range);
        for kept in remaining.filter_map(|entry| entry.intersection(range)) {
            self.reserved.insert_range(kept);
        }
        self.refresh_free(range);
    }

    fn refresh_free(&mut self, range: PortRange) {
        let Some(range) = range.intersection(self.ephemeral) else { return };
        for protocol in Protocol::ALL {
            self.free[protocol].fill_where_absent(range, &self.reserved, &self.in_use[protocol]);
        }
    }
}
