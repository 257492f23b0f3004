//! Files that the reader chooses or drops, handed to a tool with their bytes.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, Event, HtmlInputElement};

use super::super::element::{Element, Heard, el, event, text_el};
use super::super::{Dispatch, View};
use crate::app::Action;
use crate::app::browser::ReaderFile;

/// How much of a file is read at all, in bytes: 4 MiB. Every tool takes less, so that it tells itself what is too long.
const MAX_BYTES: usize = 4 << 20;

/// What a tool does with a file: its name, and its bytes where they could be had.
type Took = fn(String, Option<Vec<u8>>) -> Action;

/// A field for a text file, which looks like a button with that name.
pub(super) fn file_field(view: View, name: &str, took: Took) -> Element {
    let input = el("input").is("type", "file").is("accept", ".txt,text/plain").class("unseen");
    el("label").class("chooser").with(input.on(event::change, chosen(view, took))).with(text_el("span", name))
}

fn chosen(view: View, took: Took) -> Heard {
    let dispatch = view.dispatch.clone();
    Rc::new(move |event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.item(0)) {
            take(dispatch.clone(), ReaderFile::new(file), took);
        }
        // The same file can be chosen again.
        input.set_value("");
    })
}

/// A listener for a file that is dropped.
pub(super) fn dropped(view: View, took: Took) -> Heard {
    let dispatch = view.dispatch.clone();
    Rc::new(move |event| {
        if let Some(file) = carried(&event) {
            event.prevent_default();
            take(dispatch.clone(), file, took);
        }
    })
}

/// A listener that lets a file be dropped.
pub(super) fn held_over() -> Heard {
    Rc::new(|event: Event| event.prevent_default())
}

fn carried(event: &Event) -> Option<ReaderFile> {
    ReaderFile::first(&event.dyn_ref::<DragEvent>()?.data_transfer()?)
}

fn take(dispatch: Dispatch, file: ReaderFile, took: Took) {
    spawn_local(async move {
        let bytes = file.first_bytes(MAX_BYTES).await;
        dispatch.emit(took(file.name(), bytes));
    });
}
