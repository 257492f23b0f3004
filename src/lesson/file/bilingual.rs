//! One value for each language.

use crate::words::Language;

/// A value in English and in Chinese; in any other language, the English one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual<T> {
    english: T,
    chinese: T,
}

impl<T> Bilingual<T> {
    /// Makes the value of each language.
    pub fn from_fn(mut make: impl FnMut(Language) -> T) -> Self {
        Self { english: make(Language::English), chinese: make(Language::Chinese) }
    }

    /// The value of a language.
    pub const fn get(&self, language: Language) -> &T {
        match language {
            Language::Chinese => &self.chinese,
            _ => &self.english,
        }
    }

    pub(super) const fn get_mut(&mut self, language: Language) -> &mut T {
        match language {
            Language::Chinese => &mut self.chinese,
            _ => &mut self.english,
        }
    }
}
