//! Round port numbers along the axis, as many as the scale has room for. Whether each is drawn is decided by the labels
//! around it.

use super::scale::{Scale, ScaleKind};
use crate::model::Port;

/// Ports worth a label, the rounder first.
pub(super) fn ticks(scale: &Scale, spacing: f64) -> Vec<Port> {
    let window = scale.window();
    let decades = scale.kind() == ScaleKind::Log && window.to() > WIDE_FOR_LOG * window.from().max(1.0);
    if decades && scale.narrowest_cell() < spacing { decade_ticks(scale) } else { even_ticks(scale, spacing) }
}

/// From this ratio of its ends on, a window of the log scale gets the ticks 1, 2, 5, 10, 20, ...
const WIDE_FOR_LOG: f64 = 8.0;

/// The steps between ticks, in ports.
const STEPS: [u32; 14] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

fn decade_ticks(scale: &Scale) -> Vec<Port> {
    let visible = scale.window().ports();
    let decades = [1u32, 10, 100, 1000, 10_000];
    let of_factor = |factor: u32| decades.map(|decade| decade * factor);
    let ports = [1, 5, 2].into_iter().flat_map(of_factor).filter_map(|port| Port::try_from(port).ok());
    ports.filter(|&port| visible.contains(port)).collect()
}

/// For each even piece of the scale, the multiples of the smallest step that keeps the spacing.
fn even_ticks(scale: &Scale, spacing: f64) -> Vec<Port> {
    let visible = scale.window();
    let mut ports: Vec<Port> = Vec::new();
    for piece in scale.kind().pieces().windows(2) {
        let (from, to) = (piece[0].max(visible.from()), piece[1].min(visible.to()));
        if from < to {
            ports.extend(multiples(scale, from, to, spacing));
        }
    }
    ports.dedup();
    let of_roundness = |wanted| ports.iter().copied().filter(move |&port| roundness(port) == wanted);
    (0..=STEPS.len()).rev().flat_map(of_roundness).collect()
}

/// The multiples of the smallest step that keeps the spacing between two positions.
fn multiples(scale: &Scale, from: f64, to: f64, spacing: f64) -> impl Iterator<Item = Port> + use<> {
    let density = (scale.x(to) - scale.x(from)) / (to - from);
    let step = STEPS.into_iter().find(|&step| f64::from(step) * density >= spacing);
    let step = step.unwrap_or(u32::MAX);
    let (first, last) = ((from.max(0.0) as u32).div_ceil(step), to as u32 / step);
    (first..=last).filter_map(move |multiple| Port::try_from(multiple.saturating_mul(step)).ok())
}

/// How many times 10 divides a port, half a time more where 5 of that power does; 0 is the roundest.
fn roundness(port: Port) -> usize {
    STEPS.into_iter().filter(|step| u32::from(port).is_multiple_of(*step)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::window::Window;
    use crate::model::PortRange;

    fn ascending(kind: ScaleKind, window: Window, spacing: f64) -> Vec<Port> {
        let mut ports = ticks(&Scale::new(kind, window, 0.0, 1000.0), spacing);
        ports.sort_unstable();
        ports
    }

    #[test]
    fn a_linear_axis_has_even_ticks() {
        let ports = ascending(ScaleKind::Linear, Window::WHOLE, 80.0);
        assert_eq!(ports, [0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]);
    }

    #[test]
    fn single_ports_are_ticks_where_there_is_room_for_each() {
        let window = Window::of(PortRange::spanning(1020, 1029));
        let ports = ascending(ScaleKind::Linear, window, 60.0);
        assert_eq!(ports, (1020..=1030).collect::<Vec<_>>());
    }

    #[test]
    fn a_log_axis_has_the_decades_and_their_halves() {
        let ports = ascending(ScaleKind::Log, Window::WHOLE, 60.0);
        assert_eq!(ports, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]);
    }
}
