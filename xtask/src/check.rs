//! The checks of `cargo xtask test`, in the order in which they run: the quick ones first.

use crate::compiler::{Audience, Compiler};
use crate::failure::{Done, Failure};
use crate::{browser, build, hosts, packaged, place, process, single, size};
use std::path::{Path, PathBuf};
use std::process::Command;

/// One thing that has to pass.
#[derive(Clone, Copy)]
pub struct Check {
    /// What is checked, for a person.
    pub name: &'static str,
    /// The check without which this one makes no sense.
    pub after: Option<&'static str>,
    /// Runs it.
    pub run: fn() -> Done,
}

/// The check that leaves the site in its folder.
pub const SITE: &str = "the optimised site builds";

/// Every check.
pub const ALL: &[Check] = &[
    Check { name: "formatting", after: None, run: || cargo("fmt --all --check") },
    Check {
        name: "clippy, native",
        after: None,
        run: || cargo("clippy --locked --workspace --all-targets -- -D warnings"),
    },
    Check {
        name: "clippy, components",
        after: None,
        run: || cargo("clippy --locked --all-targets --features render -- -D warnings"),
    },
    Check {
        name: "clippy, workbench",
        after: None,
        run: || cargo("clippy --locked --all-targets --features render,workbench -- -D warnings"),
    },
    Check { name: "clippy, web", after: None, run: clippy_web },
    Check { name: "native tests", after: None, run: || cargo("test --locked --workspace") },
    Check { name: "component tests", after: None, run: || cargo("test --locked --features render,workbench") },
    Check { name: "documentation", after: None, run: documentation },
    Check { name: "the crate as it would be published", after: None, run: packaged::check },
    Check { name: SITE, after: None, run: build::site },
    Check { name: "the site names no path of this machine", after: Some(SITE), run: build::no_own_path },
    Check { name: "size budget", after: Some(SITE), run: size::check },
    Check { name: "the single file is small", after: Some(SITE), run: single::check },
    Check { name: "browser tests", after: Some(SITE), run: browser_tests },
    Check { name: "a bare page, and a bundled one from the npm package", after: Some(SITE), run: hosts::quick },
];

fn cargo(line: &str) -> Done {
    let mut command = Command::new("cargo");
    process::show(command.args(line.split(' ')).current_dir(place::root()))
}

fn clippy_web() -> Done {
    let Some(compiler) = Compiler::found() else {
        return Err(Failure::Failed("there is no compiler for the web".into()));
    };
    let mut command = Command::new("cargo");
    compiler.prepare(&mut command, &[], Audience::Developers);
    let line = "clippy --locked --target wasm32-unknown-unknown --features page,workbench --lib --bins -- -D warnings";
    process::show(command.args(line.split(' ')).current_dir(place::root()))
}

fn documentation() -> Done {
    let mut command = Command::new("cargo");
    command.args(["doc", "--locked", "--workspace", "--no-deps"]);
    process::show(command.env("RUSTDOCFLAGS", "-D warnings").current_dir(place::root()))
}

fn browser_tests() -> Done {
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec"]).args(test_files(&place::browser_tests())?).current_dir(place::root());
    if let Some(path) = browser::found() {
        node.env(browser::CHOICE, path);
    }
    process::show(&mut node)
}

/// The test files of a folder, in the order of their names.
///
/// # Errors
/// Where the folder cannot be read.
pub fn test_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| Failure::Failed(format!("cannot read {}: {error}", folder.display())))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<_> = paths.filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
    files.sort();
    Ok(files)
}
