//! What the workbench changes in what the page shows: the step, the part of the axis, the marks.

#[cfg(test)]
mod tests;

use super::{Changes, Compare, Field, Rival, Time, Workbench};
use crate::app::shared::Shared;
use crate::app::tool::Tool;
use crate::figure::{ScaleKind, Window};
use crate::model::Port;
use crate::scenario::{Edit, Replay, Scenario};

impl Workbench {
    /// Whether a tool is open: as a panel, as the bar of time, or in the figure.
    pub fn is_open(&self, tool: Tool) -> bool {
        match tool {
            Tool::Timeline => self.time.is_open(),
            Tool::Zoom => !self.window.is_whole(),
            tool => self.open == Some(tool),
        }
    }

    /// Shows half of what is shown, about its middle.
    pub(super) fn zoom_in(&mut self) {
        self.window = self.window.zoomed(ScaleKind::default(), 0.5, 2.0);
    }

    /// The timeline.
    pub const fn time(&self) -> &Time {
        &self.time
    }

    /// The comparison.
    pub const fn compare(&self) -> &Compare {
        &self.compare
    }

    /// The part of the axis that the figure shows.
    pub const fn window(&self) -> Window {
        self.window
    }

    /// Compares with another rival; the field for its value shows that again.
    pub(super) fn compare_with(&mut self, rival: Rival) {
        self.compare.choose(rival);
        self.uncommitted.forget(Field::RivalMaxUserPort);
    }

    /// What the figure marks: what differs where two machines are compared, else what the step shown changed.
    pub fn changes(&self) -> Option<&Changes> {
        let compared = self.compare.compared().map(|compared| &compared.differences);
        compared.or_else(|| self.time.changes())
    }

    /// The scenario changes by `edit`.
    pub(in crate::app) fn follow(&mut self, edit: &Edit) {
        self.time.follow(edit);
    }

    /// The timeline, to follow what the session does.
    pub(in crate::app) const fn time_mut(&mut self) -> &mut Time {
        &mut self.time
    }

    /// Moves the window so that it holds `port`.
    pub(in crate::app) fn reveal(&mut self, port: Port, scale: ScaleKind) {
        self.window = self.window.holding(scale, port);
    }

    /// Looks again at what the tools show of a session.
    pub(in crate::app) fn refresh(&mut self, scenario: &Shared<Scenario>, replay: &Shared<Replay>, sliding: bool) {
        self.time.refresh(scenario, &replay.steps, sliding);
        if self.open == Some(Tool::Compare) {
            let shown = self.time.past().unwrap_or(replay);
            self.compare.refresh(scenario, self.time.position(), replay, shown);
        } else {
            self.compare.close();
        }
    }
}
