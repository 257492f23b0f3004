//! What is done to the site after trunk: the second module moves in, and every file that loads others learns their names.

use crate::failure::{Done, Failure};
use crate::still;
use std::fs;
use std::path::Path;

/// How the second module's files begin.
pub const WORKBENCH: &str = "workbench-";
/// The second module's style sheet.
pub const WORKBENCH_STYLE: &str = "workbench.css";
/// Scripts that are loaded when they are first needed, or when the page answers, and stay files of their own.
pub const LATE: &[&str] = &["bring.js", "crash.js", "link.js", "packing.js"];
/// Scripts that others take in.
pub const SHARED: &[&str] = &["device.js", "focus.js", "form.js", "loader.js", "page.js", "sheet.js"];
/// How trunk calls the files of a module.
const MODULE: &str = "port-atlas-";

/// The names of the files that others load.
struct Names {
    script: String,
    inks: String,
    style: String,
    workbench_script: String,
    workbench_style: String,
}

/// Puts the second module, built into `workbench`, into the site, and the names of files into those that load them.
///
/// # Errors
/// Where a file is not there or cannot be written.
pub fn site(dist: &Path, workbench: &Path) -> Done {
    leave_out_notes(dist)?;
    let moved = move_workbench(dist, workbench)?;
    let names = Names {
        script: one(dist, MODULE, ".js")?,
        inks: one(dist, "inks-", ".css")?,
        style: one(dist, MODULE, ".css")?,
        workbench_script: moved,
        workbench_style: WORKBENCH_STYLE.into(),
    };
    for file in ["index.html", "port-atlas.js"] {
        rewrite(&dist.join(file), |text| names.put_into(text))?;
    }
    rewrite(&dist.join("index.html"), |text| text.replace("<!-- figure -->", &still::picture()))
}

impl Names {
    fn put_into(&self, text: String) -> String {
        let places = [
            ("{script}", self.script.clone()),
            ("{wasm}", wasm_of(&self.script)),
            ("{inks}", self.inks.clone()),
            ("{style}", self.style.clone()),
            ("{workbenchScript}", self.workbench_script.clone()),
            ("{workbenchWasm}", wasm_of(&self.workbench_script)),
            ("{workbenchStyle}", self.workbench_style.clone()),
        ];
        places.iter().fold(text, |text, (place, name)| text.replace(place, name))
    }
}

/// The wasm that belongs to a module's script.
pub fn wasm_of(script: &str) -> String {
    format!("{}_bg.wasm", script.trim_end_matches(".js"))
}

/// The scripts of the modules.
///
/// # Errors
/// Where the site cannot be read.
pub fn modules(dist: &Path) -> Result<Vec<String>, Failure> {
    let files = files(dist)?;
    let has_wasm = |file: &&String| file.ends_with(".js") && files.contains(&wasm_of(file));
    Ok(files.iter().filter(has_wasm).cloned().collect())
}

/// The scripts and the style sheets of the site.
///
/// # Errors
/// Where the site cannot be read.
pub fn text_files(dist: &Path) -> Result<Vec<String>, Failure> {
    let is_text = |file: &String| file.ends_with(".js") || file.ends_with(".css");
    Ok(files(dist)?.into_iter().filter(is_text).collect())
}

/// Takes the notes for authors out of the site: a generator of documentation would make pages of them.
fn leave_out_notes(dist: &Path) -> Done {
    let lessons = dist.join("lessons");
    let notes = files(&lessons)?.into_iter().filter(|file| file.ends_with(".md"));
    let mut paths = notes.map(|file| lessons.join(file));
    paths.try_for_each(|path| fs::remove_file(&path).map_err(|error| broken(&path, &error)))
}

fn move_workbench(dist: &Path, workbench: &Path) -> Result<String, Failure> {
    let script = one(workbench, MODULE, ".js")?;
    let renamed = script.replacen(MODULE, WORKBENCH, 1);
    for (from, to) in [(script.clone(), renamed.clone()), (wasm_of(&script), wasm_of(&renamed))] {
        fs::copy(workbench.join(&from), dist.join(to)).map_err(|error| broken(&workbench.join(from), &error))?;
    }
    Ok(renamed)
}

/// The one file of a folder with this start and end and no more than a hash between.
fn one(folder: &Path, start: &str, end: &str) -> Result<String, Failure> {
    let is_it = |file: &String| {
        let hash = file.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
        hash.is_some_and(|hash| hash.chars().all(|c| c.is_ascii_alphanumeric()))
    };
    let found = files(folder)?.into_iter().find(is_it);
    found.ok_or_else(|| Failure::Failed(format!("trunk left no {start}*{end} in {}", folder.display())))
}

fn files(folder: &Path) -> Result<Vec<String>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| broken(folder, &error))?;
    let mut files: Vec<String> = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into()).collect();
    files.sort();
    Ok(files)
}

fn rewrite(path: &Path, change: impl FnOnce(String) -> String) -> Done {
    let text = fs::read_to_string(path).map_err(|error| broken(path, &error))?;
    fs::write(path, change(text)).map_err(|error| broken(path, &error))
}

fn broken(path: &Path, error: &std::io::Error) -> Failure {
    Failure::Failed(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_for_authors_are_no_part_of_the_site() {
        let dist = std::env::temp_dir().join(format!("port-atlas-finish-{}", std::process::id()));
        let lessons = dist.join("lessons");
        fs::create_dir_all(&lessons).unwrap();
        for file in ["README.md", "README.zh.md", "no-lock.txt"] {
            fs::write(lessons.join(file), "").unwrap();
        }
        let left_out = leave_out_notes(&dist);
        let left = files(&lessons);
        fs::remove_dir_all(&dist).unwrap();
        assert_eq!((left_out, left), (Ok(()), Ok(vec!["no-lock.txt".to_string()])));
    }
}
