//! Where things are: the project, its build folders, the tools that all clones share.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The project's folder.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where cargo builds: `CARGO_TARGET_DIR` or `target/`.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// Where the page is built, apart from native builds so that neither waits for the other.
pub fn web_target() -> PathBuf {
    target().join("web")
}

/// Where the page for readers is built with its own standard library.
pub fn small_target() -> PathBuf {
    target().join("web-small")
}

/// The logs of set-up steps.
pub fn logs() -> PathBuf {
    target().join("xtask-logs")
}

/// The optimised site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The sentences as the page loads them, made of the files of the languages; index.html names the folder.
pub fn words() -> PathBuf {
    root().join("target").join("words")
}

/// Where trunk leaves the page with all tools, whose module moves into the site.
pub fn workbench() -> PathBuf {
    small_target().join("workbench")
}

/// The site while it is served, apart from the one for readers.
pub fn served() -> PathBuf {
    web_target().join("served")
}

/// The browser tests and their npm packages.
pub fn browser_tests() -> PathBuf {
    root().join("tests").join("browser")
}

/// The tests of the core path in every engine.
pub fn engine_tests() -> PathBuf {
    root().join("tests").join("engines")
}

/// The package for the npm ecosystem.
pub fn npm_package() -> PathBuf {
    root().join("dist-npm")
}

/// The sites that try the element, as their authors wrote them.
pub fn hosts() -> PathBuf {
    root().join("tests").join("hosts")
}

/// Where those sites are built.
pub fn host_sites() -> PathBuf {
    target().join("hosts").join("sites")
}

/// Where they stand when built, each as a web server would have it.
pub fn served_hosts() -> PathBuf {
    target().join("hosts").join("served")
}

/// The environment of the generators that are Python packages.
pub fn python() -> PathBuf {
    target().join("hosts").join("python")
}

/// Tools compiled once for a user, shared by every clone.
pub fn tools() -> PathBuf {
    tools_under(env::var_os("XDG_CACHE_HOME"), env::home_dir())
}

fn tools_under(cache: Option<OsString>, home: Option<PathBuf>) -> PathBuf {
    cache
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| home.map(|home| home.join(".cache")))
        .unwrap_or_else(target)
        .join("port-atlas")
        .join("tools")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tools_are_shared_in_the_users_cache() {
        let home = Some(PathBuf::from("/home/ada"));
        assert_eq!(tools_under(None, home.clone()), Path::new("/home/ada/.cache/port-atlas/tools"));
        assert_eq!(tools_under(Some("/cache".into()), home.clone()), Path::new("/cache/port-atlas/tools"));
        assert_eq!(tools_under(Some("relative".into()), home), Path::new("/home/ada/.cache/port-atlas/tools"));
    }
}
