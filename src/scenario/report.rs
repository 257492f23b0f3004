//! What a replay reports as JSON, in the documented shape (version 1).
//!
//! Ranges are `[first, last]`, inclusive. Keys come in the order of the fields here.

use serde::Serialize;

use super::problem::LineError;
use super::replay::{Replay, Step, StepResult};
use super::text::Scenario;
use super::write::canonical;
use crate::model::{
    Block, Explanation, Ignored, Limits, Origin, Outcome, Port, PortRange, RangeList, Refusal, Reservation, RuleId,
    Snapshot, Usage, Verdict, WELL_KNOWN,
};
use crate::words::Language;

/// The version of the documents below.
const VERSION: u32 = 1;

/// A range as a pair.
type Pair = [Port; 2];

/// A replay's report.
#[derive(Debug, Serialize)]
pub struct Report {
    version: u32,
    steps: Vec<StepReport>,
    #[serde(rename = "final")]
    end: FinalReport,
}

impl Report {
    /// The report of `replay`, which must be one of `scenario`; its messages are in `language`.
    pub fn new(scenario: &Scenario, replay: &Replay, language: Language) -> Self {
        let steps = replay.steps.iter().map(|step| StepReport::new(scenario, step, language)).collect();
        Self { version: VERSION, steps, end: FinalReport::new(&replay.snapshot) }
    }
}

#[derive(Debug, Default, Serialize)]
struct StepReport {
    line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    command: Option<String>,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
    /// The outer option leaves the key out, the inner one is a null.
    #[serde(skip_serializing_if = "Option::is_none")]
    winsock: Option<Option<u16>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ports: Option<Vec<Pair>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    handle: Option<Port>,
    #[serde(skip_serializing_if = "Option::is_none")]
    removed: Option<Removed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pending: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_user_port: Option<Port>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ignored: Option<Vec<IgnoredReport>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
}

/// What a `close` removed is a list of ranges, what an `unreserve` or `unblock` removed is one.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Removed {
    List(Vec<Pair>),
    One(Pair),
}

impl StepReport {
    fn new(scenario: &Scenario, step: &Step, language: Language) -> Self {
        let line = usize::try_from(step.line).ok().and_then(|line| scenario.lines().get(line.checked_sub(1)?));
        let command = line.and_then(|line| line.readable()).map(canonical);
        let report = match &step.result {
            StepResult::Done(outcome) => Self { command, ..Self::done(outcome) },
            StepResult::Refused(refusal) => Self { command, ..Self::refused(refusal, language) },
            StepResult::Invalid(error) => Self::invalid(error, language),
        };
        Self { line: step.line, ..report }
    }

    fn done(outcome: &Outcome) -> Self {
        let report = Self { outcome: "done", ..Self::default() };
        match outcome {
            Outcome::Done => report,
            Outcome::RegistryChanged { pending } => Self { pending: Some(*pending), ..report },
            Outcome::Bound(ports) => Self { ports: Some(pairs(ports)), ..report },
            Outcome::Closed(ports) => Self { removed: Some(Removed::List(pairs(ports))), ..report },
            Outcome::Unreserved(range) | Outcome::Unblocked(range) => {
                Self { removed: Some(Removed::One(pair(*range))), ..report }
            }
            Outcome::Blocked { handle } => Self { handle: Some(*handle), ..report },
            Outcome::Restarted { max_user_port, ignored } => {
                let ignored = ignored.iter().map(IgnoredReport::new).collect();
                Self { max_user_port: Some(*max_user_port), ignored: Some(ignored), ..report }
            }
        }
    }

    fn refused(refusal: &Refusal, language: Language) -> Self {
        let burst = match refusal {
            Refusal::WildcardExhausted { asked, taken, .. } if *asked > 1 => Some(pairs(taken)),
            _ => None,
        };
        Self {
            outcome: "refused",
            rule: Some(refusal.rule().id()),
            winsock: Some(refusal.winsock()),
            refused: burst.as_ref().map(|_| refusal.refused_binds()),
            ports: burst,
            message: Some(refusal.message(language)),
            ..Self::default()
        }
    }

    fn invalid(error: &LineError, language: Language) -> Self {
        Self {
            outcome: "invalid",
            column: Some(error.column),
            message: Some(error.message(language)),
            ..Self::default()
        }
    }
}

#[derive(Debug, Serialize)]
struct FinalReport {
    os: &'static str,
    max_user_port: Port,
    cursor: Port,
    registry: RegistryReport,
    ranges: RangesReport,
    reservations: Vec<ReservationReport>,
    blocks: Vec<BlockReport>,
    ignored: Vec<IgnoredReport>,
    tcp: UsageReport,
    udp: UsageReport,
}

impl FinalReport {
    fn new(snapshot: &Snapshot) -> Self {
        Self {
            os: snapshot.limits.system().keyword(),
            max_user_port: snapshot.limits.max_user_port(),
            cursor: snapshot.cursor,
            registry: RegistryReport {
                max_user_port: snapshot.registry.max_user_port,
                reserved_ports: snapshot.registry.reserved_ports.clone(),
            },
            ranges: RangesReport::new(snapshot.limits, &snapshot.specific()),
            reservations: snapshot.reservations.iter().map(ReservationReport::new).collect(),
            blocks: snapshot.blocks.iter().map(BlockReport::new).collect(),
            ignored: snapshot.ignored.iter().map(IgnoredReport::new).collect(),
            tcp: UsageReport::new(&snapshot.usage.tcp),
            udp: UsageReport::new(&snapshot.usage.udp),
        }
    }
}

#[derive(Debug, Serialize)]
struct RegistryReport {
    #[serde(rename = "MaxUserPort")]
    max_user_port: Option<u32>,
    #[serde(rename = "ReservedPorts")]
    reserved_ports: Option<Vec<Box<str>>>,
}

#[derive(Debug, Serialize)]
struct RangesReport {
    well_known: Pair,
    ephemeral: Pair,
    specific: Vec<Pair>,
    reservable: [Pair; 2],
    blockable: Option<Pair>,
}

impl RangesReport {
    fn new(limits: Limits, specific: &RangeList) -> Self {
        Self {
            well_known: pair(WELL_KNOWN),
            ephemeral: pair(limits.ephemeral()),
            specific: pairs(specific),
            reservable: limits.reservable().map(pair),
            blockable: limits.blockable().map(pair),
        }
    }
}

#[derive(Debug, Serialize)]
struct ReservationReport {
    range: Pair,
    from: &'static str,
    #[serde(rename = "as")]
    program: Option<String>,
}

impl ReservationReport {
    fn new(entry: &Reservation) -> Self {
        let from = match entry.origin {
            Origin::Registry => "registry",
            Origin::Program => "program",
        };
        Self { range: pair(entry.range), from, program: entry.program.as_ref().map(ToString::to_string) }
    }
}

#[derive(Debug, Serialize)]
struct BlockReport {
    range: Pair,
    handle: Port,
    #[serde(rename = "as")]
    program: Option<String>,
}

impl BlockReport {
    fn new(block: &Block) -> Self {
        Self {
            range: pair(block.range),
            handle: block.handle(),
            program: block.program.as_ref().map(ToString::to_string),
        }
    }
}

#[derive(Debug, Serialize)]
struct IgnoredReport {
    text: Box<str>,
    reason: &'static str,
}

impl IgnoredReport {
    fn new(ignored: &Ignored) -> Self {
        Self { text: ignored.text.clone(), reason: ignored.reason.keyword() }
    }
}

#[derive(Debug, Serialize)]
struct UsageReport {
    in_use: Vec<Pair>,
    free_ephemeral: u32,
}

impl UsageReport {
    fn new(usage: &Usage) -> Self {
        Self { in_use: usage.in_use.ranges().map(pair).collect(), free_ephemeral: usage.free_ephemeral }
    }
}

/// What [`explain`](crate::model::explain) tells of one port, as JSON.
#[derive(Debug, Serialize)]
pub struct ExplainReport {
    version: u32,
    port: Port,
    ranges: Vec<&'static str>,
    wildcard_bind: ByProtocolReport,
    specific_bind: ByProtocolReport,
    reserve: VerdictReport,
    block: VerdictReport,
}

impl ExplainReport {
    /// The report of `explanation`; its sentences are in `language`.
    pub fn new(explanation: &Explanation, language: Language) -> Self {
        let verdict = |verdict| VerdictReport::new(verdict, language);
        Self {
            version: VERSION,
            port: explanation.port,
            ranges: explanation.memberships.iter().map(|membership| membership.keyword()).collect(),
            wildcard_bind: ByProtocolReport {
                tcp: verdict(&explanation.wildcard.tcp),
                udp: verdict(&explanation.wildcard.udp),
            },
            specific_bind: ByProtocolReport {
                tcp: verdict(&explanation.specific.tcp),
                udp: verdict(&explanation.specific.udp),
            },
            reserve: verdict(&explanation.reserve),
            block: verdict(&explanation.block),
        }
    }
}

#[derive(Debug, Serialize)]
struct ByProtocolReport {
    tcp: VerdictReport,
    udp: VerdictReport,
}

#[derive(Debug, Serialize)]
struct VerdictReport {
    possible: bool,
    rules: Vec<RuleReport>,
}

impl VerdictReport {
    fn new(verdict: &Verdict, language: Language) -> Self {
        let rules = verdict.rules.iter().map(|&rule| RuleReport::new(rule, language)).collect();
        Self { possible: verdict.possible, rules }
    }
}

#[derive(Debug, Serialize)]
struct RuleReport {
    id: &'static str,
    mark: &'static str,
    sentence: &'static str,
}

impl RuleReport {
    fn new(rule: RuleId, language: Language) -> Self {
        Self { id: rule.id(), mark: rule.rule().mark.keyword(), sentence: rule.sentence(language) }
    }
}

const fn pair(range: PortRange) -> Pair {
    [range.first(), range.last()]
}

fn pairs(ranges: &RangeList) -> Vec<Pair> {
    ranges.as_slice().iter().copied().map(pair).collect()
}
