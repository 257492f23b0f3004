//! Programs that cargo compiles: trunk, wasm-bindgen, geckodriver and mdBook, each compiled once for a user.

use crate::failure::{Done, Failure};
use crate::{pins, place, process};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program that cargo compiles from a crate.
pub struct Tool {
    /// The crate.
    package: &'static str,
    /// The program.
    binary: &'static str,
    /// The one version that will do.
    version: String,
    /// What to leave out or hold fast, so that it compiles quickly and always alike.
    options: &'static [&'static str],
}

impl Tool {
    /// The bundler, without its updater and with a TLS that needs no system library.
    pub fn trunk() -> Tool {
        Tool {
            package: "trunk",
            binary: "trunk",
            version: pins::TRUNK.to_string(),
            options: &["--locked", "--no-default-features", "--features", "rustls"],
        }
    }

    /// The generator of books, without its server.
    pub fn mdbook() -> Tool {
        Tool {
            package: "mdbook",
            binary: "mdbook",
            version: pins::MDBOOK.to_string(),
            options: &["--locked", "--no-default-features", "--features", "search"],
        }
    }

    /// The generator of the page's script, of the very version of the crate in `Cargo.lock`. Its
    /// test runner, which alone needs the network, is left out. Its own lock file names versions
    /// that are no longer to be had, so it is not held to it.
    ///
    /// # Errors
    /// Where `Cargo.lock` cannot be read or does not name the crate.
    pub fn wasm_bindgen() -> Result<Tool, Failure> {
        let path = place::root().join("Cargo.lock");
        let lock = fs::read_to_string(&path)
            .map_err(|error| Failure::Failed(format!("cannot read {}: {error}", path.display())))?;
        let version = locked_version(&lock, "wasm-bindgen")
            .ok_or_else(|| Failure::Failed("Cargo.lock does not name wasm-bindgen; run `cargo update -w`".into()))?;
        Ok(Tool {
            package: "wasm-bindgen-cli",
            binary: "wasm-bindgen",
            version: version.to_string(),
            options: &["--no-default-features", "--bin", "wasm-bindgen"],
        })
    }

    /// The driver of Firefox.
    pub fn geckodriver() -> Tool {
        Tool {
            package: "geckodriver",
            binary: "geckodriver",
            version: pins::GECKODRIVER.to_string(),
            options: &["--locked"],
        }
    }

    /// What set-up says while it compiles.
    pub fn title(&self) -> String {
        format!("compile {} {} (once for all clones)", self.package, self.version)
    }

    /// The program, where there is one of the right version.
    pub fn program(&self) -> Option<PathBuf> {
        Some(self.folder()?.join(executable(self.binary)))
    }

    /// The folder that holds the program, where there is one of the right version.
    pub fn folder(&self) -> Option<PathBuf> {
        let cached = self.home().join("bin");
        if cached.join(executable(self.binary)).is_file() {
            return Some(cached);
        }
        let on_path = folder_on_path(self.binary)?;
        let said = process::ask(on_path.join(executable(self.binary)), &["--version"])?;
        (said.split_whitespace().nth(1).map(|word| word.trim_start_matches('v')) == Some(&self.version))
            .then_some(on_path)
    }

    /// Compiles it without optimisation, the quickest way, and puts it in its place when whole. What an
    /// interrupted call compiled is used by the next one.
    ///
    /// # Errors
    /// Where cargo fails or the place cannot be written.
    pub fn install(&self) -> Done {
        let build = place::tools().join(format!(".build-{}-{}", self.package, self.version));
        let partial = place::tools().join(format!(".{}-{}", self.package, std::process::id()));
        let mut cargo = Command::new("cargo");
        cargo.arg("install").arg(self.package).args(["--version", &self.version, "--debug"]);
        cargo.args(self.options).arg("--root").arg(&partial);
        cargo.env("CARGO_TARGET_DIR", &build);
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_INCREMENTAL", "0");
        let placed = process::quietly(self.package, &mut cargo).and_then(|()| self.put_in_place(&partial));
        let _ = fs::remove_dir_all(&partial);
        placed?;
        let _ = fs::remove_dir_all(&build);
        Ok(())
    }

    fn put_in_place(&self, partial: &Path) -> Done {
        let home = self.home();
        match fs::rename(partial, &home) {
            // Another clone was quicker.
            Err(_) if self.folder().is_some() => Ok(()),
            Err(error) => Err(Failure::Failed(format!("cannot write {}: {error}", home.display()))),
            Ok(()) => Ok(()),
        }
    }

    fn home(&self) -> PathBuf {
        place::tools().join(format!("{}-{}", self.package, self.version))
    }
}

/// The folder of `PATH` that has the program.
pub fn folder_on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).find(|folder| folder.join(executable(program)).is_file())
}

fn executable(program: &str) -> String {
    format!("{program}{}", std::env::consts::EXE_SUFFIX)
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-futures\"\n\
        version = \"0.4.80\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn the_version_of_a_crate_is_read_from_the_lock_file() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-futures"), Some("0.4.80"));
        assert_eq!(locked_version(LOCK, "bindgen"), None);
    }

    #[test]
    fn the_projects_own_lock_file_names_wasm_bindgen() {
        assert!(Tool::wasm_bindgen().is_ok());
    }
}
