//! Why somebody would give a wrong answer: each wrong option knows its mistake, and says it once it was chosen.

use crate::lesson::words::Phrase;
use crate::model::{RuleId, WinsockError};
use crate::words::{Language, fill};

/// A plausible mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mistake {
    /// Gives a wildcard bind a reserved port.
    TakesReserved,
    /// Gives a bind a port that its protocol uses.
    TakesInUse,
    /// Begins the search at 1025 instead of at the cursor.
    StartsOver,
    /// Minds the sockets of the other protocol.
    MindsOtherProtocol,
    /// Gives a port above MaxUserPort.
    PastMaxUserPort,
    /// Gives a port below 1025.
    BelowTheRange,
    /// Ends the search at MaxUserPort instead of going on from 1025.
    StopsAtTheEnd,
    /// Takes the range of Windows Vista and later.
    LaterWindows,
    /// Hands out the highest port first.
    FromTheTop,
    /// Passes over a port that could be given.
    NotTheFirst,
    /// Forgets what KB 812873 warns of.
    ForgetsLeak,
    /// Overlooks a rule that forbids it.
    Overlooks(RuleId),
    /// Takes one error for another.
    WrongError(WinsockError),
    /// It does lie in a window for reservations.
    InAWindow,
    /// Several programs may reserve the same range.
    MayRepeat,
    /// A reservation does not ask who uses its ports.
    UseDoesNotMatter,
    /// None of its ports is in use.
    NotInUse,
    /// The window for blocks is not empty.
    WindowNotEmpty,
    /// It lies inside the window for blocks.
    InsideWindow,
    /// It overlaps no block.
    NoOverlap,
    /// A reservation would not hinder a block.
    ReservationDoesNotMatter,
    /// Takes a value as it stands, though it is not valid.
    NotClamped,
    /// Takes a value that waits for a restart.
    Waits,
    /// Takes the default although the registry holds a value.
    TakesDefault,
    /// Takes the highest valid value without need.
    TakesHighest,
    /// Thinks that 65535 is valid.
    AboveHighest,
    /// Reads hexadecimal digits as decimal ones.
    HexAsDecimal,
    /// Counts the ports from 1.
    CountsFromOne,
    /// Counts the ports from 1024.
    CountsFrom1024,
    /// Leaves out one end of the range.
    LeavesOutAnEnd,
    /// Takes the first port for the handle.
    LeftEdgeAsHandle,
    /// Takes the number of ports for the handle.
    CountAsHandle,
    /// Takes the port after the last for the handle.
    PastTheHandle,
    /// Unblocks by the handle.
    HandleUnblocks,
    /// Unblocks what the request covers.
    OnlyFirstPortCounts,
    /// Unblocks a block with another first port.
    OtherLeftEdge,
    /// Overlooks that something fits the request.
    SomethingFits,
    /// Removes an entry that is not wholly inside.
    NotWhollyInside,
    /// Removes an entry that stands later in the list.
    LaterInTheList,
    /// Forgets the reservations.
    ForgetsReservations,
    /// Forgets the sockets.
    ForgetsSockets,
    /// Counts ports twice that are reserved twice.
    CountsTwice,
    /// Takes the window of the other system.
    OtherSystem,
    /// Begins the window for blocks at MaxUserPort itself.
    IncludesMaxUserPort,
    /// Begins the window for blocks above the default MaxUserPort.
    ForgetsMaxUserPort,
    /// Takes a window for reservations for that of blocks.
    ReservationWindow,
    /// Keeps the reservations of programs over a restart.
    KeepsPrograms,
    /// Forgets what the registry reserves at each start.
    ForgetsRegistry,
    /// Counts lines of ReservedPorts that cannot be used.
    CountsBadLines,
    /// Divides by another delay.
    OtherDelay,
    /// Gives the figure for a minute.
    PerMinute,
    /// Lies one or two beside the right one.
    Beside,
}

impl Mistake {
    /// What is wrong about it, in a sentence.
    pub fn sentence(self, language: Language) -> String {
        match self {
            Self::Overlooks(rule) => {
                fill(Phrase::MistakeOverlooks.text(language), &[("rule", &rule.sentence(language))])
            }
            Self::WrongError(error) => match error {
                WinsockError::AccessDenied => Phrase::MistakeAccessDenied.text(language).to_owned(),
                WinsockError::AddressInUse => Phrase::MistakeAddressInUse.text(language).to_owned(),
                WinsockError::NoBufferSpace => Phrase::MistakeNoBufferSpace.text(language).to_owned(),
            },
            other => other.phrase().text(language).to_owned(),
        }
    }

    const fn phrase(self) -> Phrase {
        match self {
            Self::TakesReserved => Phrase::MistakeTakesReserved,
            Self::TakesInUse => Phrase::MistakeTakesInUse,
            Self::StartsOver => Phrase::MistakeStartsOver,
            Self::MindsOtherProtocol => Phrase::MistakeMindsOtherProtocol,
            Self::PastMaxUserPort => Phrase::MistakePastMaxUserPort,
            Self::BelowTheRange => Phrase::MistakeBelowTheRange,
            Self::StopsAtTheEnd => Phrase::MistakeStopsAtTheEnd,
            Self::LaterWindows => Phrase::MistakeLaterWindows,
            Self::FromTheTop => Phrase::MistakeFromTheTop,
            Self::NotTheFirst => Phrase::MistakeNotTheFirst,
            Self::ForgetsLeak => Phrase::MistakeForgetsLeak,
            Self::InAWindow => Phrase::MistakeInAWindow,
            Self::MayRepeat => Phrase::MistakeMayRepeat,
            Self::UseDoesNotMatter => Phrase::MistakeUseDoesNotMatter,
            Self::NotInUse => Phrase::MistakeNotInUse,
            Self::WindowNotEmpty => Phrase::MistakeWindowNotEmpty,
            Self::InsideWindow => Phrase::MistakeInsideWindow,
            Self::NoOverlap => Phrase::MistakeNoOverlap,
            Self::ReservationDoesNotMatter => Phrase::MistakeReservationDoesNotMatter,
            _ => self.phrase_of_a_number(),
        }
    }

    const fn phrase_of_a_number(self) -> Phrase {
        match self {
            Self::NotClamped => Phrase::MistakeNotClamped,
            Self::Waits => Phrase::MistakeWaits,
            Self::TakesDefault => Phrase::MistakeTakesDefault,
            Self::TakesHighest => Phrase::MistakeTakesHighest,
            Self::AboveHighest => Phrase::MistakeAboveHighest,
            Self::HexAsDecimal => Phrase::MistakeHexAsDecimal,
            Self::CountsFromOne => Phrase::MistakeCountsFromOne,
            Self::CountsFrom1024 => Phrase::MistakeCountsFrom1024,
            Self::LeavesOutAnEnd => Phrase::MistakeLeavesOutAnEnd,
            Self::LeftEdgeAsHandle => Phrase::MistakeLeftEdgeAsHandle,
            Self::CountAsHandle => Phrase::MistakeCountAsHandle,
            Self::PastTheHandle => Phrase::MistakePastTheHandle,
            Self::ForgetsReservations => Phrase::MistakeForgetsReservations,
            Self::ForgetsSockets => Phrase::MistakeForgetsSockets,
            Self::CountsTwice => Phrase::MistakeCountsTwice,
            Self::KeepsPrograms => Phrase::MistakeKeepsPrograms,
            Self::ForgetsRegistry => Phrase::MistakeForgetsRegistry,
            Self::CountsBadLines => Phrase::MistakeCountsBadLines,
            Self::OtherDelay => Phrase::MistakeOtherDelay,
            Self::PerMinute => Phrase::MistakePerMinute,
            _ => self.phrase_of_a_range(),
        }
    }

    const fn phrase_of_a_range(self) -> Phrase {
        match self {
            Self::HandleUnblocks => Phrase::MistakeHandleUnblocks,
            Self::OnlyFirstPortCounts => Phrase::MistakeOnlyFirstPortCounts,
            Self::OtherLeftEdge => Phrase::MistakeOtherLeftEdge,
            Self::SomethingFits => Phrase::MistakeSomethingFits,
            Self::NotWhollyInside => Phrase::MistakeNotWhollyInside,
            Self::LaterInTheList => Phrase::MistakeLaterInTheList,
            Self::OtherSystem => Phrase::MistakeOtherSystem,
            Self::IncludesMaxUserPort => Phrase::MistakeIncludesMaxUserPort,
            Self::ForgetsMaxUserPort => Phrase::MistakeForgetsMaxUserPort,
            Self::ReservationWindow => Phrase::MistakeReservationWindow,
            _ => Phrase::MistakeBeside,
        }
    }
}
