//! What a question asks of a machine, and the answer, which the machine itself gives.

use super::answer::Answer;
use crate::lesson::lab::sustainable_hundredths;
use crate::model::{BindPort, Command, Machine, Outcome, Port, PortRange, Protocol, Refusal, Snapshot, explain};
use crate::scenario::Replay;

/// What a question asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Which port does the next wildcard bind get?
    Next(Protocol),
    /// What does this bind return?
    Bind {
        /// The protocol.
        protocol: Protocol,
        /// The port that it asks for.
        port: BindPort,
    },
    /// Can this be reserved, and if not, why not?
    Reserve(PortRange),
    /// Can this be blocked, and if not, why not?
    Block(PortRange),
    /// Which handle does this block return?
    Handle(PortRange),
    /// Which block does this request remove?
    Unblock(PortRange),
    /// Which reservation does this request remove?
    Unreserve(PortRange),
    /// Which MaxUserPort is in force?
    MaxUserPort,
    /// How many ephemeral ports are there?
    EphemeralCount,
    /// How many ports are left for wildcard binds?
    Free(Protocol),
    /// Where may blocks lie?
    Blockable,
    /// Which of these ports can a wildcard bind be given?
    Given {
        /// The protocol.
        protocol: Protocol,
        /// The ports to choose from.
        among: [Port; 4],
    },
    /// How many reservations are there after a restart?
    AfterRestart,
    /// How many connections a second last for ever, with this TcpTimedWaitDelay in seconds?
    Rate(u16),
}

impl Ask {
    /// The answer, asked of the machine at the end of a replay.
    pub fn answer(&self, replay: &Replay) -> Answer {
        let snapshot = &replay.snapshot;
        match self {
            Self::Next(protocol) => snapshot.usage[*protocol].next.map_or(Answer::NoPort, Answer::Port),
            Self::MaxUserPort => Answer::Value(snapshot.limits.max_user_port().into()),
            Self::EphemeralCount => Answer::Count(snapshot.limits.ephemeral().count()),
            Self::Free(protocol) => Answer::Count(snapshot.usage[*protocol].free_ephemeral),
            Self::Blockable => snapshot.limits.blockable().map_or(Answer::NoRange, Answer::Range),
            Self::Given { protocol, among } => given(snapshot, *protocol, *among),
            Self::Rate(seconds) => rate(snapshot, *seconds),
            Self::AfterRestart => Answer::Count(after_restart(&replay.machine)),
            _ => self.tried(replay),
        }
    }

    fn tried(&self, replay: &Replay) -> Answer {
        let outcome = self.outcome(&replay.machine);
        match (self, outcome) {
            (Self::Bind { .. }, Ok(_)) => Answer::Succeeds,
            (Self::Bind { .. }, Err(refusal)) => refusal.error().map_or(Answer::Succeeds, Answer::Fails),
            (Self::Reserve(_) | Self::Block(_), Ok(_)) => Answer::Allowed,
            (Self::Reserve(_) | Self::Block(_), Err(refusal)) => Answer::hindered(&refusal),
            (Self::Handle(_), Ok(Outcome::Blocked { handle })) => Answer::Port(handle),
            (Self::Unblock(_), Ok(Outcome::Unblocked(range))) => Answer::Range(range),
            (Self::Unreserve(range), Ok(_)) => removed_entry(replay, *range),
            _ => Answer::NothingRemoved,
        }
    }

    /// Whether a figure of the machine writes the answer out, so that it is better seen after the answer.
    pub const fn is_told_by_figure(&self) -> bool {
        matches!(self, Self::Next(_) | Self::MaxUserPort | Self::EphemeralCount | Self::Blockable)
            || matches!(self, Self::Bind { port: BindPort::Wildcard { .. }, .. })
    }

    /// The command that the question is about, where it is about one.
    pub fn command(&self) -> Option<Command> {
        Some(match self {
            Self::Next(protocol) => bind(*protocol, BindPort::Wildcard { count: 1 }),
            Self::Bind { protocol, port } => bind(*protocol, *port),
            Self::Reserve(range) => Command::Reserve { range: *range, program: None },
            Self::Block(range) | Self::Handle(range) => Command::Block { range: *range, program: None },
            Self::Unblock(range) => Command::Unblock { range: *range },
            Self::Unreserve(range) => Command::Unreserve { range: *range },
            Self::AfterRestart => Command::Restart,
            _ => return None,
        })
    }

    /// What the command meets on a copy of the machine.
    pub(super) fn outcome(&self, machine: &Machine) -> Result<Outcome, Refusal> {
        self.command().map_or(Ok(Outcome::Done), |command| machine.clone().apply(&command))
    }
}

const fn bind(protocol: Protocol, port: BindPort) -> Command {
    Command::Bind { protocol, port, program: None }
}

fn given(snapshot: &Snapshot, protocol: Protocol, among: [Port; 4]) -> Answer {
    let may = |port: &Port| explain(snapshot, *port).wildcard[protocol].possible;
    among.into_iter().find(may).map_or(Answer::NoPort, Answer::Port)
}

fn rate(snapshot: &Snapshot, seconds: u16) -> Answer {
    let ports = snapshot.limits.ephemeral().count();
    Answer::PerSecond(sustainable_hundredths(ports, u64::from(seconds) * 1_000))
}

fn after_restart(machine: &Machine) -> u32 {
    let mut machine = machine.clone();
    // A restart is never refused.
    let _ = machine.apply(&Command::Restart);
    u32::try_from(machine.snapshot().reservations.len()).unwrap_or(u32::MAX)
}

/// The entry that is there before an unreserve request and not after it.
fn removed_entry(replay: &Replay, range: PortRange) -> Answer {
    let mut machine = replay.machine.clone();
    let _ = machine.apply(&Command::Unreserve { range });
    let after = machine.snapshot().reservations;
    let before = &replay.snapshot.reservations;
    let mut pairs = before.iter().enumerate();
    let gone = pairs.find(|(at, entry)| after.get(*at) != Some(entry));
    gone.map_or(Answer::NothingRemoved, |(_, entry)| Answer::entry(entry))
}
