//! Long scenarios, the same at every run.

mod heavy;
mod utmost;

pub use heavy::heavy;
pub use utmost::utmost;

/// Numbers that look random and are the same at every run.
struct Numbers(u64);

impl Numbers {
    /// A number from `first` to `last`.
    fn between(&mut self, first: u64, last: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        first + (self.0 >> 33) % (last - first + 1)
    }
}

/// A scenario of `lines` commands of every kind, as many of each as a busy machine would see; `tcp` is left out, so that
/// 100,000 lines fit into the longest text that is read.
pub fn mixed(lines: usize) -> String {
    let mut numbers = Numbers(1);
    let mut text = String::from("os 2003-sp1\nset MaxUserPort 9000\n");
    for _ in 2..lines {
        text.push_str(&mixed_line(&mut numbers));
        text.push('\n');
    }
    text
}

fn mixed_line(numbers: &mut Numbers) -> String {
    match numbers.between(0, 99) {
        0..=44 => "bind *".to_owned(),
        45..=54 => "bind udp *".to_owned(),
        55..=69 => format!("bind {}", numbers.between(1, 9999)),
        70..=86 => format!("close {}", numbers.between(1025, 9000)),
        87..=89 => ranged("close", numbers, 1025, 9000, 9),
        90..=91 => ranged("reserve", numbers, 1025, 8900, 9),
        92..=93 => ranged("unreserve", numbers, 1025, 7000, 2000),
        94..=95 => ranged("block", numbers, 9001, 9900, 9),
        96..=97 => format!("unblock {}", numbers.between(9001, 9900)),
        98 => format!("bind * x{}", numbers.between(2, 50)),
        _ => "restart".to_owned(),
    }
}

fn ranged(command: &str, numbers: &mut Numbers, lowest: u64, highest: u64, longest: u64) -> String {
    let first = numbers.between(lowest, highest);
    format!("{command} {first}-{}", first + numbers.between(0, longest))
}
