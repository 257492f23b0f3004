//! Questions about reservations: windows, lists, restarts.

use super::script::{Script, client};
use crate::lesson::quiz::ask::Ask;
use crate::lesson::quiz::question::Draft;
use crate::lesson::quiz::random::Random;
use crate::model::PortRange;

fn range(first: u16, last: u16) -> PortRange {
    PortRange::spanning(first, last)
}

/// Whether a range can be reserved: on the default machine.
pub(super) fn window(random: &mut Random) -> Draft {
    let asked = match random.below(6) {
        0 => range(4950, 5050),
        1 => range(6000, 6100),
        2 => range(49_152, 49_200),
        3 => range(1000, 1100),
        4 => range(3000, 3100),
        _ => range(49_100, 49_160),
    };
    let script = Script::on_2003().line("reserve 3000-3100 as \"Fax\"");
    script
        .line(format_args!("bind tcp * x{} as \"{}\"", random.between(2, 2500), client(random)))
        .ask(Ask::Reserve(asked))
}

/// Whether a range can be reserved: where MaxUserPort comes near the upper window.
pub(super) fn window_above(random: &mut Random) -> Draft {
    let max = random.pick([20_000, 49_151, 49_200, 60_000]);
    let asked = match random.below(4) {
        0 => range(max - 20, max + 20),
        1 => range(49_140, 49_160),
        2 => range(max + 1, max + 100),
        _ => range(max - 100, max),
    };
    let script = Script::on_either(random).line(format_args!("set MaxUserPort {max}"));
    script.line(format_args!("bind tcp {} as \"Agent\"", asked.first())).ask(Ask::Reserve(asked))
}

/// Which of three reservations a request removes.
pub(super) fn unreserve(random: &mut Random) -> Draft {
    let mut entries = [("Print", 3000, 3100), ("Fax", 3000, 3100), ("Scanner", 3000, 3010)];
    random.shuffle(&mut entries);
    let script = entries.iter().fold(Script::on_2003(), |script, (program, first, last)| {
        script.line(format_args!("reserve {first}-{last} as \"{program}\""))
    });
    let asked = random.pick([range(3000, 3100), range(2000, 4000), range(3000, 3050), range(3000, 3005)]);
    script.ask(Ask::Unreserve(asked))
}

/// As [`unreserve`], with an entry from the registry among them.
pub(super) fn unreserve_from_registry(random: &mut Random) -> Draft {
    let mut entries = [("Print", 3000, 3050), ("Scanner", 3020, 3040)];
    random.shuffle(&mut entries);
    let registry = random.pick(["3030-3060", "3000-3100", "3040-3040"]);
    let script = Script::on_2003().line(format_args!("set ReservedPorts {registry}"));
    let script = entries.iter().fold(script, |script, (program, first, last)| {
        script.line(format_args!("reserve {first}-{last} as \"{program}\""))
    });
    let asked = random.pick([range(3000, 3050), range(3000, 3100), range(3020, 3060), range(3041, 3060)]);
    script.ask(Ask::Unreserve(asked))
}

/// How many ports are left beside a reservation and some sockets.
pub(super) fn left(random: &mut Random) -> Draft {
    let first = random.pick([3500, 4000, 4500]);
    let last = first + random.pick([9, 99, 199]);
    Script::on_2003()
        .line(format_args!("reserve {first}-{last} as \"Agent\""))
        .line(format_args!("bind tcp * x{} as \"{}\"", random.between(5, 500), client(random)))
        .line(format_args!("bind udp * x{} as \"DNS Server\"", random.between(600, 1500)))
        .ask(Ask::Free(random.pick(crate::model::Protocol::ALL)))
}

/// As [`left`], with ports that are reserved twice.
pub(super) fn left_after_repeats(random: &mut Random) -> Draft {
    let first = random.pick([3500, 4000, 4500]);
    let last = first + random.pick([9, 99, 199]);
    Script::on_2003()
        .line(format_args!("reserve {first}-{last} as \"Agent\""))
        .line(format_args!("bind tcp * x{} as \"{}\"", random.between(5, 500), client(random)))
        .line(format_args!("reserve {}-{} as \"Fax\"", first + 5, last + 5))
        .ask(Ask::Free(crate::model::Protocol::Tcp))
}

/// How many reservations a restart leaves.
pub(super) fn after_restart(random: &mut Random) -> Draft {
    let lines = random.pick(["1433-1434", "1645-1646 1812-1813", "1080-1080 1433-1434 4500-4500"]);
    let script = Script::on_2003().line(format_args!("set ReservedPorts {lines}"));
    let script = script.line("reserve 3000-3100 as \"Fax\"");
    let script = if random.coin() { script.line("reserve 3000-3100 as \"Print\"") } else { script };
    script.ask(Ask::AfterRestart)
}

/// As [`after_restart`], with lines of ReservedPorts that cannot be used.
pub(super) fn after_restart_with_bad_lines(random: &mut Random) -> Draft {
    let bad = random.pick(["4500", "4500-4400", "4990-5010", "6000-6100", "1000-1024"]);
    let good = random.pick(["1433-1434", "1433-1434 49152-49152", "1433-1434 1080-1080 2883-2883"]);
    let lines = if random.coin() { format!("{bad} {good}") } else { format!("{good} {bad}") };
    Script::on_2003()
        .line(format_args!("set ReservedPorts {lines}"))
        .line("reserve 3000-3100 as \"Fax\"")
        .line("reserve 3050-3060 as \"Print\"")
        .ask(Ask::AfterRestart)
}
