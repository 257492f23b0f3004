//! The command line on files: the presets by name, and files that cannot be read whole.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

/// Runs the program in the folder of the presets.
fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_port-atlas")).args(arguments).current_dir(presets_folder()).output().unwrap()
}

fn presets_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("static/presets")
}

fn presets() -> Vec<String> {
    let files = fs::read_dir(presets_folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    files.filter(|name| name.ends_with(".txt")).collect()
}

fn result(output: &Output) -> (i32, &str) {
    (output.status.code().unwrap(), std::str::from_utf8(&output.stderr).unwrap())
}

fn document(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A file of that content for one test.
fn file(name: &str, content: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path.into_os_string().into_string().unwrap()
}

#[test]
fn every_preset_is_replayed_and_is_in_its_canonical_form_but_for_hex() {
    for name in presets() {
        assert_eq!(result(&run(&["replay", &name])), (0, ""), "{name}");
        let formatted = run(&["format", &name]);
        assert_eq!(result(&formatted), (0, ""), "{name}");
        let text = fs::read_to_string(presets_folder().join(&name)).unwrap();
        let decimal = text.replace("0x1388", "5000").replace("os xp", "os 2003");
        assert_eq!(String::from_utf8(formatted.stdout).unwrap(), decimal, "{name}");
    }
}

#[test]
fn a_scenario_in_utf_16_is_read_as_notepad_and_powershell_write_it() {
    let text = "\u{feff}set MaxUserPort 60000\r\nbind * as \"端口\"\r\n";
    let units = || text.encode_utf16();
    let low_first: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let high_first: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    for (name, bytes) in [("low-byte-first.txt", low_first), ("high-byte-first.txt", high_first)] {
        let formatted = run(&["format", &file(name, &bytes)]);
        assert_eq!(result(&formatted), (0, ""), "{name}");
        let expected = "set MaxUserPort 60000\nbind tcp * as \"端口\"\n";
        assert_eq!(String::from_utf8(formatted.stdout).unwrap(), expected, "{name}");
        assert_eq!(result(&run(&["lint", &file(name, &bytes)])), (0, ""), "{name}");
    }
}

#[test]
fn a_refused_command_is_a_result_and_no_error() {
    let output = run(&["replay", "--json", "ftp-backup.txt"]);
    assert_eq!(result(&output), (0, ""));
    let refused = document(&output)["steps"][3].clone();
    assert_eq!(refused["command"], "bind tcp * x200 as \"FTP backup\"");
    assert_eq!(refused["rule"], "wildcard-exhausted");
    assert_eq!((&refused["ports"], &refused["refused"]), (&json!([[4926, 5000]]), &json!(125)));
}

#[test]
fn a_port_is_explained_as_json() {
    let output = run(&["explain", "4500", "--json", "dns-server-2500-ports.txt"]);
    assert_eq!(result(&output), (0, ""));
    let document = document(&output);
    assert_eq!((&document["version"], &document["port"]), (&json!(1), &json!(4500)));
    assert_eq!(document["ranges"], json!(["ephemeral", "reservable", "specific", "in-use-udp"]));
    assert_eq!(document["specific_bind"]["udp"]["possible"], false);
    assert_eq!(document["specific_bind"]["udp"]["rules"][1]["id"], "port-in-use");
    assert_eq!(document["specific_bind"]["tcp"]["possible"], true);
}

#[test]
fn each_command_names_file_line_and_column_of_what_it_cannot_read_and_ends_with_1() {
    let name = file("one-bad-line.txt", b"bind tcp *\r\n  reserve 3100-3000\r\nbind tcp *\r\n");
    for arguments in
        [vec!["replay", &name], vec!["replay", "--json", &name], vec!["explain", "0", &name], vec!["format", &name]]
    {
        let output = run(&arguments);
        let (status, complaints) = result(&output);
        assert_eq!(status, 1, "{arguments:?}");
        assert!(complaints.starts_with(&format!("{name}:2:11: ")), "{complaints}");
        assert_eq!(complaints.lines().count(), 1, "{complaints}");
        assert!(!output.stdout.is_empty(), "the rest is still done: {arguments:?}");
    }
}

#[test]
fn a_system_chosen_too_late_is_a_line_that_cannot_be_read() {
    let name = file("late-system.txt", b"bind tcp *\n  os xp\n");
    let output = run(&["replay", &name]);
    let (status, complaints) = result(&output);
    assert_eq!(status, 1);
    assert!(complaints.starts_with(&format!("{name}:2:3: ")), "{complaints}");
}

#[test]
fn a_folder_or_a_missing_file_ends_with_2() {
    for name in [".", "no-such-preset.txt"] {
        let output = run(&["format", name]);
        let (status, complaints) = result(&output);
        assert_eq!(status, 2);
        assert!(complaints.contains(name), "{complaints}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn an_empty_file_is_a_machine_that_has_just_booted() {
    let name = file("empty.txt", b"");
    let output = run(&["replay", "--json", &name]);
    assert_eq!(result(&output), (0, ""));
    assert_eq!(document(&output)["final"]["cursor"], 1025);
    let output = run(&["format", &name]);
    assert_eq!((result(&output), output.stdout.as_slice()), ((0, ""), &b""[..]));
}

#[test]
fn the_json_of_lint_tells_of_lines_that_were_not_read() {
    let name = file("one-line-unread.txt", b"set MaxUserPort many\nset ReservedPorts 4500-4500 4501-4501\n");
    let output = run(&["lint", "--json", &name]);
    assert_eq!(output.status.code(), Some(1));
    let report = document(&output);
    assert_eq!(report["findings"][0]["kind"], "adjacent-single-ports");
    assert_eq!(report["findings"][0]["mark"], "doc", "KB 812873 documents the warning");
    let unread = &report["unread"][0];
    assert_eq!((&unread["line"], &unread["column"]), (&json!(1), &json!(17)));
    assert!(unread["message"].as_str().is_some_and(|message| message.contains("many")), "{unread}");
}
