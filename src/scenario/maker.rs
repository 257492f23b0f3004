//! Which line of a scenario made a reservation or a block, and the changes of that line that move, resize or remove it.

use super::edit::Edit;
use super::line::Line;
use super::replay::{Assumption, Run, StepResult};
use super::text::Scenario;
use crate::model::{Command, Outcome, PortRange, RegistryValue, Setting};

/// A live reservation or block, by its index in the list of the snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// In [`crate::model::Snapshot::reservations`].
    Reservation(usize),
    /// In [`crate::model::Snapshot::blocks`].
    Block(usize),
}

/// What made a holding. Lines are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// A `reserve` or `block` line.
    Line(usize),
    /// A string of the value that a `set ReservedPorts` line writes.
    ReservedPorts {
        /// The line.
        line: usize,
        /// The string, counted from 0.
        string: usize,
    },
}

impl Maker {
    /// The line, counted from 0.
    pub const fn line(self) -> usize {
        match self {
            Self::Line(line) | Self::ReservedPorts { line, .. } => line,
        }
    }
}

impl Scenario {
    /// What made a holding of the machine after the first `lines` lines; `None` where there is no such holding.
    pub fn maker(&self, lines: usize, holding: Holding) -> Option<Maker> {
        let mut trace = Trace::new();
        for (at, line) in self.lines().iter().enumerate().take(lines) {
            trace.line(at, line);
        }
        trace.boot();
        let (list, index) = match holding {
            Holding::Reservation(index) => (&trace.reservations, index),
            Holding::Block(index) => (&trace.blocks, index),
        };
        list.get(index).map(|(_, maker)| *maker)
    }

    /// The change after which `maker` asks for `range` instead; `None` where it makes no holding of this scenario.
    pub fn asking_for(&self, maker: Maker, range: PortRange) -> Option<Edit> {
        let command = match (maker, self.command_at(maker)?) {
            (Maker::Line(_), Command::Reserve { program, .. }) => Command::Reserve { range, program },
            (Maker::Line(_), Command::Block { program, .. }) => Command::Block { range, program },
            (Maker::ReservedPorts { string, .. }, Command::Set(Setting::ReservedPorts(mut strings))) => {
                *strings.get_mut(string)? = reserved_ports_string(range);
                Command::Set(Setting::ReservedPorts(strings))
            }
            _ => return None,
        };
        Some(self.replace(maker.line(), command))
    }

    /// The change that takes away what `maker` made: its line, or its string of ReservedPorts.
    pub fn without(&self, maker: Maker) -> Option<Edit> {
        match (maker, self.command_at(maker)?) {
            (Maker::Line(line), Command::Reserve { .. } | Command::Block { .. }) => Some(self.remove(line)),
            (Maker::ReservedPorts { line, string }, Command::Set(Setting::ReservedPorts(mut strings))) => {
                if string >= strings.len() {
                    return None;
                }
                strings.remove(string);
                Some(self.replace(line, Command::Set(Setting::ReservedPorts(strings))))
            }
            _ => None,
        }
    }

    fn command_at(&self, maker: Maker) -> Option<Command> {
        self.lines().get(maker.line())?.readable().cloned()
    }
}

/// A range as a string of ReservedPorts: always with a hyphen (rule `reserved-ports-syntax`).
pub fn reserved_ports_string(range: PortRange) -> Box<str> {
    format!("{}-{}", range.first(), range.last()).into()
}

/// A run that remembers what made each live entry.
struct Trace {
    run: Run,
    booted: bool,
    /// The line that wrote the ReservedPorts which now stand in the registry.
    reserved_ports: Option<usize>,
    reservations: Vec<(PortRange, Maker)>,
    blocks: Vec<(PortRange, Maker)>,
}

impl Trace {
    fn new() -> Self {
        let run = Run::new(Assumption::default());
        Self { run, booted: false, reserved_ports: None, reservations: Vec::new(), blocks: Vec::new() }
    }

    fn line(&mut self, at: usize, line: &Line) {
        if line.readable().is_some_and(Command::needs_running_machine) {
            self.boot();
        }
        if let (Some(StepResult::Done(outcome)), Some(command)) = (self.run.line(line), line.readable()) {
            self.done(at, command, &outcome);
        }
    }

    fn done(&mut self, at: usize, command: &Command, outcome: &Outcome) {
        match (command, outcome) {
            (Command::Set(Setting::ReservedPorts(_)), _) => self.reserved_ports = Some(at),
            (Command::Unset(RegistryValue::ReservedPorts), _) => self.reserved_ports = None,
            (Command::Reserve { range, .. }, _) => self.reservations.push((*range, Maker::Line(at))),
            (Command::Block { range, .. }, _) => self.blocks.push((*range, Maker::Line(at))),
            (_, Outcome::Unreserved(range)) => take_first(&mut self.reservations, *range),
            (_, Outcome::Unblocked(range)) => take_first(&mut self.blocks, *range),
            (Command::Restart, _) => self.load(),
            _ => {}
        }
    }

    /// Boots the machine where it is still off.
    fn boot(&mut self) {
        if !std::mem::replace(&mut self.booted, true) {
            self.load();
        }
    }

    /// What a machine that has just booted holds: the usable strings of ReservedPorts, in their order.
    fn load(&mut self) {
        let snapshot = self.run.machine.snapshot();
        self.blocks.clear();
        self.reservations.clear();
        let Some(line) = self.reserved_ports else { return };
        let strings = snapshot.booted.reserved_ports.iter().flatten().enumerate();
        let usable = strings.filter(|(_, text)| !snapshot.ignored.iter().any(|ignored| ignored.text == **text));
        let makers = usable.map(|(string, _)| Maker::ReservedPorts { line, string });
        self.reservations = snapshot.reservations.iter().map(|entry| entry.range).zip(makers).collect();
    }
}

/// Takes out the first entry of that very range: the one that the machine removed.
fn take_first(entries: &mut Vec<(PortRange, Maker)>, range: PortRange) {
    if let Some(at) = entries.iter().position(|(held, _)| *held == range) {
        entries.remove(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::replay;

    fn scenario(text: &str) -> Scenario {
        Scenario::read(text).unwrap()
    }

    fn reservation(text: &str, index: usize) -> Option<Maker> {
        let scenario = scenario(text);
        scenario.maker(scenario.lines().len(), Holding::Reservation(index))
    }

    /// The scenario after its only block or reservation asked for another range.
    fn moved(text: &str, holding: Holding, first: u16, last: u16) -> String {
        let scenario = scenario(text);
        let maker = scenario.maker(scenario.lines().len(), holding).unwrap();
        let edit = scenario.asking_for(maker, PortRange::spanning(first, last)).unwrap();
        scenario.edited(&edit).0.to_string()
    }

    #[test]
    fn a_reservation_is_made_by_its_reserve_line() {
        assert_eq!(reservation("reserve 3000\n# note\nreserve 3000", 1), Some(Maker::Line(2)));
        assert_eq!(reservation("reserve 3000\nreserve 3000\nunreserve 2000-4000", 0), Some(Maker::Line(1)));
        assert_eq!(reservation("reserve 3000\nrestart", 0), None);
        assert_eq!(reservation("reserve 80", 0), None);
    }

    #[test]
    fn one_from_the_registry_is_made_by_its_string_and_ignored_strings_are_passed_over() {
        let set = "set ReservedPorts 9-8 1645-1646 x 4500-4500";
        assert_eq!(reservation(set, 1), Some(Maker::ReservedPorts { line: 0, string: 3 }));
        let waiting = format!("{set}\nbind *\nset ReservedPorts 2000-2000");
        assert_eq!(reservation(&waiting, 0), Some(Maker::ReservedPorts { line: 0, string: 1 }));
        let booted = format!("{waiting}\nreserve 3000\nrestart\nreserve 3001");
        assert_eq!(reservation(&booted, 0), Some(Maker::ReservedPorts { line: 2, string: 0 }));
        assert_eq!(reservation(&booted, 1), Some(Maker::Line(5)));
        assert_eq!(reservation(&format!("{set}\nbind *\nunset ReservedPorts\nrestart"), 0), None);
    }

    #[test]
    fn in_the_past_it_is_the_maker_of_what_was_there() {
        let scenario = scenario("reserve 3000\nunreserve 3000\nreserve 4000");
        assert_eq!(scenario.maker(1, Holding::Reservation(0)), Some(Maker::Line(0)));
        assert_eq!(scenario.maker(3, Holding::Reservation(0)), Some(Maker::Line(2)));
    }

    #[test]
    fn moving_changes_the_step_and_keeps_its_program_and_comment() {
        let text = "block 6000-6100 as \"SQL\" # mirror\nbind 6050";
        assert_eq!(moved(text, Holding::Block(0), 7000, 7100), "block 7000-7100 as \"SQL\" # mirror\nbind 6050\n");
        assert_eq!(
            moved("set ReservedPorts 9-8 1645-1646", Holding::Reservation(0), 2000, 2000),
            "set ReservedPorts 9-8 2000-2000\n"
        );
    }

    #[test]
    fn removing_takes_the_step_or_the_string_out() {
        for (text, left) in [
            ("reserve 3000\nbind *", "bind *\n"),
            ("set ReservedPorts 3000-3000 4000-4000", "set ReservedPorts 4000-4000\n"),
            ("set ReservedPorts 3000-3000\nbind *", "set ReservedPorts\nbind *\n"),
        ] {
            let scenario = scenario(text);
            let maker = scenario.maker(scenario.lines().len(), Holding::Reservation(0)).unwrap();
            let (after, _) = scenario.edited(&scenario.without(maker).unwrap());
            assert_eq!(after.to_string(), left);
            assert_eq!(replay(&after).invalid().count(), 0);
        }
    }

    #[test]
    fn every_live_entry_has_the_maker_that_asked_for_it() {
        let text = "set ReservedPorts 1645-1646 7-6 4500-4500\nreserve 3000-3100\nblock 6000-6100\nreserve 3050\n\
                    unreserve 3000-4000\nblock 7000\nunblock 6000\nblock 6000-6050\nreserve 3000-3100\nunreserve 1-2000";
        let scenario = scenario(text);
        for lines in 0..=scenario.lines().len() {
            let snapshot = crate::scenario::replay_first(&scenario, lines).snapshot;
            for (index, entry) in snapshot.reservations.iter().enumerate() {
                let maker = scenario.maker(lines, Holding::Reservation(index)).unwrap();
                let edit = scenario.asking_for(maker, entry.range).unwrap();
                assert_eq!(scenario.edited(&edit).0.lines()[maker.line()], scenario.lines()[maker.line()]);
            }
            for (index, block) in snapshot.blocks.iter().enumerate() {
                let maker = scenario.maker(lines, Holding::Block(index)).unwrap();
                let edit = scenario.asking_for(maker, block.range).unwrap();
                assert_eq!(scenario.edited(&edit).0.lines()[maker.line()], scenario.lines()[maker.line()]);
            }
        }
    }
}
