//! The architecture, read from the sources: `ARCHITECTURE.md` says what holds, and these tests see to it.
#![allow(clippy::unwrap_used, reason = "a source that cannot be read fails its test")]

#[path = "architecture/lengths.rs"]
mod lengths;
#[path = "architecture/nevers.rs"]
mod nevers;
#[path = "architecture/rooms.rs"]
mod rooms;
#[path = "architecture/source.rs"]
mod source;
