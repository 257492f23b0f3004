//! A set of ports as what pixels can show of it: bounded by the width, whatever the set holds.

use super::frame::Frame;
use crate::model::{LAST_PORT, Port, PortRange, PortSet};

/// How many of the ports under a pixel are in the set, if any is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// Under a third.
    Few,
    /// Up to two thirds.
    Half,
    /// More than two thirds.
    Full,
}

/// A stretch of the same level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    pub left: f64,
    pub right: f64,
    pub level: Level,
}

/// The most columns that the plot is divided into.
const MOST_COLUMNS: f64 = 600.0;
/// The narrowest column, in pixels.
const NARROWEST_COLUMN: f64 = 2.0;

/// The stretches where the set has ports, from left to right.
pub(super) fn skyline(frame: &Frame, set: &PortSet) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    if set.is_empty() {
        return steps;
    }
    let scale = &frame.scale;
    let visible = scale.window().ports();
    let width = scale.right() - scale.left();
    let column = (width / MOST_COLUMNS).max(NARROWEST_COLUMN);
    let mut next = set.first_in(visible);
    while let Some(port) = next {
        let (step, last) = if scale.cell(port) >= column {
            run_of_cells(frame, set, port, visible.last())
        } else {
            one_column(frame, set, port, column)
        };
        push(&mut steps, step);
        next = last.checked_add(1).and_then(|after| set.first_at_or_after(after)).filter(|&p| p <= visible.last());
    }
    steps
}

/// The run of ports that begins at `port`, drawn cell by cell, and its last port.
fn run_of_cells(frame: &Frame, set: &PortSet, port: Port, last_visible: Port) -> (Step, Port) {
    let last = set.run_at(port).last().min(last_visible);
    let (left, right) = frame.visible(PortRange::spanning(port, last)).unwrap_or_default();
    (Step { left, right, level: Level::Full }, last)
}

/// The pixel column that holds `port`, and the last port of that column.
fn one_column(frame: &Frame, set: &PortSet, port: Port, column: f64) -> (Step, Port) {
    let scale = &frame.scale;
    let at = ((scale.middle(port) - scale.left()) / column).floor().max(0.0);
    let left = scale.left() + at * column;
    let right = (left + column).min(scale.right());
    let first = first_port_from(scale.position(left)).min(port);
    let last = first_port_from(scale.position(right)).saturating_sub(1).max(port);
    let ports = PortRange::spanning(first, last);
    (Step { left, right, level: level(set.count_in(ports), ports.count()) }, last)
}

/// The first port whose middle is at or after a position.
fn first_port_from(position: f64) -> Port {
    (position + 0.5).floor().clamp(0.0, f64::from(LAST_PORT)) as Port
}

fn level(held: u32, of: u32) -> Level {
    match f64::from(held) / f64::from(of) {
        part if part < 0.3 => Level::Few,
        part if part <= 0.7 => Level::Half,
        _ => Level::Full,
    }
}

/// Adds a stretch, joined to the one before it where both touch and have the same level.
fn push(steps: &mut Vec<Step>, step: Step) {
    match steps.last_mut() {
        Some(before) if before.level == step.level && step.left <= before.right + TOUCHING => {
            before.right = before.right.max(step.right);
        }
        Some(before) if step.left < before.right + TOUCHING => {
            let left = before.right;
            steps.push(Step { left, ..step });
        }
        _ => steps.push(step),
    }
}

/// How near two stretches are that count as touching, in pixels.
const TOUCHING: f64 = 0.25;
