//! The name by which a lesson is linked to and its progress kept.

use std::fmt;

/// The longest id, in characters.
const MAX_ID: usize = 40;

/// A lesson's id: 1 to 40 lower-case letters, digits and hyphens, beginning with a letter. It is the name of the
/// lesson's file, and stands in links.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LessonId(Box<str>);

impl LessonId {
    /// The id that `text` is; `None` where it is none.
    pub fn read(text: &str) -> Option<Self> {
        let letters = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        let begins = text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
        (letters && begins && text.len() <= MAX_ID).then(|| Self(text.into()))
    }

    /// The id itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LessonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
