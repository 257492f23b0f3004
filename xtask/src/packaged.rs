//! The crate as it would be published: packed without a warning, holding what it should, and built from the package.

use crate::failure::{Done, Failure};
use crate::{place, process};
use std::process::Command;

/// What a reader of the published crate looks for.
const HELD: &[&str] =
    &["Cargo.toml", "README.md", "LICENSE-MIT", "LICENSE-APACHE", "src/lib.rs", "static/languages/zh-CN.txt"];
/// Where what only the project's own work needs lies.
const LEFT_OUT: &[&str] = &["xtask/", "tests/browser/", "dist/", "dist-npm/", "target/", ".ci/"];

/// Packs the crate, builds it from the package without the page, and looks at what is in it.
///
/// # Errors
/// Where cargo fails or warns, or the package holds what it should not, or lacks what it should.
pub fn check() -> Done {
    // The package is made of what is in the folder, committed or not.
    let said = cargo(&["package", "--package", "port-atlas", "--locked", "--allow-dirty"])?;
    if let Some(warning) = said.lines().find(|line| line.starts_with("warning")) {
        return Err(Failure::Failed(format!("the package is not clean: {warning}")));
    }
    let listed = cargo(&["package", "--package", "port-atlas", "--locked", "--allow-dirty", "--list"])?;
    let files: Vec<&str> = listed.lines().collect();
    holds_what_it_should(&files)?;
    println!("the package holds {} files and builds without the page", files.len());
    Ok(())
}

fn holds_what_it_should(files: &[&str]) -> Done {
    let absent = HELD.iter().find(|file| !files.contains(file));
    let stray = files.iter().find(|file| LEFT_OUT.iter().any(|folder| file.starts_with(folder)));
    match (absent, stray) {
        (None, None) => Ok(()),
        (Some(absent), _) => Err(Failure::Failed(format!("the package lacks {absent}: see `include` in Cargo.toml"))),
        (_, Some(stray)) => Err(Failure::Failed(format!("the package has {stray}: see `include` in Cargo.toml"))),
    }
}

/// What cargo prints, on both streams.
fn cargo(words: &[&str]) -> Result<String, Failure> {
    process::listen(Command::new("cargo").args(words).current_dir(place::root()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_with_a_stray_file_or_without_a_licence_is_told_from_a_whole_one() {
        assert_eq!(holds_what_it_should(HELD), Ok(()));
        assert!(holds_what_it_should(&HELD[1..]).is_err());
        let stray = [HELD, &["tests/browser/package.json"]].concat();
        assert!(holds_what_it_should(&stray).is_err());
    }
}
