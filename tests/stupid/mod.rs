//! The machine once more, as stupidly as it can be written: 65,536 booleans a protocol, lists and plain loops.
//!
//! It is written from the specification alone and shares nothing with the real machine but the type of its commands,
//! so that the two can be compared after every command. Speed, memory and elegance do not matter here; that each
//! method can be held against its rule does.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use port_atlas::model::{BindPort, Command, Program, Protocol, RegistryValue, Setting, System};

/// How many ports there are.
pub const PORTS: usize = 65_536;

/// First and last port of a range.
pub type Ends = (usize, usize);

/// What a command reports, flat: every field that some outcome or refusal has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The id of the rule that refused.
    pub rule: Option<&'static str>,
    /// The Windows Sockets error.
    pub winsock: Option<u16>,
    /// The ports that a bind took.
    pub ports: Vec<Ends>,
    /// How many binds of a burst were refused.
    pub refused: u32,
    /// What a close, an unreserve or an unblock removed.
    pub removed: Vec<Ends>,
    /// The handle of a block.
    pub handle: Option<usize>,
    /// Whether a registry value waits for a restart.
    pub pending: Option<bool>,
    /// MaxUserPort after a restart.
    pub max_user_port: Option<usize>,
    /// The lines that a restart ignored.
    pub ignored: Vec<(String, &'static str)>,
}

impl Report {
    fn refused(rule: &'static str, winsock: Option<u16>) -> Self {
        Self { rule: Some(rule), winsock, ..Self::default() }
    }
}

/// An entry in the list of reservations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StupidReservation {
    /// The range.
    pub ends: Ends,
    /// Whether it came from ReservedPorts.
    pub from_registry: bool,
    /// The program.
    pub program: Option<Program>,
}

/// A block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StupidBlock {
    /// The range.
    pub ends: Ends,
    /// The program.
    pub program: Option<Program>,
}

/// The stupid machine.
#[derive(Clone)]
pub struct StupidMachine {
    pub system: System,
    pub registry_max_user_port: Option<u32>,
    pub registry_reserved_ports: Option<Vec<String>>,
    pub quirk: bool,
    pub booted: bool,
    pub max_user_port: usize,
    pub cursor: usize,
    pub tcp: Vec<bool>,
    pub udp: Vec<bool>,
    pub reservations: Vec<StupidReservation>,
    pub blocks: Vec<StupidBlock>,
    pub ignored: Vec<(String, &'static str)>,
}

impl StupidMachine {
    /// A machine that has not booted.
    pub fn new(system: System) -> Self {
        Self {
            system,
            registry_max_user_port: None,
            registry_reserved_ports: None,
            quirk: false,
            booted: false,
            max_user_port: 0,
            cursor: 0,
            tcp: vec![false; PORTS],
            udp: vec![false; PORTS],
            reservations: Vec::new(),
            blocks: Vec::new(),
            ignored: Vec::new(),
        }
    }

    /// Carries out a command.
    pub fn apply(&mut self, command: &Command) -> Report {
        match command {
            Command::Os(system) => self.os(*system),
            Command::Set(setting) => self.set(setting),
            Command::Unset(value) => self.unset(*value),
            Command::Quirk(on) => {
                self.quirk = *on;
                Report::default()
            }
            other => {
                self.boot_if_off();
                self.run(other)
            }
        }
    }

    /// Boots a machine that is off.
    pub fn boot_if_off(&mut self) {
        if !self.booted {
            self.boot();
        }
    }

    fn run(&mut self, command: &Command) -> Report {
        match command {
            Command::Bind { protocol, port: BindPort::Wildcard { count }, .. } => self.burst(*protocol, *count),
            Command::Bind { protocol, port: BindPort::Specific(0), .. } => self.burst(*protocol, 1),
            Command::Bind { protocol, port: BindPort::Specific(port), .. } => self.specific(*protocol, *port as usize),
            Command::Close { protocol, range } => self.close(*protocol, ends(range)),
            Command::Reserve { range, program } => self.reserve(ends(range), program.clone()),
            Command::Unreserve { range } => self.unreserve(ends(range)),
            Command::Block { range, program } => self.block(ends(range), program.clone()),
            Command::Unblock { range } => self.unblock(range.first() as usize),
            _ => self.restart(),
        }
    }

    fn os(&mut self, system: System) -> Report {
        if self.booted {
            return Report::refused("os-before-boot", None);
        }
        self.system = system;
        Report::default()
    }

    fn set(&mut self, setting: &Setting) -> Report {
        match setting {
            Setting::MaxUserPort(value) => self.registry_max_user_port = Some(*value),
            Setting::ReservedPorts(lines) => {
                self.registry_reserved_ports = Some(lines.iter().map(|line| line.to_string()).collect());
            }
        }
        Report { pending: Some(self.booted), ..Report::default() }
    }

    fn unset(&mut self, value: RegistryValue) -> Report {
        match value {
            RegistryValue::MaxUserPort => self.registry_max_user_port = None,
            RegistryValue::ReservedPorts => self.registry_reserved_ports = None,
        }
        Report { pending: Some(self.booted), ..Report::default() }
    }

    fn restart(&mut self) -> Report {
        self.boot();
        Report { max_user_port: Some(self.max_user_port), ignored: self.ignored.clone(), ..Report::default() }
    }

    /// Rules `restart`, `max-user-port`, `reserved-ports-syntax` and decision D11.
    fn boot(&mut self) {
        self.booted = true;
        self.max_user_port = match self.registry_max_user_port {
            None => 5000,
            Some(value) if value < 5000 => 5000,
            Some(value) if value > 65534 => 65534,
            Some(value) => value as usize,
        };
        self.cursor = 1025;
        self.tcp = vec![false; PORTS];
        self.udp = vec![false; PORTS];
        self.reservations.clear();
        self.blocks.clear();
        self.ignored.clear();
        for line in self.registry_reserved_ports.clone().unwrap_or_default() {
            match self.read_line(&line) {
                Ok(ends) => {
                    self.reservations.push(StupidReservation { ends, from_registry: true, program: None });
                }
                Err(reason) => self.ignored.push((line, reason)),
            }
        }
    }

    fn read_line(&self, line: &str) -> Result<Ends, &'static str> {
        let halves: Vec<&str> = line.split('-').collect();
        if halves.len() != 2
            || halves.iter().any(|half| half.is_empty() || !half.chars().all(|c| "0123456789".contains(c)))
        {
            return Err("malformed");
        }
        // Compared as numbers of any length: without leading zeros, the longer is the larger.
        let bare: Vec<&str> = halves.iter().map(|half| half.trim_start_matches('0')).collect();
        if (bare[0].len(), bare[0]) > (bare[1].len(), bare[1]) {
            return Err("reversed");
        }
        if (bare[1].len(), bare[1]) > (5, "65535") {
            return Err("out-of-range");
        }
        let number = |digits: &str| digits.bytes().fold(0, |n, digit| n * 10 + usize::from(digit - b'0'));
        let ends = (number(bare[0]), number(bare[1]));
        if self.may_reserve(ends) { Ok(ends) } else { Err("outside-windows") }
    }

    /// Rule `reserve-window`, decision D4.
    pub fn may_reserve(&self, (first, last): Ends) -> bool {
        (first >= 1025 && last <= self.max_user_port) || (first >= 49152 && last <= 65535)
    }

    /// Rule `block-window`: the ports that may be blocked, of which there may be none.
    pub fn blockable(&self) -> RangeInclusive<usize> {
        let top = if self.system == System::Sp1 { 65535 } else { 49151 };
        self.max_user_port + 1..=top
    }

    /// The ports in use.
    pub fn in_use(&self, protocol: Protocol) -> &Vec<bool> {
        if protocol == Protocol::Tcp { &self.tcp } else { &self.udp }
    }

    fn in_use_mut(&mut self, protocol: Protocol) -> &mut Vec<bool> {
        if protocol == Protocol::Tcp { &mut self.tcp } else { &mut self.udp }
    }

    /// A burst is that many single binds; once one is refused, so are all that follow it, for nothing changes.
    fn burst(&mut self, protocol: Protocol, count: u16) -> Report {
        let mut taken = vec![false; PORTS];
        for done in 0..u32::from(count) {
            let Some(port) = self.search(protocol, self.cursor) else {
                let refused = u32::from(count) - done;
                return Report { ports: runs(&taken), refused, ..Report::refused("wildcard-exhausted", Some(10055)) };
            };
            self.in_use_mut(protocol)[port] = true;
            taken[port] = true;
            self.cursor = self.one_past(port);
        }
        Report { ports: runs(&taken), ..Report::default() }
    }

    /// The next ephemeral port, wrapping (rule `wildcard-order`).
    fn one_past(&self, port: usize) -> usize {
        if port >= self.max_user_port { 1025 } else { port + 1 }
    }

    /// The port that a wildcard bind is given when the cursor stands at `cursor`.
    pub fn search(&self, protocol: Protocol, cursor: usize) -> Option<usize> {
        if self.quirk { self.search_with_quirk(protocol, cursor) } else { self.search_by_the_rules(protocol, cursor) }
    }

    /// Rules `wildcard-skips` and `wildcard-order`.
    fn search_by_the_rules(&self, protocol: Protocol, cursor: usize) -> Option<usize> {
        let mut candidate = cursor;
        loop {
            if !self.in_use(protocol)[candidate] && self.first_entry_holding(candidate).is_none() {
                return Some(candidate);
            }
            candidate = self.one_past(candidate);
            if candidate == cursor {
                return None;
            }
        }
    }

    /// Decision D13, to the letter. A search that would look at a port a second time has looked at all that it ever
    /// will, and a search looks at no more ports than the range holds.
    fn search_with_quirk(&self, protocol: Protocol, cursor: usize) -> Option<usize> {
        let mut candidate = cursor;
        let mut looked_at = HashSet::new();
        while looked_at.insert(candidate) {
            match self.first_entry_holding(candidate) {
                None if !self.in_use(protocol)[candidate] => return Some(candidate),
                None => candidate = self.one_past(candidate),
                Some((_, last)) if last + 1 > self.max_user_port => candidate = 1025,
                Some((_, last)) if !self.in_use(protocol)[last + 1] => return Some(last + 1),
                Some((_, last)) => candidate = last + 1,
            }
        }
        None
    }

    fn first_entry_holding(&self, port: usize) -> Option<Ends> {
        for entry in &self.reservations {
            if entry.ends.0 <= port && port <= entry.ends.1 {
                return Some(entry.ends);
            }
        }
        None
    }

    /// Rules `specific-any`, `port-in-use` and `port-blocked`.
    fn specific(&mut self, protocol: Protocol, port: usize) -> Report {
        for block in &self.blocks {
            if block.ends.0 <= port && port <= block.ends.1 {
                return Report::refused("port-blocked", Some(10013));
            }
        }
        if self.in_use(protocol)[port] {
            return Report::refused("port-in-use", Some(10048));
        }
        self.in_use_mut(protocol)[port] = true;
        Report { ports: vec![(port, port)], ..Report::default() }
    }

    fn close(&mut self, protocol: Protocol, (first, last): Ends) -> Report {
        let mut closed = vec![false; PORTS];
        closed[first..=last].copy_from_slice(&self.in_use(protocol)[first..=last]);
        self.in_use_mut(protocol)[first..=last].fill(false);
        let removed = runs(&closed);
        if removed.is_empty() { Report::refused("not-bound", None) } else { Report { removed, ..Report::default() } }
    }

    fn reserve(&mut self, ends: Ends, program: Option<Program>) -> Report {
        if !self.may_reserve(ends) {
            return Report::refused("reserve-window", None);
        }
        self.reservations.push(StupidReservation { ends, from_registry: false, program });
        Report::default()
    }

    /// Rule `unreserve-first`, decision D5.
    fn unreserve(&mut self, (first, last): Ends) -> Report {
        for at in 0..self.reservations.len() {
            let (a, b) = self.reservations[at].ends;
            if first <= a && b <= last {
                self.reservations.remove(at);
                return Report { removed: vec![(a, b)], ..Report::default() };
            }
        }
        Report::refused("no-contained-reservation", None)
    }

    /// Rules `block-window` and `block-needs-free-ports`, decision D7; in the order window, overlap, in use.
    fn block(&mut self, (first, last): Ends, program: Option<Program>) -> Report {
        let window = self.blockable();
        if window.is_empty() {
            return Report::refused("block-window-empty", None);
        }
        if !window.contains(&first) || !window.contains(&last) {
            return Report::refused("block-outside-window", None);
        }
        for block in &self.blocks {
            if (first..=last).any(|port| block.ends.0 <= port && port <= block.ends.1) {
                return Report::refused("block-overlaps", None);
            }
        }
        if (first..=last).any(|port| self.tcp[port] || self.udp[port]) {
            return Report::refused("block-needs-free-ports", None);
        }
        self.blocks.push(StupidBlock { ends: (first, last), program });
        Report { handle: Some(last), ..Report::default() }
    }

    fn unblock(&mut self, first: usize) -> Report {
        for at in 0..self.blocks.len() {
            if self.blocks[at].ends.0 == first {
                let block = self.blocks.remove(at);
                return Report { removed: vec![block.ends], ..Report::default() };
            }
        }
        Report::refused("no-block-with-left-edge", None)
    }

    /// Which ports some reservation holds.
    pub fn reserved(&self) -> Vec<bool> {
        let mut reserved = vec![false; PORTS];
        for entry in &self.reservations {
            reserved[entry.ends.0..=entry.ends.1].fill(true);
        }
        reserved
    }

    /// How many ephemeral ports are neither reserved nor in use.
    pub fn free_ephemeral(&self, protocol: Protocol) -> u32 {
        let (reserved, in_use) = (self.reserved(), self.in_use(protocol));
        let mut free = 0;
        for port in 1025..=self.max_user_port {
            free += u32::from(!reserved[port] && !in_use[port]);
        }
        free
    }

    /// Whether a wildcard bind could be given `port` as the ports stand, wherever the cursor stood.
    ///
    /// A search ends either at a port that no reservation holds, which is also what it finds when it begins there; or
    /// at the port after an entry (decision D13), which is also what it finds when it begins where it jumped from.
    pub fn wildcard_may_give(&self, protocol: Protocol, port: usize) -> bool {
        let mut beginnings = vec![port];
        for entry in &self.reservations {
            if self.quirk && entry.ends.1 + 1 == port {
                beginnings.extend(entry.ends.0..port);
            }
        }
        let ephemeral = 1025..=self.max_user_port;
        beginnings.into_iter().any(|from| ephemeral.contains(&from) && self.search(protocol, from) == Some(port))
    }
}

/// The ends of a range.
pub fn ends(range: &port_atlas::model::PortRange) -> Ends {
    (range.first() as usize, range.last() as usize)
}

/// The runs of true, ascending.
pub fn runs(ports: &[bool]) -> Vec<Ends> {
    let mut runs: Vec<Ends> = Vec::new();
    for (port, held) in ports.iter().enumerate() {
        match runs.last_mut() {
            _ if !held => {}
            Some(run) if run.1 + 1 == port => run.1 = port,
            _ => runs.push((port, port)),
        }
    }
    runs
}
