//! Which reserved ports can leak where KB 812873 is on (decision D13).

use super::limits::Limits;
use super::port::{PortRange, RangeList};
use super::port_set::PortSet;

/// The reserved ports that wildcard binds can be given: the search that meets a port of an entry takes the port after
/// that entry without asking the others. A port that no search ends before cannot leak. `entries` are in list order
/// (decision D5).
pub(super) fn leaks(entries: &[PortRange], limits: Limits) -> RangeList {
    let ephemeral = limits.ephemeral();
    let reserved: PortSet = entries.iter().copied().collect();
    let mut first_held: PortSet = [ephemeral].into_iter().collect();
    let mut leaking = PortSet::new();
    for &entry in entries {
        if !first_held.meets(entry) {
            continue;
        }
        first_held.remove_range(entry);
        let after = entry.last().checked_add(1).filter(|&port| ephemeral.contains(port) && reserved.contains(port));
        after.map(|port| leaking.insert(port));
    }
    leaking.ranges().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{BindPort, Command, Machine, Protocol, Registry, Setting, System};

    fn told(entries: &[(u16, u16)]) -> String {
        let entries: Vec<PortRange> = entries.iter().map(|&(a, b)| PortRange::spanning(a, b)).collect();
        leaks(&entries, Limits::new(System::Xp2003, None)).as_slice().iter().map(|range| format!("{range} ")).collect()
    }

    #[test]
    fn the_second_of_two_neighbours_leaks_and_one_entry_of_both_does_not() {
        assert_eq!(told(&[(4500, 4500), (4501, 4501)]), "4501 ");
        assert_eq!(told(&[(4501, 4501), (4500, 4500), (4502, 4502)]), "4501-4502 ");
        assert_eq!(told(&[(4500, 4501)]), "");
        assert_eq!(told(&[(4500, 4501), (4501, 4501)]), "", "the second is never the first that holds a port");
        assert_eq!(told(&[(4500, 4505), (4503, 4503), (4506, 4506)]), "4506 ");
        assert_eq!(told(&[(5000, 5000), (49152, 49152), (49153, 49153)]), "", "beyond MaxUserPort no search gets");
    }

    proptest! {
        #[test]
        fn what_wildcard_binds_are_given_of_reserved_ports_is_among_them(
            singles in proptest::collection::vec(1025_u16..1060, 1..12),
            laps in 1_u16..4,
        ) {
            let strings = singles.iter().map(|port| format!("{port}-{port}").into()).collect();
            let registry = Registry { reserved_ports: Some(strings), ..Registry::default() };
            let limits = Limits::new(System::Xp2003, None);
            let (entries, _) = registry.load_reserved_ports(limits);
            let given = given(&registry, laps);
            let leaking: PortSet = leaks(&entries, limits).as_slice().iter().copied().collect();
            let reserved: PortSet = entries.iter().copied().collect();
            for port in (1025..1070).filter(|&port| given.contains(port) && reserved.contains(port)) {
                prop_assert!(leaking.contains(port), "{port} was given");
            }
        }
    }

    /// The ports that a machine gives when every port is asked for.
    fn given(registry: &Registry, laps: u16) -> PortSet {
        let mut machine = Machine::new(System::Xp2003);
        let strings = registry.reserved_ports.clone().unwrap_or_default();
        machine.apply(&Command::Set(Setting::ReservedPorts(strings))).unwrap();
        machine.apply(&Command::Quirk(true)).unwrap();
        let port = BindPort::Wildcard { count: 3976 };
        for _ in 0..laps {
            let _ = machine.apply(&Command::Bind { protocol: Protocol::Tcp, port, program: None });
        }
        machine.snapshot().usage[Protocol::Tcp].in_use.clone()
    }
}
