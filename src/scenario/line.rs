//! One line of a scenario: its text, and the command that it holds.

use super::problem::LineError;
use super::read::read_line;
use super::write::canonical;
use crate::model::Command;

/// A line as the reader wrote it, read once.
#[derive(Clone, Debug)]
pub struct Line {
    text: Box<str>,
    command: Result<Option<Command>, LineError>,
}

impl PartialEq for Line {
    /// What a line holds follows from its text.
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Line {}

impl Line {
    /// Reads a line; it holds no line break.
    pub fn read(text: &str) -> Self {
        Self { text: text.into(), command: read_line(text) }
    }

    /// The line that holds `command`, in its canonical form.
    pub fn of(command: Command) -> Self {
        Self { text: canonical(&command).into(), command: Ok(Some(command)) }
    }

    /// The line that holds `command`, in its canonical form, before `comment` (with its `#`).
    pub fn commented(command: Command, comment: Option<&str>) -> Self {
        let canonical = canonical(&command);
        let text = comment.map_or_else(|| canonical.clone(), |comment| format!("{canonical} {}", comment.trim_end()));
        Self { text: text.into(), command: Ok(Some(command)) }
    }

    /// The line as written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The command; `None` for a blank line or one that is all comment.
    ///
    /// # Errors
    /// The place and reason where the line cannot be read.
    pub const fn command(&self) -> Result<Option<&Command>, &LineError> {
        match &self.command {
            Ok(Some(command)) => Ok(Some(command)),
            Ok(None) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The command, where there is one that can be read.
    pub fn readable(&self) -> Option<&Command> {
        self.command().ok().flatten()
    }

    /// Where its first word stands, in characters counted from 1.
    pub(super) fn column(&self) -> u32 {
        let indent = self.text.chars().take_while(|c| c.is_whitespace()).count();
        u32::try_from(indent).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// The comment at the end of the line, with its `#`.
    pub fn comment(&self) -> Option<&str> {
        let (_, comment) = split_comment(&self.text);
        comment
    }
}

/// A line's words, and the comment that ends it. A comment opens the line or follows white space.
pub(super) fn split_comment(text: &str) -> (&str, Option<&str>) {
    let mut after_space = true;
    for (at, c) in text.char_indices() {
        if c == '#' && after_space {
            return (&text[..at], Some(&text[at..]));
        }
        after_space = c.is_whitespace();
    }
    (text, None)
}
