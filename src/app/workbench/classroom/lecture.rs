//! A lecture: a scenario shown step by step, each asked first and then run.
//!
//! It holds a scenario of its own, so that whatever is tried in class leaves the reader's as it was.

use std::rc::Rc;

use crate::app::Shared;
use crate::model::{BindPort, Command, System};
use crate::scenario::{Replay, Scenario, Step, StepResult, replay};

/// What the class can touch; one at a time is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Control {
    /// The steps.
    #[default]
    Steps,
    /// The slider of MaxUserPort.
    MaxUserPort,
    /// The choice of the system.
    System,
    /// The code that the class's own devices read.
    Code,
}

/// What the class says will happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// It works.
    Works,
    /// It is refused.
    Refused,
}

/// What is asked before a step is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Which port will it get?
    Port,
    /// Which ports will they get, and will all get one?
    Ports,
    /// Will it be allowed?
    Allowed,
    /// What will change?
    Change,
}

/// Where a lecture is: at the start, at a step that is asked, or at one that has been run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slide {
    /// The machine before the first step.
    Start,
    /// The step of that number, counted from 1, is asked.
    Asked(usize),
    /// The step of that number has been run.
    Shown(usize),
}

/// What is tried in class; where nothing is, the scenario's own holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    /// Another MaxUserPort.
    pub max_user_port: Option<u32>,
    /// The other system.
    pub system: Option<System>,
}

/// A lecture.
#[derive(Clone, Debug)]
pub struct Lecture {
    title: Rc<str>,
    scenario: Shared<Scenario>,
    /// The lines of the steps, counted from 0.
    lines: Rc<[usize]>,
    at: usize,
    trial: Trial,
    /// What the class said of the step that is asked or was run last.
    guess: Option<Guess>,
    /// The machine before the step, and after it.
    machines: [Shared<Replay>; 2],
    /// Up to the step, the scenario as it is tried.
    shown: Shared<Scenario>,
}

impl Lecture {
    /// A lecture about a scenario. What comes before the first boot is its start and no step.
    pub fn new(title: &str, scenario: Shared<Scenario>) -> Self {
        let boot = scenario.boot_line();
        let holds_step = |at: &usize| !matches!(scenario.lines()[*at].command(), Ok(None));
        let lines = (boot..scenario.lines().len()).filter(holds_step).collect();
        let nothing = Shared::new(replay(&Scenario::default()));
        let mut lecture = Self {
            title: title.into(),
            shown: scenario.clone(),
            scenario,
            lines,
            at: 0,
            trial: Trial::default(),
            guess: None,
            machines: [nothing.clone(), nothing],
        };
        lecture.run();
        lecture
    }

    /// What it is about.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// How many steps there are.
    pub fn steps(&self) -> usize {
        self.lines.len()
    }

    /// Where it is.
    pub const fn slide(&self) -> Slide {
        match self.at {
            0 => Slide::Start,
            at if at % 2 == 1 => Slide::Asked(at.div_ceil(2)),
            at => Slide::Shown(at / 2),
        }
    }

    /// What is tried.
    pub const fn trial(&self) -> Trial {
        self.trial
    }

    /// What the class said.
    pub const fn guess(&self) -> Option<Guess> {
        self.guess
    }

    /// The machine as it is shown.
    pub const fn machine(&self) -> &Shared<Replay> {
        &self.machines[1]
    }

    /// The machine before the step that was run last; the same machine where none was.
    pub const fn before(&self) -> &Shared<Replay> {
        &self.machines[0]
    }

    /// The scenario up to what is shown, with what is tried.
    pub const fn shown(&self) -> &Shared<Scenario> {
        &self.shown
    }

    /// The line of the step that is asked or was run last, as written but for its comment.
    pub fn command(&self) -> Option<&Command> {
        self.scenario.lines().get(self.line()?)?.readable()
    }

    /// That line as written.
    pub fn written(&self) -> &str {
        let line = self.line().and_then(|at| self.scenario.lines().get(at));
        line.map_or("", |line| line.text())
    }

    /// What is asked of the step.
    pub fn question(&self) -> Question {
        match self.command() {
            Some(Command::Bind { port: BindPort::Wildcard { count: 1 }, .. }) => Question::Port,
            Some(Command::Bind { port: BindPort::Wildcard { .. }, .. }) => Question::Ports,
            Some(Command::Os(_) | Command::Set(_) | Command::Unset(_) | Command::Quirk(_) | Command::Restart) => {
                Question::Change
            }
            _ => Question::Allowed,
        }
    }

    /// What became of the step, once it has been run.
    pub fn result(&self) -> Option<&StepResult> {
        let last = |step: &'_ Step| step.line as usize == self.shown.lines().len();
        let run = matches!(self.slide(), Slide::Shown(_)).then(|| self.machine().steps.last()).flatten();
        run.filter(|step| last(step)).map(|step| &step.result)
    }

    /// Whether the class was right; `None` where it said nothing, or the step is not run yet.
    pub fn is_right(&self) -> Option<bool> {
        let refused = !matches!(self.result()?, StepResult::Done(_));
        Some((self.guess? == Guess::Refused) == refused)
    }

    /// Whether there is a slide after this one.
    pub fn has_next(&self) -> bool {
        self.at < 2 * self.steps()
    }

    /// Whether there is a slide before this one.
    pub const fn has_back(&self) -> bool {
        self.at > 0
    }

    /// Goes to the next slide, unless this is the last.
    pub(super) fn next(&mut self) {
        self.go((self.at + 1).min(2 * self.steps()));
    }

    /// Goes to the slide before, unless this is the first.
    pub(super) fn back(&mut self) {
        self.go(self.at.saturating_sub(1));
    }

    /// Goes to the first slide.
    pub(super) fn go_to_start(&mut self) {
        self.go(0);
    }

    /// Goes to the last slide.
    pub(super) fn go_to_end(&mut self) {
        self.go(2 * self.steps());
    }

    /// Takes down what the class says, as long as the step is asked.
    pub(super) fn hear(&mut self, guess: Guess) {
        if matches!(self.slide(), Slide::Asked(_)) {
            self.guess = Some(guess);
        }
    }

    /// Tries something else.
    pub(super) fn try_out(&mut self, trial: Trial) {
        self.trial = trial;
        self.run();
    }

    fn go(&mut self, at: usize) {
        if at == self.at {
            return;
        }
        let revealed = self.at % 2 == 1 && at == self.at + 1;
        if !revealed {
            self.guess = None;
        }
        self.at = at;
        self.run();
    }

    /// The line of the step that is asked or was run last.
    fn line(&self) -> Option<usize> {
        self.at.checked_sub(1).and_then(|at| self.lines.get(at / 2)).copied()
    }

    /// Replays the scenario up to what is shown, with and without the last step.
    fn run(&mut self) {
        let run = self.at / 2;
        let shown = self.tried(self.end(run));
        let after = Shared::new(replay(&shown));
        let asked = self.at % 2 == 1 || run == 0;
        let before = if asked { after.clone() } else { Shared::new(replay(&self.tried(self.end(run - 1)))) };
        self.machines = [before, after];
        self.shown = Shared::new(shown);
    }

    /// Up to which line the scenario goes after so many steps.
    fn end(&self, steps: usize) -> usize {
        match steps.checked_sub(1).and_then(|last| self.lines.get(last)) {
            Some(line) => line + 1,
            None => self.lines.first().copied().unwrap_or(self.scenario.lines().len()),
        }
    }

    /// The first lines of the scenario with what is tried.
    fn tried(&self, lines: usize) -> Scenario {
        let mut scenario = self.scenario.first(lines);
        if let Some(system) = self.trial.system {
            scenario = scenario.edited(&scenario.choose_system(system)).0;
        }
        if let Some(value) = self.trial.max_user_port {
            scenario = scenario.edited(&scenario.slide_max_user_port(value)).0;
        }
        scenario
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCENARIO: &str =
        "# A title\nos 2003\nset MaxUserPort 6000\n\nbind tcp * # the browser\nblock 7000\nbind tcp 7000\n";

    fn lecture(scenario: &str) -> Lecture {
        Lecture::new("", Shared::new(Scenario::read(scenario).unwrap()))
    }

    fn at(scenario: &str, slides: usize) -> Lecture {
        let mut lecture = lecture(scenario);
        (0..slides).for_each(|_| lecture.next());
        lecture
    }

    #[test]
    fn a_step_is_asked_and_then_run_and_what_comes_before_the_boot_is_no_step() {
        let mut lecture = lecture(SCENARIO);
        let mut slides = vec![(lecture.slide(), lecture.machine().snapshot.usage.tcp.in_use.len())];
        while lecture.has_next() {
            lecture.next();
            slides.push((lecture.slide(), lecture.machine().snapshot.usage.tcp.in_use.len()));
        }
        let used = [(Slide::Start, 0), (Slide::Asked(1), 0), (Slide::Shown(1), 1), (Slide::Asked(2), 1)];
        assert_eq!(slides[..4], used);
        assert_eq!((slides.len(), lecture.steps()), (7, 3));
        assert_eq!(lecture.machine().snapshot.limits.max_user_port(), 6000);
    }

    #[test]
    fn a_result_is_known_only_once_the_step_is_run() {
        assert_eq!(at(SCENARIO, 5).result(), None);
        assert!(matches!(at(SCENARIO, 6).result(), Some(StepResult::Refused(_))));
        assert!(matches!(at(SCENARIO, 2).result(), Some(StepResult::Done(_))));
        assert_eq!(at(SCENARIO, 0).result(), None);
    }

    #[test]
    fn what_the_class_said_is_kept_until_the_step_is_run_and_no_longer() {
        let mut lecture = at(SCENARIO, 5);
        assert_eq!(lecture.is_right(), None);
        lecture.hear(Guess::Works);
        lecture.next();
        assert_eq!((lecture.guess(), lecture.is_right()), (Some(Guess::Works), Some(false)));
        lecture.hear(Guess::Refused);
        assert_eq!(lecture.guess(), Some(Guess::Works), "what is run is not guessed any more");
        lecture.back();
        assert_eq!(lecture.guess(), None);
    }

    #[test]
    fn each_kind_of_step_has_its_question() {
        let asked = |step: &str| at(&format!("bind tcp 80\n{step}"), 3).question();
        assert_eq!(asked("bind *"), Question::Port);
        assert_eq!(asked("bind udp * x9"), Question::Ports);
        assert_eq!(asked("restart"), Question::Change);
        assert_eq!(asked("set MaxUserPort 9"), Question::Change);
        assert_eq!(asked("close 80"), Question::Allowed);
        assert_eq!(asked("nonsense"), Question::Allowed);
    }

    #[test]
    fn what_is_tried_holds_for_what_is_shown_and_the_scenario_stays() {
        let mut lecture = at(SCENARIO, 4);
        assert!(matches!(lecture.result(), Some(StepResult::Done(_))));
        lecture.try_out(Trial { max_user_port: Some(8000), system: Some(System::Sp1) });
        assert!(matches!(lecture.result(), Some(StepResult::Refused(_))));
        assert_eq!(lecture.machine().snapshot.limits.max_user_port(), 8000);
        lecture.try_out(Trial::default());
        assert_eq!(lecture.shown().to_string(), SCENARIO.replace("bind tcp 7000\n", ""));
    }

    #[test]
    fn a_scenario_without_steps_is_its_start() {
        for scenario in ["", "os 2003-sp1\n", "# nothing\n"] {
            let mut lecture = lecture(scenario);
            assert!(!lecture.has_next() && !lecture.has_back());
            lecture.next();
            lecture.back();
            assert_eq!((lecture.slide(), lecture.result()), (Slide::Start, None));
        }
    }

    #[test]
    fn both_ends_are_reached_at_once() {
        let mut lecture = lecture(SCENARIO);
        lecture.go_to_end();
        assert_eq!(lecture.slide(), Slide::Shown(3));
        lecture.go_to_start();
        assert_eq!(lecture.slide(), Slide::Start);
    }
}
