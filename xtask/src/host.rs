//! The sites of `tests/hosts`: how each gets the element's files, which generator builds it, and where it leaves the pages.

use crate::failure::{Done, Failure};
use crate::setup::Need;
use crate::tool::Tool;
use crate::{folder, npm_package, pins, place, process, python};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// A small documentation site, as its author would write it, and the generator that builds it.
pub struct Host {
    /// Its folder in `tests/hosts`, and what is typed after `--only`.
    pub name: &'static str,
    /// What its generator takes.
    pub needs: &'static [Need],
    /// Where its author puts the element's files.
    files: Files,
    /// The commands that its author types in its folder.
    commands: &'static [&'static str],
    /// Where its generator leaves the pages.
    pages: &'static str,
    /// The programs that make it, to be told with their versions.
    generator: Generator,
}

/// How the element's files come into a site.
enum Files {
    /// All files of `dist/`, in this folder.
    Copied(&'static str),
    /// The npm package, beside the site's own.
    Package,
}

/// Where the versions of a site's generator are pinned.
enum Generator {
    /// There is none.
    None,
    MdBook,
    /// These of the Python packages.
    Python(&'static [&'static str]),
    /// These of the site's own npm packages.
    Npm(&'static [&'static str]),
}

/// The folder of a web server under which every site stands, because few stand at the root of theirs.
const BASE: &str = "handbook";

/// Every host, the quickest first.
pub const ALL: &[Host] = &[
    Host {
        name: "html",
        needs: &[],
        files: Files::Copied("port-atlas"),
        commands: &[],
        pages: ".",
        generator: Generator::None,
    },
    Host {
        name: "vite",
        needs: &[Need::Node],
        files: Files::Package,
        commands: &["npm ci", "npm install --no-save ./port-atlas.tgz", "npm run build"],
        pages: "dist",
        generator: Generator::Npm(&["vite", "typescript"]),
    },
    Host {
        name: "hugo",
        needs: &[Need::Python],
        files: Files::Copied("static/port-atlas"),
        commands: &["hugo"],
        pages: "public",
        generator: Generator::Python(&["hugo"]),
    },
    Host {
        name: "mkdocs",
        needs: &[Need::Python],
        files: Files::Copied("docs/port-atlas"),
        commands: &["mkdocs build --strict"],
        pages: "site",
        generator: Generator::Python(&["mkdocs", "mkdocs-material"]),
    },
    Host {
        name: "sphinx",
        needs: &[Need::Python],
        files: Files::Copied("_static/port-atlas"),
        commands: &["sphinx-build --fail-on-warning . _build/html"],
        pages: "_build/html",
        generator: Generator::Python(&["Sphinx", "furo"]),
    },
    Host {
        name: "vitepress",
        needs: &[Need::Node],
        files: Files::Copied("docs/public/port-atlas"),
        // Not `npm ci`: it wants the packages of every kind of machine in the lock file, and not every registry has them.
        commands: &["npm install", "npm run build"],
        pages: "docs/.vitepress/dist",
        generator: Generator::Npm(&["vitepress", "vue"]),
    },
    Host {
        name: "mdbook",
        needs: &[Need::MdBook],
        files: Files::Copied("src/port-atlas"),
        commands: &["mdbook build"],
        pages: "book",
        generator: Generator::MdBook,
    },
];

impl Host {
    /// Builds the site from its sources, `dist/` and the npm package, and puts it where the tests look for it.
    ///
    /// # Errors
    /// Where the generator fails.
    pub fn build(&self) -> Done {
        let site = place::host_sites().join(self.name);
        folder::renew(&place::hosts().join(self.name), &site)?;
        match self.files {
            Files::Copied(to) => folder::add(&place::dist(), &site.join(to))?,
            Files::Package => npm_package::pack(&site)?,
        }
        for command in self.commands {
            self.type_in(&site, command)?;
        }
        folder::renew(&site.join(self.pages), &place::served_hosts().join(self.name).join(BASE))
    }

    fn type_in(&self, site: &std::path::Path, line: &str) -> Done {
        let mut words = line.split(' ');
        let mut command = Command::new(words.next().unwrap_or_default());
        command.args(words).current_dir(site).env("PATH", path()?);
        // No package runs a program of its own while it is installed.
        command.env("npm_config_ignore_scripts", "true");
        process::quietly(&format!("host-{}", self.name), &mut command)
    }

    /// The generator with its version, as pinned; empty where there is none.
    ///
    /// # Errors
    /// Where a list of packages cannot be read, or does not name one of them.
    pub fn versions(&self) -> Result<String, Failure> {
        let one = |name: &&str| Ok(format!("{name} {}", self.version(name)?));
        match self.generator {
            Generator::None => Ok(String::new()),
            Generator::MdBook => Ok(format!("mdBook {}", pins::MDBOOK)),
            Generator::Python(names) | Generator::Npm(names) => {
                Ok(names.iter().map(one).collect::<Result<Vec<_>, Failure>>()?.join(", "))
            }
        }
    }

    fn version(&self, package: &str) -> Result<String, Failure> {
        let (list, before) = match self.generator {
            Generator::Npm(_) => (place::hosts().join(self.name).join("package.json"), format!("\"{package}\": \"")),
            _ => (python::requirements(), format!("{package}==")),
        };
        let text = fs::read_to_string(&list).unwrap_or_default();
        let version = text.lines().find_map(|line| line.trim_start().strip_prefix(&before));
        let version = version.map(|rest| rest.trim_end_matches([',', '"']).to_string());
        version.ok_or_else(|| Failure::Failed(format!("{} does not name {package}", list.display())))
    }
}

/// The path on which the generators are found, before everything else.
fn path() -> Result<std::ffi::OsString, Failure> {
    let mdbook = Tool::mdbook().folder();
    let own = mdbook.into_iter().chain([python::programs()]);
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let all: Vec<PathBuf> = own.chain(std::env::split_paths(&inherited)).collect();
    std::env::join_paths(all).map_err(|error| Failure::Failed(format!("cannot add to PATH: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_site_has_a_host_and_every_host_a_site() {
        let entries = fs::read_dir(place::hosts()).unwrap().flatten();
        let folders = entries.filter(|entry| entry.path().is_dir());
        let mut sites: Vec<String> = folders.map(|entry| entry.file_name().to_string_lossy().into()).collect();
        let mut hosts: Vec<&str> = ALL.iter().map(|host| host.name).collect();
        sites.sort();
        hosts.sort_unstable();
        assert_eq!(sites, hosts);
    }

    #[test]
    fn each_generator_is_told_with_the_version_that_is_pinned() {
        for host in ALL {
            let versions = host.versions().unwrap();
            assert_eq!(versions.is_empty(), matches!(host.generator, Generator::None), "{}", host.name);
            assert!(versions.split(", ").all(|one| one.is_empty() || one.ends_with(|c: char| c.is_ascii_digit())));
        }
    }
}
