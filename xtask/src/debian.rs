//! Debian's packages: which are missing, and how they come.

use crate::failure::{Done, Failure};
use crate::{process, tool};
use std::path::Path;
use std::process::Command;

/// Whether this machine takes Debian packages.
pub fn here() -> bool {
    Path::new("/etc/debian_version").exists() && tool::folder_on_path("apt-get").is_some()
}

/// Those of the packages that are not installed, in the same order.
pub fn missing(packages: &[&'static str]) -> Vec<&'static str> {
    packages.iter().copied().filter(|package| !installed(package)).collect()
}

fn installed(package: &str) -> bool {
    let status = process::ask("dpkg-query", &["-W", "-f", "${db:Status-Status}", package]);
    status.is_some_and(|status| status == "installed")
}

/// Installs the packages: as root at once, else the failure has the one command to type.
///
/// # Errors
/// Where the caller is not root, or apt-get fails.
pub fn install(packages: &[&'static str]) -> Done {
    if !root() {
        return Err(Failure::Failed(ask_for(packages)));
    }
    // The lists may be old or absent; a mirror that is down shows in the installation.
    let _ = process::quietly("apt-get-update", apt().arg("update"));
    let mut install = apt();
    install.args(["install", "-y", "--no-install-recommends"]).args(packages);
    process::quietly("apt-get-install", &mut install)
}

/// Whether packages can be installed without asking a person.
pub fn root() -> bool {
    process::ask("id", &["-u"]).as_deref() == Some("0")
}

/// The one command that a person has to type.
pub fn ask_for(packages: &[&str]) -> String {
    format!(
        "Some Debian packages are missing, and only root may install them. Type this, then the \
         same command again:\n\n    sudo apt-get install -y --no-install-recommends {}\n",
        packages.join(" ")
    )
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").args(["-q", "-o", "DPkg::Lock::Timeout=300"]);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_not_root_gets_one_command_to_type() {
        let text = ask_for(&["chromium", "rustc-web"]);
        let commands = text.lines().filter(|line| line.starts_with("    "));
        assert_eq!(commands.count(), 1);
        assert!(text.contains("sudo apt-get install -y --no-install-recommends chromium rustc-web"));
    }
}
