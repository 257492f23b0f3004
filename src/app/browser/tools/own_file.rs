//! A file of the page's own site that is not a part of it, such as an author's lesson.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, RequestMode, Response, Url, window};

/// Why a file cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// Its address is of another site.
    Elsewhere,
    /// It is not there, or cannot be fetched.
    Unreachable,
}

/// The bytes of a file of the page's own site; the address may be relative to the page.
///
/// # Errors
/// [`Foreign`] where it is of another site, where it redirects to one, or where it cannot be had.
pub async fn own_file(address: &str) -> Result<Vec<u8>, Foreign> {
    let window = window().ok_or(Foreign::Unreachable)?;
    let here = window.location();
    let (page, origin) = here.href().and_then(|page| Ok((page, here.origin()?))).map_err(|_| Foreign::Unreachable)?;
    let address = Url::new_with_base(address, &page).map_err(|_| Foreign::Unreachable)?;
    if address.origin() != origin {
        return Err(Foreign::Elsewhere);
    }
    // The browser itself refuses a redirection to another site.
    let request = RequestInit::new();
    request.set_mode(RequestMode::SameOrigin);
    let answer = window.fetch_with_str_and_init(&address.href(), &request);
    bytes(answer).await.ok_or(Foreign::Unreachable)
}

async fn bytes(answer: js_sys::Promise) -> Option<Vec<u8>> {
    let answer: Response = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    let answer = Some(answer).filter(Response::ok)?;
    let buffer = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
