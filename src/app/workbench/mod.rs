//! The tools: what stands in each, and what acts in it do.
//!
//! A tool is a file here with its state (a field of [`Workbench`]) and its acts (a variant of [`Act`]), and a file with its
//! view in `components/workbench/`. What a tool does to the scenario, it does by the session's own actions, so that undo,
//! the address and the store know it like any other change.

mod laboratory;

pub use laboratory::{Laboratory, LaboratoryAct, Notches};

use super::session::Session;
use super::tool::Tool;

/// The tools and what stands in them.
#[derive(Clone, Debug, Default)]
pub struct Workbench {
    open: Option<Tool>,
    laboratory: Laboratory,
}

impl Workbench {
    /// The tool that is open.
    pub const fn opened(&self) -> Option<Tool> {
        self.open
    }

    pub(super) const fn open(&mut self, tool: Option<Tool>) {
        self.open = tool;
    }

    /// The exhaustion laboratory.
    pub const fn laboratory(&self) -> Laboratory {
        self.laboratory
    }
}

/// What a reader does in a tool, a variant for each tool.
#[derive(Clone, Debug)]
pub enum Act {
    /// In the exhaustion laboratory.
    Laboratory(LaboratoryAct),
}

/// Does what the reader did in a tool.
pub(super) fn act(session: &mut Session, act: Act) {
    match act {
        Act::Laboratory(act) => laboratory::act(session, act),
    }
}
