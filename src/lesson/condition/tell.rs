//! A condition said as a sentence, for the list of what a goal asks.

use std::fmt::Display;

use super::{Comparison, Condition, Quantity, Trial, Verdict};
use crate::model::{PortRange, Protocol};
use crate::words::{Language, LessonMessage, fill, grouped};

impl Condition {
    /// What it asks, as a sentence that is true where it holds.
    pub fn statement(&self, language: Language) -> String {
        let say = |facts: &[(&str, &dyn Display)]| fill(language.text(self.sentence()), facts);
        match self {
            Self::System(system) => say(&[("system", &system.name())]),
            Self::MaxUserPort(port) | Self::Handle(port) => say(&[("port", port)]),
            Self::Registry(Some(value)) => say(&[("value", value)]),
            Self::Blockable(Some(window)) => say(&[("range", window)]),
            Self::StepRefused(rule) => say(&[("rule", &rule.sentence(language))]),
            Self::Trial { trial, verdict } => {
                say(&[("act", &name_of_trial(*trial, language)), ("cause", &cause(*verdict, language))])
            }
            Self::Next { protocol, port: Some(port) } => say(&[("protocol", &protocol.name()), ("port", port)]),
            Self::Next { protocol, port: None } => say(&[("protocol", &protocol.name())]),
            Self::Count { quantity, comparison, number } => {
                let (count, wanted) = (name_of_quantity(*quantity, language), amount(*comparison, *number, language));
                say(&[("count", &count), ("wanted", &wanted)])
            }
            Self::Reserved { range, .. } | Self::Blocked { range, .. } => say(&[("ports", &ports(*range, language))]),
            Self::InUse { protocol, range, .. }
            | Self::Bound { protocol, range }
            | Self::Wildcard { protocol, range, .. } => {
                say(&[("protocol", &protocol.name()), ("ports", &ports(*range, language))])
            }
            Self::Entry { range, program } => say(&[("ports", &ports(*range, language)), ("program", program)]),
            Self::Registry(None) | Self::Restarted | Self::RestartWaits(_) => say(&[]),
            Self::Quirk(_) | Self::Blockable(None) | Self::StartKept => say(&[]),
        }
    }

    const fn sentence(&self) -> LessonMessage {
        match self {
            Self::System(_) => LessonMessage::AsksSystem,
            Self::MaxUserPort(_) => LessonMessage::AsksMaxUserPort,
            Self::Registry(Some(_)) => LessonMessage::AsksRegistry,
            Self::Registry(None) => LessonMessage::AsksRegistryNone,
            Self::Restarted => LessonMessage::AsksRestarted,
            Self::RestartWaits(true) => LessonMessage::AsksRestartWaits,
            Self::RestartWaits(false) => LessonMessage::AsksRestartWaitsNot,
            Self::Quirk(true) => LessonMessage::AsksQuirkOn,
            Self::Quirk(false) => LessonMessage::AsksQuirkOff,
            Self::Blockable(Some(_)) => LessonMessage::AsksBlockable,
            Self::Blockable(None) => LessonMessage::AsksBlockableNone,
            Self::StepRefused(_) => LessonMessage::AsksStepRefused,
            Self::Handle(_) => LessonMessage::AsksHandle,
            Self::StartKept => LessonMessage::AsksStartKept,
            Self::Trial { verdict, .. } => sentence_of_trial(*verdict),
            Self::Next { port: Some(_), .. } => LessonMessage::AsksNext,
            Self::Next { port: None, .. } => LessonMessage::AsksNextNone,
            Self::Count { .. } => LessonMessage::AsksCount,
            Self::Reserved { wanted, .. } => {
                choose(*wanted, LessonMessage::AsksReserved, LessonMessage::AsksReservedNot)
            }
            Self::Blocked { wanted, .. } => choose(*wanted, LessonMessage::AsksBlocked, LessonMessage::AsksBlockedNot),
            Self::InUse { wanted, .. } => choose(*wanted, LessonMessage::AsksInUse, LessonMessage::AsksInUseNot),
            Self::Bound { .. } => LessonMessage::AsksBound,
            Self::Entry { .. } => LessonMessage::AsksEntry,
            Self::Wildcard { possible, .. } => {
                choose(*possible, LessonMessage::AsksWildcardMay, LessonMessage::AsksWildcardNever)
            }
        }
    }
}

const fn choose(wanted: bool, yes: LessonMessage, no: LessonMessage) -> LessonMessage {
    if wanted { yes } else { no }
}

/// "port 80" or "ports 80-90".
fn ports(range: PortRange, language: Language) -> String {
    let phrase = if range.count() == 1 { LessonMessage::OnePort } else { LessonMessage::ManyPorts };
    fill(language.text(phrase), &[("range", &range)])
}

const fn sentence_of_trial(verdict: Verdict) -> LessonMessage {
    match verdict {
        Verdict::Allowed => LessonMessage::AsksTrialAllowed,
        Verdict::Refused => LessonMessage::AsksTrialRefused,
        Verdict::RefusedBy(_) => LessonMessage::AsksTrialRefusedBy,
        Verdict::RefusedWith(_) => LessonMessage::AsksTrialRefusedWith,
    }
}

/// The cause that a verdict names; empty where it names none.
fn cause(verdict: Verdict, language: Language) -> String {
    match verdict {
        Verdict::Allowed | Verdict::Refused => String::new(),
        Verdict::RefusedBy(rule) => rule.sentence(language).to_owned(),
        Verdict::RefusedWith(error) => format!("{} ({})", error.name(), error.code()),
    }
}

/// The command that is tried, as a noun: "a specific bind to TCP port 80".
pub(super) fn name_of_trial(trial: Trial, language: Language) -> String {
    let say = |phrase: LessonMessage, facts: &[(&str, &dyn Display)]| fill(language.text(phrase), facts);
    match trial {
        Trial::Specific { protocol, port } => {
            say(LessonMessage::TrialSpecific, &[("protocol", &protocol.name()), ("port", &port)])
        }
        Trial::Reserve(range) => say(LessonMessage::TrialReserve, &[("ports", &ports(range, language))]),
        Trial::Block(range) => say(LessonMessage::TrialBlock, &[("ports", &ports(range, language))]),
    }
}

/// What is counted: "TCP ports free for wildcard binds".
pub(super) fn name_of_quantity(quantity: Quantity, language: Language) -> String {
    let of = |phrase: LessonMessage, protocol: Protocol| fill(language.text(phrase), &[("protocol", &protocol.name())]);
    match quantity {
        Quantity::Free(protocol) => of(LessonMessage::CountFree, protocol),
        Quantity::Sockets(protocol) => of(LessonMessage::CountSockets, protocol),
        Quantity::Entries(range) => fill(language.text(LessonMessage::CountEntries), &[("range", &range)]),
        Quantity::Reservations => language.text(LessonMessage::CountReservations).to_owned(),
        Quantity::Blocks => language.text(LessonMessage::CountBlocks).to_owned(),
    }
}

/// "at least 500".
pub(super) fn amount(comparison: Comparison, number: u32, language: Language) -> String {
    let phrase = match comparison {
        Comparison::AtLeast => LessonMessage::AtLeast,
        Comparison::AtMost => LessonMessage::AtMost,
        Comparison::Exactly => LessonMessage::Exactly,
    };
    fill(language.text(phrase), &[("number", &grouped(number))])
}
