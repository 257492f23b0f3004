//! Questions about blocks: handles, windows, left edges.

use super::script::Script;
use crate::lesson::quiz::ask::Ask;
use crate::lesson::quiz::question::Draft;
use crate::lesson::quiz::random::Random;
use crate::model::{Port, PortRange};

/// Lengths of ranges, less one, that people ask for.
const LENGTHS: [Port; 5] = [9, 49, 99, 100, 199];

fn range(first: Port, last: Port) -> PortRange {
    PortRange::spanning(first, last)
}

/// The handle of a block.
pub(super) fn handle(random: &mut Random) -> Draft {
    let first = random.pick([5100, 6000, 7000, 8000, 9000, 12_000, 30_000]);
    let asked = range(first, first + random.pick(LENGTHS));
    Script::on_2003().line("bind tcp 80 as \"IIS\"").ask(Ask::Handle(asked))
}

/// Whether a range can be blocked: on the default machine.
pub(super) fn block(random: &mut Random) -> Draft {
    let first = random.pick([6000, 7000, 8000]);
    let last = first + random.pick(LENGTHS);
    let asked = range(first, last);
    let script = Script::on_either(random);
    match random.below(5) {
        0 => script.line(format_args!("bind udp {} as \"Game\"", random.between(first, last))).ask(Ask::Block(asked)),
        1 => script.line(format_args!("block {last}-{} as \"Cluster\"", last + 50)).ask(Ask::Block(asked)),
        2 => script.ask(Ask::Block(range(4990, first))),
        3 => script.line(format_args!("block {}-{} as \"Cluster\"", last + 1, last + 50)).ask(Ask::Block(asked)),
        _ => script.line(format_args!("bind tcp {} as \"Agent\"", last + 1)).ask(Ask::Block(asked)),
    }
}

/// Whether a range can be blocked: above a high MaxUserPort.
pub(super) fn block_above(random: &mut Random) -> Draft {
    let max = random.pick([20_000, 40_000, 50_000, 60_000]);
    let first = max - 50 + random.pick([0, 51, 100]);
    let asked = range(first, first + 49);
    let script = Script::on_either(random).line(format_args!("set MaxUserPort {max}"));
    let script = if random.coin() { script.line(format_args!("bind tcp {} as \"Agent\"", first + 25)) } else { script };
    script.ask(Ask::Block(asked))
}

/// Whether a range can be blocked: where the two systems differ by a port.
pub(super) fn block_at_the_wall(random: &mut Random) -> Draft {
    let max = random.pick([49_149, 49_150, 49_151, 49_152]);
    let first = random.pick([49_150, 49_151, 49_152]);
    let asked = range(first, first + random.pick([0, 0, 1, 848]));
    let script = Script::on_either(random).line(format_args!("set MaxUserPort {max}"));
    let reserved = random.coin() && first >= 49_152;
    let script = if reserved { script.line(format_args!("reserve {asked} as \"Agent\"")) } else { script };
    script.ask(Ask::Block(asked))
}

/// Three blocks, the first two side by side.
fn three_blocks(random: &mut Random) -> (Script, [PortRange; 3]) {
    let first = random.pick([6000, 7000, 8000, 20_000]);
    let length = random.pick(LENGTHS) + 1;
    let second = first + length;
    let third = second + 2 * length;
    let blocks = [range(first, second - 1), range(second, second + length - 1), range(third, third + length - 1)];
    let mut order = blocks;
    random.shuffle(&mut order);
    let script = order.iter().fold(Script::on_2003(), |script, block| script.line(format_args!("block {block}")));
    (script, blocks)
}

/// Which block a request removes.
pub(super) fn unblock(random: &mut Random) -> Draft {
    let (script, [first, second, third]) = three_blocks(random);
    let asked = match random.below(4) {
        0 => range(first.first(), third.last()),
        1 => range(second.first(), second.first()),
        2 => range(second.first() - 1, second.last()),
        _ => range(third.first(), third.first() + 1),
    };
    script.ask(Ask::Unblock(asked))
}

/// Which block a request removes that names a handle.
pub(super) fn unblock_by_handle(random: &mut Random) -> Draft {
    let (script, [first, second, third]) = three_blocks(random);
    let asked = match random.below(3) {
        0 => range(third.last(), third.last()),
        1 => range(first.last(), second.last()),
        _ => range(first.last() + 1, third.last()),
    };
    script.ask(Ask::Unblock(asked))
}
