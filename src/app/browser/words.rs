//! Fetches the sentences of a language from beside the page.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, window};

use crate::words::{Language, UnfitWords};

/// Sees to it that the page has the sentences of `language`.
///
/// # Errors
/// [`UnfitWords`] where they cannot be had, or are not those of this page; it then goes on in English.
pub async fn bring(language: Language) -> Result<(), UnfitWords> {
    let Some(file) = language.file().filter(|_| !language.is_loaded()) else { return Ok(()) };
    let text = fetch(file).await.ok_or(UnfitWords(language))?;
    language.install(text)
}

async fn fetch(address: &str) -> Option<String> {
    let answer = JsFuture::from(window()?.fetch_with_str(address)).await.ok()?;
    let answer: Response = answer.dyn_into().ok().filter(Response::ok)?;
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
