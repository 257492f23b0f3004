//! Questions about MaxUserPort: the default, the clamp, the restart, hexadecimal digits.

use super::script::Script;
use crate::lesson::quiz::ask::Ask;
use crate::lesson::quiz::question::Draft;
use crate::lesson::quiz::random::Random;

/// Valid values that people set.
const VALID: [u32; 8] = [8000, 10_000, 16_384, 20_000, 32_768, 40_000, 50_000, 60_000];
/// Values that are not valid.
const INVALID: [u32; 9] = [0, 1024, 2000, 4000, 4999, 65_535, 65_536, 70_000, 100_000];
/// Values whose hexadecimal digits can be taken for decimal ones.
const IN_HEX: [&str; 8] = ["0x2000", "0x2710", "0x4000", "0x5000", "0x6000", "0x7530", "0x8000", "0x9000"];

/// A valid value before the machine starts.
pub(super) fn plain(random: &mut Random) -> Draft {
    let value = random.pick(VALID);
    Script::on_2003().line(format_args!("set MaxUserPort {value}")).line("bind tcp 80 as \"IIS\"").ask(Ask::MaxUserPort)
}

/// A value that is not valid.
pub(super) fn clamped(random: &mut Random) -> Draft {
    let value = random.pick(INVALID);
    let start = random.pick(VALID);
    let script = Script::on_2003().line(format_args!("set MaxUserPort {start}")).line("bind tcp 80 as \"IIS\"");
    script.line(format_args!("set MaxUserPort {value}")).line("restart").ask(Ask::MaxUserPort)
}

/// A value written while the machine runs, with a restart after it or before.
pub(super) fn waiting(random: &mut Random) -> Draft {
    let (first, second) = (random.pick(VALID), random.pick(INVALID));
    let (old, new) = if random.coin() { (first, second) } else { (second, first) };
    let script = Script::on_2003().line(format_args!("set MaxUserPort {old}")).line("bind tcp 25 as \"Mail Server\"");
    let script = if random.coin() { script.line("restart") } else { script };
    let script = script.line(format_args!("set MaxUserPort {new}"));
    let script = if random.below(3) == 0 { script.line("restart") } else { script };
    script.ask(Ask::MaxUserPort)
}

/// A value in hexadecimal digits.
pub(super) fn in_hex(random: &mut Random) -> Draft {
    let value = random.pick(IN_HEX);
    let script = Script::on_2003().line("bind tcp 80 as \"IIS\"").line(format_args!("set MaxUserPort {value}"));
    let script = if random.below(4) == 0 { script } else { script.line("restart") };
    script.ask(Ask::MaxUserPort)
}
