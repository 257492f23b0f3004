//! What a press on the figure is meant for: a pixel covers many ports, and one that shows something is meant before its
//! neighbours.

use crate::figure::{Hit, Point, Protocols, RowKind, Scene, Target};
use crate::model::{Port, PortRange, Protocol, Snapshot};

/// How far a press may be from what it is meant for, in pixels.
const REACH: f64 = 4.0;

/// What is under the pointer, with the port that is meant: the nearest one in use, reserved or blocked where such a thing
/// is pressed; `None` outside the scene.
pub(super) fn hit(scene: &Scene, snapshot: &Snapshot, protocol: Protocol, at: Point) -> Option<Hit> {
    let hit = scene.hit(at.x, at.y)?;
    let meant = match hit.target {
        Target::Reservation(index, _) => snapshot.reservations.get(index).map(|entry| entry.range),
        Target::Block(index, _) => snapshot.blocks.get(index).map(|block| block.range),
        Target::Row(RowKind::InUse) => in_use_near(scene, snapshot, protocol, at.x, hit.port),
        _ => None,
    };
    Some(Hit { port: meant.map_or(hit.port, |range| nearest(range, hit.port)), ..hit })
}

/// The protocol of *In use* that is meant: where both are shown, TCP stands above the line and UDP hangs below it.
pub(super) fn protocol(scene: &Scene, shown: Protocols, y: f64) -> Protocol {
    let row = scene.rows.iter().find(|row| row.kind == RowKind::InUse);
    let below = row.is_some_and(|row| y > f64::midpoint(row.bar_top, row.bar_bottom));
    match shown {
        Protocols::Udp => Protocol::Udp,
        Protocols::Both if below => Protocol::Udp,
        Protocols::Tcp | Protocols::Both => Protocol::Tcp,
    }
}

fn in_use_near(scene: &Scene, snapshot: &Snapshot, protocol: Protocol, x: f64, port: Port) -> Option<PortRange> {
    let near = PortRange::spanning(scene.scale.port_at(x - REACH), scene.scale.port_at(x + REACH));
    let runs = snapshot.usage[protocol].in_use.ranges_in(near);
    runs.min_by_key(|&run| nearest(run, port).abs_diff(port))
}

fn nearest(range: PortRange, port: Port) -> Port {
    port.clamp(range.first(), range.last())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{ScaleKind, Viewport, layout};
    use crate::scenario::{Scenario, replay};

    /// The port and the protocol that a press is meant for, `dx` pixels beside a port, in the upper or lower half of a row.
    fn pressed(row: RowKind, half: f64, port: Port, dx: f64) -> (Port, Protocol) {
        let scenario = "bind tcp 80\nbind udp 30000\nreserve 60000-60010\nblock 20000\nblock 20600";
        let snapshot = replay(&Scenario::read(scenario).unwrap()).snapshot;
        let scene = layout(&snapshot, &Viewport { scale: ScaleKind::Linear, ..Viewport::new(960.0) });
        let area = scene.rows.iter().find(|area| area.kind == row).unwrap();
        let y = f64::midpoint(area.bar_top, area.bar_bottom) + half * 4.0;
        let at = Point { x: scene.scale.boundary(port) + dx, y };
        let protocol = protocol(&scene, Protocols::Both, y);
        (hit(&scene, &snapshot, protocol, at).unwrap().port, protocol)
    }

    #[test]
    fn a_press_beside_what_is_shown_is_meant_for_it() {
        for (row, half, port) in [
            (RowKind::InUse, -1.0, 80),
            (RowKind::InUse, 1.0, 30000),
            (RowKind::Blockable, 1.0, 20000),
            (RowKind::Reservable, 1.0, 60005),
        ] {
            let (meant, _) = pressed(row, half, port, 1.0);
            assert!(meant.abs_diff(port) <= 5, "{row:?}: {meant} for {port}");
        }
    }

    #[test]
    fn tcp_is_meant_above_the_line_and_udp_below_it() {
        assert_eq!(pressed(RowKind::InUse, -1.0, 80, 0.0), (80, Protocol::Tcp));
        assert_eq!(pressed(RowKind::InUse, 1.0, 30000, 0.0), (30000, Protocol::Udp));
        let (port, _) = pressed(RowKind::InUse, -1.0, 30000, 0.0);
        assert!((29000..31000).contains(&port) && port != 30000, "{port}");
    }

    #[test]
    fn a_press_far_from_anything_is_meant_for_the_port_under_it() {
        let (port, _) = pressed(RowKind::InUse, -1.0, 40000, 0.0);
        assert!(port.abs_diff(40000) < 100, "{port}");
    }
}
