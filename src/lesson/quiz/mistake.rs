//! Why somebody would give a wrong answer: each wrong option knows its mistake, and says it once it was chosen.

use crate::model::{RuleId, WinsockError};
use crate::words::{Language, QuizMessage, fill};

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
        let rule = if let Self::Overlooks(rule) = self { rule.sentence(language) } else { "" };
        fill(language.text(self.phrase()), &[("rule", &rule)])
    }

    const fn phrase(self) -> QuizMessage {
        match self {
            Self::Overlooks(_) => QuizMessage::MistakeOverlooks,
            Self::WrongError(WinsockError::AccessDenied) => QuizMessage::MistakeAccessDenied,
            Self::WrongError(WinsockError::AddressInUse) => QuizMessage::MistakeAddressInUse,
            Self::WrongError(WinsockError::NoBufferSpace) => QuizMessage::MistakeNoBufferSpace,
            Self::TakesReserved => QuizMessage::MistakeTakesReserved,
            Self::TakesInUse => QuizMessage::MistakeTakesInUse,
            Self::StartsOver => QuizMessage::MistakeStartsOver,
            Self::MindsOtherProtocol => QuizMessage::MistakeMindsOtherProtocol,
            Self::PastMaxUserPort => QuizMessage::MistakePastMaxUserPort,
            Self::BelowTheRange => QuizMessage::MistakeBelowTheRange,
            Self::StopsAtTheEnd => QuizMessage::MistakeStopsAtTheEnd,
            Self::LaterWindows => QuizMessage::MistakeLaterWindows,
            Self::FromTheTop => QuizMessage::MistakeFromTheTop,
            Self::NotTheFirst => QuizMessage::MistakeNotTheFirst,
            Self::ForgetsLeak => QuizMessage::MistakeForgetsLeak,
            Self::InAWindow => QuizMessage::MistakeInAWindow,
            Self::MayRepeat => QuizMessage::MistakeMayRepeat,
            Self::UseDoesNotMatter => QuizMessage::MistakeUseDoesNotMatter,
            Self::NotInUse => QuizMessage::MistakeNotInUse,
            Self::WindowNotEmpty => QuizMessage::MistakeWindowNotEmpty,
            Self::InsideWindow => QuizMessage::MistakeInsideWindow,
            Self::NoOverlap => QuizMessage::MistakeNoOverlap,
            Self::ReservationDoesNotMatter => QuizMessage::MistakeReservationDoesNotMatter,
            Self::NotClamped => QuizMessage::MistakeNotClamped,
            Self::Waits => QuizMessage::MistakeWaits,
            Self::TakesDefault => QuizMessage::MistakeTakesDefault,
            Self::TakesHighest => QuizMessage::MistakeTakesHighest,
            Self::AboveHighest => QuizMessage::MistakeAboveHighest,
            Self::HexAsDecimal => QuizMessage::MistakeHexAsDecimal,
            Self::CountsFromOne => QuizMessage::MistakeCountsFromOne,
            Self::CountsFrom1024 => QuizMessage::MistakeCountsFrom1024,
            Self::LeavesOutAnEnd => QuizMessage::MistakeLeavesOutAnEnd,
            Self::LeftEdgeAsHandle => QuizMessage::MistakeLeftEdgeAsHandle,
            Self::CountAsHandle => QuizMessage::MistakeCountAsHandle,
            Self::PastTheHandle => QuizMessage::MistakePastTheHandle,
            Self::ForgetsReservations => QuizMessage::MistakeForgetsReservations,
            Self::ForgetsSockets => QuizMessage::MistakeForgetsSockets,
            Self::CountsTwice => QuizMessage::MistakeCountsTwice,
            Self::KeepsPrograms => QuizMessage::MistakeKeepsPrograms,
            Self::ForgetsRegistry => QuizMessage::MistakeForgetsRegistry,
            Self::CountsBadLines => QuizMessage::MistakeCountsBadLines,
            Self::OtherDelay => QuizMessage::MistakeOtherDelay,
            Self::PerMinute => QuizMessage::MistakePerMinute,
            Self::HandleUnblocks => QuizMessage::MistakeHandleUnblocks,
            Self::OnlyFirstPortCounts => QuizMessage::MistakeOnlyFirstPortCounts,
            Self::OtherLeftEdge => QuizMessage::MistakeOtherLeftEdge,
            Self::SomethingFits => QuizMessage::MistakeSomethingFits,
            Self::NotWhollyInside => QuizMessage::MistakeNotWhollyInside,
            Self::LaterInTheList => QuizMessage::MistakeLaterInTheList,
            Self::OtherSystem => QuizMessage::MistakeOtherSystem,
            Self::IncludesMaxUserPort => QuizMessage::MistakeIncludesMaxUserPort,
            Self::ForgetsMaxUserPort => QuizMessage::MistakeForgetsMaxUserPort,
            Self::ReservationWindow => QuizMessage::MistakeReservationWindow,
            Self::Beside => QuizMessage::MistakeBeside,
        }
    }
}
