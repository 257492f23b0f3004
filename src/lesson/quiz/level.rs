//! How hard a quiz is.

/// A level, from the first words to the corners of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// What the words mean.
    Terms,
    /// One rule at a time.
    Rules,
    /// Two rules at once.
    Combinations,
    /// Lists, restarts, wrapping, both systems.
    Details,
    /// Where documents are silent and windows meet.
    Corners,
}

impl Level {
    /// Every level, the easiest first.
    pub const ALL: [Self; 5] = [Self::Terms, Self::Rules, Self::Combinations, Self::Details, Self::Corners];

    /// Its number, 1 to 5.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The level of that number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.number() == number)
    }
}
