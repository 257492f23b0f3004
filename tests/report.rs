//! The JSON that a replay reports, document by document, against what the specification says by hand.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use port_atlas::model::explain;
use port_atlas::scenario::{ExplainReport, Report, Scenario, replay};
use port_atlas::words::Language;
use serde_json::{Value, json};

/// The report of a text; messages, which are for people, are taken out after it is seen that they say something.
fn report(text: &str) -> Value {
    let mut document = report_with_messages(text, Language::English);
    for step in document["steps"].as_array_mut().unwrap() {
        let message = step.as_object_mut().unwrap().remove("message");
        let speaks = step["outcome"] != "done";
        assert_eq!(message.is_some_and(|message| message.as_str().unwrap().len() > 10), speaks, "{step}");
    }
    document
}

fn report_with_messages(text: &str, language: Language) -> Value {
    serde_json::to_value(made(text, language)).unwrap()
}

fn made(text: &str, language: Language) -> Report {
    let scenario = Scenario::read(text).unwrap();
    Report::new(&scenario, &replay(&scenario), language)
}

#[test]
fn every_kind_of_step_has_the_fields_of_the_specification() {
    let text = r#"# a title takes a number and makes no step
os 2003-sp1
SET maxuserport 0x1388

quirk KB812873 off
bind udp * x500 as "DNS Server"   # 500 of them
bind 80
bind tcp 80
bind tcp 0
bind tcp * x5000
bind tcp *
close udp 1025-1030
close udp 1025-1030
reserve 3000-3100 as "Server"
unreserve 2000-4000
unreserve 2000-4000
block 6000-6100
bind tcp 6000
unblock 6000-6001
unblock 6000
block 5000
set MaxUserPort 70000
unset MaxUserPort
set ReservedPorts 9-8 4500-4500 x
restart
bind tcp
os xp
"#;
    let steps = json!([
        {"line": 2, "command": "os 2003-sp1", "outcome": "done"},
        {"line": 3, "command": "set MaxUserPort 5000", "outcome": "done", "pending": false},
        {"line": 5, "command": "quirk kb812873 off", "outcome": "done"},
        {"line": 6, "command": "bind udp * x500 as \"DNS Server\"", "outcome": "done", "ports": [[1025, 1524]]},
        {"line": 7, "command": "bind tcp 80", "outcome": "done", "ports": [[80, 80]]},
        {"line": 8, "command": "bind tcp 80", "outcome": "refused", "rule": "port-in-use", "winsock": 10048},
        {"line": 9, "command": "bind tcp *", "outcome": "done", "ports": [[1525, 1525]]},
        {"line": 10, "command": "bind tcp * x5000", "outcome": "refused", "rule": "wildcard-exhausted",
         "winsock": 10055, "ports": [[1025, 1524], [1526, 5000]], "refused": 1025},
        {"line": 11, "command": "bind tcp *", "outcome": "refused", "rule": "wildcard-exhausted", "winsock": 10055},
        {"line": 12, "command": "close udp 1025-1030", "outcome": "done", "removed": [[1025, 1030]]},
        {"line": 13, "command": "close udp 1025-1030", "outcome": "refused", "rule": "not-bound", "winsock": null},
        {"line": 14, "command": "reserve 3000-3100 as \"Server\"", "outcome": "done"},
        {"line": 15, "command": "unreserve 2000-4000", "outcome": "done", "removed": [3000, 3100]},
        {"line": 16, "command": "unreserve 2000-4000", "outcome": "refused", "rule": "no-contained-reservation",
         "winsock": null},
        {"line": 17, "command": "block 6000-6100", "outcome": "done", "handle": 6100},
        {"line": 18, "command": "bind tcp 6000", "outcome": "refused", "rule": "port-blocked", "winsock": 10013},
        {"line": 19, "command": "unblock 6000-6001", "outcome": "done", "removed": [6000, 6100]},
        {"line": 20, "command": "unblock 6000", "outcome": "refused", "rule": "no-block-with-left-edge",
         "winsock": null},
        {"line": 21, "command": "block 5000", "outcome": "refused", "rule": "block-outside-window", "winsock": null},
        {"line": 22, "command": "set MaxUserPort 70000", "outcome": "done", "pending": true},
        {"line": 23, "command": "unset MaxUserPort", "outcome": "done", "pending": true},
        {"line": 24, "command": "set ReservedPorts 9-8 4500-4500 x", "outcome": "done", "pending": true},
        {"line": 25, "command": "restart", "outcome": "done", "max_user_port": 5000,
         "ignored": [{"text": "9-8", "reason": "reversed"}, {"text": "x", "reason": "malformed"}]},
        {"line": 26, "outcome": "invalid", "column": 9},
        {"line": 27, "outcome": "invalid", "column": 1},
    ]);
    let document = report(text);
    assert_eq!(document["version"], 1);
    for (step, expected) in document["steps"].as_array().unwrap().iter().zip(steps.as_array().unwrap()) {
        assert_eq!(step, expected);
    }
    assert_eq!(document["steps"], steps);
}

#[test]
fn the_rules_that_need_a_machine_of_their_own_are_reported_by_id() {
    let refused = |text: &str| report(text)["steps"].as_array().unwrap().last().unwrap().clone();
    let cases = [
        ("set MaxUserPort 60000\nblock 60001", "block-window-empty"),
        ("block 6000\nblock 6000", "block-overlaps"),
        ("bind udp 6000\nblock 6000", "block-needs-free-ports"),
        ("reserve 80", "reserve-window"),
    ];
    for (text, rule) in cases {
        let step = refused(text);
        assert_eq!(
            (&step["outcome"], &step["rule"], &step["winsock"]),
            (&json!("refused"), &json!(rule), &Value::Null)
        );
        assert!(step.as_object().unwrap().contains_key("winsock"), "null, not left out");
    }
}

#[test]
fn the_end_of_a_replay_is_the_whole_machine() {
    let text = "\
os 2003-sp1
set MaxUserPort 70000
set ReservedPorts 4500-4500 9-8
bind tcp 80
bind udp * x2
reserve 50000-50010 as \"Server\"
reserve 4500
block 65535 as \"Monitor\"
bind tcp 65535
set ReservedPorts 1645-1646
";
    let end = json!({
        "os": "2003-sp1", "max_user_port": 65534, "cursor": 1027,
        "registry": {"MaxUserPort": 70000, "ReservedPorts": ["1645-1646"]},
        "ranges": {
            "well_known": [0, 1023], "ephemeral": [1025, 65534], "specific": [[0, 65534]],
            "reservable": [[1025, 65534], [49152, 65535]], "blockable": [65535, 65535],
        },
        "reservations": [
            {"range": [4500, 4500], "from": "registry", "as": null},
            {"range": [50000, 50010], "from": "program", "as": "Server"},
            {"range": [4500, 4500], "from": "program", "as": null},
        ],
        "blocks": [{"range": [65535, 65535], "handle": 65535, "as": "Monitor"}],
        "ignored": [{"text": "9-8", "reason": "reversed"}],
        // 64,510 ephemeral ports less 12 reserved; two more are in use in UDP, and 80 is not ephemeral.
        "tcp": {"in_use": [[80, 80]], "free_ephemeral": 64498},
        "udp": {"in_use": [[1025, 1026]], "free_ephemeral": 64496},
    });
    assert_eq!(report(text)["final"], end);
}

#[test]
fn an_empty_scenario_is_a_machine_that_has_just_booted() {
    let expected = json!({
        "version": 1,
        "steps": [],
        "final": {
            "os": "2003", "max_user_port": 5000, "cursor": 1025,
            "registry": {"MaxUserPort": null, "ReservedPorts": null},
            "ranges": {
                "well_known": [0, 1023], "ephemeral": [1025, 5000], "specific": [[0, 65535]],
                "reservable": [[1025, 5000], [49152, 65535]], "blockable": [5001, 49151],
            },
            "reservations": [], "blocks": [], "ignored": [],
            "tcp": {"in_use": [], "free_ephemeral": 3976},
            "udp": {"in_use": [], "free_ephemeral": 3976},
        },
    });
    assert_eq!(report(""), expected);
    assert_eq!(report("# nothing but a comment\n\n"), expected);
}

#[test]
fn a_window_that_is_empty_is_null() {
    assert_eq!(report("set MaxUserPort 49151")["final"]["ranges"]["blockable"], Value::Null);
}

#[test]
fn lists_of_ranges_ascend_and_are_merged() {
    let document = report("bind tcp 90\nbind tcp 80\nbind tcp 81\nblock 7000\nblock 6001\nblock 6000\nclose tcp 1-100");
    assert_eq!(document["final"]["ranges"]["specific"], json!([[0, 5999], [6002, 6999], [7001, 65535]]));
    assert_eq!(document["steps"][6]["removed"], json!([[80, 81], [90, 90]]));
    assert_eq!(document["final"]["blocks"][0]["range"], json!([7000, 7000]), "blocks stand in the order made");
}

#[test]
fn keys_come_in_the_order_of_the_specification() {
    let text = serde_json::to_string(&made("bind tcp * x4000\nrestart", Language::English)).unwrap();
    let keys = [
        "version",
        "steps",
        "line",
        "command",
        "outcome",
        "rule",
        "winsock",
        "ports",
        "refused",
        "message",
        "final",
        "os",
        "cursor",
        "registry",
        "MaxUserPort",
        "ReservedPorts",
        "ranges",
        "well_known",
        "ephemeral",
        "specific",
        "reservable",
        "blockable",
        "reservations",
        "blocks",
        "tcp",
        "in_use",
        "free_ephemeral",
        "udp",
    ];
    let places: Vec<usize> = keys.iter().map(|key| text.find(&format!("\"{key}\":")).unwrap()).collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn messages_speak_the_language_asked_for_and_nothing_else_changes() {
    let text = "bind tcp 80\nbind tcp 80\nbin";
    let [english, chinese] =
        [Language::English, Language::Chinese].map(|language| report_with_messages(text, language));
    for step in [1, 2] {
        let [a, b] = [&english, &chinese].map(|document| document["steps"][step]["message"].as_str().unwrap());
        assert!(a.is_ascii() || step == 2, "{a}");
        assert_ne!(a, b);
    }
    assert_eq!(english["final"], chinese["final"]);
    assert_eq!(english["steps"][1]["rule"], chinese["steps"][1]["rule"]);
}

#[test]
fn a_port_explained_tells_its_ranges_and_the_rules_of_each_act() {
    let scenario = Scenario::read("bind udp * x500\nreserve 1100-1200").unwrap();
    let explanation = explain(&replay(&scenario).snapshot, 1100);
    let mut document = serde_json::to_value(ExplainReport::new(&explanation, Language::English)).unwrap();
    let ids = |verdict: &mut Value| {
        let rules = verdict["rules"].as_array().unwrap().clone();
        assert!(rules.iter().all(|rule| rule["sentence"].as_str().unwrap().ends_with('.')));
        verdict["rules"] = rules.iter().map(|rule| json!([rule["id"], rule["mark"]])).collect();
    };
    for act in ["reserve", "block"] {
        ids(&mut document[act]);
    }
    for act in ["wildcard_bind", "specific_bind"] {
        ["tcp", "udp"].iter().for_each(|protocol| ids(&mut document[act][protocol]));
    }
    let skipped = json!({"possible": false, "rules": [["ephemeral-range", "doc"], ["wildcard-skips", "doc"]]});
    let expected = json!({
        "version": 1,
        "port": 1100,
        "ranges": ["ephemeral", "reservable", "specific", "reserved", "in-use-udp"],
        "wildcard_bind": {"tcp": skipped, "udp": skipped},
        "specific_bind": {
            "tcp": {"possible": true, "rules": [["specific-any", "doc"]]},
            "udp": {"possible": false, "rules": [["specific-any", "doc"], ["port-in-use", "doc"]]},
        },
        "reserve": {"possible": true, "rules": [["reserve-window", "doc"], ["reserve-repeat", "doc"]]},
        "block": {"possible": false, "rules": [["block-window", "doc"], ["block-outside-window", "doc"]]},
    });
    assert_eq!(document, expected);
}
