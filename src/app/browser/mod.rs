//! The browser behind small functions: the address, the store, compression, sizes. Only here and in event handlers is
//! the web touched; everything may be missing or forbidden, and then nothing is lost but the convenience.

mod address;
#[cfg(feature = "workbench")]
mod breath;
mod clipboard;
mod document;
#[cfg(feature = "workbench")]
mod download;
#[cfg(feature = "workbench")]
mod full_screen;
mod loader;
#[cfg(feature = "workbench")]
mod reader_file;
mod store;
mod width;
mod words;

pub(super) use address::Address;
#[cfg(feature = "workbench")]
pub(super) use breath::breath;
pub(super) use clipboard::copy;
#[cfg(feature = "workbench")]
pub(super) use document::reveal;
pub(super) use document::{describe_page, mark_ready, query_parameter, reader_language};
#[cfg(feature = "workbench")]
pub(super) use download::download;
#[cfg(feature = "workbench")]
pub(super) use full_screen::full_screen;
pub use loader::ask_of;
#[cfg(feature = "workbench")]
pub(super) use loader::file;
#[cfg(not(feature = "workbench"))]
pub(super) use loader::workbench;
pub(super) use loader::{open_home, pack, unpack};
#[cfg(feature = "workbench")]
pub(super) use reader_file::ReaderFile;
pub(super) use store::Store;
pub(super) use width::Observation;
pub use words::bring;
