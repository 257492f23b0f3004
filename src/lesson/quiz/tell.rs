//! Questions and explanations in words.

use std::fmt::Display;

use super::answer::Answer;
use super::ask::Ask;
use crate::lesson::words::Phrase;
use crate::model::{BindPort, Limits, Port, PortRange, Protocol, RuleId, Snapshot};
use crate::scenario::Replay;
use crate::words::{Language, fill, grouped};

/// The question in words.
pub(super) fn prompt(ask: &Ask, language: Language) -> String {
    let say = |phrase: Phrase, facts: &[(&str, &dyn Display)]| fill(phrase.text(language), facts);
    match ask {
        Ask::Next(protocol) => say(Phrase::AskNext, &[("protocol", &protocol.name())]),
        Ask::Bind { protocol, port: BindPort::Specific(port) } => {
            say(Phrase::AskBind, &[("protocol", &protocol.name()), ("port", port)])
        }
        Ask::Bind { protocol, .. } => say(Phrase::AskWildcard, &[("protocol", &protocol.name())]),
        Ask::Free(protocol) => say(Phrase::AskFree, &[("protocol", &protocol.name())]),
        Ask::Given { protocol, .. } => say(Phrase::AskGiven, &[("protocol", &protocol.name())]),
        Ask::Rate(seconds) => say(Phrase::AskRate, &[("seconds", seconds)]),
        Ask::MaxUserPort => say(Phrase::AskMaxUserPort, &[]),
        Ask::EphemeralCount => say(Phrase::AskEphemeralCount, &[]),
        Ask::Blockable => say(Phrase::AskBlockable, &[]),
        Ask::AfterRestart => say(Phrase::AskAfterRestart, &[]),
        Ask::Reserve(range) => say(Phrase::AskReserve, &[("range", range)]),
        Ask::Block(range) => say(Phrase::AskBlock, &[("range", range)]),
        Ask::Handle(range) => say(Phrase::AskHandle, &[("range", range)]),
        Ask::Unblock(range) => say(Phrase::AskUnblock, &[("range", range)]),
        Ask::Unreserve(range) => say(Phrase::AskUnreserve, &[("range", range)]),
    }
}

/// Why the right answer is right, in a sentence.
pub(super) fn explanation(ask: &Ask, replay: &Replay, language: Language) -> String {
    if let Err(refusal) = ask.outcome(&replay.machine)
        && !matches!(ask, Ask::Next(_))
    {
        return refusal.reason(language);
    }
    let why = Why { snapshot: &replay.snapshot, answer: ask.answer(replay), language };
    match ask {
        Ask::Next(protocol) => why.next(*protocol),
        Ask::Bind { protocol, port: BindPort::Specific(port) } => why.succeeds(*protocol, *port),
        Ask::Bind { protocol, .. } => why.free(*protocol),
        Ask::Given { protocol, .. } => why.given(*protocol),
        Ask::Free(protocol) => why.free(*protocol),
        Ask::Reserve(range) => why.reserve(*range),
        Ask::Block(range) => why.block(*range),
        Ask::Handle(_) => RuleId::BlockHandle.sentence(language).to_owned(),
        Ask::Unblock(range) => why.say(Phrase::WhyUnblock, &[("first", &range.first())]),
        Ask::Unreserve(range) => {
            why.say(Phrase::WhyUnreserve, &[("entry", &why.answer.text(language)), ("range", range)])
        }
        Ask::MaxUserPort => why.max_user_port(),
        Ask::EphemeralCount => why.ephemeral_count(),
        Ask::Blockable => why.blockable(),
        Ask::AfterRestart => why.after_restart(),
        Ask::Rate(seconds) => why.rate(*seconds),
    }
}

/// The rules that decide the answer, the weightiest first.
pub(super) fn rules(ask: &Ask, replay: &Replay) -> Vec<RuleId> {
    let refused = ask.outcome(&replay.machine).err().map(|refusal| refusal.rule());
    let (quirk, used) = (replay.snapshot.quirk, RuleId::WildcardSkips);
    let mut rules = refused.map_or_else(|| rules_of(ask), |rule| vec![rule]);
    rules.extend(refused.and_then(RuleId::decision));
    if quirk && rules.contains(&used) {
        rules.push(RuleId::D13);
    }
    rules
}

fn rules_of(ask: &Ask) -> Vec<RuleId> {
    match ask {
        Ask::Next(_) => vec![RuleId::WildcardOrder, RuleId::WildcardSkips],
        Ask::Bind { port: BindPort::Specific(_), .. } => vec![RuleId::SpecificAny],
        Ask::Bind { .. } => vec![RuleId::WildcardOrder],
        Ask::Reserve(_) => vec![RuleId::ReserveWindow, RuleId::ReserveRepeat, RuleId::D9],
        Ask::Block(_) => vec![RuleId::BlockWindow, RuleId::BlockNeedsFreePorts],
        Ask::Handle(_) => vec![RuleId::BlockHandle],
        Ask::Unblock(_) => vec![RuleId::UnblockLeftEdge],
        Ask::Unreserve(_) => vec![RuleId::UnreserveFirst, RuleId::D5],
        Ask::MaxUserPort => vec![RuleId::MaxUserPort, RuleId::Restart],
        Ask::EphemeralCount | Ask::Rate(_) => vec![RuleId::EphemeralRange, RuleId::D1],
        Ask::Free(_) => vec![RuleId::WildcardSkips],
        Ask::Given { .. } => vec![RuleId::WildcardSkips, RuleId::EphemeralRange],
        Ask::Blockable => vec![RuleId::BlockWindow, RuleId::D2],
        Ask::AfterRestart => vec![RuleId::Restart, RuleId::ReservedPortsSyntax, RuleId::D11],
    }
}

/// The machine that was asked, and its answer.
struct Why<'a> {
    snapshot: &'a Snapshot,
    answer: Answer,
    language: Language,
}

impl Why<'_> {
    fn say(&self, phrase: Phrase, facts: &[(&str, &dyn Display)]) -> String {
        fill(phrase.text(self.language), facts)
    }

    fn limits(&self) -> Limits {
        self.snapshot.limits
    }

    fn next(&self, protocol: Protocol) -> String {
        let (cursor, max) = (self.snapshot.cursor, self.limits().max_user_port());
        let name = &protocol.name();
        let Answer::Port(port) = self.answer else {
            return self.say(Phrase::WhyNextNone, &[("protocol", name), ("max", &max)]);
        };
        let phrase = if self.snapshot.reservations_at(port).next().is_some() {
            Phrase::WhyNextLeaks
        } else if port < cursor {
            Phrase::WhyNextWraps
        } else {
            Phrase::WhyNext
        };
        self.say(phrase, &[("protocol", name), ("cursor", &cursor), ("max", &max), ("port", &port)])
    }

    fn succeeds(&self, protocol: Protocol, port: Port) -> String {
        let reserved = self.snapshot.reservations_at(port).next().is_some();
        let phrase = if reserved { Phrase::WhySucceedsReserved } else { Phrase::WhySucceeds };
        self.say(phrase, &[("protocol", &protocol.name()), ("port", &port)])
    }

    fn free(&self, protocol: Protocol) -> String {
        let total = self.limits().ephemeral().count();
        let free = self.snapshot.usage[protocol].free_ephemeral;
        let facts: [(&str, &dyn Display); 4] = [
            ("protocol", &protocol.name()),
            ("total", &grouped(total)),
            ("lost", &grouped(total - free)),
            ("free", &grouped(free)),
        ];
        self.say(Phrase::WhyFree, &facts)
    }

    fn given(&self, protocol: Protocol) -> String {
        let port = self.answer.text(self.language);
        self.say(Phrase::WhyGiven, &[("port", &port), ("protocol", &protocol.name())])
    }

    fn reserve(&self, range: PortRange) -> String {
        let windows = self.limits().reservable();
        let window = windows.into_iter().find(|window| window.encloses(range)).unwrap_or(range);
        self.say(Phrase::WhyReserve, &[("range", &range), ("window", &window)])
    }

    fn block(&self, range: PortRange) -> String {
        let window = self.limits().blockable().unwrap_or(range);
        self.say(Phrase::WhyBlock, &[("range", &range), ("window", &window)])
    }

    fn max_user_port(&self) -> String {
        let booted = self.snapshot.booted.max_user_port;
        let value = booted.map_or_else(|| Phrase::NoValue.text(self.language).to_owned(), |value| value.to_string());
        let phrase = if self.snapshot.restart_pending() { Phrase::WhyMaxWaits } else { Phrase::WhyMax };
        self.say(phrase, &[("value", &value), ("max", &self.limits().max_user_port())])
    }

    fn ephemeral_count(&self) -> String {
        let count = grouped(self.limits().ephemeral().count());
        self.say(Phrase::WhyEphemeralCount, &[("max", &self.limits().max_user_port()), ("count", &count)])
    }

    fn blockable(&self) -> String {
        let (max, top) = (self.limits().max_user_port(), self.limits().system().last_blockable());
        let phrase = if self.limits().blockable().is_some() { Phrase::WhyBlockable } else { Phrase::WhyBlockableNone };
        self.say(phrase, &[("first", &(u32::from(max) + 1)), ("top", &top)])
    }

    fn after_restart(&self) -> String {
        let lines = self.snapshot.registry.reserved_ports.as_ref().map_or(0, Vec::len);
        let count = self.answer.text(self.language);
        self.say(Phrase::WhyAfterRestart, &[("lines", &lines), ("count", &count)])
    }

    fn rate(&self, seconds: u16) -> String {
        let ports = grouped(self.limits().ephemeral().count());
        let rate = self.answer.text(self.language);
        self.say(Phrase::WhyRate, &[("ports", &ports), ("seconds", &seconds), ("rate", &rate)])
    }
}
