//! What a pointer that goes down on the figure, moves and comes up means.

use super::action::Action;
#[cfg(not(feature = "workbench"))]
use super::tool::Tool;
#[cfg(feature = "workbench")]
use super::workbench::Hand;
#[cfg(any(test, not(feature = "workbench")))]
use crate::figure::Draft;
use crate::figure::{Hit, RowKind, Target};
use crate::model::{BindPort, Command, Port, PortRange, Protocol};
use crate::scenario::Replay;
#[cfg(any(test, not(feature = "workbench")))]
use crate::scenario::StepResult;

/// A pointer that is down on the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gesture {
    /// It holds the boundary of MaxUserPort.
    Slide,
    /// It draws a range in *Reservable* or *Blockable*.
    Draw {
        /// The row.
        row: RowKind,
        /// The port it went down on.
        from: Port,
        /// The port it is over now.
        to: Port,
    },
    /// It holds a reservation or block.
    #[cfg(feature = "workbench")]
    Hold {
        /// What it does with it.
        hand: Hand,
        /// The port that a press there pins.
        pins: Port,
    },
    /// It is down on anything else.
    Press {
        /// The row, if it is on one.
        row: Option<RowKind>,
        /// The port it went down on.
        port: Port,
    },
}

impl Gesture {
    /// The gesture that begins where the pointer goes down.
    pub(super) const fn begin(hit: Hit) -> Self {
        let port = hit.port;
        match hit.target {
            Target::MaxUserPort => Self::Slide,
            Target::Row(row @ (RowKind::Reservable | RowKind::Blockable)) => Self::Draw { row, from: port, to: port },
            Target::Row(row) => Self::Press { row: Some(row), port },
            _ => Self::Press { row: None, port },
        }
    }

    /// The gesture after the pointer moved over `port`.
    pub(super) const fn moved(self, port: Port) -> Self {
        match self {
            Self::Draw { row, from, .. } => Self::Draw { row, from, to: port },
            #[cfg(feature = "workbench")]
            Self::Hold { hand, pins } => Self::Hold { hand: hand.moved(port), pins },
            held => held,
        }
    }

    /// The range in the hand: drawn, moved or resized; `None` while it is no more than a press.
    #[cfg(feature = "workbench")]
    pub(super) fn hand(self) -> Option<Hand> {
        match self {
            Self::Draw { row, from, to } if from != to => Some(Hand::Make { row, from, to }),
            Self::Hold { hand, .. } if !hand.is_still() => Some(hand),
            _ => None,
        }
    }

    /// Whether it holds a reservation or block that a step made.
    #[cfg(feature = "workbench")]
    pub(super) const fn has_grip(self) -> bool {
        matches!(self, Self::Hold { hand: Hand::Adjust { .. }, .. })
    }

    /// The range being drawn, and what its step would give; `None` while it is no more than a press.
    #[cfg(any(test, not(feature = "workbench")))]
    pub(super) fn draft(self, replay: &Replay) -> Option<(Draft, StepResult)> {
        let Self::Draw { row, from, to } = self else { return None };
        if from == to {
            return None;
        }
        let range = PortRange::spanning(from, to);
        let result = replay.trial(&drawn(row, range)).map_or_else(StepResult::Refused, StepResult::Done);
        Some((Draft { row, range, refused: matches!(result, StepResult::Refused(_)) }, result))
    }

    /// What the reader did, now that the pointer is up; `moved` tells a drag from a press.
    pub(super) fn finish(self, protocol: Protocol, replay: &Replay, moved: bool) -> Vec<Action> {
        match self {
            Self::Slide => vec![Action::Settle],
            Self::Draw { row, from, to } if moved && from != to => {
                vec![Action::Run(drawn(row, PortRange::spanning(from, to)))]
            }
            #[cfg(feature = "workbench")]
            Self::Hold { hand, .. } if moved && !hand.is_still() => vec![hand.done()],
            #[cfg(feature = "workbench")]
            Self::Hold { pins, .. } => vec![Action::Pin(Some(pins))],
            Self::Draw { from: port, .. } => vec![Action::Pin(Some(port))],
            // The workbench has hands for what was dragged.
            #[cfg(not(feature = "workbench"))]
            Self::Press { row: None, port } if moved => vec![Action::Pin(Some(port)), Action::OpenTool(Tool::Hand)],
            Self::Press { row: Some(RowKind::InUse), port } if !moved => {
                vec![Action::Run(toggled(protocol, port, replay)), Action::Pin(Some(port))]
            }
            Self::Press { port, .. } => vec![Action::Pin(Some(port))],
        }
    }
}

/// The command that a range drawn in a row stands for.
const fn drawn(row: RowKind, range: PortRange) -> Command {
    match row {
        RowKind::Blockable => Command::Block { range, program: None },
        _ => Command::Reserve { range, program: None },
    }
}

/// Binds a port that is free, closes one that is in use.
pub(super) fn toggled(protocol: Protocol, port: Port, replay: &Replay) -> Command {
    if replay.snapshot.usage[protocol].in_use.contains(port) {
        Command::Close { protocol, range: PortRange::single(port) }
    } else if port == 0 {
        Command::Bind { protocol, port: BindPort::Wildcard { count: 1 }, program: None }
    } else {
        Command::Bind { protocol, port: BindPort::Specific(port), program: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Scenario, replay};

    fn hit(target: Target, port: Port) -> Hit {
        Hit { target, port }
    }

    fn ran(actions: Vec<Action>) -> Option<Command> {
        actions.into_iter().find_map(|action| match action {
            Action::Run(command) => Some(command),
            _ => None,
        })
    }

    #[test]
    fn a_drag_across_reservable_reserves_and_one_across_blockable_blocks() {
        let replay = replay(&Scenario::default());
        for (row, expected) in [
            (RowKind::Reservable, Command::Reserve { range: PortRange::spanning(3000, 3100), program: None }),
            (RowKind::Blockable, Command::Block { range: PortRange::spanning(3000, 3100), program: None }),
        ] {
            let gesture = Gesture::begin(hit(Target::Row(row), 3100)).moved(3000);
            assert_eq!(ran(gesture.finish(Protocol::Tcp, &replay, true)), Some(expected));
        }
    }

    #[test]
    fn a_block_that_would_be_refused_is_drawn_as_refused_before_the_drop() {
        let replay = replay(&Scenario::default());
        let draft = |from, to| Gesture::begin(hit(Target::Row(RowKind::Blockable), from)).moved(to).draft(&replay);
        assert_eq!(draft(6000, 6100).map(|(draft, _)| draft.refused), Some(false));
        assert_eq!(draft(4990, 6100).map(|(draft, _)| draft.refused), Some(true));
    }

    #[test]
    fn a_press_on_in_use_binds_a_free_port_and_closes_one_in_use() {
        let replay = replay(&Scenario::read("bind udp 53").unwrap());
        let press = |port| Gesture::begin(hit(Target::Row(RowKind::InUse), port)).finish(Protocol::Udp, &replay, false);
        assert!(matches!(ran(press(54)), Some(Command::Bind { port: BindPort::Specific(54), .. })));
        assert!(matches!(ran(press(53)), Some(Command::Close { .. })));
    }

    #[test]
    fn a_press_elsewhere_only_pins_the_port() {
        let replay = replay(&Scenario::default());
        let actions = Gesture::begin(hit(Target::Axis, 1433)).finish(Protocol::Tcp, &replay, false);
        assert!(matches!(actions[..], [Action::Pin(Some(1433))]));
    }
}
