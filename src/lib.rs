//! Port Atlas: a live model of Windows TCP/IP ephemeral, reserved and blocked ports.
//!
//! A scenario is a text, one command a line, and the whole state is what its replay comes to:
//!
//! ```
//! use port_atlas::figure::{Viewport, describe, layout, svg};
//! use port_atlas::model::{Protocol, explain};
//! use port_atlas::scenario::{Scenario, StepResult, replay};
//!
//! # fn main() -> Result<(), port_atlas::scenario::TooLong> {
//! let scenario = Scenario::read("os 2003\nbind tcp * x300\nblock 6000-6100\nbind tcp 6050")?;
//! let replay = replay(&scenario);
//!
//! // The last step is refused, and the refusal names its rule.
//! let StepResult::Refused(refusal) = &replay.steps[3].result else { panic!("it is blocked") };
//! assert_eq!(refusal.rule().id(), "port-blocked");
//!
//! // What there is to see at the end.
//! let snapshot = replay.snapshot;
//! assert_eq!(snapshot.usage[Protocol::Tcp].free_ephemeral, 3676);
//! assert!(!explain(&snapshot, 6050).specific.tcp.possible);
//!
//! // The same as a picture.
//! let viewport = Viewport::new(960.0);
//! let scene = layout(&snapshot, &viewport);
//! let picture = svg::file(&scene, &describe(&snapshot, &viewport), svg::Theme::Auto);
//! assert!(picture.starts_with("<svg"));
//! # Ok(())
//! # }
//! ```
//!
//! The rooms, each importing only rooms above it:
//!
//! - [`words`]: every sentence a person reads, one file a language;
//! - [`model`]: the machine, its ports and its rules;
//! - [`scenario`]: the language whose text is the whole state;
//! - [`figure`]: the picture of a machine, as shapes with named inks;
//! - [`lesson`]: lessons, a quiz and a laboratory, loaded when a reader first opens them;
//! - [`mod@reference`]: what a reader looks up: IANA's service names, and real settings as presets;
//! - `app`: the page, with the feature `page` alone;
//! - `embed`: what the script that loads the page can call.
#![forbid(unsafe_code)]

#[cfg(feature = "page")]
pub mod app;
#[cfg(feature = "page")]
pub mod embed;
pub mod figure;
pub mod lesson;
pub mod model;
pub mod reference;
pub mod scenario;
pub mod words;
