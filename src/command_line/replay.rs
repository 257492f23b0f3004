//! `replay FILE`: what became of each line, and the machine at the end.

use port_atlas::model::{Membership, PortRange, Protocol, RangeList, Refusal, Snapshot, WELL_KNOWN, in_brief};
use port_atlas::scenario::{self, Replay, Report, Scenario, Step, StepResult, canonical};
use port_atlas::words::{Language, TerminalMessage, fill, grouped};

use super::failure::Failure;
use super::file::{FileName, load};
use super::json;
use super::printed::{Complaint, Printed, one_line};
use super::table::{aligned, cells, padded};

/// The widest command that others are lined up with, in cells.
const WIDEST: usize = 44;

/// Replays the scenario.
///
/// # Errors
/// [`Failure`] where the file cannot be read.
pub fn perform(file: &FileName, json: bool, language: Language) -> Result<Printed, Failure> {
    let (scenario, mut complaints) = load(file, language)?;
    let replay = scenario::replay(&scenario);
    complaints.extend(unread(file, &replay, language));
    let output = if json {
        json::write(&Report::new(&scenario, &replay, language)).map_err(Failure::Json)?
    } else {
        text(&scenario, &replay, language).into_bytes()
    };
    Ok(Printed::new(output, complaints))
}

/// The lines that could not be read.
pub fn unread(file: &FileName, replay: &Replay, language: Language) -> Vec<Complaint> {
    let complaint =
        |(line, error): (u32, &scenario::LineError)| Complaint::new(file, line, error.column, &error.message(language));
    replay.invalid().map(complaint).collect()
}

fn text(scenario: &Scenario, replay: &Replay, language: Language) -> String {
    let mut text = steps(scenario, replay, language);
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(&in_brief_line(&replay.snapshot, language));
    text.push('\n');
    if replay.snapshot.restart_pending() {
        text.push_str(language.text(TerminalMessage::RestartPending));
        text.push('\n');
    }
    text.push_str(&aligned(&rows(&replay.snapshot, language), [false, true, false]));
    text
}

/// A line for each step: its number, its command, what became of it.
fn steps(scenario: &Scenario, replay: &Replay, language: Language) -> String {
    let commands: Vec<String> = replay.steps.iter().map(|step| command(scenario, step)).collect();
    let width = commands.iter().map(|command| cells(command)).filter(|&width| width <= WIDEST).max();
    let digits = replay.steps.last().map_or(1, |step| step.line.to_string().len());
    let mut text = String::new();
    for (step, command) in replay.steps.iter().zip(commands) {
        let number = padded(&step.line.to_string(), digits, true);
        let command = padded(&command, width.unwrap_or_default(), false);
        text.push_str(&format!("{number}  {command}  {}\n", one_line(&told(&step.result, language))));
    }
    text
}

fn command(scenario: &Scenario, step: &Step) -> String {
    let at = usize::try_from(step.line).unwrap_or_default().saturating_sub(1);
    let line = scenario.lines().get(at);
    let text = line.map(|line| line.readable().map_or_else(|| line.text().trim().to_owned(), canonical));
    one_line(&text.unwrap_or_default())
}

fn told(result: &StepResult, language: Language) -> String {
    match result {
        StepResult::Done(outcome) => outcome.message(language),
        StepResult::Refused(refusal) => refused(refusal, language),
        StepResult::Invalid(error) => {
            fill(language.text(TerminalMessage::StepInvalid), &[("message", &error.message(language))])
        }
    }
}

fn refused(refusal: &Refusal, language: Language) -> String {
    let (rule, message) = (refusal.rule().id(), refusal.message(language));
    match (refusal.winsock_name(), refusal.winsock()) {
        (Some(name), Some(number)) => fill(
            language.text(TerminalMessage::StepRefusedWithError),
            &[("rule", &rule), ("name", &name), ("number", &number), ("message", &message)],
        ),
        _ => fill(language.text(TerminalMessage::StepRefused), &[("rule", &rule), ("message", &message)]),
    }
}

/// The system, MaxUserPort and the cursor in one line.
fn in_brief_line(snapshot: &Snapshot, language: Language) -> String {
    fill(
        language.text(TerminalMessage::MachineInBrief),
        &[
            ("system", &snapshot.limits.system().name()),
            ("max", &snapshot.limits.max_user_port()),
            ("cursor", &snapshot.cursor),
        ],
    )
}

/// The ranges at the end: name, count, ports.
fn rows(snapshot: &Snapshot, language: Language) -> Vec<[String; 3]> {
    let heads = [TerminalMessage::RangeColumn, TerminalMessage::CountColumn, TerminalMessage::PortsColumn];
    let mut rows = vec![heads.map(|head| language.text(head).to_owned())];
    rows.extend(ranges(snapshot).map(|(membership, ranges)| row(&membership.name(language), &ranges, language)));
    rows.extend(snapshot.usage.iter().map(|(protocol, usage)| {
        let name = fill(language.text(TerminalMessage::FreeEphemeral), &[("protocol", &protocol.name())]);
        [name, grouped(usage.free_ephemeral), String::new()]
    }));
    rows
}

fn ranges(snapshot: &Snapshot) -> impl Iterator<Item = (Membership, RangeList)> {
    let limits = snapshot.limits;
    let in_use = |protocol: Protocol| snapshot.usage[protocol].in_use.ranges().collect();
    let one = |range: PortRange| RangeList::from(range);
    [
        (Membership::WellKnown, one(WELL_KNOWN)),
        (Membership::Ephemeral, one(limits.ephemeral())),
        (Membership::Specific, snapshot.specific()),
        (Membership::Reservable, limits.reservable().into_iter().collect()),
        (Membership::Blockable, limits.blockable().into_iter().collect()),
        (Membership::Reserved, snapshot.reserved()),
        (Membership::Blocked, snapshot.blocked()),
        (Membership::InUse(Protocol::Tcp), in_use(Protocol::Tcp)),
        (Membership::InUse(Protocol::Udp), in_use(Protocol::Udp)),
    ]
    .into_iter()
}

fn row(name: &str, ranges: &RangeList, language: Language) -> [String; 3] {
    let ports = match ranges.is_empty() {
        true => language.text(TerminalMessage::NoPorts).to_owned(),
        false => in_brief(ranges, language),
    };
    [name.to_owned(), grouped(ranges.count()), ports]
}
