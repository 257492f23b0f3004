//! Registry files: what is read from them, and that they are written byte for byte as regedit writes them.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};

use port_atlas::model::Registry;
use port_atlas::scenario::{Scenario, canonical, reg, replay};
use proptest::prelude::*;

/// The files of that ending in a folder of `tests/reg`, in order.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reg").join(folder);
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|e| e == ending)).collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

/// Everything that was read from a file, as text.
fn told(bytes: &[u8]) -> String {
    let file = match reg::read(bytes) {
        Ok(file) => file,
        Err(refusal) => return format!("refused {refusal:?}\n"),
    };
    let mut told: Vec<String> = file.commands().iter().map(canonical).collect();
    told.push(format!("left alone: {} keys, {} values", file.left_alone.keys, file.left_alone.values));
    if file.left_alone.numbered > 0 {
        told.push(format!("numbered: {}", file.left_alone.numbered));
    }
    told.extend(file.problems.iter().map(|problem| format!("{}:{} {:?}", problem.line, problem.column, problem.kind)));
    told.join("\n") + "\n"
}

#[test]
fn each_file_is_read_as_its_neighbour_says() {
    for path in files("read", "reg") {
        let expected = fs::read_to_string(path.with_extension("expected")).unwrap();
        assert_eq!(told(&fs::read(&path).unwrap()), expected, "{}", path.display());
    }
}

#[test]
fn each_registry_is_written_as_regedit_writes_it() {
    for path in files("write", "txt") {
        let scenario = Scenario::read(&fs::read_to_string(&path).unwrap()).unwrap();
        let written = reg::write(&replay(&scenario).snapshot.registry);
        let expected = fs::read(path.with_extension("reg")).unwrap();
        assert_eq!(text(&written), text(&expected), "{}", path.display());
        assert_eq!(written, expected, "{}", path.display());
    }
}

/// UTF-16 as text, to see a difference.
fn text(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

#[test]
fn a_file_of_nothing_but_problems_lists_a_thousand_and_counts_the_rest() {
    let file = reg::read(format!("REGEDIT4\n{}", "x\n".repeat(1234)).as_bytes()).unwrap();
    assert_eq!((file.problems.len(), file.unlisted), (1000, 234));
}

fn registries() -> impl Strategy<Value = Registry> {
    let string = "[^\0]{1,20}|[0-9]{1,5}-[0-9]{1,5}".prop_map(String::into_boxed_str);
    let strings = proptest::collection::vec(string, 0..20);
    (any::<Option<u32>>(), proptest::option::of(strings))
        .prop_map(|(max_user_port, reserved_ports)| Registry { max_user_port, reserved_ports })
}

/// Pieces of registry files, to be strewn about.
const PIECES: [&str; 16] = [
    "REGEDIT4\n",
    "Windows Registry Editor Version 5.00\r\n",
    "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters]\n",
    "[-HKEY_LOCAL_MACHINE\\SYSTEM]\n",
    "\"MaxUserPort\"=",
    "\"ReservedPorts\"=",
    "@=",
    "dword:",
    "hex(7):",
    "31,00,2d,00,",
    "\\\n",
    "\n",
    "\"",
    ";",
    "-",
    "é",
];

proptest! {
    #[test]
    fn what_is_written_is_read_back(registry in registries()) {
        let file = reg::read(&reg::write(&registry)).unwrap();
        prop_assert_eq!(file.registry(), registry);
        prop_assert_eq!(file.left_alone, reg::LeftAlone::default());
    }

    #[test]
    fn no_line_that_is_written_is_longer_than_regedit_makes_it(registry in registries()) {
        let text = text(&reg::write(&registry));
        prop_assert!(text.lines().all(|line| line.len() <= 80));
    }

    #[test]
    fn what_is_imported_can_stand_in_a_scenario(registry in registries()) {
        let file = reg::read(&reg::write(&registry)).unwrap();
        for command in file.commands() {
            let scenario = Scenario::read(&canonical(&command)).unwrap();
            prop_assert_eq!(scenario.lines()[0].readable(), Some(&command));
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = reg::read(&bytes);
        let _ = reg::read(&[&b"REGEDIT4\n"[..], &bytes].concat());
        let _ = reg::read(&[&b"\xff\xfe"[..], &bytes].concat());
    }

    #[test]
    fn no_pieces_of_a_registry_file_make_it_panic(at in proptest::collection::vec(0..PIECES.len(), 0..40)) {
        let text: String = at.into_iter().map(|at| PIECES[at]).collect();
        let _ = reg::read(text.as_bytes());
        let _ = reg::read(format!("{}{text}", PIECES[0]).as_bytes());
        let _ = reg::read(format!("{}{text}", PIECES[1]).as_bytes());
    }
}
