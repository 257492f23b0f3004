//! Questions about ranges as a whole: how many ports, which window, what rate.

use super::script::Script;
use crate::lesson::quiz::ask::Ask;
use crate::lesson::quiz::question::Draft;
use crate::lesson::quiz::random::Random;

/// The ephemeral ports of a machine on which nothing was set.
pub(super) fn count_by_default(random: &mut Random) -> Draft {
    let script = Script::on_either(random).line(format_args!("bind tcp * x{} as \"Browser\"", random.between(1, 50)));
    script.ask(Ask::EphemeralCount)
}

/// The ephemeral ports under a MaxUserPort, which may not be valid.
pub(super) fn count(random: &mut Random) -> Draft {
    let value = random.pick([4000, 6024, 10_000, 11_024, 20_000, 33_000, 60_000, 65_534, 70_000]);
    Script::on_2003().line(format_args!("set MaxUserPort {value}")).ask(Ask::EphemeralCount)
}

/// The window for blocks.
pub(super) fn blockable(random: &mut Random) -> Draft {
    let value = random.pick([8000, 10_000, 20_000, 30_000, 45_000, 49_151, 50_000, 60_000]);
    Script::on_either(random).line(format_args!("set MaxUserPort {value}")).ask(Ask::Blockable)
}

/// The window for blocks where it all but closes.
pub(super) fn blockable_at_the_wall(random: &mut Random) -> Draft {
    let value = random.pick([49_149, 49_150, 49_151, 49_152, 65_533, 65_534, 65_535]);
    Script::on_either(random).line(format_args!("set MaxUserPort {value}")).ask(Ask::Blockable)
}

/// The rate of connections that lasts.
pub(super) fn rate(random: &mut Random) -> Draft {
    let value = random.pick([5000, 10_000, 20_000, 60_000, 65_534]);
    let seconds = random.pick([30, 60, 120, 240, 300]);
    Script::on_2003().line(format_args!("set MaxUserPort {value}")).ask(Ask::Rate(seconds))
}
