//! The vectors of the specification, read from `data/vectors.tsv` and tried on running machines.
#![allow(clippy::unwrap_used, reason = "a table that cannot be read fails its test")]

use port_atlas::model::{
    BindPort, Command, Machine, Outcome, PortRange, Protocol, Refusal, RuleId, Setting, Snapshot, System,
};

const VECTORS: &str = include_str!("data/vectors.tsv");

/// One line of the table.
struct Vector {
    value: Option<u32>,
    effective: u16,
    ephemeral: Window,
    blockable: [Window; 2],
}

/// A range that may be empty, with its count as the table states it.
struct Window {
    range: Option<PortRange>,
    count: u32,
}

impl Window {
    fn read(range: &str, count: &str) -> Self {
        let ends = range.split_once('-').map(|(a, b)| (a.parse().unwrap(), b.parse().unwrap()));
        let range = ends.map(|(first, last)| PortRange::new(first, last).unwrap());
        Self { range, count: count.parse().unwrap() }
    }

    fn counts_right(&self) -> bool {
        self.range.map_or(0, PortRange::count) == self.count
    }
}

impl Vector {
    fn read(line: &str) -> Self {
        let fields: Vec<&str> = line.split('\t').collect();
        let [value, effective, ephemeral, ports, on_2003, on_2003_ports, on_sp1, on_sp1_ports] = fields[..] else {
            panic!("a line of eight fields: {line}");
        };
        Self {
            value: (value != "unset").then(|| value.parse().unwrap()),
            effective: effective.parse().unwrap(),
            ephemeral: Window::read(ephemeral, ports),
            blockable: [Window::read(on_2003, on_2003_ports), Window::read(on_sp1, on_sp1_ports)],
        }
    }

    /// A machine booted with this value.
    fn machine(&self, system: System) -> Machine {
        let mut machine = Machine::new(system);
        if let Some(value) = self.value {
            machine.apply(&Command::Set(Setting::MaxUserPort(value))).unwrap();
        }
        machine
    }
}

fn vectors() -> Vec<Vector> {
    let vectors: Vec<Vector> = VECTORS.lines().filter(|line| !line.starts_with('#')).map(Vector::read).collect();
    assert_eq!(vectors.len(), 12);
    vectors
}

/// Calls `check` with every vector on both systems, beside the blockable window that the table states there.
fn on_both_systems(check: impl Fn(&Vector, System, &Window)) {
    for vector in vectors() {
        for (system, blockable) in System::ALL.into_iter().zip(&vector.blockable) {
            check(&vector, system, blockable);
        }
    }
}

fn snapshot(vector: &Vector, system: System) -> Snapshot {
    vector.machine(system).snapshot()
}

#[test]
fn the_counts_of_the_table_are_those_of_its_ranges() {
    for vector in vectors() {
        assert!([&vector.ephemeral, &vector.blockable[0], &vector.blockable[1]].iter().all(|w| w.counts_right()));
    }
}

#[test]
fn a_machine_boots_with_the_effective_max_user_port_and_its_ranges() {
    on_both_systems(|vector, system, blockable| {
        let limits = snapshot(vector, system).limits;
        assert_eq!(limits.max_user_port(), vector.effective);
        assert_eq!(Some(limits.ephemeral()), vector.ephemeral.range);
        assert_eq!(limits.blockable(), blockable.range);
    });
}

#[test]
fn as_many_wildcard_binds_succeed_as_the_table_counts_ephemeral_ports() {
    on_both_systems(|vector, system, _| {
        let mut machine = vector.machine(system);
        let burst =
            Command::Bind { protocol: Protocol::Udp, port: BindPort::Wildcard { count: u16::MAX }, program: None };
        let Err(Refusal::WildcardExhausted { taken, .. }) = machine.apply(&burst) else { panic!("it must run out") };
        assert_eq!(taken.as_slice(), [vector.ephemeral.range.unwrap()]);
        assert_eq!(taken.count(), vector.ephemeral.count);
    });
}

#[test]
fn the_whole_blockable_window_can_be_blocked_and_not_one_port_more() {
    on_both_systems(|vector, system, blockable| {
        let mut machine = vector.machine(system);
        let mut block = |range| machine.apply(&Command::Block { range, program: None });
        let Some(window) = blockable.range else {
            let refusal = block(PortRange::single(vector.effective + 1)).unwrap_err();
            assert_eq!(refusal.rule(), RuleId::BlockWindowEmpty);
            return;
        };
        let below = PortRange::spanning(window.first() - 1, window.last());
        assert_eq!(block(below).unwrap_err().rule(), RuleId::BlockOutsideWindow);
        if let Some(above) = window.last().checked_add(1) {
            let above = PortRange::spanning(window.first(), above);
            assert_eq!(block(above).unwrap_err().rule(), RuleId::BlockOutsideWindow);
        }
        assert_eq!(block(window), Ok(Outcome::Blocked { handle: window.last() }));
    });
}
