//! Every sentence a person reads, one file a language.
//!
//! A [`Message`] names a sentence; a [`Language`] gives its text; [`fill`] puts the facts in. Adding a language is one
//! file beside `en.rs` and one line here for its tag. This room decides nothing and knows no other room.

mod en;
mod fill;
mod message;
mod zh;

#[cfg(test)]
pub(crate) use fill::placeholders;
pub use fill::{fill, grouped};
pub use message::{Message, TerminalMessage};

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Simplified Chinese, with the terms of the article's Chinese edition.
    Chinese,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// The text of a message. Where it has `{names}`, [`fill`] puts the facts in.
    pub const fn text(self, message: Message) -> &'static str {
        match self {
            Self::English => en::text(message),
            Self::Chinese => zh::text(message),
        }
    }

    /// The text of a message of the command line. Where it has `{names}`, [`fill`] puts the facts in.
    pub const fn terminal_text(self, message: TerminalMessage) -> &'static str {
        match self {
            Self::English => en::terminal(message),
            Self::Chinese => zh::terminal(message),
        }
    }

    /// Its BCP 47 tag, for `lang` attributes.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
        }
    }

    /// Its name, in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "中文",
        }
    }

    /// The language that a tag such as `en`, `zh` or `zh-Hans-CN` asks for, in any case.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| {
            let own = language.tag().split('-').next().unwrap_or_default();
            own.eq_ignore_ascii_case(primary)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_by_its_primary_language() {
        let asked = ["en-GB", "zh", "ZH_hans_cn", "fr", ""];
        let found = asked.map(|tag| Language::from_tag(tag).map(Language::own_name));
        assert_eq!(found, [Some("English"), Some("中文"), Some("中文"), None, None]);
    }

    /// Every message with its text in each language.
    fn texts() -> impl Iterator<Item = (String, [&'static str; 2])> {
        let page = Message::ALL.iter().map(|&m| (format!("{m:?}"), Language::ALL.map(|language| language.text(m))));
        let terminal = TerminalMessage::ALL
            .iter()
            .map(|&m| (format!("{m:?}"), Language::ALL.map(|language| language.terminal_text(m))));
        page.chain(terminal)
    }

    #[test]
    fn every_message_has_the_same_placeholders_in_every_language() {
        for (message, [english, chinese]) in texts() {
            assert_eq!(fill::placeholders(english), fill::placeholders(chinese), "{message}");
        }
    }

    #[test]
    fn no_message_is_empty() {
        for (message, texts) in texts() {
            assert!(texts.iter().all(|text| !text.trim().is_empty()), "{message}");
        }
    }
}
