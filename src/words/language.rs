//! The languages, and how the sentences of each come to be there. `build.rs` writes the list itself, from the files of
//! `static/languages`.

use std::error::Error;
use std::fmt;
use std::sync::OnceLock;

use super::{Message, Part, Sentence, fill, translation};

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The sentences of the languages that have been loaded, a slot for each part of each language; those of English stay
/// empty.
static LOADED: [[Loaded; Part::ALL.len()]; Language::ALL.len()] =
    [const { [const { OnceLock::new() }; Part::ALL.len()] }; Language::ALL.len()];

type Loaded = OnceLock<Vec<&'static str>>;

impl Language {
    /// The language that a tag such as `en`, `zh` or `zh-Hans-CN` asks for, in any case.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| {
            let own = language.tag().split('-').next().unwrap_or_default();
            own.eq_ignore_ascii_case(primary)
        })
    }

    /// The text of a sentence, in English while its part of the language [is not loaded](Self::is_loaded). Where it has
    /// `{names}`, [`fill`] puts the facts in.
    pub fn text<S: Sentence>(self, sentence: S) -> &'static str {
        let own = self.sentences(S::PART).and_then(|sentences| sentences.get(sentence.place()));
        own.copied().unwrap_or_else(|| sentence.english())
    }

    /// Whether the sentences of a part are there. English always is, and in a native program so are all others; in the
    /// page they are there once the text of the [`file`](Self::file) has been [installed](Self::install).
    pub fn is_loaded(self, part: Part) -> bool {
        self == Self::English || self.sentences(part).is_some()
    }

    /// Gives the language the text of the [`file`](Self::file) of a part. From then on [`text`](Self::text) is in the
    /// language; where it is loaded already, nothing changes.
    ///
    /// # Errors
    /// [`UnfitWords`] where the text is not the file that belongs to this program; it then stays in English.
    pub fn install(self, part: Part, text: String) -> Result<(), UnfitWords> {
        if self.is_loaded(part) {
            return Ok(());
        }
        // Once a language and part: sentences are handed out for good.
        let sentences = translation::read(part, text.leak()).ok_or(UnfitWords(self))?;
        LOADED[self as usize][part as usize].get_or_init(|| sentences);
        Ok(())
    }

    #[cfg(target_arch = "wasm32")]
    fn sentences(self, part: Part) -> Option<&'static Vec<&'static str>> {
        LOADED[self as usize][part as usize].get()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn sentences(self, part: Part) -> Option<&'static Vec<&'static str>> {
        if self == Self::English {
            return None;
        }
        let read = || translation::read(part, self.built_in(part)).unwrap_or_default();
        Some(LOADED[self as usize][part as usize].get_or_init(read))
    }
}

/// A text is not the file of this language's sentences that belongs to this program: another version's, or none at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnfitWords(pub Language);

impl UnfitWords {
    /// What was wrong and what to do, for the reader.
    pub fn message(self, language: Language) -> String {
        fill(language.text(Message::WordsUnfit), &[("language", &self.0.own_name())])
    }
}

impl fmt::Display for UnfitWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl Error for UnfitWords {}
