//! The course of a scenario: what changes it, and the way back and forth.

use super::{LastChange, Session};
use crate::app::history::History;
use crate::app::shared::Shared;
#[cfg(feature = "workbench")]
use crate::app::workbench::TimeAct;
use crate::model::Command;
#[cfg(not(feature = "workbench"))]
use crate::scenario::replay;
use crate::scenario::{Edit, Scenario};

/// A step of the history: undo or redo.
type Shift = fn(&mut History, &mut dyn FnMut(&Edit) -> Edit) -> bool;

impl Session {
    /// Whether there is a change to undo.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo() || self.has_spell_to_undo()
    }

    /// Whether there is a change to redo.
    pub const fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// How many bytes of text an undo brings back, or a redo.
    #[cfg(feature = "workbench")]
    pub(in crate::app) fn brings(&self, back: bool) -> usize {
        self.spell_base().filter(|_| back).map_or_else(|| self.history.brings(back), Scenario::byte_count)
    }

    /// Writes a command at the end.
    #[cfg(not(feature = "workbench"))]
    pub(super) fn run(&mut self, command: Command) {
        self.manner.back = 0;
        self.change(&self.scenario.append(command));
    }

    /// Writes a command after the step that is shown, and shows what it did.
    #[cfg(feature = "workbench")]
    pub(super) fn run(&mut self, command: Command) {
        let place = self.workbench.time().place(&self.scenario, &command);
        self.change(&self.scenario.insert(place, command));
        self.workbench.time_mut().show_after(place + 1);
        self.list_shown_step();
    }

    /// Shows another step.
    #[cfg(feature = "workbench")]
    pub(in crate::app) fn travel_in_time(&mut self, act: TimeAct) {
        self.workbench.time_mut().act(act, &self.replay.steps);
        self.list_shown_step();
        self.last_change = LastChange::Moved;
    }

    /// Lists the steps around the one that is shown.
    #[cfg(feature = "workbench")]
    fn list_shown_step(&mut self) {
        let steps = &self.replay.steps;
        self.manner.show_around(self.workbench.time().step(steps), steps.len());
    }

    /// Makes a change that is undone on its own.
    pub(super) fn change(&mut self, edit: &Edit) {
        self.notice = None;
        if edit.is_nothing(&self.scenario) {
            return;
        }
        let (scenario, back) = self.scenario.edited(edit);
        self.history.remember(back);
        self.show(Shared::new(scenario));
        self.last_change = LastChange::Line(edit.at());
    }

    pub(super) fn travel(&mut self, shift: Shift, change: LastChange) {
        let mut history = std::mem::take(&mut self.history);
        let scenario = self.scenario.clone();
        let mut arrived = None;
        let moved = shift(&mut history, &mut |edit| {
            let (there, back) = scenario.edited(edit);
            arrived = Some(there);
            back
        });
        self.history = history;
        if let Some(there) = arrived.filter(|_| moved) {
            self.show(Shared::new(there));
            self.last_change = change;
            self.notice = None;
        }
    }

    pub(super) fn show(&mut self, scenario: Shared<Scenario>) {
        #[cfg(feature = "workbench")]
        self.workbench.follow(&Edit::between(&self.scenario, &scenario));
        #[cfg(feature = "workbench")]
        let replayed = self.workbench.time_mut().replay(&scenario);
        #[cfg(not(feature = "workbench"))]
        let replayed = replay(&scenario);
        self.replay = Shared::new(replayed);
        self.scenario = scenario;
        self.changes = self.changes.saturating_add(1);
    }
}
