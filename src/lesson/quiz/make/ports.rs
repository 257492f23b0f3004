//! Questions about one port: which comes next, and what a bind returns.

use super::script::{Script, client};
use crate::lesson::quiz::ask::Ask;
use crate::lesson::quiz::question::Draft;
use crate::lesson::quiz::random::Random;
use crate::model::{BindPort, FIRST_EPHEMERAL, Port, Protocol};

/// Servers, with the protocol and port that they are known by.
const SERVERS: [(&str, Protocol, Port); 7] = [
    ("IIS", Protocol::Tcp, 80),
    ("DNS Server", Protocol::Udp, 53),
    ("Mail Server", Protocol::Tcp, 25),
    ("Terminal Server", Protocol::Tcp, 3389),
    ("SNMP", Protocol::Udp, 161),
    ("LDAP", Protocol::Tcp, 389),
    ("Time Service", Protocol::Udp, 123),
];

/// Programs that reserve ports among the ephemeral ones, with those ports.
const HOLDERS: [(&str, Port, Port); 6] = [
    ("SQL Server", 1433, 1434),
    ("RADIUS", 1812, 1813),
    ("SOCKS", 1080, 1080),
    ("L2TP", 1701, 1701),
    ("License Server", 3000, 3100),
    ("IPsec", 4500, 4500),
];

fn protocol(random: &mut Random) -> Protocol {
    random.pick(Protocol::ALL)
}

fn other(protocol: Protocol) -> Protocol {
    if protocol == Protocol::Tcp { Protocol::Udp } else { Protocol::Tcp }
}

/// Binds that bring the cursor to `port`.
fn up_to(script: Script, protocol: Protocol, port: Port, random: &mut Random) -> Script {
    match port - FIRST_EPHEMERAL {
        0 => script,
        count => script.line(format_args!("bind {} * x{count} as \"{}\"", protocol.keyword(), client(random))),
    }
}

/// Some wildcard binds, or none, and then one more.
pub(super) fn fresh(random: &mut Random) -> Draft {
    let count = if random.below(4) == 0 { 0 } else { random.between(1, 400) };
    let protocol = protocol(random);
    let script = up_to(Script::on_2003(), protocol, FIRST_EPHEMERAL + count, random);
    script.line("bind tcp 80 as \"IIS\"").ask(Ask::Next(protocol))
}

/// Binds of the other protocol, on which the cursor has moved too.
pub(super) fn beside_the_other_protocol(random: &mut Random) -> Draft {
    let protocol = protocol(random);
    let (own, others) = (random.between(1, 9), random.between(2, 40));
    Script::on_2003()
        .line(format_args!("bind {} * x{own} as \"{}\"", protocol.keyword(), client(random)))
        .line(format_args!("bind {} * x{others} as \"{}\"", other(protocol).keyword(), client(random)))
        .ask(Ask::Next(protocol))
}

/// A reservation right before the cursor.
pub(super) fn over_a_reservation(random: &mut Random) -> Draft {
    let (holder, first, last) = random.pick(HOLDERS);
    let protocol = protocol(random);
    let cursor = first - random.between(0, 1);
    let script = Script::on_2003().line(format_args!("reserve {first}-{last} as \"{holder}\""));
    let script = up_to(script, protocol, cursor, random);
    let script =
        if cursor < first { script.line(format_args!("bind {} {cursor}", protocol.keyword())) } else { script };
    script.ask(Ask::Next(protocol))
}

/// A port that was closed behind the cursor.
pub(super) fn after_a_close(random: &mut Random) -> Draft {
    let count = random.between(20, 900);
    let protocol = protocol(random);
    let first = FIRST_EPHEMERAL + random.between(0, count - 10);
    let last = first + random.between(1, 8);
    let name = protocol.keyword();
    let socket = FIRST_EPHEMERAL + count;
    let script = Script::on_2003().line(format_args!("bind {name} {socket} as \"Agent\""));
    let script = up_to(script, protocol, FIRST_EPHEMERAL + count, random);
    script.line(format_args!("close {name} {first}-{last}")).ask(Ask::Next(protocol))
}

/// A cursor above which nothing is left, and ports that were closed below it.
pub(super) fn wraps(random: &mut Random) -> Draft {
    let protocol = protocol(random);
    let name = protocol.keyword();
    let top = random.between(4900, 5000);
    let first = random.between(1100, 4000);
    let last = first + random.between(1, 20);
    let script = Script::on_2003().line(format_args!("reserve {top}-5000 as \"Agent\""));
    let script = up_to(script, protocol, top, random);
    script.line(format_args!("close {name} {first}-{last}")).ask(Ask::Next(protocol))
}

/// As [`wraps`], and what was closed is reserved in part.
pub(super) fn wraps_over_a_reservation(random: &mut Random) -> Draft {
    let (holder, first, last) = random.pick(HOLDERS);
    let protocol = protocol(random);
    let name = protocol.keyword();
    let beyond = last + random.between(1, 5);
    Script::on_sp1()
        .line(format_args!("bind {name} * x3976 as \"{}\"", client(random)))
        .line(format_args!("close {name} {first}-{beyond}"))
        .line(format_args!("reserve {first}-{last} as \"{holder}\""))
        .ask(Ask::Next(protocol))
}

/// Two single ports side by side in ReservedPorts, with the behaviour that KB 812873 warns of.
pub(super) fn leaks(random: &mut Random) -> Draft {
    let first = random.pick([1645, 1812, 1433, 2883, 4500]);
    let second = first + 1;
    let protocol = protocol(random);
    let lines = if random.below(4) == 0 {
        format!("set ReservedPorts {first}-{second}")
    } else {
        format!("set ReservedPorts {first}-{first} {second}-{second}")
    };
    let script = Script::on_2003().line("quirk kb812873 on").line(lines);
    up_to(script, protocol, first, random).ask(Ask::Next(protocol))
}

/// A specific bind to a server's port, in its protocol or the other.
pub(super) fn taken(random: &mut Random) -> Draft {
    let (server, protocol, port) = random.pick(SERVERS);
    let asked = if random.below(3) == 0 { other(protocol) } else { protocol };
    Script::on_2003()
        .line(format_args!("bind {} {port} as \"{server}\"", protocol.keyword()))
        .line(format_args!("bind tcp * x{} as \"{}\"", random.between(2, 99), client(random)))
        .ask(Ask::Bind { protocol: asked, port: BindPort::Specific(port) })
}

/// A specific bind to a reserved port.
pub(super) fn reserved(random: &mut Random) -> Draft {
    let (holder, first, last) = random.pick(HOLDERS);
    let script = Script::on_2003().line(format_args!("reserve {first}-{last} as \"{holder}\""));
    let taken = random.below(3) == 0;
    let script = if taken { script.line(format_args!("bind tcp {last} as \"{holder}\"")) } else { script };
    script.ask(Ask::Bind { protocol: Protocol::Tcp, port: BindPort::Specific(last) })
}

/// A specific bind to a blocked port, or to one beside the block.
pub(super) fn blocked(random: &mut Random) -> Draft {
    let first = random.pick([5100, 6000, 7000, 8000, 10_000, 20_000]);
    let last = first + random.pick([0, 49, 99, 100]);
    let port = random.pick([first, last, last + 1, first - 1]);
    let script = Script::on_2003().line(format_args!("block {first}-{last} as \"Cluster\""));
    script.ask(Ask::Bind { protocol: protocol(random), port: BindPort::Specific(port) })
}

/// A specific bind to a port that is reserved and blocked at once.
pub(super) fn reserved_and_blocked(random: &mut Random) -> Draft {
    let first = random.pick([50_000, 52_311, 55_000, 60_000]);
    let last = first + random.pick([0, 9, 99]);
    let script = Script::on_sp1().line(format_args!("reserve {first}-{last} as \"Agent\""));
    let script = if random.below(3) == 0 {
        script.line(format_args!("block {first}-{last}")).line(format_args!("unblock {first}"))
    } else {
        script.line(format_args!("block {first}-{last} as \"Agent\""))
    };
    script.ask(Ask::Bind { protocol: protocol(random), port: BindPort::Specific(first) })
}

/// A wildcard bind where one protocol has run out.
pub(super) fn exhausted(random: &mut Random) -> Draft {
    let protocol = protocol(random);
    let asked = if random.below(3) == 0 { other(protocol) } else { protocol };
    let count = random.pick([3976, 4000, 5000]);
    Script::on_2003()
        .line(format_args!("bind {} * x{count} as \"{}\"", protocol.keyword(), client(random)))
        .ask(Ask::Bind { protocol: asked, port: BindPort::Wildcard { count: 1 } })
}

/// Four ports, of which one can be given to a wildcard bind.
pub(super) fn given(random: &mut Random) -> Draft {
    let (holder, first, last) = random.pick(HOLDERS);
    let protocol = protocol(random);
    let socket = random.between(2000, 2900);
    let free = random.between(3200, 4400);
    let beyond = random.pick([1024, 5001, 6000, 49_152]);
    Script::on_2003()
        .line(format_args!("reserve {first}-{last} as \"{holder}\""))
        .line(format_args!("bind {} {socket} as \"Agent\"", protocol.keyword()))
        .ask(Ask::Given { protocol, among: [last, socket, free, beyond] })
}
