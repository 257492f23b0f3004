//! What only the workbench asks of the browser: files, pictures, paper, the clipboard and what is kept of the course.

mod breath;
mod busy;
mod clipboard;
mod document;
mod download;
mod full_screen;
mod own_file;
mod png;
mod printing;
mod progress;
mod reader_file;

pub(in crate::app) use breath::breath;
pub(in crate::app) use busy::{Busy, while_busy};
pub(in crate::app) use clipboard::copy;
pub(in crate::app) use document::{
    address, address_with, begin_reading, bring_in_sight, drop_parameters, go, offer_focus, query_parameter, reveal,
};
pub(in crate::app) use download::download;
pub(in crate::app) use full_screen::full_screen;
pub(in crate::app) use own_file::{Foreign, own_file};
pub(in crate::app) use png::png;
pub(in crate::app) use printing::{Printing, print};
pub(in crate::app) use progress::{forget_progress, keep_progress, kept_progress};
pub(in crate::app) use reader_file::ReaderFile;
