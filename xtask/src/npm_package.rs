//! The package for the npm ecosystem: the site's files, told to bundlers one by one.

use crate::failure::{Done, Failure};
use crate::{folder, place, process};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What a package on npm has beside the site's files, from the project's own folder.
const ALSO: &[&str] = &["LICENSE-MIT", "LICENSE-APACHE", "static/port-atlas.d.ts"];
/// The element's script.
const SCRIPT: &str = "port-atlas.js";
/// How the files begin that the element loads beside the modules below; in the site there are also pages of their own, and
/// what only their tools ask for.
const LOADED: &[&str] = &["inks-", "port-atlas-", "workbench-", "words/"];
/// Modules that a bundler takes into its own; everything else it copies.
const BUNDLED: &[&str] = &["port-atlas.js", "packing.js", "link.js", "index.js", "files.js"];

/// Makes `dist-npm/` of `dist/`.
///
/// # Errors
/// Where there is no site, or the folder cannot be written.
pub fn make() -> Done {
    let package = place::npm_package();
    folder::renew(&place::dist(), &package)?;
    write_all(&package).map_err(|error| Failure::Failed(format!("cannot write {}: {error}", package.display())))
}

fn write_all(package: &Path) -> std::io::Result<()> {
    leave_out(package)?;
    for file in ALSO {
        let name = file.rsplit('/').next().unwrap_or(file);
        fs::copy(place::root().join(file), package.join(name))?;
    }
    let static_files = place::root().join("static").join("npm");
    for entry in fs::read_dir(static_files)?.flatten() {
        fs::copy(entry.path(), package.join(entry.file_name()))?;
    }
    let script = fs::read_to_string(package.join(SCRIPT))?;
    fs::write(package.join(SCRIPT), left_alone(&script))?;
    fs::write(package.join("files.js"), addresses(&folder::files(package)?))?;
    let template = fs::read_to_string(package.join("package.json"))?;
    fs::write(package.join("package.json"), template.replace("0.0.0", env!("CARGO_PKG_VERSION")))
}

/// The module that tells where a bundler has put each file: a bundler follows addresses that are written out.
fn addresses(files: &[String]) -> String {
    let loaded = files.iter().filter(|file| is_loaded(file));
    let line = |file: &String| format!("  \"{file}\": new URL(\"./{file}\", import.meta.url),\n");
    let lines: String = loaded.map(line).collect();
    format!(
        "import {{ site }} from \"./port-atlas.js\";\n\nconst addresses = {{\n{lines}}};\n\nsite.at = (path) => addresses[path];\n"
    )
}

/// Has bundlers leave alone what is imported from an address that is only known at work; the comments that say so
/// do not survive the shortening of scripts.
fn left_alone(script: &str) -> String {
    let mut parts = script.split("import(");
    let mut text = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let is_written_out = part.starts_with(['"', '\'', '`', '/']);
        text.push_str(if is_written_out { "import(" } else { "import(/* @vite-ignore */ /* webpackIgnore: true */ " });
        text.push_str(part);
    }
    text
}

/// Takes away what is no part of the element, with the folders that are empty then.
fn leave_out(package: &Path) -> std::io::Result<()> {
    for file in folder::files(package)?.iter().filter(|file| !is_elements(file)) {
        fs::remove_file(package.join(file))?;
        if let Some((folder, _)) = file.rsplit_once('/') {
            // It fails while there is something left in it.
            let _ = fs::remove_dir(package.join(folder));
        }
    }
    Ok(())
}

fn is_elements(file: &str) -> bool {
    let is_pages = file.ends_with(".html") || file.contains("terminal");
    BUNDLED.contains(&file) || LOADED.iter().any(|start| file.starts_with(start)) && !is_pages
}

fn is_loaded(file: &str) -> bool {
    let at_work = [".js", ".wasm", ".css", ".txt"].iter().any(|end| file.ends_with(end));
    at_work && !BUNDLED.contains(&file)
}

/// Packs the package as `npm publish` would, into `to` as `port-atlas.tgz`.
///
/// # Errors
/// Where npm fails or the file cannot be moved.
pub fn pack(to: &Path) -> Done {
    let mut npm = Command::new("npm");
    npm.args(["pack", "--ignore-scripts", "--pack-destination"]).arg(to).current_dir(place::npm_package());
    process::quietly("npm-pack", &mut npm)?;
    let packed = to.join(format!("port-atlas-{}.tgz", env!("CARGO_PKG_VERSION")));
    let moved = fs::rename(&packed, to.join("port-atlas.tgz"));
    moved.map_err(|error| Failure::Failed(format!("cannot move {}: {error}", packed.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundler_is_told_to_leave_alone_what_is_found_at_work() {
        let script = "await import(a.at(b));import(\"./packing.js\")";
        let told = "await import(/* @vite-ignore */ /* webpackIgnore: true */ a.at(b));import(\"./packing.js\")";
        assert_eq!(left_alone(script), told);
        assert_eq!(left_alone(told), told);
    }

    #[test]
    fn the_package_has_what_the_element_loads_and_nothing_of_the_pages() {
        let files = [
            ("port-atlas.js", true),
            ("port-atlas-1f_bg.wasm", true),
            ("workbench-2e.js", true),
            ("inks-3d.css", true),
            ("words/zh-CN.txt", true),
            ("words/zh-CN.terminal.txt", false),
            ("port-atlas-tools.html", false),
            ("start.js", false),
            ("workbench.css", false),
            ("lessons/bind.txt", false),
        ];
        for (file, belongs) in files {
            assert_eq!(is_elements(file), belongs, "{file}");
        }
    }

    #[test]
    fn every_file_that_is_loaded_at_work_has_its_address_written_out() {
        let files = ["a_bg.wasm", "index.js", "port-atlas.js", "port-atlas.d.ts", "words/zh-CN.txt"].map(String::from);
        let module = addresses(&files);
        assert!(module.contains("\"words/zh-CN.txt\": new URL(\"./words/zh-CN.txt\", import.meta.url),"));
        assert_eq!(module.matches("new URL").count(), 2);
    }
}
