//! What comes of a load: free ports over time, and the moment at which the first connection is refused.
//!
//! The closed form: let `P` be the ports, and `W` the number of connections tried while one port is busy. Where
//! `W <= P` no connection is ever refused. Otherwise, of every `W` connections the first `P` get a port and the others
//! are refused: by the time the next `W` begin, the first port of the last is free again, then the second, and so on.

use super::delay::TimedWaitDelay;
use super::load::Load;

/// The most points of a forecast.
pub const MAX_POINTS: usize = 2_000;

/// What comes of a load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// When the first connection is refused, in milliseconds; `None` where none ever is.
    pub first_refusal_ms: Option<u64>,
    /// Whether the rate lasts for ever: no connection would be refused, however many there were.
    pub lasts: bool,
    /// The rate that lasts for ever, in hundredths of a connection a second: ports / (hold + delay).
    pub lasting_hundredths: u64,
    /// How many connections get a port within the time shown.
    pub accepted: u64,
    /// How many are refused within the time shown.
    pub refused: u64,
    /// The time shown, in milliseconds.
    pub span_ms: u64,
    /// The ports at instants of that time, in ascending order.
    pub samples: Vec<Sample>,
}

/// The ports at an instant; the three counts add up to all ports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The instant, in milliseconds.
    pub at_ms: u64,
    /// Ports of open connections.
    pub open: u32,
    /// Ports in TIME_WAIT.
    pub waiting: u32,
    /// Free ports.
    pub free: u32,
}

impl Forecast {
    /// The forecast for a machine with `ports` free ephemeral ports (0 to 65536), with about `points` samples
    /// (2 to [`MAX_POINTS`]); the instants at which a curve bends are always among them.
    pub fn new(load: Load, ports: u32, delay: TimedWaitDelay, points: usize) -> Self {
        let run = Run::new(load, ports, delay);
        let span_ms = run.span_ms();
        let accepted = run.accepted_by(span_ms);
        Self {
            first_refusal_ms: run.first_refusal_ms(),
            lasts: run.lasts(),
            lasting_hundredths: sustainable_hundredths(ports, run.busy_ms),
            accepted,
            refused: load.tried_by(span_ms) - accepted,
            span_ms,
            samples: run.instants(span_ms, points).into_iter().map(|at_ms| run.sample(at_ms)).collect(),
        }
    }
}

/// The rate that `ports` bear for ever where each is busy for `busy_ms`, in hundredths of a connection a second,
/// rounded.
pub fn sustainable_hundredths(ports: u32, busy_ms: u64) -> u64 {
    let busy_ms = busy_ms.max(1);
    (u64::from(ports) * 100_000 + busy_ms / 2) / busy_ms
}

/// A load on a machine.
struct Run {
    load: Load,
    ports: u64,
    hold_ms: u64,
    /// How long a port is busy.
    busy_ms: u64,
    /// How many connections are tried while a port is busy.
    period: u64,
}

impl Run {
    fn new(load: Load, ports: u32, delay: TimedWaitDelay) -> Self {
        let hold_ms = u64::from(load.hold_ms());
        let busy_ms = hold_ms + u64::from(delay.seconds()) * 1_000;
        Self { load, ports: u64::from(ports), hold_ms, busy_ms, period: load.tried_within(busy_ms) }
    }

    /// Whether every connection gets a port.
    const fn lasts(&self) -> bool {
        self.period <= self.ports
    }

    /// How many of the first `tried` connections get a port.
    fn accepted(&self, tried: u64) -> u64 {
        if self.lasts() {
            return tried;
        }
        tried / self.period * self.ports + (tried % self.period).min(self.ports)
    }

    fn accepted_by(&self, ms: u64) -> u64 {
        self.accepted(self.load.tried_by(ms))
    }

    /// As [`accepted_by`](Self::accepted_by), `ago` milliseconds before the instant.
    fn accepted_before(&self, ms: u64, ago: u64) -> u64 {
        ms.checked_sub(ago).map_or(0, |then| self.accepted_by(then))
    }

    fn first_refusal_ms(&self) -> Option<u64> {
        let reached = self.load.connections().is_none_or(|count| u64::from(count) > self.ports);
        (!self.lasts() && reached).then(|| self.load.instant_of(self.ports))
    }

    fn sample(&self, at_ms: u64) -> Sample {
        let [accepted, closed, released] = [0, self.hold_ms, self.busy_ms].map(|ago| self.accepted_before(at_ms, ago));
        let count = |ports: u64| u32::try_from(ports).unwrap_or(u32::MAX);
        Sample {
            at_ms,
            open: count(accepted - closed),
            waiting: count(closed - released),
            free: count(self.ports.saturating_sub(accepted - released)),
        }
    }

    /// When the last connection of a load with an end is tried.
    fn end_ms(&self) -> Option<u64> {
        let last = u64::from(self.load.connections()?).saturating_sub(1);
        Some(self.load.instant_of(last))
    }

    /// Long enough to see everything that happens: twice the time that a port is busy, or until the last port of a
    /// load with an end is free again.
    fn span_ms(&self) -> u64 {
        self.end_ms().map_or(2 * self.busy_ms, |end| end + self.busy_ms)
    }

    /// Instants at equal distances, and those at which a curve bends.
    fn instants(&self, span_ms: u64, points: usize) -> Vec<u64> {
        let last = points.clamp(2, MAX_POINTS) as u64 - 1;
        let mut instants: Vec<u64> = (0..=last).map(|point| span_ms * point / last).collect();
        let end = self.end_ms().unwrap_or(span_ms);
        let bends = [self.hold_ms, self.busy_ms, self.load.instant_of(self.ports), end, end + self.hold_ms];
        instants.extend(bends.into_iter().filter(|&bend| bend <= span_ms));
        instants.sort_unstable();
        instants.dedup();
        instants
    }
}
