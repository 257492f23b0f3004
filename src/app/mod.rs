//! The page: a Yew component tree around one [`Session`].
//!
//! Pointers and keys become [`Action`]s, actions become edits of the scenario, the scenario is replayed, and the
//! components draw what comes out. No rule of the model stands here.

mod action;
mod aim;
mod browser;
mod components;
mod entry;
mod fitting;
mod gesture;
#[cfg(any(test, not(feature = "workbench")))]
mod handover;
mod history;
#[cfg(feature = "workbench")]
mod link;
mod manner;
mod place;
mod preferences;
#[cfg(feature = "workbench")]
mod qr;
#[cfg(feature = "workbench")]
mod script;
mod session;
mod shared;
mod shortcut;
mod start;
#[cfg(feature = "workbench")]
mod takeover;
mod tool;
#[cfg(feature = "workbench")]
mod workbench;

pub use action::{Action, HostWish};
pub use browser::{ask_of, bring};
pub use components::{Atlas, AtlasProps};
pub use entry::{Entry, Verb};
pub use fitting::{Controls, Fitting};
pub use manner::Manner;
pub use place::{Place, Told, Turn};
pub use preferences::Preferences;
pub use session::{LastChange, Notice, Session};
pub use shared::Shared;
pub use start::{BrokenLink, Link, Opening, put};
#[cfg(feature = "workbench")]
use takeover::Handover;
pub use tool::{TABLE, TEXT, Tool};
#[cfg(feature = "workbench")]
pub use workbench::{
    Act, Brought, Changes, ClassPlace, Classroom, ClassroomAct, Compare, Compared, Control, Embedding, EmbeddingAct,
    Errand, Field, FieldAct, Form, Fragment, Guess, Hosting, Kit, KitAct, LONG_LINK, Laboratory, LaboratoryAct,
    Lecture, LookUp, LookUpAct, Notches, Note, PANEL, PICTURE_WIDTHS, Pace, Paper, Picture, Presets, PresetsAct,
    Question, Rival, SHARPNESS, Slide, Snippet, Standing, TakeAway, TakeAwayAct, Taken, Time, TimeAct, Topic, Trial,
    Uncommitted, Workbench, caption, given, pictured, ranges, teaching,
};
