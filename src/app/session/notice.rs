//! What the page tells its reader besides the outcomes of the steps, and what the last action changed.

use std::rc::Rc;

use crate::app::shared::Shared;
use crate::app::start::BrokenLink;
use crate::scenario::Scenario;
#[cfg(feature = "workbench")]
use crate::scenario::TooLong;
use crate::words::UnfitWords;

/// A message to the reader that is not the outcome of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// What was typed is no number that the registry could hold; it stays in its field.
    BadNumber(Rc<str>),
    /// A text is too long to be a scenario; what was there stays.
    #[cfg(feature = "workbench")]
    TooLong(TooLong),
    /// The address carries something that cannot be read; the scenario the reader had, where it is not the one shown.
    BrokenLink(BrokenLink, Option<Shared<Scenario>>),
    /// A link was opened; the scenario the reader had is still kept.
    LinkOpened(Shared<Scenario>),
    /// The sentences of a language could not be had.
    UnfitWords(UnfitWords),
    /// The tools could not be loaded.
    #[cfg(not(feature = "workbench"))]
    NoWorkbench,
    /// The address of this state was copied.
    LinkCopied,
    /// The address could not be copied; it stands in the address bar.
    CopyFailed,
}

/// What the last action changed, for announcements and for marking it in the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LastChange {
    /// Nothing yet.
    #[default]
    None,
    /// The line, counted from 0, was added or rewritten.
    Line(usize),
    /// A line was taken out.
    Removed,
    /// MaxUserPort is being slid.
    Slid,
    /// The text was edited.
    #[cfg(feature = "workbench")]
    Typed,
    /// Another scenario was opened.
    Opened,
    /// A change was undone.
    Undone,
    /// A change was redone.
    Redone,
    /// Nothing, but another step is shown.
    #[cfg(feature = "workbench")]
    Moved,
}
