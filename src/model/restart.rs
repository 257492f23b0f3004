//! What a restart would do to a machine, told before it is done (rule `restart`).

use super::leak::leaks;
use super::limits::Limits;
use super::port::{Port, PortRange, RangeList};
use super::protocol::{ByProtocol, Protocol};
use super::reservation::Origin;
use super::snapshot::Snapshot;

/// What a restart would end, and what the machine would come back with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restart {
    /// How many sockets it would close: the ports in use.
    pub sockets: ByProtocol<u32>,
    /// How many reservations of programs it would end.
    pub reservations: usize,
    /// How many blocks it would end.
    pub blocks: usize,
    /// MaxUserPort in force after that.
    pub max_user_port: Port,
    /// How many ranges it would load from ReservedPorts.
    pub loaded: usize,
    /// How many lines of ReservedPorts it would ignore.
    pub ignored: usize,
    /// The reserved ports that could leak after that, where KB 812873 is on (decision D13).
    pub leaking: RangeList,
}

impl Restart {
    /// Whether there is anything to end.
    pub fn ends_nothing(&self) -> bool {
        self.reservations == 0 && self.blocks == 0 && Protocol::ALL.iter().all(|&protocol| self.sockets[protocol] == 0)
    }
}

impl Snapshot {
    /// What a restart would do now.
    pub fn restart(&self) -> Restart {
        let limits = Limits::new(self.limits.system(), self.registry.max_user_port);
        let (loaded, ignored) = self.registry.load_reserved_ports(limits);
        let in_use = |protocol: Protocol| self.usage[protocol].in_use.ranges().map(PortRange::count).sum();
        Restart {
            sockets: ByProtocol { tcp: in_use(Protocol::Tcp), udp: in_use(Protocol::Udp) },
            reservations: self.reservations.iter().filter(|entry| entry.origin == Origin::Program).count(),
            blocks: self.blocks.len(),
            max_user_port: limits.max_user_port(),
            loaded: loaded.len(),
            ignored: ignored.len(),
            leaking: leaks(&loaded, limits),
        }
    }

    /// The reserved ports that can leak now, where KB 812873 is on (decision D13).
    pub fn leaking(&self) -> RangeList {
        let live: Vec<PortRange> = self.reservations.iter().map(|entry| entry.range).collect();
        leaks(&live, self.limits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BindPort, Command, Machine, Outcome, Program, Setting, System};

    #[test]
    fn a_restart_does_what_was_told_of_it() {
        let mut machine = Machine::new(System::Sp1);
        let set = |strings: &[&str]| Setting::ReservedPorts(strings.iter().map(|string| Box::from(*string)).collect());
        let wildcard = |protocol, count| Command::Bind { protocol, port: BindPort::Wildcard { count }, program: None };
        let commands = [
            Command::Set(set(&["3000-3000", "3001-3001", "9-8"])),
            wildcard(Protocol::Tcp, 3),
            wildcard(Protocol::Udp, 1),
            Command::Reserve { range: PortRange::single(4000), program: Some(Program::new("A")) },
            Command::Block { range: PortRange::spanning(6000, 6100), program: None },
            Command::Set(Setting::MaxUserPort(70000)),
            Command::Set(set(&["60000-60000", "60001-60001", "x"])),
        ];
        commands.iter().for_each(|command| drop(machine.apply(command).unwrap()));
        let told = machine.snapshot().restart();
        assert_eq!((told.sockets[Protocol::Tcp], told.sockets[Protocol::Udp]), (3, 1));
        assert_eq!((told.reservations, told.blocks, told.loaded, told.ignored), (1, 1, 2, 1));
        assert_eq!(told.leaking, PortRange::single(60001).into());
        assert_eq!(machine.snapshot().leaking(), PortRange::single(3001).into());

        let outcome = machine.apply(&Command::Restart).unwrap();
        let Outcome::Restarted { max_user_port, ignored } = outcome else { panic!("it restarts") };
        assert_eq!((told.max_user_port, told.ignored), (max_user_port, ignored.len()));
        let after = machine.snapshot();
        assert_eq!((after.reservations.len(), after.leaking()), (told.loaded, told.leaking));
        assert!(after.restart().ends_nothing());
    }
}
