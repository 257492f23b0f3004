//! How the steps are shown.

/// How the steps are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// As text rather than as a list.
    pub as_text: bool,
    /// How many of the newest steps are passed over in the list; 0 shows the newest.
    pub back: usize,
}
