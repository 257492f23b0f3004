//! Wrong numbers and wrong windows.

use super::Wrong;
use crate::lesson::lab::{DelayDefault, TimedWaitDelay, sustainable_hundredths};
use crate::lesson::quiz::answer::Answer;
use crate::lesson::quiz::mistake::Mistake;
use crate::model::{
    DEFAULT_MAX_USER_PORT, HIGHEST_MAX_USER_PORT, LAST_PORT, Limits, Origin, Port, PortRange, PortSet, Protocol,
    Snapshot, System, UPPER_WINDOW,
};

/// Numbers one and two beside the right one, for want of better mistakes.
fn beside(right: u32) -> Vec<Wrong> {
    let numbers = [right + 1, right.saturating_sub(1), right + 2, right + 3];
    numbers.map(|number| (Answer::Count(number), Mistake::Beside)).into()
}

fn counts(numbers: impl IntoIterator<Item = (u32, Mistake)>, right: u32) -> Vec<Wrong> {
    let plausible = numbers.into_iter().map(|(number, mistake)| (Answer::Count(number), mistake));
    plausible.chain(beside(right)).collect()
}

/// Wrong handles of a block.
pub(super) fn handle(range: PortRange) -> Vec<Wrong> {
    let count = Port::try_from(range.count()).unwrap_or(Port::MAX);
    vec![
        (Answer::Port(range.first()), Mistake::LeftEdgeAsHandle),
        (Answer::Port(count), Mistake::CountAsHandle),
        (Answer::Port(range.last().saturating_add(1)), Mistake::PastTheHandle),
        (Answer::Port(range.last().saturating_sub(1)), Mistake::Beside),
        (Answer::Port(range.last().saturating_sub(2)), Mistake::Beside),
    ]
}

/// Wrong values of MaxUserPort.
pub(super) fn max_user_port(snapshot: &Snapshot, in_hex: bool) -> Vec<Wrong> {
    let in_force = snapshot.limits.max_user_port();
    let in_registry = snapshot.registry.max_user_port;
    let clamped = |value: u32| u32::from(Limits::new(snapshot.limits.system(), Some(value)).max_user_port());
    let waiting = in_registry.filter(|_| snapshot.restart_pending()).map(clamped);
    let digits = in_registry.filter(|_| in_hex).and_then(|value| format!("{value:x}").parse().ok());
    let raw = in_registry.filter(|&value| clamped(value) != value);
    let plausible = [
        (waiting, Mistake::Waits),
        (raw, Mistake::NotClamped),
        (digits, Mistake::HexAsDecimal),
        (Some(u32::from(DEFAULT_MAX_USER_PORT)), Mistake::TakesDefault),
        (Some(u32::from(HIGHEST_MAX_USER_PORT)), Mistake::TakesHighest),
        (Some(u32::from(LAST_PORT)), Mistake::AboveHighest),
        (Some(u32::from(in_force) - 1), Mistake::Beside),
    ];
    plausible.into_iter().filter_map(|(value, mistake)| Some((Answer::Value(value?), mistake))).collect()
}

/// Wrong numbers of ephemeral ports.
pub(super) fn ephemeral_count(snapshot: &Snapshot) -> Vec<Wrong> {
    let right = snapshot.limits.ephemeral().count();
    let max = u32::from(snapshot.limits.max_user_port());
    let plausible =
        [(max, Mistake::CountsFromOne), (right - 1, Mistake::LeavesOutAnEnd), (right + 1, Mistake::CountsFrom1024)];
    counts(plausible, right)
}

/// Wrong numbers of ports that are left.
pub(super) fn free(snapshot: &Snapshot, protocol: Protocol) -> Vec<Wrong> {
    let ephemeral = snapshot.limits.ephemeral();
    let total = ephemeral.count();
    let reserved: PortSet = snapshot.reserved().as_slice().iter().copied().collect();
    let [tcp, udp] = Protocol::ALL.map(|protocol| snapshot.usage[protocol].in_use.count_in(ephemeral));
    let used = if protocol == Protocol::Tcp { tcp } else { udp };
    let kept = reserved.count_in(ephemeral);
    let entries = snapshot.reservations.iter().filter_map(|entry| entry.range.intersection(ephemeral));
    let repeated: u32 = entries.map(PortRange::count).sum();
    let plausible = [
        (total.saturating_sub(used + repeated), Mistake::CountsTwice),
        (total.saturating_sub(used), Mistake::ForgetsReservations),
        (total.saturating_sub(kept), Mistake::ForgetsSockets),
        (total.saturating_sub(kept + tcp + udp), Mistake::MindsOtherProtocol),
    ];
    counts(plausible, snapshot.usage[protocol].free_ephemeral)
}

/// Wrong windows for blocks.
pub(super) fn blockable(snapshot: &Snapshot) -> Vec<Wrong> {
    let limits = snapshot.limits;
    let max = limits.max_user_port();
    let registry = Some(u32::from(max));
    let other = System::ALL.into_iter().find(|&system| system != limits.system()).unwrap_or_default();
    let window = |limits: Limits| limits.blockable().map_or(Answer::NoRange, Answer::Range);
    let top = limits.system().last_blockable();
    let plausible = [
        (Some(window(Limits::new(other, registry))), Mistake::OtherSystem),
        (PortRange::new(max, top).ok().map(Answer::Range), Mistake::IncludesMaxUserPort),
        (Some(Answer::NoRange), Mistake::WindowNotEmpty),
        (Some(window(Limits::new(limits.system(), None))), Mistake::ForgetsMaxUserPort),
        (Some(Answer::Range(UPPER_WINDOW)), Mistake::ReservationWindow),
    ];
    plausible.into_iter().filter_map(|(answer, mistake)| Some((answer?, mistake))).collect()
}

/// Wrong numbers of reservations after a restart.
pub(super) fn after_restart(snapshot: &Snapshot, right: &Answer) -> Vec<Wrong> {
    let right = if let Answer::Count(right) = right { *right } else { 0 };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let programs = snapshot.reservations.iter().filter(|entry| entry.origin == Origin::Program).count();
    let lines = snapshot.registry.reserved_ports.as_ref().map_or(0, Vec::len);
    let plausible = [
        (right + count(programs), Mistake::KeepsPrograms),
        (count(lines), Mistake::CountsBadLines),
        (0, Mistake::ForgetsRegistry),
    ];
    counts(plausible, right)
}

/// Wrong rates that last.
pub(super) fn rate(snapshot: &Snapshot, seconds: u16) -> Vec<Wrong> {
    let ports = snapshot.limits.ephemeral().count();
    let max = u32::from(snapshot.limits.max_user_port());
    let rate = |ports: u32, seconds: u16| Answer::PerSecond(sustainable_hundredths(ports, u64::from(seconds) * 1_000));
    let [four, two] = DelayDefault::ALL.map(DelayDefault::seconds);
    vec![
        (rate(ports, four), Mistake::OtherDelay),
        (rate(max, seconds), Mistake::CountsFromOne),
        (rate(ports * 60, seconds), Mistake::PerMinute),
        (rate(ports, two), Mistake::OtherDelay),
        (rate(ports, TimedWaitDelay::SHORTEST.seconds()), Mistake::OtherDelay),
    ]
}
