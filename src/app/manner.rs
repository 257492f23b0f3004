//! How the steps are shown.

/// How the steps are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// As text rather than as a list.
    pub as_text: bool,
    /// How many of the newest steps are passed over in the list; 0 shows the newest.
    pub back: usize,
}

impl Manner {
    /// How many steps are drawn at once, however many there are.
    pub const WINDOW: usize = 50;

    /// Lists the steps around step `at` of so many.
    #[cfg(feature = "workbench")]
    pub fn show_around(&mut self, at: usize, steps: usize) {
        self.back = steps.saturating_sub((at + Self::WINDOW / 2).max(Self::WINDOW));
    }
}
