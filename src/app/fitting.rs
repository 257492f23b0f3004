//! How much of Port Atlas there is to see and to do, where it stands in another page.

use crate::figure::Rows;

/// Which controls stand around the figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Controls {
    /// The figure alone.
    None,
    /// The figure and the slider of MaxUserPort.
    Slider,
    /// All of them.
    #[default]
    Full,
}

impl Controls {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::None, Self::Slider, Self::Full];

    /// Its word in attributes.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Slider => "slider",
            Self::Full => "full",
        }
    }

    /// The choice that a word names.
    pub fn from_keyword(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|controls| controls.keyword().eq_ignore_ascii_case(word))
    }
}

/// How much there is to see and to do. A page of its own has everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fitting {
    /// Which controls stand around the figure.
    pub controls: Controls,
    /// Whether the reader may look, but change nothing.
    pub readonly: bool,
    /// The rows of the figure.
    pub rows: Rows,
}
