//! One scenario under two assumptions: as it is, and as it would be on the other system or with another MaxUserPort.

use super::time::Changes;
use crate::app::shared::Shared;
use crate::figure::differences;
use crate::model::{HIGHEST_MAX_USER_PORT, System};
use crate::scenario::{Assumption, Film, Replay, Scenario, replay_assuming};

/// What the scenario is compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rival {
    /// The same scenario on the other system.
    #[default]
    System,
    /// The same scenario started with this MaxUserPort.
    MaxUserPort(u32),
}

impl Rival {
    /// The other value that is compared with at first.
    pub const OTHER_VALUE: Self = Self::MaxUserPort(HIGHEST_MAX_USER_PORT as u32);

    fn assumption(self, scenario: &Scenario) -> Assumption {
        match self {
            Self::System => Assumption { system: Some(other(scenario.system())), max_user_port: None },
            Self::MaxUserPort(value) => Assumption { system: None, max_user_port: Some(value) },
        }
    }
}

fn other(system: System) -> System {
    System::ALL.into_iter().find(|&another| another != system).unwrap_or(system)
}

/// The comparison.
#[derive(Clone, Debug, Default)]
pub struct Compare {
    rival: Rival,
    film: Option<(Shared<Scenario>, Rival, Shared<Film>)>,
    compared: Option<Compared>,
}

/// What the comparison gives.
#[derive(Clone, Debug)]
pub struct Compared {
    of: (Shared<Scenario>, Rival, Option<usize>),
    /// The whole replay under the other assumption.
    pub whole: Shared<Replay>,
    /// The machine there at the step that is shown.
    pub shown: Shared<Replay>,
    /// Where the two machines shown differ.
    pub differences: Changes,
    /// The steps that end differently, by their index in both replays.
    pub steps: Shared<Vec<usize>>,
}

impl Compare {
    /// What it is compared with.
    pub const fn rival(&self) -> Rival {
        self.rival
    }

    /// What the comparison gives, while the tool is open.
    pub const fn compared(&self) -> Option<&Compared> {
        self.compared.as_ref()
    }

    pub(super) const fn choose(&mut self, rival: Rival) {
        self.rival = rival;
    }

    pub(super) fn close(&mut self) {
        *self = Self { rival: self.rival, ..Self::default() };
    }

    /// Compares again, where something changed. `whole` and `shown` are the replays of the scenario as it is.
    pub(super) fn refresh(
        &mut self,
        scenario: &Shared<Scenario>,
        position: Option<usize>,
        whole: &Replay,
        shown: &Replay,
    ) {
        let of = (scenario.clone(), self.rival, position);
        if self.compared.as_ref().is_some_and(|compared| compared.of == of) {
            return;
        }
        let other = self.whole(scenario);
        let there = position.map_or_else(|| other.clone(), |lines| self.past(scenario, lines));
        let differences = Shared::new(differences(&shown.snapshot, &there.snapshot));
        let differing = |at: &usize| whole.steps.get(*at) != other.steps.get(*at);
        let steps = Shared::new((0..whole.steps.len()).filter(differing).collect());
        self.compared = Some(Compared { of, whole: other, shown: there, differences, steps });
    }

    fn whole(&self, scenario: &Shared<Scenario>) -> Shared<Replay> {
        let same = |compared: &&Compared| compared.of.0 == *scenario && compared.of.1 == self.rival;
        let kept = self.compared.as_ref().filter(same).map(|compared| compared.whole.clone());
        kept.unwrap_or_else(|| Shared::new(replay_assuming(scenario, self.rival.assumption(scenario))))
    }

    fn past(&mut self, scenario: &Shared<Scenario>, lines: usize) -> Shared<Replay> {
        let same = |(of, rival, _): &&(Shared<Scenario>, Rival, Shared<Film>)| of == scenario && *rival == self.rival;
        let kept = self.film.as_ref().filter(same).map(|(_, _, film)| film.clone());
        let film = kept.unwrap_or_else(|| Shared::new(Film::new(scenario, self.rival.assumption(scenario))));
        self.film = Some((scenario.clone(), self.rival, film.clone()));
        Shared::new(film.after(scenario, lines).replay)
    }
}
