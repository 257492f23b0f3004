//! What a reader looks up: the names that IANA gave ports, and real settings as presets.
//!
//! Both are texts that a page fetches when they are first asked for; this room reads them and finds things in them.
//!
//! - [`Services`]: the table `static/services.txt`, by port and by name.
//! - [`Preset`]: a scenario of `static/presets` with its title, what to notice in it, and its sources.

mod model_notes;
mod preset;
mod service;

pub use model_notes::{SIMPLIFIED, SIMULATED, named};
pub use preset::{BadPreset, Citation, MAX_PRESET_BYTES, Preset, PresetName, preset_names};
pub use service::{
    BadQuery, BadTable, Found, MAX_QUERY_CHARACTERS, MAX_TABLE_BYTES, Query, Service, Services, TableProblem,
};
