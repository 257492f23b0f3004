//! The generators that are Python packages, in an environment of their own.

use crate::failure::{Done, Failure};
use crate::{place, process};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Whether there is a Python that can make environments.
pub fn ready() -> bool {
    process::ask(PYTHON, &["-c", "import ensurepip, venv"]).is_some()
}

/// Whether the packages of the list are those that are installed.
pub fn packages_ready() -> bool {
    let wanted = fs::read(requirements()).ok();
    wanted.is_some() && wanted == fs::read(stamp()).ok()
}

/// Installs exactly the packages of the list.
///
/// # Errors
/// Where Python or pip fails or the folder cannot be written.
pub fn install_packages() -> Done {
    let folder = place::python();
    process::quietly("python-environment", Command::new(PYTHON).args(["-m", "venv", "--clear"]).arg(&folder))?;
    let mut pip = Command::new(programs().join("python"));
    pip.args(["-m", "pip", "install", "--disable-pip-version-check", "--no-deps", "--requirement"]);
    process::quietly("pip", pip.arg(requirements()))?;
    let stamped = fs::copy(requirements(), stamp()).map(drop);
    stamped.map_err(|error| Failure::Failed(format!("cannot write {}: {error}", stamp().display())))
}

/// The folder of the packages' programs.
pub fn programs() -> PathBuf {
    place::python().join(if cfg!(windows) { "Scripts" } else { "bin" })
}

/// The list of the packages, each with its version.
pub fn requirements() -> PathBuf {
    place::hosts().join("requirements.txt")
}

/// A copy of the list from which the packages were installed.
fn stamp() -> PathBuf {
    place::python().join("installed-requirements.txt")
}

const PYTHON: &str = if cfg!(windows) { "python" } else { "python3" };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_pins_every_package_and_names_no_host() {
        let list = fs::read_to_string(requirements()).unwrap();
        let packages: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
        let loose = packages.iter().find(|line| !line.contains("==") || line.contains("://"));
        assert!(packages.len() > 3 && loose.is_none(), "{loose:?}");
    }
}
