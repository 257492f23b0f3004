//! Every sentence a person reads, one file a language.
//!
//! A [`Sentence`] is a name in one of the lists; a [`Language`] gives its text; [`fill`] puts the facts in. This room
//! decides nothing and knows no other room.
//!
//! The lists are in `en.rs`, each name with its sentence in English: every reader's page has these. The other languages
//! are the files `static/words/TAG.txt`, and `TAG.workbench.txt` and `TAG.terminal.txt` for what every page need not
//! have: one file for each [`Part`]. They are all in a native program; a page fetches those that its reader wants, and
//! nobody loads the others:
//!
//! ```text
//! if let Some(file) = language.file(part) && !language.is_loaded(part) {
//!     language.install(part, fetch(file).await?)?;   // "words/zh-CN.txt", beside the page
//! }
//! ```
//!
//! Until then, and where it cannot be had, the sentences are in English. Adding a language is its files, its help in
//! `help/`, and a line in each `match` of `language.rs`. The tests find a sentence that is missing, unknown, out of its
//! place, without its facts, or never said.
//!
//! ```
//! use port_atlas::words::{Language, fill, grouped};
//!
//! assert_eq!(Language::from_tag("zh-CN"), Some(Language::Chinese));
//! assert_eq!(fill("{count} ports are free", &[("count", &grouped(60_535))]), "60,535 ports are free");
//! ```

mod en;
mod fill;
mod language;
mod part;
mod sentence;
#[cfg(test)]
mod tests;
mod translation;

pub use en::*;
#[cfg(test)]
pub(crate) use fill::placeholders;
pub use fill::{cut, fill, grouped};
pub use language::{Language, UnfitWords};
pub use part::Part;
pub use sentence::Sentence;
