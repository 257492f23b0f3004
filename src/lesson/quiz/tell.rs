//! Questions and explanations in words.

use std::fmt::Display;

use super::answer::Answer;
use super::ask::Ask;
use crate::model::{BindPort, Limits, Port, PortRange, Protocol, RuleId, Snapshot};
use crate::scenario::Replay;
use crate::words::{Language, LessonMessage, QuizMessage, fill, grouped};

/// The question in words.
pub(super) fn prompt(ask: &Ask, language: Language) -> String {
    let say = |phrase: QuizMessage, facts: &[(&str, &dyn Display)]| fill(language.text(phrase), facts);
    match ask {
        Ask::Next(protocol) => say(QuizMessage::AskNext, &[("protocol", &protocol.name())]),
        Ask::Bind { protocol, port: BindPort::Specific(port) } => {
            say(QuizMessage::AskBind, &[("protocol", &protocol.name()), ("port", port)])
        }
        Ask::Bind { protocol, .. } => say(QuizMessage::AskWildcard, &[("protocol", &protocol.name())]),
        Ask::Free(protocol) => say(QuizMessage::AskFree, &[("protocol", &protocol.name())]),
        Ask::Given { protocol, .. } => say(QuizMessage::AskGiven, &[("protocol", &protocol.name())]),
        Ask::Rate(seconds) => say(QuizMessage::AskRate, &[("seconds", seconds)]),
        Ask::MaxUserPort => say(QuizMessage::AskMaxUserPort, &[]),
        Ask::EphemeralCount => say(QuizMessage::AskEphemeralCount, &[]),
        Ask::Blockable => say(QuizMessage::AskBlockable, &[]),
        Ask::AfterRestart => say(QuizMessage::AskAfterRestart, &[]),
        Ask::Reserve(range) => say(QuizMessage::AskReserve, &[("range", range)]),
        Ask::Block(range) => say(QuizMessage::AskBlock, &[("range", range)]),
        Ask::Handle(range) => say(QuizMessage::AskHandle, &[("range", range)]),
        Ask::Unblock(range) => say(QuizMessage::AskUnblock, &[("range", range)]),
        Ask::Unreserve(range) => say(QuizMessage::AskUnreserve, &[("range", range)]),
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
        Ask::Unblock(range) => why.say(QuizMessage::WhyUnblock, &[("first", &range.first())]),
        Ask::Unreserve(range) => {
            why.say(QuizMessage::WhyUnreserve, &[("entry", &why.answer.text(language)), ("range", range)])
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
    rules.extend(refused.into_iter().flat_map(RuleId::decisions));
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
    fn say(&self, phrase: QuizMessage, facts: &[(&str, &dyn Display)]) -> String {
        fill(self.language.text(phrase), facts)
    }

    fn limits(&self) -> Limits {
        self.snapshot.limits
    }

    fn next(&self, protocol: Protocol) -> String {
        let (cursor, max) = (self.snapshot.cursor, self.limits().max_user_port());
        let name = &protocol.name();
        let Answer::Port(port) = self.answer else {
            return self.say(QuizMessage::WhyNextNone, &[("protocol", name), ("max", &max)]);
        };
        let phrase = if self.snapshot.reservations_at(port).next().is_some() {
            QuizMessage::WhyNextLeaks
        } else if port < cursor {
            QuizMessage::WhyNextWraps
        } else {
            QuizMessage::WhyNext
        };
        self.say(phrase, &[("protocol", name), ("cursor", &cursor), ("max", &max), ("port", &port)])
    }

    fn succeeds(&self, protocol: Protocol, port: Port) -> String {
        let reserved = self.snapshot.reservations_at(port).next().is_some();
        let phrase = if reserved { QuizMessage::WhySucceedsReserved } else { QuizMessage::WhySucceeds };
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
        self.say(QuizMessage::WhyFree, &facts)
    }

    fn given(&self, protocol: Protocol) -> String {
        let port = self.answer.text(self.language);
        self.say(QuizMessage::WhyGiven, &[("port", &port), ("protocol", &protocol.name())])
    }

    fn reserve(&self, range: PortRange) -> String {
        let windows = self.limits().reservable();
        let window = windows.into_iter().find(|window| window.encloses(range)).unwrap_or(range);
        self.say(QuizMessage::WhyReserve, &[("range", &range), ("window", &window)])
    }

    fn block(&self, range: PortRange) -> String {
        let window = self.limits().blockable().unwrap_or(range);
        self.say(QuizMessage::WhyBlock, &[("range", &range), ("window", &window)])
    }

    fn max_user_port(&self) -> String {
        let booted = self.snapshot.booted.max_user_port;
        let value =
            booted.map_or_else(|| self.language.text(LessonMessage::NoValue).to_owned(), |value| value.to_string());
        let phrase = if self.snapshot.restart_pending() { QuizMessage::WhyMaxWaits } else { QuizMessage::WhyMax };
        self.say(phrase, &[("value", &value), ("max", &self.limits().max_user_port())])
    }

    fn ephemeral_count(&self) -> String {
        let count = grouped(self.limits().ephemeral().count());
        self.say(QuizMessage::WhyEphemeralCount, &[("max", &self.limits().max_user_port()), ("count", &count)])
    }

    fn blockable(&self) -> String {
        let (max, top) = (self.limits().max_user_port(), self.limits().system().last_blockable());
        let phrase =
            if self.limits().blockable().is_some() { QuizMessage::WhyBlockable } else { QuizMessage::WhyBlockableNone };
        self.say(phrase, &[("first", &(u32::from(max) + 1)), ("top", &top)])
    }

    fn after_restart(&self) -> String {
        let lines = self.snapshot.registry.reserved_ports.as_ref().map_or(0, Vec::len);
        let count = self.answer.text(self.language);
        self.say(QuizMessage::WhyAfterRestart, &[("lines", &lines), ("count", &count)])
    }

    fn rate(&self, seconds: u16) -> String {
        let ports = grouped(self.limits().ephemeral().count());
        let rate = self.answer.text(self.language);
        self.say(QuizMessage::WhyRate, &[("ports", &ports), ("seconds", &seconds), ("rate", &rate)])
    }
}
