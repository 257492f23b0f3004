//! Every sentence a person reads, one file a language.
//!
//! A [`Sentence`] is a name in one of the lists; a [`Language`] gives its text; [`fill`] puts the facts in. This room
//! decides nothing and knows no other room.
//!
//! The lists are in `en.rs`, each name with its sentence in English: every reader's page has these. The other languages
//! are the files `static/languages/TAG.txt`, each with a section for each [`Part`], since every page need not have all:
//! beside the page, each part is a file of its own. They are all in a native program; a page fetches those that its reader wants, and
//! nobody loads the others:
//!
//! ```text
//! if let Some(file) = language.file(part) && !language.is_loaded(part) {
//!     language.install(part, fetch(file).await?)?;   // "words/zh-CN.txt", beside the page
//! }
//! ```
//!
//! Until then, and where it cannot be had, the sentences are in English. Adding a language is its file, from
//! which `build.rs` makes its place in [`Language`] and the build the files of its parts. The tests find a sentence that is missing, unknown, out of its
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
