//! The answers that a question can have, right or wrong.

use crate::lesson::lab::decimal;
use crate::model::{Origin, Port, PortRange, Program, Refusal, Reservation, RuleId, WinsockError};
use crate::words::{Language, LessonMessage, QuizMessage, fill, grouped};

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A port.
    Port(Port),
    /// No port: the bind is refused.
    NoPort,
    /// A value of MaxUserPort.
    Value(u32),
    /// A number of things.
    Count(u32),
    /// Hundredths of a connection a second.
    PerSecond(u64),
    /// It can be done.
    Allowed,
    /// It cannot, and this is why.
    Hindered(Objection),
    /// The call succeeds.
    Succeeds,
    /// The call fails with an error.
    Fails(WinsockError),
    /// A range.
    Range(PortRange),
    /// No port at all.
    NoRange,
    /// A reservation.
    Entry {
        /// Its range.
        range: PortRange,
        /// The program that made it; `None` for one from the registry.
        program: Option<Program>,
    },
    /// Nothing is removed: the request is refused.
    NothingRemoved,
}

/// Why a range cannot be reserved or blocked, rightly or wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Objection {
    /// It lies in neither window for reservations.
    NeitherWindow,
    /// Somebody reserved it already.
    Reserved,
    /// A port of it is in use.
    InUse,
    /// There is no window for blocks.
    WindowEmpty,
    /// It leaves the window for blocks.
    OutsideWindow,
    /// It overlaps a block.
    Overlaps,
}

impl Objection {
    const fn phrase(self) -> QuizMessage {
        match self {
            Self::NeitherWindow => QuizMessage::NoNeitherWindow,
            Self::Reserved => QuizMessage::NoReserved,
            Self::InUse => QuizMessage::NoInUse,
            Self::WindowEmpty => QuizMessage::NoWindowEmpty,
            Self::OutsideWindow => QuizMessage::NoOutsideWindow,
            Self::Overlaps => QuizMessage::NoOverlaps,
        }
    }

    /// The objection that a refused reservation or block met.
    fn of(refusal: &Refusal) -> Self {
        match refusal.rule() {
            RuleId::BlockWindowEmpty => Self::WindowEmpty,
            RuleId::BlockOutsideWindow => Self::OutsideWindow,
            RuleId::BlockOverlaps => Self::Overlaps,
            RuleId::BlockNeedsFreePorts => Self::InUse,
            _ => Self::NeitherWindow,
        }
    }
}

impl Answer {
    /// The answer that a refused reservation or block is.
    pub(super) fn hindered(refusal: &Refusal) -> Self {
        Self::Hindered(Objection::of(refusal))
    }

    /// The answer that a reservation is.
    pub(super) fn entry(reservation: &Reservation) -> Self {
        let from_registry = reservation.origin == Origin::Registry;
        let program = reservation.program.clone().filter(|_| !from_registry);
        Self::Entry { range: reservation.range, program }
    }

    /// The answer as a reader sees it.
    pub fn text(&self, language: Language) -> String {
        let say = |phrase: QuizMessage| language.text(phrase).to_owned();
        match self {
            Self::Port(port) => port.to_string(),
            Self::Value(value) => value.to_string(),
            Self::Range(range) => range.to_string(),
            Self::Count(count) => grouped(*count),
            Self::PerSecond(hundredths) => decimal(*hundredths, 2),
            Self::NoPort => say(QuizMessage::AnswerNoPort),
            Self::Allowed => say(QuizMessage::AnswerYes),
            Self::Hindered(objection) => say(objection.phrase()),
            Self::Succeeds => say(QuizMessage::AnswerSucceeds),
            Self::Fails(error) => format!("{} {}", error.code(), error.name()),
            Self::NoRange => language.text(LessonMessage::Nothing).to_owned(),
            Self::NothingRemoved => say(QuizMessage::AnswerNothingRemoved),
            Self::Entry { range, program } => {
                let holder = program.as_ref().map_or_else(|| say(QuizMessage::HolderRegistry), ToString::to_string);
                fill(language.text(QuizMessage::AnswerEntry), &[("range", range), ("holder", &holder)])
            }
        }
    }
}
