//! The command line as a person runs it: what is printed, where, and with which status.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs the program with these arguments and this standard input.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_port-atlas"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that does not read its input closes it.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn printed(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn complained(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

const SCENARIO: &[u8] = b"os 2003-sp1\nbind udp * x500 as \"DNS Server\"\nbind tcp 80\nbind tcp 80\nblock 6000-6100\n";

#[test]
fn a_replay_tells_each_step_and_the_machine_at_the_end() {
    let output = run(&["replay", "-"], SCENARIO);
    assert_eq!((status(&output), complained(&output)), (0, ""));
    let expected = "\
1  os 2003-sp1                      done
2  bind udp * x500 as \"DNS Server\"  port 1025-1524
3  bind tcp 80                      port 80
4  bind tcp 80                      refused by port-in-use, WSAEADDRINUSE (10048): TCP port 80 is already in use. \
Close it first (close tcp 80), or bind another port.
5  block 6000-6100                  blocked, handle 6100

Windows Server 2003 SP1, MaxUserPort 5000, cursor 1525
range                   count  ports
well known              1,024  0-1023
ephemeral               3,976  1025-5000
specific               65,435  0-5999, 6101-65535
reservable             20,360  1025-5000, 49152-65535
blockable              60,535  5001-65535
reserved                    0  none
blocked                   101  6000-6100
in use in TCP               1  80
in use in UDP             500  1025-1524
free ephemeral in TCP   3,976
free ephemeral in UDP   3,476
";
    assert_eq!(printed(&output), expected);
}

#[test]
fn a_replay_as_json_has_the_documented_shape() {
    let output = run(&["replay", "--json", "-"], SCENARIO);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["version"], 1);
    assert_eq!(report["steps"][3]["rule"], "port-in-use");
    assert_eq!(report["final"]["ranges"]["blockable"], serde_json::json!([5001, 65535]));
}

#[test]
fn a_line_that_cannot_be_read_is_named_and_the_rest_still_runs() {
    let output = run(&["replay", "-"], b"bind tcp 80\nbin tcp 81\nbind tcp 70000\nbind tcp 82\n");
    assert_eq!(status(&output), 1);
    let complaints: Vec<&str> = complained(&output).lines().collect();
    assert_eq!(complaints.len(), 2);
    assert!(complaints[0].starts_with("-:2:1: Expected a command"), "{complaints:?}");
    assert!(complaints[1].starts_with("-:3:10: Expected a port"), "{complaints:?}");
    assert!(printed(&output).contains("80, 82"), "{}", printed(&output));
}

#[test]
fn a_port_is_explained_rule_by_rule_with_sources() {
    let output = run(&["explain", "80", "-"], SCENARIO);
    let text = printed(&output);
    for part in [
        "Port 80 on Windows Server 2003 SP1, MaxUserPort 5000\nbelongs to: well known, specific, in use in TCP\n",
        "\nwildcard bind: not possible\n  ephemeral-range (documented): ",
        "\nspecific bind (TCP): not possible\n  specific-any (documented): ",
        "\n    Windows Sockets error codes <https://learn.microsoft.com/",
        "\nspecific bind (UDP): possible\n",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn format_writes_the_canonical_form_and_keeps_comments() {
    let output = run(&["format", "-"], b"# title\r\nBIND *   # one\r\nset maxuserport 0x1388\r\n");
    assert_eq!(printed(&output), "# title\nbind tcp * # one\nset MaxUserPort 5000\n");
    assert_eq!(status(&output), 0);
}

#[test]
fn every_sentence_is_chinese_where_that_is_asked_for() {
    let output = run(&["replay", "--lang", "zh", "-"], b"bind tcp 80\nbind tcp 80\nbind\n");
    assert!(printed(&output).contains("TCP 端口 80 已在使用。"), "{}", printed(&output));
    assert!(complained(&output).starts_with("-:3:5: 此处应为"), "{}", complained(&output));
}

#[test]
fn wrong_usage_is_told_with_the_usage() {
    for arguments in [&[][..], &["play", "x"], &["replay"], &["explain", "70000", "-"], &["format", "-", "--json"]] {
        let output = run(arguments, b"");
        assert_eq!((status(&output), printed(&output)), (2, ""), "{arguments:?}");
        assert!(complained(&output).starts_with("port-atlas: "), "{arguments:?}");
        assert!(complained(&output).contains("\nUsage:\n"), "{arguments:?}");
    }
}

#[test]
fn a_file_that_cannot_be_opened_is_named() {
    let output = run(&["replay", "no/such/scenario"], b"");
    assert_eq!((status(&output), printed(&output)), (2, ""));
    assert!(complained(&output).starts_with("port-atlas: no/such/scenario: The file cannot be read: "));
}

#[test]
fn help_and_version_are_results() {
    for arguments in [["help"], ["--help"], ["-h"]] {
        let output = run(&arguments, b"");
        assert_eq!(status(&output), 0);
        assert!(printed(&output).contains("port-atlas replay FILE [--json]"));
    }
    let version = format!("port-atlas {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(printed(&run(&["--version"], b"")), version);
}

#[test]
fn bytes_that_are_not_utf8_and_control_characters_do_no_harm() {
    let output = run(&["replay", "-"], b"bind tcp 80 # caf\xe9\n\x1b[2Jbind\nbind tcp 81\n");
    assert_eq!(status(&output), 1);
    assert!(complained(&output).starts_with("-:1:18: This byte is not UTF-8 text"), "{}", complained(&output));
    assert!(printed(&output).contains("80-81"));
    assert!(!output.stdout.contains(&0x1b) && !output.stderr.contains(&0x1b));
    let output = run(&["replay", "-"], "bind tcp 80 as \"\u{202e}exe\"\n\u{2066}bind\n".as_bytes());
    let turns_round = |text: &str| text.contains(['\u{202e}', '\u{2066}']);
    assert!(!turns_round(printed(&output)) && !turns_round(complained(&output)));
}

#[test]
fn a_text_past_the_limits_is_refused_at_its_line() {
    let output = run(&["replay", "-"], "\n".repeat(100_001).as_bytes());
    assert_eq!(status(&output), 1);
    assert!(complained(&output).starts_with("-:100001:1: A scenario may have 100,000 lines; this one has 100,001."));
    let output = run(&["replay", "-"], &vec![b'#'; 1_500_000]);
    assert!(
        complained(&output).starts_with("-:1:1: A scenario may have 1,048,576 bytes of text; this one has 1,500,000.")
    );
}

#[test]
fn a_reader_who_leaves_early_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_port-atlas"))
        .args(["replay", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(&b"restart\n".repeat(50_000)).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((status(&output), complained(&output)), (0, ""));
}

/// A file of `tests/reg`.
fn reg(name: &str) -> Vec<u8> {
    std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reg").join(name)).unwrap()
}

#[test]
fn a_registry_file_becomes_set_lines_and_what_is_left_alone_is_counted() {
    let output = run(&["import", "-"], &reg("read/regedit-export.reg"));
    assert_eq!(status(&output), 0);
    assert_eq!(printed(&output), "set MaxUserPort 60000\nset ReservedPorts 1433-1434 4500-4500\n");
    assert_eq!(complained(&output), "port-atlas: Left alone: other keys 2, other values 4.\n");
}

#[test]
fn a_registry_file_without_the_values_is_told_of() {
    let output = run(&["import", "-"], b"REGEDIT4\n[HKEY_CURRENT_USER\\Software]\n\"MaxUserPort\"=dword:1\n");
    assert_eq!((status(&output), printed(&output)), (0, ""));
    let said = "port-atlas: The file sets neither MaxUserPort nor ReservedPorts in CurrentControlSet.\n\
                port-atlas: Left alone: other keys 1, other values 1.\n";
    assert_eq!(complained(&output), said);
}

#[test]
fn what_is_no_registry_file_and_lines_left_out_are_named() {
    let output = run(&["import", "-"], b"os xp\n");
    assert_eq!((status(&output), printed(&output)), (1, ""));
    assert!(complained(&output).starts_with("-:1:1: This is no registry file"), "{}", complained(&output));
    let output = run(&["import", "-"], &reg("read/broken-hex.reg"));
    assert_eq!((status(&output), printed(&output)), (1, "set MaxUserPort 1\nset MaxUserPort 3\n"));
    assert!(complained(&output).starts_with("-:3:32: Bytes are one or two hex digits"), "{}", complained(&output));
}

#[test]
fn an_exported_registry_is_the_file_that_regedit_would_write() {
    let output = run(&["export", "-"], &reg("write/both-over-three-lines.txt"));
    assert_eq!((status(&output), complained(&output)), (0, ""));
    assert_eq!(output.stdout, reg("write/both-over-three-lines.reg"));
}

#[test]
fn a_registry_is_exported_as_commands_where_that_is_safe() {
    let output = run(&["export", "--commands", "-"], b"set MaxUserPort 60000\n");
    let key = r#""HKLM\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters""#;
    let expected =
        format!("reg add {key} /v MaxUserPort /t REG_DWORD /d 60000 /f\nreg delete {key} /v ReservedPorts /f\n");
    assert_eq!((status(&output), printed(&output)), (0, expected.as_str()));
    let output = run(&["export", "--commands", "-"], b"set ReservedPorts \"&calc&\"\n");
    assert_eq!((status(&output), printed(&output)), (1, ""));
}

#[test]
fn the_linter_names_each_finding_with_its_rule_fix_and_source() {
    let output = run(&["lint", "-"], b"set ReservedPorts 1645-1645 1646-1646\n");
    assert_eq!((status(&output), complained(&output)), (1, ""));
    let lines: Vec<&str> = printed(&output).lines().collect();
    assert!(lines[0].starts_with("-:1:19: warning: Ports 1645 to 1646 have an entry each."), "{lines:?}");
    assert!(lines[0].ends_with(" [D13]"), "{lines:?}");
    assert_eq!(lines[1], "    Fix: write “1645-1646” instead of “1645-1645”, “1646-1646”");
    assert!(lines[2].starts_with("-:1:1: note: ") && lines[2].ends_with(" [later-windows]"), "{lines:?}");
    assert_eq!(lines[3..5], ["", "[D13]"]);
    assert!(lines[5].starts_with("    KB 812873 <https://learn.microsoft.com/"), "{lines:?}");
}

#[test]
fn the_linter_s_status_tells_whether_there_is_a_reason_to_change_something() {
    let cases: [(&[u8], i32); 5] = [
        (b"", 0),
        (b"set MaxUserPort 5000\n", 0),
        (b"set MaxUserPort 4999\n", 1),
        (b"bind x\n", 1),
        (b"REGEDIT4\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters]\n\"MaxUserPort\"=\"5000\"", 1),
    ];
    for (input, expected) in cases {
        let output = run(&["lint", "-"], input);
        assert_eq!(status(&output), expected, "{}", String::from_utf8_lossy(input));
    }
}

#[test]
fn the_linter_judges_a_registry_file_and_writes_json() {
    let registry_file = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/lint/registry-file.reg")).unwrap();
    let output = run(&["lint", "--json", "-"], &registry_file);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((status(&output), complained(&output)), (1, ""));
    assert_eq!(report["findings"][0]["fix"], serde_json::json!({"value": "MaxUserPort", "with": 65534}));
    assert_eq!(report["unread"], serde_json::json!([]));
    let merge = serde_json::json!({"value": "ReservedPorts", "entries": [2, 3], "with": "1645-1646"});
    assert_eq!(report["findings"][2]["fix"], merge);
}

/// A lesson of the course, with one piece of its text replaced.
fn lesson(old: &str, new: &str) -> Vec<u8> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/static/lessons/left-edge.txt");
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains(old), "{old}");
    text.replacen(old, new, 1).into_bytes()
}

#[test]
fn a_good_lesson_is_said_to_be_one_with_its_steps() {
    let output = run(&["lesson", "check", "-"], &lesson("", ""));
    assert_eq!((status(&output), complained(&output)), (0, ""));
    let told = "left-edge: the solution reaches the goal (conditions: 4) in this many steps: 2\n";
    assert_eq!(printed(&output), told);
}

#[test]
fn what_is_wrong_with_a_lesson_is_told_at_its_place() {
    let lessons = [
        (lesson("unblock 6000\n", ""), "The solution does not reach the goal: Port 6000 is still blocked."),
        (lesson("unblock 6000\n", "unblok 6000\n"), "Expected a command"),
        (lesson("start kept", "start over"), "Expected kept"),
        (lesson("lesson: left-edge", "lesson: left edge"), "Expected 1 to 40 lower-case letters"),
    ];
    for (text, told) in lessons {
        let output = run(&["lesson", "check", "-"], &text);
        assert_eq!((status(&output), printed(&output)), (1, ""), "{told}");
        let place = complained(&output).split_once(": ").unwrap();
        assert!(place.1.starts_with(told), "{}", complained(&output));
        assert_eq!(place.0.split(':').count(), 3, "{}", place.0);
    }
    let output = run(&["lesson", "check", "-", "--lang", "zh"], &vec![b'#'; 70_000]);
    assert_eq!(complained(&output), "-:1:1: 一课的文本最多 65536 字节。请缩短，或分成两课。\n");
}

#[test]
fn the_figure_is_an_svg_file_of_the_width_scale_and_language_asked_for() {
    let arguments = ["figure", "-", "--width", "640", "--scale", "log", "--theme", "dark", "--lang", "zh"];
    let output = run(&arguments, SCENARIO);
    assert_eq!((status(&output), complained(&output)), (0, ""));
    let svg = printed(&output);
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"), "{svg}");
    assert!(svg.contains("640") && svg.contains("对数刻度"), "{svg}");
    assert_ne!(svg, printed(&run(&["figure", "-"], SCENARIO)));
}
