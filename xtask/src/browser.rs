//! The browser that the browser tests drive.

use crate::tool;
use std::path::PathBuf;

/// Names a browser of the user's own choice.
pub const CHOICE: &str = "PORT_ATLAS_CHROMIUM";

/// What to do where there is none.
pub const ADVICE: &str = "The browser tests need Chromium or Chrome. Install one, or name one: \
    PORT_ATLAS_CHROMIUM=/path/to/chromium cargo xtask test";

const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// The browser's program, where there is one.
pub fn found() -> Option<PathBuf> {
    let chosen = std::env::var_os(CHOICE).map(PathBuf::from);
    let on_path = || NAMES.iter().find_map(|name| Some(tool::folder_on_path(name)?.join(name)));
    let elsewhere = || ELSEWHERE.iter().map(PathBuf::from).find(|path| path.is_file());
    chosen.or_else(on_path).or_else(elsewhere)
}
