//! Reads a registry file that the reader gives, in a task of its own that the page shows and never waits for.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::RegistryAct;
use super::import::{FileName, Import, Taken, Told};
use crate::app::action::Action;
use crate::app::browser::{Busy, ReaderFile, breath};
use crate::app::shared::Shared;
use crate::scenario::reg::{MAX_BYTES, RegRefusal, read_in_slices};

/// Imports a file that is chosen or dropped.
pub fn receive_file(dispatch: Callback<Action>, file: ReaderFile) {
    let (name, size) = (Shared::new(file.name()), file.size());
    receive(dispatch, name, size, async move {
        // What is too long is not even loaded.
        if size > MAX_BYTES {
            return Told::Refused(RegRefusal::TooLong(size));
        }
        match file.bytes().await {
            Some(bytes) => told(&bytes).await,
            None => Told::Unreadable,
        }
    });
}

/// Imports the text of a file; `name` is what the panel calls it.
pub fn receive_text(dispatch: Callback<Action>, name: &str, text: String) {
    let size = text.len();
    receive(dispatch, Shared::new(name.to_owned()), size, async move { told(text.as_bytes()).await });
}

fn receive(dispatch: Callback<Action>, name: FileName, size: usize, told: impl Future<Output = Told> + 'static) {
    dispatch.emit(RegistryAct::Import(Import::Reading(name.clone(), size)).into());
    spawn_local(async move {
        // The page says that it reads before it does.
        let _busy = Busy::begin().await;
        let told = told.await;
        dispatch.emit(RegistryAct::Import(Import::Told(name, told)).into());
    });
}

async fn told(bytes: &[u8]) -> Told {
    match read_in_slices(bytes, breath).await {
        Ok(file) => Told::Read(Rc::new(file), Taken::NotYet),
        Err(refusal) => Told::Refused(refusal),
    }
}
