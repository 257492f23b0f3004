//! The most that a scenario may hold.

use std::fmt::Write;

use super::heavy;

/// As many lines as a scenario may have: the heavy state, 30,000 UDP ports in use beside its 30,000 TCP ports, and a server
/// that comes and goes.
pub fn utmost() -> String {
    let mut text = heavy();
    text.push_str(&"bind udp * x30\n".repeat(1000));
    let left = 100_000 - text.lines().count();
    for at in 0..left {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{} 9", ["bind", "close"][at % 2]);
    }
    text
}
