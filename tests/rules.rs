//! Every rule by name: `rules/ID.txt` holds the cases of the rule ID, its refusal among them.
#![allow(clippy::unwrap_used, reason = "a case that cannot be read fails its test")]

mod annotated;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use port_atlas::model::RuleId;

/// The rules that refuse, as the specification lists them.
const REFUSING: [&str; 11] = [
    "wildcard-exhausted",
    "port-in-use",
    "port-blocked",
    "reserve-window",
    "no-contained-reservation",
    "block-window-empty",
    "block-outside-window",
    "block-overlaps",
    "block-needs-free-ports",
    "no-block-with-left-edge",
    "not-bound",
];

/// Each file's name without its ending, with its text.
fn cases() -> BTreeMap<String, String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| (path.file_stem().unwrap().to_string_lossy().into(), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn every_case_of_every_rule_turns_out_as_it_says() {
    for (name, text) in cases() {
        annotated::check(&name, &text);
    }
}

#[test]
fn every_rule_has_a_file_of_cases_and_every_file_a_rule() {
    let mut ids: Vec<&str> = RuleId::ALL.iter().map(|rule| rule.id()).collect();
    ids.sort_unstable();
    assert_eq!(cases().keys().collect::<Vec<_>>(), ids);
}

#[test]
fn every_file_of_cases_expects_something() {
    for (name, text) in cases() {
        let expectations = text.lines().filter(|line| line.contains("=>")).count();
        assert!(expectations >= 2, "{name}");
    }
}

#[test]
fn every_rule_that_refuses_is_seen_refusing_in_its_own_file() {
    let cases = cases();
    for id in REFUSING {
        assert!(cases[id].contains(&format!("=> refused {id} ")), "{id}");
    }
}
