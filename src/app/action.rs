//! What a reader can do: one closed enumeration that every pointer, key and button ends in.

use std::fmt;
use std::rc::Rc;

use super::entry::Entry;
use super::manner::Manner;
use super::preferences::Preferences;
use super::session::Notice;
use super::start::Opening;
use super::tool::Tool;
#[cfg(feature = "workbench")]
use super::workbench;
use crate::model::{Command, Port, RuleId, System};
use crate::scenario::{Edit, Scenario};

/// A change that a host page wants, made to how things stand when its turn comes.
#[derive(Clone)]
pub struct HostWish(pub Rc<dyn Fn(&mut Opening)>);

impl fmt::Debug for HostWish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HostWish")
    }
}

/// One act of the reader.
#[derive(Clone, Debug)]
pub enum Action {
    /// Adds a command at the end of the scenario.
    Run(Command),
    /// Changes some lines.
    Change(Edit),
    /// Takes a line out, counted from 0.
    RemoveLine(usize),
    /// Moves MaxUserPort as part of one slide, which [`Action::Settle`] or any other act ends.
    Slide(u32),
    /// Replaces the whole text as part of one spell of typing.
    #[cfg(feature = "workbench")]
    Type(String),
    /// Replaces the part of the text that is edited, [`Session::part`], as part of one spell of typing.
    ///
    /// [`Session::part`]: super::session::Session::part
    #[cfg(feature = "workbench")]
    TypePart(String),
    /// The same as a change of its own, where the field could not take in itself what was pasted.
    #[cfg(feature = "workbench")]
    PastePart(String),
    /// Pauses a slide: it may go on, but what is shown now is looked at.
    Rest,
    /// Ends a slide or a spell of typing: what it changed is undone as one.
    Settle,
    /// Chooses the system before the first boot.
    ChooseSystem(System),
    /// Opens another scenario in place of this one.
    Open(Scenario),
    /// Takes the last change back.
    Undo,
    /// Brings back the last change that was undone.
    Redo,
    /// Pins a port's card, or takes it away.
    Pin(Option<Port>),
    /// Changes how things are shown.
    Prefer(Preferences),
    /// Changes what stands in the form for acts.
    Enter(Box<Entry>),
    /// Changes how the steps are shown.
    Show(Manner),
    /// Unfolds or folds the table.
    ShowTable(bool),
    /// The figure answers input from now on.
    Ready,
    /// What stands around the figure shows what the figure shows, after a moment of a slide.
    CatchUp,
    /// Takes over what a host page wants: the scenario, how things are shown, and what there is to see and to do.
    Host(HostWish),
    /// Opens a tool; the page without the workbench makes way for the one that has it.
    OpenTool(Tool),
    /// Opens the note of a rule; the page without the workbench makes way for the one that has it.
    ReadNote(RuleId),
    /// Closes the tool that is open.
    #[cfg(feature = "workbench")]
    CloseTool,
    /// What happens in a tool.
    #[cfg(feature = "workbench")]
    Work(workbench::Act),
    /// Shows or clears a message.
    Notify(Option<Notice>),
}
