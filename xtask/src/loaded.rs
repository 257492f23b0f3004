//! Which files of a site a reader's browser loads: the page, and whatever a loaded file names.

use crate::failure::Failure;
use crate::{finish, folder};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const PAGE: &str = "index.html";
/// Files that can name others.
const TEXT: &[&str] = &["html", "js", "mjs", "css"];

/// The files that the page loads, the page first; paths are relative to the site.
///
/// # Errors
/// Where there is no page.
pub fn files(site: &Path) -> Result<Vec<String>, Failure> {
    if !site.join(PAGE).is_file() {
        let text = "there is no site to measure; build it first: cargo xtask build";
        return Err(Failure::Failed(text.into()));
    }
    let mut loaded = vec![PAGE.to_string()];
    let mut next = 0;
    while let Some(file) = loaded.get(next).cloned() {
        for named in named_by(site, &file) {
            if !loaded.contains(&named) && !is_late(&named) {
                loaded.push(named);
            }
        }
        next += 1;
    }
    Ok(loaded)
}

/// The other files of the site, which are loaded when they are asked for; without those that are pages of their own.
///
/// # Errors
/// Where the site cannot be read.
pub fn late(site: &Path, loaded: &[String]) -> Result<Vec<String>, Failure> {
    let unread = |error| Failure::Failed(format!("cannot read {}: {error}", site.display()));
    let mut late = folder::files(site).map_err(unread)?;
    late.retain(|file| !loaded.contains(file) && !file.ends_with(".html"));
    Ok(late)
}

/// Whether a file is named, but loaded only when something is wrong, or when few readers first need it.
fn is_late(file: &str) -> bool {
    finish::LATE.contains(&file) || file.starts_with(finish::WORKBENCH) || file == finish::WORKBENCH_STYLE
}

fn named_by(site: &Path, file: &str) -> BTreeSet<String> {
    let text = match TEXT.iter().any(|end| file.ends_with(&format!(".{end}"))) {
        true => fs::read_to_string(site.join(file)).unwrap_or_default(),
        false => String::new(),
    };
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let named = words(&text).map(|word| relative(folder, word));
    named.filter(|path| !path.is_empty() && site.join(path).is_file()).collect()
}

/// Everything between quotes, brackets, spaces and the like: what may be an address.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || "\"'`()<>=,;".contains(c))
}

fn relative(folder: &str, address: &str) -> String {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let (folder, address) = match address.strip_prefix('/') {
        Some(absolute) => ("", absolute),
        None => (folder, address),
    };
    let mut path: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(address.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(path.pop()),
            part => path.push(part),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_from_the_folder_of_the_file_that_names_it() {
        let cases = [
            ("", "./a.js", "a.js"),
            ("", "/a.js?v=1#x", "a.js"),
            ("js", "./b.js", "js/b.js"),
            ("js/deep", "../b.js", "js/b.js"),
            ("js", "", "js"),
        ];
        for (folder, address, path) in cases {
            assert_eq!(relative(folder, address), path, "{address} in {folder}");
        }
    }

    #[test]
    fn what_a_loaded_file_names_is_loaded_and_nothing_else() {
        let site = std::env::temp_dir().join(format!("port-atlas-loaded-{}", std::process::id()));
        fs::create_dir_all(site.join("js")).unwrap();
        let files_there = [
            ("index.html", "<script src=./start.js data-wasm='a.wasm'></script>"),
            ("start.js", "import './js/one.js'; import 'absent.js'; import('./crash.js')"),
            ("crash.js", ""),
            ("js/one.js", "import \"./two.js\"; import('../start.js')"),
            ("js/two.js", ""),
            ("a.wasm", "names lesson.json in vain"),
            ("lesson.json", "{}"),
        ];
        for (path, text) in files_there {
            fs::write(site.join(path), text).unwrap();
        }
        let loaded = files(&site);
        fs::remove_dir_all(&site).unwrap();
        let expected = ["index.html", "a.wasm", "start.js", "js/one.js", "js/two.js"];
        assert_eq!(loaded.unwrap(), expected);
    }
}
