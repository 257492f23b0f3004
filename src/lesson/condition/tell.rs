//! A condition said as a sentence, for the list of what a goal asks.

use std::fmt::Display;

use super::{Comparison, Condition, Quantity, Trial, Verdict};
use crate::lesson::words::Phrase;
use crate::model::{PortRange, Protocol};
use crate::words::{Language, fill, grouped};

impl Condition {
    /// What it asks, as a sentence that is true where it holds.
    pub fn statement(&self, language: Language) -> String {
        let say = |phrase: Phrase, facts: &[(&str, &dyn Display)]| fill(phrase.text(language), facts);
        match self {
            Self::System(system) => say(Phrase::AsksSystem, &[("system", &system.name())]),
            Self::MaxUserPort(port) => say(Phrase::AsksMaxUserPort, &[("port", port)]),
            Self::Registry(Some(value)) => say(Phrase::AsksRegistry, &[("value", value)]),
            Self::Registry(None) => say(Phrase::AsksRegistryNone, &[]),
            Self::Restarted => say(Phrase::AsksRestarted, &[]),
            Self::RestartWaits(true) => say(Phrase::AsksRestartWaits, &[]),
            Self::RestartWaits(false) => say(Phrase::AsksRestartWaitsNot, &[]),
            Self::Quirk(true) => say(Phrase::AsksQuirkOn, &[]),
            Self::Quirk(false) => say(Phrase::AsksQuirkOff, &[]),
            Self::Blockable(Some(window)) => say(Phrase::AsksBlockable, &[("range", window)]),
            Self::Blockable(None) => say(Phrase::AsksBlockableNone, &[]),
            Self::StepRefused(rule) => say(Phrase::AsksStepRefused, &[("rule", &rule.sentence(language))]),
            Self::Handle(port) => say(Phrase::AsksHandle, &[("port", port)]),
            Self::StartKept => say(Phrase::AsksStartKept, &[]),
            _ => self.statement_about_binds(language),
        }
    }

    fn statement_about_binds(&self, language: Language) -> String {
        let say = |phrase: Phrase, facts: &[(&str, &dyn Display)]| fill(phrase.text(language), facts);
        match self {
            Self::Wildcard { protocol, range, possible } => {
                let phrase = if *possible { Phrase::AsksWildcardMay } else { Phrase::AsksWildcardNever };
                say(phrase, &[("protocol", &protocol.name()), ("ports", &ports(*range, language))])
            }
            Self::Trial { trial, verdict } => statement_of_trial(*trial, *verdict, language),
            Self::Next { protocol, port: Some(port) } => {
                say(Phrase::AsksNext, &[("protocol", &protocol.name()), ("port", port)])
            }
            Self::Next { protocol, port: None } => say(Phrase::AsksNextNone, &[("protocol", &protocol.name())]),
            Self::Count { quantity, comparison, number } => {
                let (count, wanted) = (name_of_quantity(*quantity, language), amount(*comparison, *number, language));
                say(Phrase::AsksCount, &[("count", &count), ("wanted", &wanted)])
            }
            _ => self.statement_about_ports(language),
        }
    }

    fn statement_about_ports(&self, language: Language) -> String {
        let say = |phrase: Phrase, range: &PortRange, fact: (&str, &dyn Display)| {
            fill(phrase.text(language), &[("ports", &ports(*range, language)), fact])
        };
        match self {
            Self::Reserved { range, wanted } => {
                say(choose(*wanted, Phrase::AsksReserved, Phrase::AsksReservedNot), range, ("", &""))
            }
            Self::Blocked { range, wanted } => {
                say(choose(*wanted, Phrase::AsksBlocked, Phrase::AsksBlockedNot), range, ("", &""))
            }
            Self::InUse { protocol, range, wanted } => {
                let phrase = choose(*wanted, Phrase::AsksInUse, Phrase::AsksInUseNot);
                say(phrase, range, ("protocol", &protocol.name()))
            }
            Self::Entry { range, program } => say(Phrase::AsksEntry, range, ("program", program)),
            _ => String::new(),
        }
    }
}

const fn choose(wanted: bool, yes: Phrase, no: Phrase) -> Phrase {
    if wanted { yes } else { no }
}

/// "port 80" or "ports 80-90".
fn ports(range: PortRange, language: Language) -> String {
    let phrase = if range.count() == 1 { Phrase::OnePort } else { Phrase::ManyPorts };
    fill(phrase.text(language), &[("range", &range)])
}

fn statement_of_trial(trial: Trial, verdict: Verdict, language: Language) -> String {
    let act = name_of_trial(trial, language);
    let (phrase, cause) = match verdict {
        Verdict::Allowed => (Phrase::AsksTrialAllowed, String::new()),
        Verdict::Refused => (Phrase::AsksTrialRefused, String::new()),
        Verdict::RefusedBy(rule) => (Phrase::AsksTrialRefusedBy, rule.sentence(language).to_owned()),
        Verdict::RefusedWith(error) => (Phrase::AsksTrialRefusedWith, format!("{} ({})", error.name(), error.code())),
    };
    fill(phrase.text(language), &[("act", &act), ("cause", &cause)])
}

/// The command that is tried, as a noun: "a specific bind to TCP port 80".
pub(super) fn name_of_trial(trial: Trial, language: Language) -> String {
    let say = |phrase: Phrase, facts: &[(&str, &dyn Display)]| fill(phrase.text(language), facts);
    match trial {
        Trial::Specific { protocol, port } => {
            say(Phrase::ActSpecific, &[("protocol", &protocol.name()), ("port", &port)])
        }
        Trial::Reserve(range) => say(Phrase::ActReserve, &[("ports", &ports(range, language))]),
        Trial::Block(range) => say(Phrase::ActBlock, &[("ports", &ports(range, language))]),
    }
}

/// What is counted: "TCP ports free for wildcard binds".
pub(super) fn name_of_quantity(quantity: Quantity, language: Language) -> String {
    let of = |phrase: Phrase, protocol: Protocol| fill(phrase.text(language), &[("protocol", &protocol.name())]);
    match quantity {
        Quantity::Free(protocol) => of(Phrase::CountFree, protocol),
        Quantity::Sockets(protocol) => of(Phrase::CountSockets, protocol),
        Quantity::Entries(range) => fill(Phrase::CountEntries.text(language), &[("range", &range)]),
        Quantity::Reservations => Phrase::CountReservations.text(language).to_owned(),
        Quantity::Blocks => Phrase::CountBlocks.text(language).to_owned(),
    }
}

/// "at least 500".
pub(super) fn amount(comparison: Comparison, number: u32, language: Language) -> String {
    let phrase = match comparison {
        Comparison::AtLeast => Phrase::AtLeast,
        Comparison::AtMost => Phrase::AtMost,
        Comparison::Exactly => Phrase::Exactly,
    };
    fill(phrase.text(language), &[("number", &grouped(number))])
}
