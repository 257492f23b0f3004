//! A condition said as a sentence, for the list of what a goal asks.

use std::fmt::Display;

use super::{Comparison, Condition, Quantity, Trial, Verdict};
use crate::model::{PortRange, Protocol};
use crate::words::{Language, LessonMessage, fill, grouped};

impl Condition {
    /// What it asks, as a sentence that is true where it holds.
    pub fn statement(&self, language: Language) -> String {
        let say = |phrase: LessonMessage, facts: &[(&str, &dyn Display)]| fill(language.text(phrase), facts);
        match self {
            Self::System(system) => say(LessonMessage::AsksSystem, &[("system", &system.name())]),
            Self::MaxUserPort(port) => say(LessonMessage::AsksMaxUserPort, &[("port", port)]),
            Self::Registry(Some(value)) => say(LessonMessage::AsksRegistry, &[("value", value)]),
            Self::Registry(None) => say(LessonMessage::AsksRegistryNone, &[]),
            Self::Restarted => say(LessonMessage::AsksRestarted, &[]),
            Self::RestartWaits(true) => say(LessonMessage::AsksRestartWaits, &[]),
            Self::RestartWaits(false) => say(LessonMessage::AsksRestartWaitsNot, &[]),
            Self::Quirk(true) => say(LessonMessage::AsksQuirkOn, &[]),
            Self::Quirk(false) => say(LessonMessage::AsksQuirkOff, &[]),
            Self::Blockable(Some(window)) => say(LessonMessage::AsksBlockable, &[("range", window)]),
            Self::Blockable(None) => say(LessonMessage::AsksBlockableNone, &[]),
            Self::StepRefused(rule) => say(LessonMessage::AsksStepRefused, &[("rule", &rule.sentence(language))]),
            Self::Handle(port) => say(LessonMessage::AsksHandle, &[("port", port)]),
            Self::StartKept => say(LessonMessage::AsksStartKept, &[]),
            _ => self.statement_about_binds(language),
        }
    }

    fn statement_about_binds(&self, language: Language) -> String {
        let say = |phrase: LessonMessage, facts: &[(&str, &dyn Display)]| fill(language.text(phrase), facts);
        match self {
            Self::Wildcard { protocol, range, possible } => {
                let phrase = if *possible { LessonMessage::AsksWildcardMay } else { LessonMessage::AsksWildcardNever };
                say(phrase, &[("protocol", &protocol.name()), ("ports", &ports(*range, language))])
            }
            Self::Trial { trial, verdict } => statement_of_trial(*trial, *verdict, language),
            Self::Next { protocol, port: Some(port) } => {
                say(LessonMessage::AsksNext, &[("protocol", &protocol.name()), ("port", port)])
            }
            Self::Next { protocol, port: None } => say(LessonMessage::AsksNextNone, &[("protocol", &protocol.name())]),
            Self::Count { quantity, comparison, number } => {
                let (count, wanted) = (name_of_quantity(*quantity, language), amount(*comparison, *number, language));
                say(LessonMessage::AsksCount, &[("count", &count), ("wanted", &wanted)])
            }
            _ => self.statement_about_ports(language),
        }
    }

    fn statement_about_ports(&self, language: Language) -> String {
        let say = |phrase: LessonMessage, range: &PortRange, fact: (&str, &dyn Display)| {
            fill(language.text(phrase), &[("ports", &ports(*range, language)), fact])
        };
        match self {
            Self::Reserved { range, wanted } => {
                say(choose(*wanted, LessonMessage::AsksReserved, LessonMessage::AsksReservedNot), range, ("", &""))
            }
            Self::Blocked { range, wanted } => {
                say(choose(*wanted, LessonMessage::AsksBlocked, LessonMessage::AsksBlockedNot), range, ("", &""))
            }
            Self::InUse { protocol, range, wanted } => {
                let phrase = choose(*wanted, LessonMessage::AsksInUse, LessonMessage::AsksInUseNot);
                say(phrase, range, ("protocol", &protocol.name()))
            }
            Self::Bound { protocol, range } => say(LessonMessage::AsksBound, range, ("protocol", &protocol.name())),
            Self::Entry { range, program } => say(LessonMessage::AsksEntry, range, ("program", program)),
            _ => String::new(),
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

fn statement_of_trial(trial: Trial, verdict: Verdict, language: Language) -> String {
    let act = name_of_trial(trial, language);
    let (phrase, cause) = match verdict {
        Verdict::Allowed => (LessonMessage::AsksTrialAllowed, String::new()),
        Verdict::Refused => (LessonMessage::AsksTrialRefused, String::new()),
        Verdict::RefusedBy(rule) => (LessonMessage::AsksTrialRefusedBy, rule.sentence(language).to_owned()),
        Verdict::RefusedWith(error) => {
            (LessonMessage::AsksTrialRefusedWith, format!("{} ({})", error.name(), error.code()))
        }
    };
    fill(language.text(phrase), &[("act", &act), ("cause", &cause)])
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
