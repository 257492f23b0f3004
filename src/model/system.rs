//! The two systems of the article, and the one rule in which they differ.

use super::port::Port;

/// A Windows system whose port rules are modelled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum System {
    /// Windows XP and Windows Server 2003 without a service pack.
    #[default]
    Xp2003,
    /// Windows Server 2003 Service Pack 1.
    Sp1,
}

impl System {
    /// Both, the older first.
    pub const ALL: [Self; 2] = [Self::Xp2003, Self::Sp1];

    /// Every word that names one of them; XP is the same system as Server 2003.
    pub const KEYWORDS: [&str; 3] = ["xp", "2003", "2003-sp1"];

    /// The system that a word names, in any case.
    pub fn from_keyword(word: &str) -> Option<Self> {
        let at = Self::KEYWORDS.iter().position(|keyword| keyword.eq_ignore_ascii_case(word))?;
        Some(if at == 2 { Self::Sp1 } else { Self::Xp2003 })
    }

    /// The word of a scenario's `os` line: `2003` or `2003-sp1`.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Xp2003 => "2003",
            Self::Sp1 => "2003-sp1",
        }
    }

    /// Its name, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Xp2003 => "Windows XP / Server 2003",
            Self::Sp1 => "Windows Server 2003 SP1",
        }
    }

    /// The last port that a block may hold (rule `block-window`).
    pub const fn last_blockable(self) -> Port {
        match self {
            Self::Xp2003 => 49151,
            Self::Sp1 => 65535,
        }
    }
}
