//! What the linter and the model say of the values, worked out once for each scenario: a slide must not wait for it.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::session::Session;
use crate::app::shared::Shared;
use crate::model::{Command, RangeList, Registry, RegistryValue, Restart};
use crate::scenario::lint::{Finding, FindingKind, lint, lint_registry};
use crate::scenario::reg::{NotOnCommandLine, commands};
use crate::scenario::{Line, Moment, Scenario};

/// What there is to say of a scenario's values.
#[derive(Clone, Debug)]
pub struct Judgement {
    scenario: Shared<Scenario>,
    lines: usize,
    moment: Moment,
    /// The registry that is shown.
    pub registry: Registry,
    /// The commands that write it, or why there are none.
    pub commands: Result<[String; 2], NotOnCommandLine>,
    /// The findings of the two values that are shown, as the next start would read them together.
    pub findings: Vec<Finding>,
    /// The findings of values that other lines write, as the start that reads them does.
    pub elsewhere: Vec<Finding>,
    /// The reserved ports that can leak where KB 812873 is on.
    pub leaking: RangeList,
    /// What a restart would do.
    pub restart: Restart,
}

impl Judgement {
    fn new(session: &Session, moment: Moment) -> Self {
        let scenario = &session.scenario_shown();
        let registry = scenario.registry(moment);
        let snapshot = &session.shown().snapshot;
        Self {
            scenario: session.scenario().clone(),
            lines: session.lines_shown(),
            moment,
            commands: commands(&registry),
            registry,
            findings: lint_registry(scenario, moment),
            elsewhere: elsewhere(scenario, moment),
            leaking: snapshot.leaking(),
            restart: snapshot.restart(),
        }
    }
}

/// The findings of values that are not those shown.
fn elsewhere(scenario: &Scenario, moment: Moment) -> Vec<Finding> {
    let shown = RegistryValue::ALL.map(|value| scenario.value_line(moment, value));
    let is_elsewhere = |at: usize| !shown.contains(&Some(at));
    let sets = |line: &Line| matches!(line.readable(), Some(Command::Set(_)));
    // Most scenarios write each value once, and a long value is not judged twice.
    if !scenario.lines().iter().enumerate().any(|(at, line)| sets(line) && is_elsewhere(at)) {
        return Vec::new();
    }
    let mut findings = lint(scenario);
    findings.retain(|finding| {
        finding.kind != FindingKind::LaterWindows && is_elsewhere((finding.place.line as usize).saturating_sub(1))
    });
    findings
}

/// The last judgement.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory(RefCell<Option<Rc<Judgement>>>);

impl Memory {
    /// The judgement of the session's scenario, up to the step that is shown.
    pub(super) fn of(&self, session: &Session, moment: Moment) -> Rc<Judgement> {
        let mut last = self.0.borrow_mut();
        let (scenario, lines) = (session.scenario(), session.lines_shown());
        let holds = |last: &&Rc<Judgement>| last.scenario == *scenario && (last.lines, last.moment) == (lines, moment);
        match last.as_ref().filter(holds) {
            Some(judgement) => judgement.clone(),
            None => last.insert(Rc::new(Judgement::new(session, moment))).clone(),
        }
    }
}
