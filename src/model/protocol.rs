//! The two protocols, each with its own set of ports in use.

use std::ops::{Index, IndexMut};

/// A transport protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Protocol {
    /// Transmission Control Protocol.
    Tcp,
    /// User Datagram Protocol.
    Udp,
}

impl Protocol {
    /// Both, in the order in which they are always listed.
    pub const ALL: [Self; 2] = [Self::Tcp, Self::Udp];

    /// `tcp` or `udp`, as a scenario writes it.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Tcp => "tcp",
            Self::Udp => "udp",
        }
    }

    /// `TCP` or `UDP`, as prose writes it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tcp => "TCP",
            Self::Udp => "UDP",
        }
    }
}

/// One value for each protocol.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByProtocol<T> {
    /// The value for TCP.
    pub tcp: T,
    /// The value for UDP.
    pub udp: T,
}

impl<T> ByProtocol<T> {
    /// Makes the value of each protocol.
    pub fn from_fn(mut make: impl FnMut(Protocol) -> T) -> Self {
        Self { tcp: make(Protocol::Tcp), udp: make(Protocol::Udp) }
    }

    /// Both values, TCP first.
    pub fn iter(&self) -> impl Iterator<Item = (Protocol, &T)> {
        [(Protocol::Tcp, &self.tcp), (Protocol::Udp, &self.udp)].into_iter()
    }
}

impl<T> Index<Protocol> for ByProtocol<T> {
    type Output = T;

    fn index(&self, protocol: Protocol) -> &T {
        match protocol {
            Protocol::Tcp => &self.tcp,
            Protocol::Udp => &self.udp,
        }
    }
}

impl<T> IndexMut<Protocol> for ByProtocol<T> {
    fn index_mut(&mut self, protocol: Protocol) -> &mut T {
        match protocol {
            Protocol::Tcp => &mut self.tcp,
            Protocol::Udp => &mut self.udp,
        }
    }
}
