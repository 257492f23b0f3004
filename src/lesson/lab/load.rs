//! What an application does to its machine.

/// The highest rate, in thousandths of a connection a second: 10,000 a second.
pub const MAX_RATE: u32 = 10_000_000;
/// The longest hold time, in milliseconds: an hour.
pub const MAX_HOLD_MS: u32 = 3_600_000;

/// An application that opens connections at an even rate and closes each after a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    rate: u32,
    hold_ms: u32,
    connections: Option<u32>,
}

impl Load {
    /// A load of `rate` thousandths of a connection a second (1 to [`MAX_RATE`]), each connection held open for
    /// `hold_ms` (0 to [`MAX_HOLD_MS`]), `connections` in all or without end. Values outside become the nearest inside.
    pub fn new(rate: u32, hold_ms: u32, connections: Option<u32>) -> Self {
        Self { rate: rate.clamp(1, MAX_RATE), hold_ms: hold_ms.min(MAX_HOLD_MS), connections }
    }

    /// The rate in thousandths of a connection a second.
    pub const fn rate(self) -> u32 {
        self.rate
    }

    /// How long each connection is open, in milliseconds.
    pub const fn hold_ms(self) -> u32 {
        self.hold_ms
    }

    /// How many connections are tried in all; `None` for a load without end.
    pub const fn connections(self) -> Option<u32> {
        self.connections
    }

    /// How many connections have been tried up to and with the instant `ms`.
    pub(super) fn tried_by(self, ms: u64) -> u64 {
        let endless = ms * u64::from(self.rate) / THOUSANDTHS_PER_MS + 1;
        self.connections.map_or(endless, |count| endless.min(u64::from(count)))
    }

    /// The first whole millisecond at which the connection of that index, counted from 0, has been tried.
    pub(super) fn instant_of(self, index: u64) -> u64 {
        (index * THOUSANDTHS_PER_MS).div_ceil(u64::from(self.rate))
    }

    /// How many connections lie in a time of `ms`: those that a port misses while it is busy, itself with them.
    pub(super) fn tried_within(self, ms: u64) -> u64 {
        (ms * u64::from(self.rate)).div_ceil(THOUSANDTHS_PER_MS).max(1)
    }
}

/// At a rate of one thousandth a second, one connection takes a million milliseconds.
const THOUSANDTHS_PER_MS: u64 = 1_000_000;
