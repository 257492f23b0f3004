//! What differs between two machines, row by row: what a step changed, or what another system would do otherwise.

use super::row::RowKind;
use crate::model::{Port, PortRange, Protocol, RangeList, Snapshot};

/// The ranges in which two machines differ, each with the row that shows it; for [`super::Viewport::changes`].
///
/// *In use* differs where either protocol does. *Reservable* differs where a window or an entry does, *Blockable*
/// likewise.
pub fn differences(one: &Snapshot, other: &Snapshot) -> Vec<(RowKind, PortRange)> {
    RowKind::ALL
        .into_iter()
        .flat_map(|row| of_row(row, one, other).into_iter().map(move |range| (row, range)))
        .collect()
}

fn of_row(row: RowKind, one: &Snapshot, other: &Snapshot) -> Vec<PortRange> {
    match row {
        RowKind::WellKnown => Vec::new(),
        RowKind::Ephemeral => in_one_alone(&one.limits.ephemeral().into(), &other.limits.ephemeral().into()),
        RowKind::InUse => Protocol::ALL.into_iter().flat_map(|protocol| in_use(protocol, one, other)).collect(),
        RowKind::Reservable => {
            let windows = |snapshot: &Snapshot| snapshot.limits.reservable().into_iter().collect();
            let entries = |snapshot: &Snapshot| snapshot.reservations.iter().map(|entry| entry.range).collect();
            joined(in_one_alone(&windows(one), &windows(other)), unmatched(entries(one), entries(other)))
        }
        RowKind::Blockable => {
            let window = |snapshot: &Snapshot| snapshot.limits.blockable().into_iter().collect();
            let entries = |snapshot: &Snapshot| snapshot.blocks.iter().map(|block| block.range).collect();
            joined(in_one_alone(&window(one), &window(other)), unmatched(entries(one), entries(other)))
        }
        RowKind::Specific => in_one_alone(&one.blocked(), &other.blocked()),
    }
}

fn joined(mut ranges: Vec<PortRange>, more: Vec<PortRange>) -> Vec<PortRange> {
    ranges.extend(more);
    ranges
}

fn in_use(protocol: Protocol, one: &Snapshot, other: &Snapshot) -> Vec<PortRange> {
    let (one, other) = (&one.usage[protocol].in_use, &other.usage[protocol].in_use);
    if one == other { Vec::new() } else { in_one_alone(&one.ranges().collect(), &other.ranges().collect()) }
}

/// The ports that exactly one of the lists holds. Where the ranges of both begin and end, membership turns; an even
/// number of turns at one place cancels out.
fn in_one_alone(one: &RangeList, other: &RangeList) -> Vec<PortRange> {
    let turns = |list: &RangeList| -> Vec<u32> {
        list.as_slice().iter().flat_map(|range| [u32::from(range.first()), u32::from(range.last()) + 1]).collect()
    };
    let mut turns = [turns(one), turns(other)].concat();
    turns.sort_unstable();
    let stretches = turns.chunks_exact(2).filter(|turn| turn[0] < turn[1]);
    let narrow = |turn: u32| Port::try_from(turn).ok();
    let ranges = stretches.filter_map(|turn| Some(PortRange::spanning(narrow(turn[0])?, narrow(turn[1] - 1)?)));
    // Stretches that touch come from two lists with a common edge.
    ranges.collect::<RangeList>().as_slice().to_vec()
}

/// The entries of either list that have no equal in the other, each as often as it has none.
fn unmatched(mut one: Vec<PortRange>, mut other: Vec<PortRange>) -> Vec<PortRange> {
    one.sort_unstable();
    other.sort_unstable();
    let (mut left, mut right) = (one.into_iter().peekable(), other.into_iter().peekable());
    let mut alone = Vec::new();
    loop {
        match (left.peek(), right.peek()) {
            (Some(a), Some(b)) if a == b => {
                left.next();
                right.next();
            }
            (Some(a), Some(b)) if a < b => alone.extend(left.next()),
            (Some(_), None) => alone.extend(left.next()),
            (_, Some(_)) => alone.extend(right.next()),
            (None, None) => return alone,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::scenario::{Scenario, replay};

    fn machine(scenario: &str) -> Snapshot {
        replay(&Scenario::read(scenario).unwrap()).snapshot
    }

    fn differ(one: &str, other: &str) -> Vec<(RowKind, String)> {
        let found = differences(&machine(one), &machine(other));
        found.into_iter().map(|(row, range)| (row, range.to_string())).collect()
    }

    fn row(row: RowKind, range: &str) -> (RowKind, String) {
        (row, range.to_owned())
    }

    #[test]
    fn a_machine_does_not_differ_from_itself() {
        assert_eq!(differ("block 6000-6100\nbind *", "block 6000-6100\nbind *"), []);
    }

    #[test]
    fn a_bind_differs_in_use_alone() {
        assert_eq!(differ("os 2003", "bind udp *"), [row(RowKind::InUse, "1025")]);
    }

    #[test]
    fn a_block_differs_among_the_blocks_and_for_specific_binds() {
        let expected = [row(RowKind::Blockable, "6000-6100"), row(RowKind::Specific, "6000-6100")];
        assert_eq!(differ("block 6000-6100", "restart"), expected);
    }

    #[test]
    fn reserving_the_same_range_again_is_a_difference() {
        let once = "reserve 3000-3100\n";
        assert_eq!(differ(once, &once.repeat(2)), [row(RowKind::Reservable, "3000-3100")]);
    }

    #[test]
    fn at_50000_the_systems_differ_in_what_can_be_blocked() {
        let sp1 = differ("os 2003\nset MaxUserPort 50000", "os 2003-sp1\nset MaxUserPort 50000");
        assert_eq!(sp1, [row(RowKind::Blockable, "50001-65535")]);
    }

    #[test]
    fn a_higher_max_user_port_moves_three_windows() {
        let found = differ("os 2003", "set MaxUserPort 6000");
        let moved = [RowKind::Ephemeral, RowKind::Reservable, RowKind::Blockable];
        assert_eq!(found, moved.map(|kind| row(kind, "5001-6000")));
    }

    proptest! {
        #[test]
        fn a_port_differs_where_one_list_alone_holds_it(
            one in prop::collection::vec((0..60u16, 0..60u16), 0..6),
            other in prop::collection::vec((0..60u16, 0..60u16), 0..6),
        ) {
            let list = |ends: Vec<(u16, u16)>| -> RangeList {
                ends.into_iter().map(|(a, b)| PortRange::spanning(a, b)).collect()
            };
            let (one, other) = (list(one), list(other));
            let alone: RangeList = in_one_alone(&one, &other).into_iter().collect();
            for port in 0..60 {
                prop_assert_eq!(alone.contains(port), one.contains(port) != other.contains(port));
            }
        }
    }
}
