//! How many steps lie between two scenarios.

use std::collections::HashMap;

use crate::scenario::{Scenario, canonical};

/// The fewest commands to add, change or take away to come from `old` to `new`, whatever their order.
pub(super) fn steps(old: &Scenario, new: &Scenario) -> u32 {
    let mut balance: HashMap<String, i64> = HashMap::new();
    for command in commands(new) {
        *balance.entry(command).or_default() += 1;
    }
    for command in commands(old) {
        *balance.entry(command).or_default() -= 1;
    }
    let added: i64 = balance.values().filter(|&&count| count > 0).sum();
    let removed: i64 = -balance.values().filter(|&&count| count < 0).sum::<i64>();
    // A change is one command taken away and one added, and one step.
    u32::try_from(added.max(removed)).unwrap_or(u32::MAX)
}

fn commands(scenario: &Scenario) -> impl Iterator<Item = String> {
    scenario.lines().iter().filter_map(|line| line.readable().map(canonical))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(old: &str, new: &str) -> u32 {
        steps(&Scenario::read(old).unwrap(), &Scenario::read(new).unwrap())
    }

    #[test]
    fn a_command_added_changed_or_taken_away_is_one_step() {
        assert_eq!(taken("bind *\n", "bind *\n"), 0);
        assert_eq!(taken("bind *\n", "# note\n\nBIND TCP *\n"), 0, "the same command, spelled otherwise");
        assert_eq!(taken("bind *\n", "bind *\nrestart\n"), 1);
        assert_eq!(taken("set MaxUserPort 1\nbind *\n", "set MaxUserPort 2\nbind *\n"), 1);
        assert_eq!(taken("bind *\nrestart\n", "restart\n"), 1);
        assert_eq!(taken("bind *\n", "bind *\nbind *\nbind *\n"), 2, "each bind is a step of its own");
        assert_eq!(taken("bind *\n", "bind * x3\n"), 1);
    }
}
