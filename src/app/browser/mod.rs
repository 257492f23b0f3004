//! The browser behind small functions: what is brought by the script around, sizes, files. Only here and in event handlers
//! is the web touched; everything may be missing or forbidden, and then nothing is lost but the convenience.

mod later;
mod loader;
#[cfg(feature = "workbench")]
mod tools;
mod width;
mod words;

pub(super) use later::{function, later};
pub use loader::ask_of;
pub(super) use loader::share;
#[cfg(not(feature = "workbench"))]
pub(super) use loader::workbench;
#[cfg(feature = "workbench")]
pub(super) use loader::{file, fragment, link};
#[cfg(feature = "workbench")]
pub(super) use tools::{
    Busy, Foreign, Printing, ReaderFile, address, address_with, begin_reading, breath, bring_in_sight, copy, download,
    drop_parameters, forget_progress, full_screen, go, keep_progress, kept_progress, offer_focus, own_file, png, print,
    query_parameter, reveal, while_busy,
};
pub(super) use width::Observation;
pub use words::bring;
