//! The rows of the figure, and which of them are shown.

use super::summary;
use crate::model::Protocol;
use crate::words::Language;

/// A row of the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RowKind {
    /// 0 to 1023.
    WellKnown,
    /// 1025 to MaxUserPort: what wildcard binds are given.
    Ephemeral,
    /// The ports in use, and the cursor of wildcard binds.
    InUse,
    /// The windows for reservations, and the reservations.
    Reservable,
    /// The window for blocks, and the blocks.
    Blockable,
    /// What specific binds may use: all but the blocked ports.
    Specific,
}

impl RowKind {
    /// All rows, from top to bottom.
    pub const ALL: [Self; 6] =
        [Self::WellKnown, Self::Ephemeral, Self::InUse, Self::Reservable, Self::Blockable, Self::Specific];

    /// Its word on the command line and in attributes, also part of element ids.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::WellKnown => "well-known",
            Self::Ephemeral => "ephemeral",
            Self::InUse => "in-use",
            Self::Reservable => "reservable",
            Self::Blockable => "blockable",
            Self::Specific => "specific",
        }
    }

    /// Its name for a reader.
    pub fn name(self, language: Language) -> &'static str {
        summary::label(self, language)
    }

    /// The row that a keyword names.
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|row| row.keyword().eq_ignore_ascii_case(keyword))
    }
}

/// The rows that are shown. They always stand in the order of [`RowKind::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows(u8);

impl Rows {
    /// Every row.
    pub const ALL: Self = Self((1 << RowKind::ALL.len()) - 1);
    /// No row: the axis alone.
    pub const NONE: Self = Self(0);

    /// These rows and `row`.
    pub const fn with(self, row: RowKind) -> Self {
        Self(self.0 | 1 << row as u8)
    }

    /// These rows but `row`.
    pub const fn without(self, row: RowKind) -> Self {
        Self(self.0 & !(1 << row as u8))
    }

    /// Whether `row` is shown.
    pub const fn contains(self, row: RowKind) -> bool {
        self.0 >> row as u8 & 1 == 1
    }

    /// The rows shown, from top to bottom.
    pub fn iter(self) -> impl Iterator<Item = RowKind> {
        RowKind::ALL.into_iter().filter(move |&row| self.contains(row))
    }
}

impl Default for Rows {
    fn default() -> Self {
        Self::ALL
    }
}

impl FromIterator<RowKind> for Rows {
    fn from_iter<I: IntoIterator<Item = RowKind>>(rows: I) -> Self {
        rows.into_iter().fold(Self::NONE, Self::with)
    }
}

/// The protocols whose ports in use are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Protocols {
    /// TCP alone.
    Tcp,
    /// UDP alone.
    Udp,
    /// Both: TCP above the line, UDP below it.
    #[default]
    Both,
}

impl Protocols {
    /// The protocols, in the order in which they are always listed.
    pub const fn shown(self) -> &'static [Protocol] {
        match self {
            Self::Tcp => &[Protocol::Tcp],
            Self::Udp => &[Protocol::Udp],
            Self::Both => &Protocol::ALL,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_their_order_whatever_the_order_in_which_they_are_chosen() {
        let rows: Rows = [RowKind::Specific, RowKind::Ephemeral].into_iter().collect();
        assert_eq!(rows.iter().collect::<Vec<_>>(), [RowKind::Ephemeral, RowKind::Specific]);
        assert_eq!(rows.without(RowKind::Ephemeral), Rows::NONE.with(RowKind::Specific));
    }

    #[test]
    fn a_keyword_names_its_row() {
        for row in RowKind::ALL {
            assert_eq!(RowKind::from_keyword(row.keyword()), Some(row));
        }
        assert_eq!(RowKind::from_keyword("ports"), None);
    }
}
