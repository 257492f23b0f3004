//! Draws an SVG file as a PNG, by the browser's own hands.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url, window};

use super::download::blob;

/// The bytes of a PNG of that many pixels; `None` where the browser cannot draw so many.
pub async fn png(svg: &str, width: u32, height: u32) -> Option<Vec<u8>> {
    let address = Url::create_object_url_with_blob(&blob("image/svg+xml", svg.as_bytes())?).ok()?;
    let drawn = draw(&address, width, height).await;
    let _ = Url::revoke_object_url(&address);
    let buffer = JsFuture::from(encode(&drawn?).await?.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

async fn draw(address: &str, width: u32, height: u32) -> Option<HtmlCanvasElement> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}

/// The canvas as a PNG; `None` where it is too large for the browser.
async fn encode(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let encoded = Promise::new(&mut |done, failed| {
        if canvas.to_blob(&done).is_err() {
            // It cannot fail: it is the promise's own function.
            let _ = failed.call0(&wasm_bindgen::JsValue::NULL);
        }
    });
    JsFuture::from(encoded).await.ok()?.dyn_into().ok()
}
