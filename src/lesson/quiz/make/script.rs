//! A scenario as it is being written.

use std::fmt::Display;

use crate::lesson::quiz::ask::Ask;
use crate::lesson::quiz::question::Draft;
use crate::lesson::quiz::random::Random;

/// Programs that talk to others.
const CLIENTS: [&str; 8] = ["Browser", "Mail", "Proxy", "Backup", "Updater", "Replication", "Monitor", "Crawler"];

/// The lines of a scenario.
pub(super) struct Script(String);

impl Script {
    /// A machine without a service pack.
    pub(super) fn on_2003() -> Self {
        Self(String::new()).line("os 2003")
    }

    /// A machine with Service Pack 1.
    pub(super) fn on_sp1() -> Self {
        Self(String::new()).line("os 2003-sp1")
    }

    /// One of the two machines.
    pub(super) fn on_either(random: &mut Random) -> Self {
        if random.coin() { Self::on_2003() } else { Self::on_sp1() }
    }

    /// One more line.
    pub(super) fn line(mut self, line: impl Display) -> Self {
        // Writing to a string cannot fail.
        let _ = std::fmt::Write::write_fmt(&mut self.0, format_args!("{line}\n"));
        self
    }

    /// The question that ends it.
    pub(super) fn ask(self, ask: Ask) -> Draft {
        Draft { scenario: self.0, ask }
    }
}

/// The name of a program that talks to others.
pub(super) fn client(random: &mut Random) -> &'static str {
    random.pick(CLIENTS)
}
