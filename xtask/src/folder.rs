//! Whole folders: copied, made anew, listed.

use crate::failure::{Done, Failure};
use std::fs;
use std::io;
use std::path::Path;

/// Makes `to` hold what `from` holds, and nothing else.
///
/// # Errors
/// Where `from` cannot be read or `to` cannot be written.
pub fn renew(from: &Path, to: &Path) -> Done {
    let removed = match fs::remove_dir_all(to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    };
    removed.map_err(|error| failed(from, to, &error))?;
    add(from, to)
}

/// Copies what `from` holds into `to`, which may hold more.
///
/// # Errors
/// Where `from` cannot be read or `to` cannot be written.
pub fn add(from: &Path, to: &Path) -> Done {
    copy(from, to).map_err(|error| failed(from, to, &error))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (old, new) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy(&old, &new)?;
        } else {
            fs::copy(&old, &new)?;
        }
    }
    Ok(())
}

/// The files of a folder and of those in it, in order; paths are relative to it, with `/` between.
///
/// # Errors
/// Where it cannot be read.
pub fn files(folder: &Path) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    list(folder, "", &mut files)?;
    files.sort();
    Ok(files)
}

fn list(folder: &Path, before: &str, files: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn failed(from: &Path, to: &Path, error: &io::Error) -> Failure {
    Failure::Failed(format!("cannot copy {} to {}: {error}", from.display(), to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_renewed_folder_holds_what_the_other_holds_and_nothing_else() {
        let base = std::env::temp_dir().join(format!("port-atlas-folder-{}", std::process::id()));
        let (from, to) = (base.join("from"), base.join("to"));
        fs::create_dir_all(from.join("deep")).unwrap();
        fs::create_dir_all(&to).unwrap();
        fs::write(from.join("deep/new"), "new").unwrap();
        fs::write(to.join("old"), "old").unwrap();
        let renewed = renew(&from, &to);
        let there = (fs::read_to_string(to.join("deep/new")).ok(), to.join("old").exists());
        fs::remove_dir_all(&base).unwrap();
        assert_eq!((renewed, there), (Ok(()), (Some("new".to_string()), false)));
    }
}
