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
    /// The same scenario with this MaxUserPort instead of the one in force at its end.
    MaxUserPort(u32),
}

impl Rival {
    /// The other value that is compared with at first.
    pub const OTHER_VALUE: Self = Self::MaxUserPort(HIGHEST_MAX_USER_PORT as u32);

    /// What runs there: a scenario with the same lines in number, and what is assumed beyond it.
    fn suppose(self, scenario: &Shared<Scenario>) -> (Shared<Scenario>, Assumption) {
        let started = |system, max_user_port| (scenario.clone(), Assumption { system, max_user_port });
        match self {
            Self::System => started(Some(other(scenario.system())), None),
            Self::MaxUserPort(value) => match scenario.supposing_max_user_port(value) {
                Some(supposed) => (Shared::new(supposed), Assumption::default()),
                None => started(None, Some(value)),
            },
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
    film: Option<RivalFilm>,
    compared: Option<Compared>,
}

/// The rival's way through time.
#[derive(Clone, Debug)]
struct RivalFilm {
    of: (Shared<Scenario>, Rival),
    supposed: Shared<Scenario>,
    film: Shared<Film>,
}

impl RivalFilm {
    fn new(scenario: &Shared<Scenario>, rival: Rival) -> Self {
        let (supposed, assumption) = rival.suppose(scenario);
        let film = Shared::new(Film::new(&supposed, assumption));
        Self { of: (scenario.clone(), rival), supposed, film }
    }
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
        kept.unwrap_or_else(|| {
            let (supposed, assumption) = self.rival.suppose(scenario);
            Shared::new(replay_assuming(&supposed, assumption))
        })
    }

    fn past(&mut self, scenario: &Shared<Scenario>, lines: usize) -> Shared<Replay> {
        let rival = self.rival;
        let kept = self.film.take().filter(|film| film.of.0 == *scenario && film.of.1 == rival);
        let film = self.film.insert(kept.unwrap_or_else(|| RivalFilm::new(scenario, rival)));
        Shared::new(film.film.after(&film.supposed, lines).replay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::replay;

    /// The comparison with another MaxUserPort, at the end or after some lines, and the same scenario with that value
    /// written into it.
    fn compared(scenario: &str, rival: u32, position: Option<usize>) -> Compared {
        let scenario = Shared::new(Scenario::read(scenario).unwrap());
        let whole = replay(&scenario);
        let mut compare = Compare { rival: Rival::MaxUserPort(rival), ..Compare::default() };
        compare.refresh(&scenario, position, &whole, &whole);
        compare.compared.unwrap()
    }

    const SET_WHILE_RUNNING: &str = "bind tcp 80\nset MaxUserPort 60000\nrestart\nblock 40000\n";

    #[test]
    fn another_value_takes_the_place_of_the_one_in_force_also_where_a_restart_brought_it() {
        let compared = compared(SET_WHILE_RUNNING, 6000, None);
        let said = replay(&Scenario::read(&SET_WHILE_RUNNING.replace("60000", "6000")).unwrap());
        assert_eq!(compared.whole.snapshot, said.snapshot);
        assert_eq!(compared.whole.steps, said.steps);
        assert_eq!(*compared.steps, [2, 3], "the restart, and the block that its window has room for");
    }

    #[test]
    fn before_that_restart_both_machines_are_the_same() {
        assert_eq!(compared(SET_WHILE_RUNNING, 6000, Some(1)).shown.snapshot.limits.max_user_port(), 5000);
        assert_eq!(compared(SET_WHILE_RUNNING, 6000, Some(3)).shown.snapshot.limits.max_user_port(), 6000);
    }

    #[test]
    fn where_no_line_says_it_the_machine_starts_with_the_other_value() {
        let compared = compared("bind tcp *\nblock 5001\n", 6000, None);
        assert_eq!(compared.shown.snapshot.limits.max_user_port(), 6000);
        assert_eq!(*compared.steps, [1]);
    }
}
