//! Gives the reader a file to keep.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, window};

use crate::app::browser::{function, later};

/// How long the browser may take to begin the download before its address is given back, in milliseconds.
const KEPT: i32 = 10_000;

/// Downloads `bytes` as a file of that name and MIME type; `false` where the browser does not allow it.
pub fn download(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let address = blob(kind, bytes).and_then(|blob| Url::create_object_url_with_blob(&blob).ok());
    let link = window().and_then(|window| window.document()?.create_element("a").ok()?.dyn_into().ok());
    let Some((address, link)) = address.zip(link) else { return false };
    let link: HtmlAnchorElement = link;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Some browsers read the file only after the click has been answered.
    later(&function(move || drop(Url::revoke_object_url(&address))), KEPT);
    true
}

/// The bytes as something that has an address.
pub(super) fn blob(kind: &str, bytes: &[u8]) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}
