//! Wrong ports for wildcard binds.

use super::Wrong;
use crate::lesson::quiz::answer::Answer;
use crate::lesson::quiz::mistake::Mistake;
use crate::model::{FIRST_EPHEMERAL, Port, PortSet, Protocol, Snapshot, UPPER_WINDOW};

/// Wrong answers to which port the next wildcard bind gets.
pub(super) fn next(snapshot: &Snapshot, protocol: Protocol, right: &Answer) -> Vec<Wrong> {
    let mut wrong = plausible(snapshot, protocol);
    match right {
        Answer::Port(port) => {
            let wraps = *port < snapshot.cursor;
            if wraps {
                wrong.insert(0, (Answer::NoPort, Mistake::StopsAtTheEnd));
                wrong.insert(1, (Answer::Port(snapshot.limits.max_user_port() + 1), Mistake::PastMaxUserPort));
            }
            wrong.extend(later(snapshot, *port));
        }
        _ => wrong.extend(none_left(snapshot)),
    }
    wrong
}

fn plausible(snapshot: &Snapshot, protocol: Protocol) -> Vec<Wrong> {
    let reserved: PortSet = snapshot.reserved().as_slice().iter().copied().collect();
    let in_use = &snapshot.usage[protocol].in_use;
    let search =
        |from: Port, taken: &dyn Fn(Port) -> bool| (from..=snapshot.limits.max_user_port()).find(|&port| !taken(port));
    let cursor = snapshot.cursor;
    let everywhere = |port| Protocol::ALL.iter().any(|&protocol| snapshot.usage[protocol].in_use.contains(port));
    let mut wrong = Vec::new();
    let mut add = |port: Option<Port>, mistake| wrong.extend(port.map(|port| (Answer::Port(port), mistake)));
    if snapshot.quirk {
        let plain = search(cursor, &|port| in_use.contains(port) || reserved.contains(port));
        add(plain, Mistake::ForgetsLeak);
    }
    let unreserving = search(cursor, &|port| in_use.contains(port));
    add(unreserving.filter(|&port| reserved.contains(port)), Mistake::TakesReserved);
    let sharing = search(cursor, &|port| reserved.contains(port));
    add(sharing.filter(|&port| in_use.contains(port)), Mistake::TakesInUse);
    add(search(FIRST_EPHEMERAL, &|port| in_use.contains(port) || reserved.contains(port)), Mistake::StartsOver);
    add(search(cursor, &|port| everywhere(port) || reserved.contains(port)), Mistake::MindsOtherProtocol);
    wrong
}

/// Ports that the search would come to later, and ranges that it is not about.
fn later(snapshot: &Snapshot, right: Port) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let max = snapshot.limits.max_user_port();
    if right == FIRST_EPHEMERAL {
        wrong.push((Answer::Port(FIRST_EPHEMERAL - 1), Mistake::BelowTheRange));
    }
    if right < max {
        wrong.push((Answer::Port(right + 1), Mistake::NotTheFirst));
    }
    wrong.push((Answer::Port(UPPER_WINDOW.first()), Mistake::LaterWindows));
    wrong.push((Answer::Port(max), Mistake::FromTheTop));
    wrong.push((Answer::Port(FIRST_EPHEMERAL - 1), Mistake::BelowTheRange));
    wrong
}

/// Ports that an exhausted machine does not give either.
fn none_left(snapshot: &Snapshot) -> Vec<Wrong> {
    vec![
        (Answer::Port(FIRST_EPHEMERAL), Mistake::TakesInUse),
        (Answer::Port(snapshot.limits.max_user_port().saturating_add(1)), Mistake::PastMaxUserPort),
        (Answer::Port(FIRST_EPHEMERAL - 1), Mistake::BelowTheRange),
    ]
}

/// Why each of these ports would not be given.
pub(super) fn given(snapshot: &Snapshot, protocol: Protocol, among: [Port; 4]) -> Vec<Wrong> {
    let mistake = |port| {
        if port > snapshot.limits.max_user_port() {
            Mistake::PastMaxUserPort
        } else if port < FIRST_EPHEMERAL {
            Mistake::BelowTheRange
        } else if snapshot.usage[protocol].in_use.contains(port) {
            Mistake::TakesInUse
        } else {
            Mistake::TakesReserved
        }
    };
    among.into_iter().map(|port| (Answer::Port(port), mistake(port))).collect()
}
