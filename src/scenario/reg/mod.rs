//! Registry files: what regedit exports and imports, of which only the values of the model are read.
//!
//! [`read`] takes the bytes of a `.reg` file, [`write`](write()) gives those that regedit would write, and
//! [`commands`] gives the `reg add` lines that set the same values. How the format is read follows what Microsoft
//! documents of it and what Wine's published tests observed of regedit: a line that regedit leaves out is left out, but
//! never silently.
//!
//! Decisions where those are silent:
//!
//! - Only `CurrentControlSet` is read. `ControlSet001` and the like are left alone and counted: which of them is in force
//!   is written elsewhere.
//! - A file without a byte order mark is UTF-8 where it can be, else one byte a character; `REGEDIT4` is always the latter.
//! - A value of another type than the system reads is reported and left out.

mod commands;
mod decode;
mod entry;
mod hex;
mod import;
mod key;
mod problem;
mod write;

pub use commands::{LONGEST_COMMAND, NotOnCommandLine, commands};
pub use decode::looks_like_reg;
pub use import::{LeftAlone, RegChange, RegFile, carried, read, read_in_slices};
pub use key::{KEY_PATH, MAX_BYTES};
pub use problem::{RegProblem, RegProblemKind, RegRefusal};
pub use write::write;

/// The header of the format that this project writes, and reads.
const HEADER_5: &str = "Windows Registry Editor Version 5.00";
/// The header of the older format.
const HEADER_4: &str = "REGEDIT4";
