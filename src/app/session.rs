//! The session: the scenario, what its replay gives, and the way back.
//!
//! A reducer and nothing else: no clock, no storage, no randomness. What must reach the outside (the address, the
//! store, a spoken announcement) is read off the session by effects of the components.

#[cfg(feature = "workbench")]
mod aside;
mod course;
mod notice;
mod spell;
#[cfg(test)]
mod tests;
#[cfg(feature = "workbench")]
mod typing;

#[cfg(feature = "workbench")]
use std::borrow::Cow;
use std::rc::Rc;

pub use notice::{LastChange, Notice};
use spell::Spell;
#[cfg(feature = "workbench")]
use typing::Typed;

use super::action::{Action, HostWish};
use super::entry::Entry;
use super::fitting::Fitting;
use super::history::History;
use super::manner::Manner;
use super::preferences::Preferences;
use super::shared::Shared;
use super::start::Opening;
use crate::model::Port;
use crate::scenario::{Edit, Replay, Scenario, replay};

/// Everything that the page shows follows from this.
#[derive(Clone, Debug)]
pub struct Session {
    scenario: Shared<Scenario>,
    replay: Shared<Replay>,
    history: History,
    spell: Option<Spell>,
    last_change: LastChange,
    changes: u32,
    pinned: Option<Port>,
    entry: Rc<Entry>,
    manner: Manner,
    #[cfg(feature = "workbench")]
    typed: Option<Typed>,
    table_shown: bool,
    is_first: bool,
    preferences: Preferences,
    notice: Option<Notice>,
    fitting: Fitting,
    #[cfg(feature = "workbench")]
    workbench: super::workbench::Workbench,
    #[cfg(feature = "workbench")]
    aside: Option<aside::Aside>,
}

impl Session {
    /// A session that begins with `opening`.
    pub fn new(opening: &Opening) -> Self {
        #[cfg(feature = "workbench")]
        let super::Handover { history, pinned } =
            opening.handover.as_ref().map(|handover| (**handover).clone()).unwrap_or_default();
        #[cfg(not(feature = "workbench"))]
        let (history, pinned) = (History::default(), None);
        Self {
            scenario: Shared::new(opening.scenario.clone()),
            replay: Shared::new(replay(&opening.scenario)),
            history,
            spell: None,
            last_change: LastChange::None,
            changes: 0,
            pinned,
            entry: Rc::default(),
            manner: Manner::default(),
            #[cfg(feature = "workbench")]
            typed: None,
            table_shown: false,
            is_first: opening.is_first,
            preferences: opening.preferences,
            notice: opening.notice.clone(),
            fitting: opening.fitting,
            #[cfg(feature = "workbench")]
            workbench: super::workbench::Workbench::default(),
            #[cfg(feature = "workbench")]
            aside: None,
        }
    }

    /// The tools and what stands in them.
    #[cfg(feature = "workbench")]
    pub const fn workbench(&self) -> &super::workbench::Workbench {
        &self.workbench
    }

    /// The tools and what stands in them, to change it.
    #[cfg(feature = "workbench")]
    #[allow(dead_code, reason = "the tools come one by one")]
    pub(super) const fn workbench_mut(&mut self) -> &mut super::workbench::Workbench {
        &mut self.workbench
    }

    /// The scenario as it stands.
    pub const fn scenario(&self) -> &Shared<Scenario> {
        &self.scenario
    }

    /// The reader's own scenario, also while that of a lesson or a question is shown.
    #[cfg(not(feature = "workbench"))]
    pub const fn own(&self) -> &Shared<Scenario> {
        &self.scenario
    }

    /// Its replay.
    pub const fn replay(&self) -> &Shared<Replay> {
        &self.replay
    }

    /// The replay up to the step that is shown: the whole one, unless the reader went back in time. Of a past one, the
    /// steps are the last alone.
    #[cfg(feature = "workbench")]
    pub fn shown(&self) -> &Shared<Replay> {
        self.workbench.time().past().unwrap_or(&self.replay)
    }

    /// The replay that is shown.
    #[cfg(not(feature = "workbench"))]
    pub const fn shown(&self) -> &Shared<Replay> {
        &self.replay
    }

    /// How many lines have run in what is shown; at the end, no fewer than there are.
    pub fn lines_shown(&self) -> usize {
        #[cfg(feature = "workbench")]
        if let Some(lines) = self.workbench.time().position() {
            return lines;
        }
        usize::MAX
    }

    /// The lines that have run in what is shown: the whole scenario, unless the reader went back in time. A change of
    /// these is a change of the whole, line for line.
    #[cfg(feature = "workbench")]
    pub fn scenario_shown(&self) -> Cow<'_, Scenario> {
        let lines = self.lines_shown();
        if lines < self.scenario.lines().len() {
            Cow::Owned(self.scenario.first(lines))
        } else {
            Cow::Borrowed(&self.scenario)
        }
    }

    /// What the last action changed.
    pub const fn last_change(&self) -> LastChange {
        self.last_change
    }

    /// How many changes the reader has made; 0 for a scenario that was only opened.
    pub const fn changes(&self) -> u32 {
        self.changes
    }

    /// The port whose card is shown.
    pub const fn pinned(&self) -> Option<Port> {
        self.pinned
    }

    /// The way back and forth.
    #[cfg(any(test, not(feature = "workbench")))]
    pub(super) const fn history(&self) -> &History {
        &self.history
    }

    /// What is to be seen and done.
    pub const fn fitting(&self) -> Fitting {
        self.fitting
    }

    /// What stands in the form for acts.
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    /// How the steps are shown.
    pub const fn manner(&self) -> Manner {
        self.manner
    }

    /// Whether the scenario began as the one that a newcomer sees first, so that its hint fits.
    pub const fn is_first(&self) -> bool {
        self.is_first
    }

    /// Whether the table is unfolded.
    pub const fn table_shown(&self) -> bool {
        self.table_shown
    }

    /// How things are shown.
    pub const fn preferences(&self) -> Preferences {
        self.preferences
    }

    /// The message to the reader.
    pub const fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Does what the reader did; `false` where there was nothing to do.
    pub(super) fn act(&mut self, action: Action) -> bool {
        let nothing_to_end = self.spell.is_none() && matches!(action, Action::Rest | Action::Settle);
        if nothing_to_end || !self.allows(&action) {
            return false;
        }
        #[cfg(feature = "workbench")]
        if !super::workbench::before(self, &action) {
            return false;
        }
        self.do_it(action);
        #[cfg(feature = "workbench")]
        super::workbench::after(self);
        true
    }

    /// Lets the tools see what there is now.
    #[cfg(feature = "workbench")]
    pub(super) fn refresh_workbench(&mut self) {
        self.workbench.refresh(&self.scenario, &self.replay, self.is_sliding());
    }

    fn do_it(&mut self, action: Action) {
        match action {
            Action::Slide(value) => self.slide(value),
            Action::Rest => self.rest(true),
            #[cfg(feature = "workbench")]
            Action::Type(text) => self.retype(0..self.scenario.lines().len(), &text),
            #[cfg(feature = "workbench")]
            Action::TypePart(text) => self.retype(self.part(), &text),
            #[cfg(feature = "workbench")]
            Action::PastePart(text) => self.paste(&text),
            Action::Pin(port) => self.pin(port),
            Action::Enter(entry) => self.entry = entry.into(),
            Action::ShowTable(shown) => self.table_shown = shown,
            Action::Prefer(preferences) => self.preferences = preferences,
            Action::Notify(notice) => self.notice = notice,
            Action::Host(wish) => self.host(&wish),
            #[cfg(feature = "workbench")]
            Action::OpenTool(tool) => super::workbench::open(self, Some(tool)),
            #[cfg(feature = "workbench")]
            Action::CloseTool => super::workbench::open(self, None),
            #[cfg(feature = "workbench")]
            Action::ReadNote(rule) => super::workbench::read_note(self, rule),
            #[cfg(feature = "workbench")]
            Action::Work(act) => super::workbench::act(self, act),
            settled => {
                self.settle();
                self.act_settled(settled);
            }
        }
    }

    /// Whether the reader may do it: where nothing may be changed, the scenario stays as it is.
    const fn allows(&self, action: &Action) -> bool {
        let looks = matches!(
            action,
            Action::Pin(_)
                | Action::Show(_)
                | Action::ShowTable(_)
                | Action::Prefer(_)
                | Action::Notify(_)
                | Action::Host(_)
        );
        looks || !self.fitting.readonly
    }

    /// What a host page wants is not the reader's change, but can be undone like one.
    fn host(&mut self, wish: &HostWish) {
        self.settle();
        let mut wanted = Opening::of(self);
        (wish.0)(&mut wanted);
        self.preferences = wanted.preferences;
        self.fitting = wanted.fitting;
        self.change(&Edit::between(&self.scenario, &wanted.scenario));
    }

    fn act_settled(&mut self, action: Action) {
        match action {
            Action::Run(command) => self.run(command),
            Action::Change(edit) => self.change(&edit),
            Action::RemoveLine(at) => {
                self.change(&self.scenario.remove(at));
                self.last_change = LastChange::Removed;
            }
            Action::Show(manner) => self.manner = manner,
            Action::ChooseSystem(system) => self.change(&self.scenario.choose_system(system)),
            Action::Open(scenario) => {
                self.change(&Edit::between(&self.scenario, &scenario));
                self.last_change = LastChange::Opened;
                self.is_first = false;
                #[cfg(feature = "workbench")]
                self.workbench.time_mut().leave();
            }
            Action::Undo => self.travel(History::undo, LastChange::Undone),
            Action::Redo => self.travel(History::redo, LastChange::Redone),
            _ => {}
        }
    }

    fn pin(&mut self, port: Option<Port>) {
        self.pinned = port;
        #[cfg(feature = "workbench")]
        if let Some(port) = port {
            self.workbench.reveal(port, self.preferences.scale);
        }
    }
}
