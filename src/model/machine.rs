//! The machine: it boots, takes commands, and answers each with an outcome or a refusal.
//!
//! A refused command leaves the machine equal to what it was. The one command that is many, a burst of wildcard
//! binds, keeps the binds that came before the refused one.

use super::command::{Command, Setting};
use super::outcome::Outcome;
use super::refusal::Refusal;
use super::registry::Registry;
use super::running::Running;
use super::snapshot::Snapshot;
use super::system::System;

/// A machine, switched off until a command needs it to run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Machine {
    system: System,
    registry: Registry,
    quirk: bool,
    running: Option<Running>,
}

impl Machine {
    /// A machine of that system, switched off, with an empty registry.
    pub fn new(system: System) -> Self {
        Self { system, ..Self::default() }
    }

    /// Carries out one command, booting the machine first where the command needs it to run.
    ///
    /// # Errors
    /// The [`Refusal`] of the first rule that forbids it, in the order of the specification; the machine is then equal
    /// to what it was (a burst keeps what it took).
    pub fn apply(&mut self, command: &Command) -> Result<Outcome, Refusal> {
        match command {
            Command::Os(system) => self.choose_system(*system),
            Command::Set(setting) => Ok(self.set(setting)),
            Command::Unset(value) => {
                self.registry.unset(*value);
                Ok(self.registry_changed())
            }
            Command::Quirk(on) => {
                self.quirk = *on;
                Ok(Outcome::Done)
            }
            Command::Restart => Ok(self.restart()),
            Command::Bind { protocol, port, .. } => {
                let quirk = self.quirk;
                self.boot().bind(*protocol, *port, quirk)
            }
            Command::Close { protocol, range } => self.boot().close(*protocol, *range),
            Command::Reserve { range, program } => self.boot().reserve(*range, program.as_ref()),
            Command::Unreserve { range } => self.boot().unreserve(*range),
            Command::Block { range, program } => self.boot().block(*range, program.as_ref()),
            Command::Unblock { range } => self.boot().unblock(range.first()),
        }
    }

    /// What there is to see; boots the machine first where it is still off.
    pub fn snapshot(&mut self) -> Snapshot {
        let quirk = self.quirk;
        let registry = self.registry.clone();
        self.boot().snapshot(registry, quirk)
    }

    /// Checks every invariant that the parts owe each other.
    ///
    /// # Errors
    /// The first invariant that does not hold, in words for a developer.
    pub fn verify(&self) -> Result<(), &'static str> {
        self.running.as_ref().map_or(Ok(()), Running::verify)
    }

    fn choose_system(&mut self, system: System) -> Result<Outcome, Refusal> {
        if self.running.is_some() {
            return Err(Refusal::OsBeforeBoot);
        }
        self.system = system;
        Ok(Outcome::Done)
    }

    fn set(&mut self, setting: &Setting) -> Outcome {
        self.registry.set(setting);
        self.registry_changed()
    }

    const fn registry_changed(&self) -> Outcome {
        Outcome::RegistryChanged { pending: self.running.is_some() }
    }

    fn restart(&mut self) -> Outcome {
        self.running.insert(Running::boot(self.system, &self.registry)).restarted()
    }

    fn boot(&mut self) -> &mut Running {
        let (system, registry) = (self.system, &self.registry);
        self.running.get_or_insert_with(|| Running::boot(system, registry))
    }
}
