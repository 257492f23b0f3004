//! What stands in the exhaustion laboratory: a load and a delay. The ports are those of the scenario.

use super::super::action::Action;
use super::super::session::Session;
use crate::lesson::lab::{Load, MAX_HOLD_MS, MAX_RATE, Preset, TimedWaitDelay};

/// The load and the delay, and the starting point that they are still those of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Laboratory {
    /// What the application does.
    pub load: Load,
    /// How long a closed port waits.
    pub delay: TimedWaitDelay,
    /// The starting point, until something is changed.
    pub preset: Option<Preset>,
}

impl Default for Laboratory {
    fn default() -> Self {
        Self::of(Preset::FtpBackup)
    }
}

impl Laboratory {
    fn of(preset: Preset) -> Self {
        Self { load: preset.load(), delay: preset.delay(), preset: Some(preset) }
    }
}

/// What a reader does in the laboratory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaboratoryAct {
    /// Begins with a known way to run out of ports; MaxUserPort becomes what it starts from.
    Start(Preset),
    /// Changes the load.
    Load(Load),
    /// Changes the delay.
    Delay(TimedWaitDelay),
}

/// Does what the reader did.
pub(super) fn act(session: &mut Session, act: LaboratoryAct) {
    let laboratory = &mut session.workbench_mut().laboratory;
    match act {
        LaboratoryAct::Start(preset) => start(session, preset),
        LaboratoryAct::Load(load) => *laboratory = Laboratory { load, preset: None, ..*laboratory },
        LaboratoryAct::Delay(delay) => *laboratory = Laboratory { delay, preset: None, ..*laboratory },
    }
}

fn start(session: &mut Session, preset: Preset) {
    session.workbench_mut().laboratory = Laboratory::of(preset);
    let max_user_port = u32::from(preset.max_user_port());
    if session.governing_max_user_port() != max_user_port {
        session.act(Action::Change(session.scenario().slide_max_user_port(max_user_port)));
    }
}

/// The notches of a slider whose values have two digits that count: 90 for each power of ten.
#[derive(Clone, Copy, Debug)]
pub struct Notches {
    /// Ten times the value at the first notch.
    unit: u32,
    /// The value at the last notch.
    last: u32,
    /// Whether a notch for 0 stands before the first.
    zero: bool,
}

impl Notches {
    /// Those of the rate, in thousandths of a connection a second: 0.1 to 10,000 a second.
    pub const RATE: Self = Self { unit: 10, last: MAX_RATE, zero: false };
    /// Those of the hold time, in milliseconds: 0, then 0.1 s to an hour.
    pub const HOLD: Self = Self { unit: 10, last: MAX_HOLD_MS, zero: true };

    /// The value at a notch, counted from 0; past the end, the last.
    pub fn value(self, notch: u32) -> u32 {
        let Some(notch) = notch.checked_sub(u32::from(self.zero)) else { return 0 };
        let power = 10_u32.checked_pow(notch / 90).and_then(|power| power.checked_mul(self.unit));
        power.and_then(|power| power.checked_mul(10 + notch % 90)).map_or(self.last, |value| value.min(self.last))
    }

    /// The notch whose value is the nearest that is not below `value`.
    pub fn notch(self, value: u32) -> u32 {
        (0..).find(|&notch| self.value(notch) >= value.min(self.last)).unwrap_or_default()
    }

    /// The last notch.
    pub fn end(self) -> u32 {
        self.notch(self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notches_have_two_digits_and_reach_from_end_to_end() {
        let rates = [0, 1, 89, 90, 91, 450, 451, 9999].map(|notch| Notches::RATE.value(notch));
        assert_eq!(rates, [100, 110, 990, 1000, 1100, MAX_RATE, MAX_RATE, MAX_RATE]);
        assert_eq!(
            [0, 1, 2, 387, 9999].map(|notch| Notches::HOLD.value(notch)),
            [0, 100, 110, MAX_HOLD_MS, MAX_HOLD_MS]
        );
        assert_eq!([Notches::RATE.end(), Notches::HOLD.end()], [450, 387]);
    }

    #[test]
    fn every_notch_is_found_again_by_its_value() {
        for notches in [Notches::RATE, Notches::HOLD] {
            for notch in 0..=notches.end() {
                assert_eq!(notches.notch(notches.value(notch)), notch);
            }
        }
    }
}
