//! Runs a scenario on a fresh machine: the whole state of the product is what comes out.

use super::line::Line;
use super::problem::{LineError, Problem};
use super::text::Scenario;
use crate::model::{Command, Machine, Outcome, Refusal, Setting, Snapshot, System};

/// What became of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepResult {
    /// The command was carried out.
    Done(Outcome),
    /// A rule refused it.
    Refused(Refusal),
    /// The line cannot be read, and was skipped.
    Invalid(LineError),
}

/// One line that holds a command, or cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The line, counted from 1.
    pub line: u32,
    /// What became of it.
    pub result: StepResult,
}

/// A scenario replayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    /// The steps in order.
    pub steps: Vec<Step>,
    /// The machine at the end, running; a copy of it tells what one more command would do.
    pub machine: Machine,
    /// What there is to see of it.
    pub snapshot: Snapshot,
}

impl Replay {
    /// What one more command would do, without doing it.
    ///
    /// # Errors
    /// The refusal it would meet.
    pub fn trial(&self, command: &Command) -> Result<Outcome, Refusal> {
        self.machine.clone().apply(command)
    }

    /// The lines that cannot be read, each with its number.
    pub fn invalid(&self) -> impl Iterator<Item = (u32, &LineError)> {
        self.steps.iter().filter_map(|step| match &step.result {
            StepResult::Invalid(error) => Some((step.line, error)),
            _ => None,
        })
    }
}

/// What to take instead of what the scenario says before the first boot, to compare two machines under one scenario.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumption {
    /// The system, whatever `os` lines say.
    pub system: Option<System>,
    /// The starting MaxUserPort, whatever the `set` lines before the first boot say.
    pub max_user_port: Option<u32>,
}

/// Replays the whole scenario.
pub fn replay(scenario: &Scenario) -> Replay {
    replay_assuming(scenario, Assumption::default())
}

/// Replays the scenario up to and with line `lines` (0 is the machine right after its first boot).
pub fn replay_first(scenario: &Scenario, lines: usize) -> Replay {
    run(scenario, lines, Assumption::default())
}

/// Replays the whole scenario with another system or starting MaxUserPort.
pub fn replay_assuming(scenario: &Scenario, assumption: Assumption) -> Replay {
    run(scenario, scenario.lines().len(), assumption)
}

fn run(scenario: &Scenario, lines: usize, assumption: Assumption) -> Replay {
    let mut run = Run::new(assumption);
    let mut steps = Vec::with_capacity(lines.min(scenario.lines().len()));
    for (line, number) in scenario.lines().iter().take(lines).zip(1..) {
        if let Some(result) = run.line(line) {
            steps.push(Step { line: number, result });
        }
    }
    run.end(steps)
}

/// A machine under way through a scenario, line by line.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub machine: Machine,
    /// What still has to be assumed before the first boot.
    assumption: Option<Assumption>,
}

impl Run {
    pub fn new(assumption: Assumption) -> Self {
        Self { machine: Machine::default(), assumption: Some(assumption) }
    }

    /// Runs one line; `None` where it holds no command.
    pub fn line(&mut self, line: &Line) -> Option<StepResult> {
        let command = match line.command() {
            Ok(command) => command?,
            Err(error) => return Some(StepResult::Invalid(error.clone())),
        };
        if command.needs_running_machine() {
            self.assume();
        }
        Some(step(&mut self.machine, command, line))
    }

    /// Overrides what the scenario chose; the machine has not booted, so nothing here can be refused.
    pub fn assume(&mut self) {
        let Some(assumption) = self.assumption.take() else { return };
        let system = assumption.system.map(Command::Os);
        let value = assumption.max_user_port.map(|value| Command::Set(Setting::MaxUserPort(value)));
        for command in [system, value].into_iter().flatten() {
            let _ = self.machine.apply(&command);
        }
    }

    pub fn end(mut self, steps: Vec<Step>) -> Replay {
        self.assume();
        let snapshot = self.machine.snapshot();
        Replay { steps, machine: self.machine, snapshot }
    }
}

fn step(machine: &mut Machine, command: &Command, line: &Line) -> StepResult {
    match machine.apply(command) {
        Ok(outcome) => StepResult::Done(outcome),
        Err(Refusal::OsBeforeBoot) => StepResult::Invalid(LineError::new(line.column(), Problem::OsBeforeBoot, "os")),
        Err(refusal) => StepResult::Refused(refusal),
    }
}
