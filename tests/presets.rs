//! The presets: real settings as scenarios in `presets/NAME.txt`, and what they lead to in `presets/NAME.expected`.
#![allow(clippy::unwrap_used, reason = "a preset that cannot be read fails its test")]

mod annotated;

use std::fs;
use std::path::PathBuf;

use port_atlas::model::Command;
use port_atlas::scenario::{Scenario, replay};

/// A preset with what is expected of it.
struct Preset {
    name: String,
    text: String,
    expected: String,
}

fn presets() -> Vec<Preset> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/presets");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let presets: Vec<Preset> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).map(read).collect();
    assert!(!presets.is_empty());
    presets
}

fn read(path: PathBuf) -> Preset {
    Preset {
        name: path.file_stem().unwrap().to_string_lossy().into(),
        text: fs::read_to_string(&path).unwrap(),
        expected: fs::read_to_string(path.with_extension("expected")).unwrap(),
    }
}

fn commands(scenario: &Scenario) -> Vec<Command> {
    scenario.lines().iter().filter_map(|line| line.readable().cloned()).collect()
}

#[test]
fn every_line_of_every_preset_can_be_read() {
    for preset in presets() {
        let replay = replay(&Scenario::read(&preset.text).unwrap());
        assert_eq!(replay.invalid().collect::<Vec<_>>(), [], "{}", preset.name);
    }
}

#[test]
fn every_preset_leads_to_what_stands_beside_it() {
    for preset in presets() {
        annotated::check(&preset.name, &preset.expected);
        let said = commands(&Scenario::read(&preset.text).unwrap());
        assert_eq!(said, commands(&annotated::scenario(&preset.expected)), "{}", preset.name);
    }
}

#[test]
fn every_preset_opens_with_its_title_what_it_teaches_and_its_source() {
    for preset in presets() {
        let comments: Vec<&str> = preset.text.lines().take_while(|line| line.starts_with('#')).collect();
        assert!(comments[0].len() > 2 && comments[1] == "#" && comments.len() >= 4, "{}", preset.name);
        let source = comments.iter().find(|line| line.starts_with("# Source: "));
        let marked = |line: &&&str| ["documented", "observed"].iter().any(|mark| line.contains(mark));
        assert!(source.is_some_and(|line| marked(&line)), "{}", preset.name);
    }
}
