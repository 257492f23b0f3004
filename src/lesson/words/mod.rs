//! Every sentence of the lesson room, one file a language.
//!
//! They are kept apart from the sentences of the page, which every reader loads: these come with the room, when it is
//! first opened.

mod en;
mod phrase;
mod zh;

pub use phrase::Phrase;

use crate::words::Language;

impl Phrase {
    /// The text of a phrase. Where it has `{names}`, [`fill`](crate::words::fill) puts the facts in.
    pub const fn text(self, language: Language) -> &'static str {
        match language {
            Language::English => en::text(self),
            Language::Chinese => zh::text(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::placeholders;

    #[test]
    fn every_phrase_has_the_same_placeholders_in_every_language_and_is_not_empty() {
        for &phrase in Phrase::ALL {
            let texts = Language::ALL.map(|language| phrase.text(language));
            assert_eq!(placeholders(texts[0]), placeholders(texts[1]), "{phrase:?}");
            assert!(texts.iter().all(|text| !text.trim().is_empty()), "{phrase:?}");
        }
    }
}
