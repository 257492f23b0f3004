//! The sentences of the languages as the page loads them: of each language's one file, a file for each part.

use crate::failure::{Done, Failure};
use crate::place;
use port_atlas::words::{Language, Part};
use std::fs;
use std::path::Path;

/// Writes the files of all languages into the folder that the page's bundle takes them from. Those of the command line are
/// not among them: no page loads them.
///
/// # Errors
/// Where the folder cannot be written.
pub fn write() -> Done {
    let folder = place::words();
    write_into(&folder).map_err(|error| Failure::Failed(format!("cannot write {}: {error}", folder.display())))
}

fn write_into(folder: &Path) -> std::io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    for language in Language::ALL {
        for part in [Part::Page, Part::Workbench] {
            let name = language.file(part).and_then(|file| file.strip_prefix("words/"));
            name.map_or(Ok(()), |name| fs::write(folder.join(name), language.built_in(part)))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_each_part_that_a_page_loads_is_written_and_none_is_left_from_before() {
        let folder = std::env::temp_dir().join(format!("port-atlas-words-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("old.txt"), "").unwrap();
        let written = write_into(&folder);
        let mut names: Vec<String> =
            fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        fs::remove_dir_all(&folder).unwrap();
        assert!(written.is_ok());
        let others = Language::ALL.iter().filter(|&&language| language != Language::English);
        let mut expected: Vec<String> =
            others.flat_map(|language| ["", ".workbench"].map(|end| format!("{}{end}.txt", language.tag()))).collect();
        expected.sort();
        assert_eq!(names, expected);
    }
}
