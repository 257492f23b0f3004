//! The figure: pictures that are kept, and what holds for every picture.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its files fails")]

#[path = "figure/charts.rs"]
mod charts;
#[path = "figure/golden.rs"]
mod golden;
#[path = "../benches/scenarios/heavy.rs"]
mod heavy;
#[path = "figure/layout.rs"]
mod layout;
#[path = "figure/spoken.rs"]
mod spoken;
#[path = "figure/states.rs"]
mod states;
