//! Conditions as a lesson's author writes them.

use proptest::prelude::*;

use super::*;
use crate::scenario::{Scenario, replay};
use crate::words::Language;

/// What still differs, in English.
fn difference(start: &str, scenario: &str, condition: &str) -> Option<String> {
    let start = Scenario::read(start).unwrap();
    let scenario = Scenario::read(scenario).unwrap();
    let replay = replay(&scenario);
    let attempt = Attempt::new(&start, &scenario, &replay);
    read_condition(condition).unwrap().difference(&attempt, Language::English)
}

const SERVER: &str = "os 2003-sp1\nset MaxUserPort 6000\nreserve 3000-3100 as \"Fax\"\nblock 7000-7100\nbind tcp 80\n\
                      bind tcp 80\nbind udp * x2\nset MaxUserPort 8000\n";

#[test]
fn a_condition_that_holds_differs_in_nothing_and_one_that_does_not_says_what() {
    let conditions = [
        ("system 2003-sp1", "system xp", "The system is Windows Server 2003 SP1, not Windows XP / Server 2003."),
        ("max-user-port 6000", "max-user-port 7000", "MaxUserPort in force is 6000, not 7000."),
        (
            "registry 8000",
            "max-user-port 8000",
            "MaxUserPort in force is still 6000: what the registry holds comes into force, as 8000, at the next restart.",
        ),
        ("registry 0x1f40", "registry none", "MaxUserPort in the registry: 8000, not no value."),
        ("restart waiting", "restart none", "A changed registry value still waits for a restart."),
        ("quirk off", "restart done", "The machine has not been restarted yet."),
        ("reserved 3000-3100", "reserved 3000-3101", "Port 3101 is not reserved."),
        ("not reserved 2999", "not reserved 2999-3000", "Port 3000 is still reserved."),
        ("blocked 7000-7100", "blocked 6999-7000", "Port 6999 is not blocked."),
        ("not blocked 7101", "not blocked 7100", "Port 7100 is still blocked."),
        ("in-use udp 1025-1026", "in-use tcp 1025", "No program holds TCP port 1025."),
        ("not in-use udp 80", "not in-use 80", "A program still holds TCP port 80."),
        (
            "bound tcp 80",
            "bound udp 1026",
            "UDP port 1026 was given to a wildcard bind, so a program that names it cannot have it.",
        ),
        ("bound 80", "bound udp 80", "No program holds UDP port 80."),
        ("entry 3000-3100 \"Fax\"", "entry 3000-3099 \"Fax\"", "No reservation of exactly 3000-3099 belongs to Fax."),
        (
            "wildcard tcp never 3000-3100",
            "wildcard tcp never 2999-3000",
            "Port 2999 can still be given to a TCP wildcard bind.",
        ),
        (
            "wildcard udp may 1025-1026",
            "wildcard udp never 1025",
            "Port 1025 can still be given to a UDP wildcard bind.",
        ),
        ("wildcard udp may 1027", "wildcard udp may 6000-6001", "Port 6001 cannot be given to a UDP wildcard bind."),
        (
            "specific tcp 80 refused 10048",
            "specific udp 80 refused 10048",
            "A specific bind to UDP port 80 would still succeed.",
        ),
        (
            "specific tcp 7050 refused port-blocked",
            "specific tcp 7050 refused 10048",
            "A specific bind to TCP port 7050 would be refused for another reason than the goal says: Port 7050 is blocked by 7000-7100.",
        ),
        (
            "reserve 3000-3100 allowed",
            "reserve 1 refused block-overlaps",
            "Reserving port 1 would be refused for another reason than the goal says: 1 is not wholly inside 1025-6000, nor inside 49152-65535.",
        ),
        ("block 7000 refused", "block 8000 refused", "Blocking port 8000 would still succeed."),
        ("next tcp 1027", "next tcp 1025", "The next TCP wildcard bind would get port 1027, not 1025."),
        ("next udp 1027", "next udp none", "The next UDP wildcard bind would still get a port: 1027."),
        (
            "free udp = 4873",
            "free tcp >= 5000",
            "TCP ports free for wildcard binds: 4,875 now, and it should be at least 5,000.",
        ),
        ("sockets udp <= 2", "sockets udp <= 1", "UDP ports in use: 2 now, and it should be at most 1."),
        (
            "entries 3000-3100 = 1",
            "entries 3000-3100 = 2",
            "Reservations of exactly 3000-3100: 1 now, and it should be 2.",
        ),
        ("reservations = 1", "reservations = 0", "Reservations: 1 now, and it should be 0."),
        ("blocks = 1", "blocks >= 2", "Blocks: 1 now, and it should be at least 2."),
        (
            "blockable 6001-65535",
            "blockable none",
            "The window for blocks: 6001-65535 now, and it should be no port at all.",
        ),
        (
            "refused port-in-use",
            "refused block-overlaps",
            "No step has been refused yet by this rule: A block may not overlap another block.",
        ),
        ("handle 7100", "handle 7000", "No block has given back the handle 7000."),
    ];
    for (holds, differs, how) in conditions {
        assert_eq!(difference("", SERVER, holds), None, "{holds}");
        assert_eq!(difference("", SERVER, differs).as_deref(), Some(how), "{differs}");
    }
}

#[test]
fn the_start_is_kept_however_it_is_spelled_and_lost_where_a_command_of_it_changed() {
    let start = "os 2003\nbind tcp * x3\n";
    assert_eq!(difference(start, "# mine\nOS 2003\n\nbind * x3\nclose 1025\n", "start kept"), None);
    let lost = difference(start, "os 2003\nbind tcp * x2\n", "start kept");
    assert_eq!(
        lost.as_deref(),
        Some(
            "What has happened stays: where the start says “bind tcp * x3”, there now stands “bind tcp * x2”. Undo that, and add lines after it."
        )
    );
    let gone = difference(start, "os 2003\n", "start kept");
    assert_eq!(gone.as_deref(), Some("This line of the start is gone: bind tcp * x3"));
}

#[test]
fn an_exhausted_machine_gives_no_next_port() {
    assert_eq!(difference("", "bind tcp * x5000", "next tcp none"), None);
    let differs = difference("", "bind tcp * x5000", "next tcp 1025");
    assert_eq!(
        differs.as_deref(),
        Some("The next TCP wildcard bind would be refused, for no port is left; it should get 1025.")
    );
}

#[test]
fn a_condition_that_cannot_be_read_says_where_and_what_was_expected() {
    let lines = [
        ("", 1, ConditionProblem::Keyword),
        ("reserve-me 1", 1, ConditionProblem::Keyword),
        ("not wildcard 1", 5, ConditionProblem::AfterNot),
        ("reserved", 9, ConditionProblem::Line(crate::scenario::Problem::Range)),
        ("reserved 9-8", 10, ConditionProblem::Line(crate::scenario::Problem::RangeOrder)),
        ("max-user-port 70000", 15, ConditionProblem::Line(crate::scenario::Problem::BindPort)),
        ("restart soon", 9, ConditionProblem::Restart),
        ("wildcard tcp 1433 never", 14, ConditionProblem::NeverOrMay),
        ("specific tcp 80 10048", 17, ConditionProblem::Verdict),
        ("specific tcp 80 refused 10049", 25, ConditionProblem::Cause),
        ("refused", 8, ConditionProblem::Rule),
        ("free tcp > 3", 10, ConditionProblem::Comparison),
        ("free tcp >= many", 13, ConditionProblem::Number),
        ("next tcp ?", 10, ConditionProblem::PortOrNone),
        ("start over", 7, ConditionProblem::Kept),
        ("start kept now", 12, ConditionProblem::Line(crate::scenario::Problem::End)),
    ];
    for (line, column, problem) in lines {
        let error = read_condition(line).unwrap_err();
        assert_eq!((error.column, error.problem), (column, problem), "{line}");
    }
}

fn a_port_range() -> impl Strategy<Value = PortRange> {
    (any::<Port>(), any::<Port>()).prop_map(|(a, b)| PortRange::spanning(a, b))
}

fn a_protocol() -> impl Strategy<Value = Protocol> {
    prop::sample::select(Protocol::ALL.to_vec())
}

fn a_rule() -> impl Strategy<Value = RuleId> {
    prop::sample::select(RuleId::ALL.to_vec())
}

fn a_trial() -> impl Strategy<Value = Trial> {
    prop_oneof![
        (a_protocol(), any::<Port>()).prop_map(|(protocol, port)| Trial::Specific { protocol, port }),
        a_port_range().prop_map(Trial::Reserve),
        a_port_range().prop_map(Trial::Block),
    ]
}

fn a_verdict() -> impl Strategy<Value = Verdict> {
    prop_oneof![
        Just(Verdict::Allowed),
        Just(Verdict::Refused),
        a_rule().prop_map(Verdict::RefusedBy),
        prop::sample::select(WinsockError::ALL.to_vec()).prop_map(Verdict::RefusedWith),
    ]
}

fn a_quantity() -> impl Strategy<Value = Quantity> {
    prop_oneof![
        a_protocol().prop_map(Quantity::Free),
        a_protocol().prop_map(Quantity::Sockets),
        a_port_range().prop_map(Quantity::Entries),
        Just(Quantity::Reservations),
        Just(Quantity::Blocks),
    ]
}

fn a_condition_of_the_machine() -> impl Strategy<Value = Condition> {
    let comparison = prop::sample::select(Comparison::ALL.to_vec());
    prop_oneof![
        prop::sample::select(System::ALL.to_vec()).prop_map(Condition::System),
        any::<Port>().prop_map(Condition::MaxUserPort),
        any::<Option<u32>>().prop_map(Condition::Registry),
        Just(Condition::Restarted),
        any::<bool>().prop_map(Condition::RestartWaits),
        any::<bool>().prop_map(Condition::Quirk),
        prop::option::of(a_port_range()).prop_map(Condition::Blockable),
        a_rule().prop_map(Condition::StepRefused),
        any::<Port>().prop_map(Condition::Handle),
        Just(Condition::StartKept),
        (a_quantity(), comparison, any::<u32>()).prop_map(|(quantity, comparison, number)| Condition::Count {
            quantity,
            comparison,
            number
        }),
    ]
}

fn a_condition_of_ports() -> impl Strategy<Value = Condition> {
    let program = "[a-zA-Z0-9 .]{1,12}".prop_map(|name| Program::new(&name));
    prop_oneof![
        (a_port_range(), any::<bool>()).prop_map(|(range, wanted)| Condition::Reserved { range, wanted }),
        (a_port_range(), any::<bool>()).prop_map(|(range, wanted)| Condition::Blocked { range, wanted }),
        (a_protocol(), a_port_range(), any::<bool>()).prop_map(|(protocol, range, wanted)| Condition::InUse {
            protocol,
            range,
            wanted
        }),
        (a_port_range(), program).prop_map(|(range, program)| Condition::Entry { range, program }),
        (a_protocol(), a_port_range(), any::<bool>()).prop_map(|(protocol, range, possible)| Condition::Wildcard {
            protocol,
            range,
            possible
        }),
        (a_trial(), a_verdict()).prop_map(|(trial, verdict)| Condition::Trial { trial, verdict }),
        (a_protocol(), any::<Option<Port>>()).prop_map(|(protocol, port)| Condition::Next { protocol, port }),
    ]
}

proptest! {
    #[test]
    fn a_written_condition_reads_back_as_itself_and_has_a_sentence_in_every_language(
        condition in prop_oneof![a_condition_of_the_machine(), a_condition_of_ports()],
    ) {
        prop_assert_eq!(read_condition(&condition.to_string()).unwrap(), condition.clone());
        for language in Language::ALL {
            let statement = condition.statement(language);
            prop_assert!(!statement.is_empty() && !statement.contains('{'), "{}", statement);
        }
    }

    #[test]
    fn what_differs_is_a_sentence_without_gaps(
        condition in prop_oneof![a_condition_of_the_machine(), a_condition_of_ports()],
    ) {
        let (start, scenario) = (Scenario::read("restart").unwrap(), Scenario::read(SERVER).unwrap());
        let replay = replay(&scenario);
        let attempt = Attempt::new(&start, &scenario, &replay);
        for language in Language::ALL {
            if let Some(difference) = condition.difference(&attempt, language) {
                prop_assert!(!difference.is_empty() && !difference.contains('{'), "{}", difference);
            }
        }
    }

    #[test]
    fn a_condition_about_many_wildcard_ports_is_that_about_each_of_them(
        range in (1000u16..1100, 1000u16..1100), entries in prop::collection::vec((1025u16..1100, 0u16..9), 0..6),
        quirk in any::<bool>(), possible in any::<bool>(),
    ) {
        let mut text = if quirk { "quirk kb812873 on\n".to_owned() } else { String::new() };
        for (first, more) in entries {
            text += &format!("reserve {first}-{}\n", first + more);
        }
        let word = if possible { "may" } else { "never" };
        let range = PortRange::spanning(range.0, range.1);
        let whole = difference("", &text, &format!("wildcard udp {word} {range}"));
        let mut each = range.first()..=range.last();
        let one = each.find_map(|port| difference("", &text, &format!("wildcard udp {word} {port}")));
        prop_assert_eq!(whole, one);
    }

    #[test]
    fn any_text_is_a_condition_or_an_error_within_the_line(line in "\\PC{0,60}") {
        if let Err(error) = read_condition(&line) {
            prop_assert!(error.column as usize <= line.chars().count() + 1);
        }
    }
}
