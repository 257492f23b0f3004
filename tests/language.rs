//! The scenario language: what is written can be read back, what cannot be read is named, and nothing makes it panic.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod sequences;

use port_atlas::model::{BindPort, Command, PortRange, Program, Protocol, Setting, explain};
use port_atlas::scenario::{
    ExplainReport, Line, MAX_BURST, MAX_BYTES, MAX_LINES, MAX_NAME, Problem, Report, Scenario, StepResult, TooLong,
    canonical, format, program_name, replay,
};
use port_atlas::words::Language;
use proptest::prelude::*;

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// Any command that a scenario can hold: the lines of ReservedPorts are words there.
fn writable() -> impl Strategy<Value = Command> {
    (sequences::command(), program()).prop_map(|(command, name)| match command {
        Command::Set(Setting::ReservedPorts(lines)) => Command::Set(Setting::ReservedPorts(words(&lines))),
        Command::Reserve { range, .. } => Command::Reserve { range, program: name },
        Command::Block { range, .. } => Command::Block { range, program: name },
        Command::Bind { protocol, port, .. } => Command::Bind { protocol, port: written(port), program: name },
        other => other,
    })
}

fn words(lines: &[Box<str>]) -> Vec<Box<str>> {
    let words = lines.iter().flat_map(|line| line.split_whitespace());
    words.filter(|word| !word.starts_with('#')).map(Box::from).collect()
}

/// A bind to port 0 is written as the wildcard bind that it is.
fn written(port: BindPort) -> BindPort {
    if port == BindPort::Specific(0) { BindPort::Wildcard { count: 1 } } else { port }
}

fn program() -> impl Strategy<Value = Option<Program>> {
    prop::option::of(any::<String>().prop_filter_map("a name that can be written", |name| program_name(&name).ok()))
}

/// A command as a person may write it: other case, more space, a comment, a Windows line end.
fn untidy(command: &Command, upper: bool, space: &str, end: &str) -> String {
    let line = canonical(command);
    let is_free_text = matches!(command, Command::Set(Setting::ReservedPorts(_)));
    let named = line.split_once('"').filter(|_| !is_free_text);
    let (words, name) = named.unwrap_or((&line, ""));
    let words = if upper && !is_free_text { words.to_ascii_uppercase() } else { words.to_owned() };
    let quote = if name.is_empty() { "" } else { "\"" };
    let indented = space.to_owned() + &words.replace(' ', space) + quote + name;
    indented + end
}

/// Text that is nearly a scenario: written commands with pieces cut out and put in.
fn nearly_a_scenario() -> impl Strategy<Value = String> {
    let change = (any::<prop::sample::Index>(), 0_usize..6, piece());
    (prop::collection::vec(writable(), 1..8), prop::collection::vec(change, 1..8)).prop_map(|(commands, changes)| {
        let text = commands.iter().map(canonical).collect::<Vec<_>>().join("\n");
        changes.iter().fold(text, |text, (at, cut, piece)| {
            let characters: Vec<char> = text.chars().collect();
            let at = at.index(characters.len() + 1);
            let after = characters.iter().skip(at + cut);
            characters[..at].iter().copied().chain(piece.chars()).chain(after.copied()).collect()
        })
    })
}

fn piece() -> impl Strategy<Value = String> {
    let tokens =
        ["", " ", "\n", "\r\n", "\t", "\"", "#", " #", "-", "*", " x5", "0", "65536", "0x", " as ", "tcp", "\0"];
    prop_oneof![4 => prop::sample::select(tokens.map(str::to_owned).to_vec()), 1 => any::<String>()]
}

/// Everything that is done with a scenario, on a text that may be anything.
fn exercise(text: &str) {
    let Ok(scenario) = Scenario::read(text) else { return };
    let replayed = replay(&scenario);
    assert_eq!(replayed.machine.verify(), Ok(()));
    for language in Language::ALL {
        let report = serde_json::to_string(&Report::new(&scenario, &replayed, language)).unwrap();
        assert!(report.starts_with("{\"version\":1,"));
    }
    let explained = ExplainReport::new(&explain(&replayed.snapshot, 1025), Language::English);
    serde_json::to_string(&explained).unwrap();
    let tidy = format(&scenario);
    assert_eq!(format(&Scenario::read(&tidy).unwrap()), tidy, "the canonical form is its own canonical form");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_written_command_is_read_back(command in writable()) {
        let line = canonical(&command);
        let read = Line::read(&line);
        prop_assert_eq!(read.command(), Ok(Some(&command)), "{}", line);
    }

    #[test]
    fn case_space_comments_and_line_ends_do_not_matter(
        command in writable(),
        upper in any::<bool>(),
        space in "[ \t]{1,3}",
        end in prop::sample::select(vec!["", " ", " # note", "\t#", "   #\"#"]),
        crlf in any::<bool>(),
    ) {
        let text = untidy(&command, upper, &space, end) + if crlf { "\r\n" } else { "\n" };
        let scenario = Scenario::read(&text).unwrap();
        prop_assert_eq!(scenario.lines().len(), 1);
        prop_assert_eq!(scenario.lines()[0].command(), Ok(Some(&command)), "{:?}", text);
    }

    #[test]
    fn the_canonical_form_holds_the_same_commands_on_the_same_lines(
        commands in prop::collection::vec(writable(), 0..20),
        upper in any::<bool>(),
    ) {
        let text: String = commands.iter().map(|command| untidy(command, upper, "  ", " # note\n")).collect();
        let scenario = Scenario::read(&text).unwrap();
        let tidy = Scenario::read(&format(&scenario)).unwrap();
        let canonical: Vec<String> = commands.iter().map(|command| canonical(command) + " # note").collect();
        let lines: Vec<&str> = tidy.lines().iter().map(|line| line.text()).collect();
        prop_assert_eq!(lines, canonical);
        prop_assert_eq!(replay(&tidy).machine, replay(&scenario).machine);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        exercise(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        exercise(&text);
    }

    #[test]
    fn no_damage_to_a_scenario_makes_it_panic(text in nearly_a_scenario()) {
        exercise(&text);
    }
}

/// Line, column and the name of what was expected.
fn unreadable() -> Vec<(&'static str, u32, &'static str)> {
    let table = include_str!("data/unreadable.tsv").lines().filter(|line| !line.starts_with('#'));
    let rows: Vec<_> = table
        .map(|row| match row.split('\t').collect::<Vec<_>>()[..] {
            [line, column, expected] => (line, column.parse().unwrap(), expected),
            _ => panic!("a row of three fields: {row}"),
        })
        .collect();
    assert!(!rows.is_empty());
    rows
}

#[test]
fn a_line_that_cannot_be_read_is_reported_with_column_and_what_was_expected() {
    for (line, column, expected) in unreadable() {
        let read = Line::read(line);
        let error = read.command().unwrap_err();
        assert_eq!((error.column, format!("{:?}", error.problem).as_str()), (column, expected), "{line}");
        for language in Language::ALL {
            let message = error.message(language);
            assert!(message.contains(&error.problem.text(language)), "{message}");
            assert!(!message.contains(['{', '}']), "{message}");
        }
    }
}

#[test]
fn every_problem_of_reading_is_in_the_table() {
    let table = unreadable();
    for problem in [
        Problem::Command,
        Problem::System,
        Problem::ValueName,
        Problem::Dword,
        Problem::QuirkName,
        Problem::OnOff,
        Problem::BindPort,
        Problem::Range,
        Problem::RangeOrder,
        Problem::Burst,
        Problem::BurstOnSpecific,
        Problem::Name,
        Problem::NameLength,
        Problem::End,
    ] {
        assert!(table.iter().any(|(_, _, expected)| *expected == format!("{problem:?}")), "{problem:?}");
    }
}

#[test]
fn a_line_that_cannot_be_read_is_skipped_and_the_others_still_run() {
    let replay = replay(&Scenario::read("bind *\n\nbinde *\nbind *\n").unwrap());
    let lines: Vec<u32> = replay.steps.iter().map(|step| step.line).collect();
    assert_eq!(lines, [1, 3, 4]);
    assert!(matches!(&replay.steps[1].result, StepResult::Invalid(error) if error.problem == Problem::Command));
    assert_eq!(replay.snapshot.cursor, 1027);
}

#[test]
fn what_the_specification_shows_reads_as_it_says() {
    let wildcard = |protocol, count, name: Option<&str>| Command::Bind {
        protocol,
        port: BindPort::Wildcard { count },
        program: name.map(Program::new),
    };
    let cases = [
        ("set MaxUserPort 0x1388 # note", Command::Set(Setting::MaxUserPort(5000))),
        ("bind udp * x500 as \"DNS Server\"", wildcard(Protocol::Udp, 500, Some("DNS Server"))),
        ("bind *", wildcard(Protocol::Tcp, 1, None)),
        ("bind tcp 0", wildcard(Protocol::Tcp, 1, None)),
        ("bind 0 X5", wildcard(Protocol::Tcp, 5, None)),
        ("close 80", Command::Close { protocol: Protocol::Tcp, range: PortRange::single(80) }),
        ("reserve 4000", Command::Reserve { range: PortRange::single(4000), program: None }),
        ("Unblock 6000-6100", Command::Unblock { range: PortRange::spanning(6000, 6100) }),
        ("QUIRK KB812873 ON", Command::Quirk(true)),
        (
            "set reservedports any words #are kept",
            Command::Set(Setting::ReservedPorts(vec!["any".into(), "words".into()])),
        ),
    ];
    for (line, command) in cases {
        assert_eq!(Line::read(line).command(), Ok(Some(&command)), "{line}");
    }
    for blank in ["", "   ", "\t", "# all comment", "   # all comment", "#"] {
        assert_eq!(Line::read(blank).command(), Ok(None), "{blank}");
    }
}

#[test]
fn a_text_of_one_mebibyte_is_read_and_one_byte_more_is_not() {
    assert_eq!(MAX_BYTES, 1_048_576);
    let text = "#".repeat(MAX_BYTES);
    assert_eq!(Scenario::read(&text).map(|scenario| scenario.lines().len()), Ok(1));
    assert_eq!(Scenario::read(&(text + "#")), Err(TooLong::Bytes(1_048_577)));
}

#[test]
fn a_hundred_thousand_lines_are_read_and_one_more_is_not() {
    assert_eq!(MAX_LINES, 100_000);
    let text = "bind *\n".repeat(MAX_LINES);
    let replay = replay(&Scenario::read(&text).unwrap());
    assert_eq!(replay.steps.len(), 100_000);
    assert_eq!(replay.steps.iter().filter(|step| matches!(step.result, StepResult::Done(_))).count(), 3976);
    assert_eq!(Scenario::read(&(text + "bind *")), Err(TooLong::Lines(100_001)));
}

#[test]
fn a_text_past_a_limit_is_told_what_the_limit_is() {
    assert!(TooLong::Bytes(1_048_577).to_string().contains("1,048,576"));
    assert!(TooLong::Lines(100_001).to_string().contains("100,000"));
}

#[test]
fn a_burst_of_65535_is_read_and_one_more_is_not() {
    assert_eq!(MAX_BURST, 65_535);
    let most = Command::Bind { protocol: Protocol::Tcp, port: BindPort::Wildcard { count: 65_535 }, program: None };
    assert_eq!(Line::read("bind tcp * x65535").command(), Ok(Some(&most)));
    assert_eq!(Line::read("bind tcp * x65536").command().unwrap_err().problem, Problem::Burst);
}

#[test]
fn a_name_of_64_characters_is_read_and_one_more_is_not() {
    assert_eq!(MAX_NAME, 64);
    for character in ["a", "端", "😀"] {
        let line = |count: usize| Line::read(&format!("block 6000 as \"{}\"", character.repeat(count)));
        assert!(line(64).command().is_ok());
        let long = line(65);
        let error = long.command().unwrap_err();
        assert_eq!((error.column, error.problem), (15, Problem::NameLength));
    }
}
