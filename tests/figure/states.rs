//! Machines to draw.

use port_atlas::model::Snapshot;
use port_atlas::scenario::{Scenario, replay};

/// The machine that a scenario leads to.
pub fn machine(scenario: &str) -> Snapshot {
    let scenario = Scenario::read(scenario).unwrap();
    let replay = replay(&scenario);
    assert_eq!(replay.invalid().count(), 0, "{scenario}");
    replay.snapshot
}

/// A server at work, as a reader might meet it.
pub const SERVER: &str = "\
os 2003-sp1
set MaxUserPort 5000
set ReservedPorts 1433-1434 4500-4500
bind tcp 80
bind tcp 443
bind udp 53
bind tcp * x40
bind udp * x25
reserve 3000-3400 as \"Backup\"
reserve 3200-3600 as \"Monitor\"
block 6000-6100
block 20000-24999 as \"Game server\"
";
