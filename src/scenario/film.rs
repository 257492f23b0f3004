//! The machine after any line of a scenario, without replaying from the beginning each time: for going through time.

use super::replay::{Assumption, Replay, Run, Step};
use super::text::Scenario;
use crate::model::Snapshot;

/// How many machines are kept along the way. Each takes about 50 KB, and half the lines between two are run for a
/// picture.
const KEPT: usize = 32;

/// A scenario run once, with machines kept along the way.
#[derive(Clone, Debug)]
pub struct Film {
    /// How many lines lie between two kept machines.
    stride: usize,
    kept: Vec<Run>,
}

/// A scenario stopped after a line.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The machine there; of the steps, the last alone.
    pub replay: Replay,
    /// The machine before that step; `None` where there was no step yet.
    pub before: Option<Snapshot>,
}

impl Film {
    /// Runs the whole scenario once.
    pub fn new(scenario: &Scenario, assumption: Assumption) -> Self {
        Self::shot(scenario, Run::new(assumption), |_| {}).0
    }

    /// Replays the whole scenario, and keeps machines along the way: one run for both.
    pub fn with_replay(scenario: &Scenario) -> (Self, Replay) {
        let mut steps = Vec::with_capacity(scenario.lines().len());
        let (film, run) = Self::shot(scenario, Run::new(Assumption::default()), |step| steps.push(step));
        (film, run.end(steps))
    }

    fn shot(scenario: &Scenario, mut run: Run, mut happened: impl FnMut(Step)) -> (Self, Run) {
        let stride = scenario.lines().len().div_ceil(KEPT).max(1);
        let mut kept = vec![run.clone()];
        for (line, number) in scenario.lines().iter().zip(1_u32..) {
            if let Some(result) = run.line(line) {
                happened(Step { line: number, result });
            }
            if (number as usize).is_multiple_of(stride) {
                kept.push(run.clone());
            }
        }
        (Self { stride, kept }, run)
    }

    /// The machine after the first `lines` lines of the scenario that the film was made of.
    pub fn after(&self, scenario: &Scenario, lines: usize) -> Picture {
        let lines = lines.min(scenario.lines().len());
        let Some(last) = last_step(scenario, lines) else {
            return Picture { replay: self.run_to(scenario, 0).end(Vec::new()), before: None };
        };
        let mut run = self.run_to(scenario, last);
        let before = run.clone().end(Vec::new()).snapshot;
        let result = run.line(&scenario.lines()[last]);
        let number = u32::try_from(last + 1).unwrap_or(u32::MAX);
        let steps = result.map(|result| Step { line: number, result }).into_iter().collect();
        Picture { replay: run.end(steps), before: Some(before) }
    }

    fn run_to(&self, scenario: &Scenario, lines: usize) -> Run {
        let at = (lines / self.stride).min(self.kept.len() - 1);
        let mut run = self.kept[at].clone();
        for line in &scenario.lines()[at * self.stride..lines] {
            run.line(line);
        }
        run
    }
}

/// The last of the first `lines` lines that is a step, counted from 0.
fn last_step(scenario: &Scenario, lines: usize) -> Option<usize> {
    scenario.lines()[..lines].iter().rposition(|line| !matches!(line.command(), Ok(None)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::System;
    use crate::scenario::{replay_assuming, replay_first};

    fn long() -> Scenario {
        let lines =
            ["# a note", "bind tcp *", "bind udp * x3", "", "block 6000-6100", "close tcp 1025-1100", "nonsense"];
        let text = lines.repeat(40).join("\n");
        Scenario::read(&format!("os xp\nset MaxUserPort 5900\n{text}\nrestart\nset MaxUserPort 7000\n")).unwrap()
    }

    #[test]
    fn after_every_line_the_film_shows_the_machine_that_a_replay_gives() {
        let scenario = long();
        let film = Film::new(&scenario, Assumption::default());
        for lines in 0..=scenario.lines().len() {
            let replayed = replay_first(&scenario, lines);
            let picture = film.after(&scenario, lines);
            assert_eq!(picture.replay.snapshot, replayed.snapshot, "after {lines} lines");
            assert_eq!(picture.replay.steps.last(), replayed.steps.last(), "after {lines} lines");
        }
    }

    #[test]
    fn before_is_the_machine_without_the_last_step() {
        let scenario = Scenario::read("os 2003\nblock 6000-6100\n# a note\n\n").unwrap();
        let film = Film::new(&scenario, Assumption::default());
        let picture = film.after(&scenario, 4);
        assert!(picture.before.is_some_and(|before| before.blocks.is_empty()));
        assert_eq!(picture.replay.snapshot.blocks.len(), 1);
        assert_eq!(film.after(&scenario, 0).before, None);
    }

    #[test]
    fn a_film_under_another_assumption_ends_as_its_replay_does() {
        let scenario = long();
        for assumption in [
            Assumption { system: Some(System::Sp1), max_user_port: None },
            Assumption { system: None, max_user_port: Some(50_000) },
        ] {
            let film = Film::new(&scenario, assumption);
            let end = film.after(&scenario, usize::MAX).replay;
            assert_eq!(end.snapshot, replay_assuming(&scenario, assumption).snapshot);
            let start = film.after(&scenario, 0).replay.snapshot;
            assert_eq!(start, replay_assuming(&Scenario::default(), assumption).snapshot);
        }
    }

    #[test]
    fn a_film_and_a_replay_that_are_made_in_one_run_are_what_two_runs_give() {
        for scenario in [long(), Scenario::default()] {
            let (film, replayed) = Film::with_replay(&scenario);
            assert_eq!(replayed, replay_assuming(&scenario, Assumption::default()));
            for lines in 0..=scenario.lines().len() {
                assert_eq!(film.after(&scenario, lines).replay.snapshot, replay_first(&scenario, lines).snapshot);
            }
        }
    }

    #[test]
    fn an_empty_scenario_has_one_picture() {
        let scenario = Scenario::default();
        let picture = Film::new(&scenario, Assumption::default()).after(&scenario, 5);
        assert_eq!(picture.replay.snapshot, replay_first(&scenario, 0).snapshot);
    }
}
