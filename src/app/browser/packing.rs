//! Compression of long scenarios for the address, by the browser itself.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStream, ReadableStreamDefaultReader, ReadableWritablePair, window};

use crate::app::BrokenLink;
use crate::scenario::{MAX_BYTES, TooLong};

/// `text` as raw DEFLATE in base64url; `None` where the browser cannot do it.
pub async fn pack(text: &str) -> Option<String> {
    let packed = pipe(text.as_bytes(), "CompressionStream")?;
    let bytes = drain(&packed, usize::MAX).await.ok()?;
    let binary: String = bytes.into_iter().map(char::from).collect();
    let base64 = window()?.btoa(&binary).ok()?;
    Some(base64.trim_end_matches('=').replace('+', "-").replace('/', "_"))
}

/// The text of raw DEFLATE in base64url.
///
/// # Errors
/// [`BrokenLink::Damaged`] where it is neither, [`BrokenLink::TooLong`] as soon as it unpacks to more than a scenario holds.
pub async fn unpack(data: &str) -> Result<String, BrokenLink> {
    let bytes = from_base64(data).ok_or(BrokenLink::Damaged)?;
    let unpacked = pipe(&bytes, "DecompressionStream").ok_or(BrokenLink::Damaged)?;
    let bytes = drain(&unpacked, MAX_BYTES).await?;
    String::from_utf8(bytes).map_err(|_| BrokenLink::Damaged)
}

fn from_base64(data: &str) -> Option<Vec<u8>> {
    let base64 = data.replace('-', "+").replace('_', "/");
    let binary = window()?.atob(&base64).ok()?;
    binary.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect()
}

/// What comes out of a stream of the browser's class `name` when `bytes` go in.
fn pipe(bytes: &[u8], name: &str) -> Option<ReadableStream> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()?;
    // Looked up by name: web-sys counts these classes among those that may still change.
    let class: Function = Reflect::get(window()?.as_ref(), &name.into()).ok()?.dyn_into().ok()?;
    let through = Reflect::construct(&class, &Array::of1(&"deflate-raw".into())).ok()?;
    Some(blob.stream().pipe_through(through.unchecked_ref::<ReadableWritablePair>()))
}

/// Reads a stream to its end, or to `most` bytes.
async fn drain(stream: &ReadableStream, most: usize) -> Result<Vec<u8>, BrokenLink> {
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    while let Some(chunk) = next_chunk(&reader).await? {
        bytes.extend(chunk.to_vec());
        if bytes.len() > most {
            // The rest is of no interest; whether the stream minds does not matter.
            let _ = reader.cancel();
            return Err(BrokenLink::TooLong(TooLong::Bytes(bytes.len())));
        }
    }
    Ok(bytes)
}

async fn next_chunk(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, BrokenLink> {
    let read: Object = JsFuture::from(reader.read()).await.map_err(|_| BrokenLink::Damaged)?.unchecked_into();
    let field = |name: &str| Reflect::get(&read, &JsValue::from_str(name)).map_err(|_| BrokenLink::Damaged);
    if field("done")?.is_truthy() {
        return Ok(None);
    }
    field("value")?.dyn_into().map(Some).map_err(|_| BrokenLink::Damaged)
}
