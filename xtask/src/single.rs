//! The page in one file, for `file://`, and beside it the one with all tools: a teacher carries both on a stick.

use crate::failure::{Done, Failure};
use crate::{place, process};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Its name in the site.
pub const NAME: &str = "port-atlas.html";
/// It is smaller than this, in bytes: 200 KB of 1,024 bytes each.
const LIMIT: u64 = 200 * 1024;

/// Writes it into the site.
///
/// # Errors
/// Where a part is missing or cannot be packed.
pub fn write(dist: &Path) -> Done {
    let script = place::browser_tests().join("single.mjs");
    process::show(Command::new("node").arg(script).arg(dist))
}

/// Checks that it is as small as it must be.
///
/// # Errors
/// Where it is not, or there is none.
pub fn check() -> Done {
    let size = fs::metadata(place::dist().join(NAME)).map(|file| file.len());
    let size = size.map_err(|error| Failure::Failed(format!("{NAME}: {error}")))?;
    println!("{NAME}: {size} bytes of at most {LIMIT}");
    if size < LIMIT {
        return Ok(());
    }
    Err(Failure::Failed(format!("{NAME} has {size} bytes; it must have less than {LIMIT}")))
}
