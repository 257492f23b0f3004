//! Random command sequences, biased to the ports where rules change.
#![allow(dead_code, reason = "each test program uses its part")]

use port_atlas::model::{BindPort, Command, Port, PortRange, Program, Protocol, RegistryValue, Setting, System};
use proptest::prelude::*;

/// Where one range ends and another begins.
pub const EDGES: [Port; 24] = [
    0, 1, 80, 1023, 1024, 1025, 1026, 1027, 4998, 4999, 5000, 5001, 5002, 6000, 49150, 49151, 49152, 49153, 60000,
    60001, 65533, 65534, 65535, 1434,
];

/// A port: an edge, one of a crowd at the bottom of the ephemeral range, or any.
pub fn port() -> impl Strategy<Value = Port> {
    prop_oneof![
        4 => prop::sample::select(EDGES.to_vec()),
        5 => 1025_u16..1045,
        3 => 4990_u16..5013,
        1 => any::<Port>(),
    ]
}

/// A range: short and crowded, between two edges, or any.
pub fn range() -> impl Strategy<Value = PortRange> {
    prop_oneof![
        3 => port().prop_map(PortRange::single),
        4 => (port(), 0_u16..8).prop_map(|(first, more)| PortRange::spanning(first, first.saturating_add(more))),
        3 => (port(), port()).prop_map(|(a, b)| PortRange::spanning(a, b)),
    ]
}

/// A range where blocks are made: close together at the bottom of their window, at the edges of both systems', or any.
fn blockable_range() -> impl Strategy<Value = PortRange> {
    let crowd = prop_oneof![4 => 5001_u16..5013, 1 => 49148_u16..49156, 1 => 65528_u16..=65535];
    prop_oneof![
        4 => (crowd, 0_u16..6).prop_map(|(first, more)| PortRange::spanning(first, first.saturating_add(more))),
        1 => range(),
    ]
}

fn program() -> impl Strategy<Value = Option<Program>> {
    prop::option::of(prop::sample::select(vec!["DNS", "a backup"]).prop_map(Program::new))
}

fn protocol() -> impl Strategy<Value = Protocol> {
    prop::sample::select(Protocol::ALL.to_vec())
}

/// How many binds: mostly few, sometimes as many as there are ports, or more.
fn burst() -> impl Strategy<Value = u16> {
    prop_oneof![
        8 => 1_u16..4,
        6 => 4_u16..30,
        1 => prop::sample::select(vec![3975_u16, 3976, 3977, 48127, 65535]),
    ]
}

/// A line of ReservedPorts: a range or a near miss.
fn reserved_ports_line() -> impl Strategy<Value = Box<str>> {
    prop_oneof![
        5 => range().prop_map(|range| format!("{}-{}", range.first(), range.last())),
        1 => (any::<u32>(), any::<u32>()).prop_map(|(a, b)| format!("{a}-{b}")),
        1 => "[0-9]{0,6}-?[0-9]{0,6}",
        1 => "[0-9x -]{0,8}",
        1 => any::<String>(),
    ]
    .prop_map(String::into_boxed_str)
}

fn setting() -> impl Strategy<Value = Setting> {
    prop_oneof![
        max_user_port().prop_map(Setting::MaxUserPort),
        prop::collection::vec(reserved_ports_line(), 0..6).prop_map(Setting::ReservedPorts),
    ]
}

fn max_user_port() -> impl Strategy<Value = u32> {
    prop_oneof![
        4 => prop::sample::select(vec![
            0_u32, 4999, 5000, 5001, 5010, 49150, 49151, 49152, 60000, 65533, 65534, 65535, 65536, 70000, u32::MAX,
        ]),
        1 => any::<u32>(),
        1 => 5000_u32..65535,
    ]
}

/// Any command.
pub fn command() -> impl Strategy<Value = Command> {
    let wildcard = (protocol(), burst(), program()).prop_map(|(protocol, count, program)| Command::Bind {
        protocol,
        port: BindPort::Wildcard { count },
        program,
    });
    let specific = (protocol(), port(), program()).prop_map(|(protocol, port, program)| Command::Bind {
        protocol,
        port: BindPort::Specific(port),
        program,
    });
    prop_oneof![
        10 => wildcard,
        6 => specific,
        5 => (protocol(), range()).prop_map(|(protocol, range)| Command::Close { protocol, range }),
        8 => (range(), program()).prop_map(|(range, program)| Command::Reserve { range, program }),
        4 => range().prop_map(|range| Command::Unreserve { range }),
        8 => (blockable_range(), program()).prop_map(|(range, program)| Command::Block { range, program }),
        5 => blockable_range().prop_map(|range| Command::Unblock { range }),
        3 => setting().prop_map(Command::Set),
        1 => prop::sample::select(RegistryValue::ALL.to_vec()).prop_map(Command::Unset),
        2 => Just(Command::Restart),
        1 => prop::sample::select(System::ALL.to_vec()).prop_map(Command::Os),
        2 => any::<bool>().prop_map(Command::Quirk),
    ]
}

/// Commands in a crowd: all but a few ephemeral ports are held back by one reservation, so that searches wrap, meet
/// adjacent entries and run out within a few binds.
pub fn crowded() -> impl Strategy<Value = Vec<Command>> {
    let held_back = Command::Reserve { range: PortRange::spanning(1045, 4989), program: None };
    let crowd = prop_oneof![
        6 => (protocol(), 1_u16..12)
            .prop_map(|(protocol, count)| bind(protocol, BindPort::Wildcard { count })),
        3 => (protocol(), near()).prop_map(|(protocol, port)| bind(protocol, BindPort::Specific(port))),
        4 => (protocol(), near(), near())
            .prop_map(|(protocol, a, b)| Command::Close { protocol, range: PortRange::spanning(a, b) }),
        6 => (near(), 0_u16..3)
            .prop_map(|(first, more)| Command::Reserve { range: PortRange::spanning(first, first + more), program: None }),
        2 => (near(), near()).prop_map(|(a, b)| Command::Unreserve { range: PortRange::spanning(a, b) }),
        1 => any::<bool>().prop_map(Command::Quirk),
    ];
    let quirk = any::<bool>().prop_map(Command::Quirk);
    (quirk, prop::collection::vec(crowd, 1..40))
        .prop_map(move |(quirk, rest)| [quirk, held_back.clone()].into_iter().chain(rest).collect())
}

fn near() -> impl Strategy<Value = Port> {
    prop_oneof![1025_u16..1045, 4990_u16..5003]
}

fn bind(protocol: Protocol, port: BindPort) -> Command {
    Command::Bind { protocol, port, program: None }
}
