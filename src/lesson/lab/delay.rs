//! How long a closed port stays in TIME_WAIT.

use crate::model::Source;

/// `TcpTimedWaitDelay` in seconds, 30 to 300.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimedWaitDelay(u16);

impl TimedWaitDelay {
    /// The shortest documented delay: 30 s.
    pub const SHORTEST: Self = Self(30);
    /// The longest documented delay: 300 s.
    pub const LONGEST: Self = Self(300);

    /// That many seconds, or the nearest delay there is.
    pub fn new(seconds: u16) -> Self {
        Self(seconds.clamp(Self::SHORTEST.0, Self::LONGEST.0))
    }

    /// The delay in seconds.
    pub const fn seconds(self) -> u16 {
        self.0
    }
}

impl Default for TimedWaitDelay {
    /// The default that most documents name: 240 s.
    fn default() -> Self {
        Self(DelayDefault::FourMinutes.seconds())
    }
}

/// The defaults that the documents name; they contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DelayDefault {
    /// 240 s: the Windows 2000 page, and the text of the Windows Server 2003 page.
    FourMinutes,
    /// 120 s: the table of the Windows Server 2003 page.
    TwoMinutes,
}

impl DelayDefault {
    /// Both.
    pub const ALL: [Self; 2] = [Self::FourMinutes, Self::TwoMinutes];

    /// The default in seconds.
    pub const fn seconds(self) -> u16 {
        match self {
            Self::FourMinutes => 240,
            Self::TwoMinutes => 120,
        }
    }

    /// The document that names it.
    pub const fn source(self) -> Source {
        match self {
            Self::FourMinutes => Source::TimedWaitDelay2000,
            Self::TwoMinutes => Source::TimedWaitDelay2003,
        }
    }
}
