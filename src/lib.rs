//! Port Atlas: a live model of Windows TCP/IP ephemeral, reserved and blocked ports.
//!
//! The rooms, each importing only rooms above it:
//!
//! - [`words`]: every sentence a person reads, one file a language;
//! - [`model`]: the machine, its ports and its rules;
//! - [`scenario`]: the language whose text is the whole state;
//! - [`figure`]: the picture of a machine, as shapes with named inks;
//! - [`lesson`]: lessons, a quiz and a laboratory, loaded when a reader first opens them;
#![forbid(unsafe_code)]

#[cfg(feature = "page")]
pub mod app;
pub mod figure;
pub mod lesson;
pub mod model;
pub mod scenario;
pub mod words;
