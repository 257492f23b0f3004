//! How the steps are shown.

/// How the steps are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// As text rather than as a list.
    pub as_text: bool,
    /// How many pages of the list are drawn, from the newest step back.
    pub pages: usize,
}

impl Default for Manner {
    fn default() -> Self {
        Self { as_text: false, pages: 1 }
    }
}
