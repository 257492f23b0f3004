//! A scenario: its lines, each read once and shared by every later version of the scenario.

use std::fmt;
use std::sync::Arc;

use super::limit::{MAX_BYTES, MAX_LINES, TooLong};
use super::line::Line;

/// A scenario. Cloning copies no text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    pub(super) lines: Vec<Arc<Line>>,
}

impl Scenario {
    /// Reads a text of lines that end in LF or CRLF. Lines that cannot be read are kept, and reported by a replay.
    ///
    /// # Errors
    /// [`TooLong`] where the text passes a limit.
    pub fn read(text: &str) -> Result<Self, TooLong> {
        Ok(Self { lines: Self::split(text)?.map(|line| Arc::new(Line::read(line))).collect() })
    }

    /// The lines of a text that is within the limits; a byte order mark is passed over.
    pub(super) fn split(text: &str) -> Result<std::str::Lines<'_>, TooLong> {
        if text.len() > MAX_BYTES {
            return Err(TooLong::Bytes(text.len()));
        }
        let text = text.trim_start_matches('\u{feff}');
        match text.lines().count() {
            count if count > MAX_LINES => Err(TooLong::Lines(count)),
            _ => Ok(text.lines()),
        }
    }

    /// The lines in order.
    pub fn lines(&self) -> &[Arc<Line>] {
        &self.lines
    }

    /// Its first `count` lines, or all where it has no more.
    pub fn first(&self, count: usize) -> Self {
        Self { lines: self.lines.iter().take(count).cloned().collect() }
    }

    /// Whether there is no line.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Whether it is within the limits, as every scenario that is read is, and one after an edit may not be.
    ///
    /// # Errors
    /// [`TooLong`] where it is not.
    pub fn check_length(&self) -> Result<(), TooLong> {
        match (self.byte_count(), self.lines.len()) {
            (bytes, _) if bytes > MAX_BYTES => Err(TooLong::Bytes(bytes)),
            (_, lines) if lines > MAX_LINES => Err(TooLong::Lines(lines)),
            _ => Ok(()),
        }
    }

    /// The text, each line ended by LF, in one piece of memory that never had to grow.
    pub fn to_text(&self) -> String {
        let mut text = String::with_capacity(self.byte_count());
        for line in &self.lines {
            text.push_str(line.text());
            text.push('\n');
        }
        text
    }

    /// How many bytes the text takes, each line with its end.
    pub fn byte_count(&self) -> usize {
        self.lines.iter().map(|line| line.text().len() + 1).sum()
    }
}

impl fmt::Display for Scenario {
    /// The text, each line ended by LF.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines.iter().try_for_each(|line| writeln!(f, "{}", line.text()))
    }
}
