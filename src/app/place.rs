//! Where Port Atlas stands: on a page of its own, or as a guest in another.

use yew::Callback;

use super::session::Session;
use super::shared::Shared;
use crate::scenario::{Replay, Step, StepResult};

/// How many steps are told at once, so that a slide over a long scenario stays light.
const MOST_TURNS: usize = 100;

/// Where it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Place {
    /// On a page of its own, which keeps its state in the address and on the device.
    #[default]
    Page,
    /// In another page, which is told what happens.
    Guest(Guest),
}

/// How it stands in another page.
#[derive(Clone, Debug, PartialEq)]
pub struct Guest {
    /// Is told what happens.
    pub told: Callback<Told>,
    /// The address of the page of its own.
    pub home: String,
}

/// What another page is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// The figure answers input.
    Ready,
    /// The scenario is another one.
    Changed,
    /// A step is new, or came out otherwise than before.
    Step(Turn),
}

/// What became of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The line of the scenario, counted from 1.
    pub line: u32,
    /// `done`, `refused` or `invalid`.
    pub result: &'static str,
    /// The id of the rule that refused it.
    pub rule: Option<&'static str>,
}

impl Turn {
    /// The steps of `after` that are new or came out otherwise than in `before`.
    fn between<'a>(before: &'a [Step], after: &'a [Step]) -> impl Iterator<Item = Self> + 'a {
        let before = before.iter().map(Some).chain(std::iter::repeat(None));
        let pairs = after.iter().zip(before).map(|(step, before)| (Self::of(step), before.map(Self::of)));
        pairs.filter(|(now, before)| before.as_ref() != Some(now)).map(|(now, _)| now)
    }

    fn of(step: &Step) -> Self {
        let (result, rule) = match &step.result {
            StepResult::Done(_) => ("done", None),
            StepResult::Refused(refusal) => ("refused", Some(refusal.rule().id())),
            StepResult::Invalid(_) => ("invalid", None),
        };
        Self { line: step.line, result, rule }
    }
}

/// Tells the page around a guest what happens.
pub(super) struct Follower {
    guest: Guest,
    replay: Shared<Replay>,
}

impl Follower {
    /// Follows a session from now on.
    pub(super) fn new(guest: Guest, session: &Session) -> Self {
        Self { guest, replay: session.replay().clone() }
    }

    /// Tells what changed since it was called last.
    pub(super) fn follow(&mut self, session: &Session) {
        let before = std::mem::replace(&mut self.replay, session.replay().clone());
        if before == self.replay {
            return;
        }
        self.guest.told.emit(Told::Changed);
        for turn in Turn::between(&before.steps, &self.replay.steps).take(MOST_TURNS) {
            self.guest.told.emit(Told::Step(turn));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Scenario, replay};

    #[test]
    fn a_step_is_told_where_it_is_new_or_came_out_otherwise() {
        let steps = |text: &str| replay(&Scenario::read(text).unwrap()).steps;
        let before = steps("set MaxUserPort 5000\nblock 6000-6100");
        let after = steps("set MaxUserPort 7000\nblock 6000-6100\nbind 80");
        let told: Vec<_> = Turn::between(&before, &after).map(|turn| (turn.line, turn.result, turn.rule)).collect();
        assert_eq!(told, [(2, "refused", Some("block-outside-window")), (3, "done", None)]);
        assert_eq!(Turn::between(&after, &after).count(), 0);
    }
}
