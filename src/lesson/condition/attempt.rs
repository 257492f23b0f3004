//! A reader's attempt at a lesson: all that a condition may look at.

use crate::model::{BindPort, Command, Outcome, Port, PortRange, Protocol, Refusal, Snapshot};
use crate::scenario::{Replay, Scenario, StepResult};

/// A scenario with its replay, beside the start of the lesson that it attempts.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    start: &'a Scenario,
    scenario: &'a Scenario,
    replay: &'a Replay,
}

impl<'a> Attempt<'a> {
    /// The attempt that `scenario` is; `replay` must be its replay.
    pub const fn new(start: &'a Scenario, scenario: &'a Scenario, replay: &'a Replay) -> Self {
        Self { start, scenario, replay }
    }

    /// The machine at the end.
    pub(super) const fn snapshot(&self) -> &'a Snapshot {
        &self.replay.snapshot
    }

    /// What each step met.
    pub(super) fn results(&self) -> impl Iterator<Item = &'a StepResult> {
        self.replay.steps.iter().map(|step| &step.result)
    }

    /// The outcomes of the steps that were carried out.
    pub(super) fn outcomes(&self) -> impl Iterator<Item = &'a Outcome> {
        self.results().filter_map(|result| match result {
            StepResult::Done(outcome) => Some(outcome),
            _ => None,
        })
    }

    /// The refusals of the steps that were refused.
    pub(super) fn refusals(&self) -> impl Iterator<Item = &'a Refusal> {
        self.results().filter_map(|result| match result {
            StepResult::Refused(refusal) => Some(refusal),
            _ => None,
        })
    }

    /// Whether the last bind that got this port named it; of no interest where the port is not in use.
    pub(super) fn is_bound_by_name(&self, protocol: Protocol, port: Port) -> bool {
        let binds = self.replay.steps.iter().rev().filter_map(|step| match &step.result {
            StepResult::Done(Outcome::Bound(taken)) if taken.contains(port) => self.command(step.line),
            _ => None,
        });
        let mut ports = binds.filter_map(|command| match command {
            Command::Bind { protocol: of, port, .. } if *of == protocol => Some(port),
            _ => None,
        });
        ports.next().is_some_and(|port| matches!(port, BindPort::Specific(_)))
    }

    /// The command of a line, counted from 1.
    fn command(&self, line: u32) -> Option<&'a Command> {
        self.scenario.lines().get((line as usize).checked_sub(1)?)?.readable()
    }

    /// What one more command would meet.
    pub(super) fn try_out(&self, command: &Command) -> Result<Outcome, Refusal> {
        self.replay.machine.clone().apply(command)
    }

    /// The first port of `range` of which `holds` is false.
    pub(super) fn first_without(range: PortRange, mut holds: impl FnMut(Port) -> bool) -> Option<Port> {
        (range.first()..=range.last()).find(|&port| !holds(port))
    }

    /// The machine as it would be if no program held a port of `range` in `protocol`.
    pub(super) fn if_closed(&self, protocol: Protocol, range: PortRange) -> Snapshot {
        let mut machine = self.replay.machine.clone();
        // Refused where nothing is open there, which leaves the machine as it is.
        let _ = machine.apply(&Command::Close { protocol, range });
        machine.snapshot()
    }

    /// The first line of the start that the scenario no longer begins with, and the line that stands there instead, both
    /// as written. Comments, blank lines and the spelling of a command do not matter.
    pub(super) fn first_lost_line(&self) -> Option<(&'a str, Option<&'a str>)> {
        let mut kept = commands(self.scenario);
        commands(self.start).find_map(|(text, command)| match kept.next() {
            Some((_, same)) if same == command => None,
            other => Some((text, other.map(|(other, _)| other))),
        })
    }
}

/// The commands of a scenario, each with its line as written.
fn commands(scenario: &Scenario) -> impl Iterator<Item = (&str, &Command)> {
    scenario.lines().iter().filter_map(|line| Some((line.text().trim(), line.readable()?)))
}
