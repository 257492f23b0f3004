//! How the steps are shown.

use std::ops::Range;

/// How the steps are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// As text rather than as a list.
    pub as_text: bool,
    /// How many of the newest steps are passed over in the list, or of the last lines in the text; 0 shows the newest.
    pub back: usize,
}

impl Manner {
    /// How many steps are drawn at once, however many there are.
    pub const WINDOW: usize = 50;

    /// How many lines of the text are edited at once: a field with more of them takes a browser seconds for each key.
    #[cfg(feature = "workbench")]
    pub const PART: usize = 1000;

    /// Which of `count` are shown where at most `most` are, all counted from 0.
    pub fn window(self, count: usize, most: usize) -> Range<usize> {
        let end = count.saturating_sub(self.back).max(count.min(most));
        end.saturating_sub(most)..end
    }

    /// Lists the steps around step `at` of so many.
    #[cfg(feature = "workbench")]
    pub fn show_around(&mut self, at: usize, steps: usize) {
        self.back = steps.saturating_sub((at + Self::WINDOW / 2).max(Self::WINDOW));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_full_where_there_is_enough_and_never_leaves_what_there_is() {
        for (back, count, window) in
            [(0, 120, 70..120), (50, 120, 20..70), (100, 120, 0..50), (500, 120, 0..50), (7, 30, 0..30), (7, 0, 0..0)]
        {
            assert_eq!(Manner { back, ..Manner::default() }.window(count, 50), window, "{back} of {count}");
        }
    }
}
