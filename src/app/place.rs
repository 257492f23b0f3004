//! Where Port Atlas stands, on a page of its own or in another, and what the script around it is told.

use yew::Callback;

use super::preferences::Preferences;
use super::session::Session;
use super::shared::Shared;
use crate::scenario::{Replay, Step, StepResult};

/// How many steps are told at once, so that a slide over a long scenario stays light.
const MOST_TURNS: usize = 100;

/// Where it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// Whether it is a page of its own, with everything.
    pub is_page: bool,
    /// How wide the figure will most likely be, in pixels; 0 where nobody knows.
    pub width: f64,
    /// Is told what happens.
    pub told: Callback<Told>,
}

/// What the script around it is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// The figure answers input.
    Ready,
    /// The scenario is another one.
    Changed,
    /// A step is new, or came out otherwise than before.
    Step(Turn),
    /// The reader wants things shown like this.
    Preferred(Preferences),
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
        let turned = after.iter().zip(before).filter(|(now, before)| !before.is_some_and(|before| alike(now, before)));
        turned.map(|(now, _)| Self::of(now))
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

/// Whether what is told of two steps is the same. Every step of a scenario is asked in every frame of a slide.
fn alike(one: &Step, other: &Step) -> bool {
    let same = match (&one.result, &other.result) {
        (StepResult::Refused(one), StepResult::Refused(other)) => one.rule() == other.rule(),
        (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
    };
    same && one.line == other.line
}

/// Tells the script around what happens.
pub(super) struct Follower {
    place: Place,
    preferences: Option<Preferences>,
    changes: u32,
    /// What single steps are told against; a page of its own has nobody who listens to them, and a replay is large.
    replay: Option<Shared<Replay>>,
}

impl Follower {
    /// Follows a session from now on. A scenario that was only opened is not the reader's change.
    pub(super) fn new(place: Place, session: &Session) -> Self {
        let replay = (!place.is_page).then(|| session.replay().clone());
        Self { place, preferences: None, changes: session.changes(), replay }
    }

    /// Tells what changed since it was called last.
    pub(super) fn follow(&mut self, session: &Session) {
        let preferences = session.preferences();
        if self.preferences.replace(preferences) != Some(preferences) {
            self.place.told.emit(Told::Preferred(preferences));
        }
        // The scenario of a lesson or a question is not the reader's.
        #[cfg(feature = "workbench")]
        if session.is_lent() {
            return;
        }
        if std::mem::replace(&mut self.changes, session.changes()) == session.changes() {
            return;
        }
        self.place.told.emit(Told::Changed);
        if let Some(before) = &mut self.replay {
            let now = session.replay().clone();
            for turn in Turn::between(&before.steps, &now.steps).take(MOST_TURNS) {
                self.place.told.emit(Told::Step(turn));
            }
            *before = now;
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
