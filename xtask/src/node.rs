//! Node.js and the npm packages: `wasm-opt`, the browser driver, the accessibility rules.

use crate::failure::{Done, Failure};
use crate::{pins, place, process};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Whether there is a Node.js, new enough, with npm.
pub fn ready() -> bool {
    let version = process::ask("node", &["--version"]);
    let major = version.as_deref().and_then(major);
    major.is_some_and(|major| major >= pins::NODE_MAJOR) && process::ask(npm(), &["--version"]).is_some()
}

/// Whether the packages of the lock file are those that are installed.
pub fn packages_ready() -> bool {
    let wanted = fs::read(place::browser_tests().join("package-lock.json")).ok();
    wanted.is_some() && wanted == fs::read(stamp()).ok()
}

/// Installs exactly the packages of the lock file.
///
/// # Errors
/// Where npm fails or the folder cannot be written.
pub fn install_packages() -> Done {
    let mut command = Command::new(npm());
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    process::quietly("npm", command.current_dir(place::browser_tests()))?;
    let lock = place::browser_tests().join("package-lock.json");
    let stamped = fs::copy(lock, stamp()).map(drop);
    stamped.map_err(|error| Failure::Failed(format!("cannot write {}: {error}", stamp().display())))
}

/// The folder of the packages' programs.
pub fn programs() -> PathBuf {
    place::browser_tests().join("node_modules").join(".bin")
}

/// A copy of the lock file from which the packages were installed.
fn stamp() -> PathBuf {
    place::browser_tests().join("node_modules").join(".installed-lock.json")
}

fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_what_counts() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20.20.2"), None);
        assert_eq!(major("vnext"), None);
    }

    #[test]
    fn the_lock_file_pins_every_package_and_names_no_host() {
        let lock = fs::read_to_string(place::browser_tests().join("package-lock.json")).unwrap();
        assert!(lock.contains("\"integrity\": \"sha512-"));
        assert!(!lock.contains("\"resolved\""));
        let packages = fs::read_to_string(place::browser_tests().join("package.json")).unwrap();
        let (_, wanted) = packages.split_once("\"devDependencies\"").unwrap();
        let loose = |line: &&str| line.contains("\": \"") && line.contains(|c: char| "^~*<>".contains(c));
        assert_eq!(wanted.lines().find(loose), None);
    }
}
