//! Fetches the sentences of a language from beside the page.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, window};

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
            let text = self::file(file).await.ok_or(UnfitWords(language))?;
            language.install(part, text)?;
        }
    }
    Ok(())
}

/// The text of a file beside the page; `None` where it cannot be had.
pub async fn file(address: &str) -> Option<String> {
    let answer = JsFuture::from(window()?.fetch_with_str(address)).await.ok()?;
    let answer: Response = answer.dyn_into().ok().filter(Response::ok)?;
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
