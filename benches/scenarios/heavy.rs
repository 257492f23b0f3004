//! The state that the budgets call heavy.

use std::fmt::Write;

/// The heavy state: 1,000 reservations, 1,000 blocks, every second ephemeral port bound up to 30,000 binds.
pub fn heavy() -> String {
    let mut text = String::from("os 2003-sp1\nset MaxUserPort 62000\n");
    // Writing to a string cannot fail.
    for at in 0..1000 {
        let _ = writeln!(text, "reserve {}-{}", 1030 + at * 60, 1032 + at * 60);
    }
    for at in 0..1000 {
        let _ = writeln!(text, "block {}-{}", 62001 + at * 3, 62002 + at * 3);
    }
    for at in 0..30_000 {
        let _ = writeln!(text, "bind tcp {}", 1025 + at * 2);
    }
    text
}
