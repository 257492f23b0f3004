//! The machine against a stupid model of the same rules: they must agree after every command.

mod sequences;
mod stupid;

use port_atlas::model::{
    BindPort, Command, Explanation, Machine, Membership, Origin, Outcome, Port, PortRange, PortSet, Protocol,
    RangeList, Refusal, RegistryValue, RuleId, Setting, Snapshot, System, Verdict, explain,
};
use proptest::prelude::*;
use stupid::{Ends, PORTS, Report, StupidMachine, ends};

/// Both machines, taken through the same commands.
struct Pair {
    machine: Machine,
    stupid: StupidMachine,
}

impl Pair {
    fn new(system: System) -> Self {
        Self { machine: Machine::new(system), stupid: StupidMachine::new(system) }
    }

    /// Applies the command to both and holds everything there is to see of the one against the other.
    fn apply(&mut self, command: &Command) {
        let result = self.machine.apply(command);
        let expected = self.stupid.apply(command);
        assert_eq!(report(&result), expected, "{command:?}");
        assert_eq!(self.machine.verify(), Ok(()), "{command:?}");
        self.compare();
    }

    /// Compares what is seen of both, on copies: to look is to boot.
    fn compare(&self) {
        let mut stupid = self.stupid.clone();
        stupid.boot_if_off();
        assert_same(&self.machine.clone().snapshot(), &stupid);
    }
}

/// The flat report of a result of the machine.
fn report(result: &Result<Outcome, Refusal>) -> Report {
    match result {
        Ok(outcome) => report_outcome(outcome),
        Err(refusal) => report_refusal(refusal),
    }
}

fn report_outcome(outcome: &Outcome) -> Report {
    let empty = Report::default();
    match outcome {
        Outcome::Done => empty,
        Outcome::RegistryChanged { pending } => Report { pending: Some(*pending), ..empty },
        Outcome::Bound(ports) => Report { ports: list(ports), ..empty },
        Outcome::Closed(ports) => Report { removed: list(ports), ..empty },
        Outcome::Unreserved(range) | Outcome::Unblocked(range) => Report { removed: vec![ends(range)], ..empty },
        Outcome::Blocked { handle } => Report { handle: Some(*handle as usize), ..empty },
        Outcome::Restarted { max_user_port, ignored } => Report {
            max_user_port: Some(*max_user_port as usize),
            ignored: ignored.iter().map(|line| (line.text.to_string(), line.reason.keyword())).collect(),
            ..empty
        },
    }
}

fn report_refusal(refusal: &Refusal) -> Report {
    let ports = match refusal {
        Refusal::WildcardExhausted { taken, .. } => list(taken),
        _ => Vec::new(),
    };
    Report {
        rule: Some(refusal.rule().id()),
        winsock: refusal.winsock(),
        ports,
        refused: refusal.refused_binds(),
        ..Report::default()
    }
}

fn list(ranges: &RangeList) -> Vec<Ends> {
    ranges.as_slice().iter().map(ends).collect()
}

/// Everything in a snapshot, field by field.
fn assert_same(seen: &Snapshot, stupid: &StupidMachine) {
    assert_eq!(seen.limits.system(), stupid.system);
    assert_eq!(seen.limits.max_user_port() as usize, stupid.max_user_port);
    assert_eq!(seen.quirk, stupid.quirk);
    assert_eq!(seen.cursor as usize, stupid.cursor);
    assert_same_registry(seen, stupid);
    assert_same_lists(seen, stupid);
    for protocol in Protocol::ALL {
        let usage = &seen.usage[protocol];
        assert!(expand(&usage.in_use) == *stupid.in_use(protocol), "ports in use, {protocol:?}");
        assert_eq!(usage.free_ephemeral, stupid.free_ephemeral(protocol), "free ephemeral, {protocol:?}");
        let next = stupid.search(protocol, stupid.cursor);
        assert_eq!(usage.next.map(usize::from), next, "next, {protocol:?}");
    }
}

fn assert_same_registry(seen: &Snapshot, stupid: &StupidMachine) {
    assert_eq!(seen.registry.max_user_port, stupid.registry_max_user_port);
    let lines = |lines: &Vec<Box<str>>| lines.iter().map(|line| line.to_string()).collect::<Vec<_>>();
    assert_eq!(seen.registry.reserved_ports.as_ref().map(lines), stupid.registry_reserved_ports);
    let ignored: Vec<_> = seen.ignored.iter().map(|line| (line.text.to_string(), line.reason.keyword())).collect();
    assert_eq!(ignored, stupid.ignored);
}

fn assert_same_lists(seen: &Snapshot, stupid: &StupidMachine) {
    let reservations: Vec<_> = seen
        .reservations
        .iter()
        .map(|entry| (ends(&entry.range), entry.origin == Origin::Registry, entry.program.clone()))
        .collect();
    let expected: Vec<_> =
        stupid.reservations.iter().map(|entry| (entry.ends, entry.from_registry, entry.program.clone())).collect();
    assert_eq!(reservations, expected);
    let blocks: Vec<_> = seen.blocks.iter().map(|block| (ends(&block.range), block.handle() as usize)).collect();
    let expected: Vec<_> = stupid.blocks.iter().map(|block| (block.ends, block.ends.1)).collect();
    assert_eq!(blocks, expected);
    let programs: Vec<_> = seen.blocks.iter().map(|block| block.program.clone()).collect();
    let expected: Vec<_> = stupid.blocks.iter().map(|block| block.program.clone()).collect();
    assert_eq!(programs, expected);
}

/// The set as booleans.
fn expand(set: &PortSet) -> Vec<bool> {
    let mut ports = vec![false; PORTS];
    for range in set.ranges() {
        ports[range.first() as usize..=range.last() as usize].fill(true);
    }
    ports
}

/// Explains some ports and tries every act at each, on a copy.
fn assert_explained(pair: &Pair, ports: &[Port]) {
    let snapshot = pair.machine.clone().snapshot();
    let mut stupid = pair.stupid.clone();
    stupid.boot_if_off();
    for port in ports {
        let explanation = explain(&snapshot, *port);
        assert_memberships(&explanation, &stupid);
        assert_acts(&explanation, &pair.machine);
        for protocol in Protocol::ALL {
            let given = stupid.max_user_port >= *port as usize && stupid.wildcard_may_give(protocol, *port as usize);
            assert_eq!(explanation.wildcard[protocol].possible, given, "wildcard, {protocol:?} {port}");
        }
    }
}

fn assert_acts(explanation: &Explanation, machine: &Machine) {
    let range = PortRange::single(explanation.port);
    assert_act(&explanation.reserve, machine, &Command::Reserve { range, program: None });
    assert_act(&explanation.block, machine, &Command::Block { range, program: None });
    if explanation.port == 0 {
        // To name port 0 is to name none (decision D3): it cannot be had by number.
        assert!(Protocol::ALL.iter().all(|protocol| !explanation.specific[*protocol].possible));
        return;
    }
    for protocol in Protocol::ALL {
        let bind = Command::Bind { protocol, port: BindPort::Specific(explanation.port), program: None };
        assert_act(&explanation.specific[protocol], machine, &bind);
    }
}

/// A verdict says "possible" exactly where the act succeeds, and ends with the rule that refuses where it does not.
fn assert_act(verdict: &Verdict, machine: &Machine, command: &Command) {
    let result = machine.clone().apply(command);
    assert_eq!(verdict.possible, result.is_ok(), "{command:?}: {verdict:?}");
    if let Err(refusal) = result {
        assert_eq!(verdict.rules.last(), Some(&refusal.rule()), "{command:?}");
    }
}

fn assert_memberships(explanation: &Explanation, stupid: &StupidMachine) {
    let port = explanation.port as usize;
    let held = |ends: Ends| ends.0 <= port && port <= ends.1;
    let blocked = stupid.blocks.iter().any(|block| held(block.ends));
    let expected = [
        (Membership::WellKnown, port <= 1023),
        (Membership::Ephemeral, held((1025, stupid.max_user_port))),
        (Membership::Reservable, stupid.may_reserve((port, port))),
        (Membership::Blockable, stupid.blockable().contains(&port)),
        (Membership::Specific, !blocked),
        (Membership::Reserved, stupid.reservations.iter().any(|entry| held(entry.ends))),
        (Membership::Blocked, blocked),
        (Membership::InUse(Protocol::Tcp), stupid.tcp[port]),
        (Membership::InUse(Protocol::Udp), stupid.udp[port]),
    ];
    for (membership, belongs) in expected {
        assert_eq!(explanation.memberships.contains(&membership), belongs, "{membership:?} {port}");
    }
}

/// Applies the command and holds it to the promise: a refused command leaves the machine equal to what it was, and a
/// burst to that many single binds.
fn assert_refusal_changes_nothing(machine: &mut Machine, command: &Command) {
    if command.needs_running_machine() {
        machine.snapshot();
    }
    let mut before = machine.clone();
    if let Err(refusal) = machine.apply(command) {
        if let Refusal::WildcardExhausted { protocol, taken, .. } = &refusal {
            bind_one_by_one(&mut before, *protocol, taken.count());
        }
        assert!(*machine == before, "{command:?} was refused, yet changed the machine");
    }
}

fn bind_one_by_one(machine: &mut Machine, protocol: Protocol, count: u32) -> RangeList {
    let one = Command::Bind { protocol, port: BindPort::Wildcard { count: 1 }, program: None };
    let mut taken = Vec::new();
    for _ in 0..count {
        match machine.apply(&one) {
            Ok(Outcome::Bound(ports)) => taken.extend_from_slice(ports.as_slice()),
            other => panic!("a single wildcard bind within a burst: {other:?}"),
        }
    }
    taken.into_iter().collect()
}

fn any_system() -> impl Strategy<Value = System> {
    prop::sample::select(System::ALL.to_vec())
}

/// As many cases as `PROPTEST_CASES` says. What a case finds becomes a test of its own, not a file of seeds.
fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_sequence_of_commands_reports_and_shows_the_same(
        system in any_system(),
        commands in prop::collection::vec(sequences::command(), 1..40),
    ) {
        let mut pair = Pair::new(system);
        pair.compare();
        commands.iter().for_each(|command| pair.apply(command));
    }

    #[test]
    fn binds_that_wrap_run_out_and_leak_in_a_crowd_report_and_show_the_same(commands in sequences::crowded()) {
        let mut pair = Pair::new(System::Xp2003);
        commands.iter().for_each(|command| pair.apply(command));
    }

    #[test]
    fn an_explanation_says_possible_exactly_where_the_act_succeeds(
        system in any_system(),
        commands in prop::collection::vec(sequences::command(), 1..40),
        ports in prop::collection::vec(sequences::port(), 12),
    ) {
        let mut pair = Pair::new(system);
        for command in &commands {
            pair.machine.apply(command).ok();
            pair.stupid.apply(command);
        }
        assert_explained(&pair, &ports);
    }

    #[test]
    fn an_explanation_knows_which_ports_a_crowd_leaves_to_wildcard_binds(commands in sequences::crowded()) {
        let mut pair = Pair::new(System::Xp2003);
        for command in &commands {
            pair.machine.apply(command).ok();
            pair.stupid.apply(command);
        }
        let ports: Vec<Port> = (1024..1048).chain(4988..5003).collect();
        assert_explained(&pair, &ports);
    }

    #[test]
    fn a_refusal_leaves_the_machine_equal_to_what_it_was(
        system in any_system(),
        commands in prop::collection::vec(sequences::command(), 1..40),
    ) {
        let mut machine = Machine::new(system);
        commands.iter().for_each(|command| assert_refusal_changes_nothing(&mut machine, command));
    }

    #[test]
    fn a_burst_is_that_many_single_binds(commands in sequences::crowded(), count in 1_u16..60) {
        let mut machine = Machine::new(System::Xp2003);
        for command in &commands {
            machine.apply(command).ok();
        }
        for protocol in Protocol::ALL {
            let mut one_by_one = machine.clone();
            let burst = Command::Bind { protocol, port: BindPort::Wildcard { count }, program: None };
            let taken = match machine.apply(&burst) {
                Ok(Outcome::Bound(ports)) | Err(Refusal::WildcardExhausted { taken: ports, .. }) => ports,
                other => panic!("{other:?}"),
            };
            assert_eq!(bind_one_by_one(&mut one_by_one, protocol, taken.count()), taken);
            assert!(machine == one_by_one);
        }
    }
}

#[test]
fn every_port_is_explained_as_the_acts_turn_out_where_every_kind_of_range_exists() {
    let mut pair = Pair::new(System::Sp1);
    let range = |first, last| PortRange::spanning(first, last);
    let commands = [
        Command::Set(Setting::ReservedPorts(vec!["1100-1100".into(), "1101-1101".into(), "50000-50010".into()])),
        Command::Quirk(true),
        Command::Block { range: range(6000, 6100), program: None },
        Command::Block { range: range(49150, 49155), program: None },
        Command::Bind { protocol: Protocol::Tcp, port: BindPort::Wildcard { count: 300 }, program: None },
        Command::Bind { protocol: Protocol::Udp, port: BindPort::Specific(50005), program: None },
    ];
    commands.iter().for_each(|command| pair.apply(command));
    let ports: Vec<Port> = (0..=65535).step_by(97).chain(sequences::EDGES).chain(1090..1110).collect();
    assert_explained(&pair, &ports);
}

#[test]
fn all_ephemeral_ports_can_be_bound_and_no_more_at_every_max_user_port_of_the_vectors() {
    for (value, count) in [(5000, 3976), (20000, 18976), (49151, 48127), (65534, 64510)] {
        let mut pair = Pair::new(System::Xp2003);
        pair.apply(&Command::Set(Setting::MaxUserPort(value)));
        for protocol in Protocol::ALL {
            pair.apply(&Command::Bind { protocol, port: BindPort::Wildcard { count }, program: None });
            pair.apply(&Command::Bind { protocol, port: BindPort::Wildcard { count: 1 }, program: None });
        }
        pair.apply(&Command::Close { protocol: Protocol::Tcp, range: PortRange::single(1025) });
        pair.apply(&Command::Bind { protocol: Protocol::Tcp, port: BindPort::Wildcard { count: 2 }, program: None });
        pair.apply(&Command::Unset(RegistryValue::MaxUserPort));
    }
}

#[test]
fn a_refusal_names_a_rule_of_the_specification() {
    let refusal = Machine::new(System::Xp2003).apply(&Command::Unblock { range: PortRange::single(6000) });
    assert_eq!(refusal.map_err(|refusal| refusal.rule()), Err(RuleId::NoBlockWithLeftEdge));
}
