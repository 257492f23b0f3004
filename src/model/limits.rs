//! The ranges that follow from the system and the MaxUserPort in force, and from nothing else.

use super::port::{Port, PortRange};
use super::system::System;

/// The highest port there is.
pub const LAST_PORT: Port = 65535;
/// The first port that wildcard binds are given (rule `ephemeral-range`, decision D1).
pub const FIRST_EPHEMERAL: Port = 1025;
/// MaxUserPort where the registry does not set it (rule `max-user-port`).
pub const DEFAULT_MAX_USER_PORT: Port = 5000;
/// The lowest valid MaxUserPort (rule `max-user-port`).
pub const LOWEST_MAX_USER_PORT: Port = 5000;
/// The highest valid MaxUserPort (rule `max-user-port`).
pub const HIGHEST_MAX_USER_PORT: Port = 65534;
/// The ports that IANA assigns: 0 to 1023.
pub const WELL_KNOWN: PortRange = PortRange::spanning(0, 1023);
/// The upper of the two windows for reservations: 49152 to 65535 (rule `reserve-window`).
pub const UPPER_WINDOW: PortRange = PortRange::spanning(49152, LAST_PORT);

/// What the system and the MaxUserPort in force allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    system: System,
    max_user_port: Port,
}

impl Limits {
    /// The limits under a registry value of MaxUserPort; a value outside 5000 to 65534 is taken as the nearest
    /// valid one, no value as 5000 (rule `max-user-port`).
    pub fn new(system: System, registry_value: Option<u32>) -> Self {
        Self { system, max_user_port: effective_max_user_port(registry_value) }
    }

    /// The system whose rules hold.
    pub const fn system(self) -> System {
        self.system
    }

    /// MaxUserPort in force, 5000 to 65534.
    pub const fn max_user_port(self) -> Port {
        self.max_user_port
    }

    /// The ephemeral ports: 1025 to MaxUserPort (rule `ephemeral-range`).
    pub const fn ephemeral(self) -> PortRange {
        PortRange::spanning(FIRST_EPHEMERAL, self.max_user_port)
    }

    /// The two windows for reservations; they may touch or overlap (rule `reserve-window`, decision D4).
    pub const fn reservable(self) -> [PortRange; 2] {
        [self.ephemeral(), UPPER_WINDOW]
    }

    /// Whether a reservation of `range` lies wholly inside one window (rule `reserve-window`).
    pub fn may_reserve(self, range: PortRange) -> bool {
        self.reservable().iter().any(|window| window.encloses(range))
    }

    /// The window for blocks, `None` where it is empty (rule `block-window`, decision D2).
    pub fn blockable(self) -> Option<PortRange> {
        PortRange::new(self.max_user_port + 1, self.system.last_blockable()).ok()
    }
}

/// What a registry value of MaxUserPort amounts to (rule `max-user-port`).
fn effective_max_user_port(registry_value: Option<u32>) -> Port {
    let lowest = u32::from(LOWEST_MAX_USER_PORT);
    let highest = u32::from(HIGHEST_MAX_USER_PORT);
    registry_value.map_or(DEFAULT_MAX_USER_PORT, |value| {
        Port::try_from(value.clamp(lowest, highest)).unwrap_or(HIGHEST_MAX_USER_PORT)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_max_user_port_gives_the_ranges_of_the_formulas_on_both_systems() {
        for system in System::ALL {
            for value in 0..=u32::from(LAST_PORT) {
                let limits = Limits::new(system, Some(value));
                let effective = value.clamp(5000, 65534) as Port;
                assert_eq!(limits.max_user_port(), effective);
                assert_eq!(limits.ephemeral(), PortRange::spanning(1025, effective));
                assert_eq!(limits.reservable(), [limits.ephemeral(), PortRange::spanning(49152, 65535)]);
                let top = if system == System::Sp1 { 65535 } else { 49151 };
                assert_eq!(limits.blockable(), PortRange::new(effective + 1, top).ok());
            }
        }
    }

    #[test]
    fn a_dword_far_above_every_port_is_taken_as_the_highest_valid_one() {
        assert_eq!(Limits::new(System::Sp1, Some(u32::MAX)).max_user_port(), 65534);
    }
}
