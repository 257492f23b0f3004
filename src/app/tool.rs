//! The tools of the workbench, as the bar of tools names them.

use crate::words::Message;

/// What unfolds the table, a word in addresses like those of the tools.
pub const TABLE: &str = "table";
/// What opens the steps as text, a word in addresses like those of the tools.
pub const TEXT: &str = "text";

/// A tool of the workbench. The page without the workbench knows them by name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Lessons with a goal each.
    Lessons,
    /// Questions with answers by the allocator.
    Quiz,
    /// How fast ports run out, in simulated time.
    Laboratory,
    /// Steps on a projector.
    Classroom,
    /// What a teacher prints and sends.
    Kit,
    /// Known situations as scenarios.
    Presets,
    /// The two values, as regedit shows them.
    Registry,
    /// The figure in the hand: what it takes to drag a reservation or block. It has neither a panel nor a place in the bar.
    Hand,
    /// A part of the axis; the figure itself, not a panel.
    Zoom,
    /// The steps as time that passes; a bar, not a panel.
    Timeline,
    /// One scenario under two assumptions.
    Compare,
    /// A port or a service by its name.
    LookUp,
    /// The rules, the decisions and the marks.
    Notes,
    /// Pictures, tables, files, a QR code.
    TakeAway,
    /// The figure in another page.
    Embed,
}

impl Tool {
    /// The tools that the bar offers, in its order.
    pub const ALL: &'static [Self] = &[
        Self::Lessons,
        Self::Quiz,
        Self::Laboratory,
        Self::Classroom,
        Self::Kit,
        Self::Presets,
        Self::Registry,
        Self::Zoom,
        Self::Timeline,
        Self::Compare,
        Self::LookUp,
        Self::TakeAway,
        Self::Embed,
        Self::Notes,
    ];

    /// Its word in addresses.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Lessons => "lessons",
            Self::Quiz => "quiz",
            Self::Laboratory => "lab",
            Self::Classroom => "classroom",
            Self::Kit => "kit",
            Self::Presets => "examples",
            Self::Registry => "registry",
            Self::Hand => "hand",
            Self::Zoom => "zoom",
            Self::Timeline => "timeline",
            Self::Compare => "compare",
            Self::LookUp => "look-up",
            Self::Notes => "notes",
            Self::TakeAway => "take-away",
            Self::Embed => "embed",
        }
    }

    /// The tool that a word names.
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|tool| tool.keyword() == keyword)
    }

    /// What the bar calls it.
    pub const fn name(self) -> Message {
        match self {
            Self::Lessons => Message::ToolLessons,
            Self::Quiz => Message::ToolQuiz,
            Self::Laboratory => Message::ToolLaboratory,
            Self::Classroom => Message::ToolClassroom,
            Self::Kit => Message::ToolKit,
            Self::Presets => Message::ToolPresets,
            Self::Registry => Message::ToolRegistry,
            Self::Hand => Message::Figure,
            Self::Zoom => Message::ToolZoom,
            Self::Timeline => Message::ToolTimeline,
            Self::Compare => Message::ToolCompare,
            Self::LookUp => Message::ToolLookUp,
            Self::Notes => Message::ToolNotes,
            Self::TakeAway => Message::ToolTakeAway,
            Self::Embed => Message::ToolEmbed,
        }
    }
}
