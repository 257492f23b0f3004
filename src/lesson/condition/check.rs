//! Whether a condition holds, and in words what still differs.

use std::fmt::Display;

use super::attempt::Attempt;
use super::tell;
use super::{Comparison, Condition, Quantity, Trial, Verdict};
use crate::model::{
    Limits, Outcome, Port, PortRange, Program, Protocol, Refusal, Reservation, RuleId, Snapshot, System, explain,
};
use crate::words::{Language, LessonMessage, fill, grouped};

/// What still differs, in words; `None` where the condition holds.
type Difference = Option<String>;

impl Condition {
    /// Whether it holds.
    pub fn holds(&self, attempt: &Attempt) -> bool {
        self.difference(attempt, Language::English).is_none()
    }

    /// What still differs, in a sentence; `None` where the condition holds.
    pub fn difference(&self, attempt: &Attempt, language: Language) -> Option<String> {
        let told = Told { attempt, language };
        match self {
            Self::System(system) => told.system(*system),
            Self::MaxUserPort(port) => told.max_user_port(*port),
            Self::Registry(value) => told.registry(*value),
            Self::Restarted => told.restarted(),
            Self::RestartWaits(waits) => told.restart_waits(*waits),
            Self::Quirk(on) => told.quirk(*on),
            Self::Next { protocol, port } => told.next(*protocol, *port),
            Self::Count { quantity, comparison, number } => told.count(*quantity, *comparison, *number),
            Self::Blockable(window) => told.blockable(*window),
            Self::StepRefused(rule) => told.step_refused(*rule),
            Self::Handle(port) => told.handle(*port),
            Self::StartKept => told.start_kept(),
            Self::Trial { trial, verdict } => told.trial(*trial, *verdict),
            Self::Reserved { range, wanted } => told.reserved(*range, *wanted),
            Self::Blocked { range, wanted } => told.blocked(*range, *wanted),
            Self::InUse { protocol, range, wanted } => told.in_use(*protocol, *range, *wanted),
            Self::Bound { protocol, range } => told.bound(*protocol, *range),
            Self::Entry { range, program } => told.entry(*range, program),
            Self::Wildcard { protocol, range, possible } => told.wildcard(*protocol, *range, *possible),
        }
    }
}

/// The attempt that is told about, and in which language.
struct Told<'a> {
    attempt: &'a Attempt<'a>,
    language: Language,
}

impl Told<'_> {
    fn say(&self, phrase: LessonMessage, facts: &[(&str, &dyn Display)]) -> String {
        fill(self.language.text(phrase), facts)
    }

    /// The sentence of `phrase`, unless the condition holds.
    fn unless(&self, holds: bool, phrase: LessonMessage, facts: &[(&str, &dyn Display)]) -> Difference {
        (!holds).then(|| self.say(phrase, facts))
    }

    fn snapshot(&self) -> &Snapshot {
        self.attempt.snapshot()
    }

    fn system(&self, wanted: System) -> Difference {
        let found = self.snapshot().limits.system();
        self.unless(
            found == wanted,
            LessonMessage::DiffersSystem,
            &[("found", &found.name()), ("wanted", &wanted.name())],
        )
    }

    fn max_user_port(&self, wanted: Port) -> Difference {
        let limits = self.snapshot().limits;
        let found = limits.max_user_port();
        let after_restart = Limits::new(limits.system(), self.snapshot().registry.max_user_port);
        let waits = after_restart.max_user_port() == wanted;
        let phrase = if waits { LessonMessage::DiffersMaxUserPortWaits } else { LessonMessage::DiffersMaxUserPort };
        self.unless(found == wanted, phrase, &[("found", &found), ("wanted", &wanted)])
    }

    fn registry(&self, wanted: Option<u32>) -> Difference {
        let found = self.snapshot().registry.max_user_port;
        let name = |value: Option<u32>| {
            value.map_or_else(|| self.language.text(LessonMessage::NoValue).to_owned(), |value| value.to_string())
        };
        self.unless(
            found == wanted,
            LessonMessage::DiffersRegistry,
            &[("found", &name(found)), ("wanted", &name(wanted))],
        )
    }

    fn restarted(&self) -> Difference {
        let done = self.attempt.outcomes().any(|outcome| matches!(outcome, Outcome::Restarted { .. }));
        self.unless(done, LessonMessage::DiffersRestarted, &[])
    }

    fn restart_waits(&self, wanted: bool) -> Difference {
        let phrase = if wanted { LessonMessage::DiffersRestartWaits } else { LessonMessage::DiffersRestartWaitsNot };
        self.unless(self.snapshot().restart_pending() == wanted, phrase, &[])
    }

    fn quirk(&self, wanted: bool) -> Difference {
        let phrase = if wanted { LessonMessage::DiffersQuirkOn } else { LessonMessage::DiffersQuirkOff };
        self.unless(self.snapshot().quirk == wanted, phrase, &[])
    }

    /// The sentence about the first port of `range` that is not as wanted.
    fn ports(
        &self,
        range: PortRange,
        wanted: bool,
        is: impl Fn(Port) -> bool,
        phrases: [LessonMessage; 2],
    ) -> Difference {
        let port = Attempt::first_without(range, |port| is(port) == wanted)?;
        Some(self.say(if wanted { phrases[0] } else { phrases[1] }, &[("port", &port)]))
    }

    fn reserved(&self, range: PortRange, wanted: bool) -> Difference {
        let reserved = self.snapshot().reserved();
        let phrases = [LessonMessage::DiffersReserved, LessonMessage::DiffersReservedNot];
        self.ports(range, wanted, |port| reserved.contains(port), phrases)
    }

    fn blocked(&self, range: PortRange, wanted: bool) -> Difference {
        let blocked = self.snapshot().blocked();
        let phrases = [LessonMessage::DiffersBlocked, LessonMessage::DiffersBlockedNot];
        self.ports(range, wanted, |port| blocked.contains(port), phrases)
    }

    fn in_use(&self, protocol: Protocol, range: PortRange, wanted: bool) -> Difference {
        let in_use = &self.snapshot().usage[protocol].in_use;
        let port = Attempt::first_without(range, |port| in_use.contains(port) == wanted)?;
        let phrase = if wanted { LessonMessage::DiffersInUse } else { LessonMessage::DiffersInUseNot };
        Some(self.say(phrase, &[("protocol", &protocol.name()), ("port", &port)]))
    }

    fn bound(&self, protocol: Protocol, range: PortRange) -> Difference {
        self.in_use(protocol, range, true).or_else(|| {
            let port = Attempt::first_without(range, |port| self.attempt.is_bound_by_name(protocol, port))?;
            Some(self.say(LessonMessage::DiffersBound, &[("protocol", &protocol.name()), ("port", &port)]))
        })
    }

    fn entry(&self, range: PortRange, program: &Program) -> Difference {
        let holds = |entry: &Reservation| {
            entry.range == range && entry.program.as_ref().is_some_and(|holder| holder == program)
        };
        let found = self.snapshot().reservations.iter().any(holds);
        self.unless(found, LessonMessage::DiffersEntry, &[("range", &range), ("program", program)])
    }

    fn wildcard(&self, protocol: Protocol, range: PortRange, possible: bool) -> Difference {
        let snapshot = self.attempt.if_closed(protocol, range);
        let given = |port| explain(&snapshot, port).wildcard[protocol].possible;
        let port = edges(&snapshot, range).into_iter().find(|&port| given(port) != possible)?;
        let phrase = if possible { LessonMessage::DiffersWildcardMay } else { LessonMessage::DiffersWildcardNever };
        Some(self.say(phrase, &[("protocol", &protocol.name()), ("port", &port)]))
    }

    fn trial(&self, trial: Trial, wanted: Verdict) -> Difference {
        let met = self.attempt.try_out(&trial.command());
        let act = tell::name_of_trial(trial, self.language);
        match (met, wanted) {
            (Ok(_), Verdict::Allowed) => None,
            (Ok(_), _) => Some(self.say(LessonMessage::DiffersTrialAllowed, &[("act", &act)])),
            (Err(refusal), wanted) if refused_as(&refusal, wanted) => None,
            (Err(refusal), _) => {
                let reason = refusal.reason(self.language);
                Some(self.say(LessonMessage::DiffersTrialRefused, &[("act", &act), ("reason", &reason)]))
            }
        }
    }

    fn next(&self, protocol: Protocol, wanted: Option<Port>) -> Difference {
        let found = self.snapshot().usage[protocol].next;
        let name = &protocol.name();
        let holds = found == wanted;
        match (found, wanted) {
            (Some(found), Some(wanted)) => self.unless(
                holds,
                LessonMessage::DiffersNext,
                &[("protocol", name), ("found", &found), ("wanted", &wanted)],
            ),
            (Some(found), None) => {
                self.unless(holds, LessonMessage::DiffersNextRefused, &[("protocol", name), ("found", &found)])
            }
            (None, wanted) => {
                let wanted = wanted.unwrap_or_default();
                self.unless(holds, LessonMessage::DiffersNextNone, &[("protocol", name), ("wanted", &wanted)])
            }
        }
    }

    fn count(&self, quantity: Quantity, comparison: Comparison, number: u32) -> Difference {
        let found = self.counted(quantity);
        let count = tell::name_of_quantity(quantity, self.language);
        let amount = tell::amount(comparison, number, self.language);
        self.unless(
            comparison.holds(found, number),
            LessonMessage::DiffersCount,
            &[("count", &count), ("found", &grouped(found)), ("wanted", &amount)],
        )
    }

    fn counted(&self, quantity: Quantity) -> u32 {
        let snapshot = self.snapshot();
        let entries = |wanted: PortRange| snapshot.reservations.iter().filter(|entry| entry.range == wanted).count();
        let count = match quantity {
            Quantity::Free(protocol) => return snapshot.usage[protocol].free_ephemeral,
            Quantity::Sockets(protocol) => return snapshot.usage[protocol].in_use.len(),
            Quantity::Entries(range) => entries(range),
            Quantity::Reservations => snapshot.reservations.len(),
            Quantity::Blocks => snapshot.blocks.len(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    fn blockable(&self, wanted: Option<PortRange>) -> Difference {
        let found = self.snapshot().limits.blockable();
        let name = |window: Option<PortRange>| {
            window.map_or_else(|| self.language.text(LessonMessage::Nothing).to_owned(), |window| window.to_string())
        };
        self.unless(
            found == wanted,
            LessonMessage::DiffersBlockable,
            &[("found", &name(found)), ("wanted", &name(wanted))],
        )
    }

    fn step_refused(&self, rule: RuleId) -> Difference {
        let refused = self.attempt.refusals().any(|refusal| refusal.rule() == rule);
        self.unless(refused, LessonMessage::DiffersStepRefused, &[("rule", &rule.sentence(self.language))])
    }

    fn handle(&self, wanted: Port) -> Difference {
        let given = |outcome: &Outcome| matches!(outcome, Outcome::Blocked { handle } if *handle == wanted);
        self.unless(self.attempt.outcomes().any(given), LessonMessage::DiffersHandle, &[("port", &wanted)])
    }

    fn start_kept(&self) -> Difference {
        let (line, instead) = self.attempt.first_lost_line()?;
        Some(match instead {
            Some(other) => self.say(LessonMessage::DiffersStartReplaced, &[("line", &line), ("other", &other)]),
            None => self.say(LessonMessage::DiffersStartKept, &[("line", &line)]),
        })
    }
}

/// Whether `refusal` is the one that `wanted` asks for.
fn refused_as(refusal: &Refusal, wanted: Verdict) -> bool {
    match wanted {
        Verdict::Allowed => false,
        Verdict::Refused => true,
        Verdict::RefusedBy(rule) => refusal.rule() == rule,
        Verdict::RefusedWith(error) => refusal.error() == Some(error),
    }
}

/// The ports of `range`, ascending, at which it can change whether a wildcard bind is given a port: none of them is in
/// use, so only the ephemeral range and reservations matter, the port behind a reservation for decision D13.
fn edges(snapshot: &Snapshot, range: PortRange) -> Vec<Port> {
    let reservations = snapshot.reservations.iter().map(|entry| entry.range);
    let ranges = reservations.chain([snapshot.limits.ephemeral()]);
    let around = ranges.flat_map(|held| [held.first(), held.last().saturating_add(1), held.last().saturating_add(2)]);
    let mut edges: Vec<Port> = around.filter(|&port| range.contains(port)).chain([range.first()]).collect();
    edges.sort_unstable();
    edges.dedup();
    edges
}
