//! The project commands. See `cargo xtask help`.
fn main() {}
