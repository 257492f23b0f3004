//! `explain PORT FILE`: what may happen to one port at the end of a scenario, and why.

use port_atlas::model::{self, ByProtocol, Explanation, Port, Protocol, RuleId, Snapshot, Source, Verdict};
use port_atlas::scenario::{self, ExplainReport};
use port_atlas::words::{Language, Message, TerminalMessage, fill};

use super::failure::Failure;
use super::file::{FileName, load};
use super::json;
use super::printed::Printed;
use super::replay::unread;

/// Explains the port.
///
/// # Errors
/// [`Failure`] where the file cannot be read.
pub fn perform(port: Port, file: &FileName, json: bool, language: Language) -> Result<Printed, Failure> {
    let (scenario, mut complaints) = load(file, language)?;
    let replay = scenario::replay(&scenario);
    complaints.extend(unread(file, &replay, language));
    let explanation = model::explain(&replay.snapshot, port);
    let output = if json {
        json::write(&ExplainReport::new(&explanation, language)).map_err(Failure::Json)?
    } else {
        text(&explanation, &replay.snapshot, language).into_bytes()
    };
    Ok(Printed::new(output, complaints))
}

fn text(explanation: &Explanation, snapshot: &Snapshot, language: Language) -> String {
    let mut text = heading(explanation, snapshot, language);
    text.push_str(&by_protocol(Message::ActWildcardBind, &explanation.wildcard, language));
    text.push_str(&by_protocol(Message::ActSpecificBind, &explanation.specific, language));
    text.push_str(&act(language.text(Message::ActReserve), &explanation.reserve, language));
    text.push_str(&act(language.text(Message::ActBlock), &explanation.block, language));
    text
}

fn heading(explanation: &Explanation, snapshot: &Snapshot, language: Language) -> String {
    let (system, max) = (snapshot.limits.system().name(), snapshot.limits.max_user_port());
    let port = fill(
        language.text(TerminalMessage::ExplainedPort),
        &[("port", &explanation.port), ("system", &system), ("max", &max)],
    );
    let ranges: Vec<String> = explanation.memberships.iter().map(|range| range.name(language)).collect();
    let ranges = if ranges.is_empty() { language.text(TerminalMessage::NoPorts).to_owned() } else { ranges.join(", ") };
    let ranges = fill(language.text(TerminalMessage::ExplainedRanges), &[("ranges", &ranges)]);
    format!("{port}\n{ranges}\n")
}

/// An act in both protocols: told once where they agree.
fn by_protocol(name: Message, verdicts: &ByProtocol<Verdict>, language: Language) -> String {
    let name = language.text(name);
    if verdicts.tcp == verdicts.udp {
        return act(name, &verdicts.tcp, language);
    }
    let told = |protocol: Protocol| act(&format!("{name} ({})", protocol.name()), &verdicts[protocol], language);
    Protocol::ALL.map(told).concat()
}

fn act(name: &str, verdict: &Verdict, language: Language) -> String {
    let possible = language.text(if verdict.possible { Message::Possible } else { Message::NotPossible });
    let rules: Vec<String> = with_decisions(&verdict.rules).iter().map(|rule| told(*rule, language)).collect();
    format!("\n{name}: {possible}\n{}", rules.concat())
}

/// The chain, each rule followed by the decisions that it leans on.
fn with_decisions(chain: &[RuleId]) -> Vec<RuleId> {
    let mut rules: Vec<RuleId> = Vec::new();
    for rule in chain.iter().flat_map(|rule| std::iter::once(*rule).chain(rule.decisions().iter().copied())) {
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    rules
}

fn told(rule: RuleId, language: Language) -> String {
    let mark = language.text(rule.rule().mark.name());
    let sources: String = rule.rule().sources.iter().map(|source| cited(*source)).collect();
    format!("  {} ({mark}): {}\n{sources}", rule.id(), rule.sentence(language))
}

/// A source with its link, indented.
pub fn cited(source: Source) -> String {
    let link = source.link().map_or_else(String::new, |link| format!(" <{link}>"));
    format!("    {}{link}\n", source.title())
}
