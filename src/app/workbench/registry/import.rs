//! What becomes of a registry file.

use std::rc::Rc;

use super::edit;
use crate::app::action::Action;
use crate::app::session::Session;
use crate::app::shared::Shared;
use crate::scenario::TooLong;
use crate::scenario::reg::{RegFile, RegRefusal};

/// The name of a file that is imported; another import of the same name is another.
pub type FileName = Shared<String>;

/// The file that is read, or was.
#[derive(Clone, Debug, Default)]
pub enum Import {
    /// None yet.
    #[default]
    None,
    /// It is being read; how many bytes it has.
    Reading(FileName, usize),
    /// It has been read.
    Told(FileName, Told),
}

/// What there is to tell of a file.
#[derive(Clone, Debug)]
pub enum Told {
    /// The browser cannot read it.
    Unreadable,
    /// Regedit would not take it.
    Refused(RegRefusal),
    /// What it holds, and what became of that.
    Read(Rc<RegFile>, Taken),
}

/// What of a file was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Nothing: it has lines that cannot be taken, and the reader has not said to take the others.
    NotYet,
    /// Nothing: it says nothing of the values.
    Nothing,
    /// Nothing: its values stand here already.
    Same,
    /// Nothing: the scenario would pass a limit.
    TooLong(TooLong),
    /// Its values.
    All,
}

impl Import {
    /// Whether this is news to a panel that shows `shown`: what is told of a file counts only while no other has come.
    pub(super) fn follows(&self, shown: &Self) -> bool {
        match (self, shown) {
            (Self::Told(name, _), Self::Reading(awaited, _)) => name == awaited,
            (Self::Told(..), _) => false,
            _ => true,
        }
    }
}

/// Writes what the file says, as one change.
pub(super) fn take(session: &mut Session, file: &RegFile) -> Taken {
    let commands = file.commands();
    if commands.is_empty() {
        return Taken::Nothing;
    }
    let edit = edit(session, &commands);
    if edit.is_nothing(session.scenario()) {
        return Taken::Same;
    }
    if let Err(too_long) = session.scenario().edited(&edit).0.check_length() {
        return Taken::TooLong(too_long);
    }
    super::show_values(session);
    super::change(session, &edit.clone(), Action::Change(edit));
    Taken::All
}
