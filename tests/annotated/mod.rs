//! Annotated scenarios: the cases of the rules and what the presets lead to, as text.
//!
//! A line is one of
//!
//! ```text
//! bind tcp *          => ports 1025                    a command of the scenario and what becomes of it
//! ? cursor            => 1026                          a question about the machine as it stands after the line above
//! # ...                                                a comment
//! == title                                             a new machine
//! ```
//!
//! What becomes of a command: `done`, `ports RANGES`, `removed RANGES`, `handle PORT`, `now` or `pending` (a registry
//! value), `max-user-port PORT [ignored LINE REASON, ...]`, `invalid COLUMN`, or
//! `refused RULE WINSOCK [took RANGES refused COUNT]`, with `-` where there is no Windows Sockets error.

use port_atlas::model::{
    Explanation, Ignored, Origin, Outcome, PortRange, Protocol, RangeList, Refusal, Snapshot, Verdict, explain,
};
use port_atlas::scenario::{Scenario, StepResult, replay, replay_first};

/// What stands between a command and what is expected of it.
const BECOMES: &str = "=>";

/// An annotated line.
struct Line<'a> {
    said: &'a str,
    expected: &'a str,
}

impl<'a> Line<'a> {
    fn read(line: &'a str) -> Self {
        let (said, expected) = line.split_once(BECOMES).unwrap_or((line, ""));
        Self { said: said.trim_end(), expected: expected.trim() }
    }

    fn question(&self) -> Option<&'a str> {
        self.said.trim_start().strip_prefix('?').map(str::trim)
    }

    /// The line as the scenario has it; a question is a blank line there, so that numbers stay.
    fn command(&self) -> &'a str {
        if self.question().is_some() { "" } else { self.said }
    }
}

/// The scenarios that a text holds, each with its title.
pub fn sections(text: &str) -> Vec<(&str, &str)> {
    let first = text.split("\n== ").next().map(|first| ("", first));
    let titled = text.split("\n== ").skip(1).map(|section| section.split_once('\n').unwrap_or((section, "")));
    first.into_iter().chain(titled).collect()
}

/// The scenario that an annotated text holds.
pub fn scenario(annotated: &str) -> Scenario {
    let commands: Vec<&str> = annotated.lines().map(|line| Line::read(line).command()).collect();
    Scenario::read(&commands.join("\n")).unwrap()
}

/// Replays an annotated text and holds every line against what it expects.
pub fn check(name: &str, annotated: &str) {
    for (title, text) in sections(annotated) {
        check_section(&format!("{name} {title}"), text);
    }
}

fn check_section(name: &str, text: &str) {
    let scenario = scenario(text);
    let mut steps = replay(&scenario).steps.into_iter().peekable();
    for (number, line) in text.lines().map(Line::read).enumerate() {
        let place = format!("{name}, line {} of the section: {}", number + 1, line.said);
        if let Some(question) = line.question() {
            let snapshot = replay_first(&scenario, number).snapshot;
            assert_eq!(answer(&snapshot, question), line.expected, "{place}");
        } else if let Some(step) = steps.next_if(|step| step.line as usize == number + 1) {
            assert_eq!(rendered(&step.result), line.expected, "{place}");
        } else {
            assert_eq!(line.expected, "", "{place}: no command, so nothing may be expected");
        }
    }
}

/// What became of a command, in the words above.
fn rendered(result: &StepResult) -> String {
    match result {
        StepResult::Done(outcome) => rendered_outcome(outcome),
        StepResult::Refused(refusal) => rendered_refusal(refusal),
        StepResult::Invalid(error) => format!("invalid {}", error.column),
    }
}

fn rendered_outcome(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Done => "done".to_owned(),
        Outcome::RegistryChanged { pending } => if *pending { "pending" } else { "now" }.to_owned(),
        Outcome::Bound(ports) => format!("ports {}", list(ports)),
        Outcome::Closed(ports) => format!("removed {}", list(ports)),
        Outcome::Unreserved(range) | Outcome::Unblocked(range) => format!("removed {range}"),
        Outcome::Blocked { handle } => format!("handle {handle}"),
        Outcome::Restarted { max_user_port, ignored } if ignored.is_empty() => format!("max-user-port {max_user_port}"),
        Outcome::Restarted { max_user_port, ignored } => {
            format!("max-user-port {max_user_port} ignored {}", ignored_lines(ignored))
        }
    }
}

fn rendered_refusal(refusal: &Refusal) -> String {
    let winsock = refusal.winsock().map_or_else(|| "-".to_owned(), |error| error.to_string());
    let burst = match refusal {
        Refusal::WildcardExhausted { asked, taken, .. } if *asked > 1 => {
            format!(" took {} refused {}", list(taken), refusal.refused_binds())
        }
        _ => String::new(),
    };
    format!("refused {} {winsock}{burst}", refusal.rule().id())
}

/// The answer to a question about a machine.
fn answer(snapshot: &Snapshot, question: &str) -> String {
    let words: Vec<&str> = question.split_whitespace().collect();
    match words[..] {
        ["os"] => snapshot.limits.system().keyword().to_owned(),
        ["cursor"] => snapshot.cursor.to_string(),
        ["max-user-port"] => snapshot.limits.max_user_port().to_string(),
        ["ephemeral"] => snapshot.limits.ephemeral().to_string(),
        ["reservable"] => joined(&snapshot.limits.reservable(), " "),
        ["blockable"] => snapshot.limits.blockable().map_or_else(none, |window| window.to_string()),
        ["specific"] => list(&snapshot.specific()),
        ["reservations"] => reservations(snapshot),
        ["blocks"] => joined(&snapshot.blocks.iter().map(|block| block.range).collect::<Vec<_>>(), " "),
        ["ignored"] => ignored_lines(&snapshot.ignored),
        ["registry"] => registry(snapshot),
        ["may", act, port] => may(&explain(snapshot, port.parse().unwrap()), act, None),
        ["may", act, protocol_word, port] => {
            may(&explain(snapshot, port.parse().unwrap()), act, Some(protocol(protocol_word)))
        }
        [what, protocol_word] => answer_by_protocol(snapshot, what, protocol(protocol_word)),
        _ => panic!("no such question: {question}"),
    }
}

fn answer_by_protocol(snapshot: &Snapshot, what: &str, protocol: Protocol) -> String {
    let usage = &snapshot.usage[protocol];
    match what {
        "next" => usage.next.map_or_else(none, |port| port.to_string()),
        "free" => usage.free_ephemeral.to_string(),
        "in-use" => list(&usage.in_use.ranges().collect()),
        _ => panic!("no such question: {what}"),
    }
}

/// `yes` or `no`, and the rules that decide it.
fn may(explanation: &Explanation, act: &str, protocol: Option<Protocol>) -> String {
    let verdict: &Verdict = match (act, protocol) {
        ("wildcard", Some(protocol)) => &explanation.wildcard[protocol],
        ("specific", Some(protocol)) => &explanation.specific[protocol],
        ("reserve", None) => &explanation.reserve,
        ("block", None) => &explanation.block,
        _ => panic!("no such act: {act}"),
    };
    let rules: Vec<&str> = verdict.rules.iter().map(|rule| rule.id()).collect();
    format!("{} {}", if verdict.possible { "yes" } else { "no" }, rules.join(" "))
}

fn reservations(snapshot: &Snapshot) -> String {
    let entry = |origin: Origin| if origin == Origin::Registry { "registry" } else { "program" };
    let entries = snapshot.reservations.iter().map(|entry_| format!("{} {}", entry_.range, entry(entry_.origin)));
    or_none(entries.collect::<Vec<_>>().join(", "))
}

fn registry(snapshot: &Snapshot) -> String {
    let number = snapshot.registry.max_user_port.map_or_else(none, |value| value.to_string());
    let lines = snapshot.registry.reserved_ports.as_ref().map_or_else(none, |lines| lines.join(" "));
    format!("MaxUserPort {number} ReservedPorts {lines}")
}

fn ignored_lines(ignored: &[Ignored]) -> String {
    let lines = ignored.iter().map(|line| format!("{} {}", line.text, line.reason.keyword()));
    or_none(lines.collect::<Vec<_>>().join(", "))
}

fn protocol(word: &str) -> Protocol {
    Protocol::ALL.into_iter().find(|protocol| protocol.keyword() == word).unwrap()
}

fn list(ranges: &RangeList) -> String {
    joined(ranges.as_slice(), " ")
}

fn joined(ranges: &[PortRange], between: &str) -> String {
    or_none(ranges.iter().map(ToString::to_string).collect::<Vec<_>>().join(between))
}

fn or_none(text: String) -> String {
    if text.is_empty() { none() } else { text }
}

fn none() -> String {
    "none".to_owned()
}
