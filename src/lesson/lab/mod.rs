//! The exhaustion laboratory: an application opens connections at an even rate, and its ports run out, or do not.
//!
//! Time here is simulated and comes in whole milliseconds; nothing waits. Every figure has a closed form, so that the
//! page asks again on each movement of a slider: a [`Forecast`] costs as much as its points, whatever the numbers.
//!
//! What is simulated, and what is simplified:
//!
//! - each connection is one wildcard bind; the first opens at 0 s, the others follow at equal distances;
//! - a port is busy while its connection is open (the hold time) and then, closed, in TIME_WAIT for
//!   `TcpTimedWaitDelay`; both count, so the rate that lasts is ports / (hold + delay). With a hold time of 0 this is
//!   the familiar ports / delay;
//! - a port that comes free can be taken at the same instant;
//! - this machine closes first, so that TIME_WAIT is on its side, and all connections go to one address and port of
//!   one peer, so that no port in TIME_WAIT can serve another;
//! - a connection that is refused is not tried again;
//! - only TCP is meant: UDP knows no TIME_WAIT.
//!
//! ```
//! use port_atlas::lesson::lab::{Forecast, Load, TimedWaitDelay, sustainable_hundredths};
//!
//! // 3,976 ports, each busy for 240 s after its connection: 16.57 connections a second last, 100 do not.
//! assert_eq!(sustainable_hundredths(3976, 240_000), 1657);
//! let forecast = Forecast::new(Load::new(100_000, 0, None), 3976, TimedWaitDelay::new(240), 10);
//! assert_eq!(forecast.first_refusal_ms, Some(39_760));
//! ```

mod delay;
mod forecast;
mod load;
mod preset;
mod tell;
#[cfg(test)]
mod tests;

pub use delay::{DelayDefault, TimedWaitDelay};
pub use forecast::{Forecast, MAX_POINTS, Sample, sustainable_hundredths};
pub use load::{Load, MAX_HOLD_MS, MAX_RATE};
pub use preset::Preset;
pub use tell::{SIMPLIFICATIONS, decimal};
