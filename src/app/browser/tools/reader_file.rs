//! Files that the reader gives to the page: chosen, dropped or pasted. They are read on the device and sent nowhere.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, DataTransfer, File};

/// A file of the reader's; nothing of it is read yet.
#[derive(Clone, Debug)]
pub struct ReaderFile(File);

impl ReaderFile {
    /// The file of the browser.
    pub const fn new(file: File) -> Self {
        Self(file)
    }

    /// The first of the files that are dropped or pasted.
    pub fn first(of: &DataTransfer) -> Option<Self> {
        of.files()?.item(0).map(Self)
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How many bytes it has.
    pub fn size(&self) -> usize {
        self.0.size() as usize
    }

    /// No more of its bytes than so many; `None` where it cannot be read.
    pub async fn first_bytes(&self, most: usize) -> Option<Vec<u8>> {
        let part = self.0.slice_with_f64_and_f64(0.0, most as f64).ok()?;
        read(&part).await
    }

    /// Its bytes; `None` where it cannot be read, such as a folder or a file that is gone.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        read(&self.0).await
    }
}

async fn read(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
