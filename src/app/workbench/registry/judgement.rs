//! What the linter and the model say of the values, worked out once for each scenario: a slide must not wait for it.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::session::Session;
use crate::app::shared::Shared;
use crate::model::{RangeList, RegistryValue, Restart};
use crate::scenario::lint::{Finding, FindingKind, lint, lint_registry};
use crate::scenario::{Moment, Scenario};

/// What there is to say of a scenario's values.
#[derive(Clone, Debug)]
pub struct Judgement {
    scenario: Shared<Scenario>,
    moment: Moment,
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
        let scenario = session.scenario();
        let shown = RegistryValue::ALL.map(|value| scenario.value_line(moment, value));
        let is_elsewhere = |finding: &Finding| {
            let at = finding.place.line.checked_sub(1).map(|at| at as usize);
            finding.kind != FindingKind::LaterWindows && !shown.contains(&at)
        };
        let snapshot = &session.replay().snapshot;
        Self {
            scenario: scenario.clone(),
            moment,
            findings: lint_registry(scenario, moment),
            elsewhere: lint(scenario).into_iter().filter(is_elsewhere).collect(),
            leaking: snapshot.leaking(),
            restart: snapshot.restart(),
        }
    }
}

/// The last judgement.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory(RefCell<Option<Rc<Judgement>>>);

impl Memory {
    /// The judgement of the session's scenario.
    pub(super) fn of(&self, session: &Session, moment: Moment) -> Rc<Judgement> {
        let mut last = self.0.borrow_mut();
        let holds = |last: &&Rc<Judgement>| last.scenario == *session.scenario() && last.moment == moment;
        match last.as_ref().filter(holds) {
            Some(judgement) => judgement.clone(),
            None => last.insert(Rc::new(Judgement::new(session, moment))).clone(),
        }
    }
}
