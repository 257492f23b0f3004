//! A forecast in a sentence, and what the laboratory simplifies.

use std::fmt::Display;

use super::delay::TimedWaitDelay;
use super::forecast::Forecast;
use super::load::Load;
use crate::words::{LabMessage, Language, fill, grouped};

/// What is simulated and what is simplified, a sentence each.
pub const SIMPLIFICATIONS: [LabMessage; 6] = [
    LabMessage::LabEvenly,
    LabMessage::LabHoldCounts,
    LabMessage::LabSameInstant,
    LabMessage::LabOurSide,
    LabMessage::LabNotRetried,
    LabMessage::LabOnlyTcp,
];

impl Forecast {
    /// What comes of it, in a sentence; load, ports and delay are those that it was made for.
    pub fn sentence(&self, load: Load, ports: u32, delay: TimedWaitDelay, language: Language) -> String {
        let thousandths = |value: u64| decimal(value, 3);
        let busy = u64::from(load.hold_ms()) + u64::from(delay.seconds()) * 1_000;
        let facts: [(&str, &dyn Display); 6] = [
            ("seconds", &thousandths(self.first_refusal_ms.unwrap_or_default())),
            ("rate", &thousandths(u64::from(load.rate()))),
            ("lasting", &decimal(self.lasting_hundredths, 2)),
            ("ports", &grouped(ports)),
            ("busy", &thousandths(busy)),
            ("connections", &grouped(load.connections().unwrap_or_default())),
        ];
        fill(language.text(self.phrase(load)), &facts)
    }

    fn phrase(&self, load: Load) -> LabMessage {
        match self.first_refusal_ms {
            Some(_) => LabMessage::LabRefused,
            None if load.connections().is_some() && !self.lasts => LabMessage::LabEnds,
            None => LabMessage::LabLasts,
        }
    }
}

/// A number with so many digits after the point, without zeros at its end.
pub fn decimal(value: u64, digits: u32) -> String {
    let unit = 10_u64.pow(digits);
    let whole = grouped(value / unit);
    let rest = value % unit;
    if rest == 0 {
        return whole;
    }
    let rest = format!("{rest:0width$}", width = digits as usize);
    format!("{whole}.{}", rest.trim_end_matches('0'))
}
