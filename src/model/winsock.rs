//! The Windows Sockets errors that a bind can meet.

/// An error of Windows Sockets (decision D12 says which refusal gives which).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WinsockError {
    /// The port is blocked.
    AccessDenied,
    /// The port is in use.
    AddressInUse,
    /// No ephemeral port is left.
    NoBufferSpace,
}

impl WinsockError {
    /// Every error, by ascending number.
    pub const ALL: [Self; 3] = [Self::AccessDenied, Self::AddressInUse, Self::NoBufferSpace];

    /// Its number, as a program gets it.
    pub const fn code(self) -> u16 {
        match self {
            Self::AccessDenied => 10013,
            Self::AddressInUse => 10048,
            Self::NoBufferSpace => 10055,
        }
    }

    /// Its name in the header file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AccessDenied => "WSAEACCES",
            Self::AddressInUse => "WSAEADDRINUSE",
            Self::NoBufferSpace => "WSAENOBUFS",
        }
    }
}
