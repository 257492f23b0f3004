//! The browser behind small functions: what is brought by the script around, sizes, files. Only here and in event handlers
//! is the web touched; everything may be missing or forbidden, and then nothing is lost but the convenience.

#[cfg(feature = "workbench")]
mod breath;
#[cfg(feature = "workbench")]
mod clipboard;
#[cfg(feature = "workbench")]
mod document;
#[cfg(feature = "workbench")]
mod download;
#[cfg(feature = "workbench")]
mod full_screen;
mod loader;
#[cfg(feature = "workbench")]
mod own_file;
#[cfg(feature = "workbench")]
mod png;
#[cfg(feature = "workbench")]
mod printing;
#[cfg(feature = "workbench")]
mod progress;
#[cfg(feature = "workbench")]
mod reader_file;
mod width;
mod words;

#[cfg(feature = "workbench")]
pub(super) use breath::breath;
#[cfg(feature = "workbench")]
pub(super) use clipboard::copy;
#[cfg(feature = "workbench")]
pub(super) use document::{address, address_with, begin_reading, drop_parameters, go, query_parameter, reveal};
#[cfg(feature = "workbench")]
pub(super) use download::download;
#[cfg(feature = "workbench")]
pub(super) use full_screen::full_screen;
pub use loader::ask_of;
pub(super) use loader::share;
#[cfg(not(feature = "workbench"))]
pub(super) use loader::workbench;
#[cfg(feature = "workbench")]
pub(super) use loader::{file, link};
#[cfg(feature = "workbench")]
pub(super) use own_file::{Foreign, own_file};
#[cfg(feature = "workbench")]
pub(super) use png::png;
#[cfg(feature = "workbench")]
pub(super) use printing::{Printing, print};
#[cfg(feature = "workbench")]
pub(super) use progress::{forget_progress, keep_progress, kept_progress};
#[cfg(feature = "workbench")]
pub(super) use reader_file::ReaderFile;
pub(super) use width::Observation;
pub use words::bring;
