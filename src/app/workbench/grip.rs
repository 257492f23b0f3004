//! Ranges in the hand: a reservation or block that is taken hold of, or a range that is being made, and what would
//! become of it.

use super::Act;
use crate::app::action::Action;
use crate::app::session::Session;
use crate::app::shared::Shared;
use crate::figure::{Draft, Part, RowKind, Target};
use crate::model::{Command, Ignored, LAST_PORT, Outcome, Port, PortRange, Refusal, Snapshot};
use crate::scenario::{Holding, Maker, Replay, Scenario, Step, StepResult, replay_first, reserved_ports_string};

/// A reservation or block that is taken hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grip {
    maker: Maker,
    row: RowKind,
    part: Part,
    was: PortRange,
}

/// What a hand or the keys do with a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Makes a reservation or a block.
    Make {
        /// The row that it will lie in.
        row: RowKind,
        /// The port where it was begun.
        from: Port,
        /// The port that it reaches now.
        to: Port,
    },
    /// Moves or resizes one.
    Adjust {
        /// What is held.
        grip: Grip,
        /// The port where it was taken hold of.
        from: Port,
        /// The port over which the hand is now.
        to: Port,
    },
}

/// Where and when a hand is at work.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The whole scenario.
    pub scenario: Shared<Scenario>,
    /// Its replay.
    pub whole: Shared<Replay>,
    /// The machine that is shown.
    pub shown: Shared<Replay>,
    /// It is the one after so many lines.
    pub lines: usize,
}

impl Place {
    /// Where and when hands are at work in a session.
    pub fn of(session: &Session) -> Self {
        Self {
            scenario: session.scenario().clone(),
            whole: session.replay().clone(),
            shown: session.shown().clone(),
            lines: session.lines_shown(),
        }
    }

    /// What made the reservation or block that a port lies in.
    pub fn maker_at(&self, port: Port) -> Option<Maker> {
        let holding = holding_at(&self.shown.snapshot, port)?;
        self.scenario.maker(self.lines, holding)
    }
}

/// What would become of the range in the hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// What is drawn of it.
    pub draft: Draft,
    /// What its step would give.
    pub outcome: Result<Outcome, Objection>,
    /// Where a step is changed: how many steps are refused now, and how many would be.
    pub refused: Option<(usize, usize)>,
}

/// Why a range may not be where the hand holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Objection {
    /// A rule refuses its step.
    Refusal(Refusal),
    /// The machine would ignore its string of ReservedPorts.
    Ignored(Ignored),
}

impl Grip {
    /// Takes hold of what is under a pointer; `None` where there is nothing to hold.
    pub fn begin(place: &Place, target: Target) -> Option<Self> {
        let (holding, part) = match target {
            Target::Reservation(index, part) => (Holding::Reservation(index), part),
            Target::Block(index, part) => (Holding::Block(index), part),
            _ => return None,
        };
        let (row, was) = held(&place.shown.snapshot, holding)?;
        Some(Self { maker: place.scenario.maker(place.lines, holding)?, row, part, was })
    }

    /// Takes hold of what a port lies in: of its edge where the port is its first or last, else of its body.
    pub fn at_port(place: &Place, port: Port) -> Option<Self> {
        let holding = holding_at(&place.shown.snapshot, port)?;
        let (row, was) = held(&place.shown.snapshot, holding)?;
        let part = match port {
            _ if was.count() == 1 => Part::Body,
            port if port == was.first() => Part::First,
            port if port == was.last() => Part::Last,
            _ => Part::Body,
        };
        Some(Self { maker: place.scenario.maker(place.lines, holding)?, row, part, was })
    }

    /// The range after the hand moved from one port to another.
    fn range(self, from: Port, to: Port) -> PortRange {
        let by = i32::from(to) - i32::from(from);
        let (first, last) = (i32::from(self.was.first()), i32::from(self.was.last()));
        match self.part {
            Part::First => PortRange::spanning(port(first + by), self.was.last()),
            Part::Last => PortRange::spanning(self.was.first(), port(last + by)),
            Part::Body => {
                let by = by.clamp(-first, i32::from(LAST_PORT) - last);
                PortRange::spanning(port(first + by), port(last + by))
            }
        }
    }
}

/// The port of that number, or the nearest there is.
fn port(number: i32) -> Port {
    Port::try_from(number.clamp(0, i32::from(LAST_PORT))).unwrap_or(LAST_PORT)
}

fn held(snapshot: &Snapshot, holding: Holding) -> Option<(RowKind, PortRange)> {
    Some(match holding {
        Holding::Reservation(index) => (RowKind::Reservable, snapshot.reservations.get(index)?.range),
        Holding::Block(index) => (RowKind::Blockable, snapshot.blocks.get(index)?.range),
    })
}

/// The reservation or block that a port lies in: the narrowest, and of several the last made.
pub fn holding_at(snapshot: &Snapshot, port: Port) -> Option<Holding> {
    let reservations = snapshot.reservations.iter().map(|entry| entry.range).enumerate();
    let blocks = snapshot.blocks.iter().map(|block| block.range).enumerate();
    let reservations = reservations.map(|(index, range)| (Holding::Reservation(index), range));
    let blocks = blocks.map(|(index, range)| (Holding::Block(index), range));
    let at_port = reservations.chain(blocks).filter(|(_, range)| range.contains(port));
    let narrowest = at_port.min_by_key(|(holding, range)| (range.count(), std::cmp::Reverse(index_of(*holding))));
    narrowest.map(|(holding, _)| holding)
}

const fn index_of(holding: Holding) -> usize {
    match holding {
        Holding::Reservation(index) | Holding::Block(index) => index,
    }
}

impl Hand {
    /// The hand after it moved over `port`.
    pub const fn moved(self, to: Port) -> Self {
        match self {
            Self::Make { row, from, .. } => Self::Make { row, from, to },
            Self::Adjust { grip, from, .. } => Self::Adjust { grip, from, to },
        }
    }

    /// The range as it would be.
    pub fn range(self) -> PortRange {
        match self {
            Self::Make { from, to, .. } => PortRange::spanning(from, to),
            Self::Adjust { grip, from, to } => grip.range(from, to),
        }
    }

    const fn row(self) -> RowKind {
        match self {
            Self::Make { row, .. } => row,
            Self::Adjust { grip, .. } => grip.row,
        }
    }

    /// Whether letting go would change nothing.
    pub fn is_still(self) -> bool {
        matches!(self, Self::Adjust { grip, .. } if grip.was == self.range())
    }

    /// What letting go does.
    pub fn done(self) -> Action {
        let range = self.range();
        match self {
            Self::Make { row: RowKind::Blockable, .. } => Action::Run(Command::Block { range, program: None }),
            Self::Make { .. } => Action::Run(Command::Reserve { range, program: None }),
            Self::Adjust { grip, .. } => Action::Work(Act::Ask(grip.maker, range)),
        }
    }

    /// What letting go would give.
    pub fn trial(self, place: &Place) -> Attempt {
        let (outcome, refused) = match self.done() {
            Action::Run(command) => (place.shown.trial(&command).map_err(Objection::Refusal), None),
            Action::Work(Act::Ask(maker, range)) => adjusted(maker, range, place),
            _ => (Ok(Outcome::Done), None),
        };
        let draft = Draft { row: self.row(), range: self.range(), refused: outcome.is_err() };
        Attempt { draft, outcome, refused }
    }
}

fn adjusted(maker: Maker, range: PortRange, place: &Place) -> (Result<Outcome, Objection>, Option<(usize, usize)>) {
    let Some(edit) = place.scenario.asking_for(maker, range) else { return (Ok(Outcome::Done), None) };
    let then = replay_first(&place.scenario.edited(&edit).0, place.lines);
    let outcome = match maker {
        Maker::Line(line) => result_of(&then, line),
        Maker::ReservedPorts { .. } => {
            ignored(&then, range).map_or(Ok(Outcome::Done), |it| Err(Objection::Ignored(it)))
        }
    };
    let now = place.whole.steps.iter().take_while(|step| step.line as usize <= place.lines);
    (outcome, Some((refused(now), refused(then.steps.iter()))))
}

fn result_of(replay: &Replay, line: usize) -> Result<Outcome, Objection> {
    let step = replay.steps.iter().find(|step| step.line as usize == line + 1);
    match step.map(|step| step.result.clone()) {
        Some(StepResult::Done(outcome)) => Ok(outcome),
        Some(StepResult::Refused(refusal)) => Err(Objection::Refusal(refusal)),
        _ => Ok(Outcome::Done),
    }
}

fn ignored(replay: &Replay, range: PortRange) -> Option<Ignored> {
    let string = reserved_ports_string(range);
    replay.snapshot.ignored.iter().find(|ignored| ignored.text == string).cloned()
}

fn refused<'a>(steps: impl Iterator<Item = &'a Step>) -> usize {
    steps.filter(|step| matches!(step.result, StepResult::Refused(_))).count()
}
