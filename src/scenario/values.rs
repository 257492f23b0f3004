//! Changes of the two registry values: as the machine starts with them, or as regedit writes them while it runs.

use std::sync::Arc;

use super::edit::{Edit, sets};
use super::line::Line;
use super::text::Scenario;
use crate::model::{Command, Registry, RegistryValue, Setting};

/// Which registry a change writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Moment {
    /// The registry at the end of the scenario, as regedit would write it now. Once the machine runs, what is written
    /// waits for a restart (rule `restart`).
    #[default]
    Now,
    /// The registry that the first boot reads.
    Start,
}

impl Moment {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Now, Self::Start];
}

impl Scenario {
    /// The line, counted from 0, that says what a value is at that moment; `None` where none sets or unsets it.
    pub fn value_line(&self, moment: Moment, value: RegistryValue) -> Option<usize> {
        let end = match moment {
            Moment::Now => self.lines.len(),
            Moment::Start => self.boot_line(),
        };
        self.lines[..end].iter().rposition(|line| line_sets(line, value))
    }

    /// The registry at that moment.
    pub fn registry(&self, moment: Moment) -> Registry {
        let mut registry = Registry::default();
        let lines = RegistryValue::ALL.into_iter().filter_map(|value| self.value_line(moment, value));
        for setting in lines.filter_map(|at| self.setting_at(at)) {
            registry.set(setting);
        }
        registry
    }

    /// The change after which the registry holds what `commands` write, each a [`Command::Set`] or [`Command::Unset`];
    /// others are passed over, and of several for one value the last counts. A value that is written again before
    /// anything else happens is written in its old place, so that a correction is no further line.
    pub fn write_values(&self, moment: Moment, commands: &[Command]) -> Edit {
        let mut changed = self.clone();
        for value in RegistryValue::ALL {
            if let Some(command) = commands.iter().rev().find(|command| sets(command, value)) {
                changed = changed.edited(&changed.write_value(moment, value, command)).0;
            }
        }
        Edit::between(self, &changed)
    }

    /// The change after which the behaviour of KB 812873 (decision D13) is on or off. Where the last line switched it, that
    /// line goes, so that switching to and fro leaves nothing.
    pub fn write_quirk(&self, on: bool) -> Edit {
        let Some(at) = self.lines.len().checked_sub(1).filter(|&at| self.quirk_at(at).is_some()) else {
            return self.append(Command::Quirk(on));
        };
        let before = (0..at).rev().find_map(|at| self.quirk_at(at)).unwrap_or_default();
        if before == on { self.remove(at) } else { self.replace(at, Command::Quirk(on)) }
    }

    fn quirk_at(&self, at: usize) -> Option<bool> {
        match self.lines.get(at)?.readable() {
            Some(Command::Quirk(on)) => Some(*on),
            _ => None,
        }
    }

    fn write_value(&self, moment: Moment, value: RegistryValue, command: &Command) -> Edit {
        let at = self.value_line(moment, value);
        if at.and_then(|at| self.lines[at].readable()).unwrap_or(&Command::Unset(value)) == command {
            return Edit::between(self, self);
        }
        // What is not started yet is no running machine, whose values would wait for a restart.
        if moment == Moment::Start || self.boot_line() == self.lines.len() {
            self.write_start(value, command)
        } else {
            match at.filter(|&at| self.only_values_after(at)) {
                Some(at) => self.replace(at, command.clone()),
                None => self.append(command.clone()),
            }
        }
    }

    fn write_start(&self, value: RegistryValue, command: &Command) -> Edit {
        let at = self.value_line(Moment::Start, value);
        match (command, at) {
            (Command::Set(setting), _) => self.start_with(setting.clone()),
            (_, Some(at)) if !self.lines[..at].iter().any(|line| line_sets(line, value)) => self.remove(at),
            (_, Some(at)) => self.replace(at, command.clone()),
            (_, None) => Edit::between(self, self),
        }
    }

    /// Whether nothing from line `at` on does more than write a value, so that what is written there is still unread.
    fn only_values_after(&self, at: usize) -> bool {
        at >= self.boot_line()
            && self.lines[at..].iter().all(|line| {
                matches!(line.command(), Ok(None | Some(Command::Set(_) | Command::Unset(_) | Command::Quirk(_))))
            })
    }

    fn setting_at(&self, at: usize) -> Option<&Setting> {
        match self.lines.get(at)?.readable() {
            Some(Command::Set(setting)) => Some(setting),
            _ => None,
        }
    }
}

fn line_sets(line: &Arc<Line>, value: RegistryValue) -> bool {
    line.readable().is_some_and(|command| sets(command, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::replay;

    fn commands(text: &str) -> Vec<Command> {
        Scenario::read(text).unwrap().lines().iter().filter_map(|line| line.readable().cloned()).collect()
    }

    fn written(text: &str, moment: Moment, change: &str) -> String {
        let old = Scenario::read(text).unwrap();
        let (new, back) = old.edited(&old.write_values(moment, &commands(change)));
        assert_eq!(new.edited(&back).0, old, "taken back as one");
        new.to_string()
    }

    /// A scenario, which registry is written, what is written, and the scenario after that.
    const CASES: &[(&str, Moment, &str, &str)] = &[
        ("bind *\n", Moment::Now, "set MaxUserPort 6000", "bind *\nset MaxUserPort 6000\n"),
        ("bind *\nset MaxUserPort 6000 # a\n", Moment::Now, "set MaxUserPort 7", "bind *\nset MaxUserPort 7 # a\n"),
        (
            "bind *\nset MaxUserPort 6000\nbind *\n",
            Moment::Now,
            "set MaxUserPort 7000",
            "bind *\nset MaxUserPort 6000\nbind *\nset MaxUserPort 7000\n",
        ),
        (
            "set MaxUserPort 6000\nbind *\n",
            Moment::Now,
            "unset MaxUserPort",
            "set MaxUserPort 6000\nbind *\nunset MaxUserPort\n",
        ),
        ("set MaxUserPort 6000\nbind *\n", Moment::Now, "set MaxUserPort 6000", "set MaxUserPort 6000\nbind *\n"),
        ("os xp\n", Moment::Now, "set ReservedPorts 1-2", "os xp\nset ReservedPorts 1-2\n"),
        ("os xp\nset MaxUserPort 6000\n", Moment::Now, "unset MaxUserPort", "os xp\n"),
        ("bind *\n", Moment::Start, "set MaxUserPort 6000", "set MaxUserPort 6000\nbind *\n"),
        ("set MaxUserPort 6000\nbind *\n", Moment::Start, "unset MaxUserPort", "bind *\n"),
        (
            "set MaxUserPort 1\nset MaxUserPort 2\nbind *\n",
            Moment::Start,
            "unset MaxUserPort",
            "set MaxUserPort 1\nunset MaxUserPort\nbind *\n",
        ),
        ("bind *\n", Moment::Start, "unset ReservedPorts", "bind *\n"),
        (
            "bind *\n",
            Moment::Now,
            "set MaxUserPort 1\nset ReservedPorts 4-5\nset MaxUserPort 2\nrestart",
            "bind *\nset MaxUserPort 2\nset ReservedPorts 4-5\n",
        ),
    ];

    #[test]
    fn a_value_is_written_where_the_moment_reads_it_and_corrected_in_its_place() {
        for &(before, moment, change, after) in CASES {
            assert_eq!(written(before, moment, change), after, "{change}, {moment:?}, of {before}");
        }
    }

    #[test]
    fn the_registry_at_the_end_is_the_one_that_a_replay_ends_with() {
        for &(.., after) in CASES {
            let scenario = Scenario::read(after).unwrap();
            assert_eq!(scenario.registry(Moment::Now), replay(&scenario).snapshot.registry, "{after}");
        }
    }

    #[test]
    fn the_starting_registry_knows_nothing_of_what_is_written_later() {
        let scenario = Scenario::read("set MaxUserPort 6000\nbind *\nset MaxUserPort 7000\n").unwrap();
        assert_eq!(scenario.registry(Moment::Start).max_user_port, Some(6000));
    }

    #[test]
    fn switching_the_quirk_to_and_fro_leaves_nothing() {
        let switched = |text: &str, on| {
            let old = Scenario::read(text).unwrap();
            old.edited(&old.write_quirk(on)).0.to_string()
        };
        assert_eq!(switched("bind *\n", true), "bind *\nquirk kb812873 on\n");
        assert_eq!(switched("bind *\nquirk kb812873 on\n", false), "bind *\n");
        assert_eq!(switched("quirk kb812873 on\nbind *\n", false), "quirk kb812873 on\nbind *\nquirk kb812873 off\n");
        assert_eq!(
            switched("quirk kb812873 off\nquirk kb812873 off\n", true),
            "quirk kb812873 off\nquirk kb812873 on\n"
        );
    }
}
