//! The parts of the sentences: what is loaded together.

use super::en;

/// Some of the lists of sentences. In every language but English, each part is a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What every page says.
    Page,
    /// What only the workbench says.
    Workbench,
    /// What only the command line says; a page never loads it.
    Terminal,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 3] = [Self::Page, Self::Workbench, Self::Terminal];

    /// The names of its sentences, in their order.
    pub(super) const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Page => en::page::NAMES,
            Self::Workbench => en::workbench::NAMES,
            Self::Terminal => en::terminal::NAMES,
        }
    }
}
