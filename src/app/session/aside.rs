//! Another scenario in the place of the reader's own, for as long as a lesson or a question lasts: the reader's own is put
//! aside with its way back, and comes back as it was.

use super::{LastChange, Session};
use crate::app::history::History;
use crate::app::shared::Shared;
use crate::scenario::{Replay, Scenario, replay};

/// What was put aside.
#[derive(Clone, Debug)]
pub(super) struct Aside {
    scenario: Shared<Scenario>,
    replay: Shared<Replay>,
    history: History,
    is_first: bool,
}

impl Session {
    /// Shows a scenario that is not the reader's own, without a way back from it. What the reader has is put aside, unless
    /// such a scenario is shown already.
    pub(in crate::app) fn lend(&mut self, scenario: &Scenario) {
        self.settle();
        let history = std::mem::take(&mut self.history);
        if self.aside.is_none() {
            let (scenario, replay) = (self.scenario.clone(), self.replay.clone());
            self.aside = Some(Aside { scenario, replay, history, is_first: self.is_first });
        }
        let scenario = Shared::new(scenario.clone());
        let replay = Shared::new(replay(&scenario));
        self.put(scenario, replay);
        self.is_first = false;
    }

    /// Gives the reader back what was put aside.
    pub(in crate::app) fn give_back(&mut self) {
        self.settle();
        if let Some(aside) = self.aside.take() {
            self.put(aside.scenario, aside.replay);
            self.history = aside.history;
            self.is_first = aside.is_first;
        }
    }

    /// The reader's own scenario, also while that of a lesson or a question is shown.
    pub fn own(&self) -> &Shared<Scenario> {
        self.aside.as_ref().map_or(&self.scenario, |aside| &aside.scenario)
    }

    /// Whether what is shown is not the reader's own.
    pub(in crate::app) const fn is_lent(&self) -> bool {
        self.aside.is_some()
    }

    fn put(&mut self, scenario: Shared<Scenario>, replay: Shared<Replay>) {
        self.scenario = scenario;
        self.replay = replay;
        self.changes = self.changes.saturating_add(1);
        self.last_change = LastChange::None;
        self.pinned = None;
        self.notice = None;
    }
}

#[cfg(test)]
mod tests {
    use crate::app::session::tests::session;
    use crate::app::{Action, Session};
    use crate::scenario::Scenario;

    fn lend(session: &mut Session, text: &str) {
        session.lend(&Scenario::read(text).unwrap());
    }

    #[test]
    fn what_was_put_aside_comes_back_with_its_way_back() {
        let mut own = session("bind 80\n");
        own.act(Action::RemoveLine(0));
        lend(&mut own, "bind 443\n");
        assert_eq!((own.text().as_str(), own.can_undo(), own.is_lent()), ("bind 443\n", false, true));
        assert_eq!(own.own().to_string(), "");
        own.act(Action::RemoveLine(0));
        lend(&mut own, "bind 25\n");
        assert_eq!((own.text().as_str(), own.can_undo()), ("bind 25\n", false));
        own.give_back();
        assert_eq!((own.text().as_str(), own.can_redo(), own.is_lent()), ("", false, false));
        own.act(Action::Undo);
        assert_eq!(own.text(), "bind 80\n");
        own.give_back();
        assert_eq!(own.text(), "bind 80\n");
    }
}
