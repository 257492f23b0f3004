//! The presets: real settings as scenarios in `static/presets`, and what they lead to in `presets/NAME.expected`.
#![allow(clippy::unwrap_used, reason = "a preset that cannot be read fails its test")]

mod annotated;

use std::fs;
use std::path::{Path, PathBuf};

use port_atlas::model::{Command, Mark};
use port_atlas::reference::{Preset, preset_names};
use port_atlas::scenario::{Scenario, StepResult, replay};

/// A preset with what is expected of it.
struct Sample {
    name: String,
    text: String,
    expected: String,
}

fn presets() -> Vec<Sample> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("static/presets");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let presets: Vec<Sample> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).map(read).collect();
    assert!(!presets.is_empty());
    presets
}

fn read(path: PathBuf) -> Sample {
    Sample {
        name: path.file_stem().unwrap().to_string_lossy().into(),
        text: fs::read_to_string(&path).unwrap(),
        expected: fs::read_to_string(expected(&path)).unwrap(),
    }
}

/// The file of what the preset in the file at `path` leads to.
fn expected(path: &Path) -> PathBuf {
    let name = path.with_extension("expected");
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/presets").join(name.file_name().unwrap())
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
fn the_page_shows_every_preset_and_no_other() {
    let mut shown = preset_names().to_vec();
    shown.sort_unstable();
    let mut found: Vec<String> = presets().into_iter().map(|preset| preset.name).collect();
    found.sort_unstable();
    assert_eq!(shown, found);
}

#[test]
fn every_preset_says_what_to_notice_and_where_it_is_from() {
    for preset in presets() {
        let read = Preset::read(&preset.text).unwrap_or_else(|bad| panic!("{}: {bad}", preset.name));
        assert_eq!(commands(&read.scenario), commands(&Scenario::read(&preset.text).unwrap()), "{}", preset.name);
        for source in read.sources {
            assert!(matches!(source.mark, Mark::Documented | Mark::Observed), "{}: {}", preset.name, source.title);
        }
    }
}

/// The rule that refuses the last step of a preset, after a change of its text.
fn last_refusal(name: &str, from: &str, to: &str) -> Option<&'static str> {
    let text = presets().into_iter().find(|preset| preset.name == name).unwrap().text;
    assert!(text.contains(from), "{name}: {from}");
    let replay = replay(&Scenario::read(&text.replace(from, to)).unwrap());
    replay.steps.last().and_then(|step| match &step.result {
        StepResult::Refused(refusal) => Some(refusal.rule().id()),
        _ => None,
    })
}

#[test]
fn what_a_reader_is_told_to_try_comes_out_as_told() {
    for (name, from, to, refused) in [
        ("bigfix-agent", "set ReservedPorts 52311-52311", "", Some("port-in-use")),
        ("dns-server-2500-ports", "os 2003\n", "os 2003\nset ReservedPorts 4500-4500\n", None),
        ("exchange-2003", "os 2003", "os 2003", Some("block-window-empty")),
        ("exchange-2003", "os 2003", "os 2003-sp1", None),
        ("sql-server-and-socks", "set ReservedPorts 1433-1434 1080-1080", "", Some("port-in-use")),
    ] {
        assert_eq!(last_refusal(name, from, to), refused, "{name}: {to}");
    }
}
