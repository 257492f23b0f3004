//! Brings the sentences of a language.

use super::loader;
use crate::words::{Language, Part, UnfitWords};

/// What this page says.
const PARTS: &[Part] = if cfg!(feature = "workbench") { &[Part::Page, Part::Workbench] } else { &[Part::Page] };

/// Sees to it that the page has the sentences of `language`.
///
/// # Errors
/// [`UnfitWords`] where they cannot be had, or are not those of this page; it then goes on in English.
pub async fn bring(language: Language) -> Result<(), UnfitWords> {
    for &part in PARTS {
        if let Some(file) = language.file(part).filter(|_| !language.is_loaded(part)) {
            let text = loader::file(file).await.ok_or(UnfitWords(language))?;
            language.install(part, text)?;
        }
    }
    Ok(())
}
