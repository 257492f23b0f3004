//! The steps as a timeline: which step the figure shows, and whether time runs on by itself.
//!
//! A position is a number of lines: the machine is shown after that many lines of the scenario. Without one it is shown
//! at the end, where a reader starts. What a reader does while the past is shown is written right after the step shown,
//! since what is possible there is what the card and the form tell.

use crate::app::shared::Shared;
use crate::figure::{RowKind, differences};
use crate::model::{Command, PortRange};
use crate::scenario::{Assumption, Edit, Film, Replay, Scenario, Step, replay};

/// What a figure marks: rows, and the ports that changed in each.
pub type Changes = Shared<Vec<(RowKind, PortRange)>>;

/// What a reader does with time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeAct {
    /// Opens the bar, paused and at the end, or closes it, which goes back to the end.
    Show(bool),
    /// Goes to the machine after so many steps.
    Go(usize),
    /// Goes so many steps forward, or back where negative.
    Move(isize),
    /// Goes to the end.
    End,
    /// Runs, from the start where it is at the end, or stops.
    Play(bool),
    /// Goes on by one step while it runs, and stops at the end.
    Tick,
    /// Chooses how fast it runs.
    Pace(Pace),
}

/// How fast time runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// A step in two seconds: to talk over.
    Slow,
    /// A step a second.
    #[default]
    Even,
    /// Four steps a second.
    Quick,
    /// Twenty steps a second: for long scenarios.
    Fast,
}

impl Pace {
    /// All, from slow to fast.
    pub const ALL: [Self; 4] = [Self::Slow, Self::Even, Self::Quick, Self::Fast];

    /// How long a step is shown, in milliseconds.
    pub const fn milliseconds(self) -> u32 {
        match self {
            Self::Slow => 2000,
            Self::Even => 1000,
            Self::Quick => 250,
            Self::Fast => 50,
        }
    }

    /// The same for a reader who asked for little motion: no more than two pictures a second.
    pub fn calm_milliseconds(self) -> u32 {
        self.milliseconds().max(500)
    }
}

/// The timeline.
#[derive(Clone, Debug, Default)]
pub struct Time {
    open: bool,
    position: Option<usize>,
    playing: bool,
    pace: Pace,
    film: Option<(Shared<Scenario>, Shared<Film>)>,
    shown: Option<Shown>,
}

/// A step as it is shown.
#[derive(Clone, Debug)]
struct Shown {
    scenario: Shared<Scenario>,
    lines: usize,
    replay: Shared<Replay>,
    changes: Changes,
}

impl Time {
    /// Whether the bar is open.
    pub const fn is_open(&self) -> bool {
        self.open
    }

    /// Whether time runs.
    pub const fn is_playing(&self) -> bool {
        self.playing
    }

    /// How fast it runs.
    pub const fn pace(&self) -> Pace {
        self.pace
    }

    /// How many lines have run in what is shown; `None` at the end.
    pub const fn position(&self) -> Option<usize> {
        self.position
    }

    /// How many of these steps have run in what is shown.
    pub fn step(&self, steps: &[Step]) -> usize {
        self.position.map_or(steps.len(), |lines| steps.partition_point(|step| step.line as usize <= lines))
    }

    /// The machine shown, where it is not the one at the end.
    pub fn past(&self) -> Option<&Shared<Replay>> {
        self.position.and(self.shown.as_ref()).map(|shown| &shown.replay)
    }

    /// What the step shown changed.
    pub fn changes(&self) -> Option<&Changes> {
        self.shown.as_ref().map(|shown| &shown.changes)
    }

    /// Does what the reader did, over the steps of the whole scenario.
    pub(in crate::app) fn act(&mut self, act: TimeAct, steps: &[Step]) {
        let at = self.step(steps);
        match act {
            TimeAct::Show(open) => *self = Self { open, pace: self.pace, ..Self::default() },
            TimeAct::Go(step) => {
                self.open = true;
                self.pause_at(step, steps);
            }
            TimeAct::Move(by) => {
                self.open = true;
                self.pause_at(at.saturating_add_signed(by), steps);
            }
            TimeAct::End => self.pause_at(steps.len(), steps),
            TimeAct::Play(playing) => {
                let again = playing && at >= steps.len();
                self.go(if again { 0 } else { at }, steps);
                self.playing = playing && !steps.is_empty();
            }
            TimeAct::Tick if self.playing => {
                self.go(at + 1, steps);
                self.playing = at + 1 < steps.len();
            }
            TimeAct::Tick => {}
            TimeAct::Pace(pace) => self.pace = pace,
        }
    }

    fn pause_at(&mut self, step: usize, steps: &[Step]) {
        self.playing = false;
        self.go(step, steps);
    }

    fn go(&mut self, step: usize, steps: &[Step]) {
        let line = |step: usize| steps.get(step).map_or(0, |step| step.line as usize);
        self.position = (step < steps.len()).then(|| step.checked_sub(1).map_or(0, line));
    }

    /// Where a command that the reader gives is written, in lines before it.
    pub(in crate::app) fn place(&self, scenario: &Scenario, command: &Command) -> usize {
        let Some(lines) = self.position else { return scenario.lines().len() };
        // Before the first boot there is no machine yet that could do it.
        if command.needs_running_machine() { lines.max(scenario.boot_line()) } else { lines }
    }

    /// Stays at its step while lines come and go.
    pub(super) fn follow(&mut self, edit: &Edit) {
        self.playing = false;
        self.position = self.position.map(|lines| edit.moved_place(lines));
    }

    /// Shows the machine after so many lines, unless that is the end.
    pub(in crate::app) const fn show_after(&mut self, lines: usize) {
        if self.position.is_some() {
            self.position = Some(lines);
        }
    }

    /// Goes to the end of another scenario.
    pub(in crate::app) const fn leave(&mut self) {
        self.position = None;
        self.playing = false;
    }

    /// Looks again at what is to be shown. While MaxUserPort is slid at the end, no step is marked.
    pub(super) fn refresh(&mut self, scenario: &Shared<Scenario>, steps: &[Step], sliding: bool) {
        let last = steps.last().map_or(0, |step| step.line as usize);
        self.position = self.position.filter(|&lines| lines < last);
        let marked = self.open && !sliding;
        let Some(lines) = self.position.or_else(|| marked.then(|| scenario.lines().len())) else {
            self.shown = None;
            return;
        };
        let same = |shown: &Shown| shown.scenario == *scenario && shown.lines == lines;
        if !self.shown.as_ref().is_some_and(same) {
            self.shown = Some(self.look(scenario, lines));
        }
    }

    /// Replays another scenario. Where the past is looked at, the same run is the film of it.
    pub(in crate::app) fn replay(&mut self, scenario: &Shared<Scenario>) -> Replay {
        if !self.open && self.position.is_none() {
            return replay(scenario);
        }
        let (film, replay) = Film::with_replay(scenario);
        self.film = Some((scenario.clone(), Shared::new(film)));
        replay
    }

    fn look(&mut self, scenario: &Shared<Scenario>, lines: usize) -> Shown {
        let picture = self.film(scenario).after(scenario, lines);
        let changes = picture.before.map_or_else(Vec::new, |before| differences(&before, &picture.replay.snapshot));
        let (replay, changes) = (Shared::new(picture.replay), Shared::new(changes));
        Shown { scenario: scenario.clone(), lines, replay, changes }
    }

    fn film(&mut self, scenario: &Shared<Scenario>) -> Shared<Film> {
        if let Some((_, film)) = self.film.as_ref().filter(|(of, _)| of == scenario) {
            return film.clone();
        }
        let film = Shared::new(Film::new(scenario, Assumption::default()));
        self.film = Some((scenario.clone(), film.clone()));
        film
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_while_the_past_is_shown_runs_the_scenario_once_for_its_replay_and_for_the_past() {
        let scenario = |text: &str| Shared::new(Scenario::read(text).unwrap());
        let (before, after) = (scenario("bind 80\nbind 81\n"), scenario("bind 90\nbind 81\n"));
        let mut time = Time::default();
        let steps = time.replay(&before).steps;
        assert!(time.film.is_none(), "at the end nobody needs it");
        time.act(TimeAct::Go(1), &steps);
        time.refresh(&before, &steps, false);
        let steps = time.replay(&after).steps;
        let film = time.film.clone();
        time.refresh(&after, &steps, true);
        assert!(film.is_some_and(|film| Some(film) == time.film), "the past is looked at in the film of that run");
        assert!(time.past().is_some_and(|past| past.snapshot == replay(&scenario("bind 90")).snapshot));
    }
}
