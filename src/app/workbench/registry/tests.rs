//! What readers do in the panel, and what stands in the scenario after that.

use super::*;
use crate::app::shared::Shared;
use crate::app::start::Opening;
use crate::scenario::{Scenario, reg};

fn session(scenario: &str) -> Session {
    let scenario = Scenario::read(scenario).unwrap();
    Session::new(&Opening { scenario, ..Opening::default() })
}

fn work(session: &mut Session, act: RegistryAct) {
    session.act(act.into());
}

fn text(session: &Session) -> String {
    session.scenario().to_string()
}

/// Gives a file to the panel, as the reception does.
fn import(session: &mut Session, bytes: &[u8]) {
    let name = Shared::new("a.reg".to_owned());
    work(session, RegistryAct::Import(Import::Reading(name.clone(), bytes.len())));
    let told = reg::read(bytes).map_or_else(Told::Refused, |file| Told::Read(Rc::new(file), Taken::NotYet));
    work(session, RegistryAct::Import(Import::Told(name, told)));
}

fn taken(session: &Session) -> Option<Taken> {
    match &session.workbench().registry.import {
        Import::Told(_, Told::Read(_, taken)) => Some(*taken),
        _ => None,
    }
}

const KEY: &str = "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters]";

fn file(lines: &str) -> Vec<u8> {
    format!("Windows Registry Editor Version 5.00\r\n\r\n{KEY}\r\n{lines}\r\n").into_bytes()
}

#[test]
fn a_number_is_written_for_the_running_machine_and_waits_for_a_restart() {
    let mut session = session("bind *");
    work(&mut session, RegistryAct::EnterNumber(60000));
    assert_eq!(text(&session), "bind *\nset MaxUserPort 60000\n");
    assert!(session.replay().snapshot.restart_pending());
    work(&mut session, RegistryAct::EnterNumber(50000));
    assert_eq!(text(&session), "bind *\nset MaxUserPort 50000\n", "a correction is no further line");
    session.act(Action::Undo);
    session.act(Action::Undo);
    assert_eq!(text(&session), "bind *\n");
}

#[test]
fn the_starting_value_is_another_line_and_needs_no_restart() {
    let mut session = session("os xp\nbind *");
    work(&mut session, RegistryAct::Aim(Moment::Start));
    work(&mut session, RegistryAct::EnterNumber(60000));
    assert_eq!(text(&session), "os xp\nset MaxUserPort 60000\nbind *\n");
    assert!(!session.replay().snapshot.restart_pending());
    work(&mut session, RegistryAct::Delete(RegistryValue::MaxUserPort));
    assert_eq!(text(&session), "os xp\nbind *\n");
}

/// What stands in the field for the strings in place of those that are written.
fn strings_typed(session: &Session) -> Option<&str> {
    let written = lines(shown(session).reserved_ports.as_deref());
    session.workbench().uncommitted().in_place_of(Field::RegistryStrings, &written).map(|typed| &*typed.text)
}

#[test]
fn what_a_field_refused_gives_way_to_the_number_that_is_entered_and_to_another_registry() {
    let [decimal, hex] = Base::ALL.map(Field::RegistryNumber);
    for then in [RegistryAct::EnterNumber(6000), RegistryAct::Aim(Moment::Start)] {
        let mut session = session("set MaxUserPort 6000\nbind *");
        for field in [decimal, hex] {
            let standing = Standing::Refused("6000".into());
            let refused = Uncommitted { field, text: "xyz".into(), standing };
            session.act(Action::Work(Act::Field(FieldAct::Keep(refused))));
        }
        assert_eq!(session.workbench().uncommitted().refused(hex, "6000"), Some("xyz"));
        work(&mut session, then);
        assert_eq!(session.workbench().uncommitted().refused(hex, "6000"), None);
    }
}

#[test]
fn strings_are_written_as_they_are_typed_and_undone_as_one() {
    let mut session = session("bind *");
    for typed in ["4", "4500-4500", "4500-4500\n", "4500-4500\n4501-4501"] {
        work(&mut session, RegistryAct::TypeStrings(typed.into()));
        assert_eq!(strings_typed(&session), Some(typed));
    }
    work(&mut session, RegistryAct::LeaveStrings);
    assert_eq!(text(&session), "bind *\nset ReservedPorts 4500-4500 4501-4501\n");
    session.act(Action::Undo);
    assert_eq!(text(&session), "bind *\n");
    assert!(!session.can_undo());
}

#[test]
fn a_string_that_a_scenario_cannot_hold_stays_in_the_field_alone() {
    let mut session = session("bind *\nset ReservedPorts 4500-4500");
    for typed in ["4500 - 4500", "#1-2", "1-2\n3-4 5-6", "a\tb"] {
        work(&mut session, RegistryAct::TypeStrings(typed.into()));
        work(&mut session, RegistryAct::LeaveStrings);
        assert_eq!(text(&session), "bind *\nset ReservedPorts 4500-4500\n");
        assert_eq!(strings_typed(&session), Some(typed));
    }
    session.act(Action::Change(session.scenario().remove(1)));
    assert_eq!(strings_typed(&session), None, "the value is another now");
}

#[test]
fn an_import_is_one_change_and_undone_as_one() {
    let mut session = session("bind *\nset MaxUserPort 6000\nbind *");
    let before = text(&session);
    let reserved = "\"ReservedPorts\"=hex(7):31,00,34,00,33,00,33,00,2d,00,31,00,34,00,33,00,34,00,00,00,00,00";
    import(&mut session, &file(&format!("\"MaxUserPort\"=dword:0000ea60\r\n{reserved}")));
    assert_eq!(taken(&session), Some(Taken::All));
    assert_eq!(text(&session), format!("{before}set MaxUserPort 60000\nset ReservedPorts 1433-1434\n"));
    session.act(Action::Undo);
    assert_eq!(text(&session), before);
    session.act(Action::Redo);
    assert!(text(&session).ends_with("1433-1434\n"));
}

#[test]
fn a_file_with_anything_bad_changes_nothing_until_the_reader_says_so() {
    let mut session = session("bind *");
    import(&mut session, &file("\"MaxUserPort\"=dword:ea60\r\n\"ReservedPorts\"=hex(7):zz"));
    assert_eq!(taken(&session), Some(Taken::NotYet));
    assert_eq!(text(&session), "bind *\n");
    work(&mut session, RegistryAct::ImportRest);
    assert_eq!(taken(&session), Some(Taken::All));
    assert_eq!(text(&session), "bind *\nset MaxUserPort 60000\n");
}

#[test]
fn hostile_files_change_nothing() {
    let long = vec![b'x'; 1 << 20];
    let many = [b"REGEDIT4\r\n".as_slice(), &b"[\r\n".repeat(50_000)].concat();
    let files: [&[u8]; 10] = [
        b"",
        b"\xff\xfe",
        b"\xfe\xff\0W",
        b"\xff\xfeW",
        b"MZ\x90\0\x03",
        b"os xp\nset MaxUserPort 6000",
        b"REGEDIT4\r\n\"MaxUserPort\"=dword:1",
        b"Windows Registry Editor Version 5.00\r\n[HKLM\\SYSTEM]\r\n\"MaxUserPort\"=dword:1",
        &long,
        &many,
    ];
    for bytes in files {
        let mut session = session("bind *");
        import(&mut session, bytes);
        work(&mut session, RegistryAct::ImportRest);
        assert_eq!(text(&session), "bind *\n");
        assert!(!session.can_undo());
    }
}

#[test]
fn an_import_that_would_pass_the_limits_of_a_scenario_changes_nothing() {
    let bytes = reg::write(&Registry { max_user_port: None, reserved_ports: Some(vec!["49152-65535".into(); 90_000]) });
    let mut session = session("bind *");
    import(&mut session, &bytes);
    assert!(matches!(taken(&session), Some(Taken::TooLong(_))), "{:?}", taken(&session));
    assert_eq!(text(&session), "bind *\n");
}

#[test]
fn a_file_that_sets_nothing_new_is_no_change() {
    let mut session = session("set MaxUserPort 60000\nbind *");
    import(&mut session, &file("\"MaxUserPort\"=dword:0000ea60"));
    assert_eq!(taken(&session), Some(Taken::Same));
    import(&mut session, &file("\"EnableICMPRedirect\"=dword:1"));
    assert_eq!(taken(&session), Some(Taken::Nothing));
    import(&mut session, &file("\"ReservedPorts\"=-"));
    assert_eq!(taken(&session), Some(Taken::Same), "there is no such value");
    assert!(!session.can_undo());
}

#[test]
fn of_two_files_the_later_one_counts() {
    let mut session = session("bind *");
    let [first, second] = ["a.reg", "a.reg"].map(|name| Shared::new(name.to_owned()));
    let told = |number: u32| {
        let bytes = file(&format!("\"MaxUserPort\"=dword:{number:08x}"));
        Told::Read(Rc::new(reg::read(&bytes).unwrap()), Taken::NotYet)
    };
    work(&mut session, RegistryAct::Import(Import::Reading(first.clone(), 1)));
    work(&mut session, RegistryAct::Import(Import::Reading(second.clone(), 1)));
    work(&mut session, RegistryAct::Import(Import::Told(second, told(6000))));
    work(&mut session, RegistryAct::Import(Import::Told(first, told(7000))));
    assert_eq!(text(&session), "bind *\nset MaxUserPort 6000\n");
}

#[test]
fn a_fix_of_the_linter_is_one_change_and_leaves_nothing_to_find() {
    let mut session = session("set ReservedPorts 4500-4500 4501-4501\nset MaxUserPort 4000\nbind *");
    let before = text(&session);
    let findings = |session: &Session| session.workbench().registry.judgement(session).findings.clone();
    assert_eq!(findings(&session).len(), 3, "adjacent, out of range, later systems");
    while let Some(finding) = findings(&session).into_iter().find(|finding| finding.fix.is_some()) {
        work(&mut session, RegistryAct::Fix(Rc::new(finding)));
    }
    assert_eq!(text(&session), "set ReservedPorts 4500-4501\nset MaxUserPort 5000\nbind *\n");
    session.act(Action::Undo);
    session.act(Action::Undo);
    assert_eq!(text(&session), before);
}

#[test]
fn the_leaking_ports_are_those_in_force_and_those_after_a_restart() {
    let session =
        session("set ReservedPorts 4500-4500 4501-4501\nbind *\nset ReservedPorts 4500-4501 3000-3000 3001-3001");
    let judgement = session.workbench().registry.judgement(&session);
    let told = |ports: &crate::model::RangeList| ports.as_slice().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(told(&judgement.leaking), ["4501"]);
    assert_eq!(told(&judgement.restart.leaking), ["3001"]);
}

/// The same, with the timeline after some of its steps.
fn session_after(scenario: &str, steps: usize) -> Session {
    let mut session = session(scenario);
    session.act(Action::Work(Act::Time(crate::app::workbench::TimeAct::Go(steps))));
    session
}

#[test]
fn in_the_past_the_panel_shows_and_writes_the_registry_of_the_step_shown() {
    let mut session = session_after("bind *\nset MaxUserPort 6000\nbind *\nset MaxUserPort 7000\nrestart", 3);
    assert_eq!(shown(&session).max_user_port, Some(6000));
    let judged = |session: &Session| session.workbench().registry.judgement(session);
    assert_eq!(judged(&session).restart.max_user_port, 6000);
    work(&mut session, RegistryAct::EnterNumber(8000));
    let after = "bind *\nset MaxUserPort 6000\nbind *\nset MaxUserPort 8000\nset MaxUserPort 7000\nrestart\n";
    assert_eq!(text(&session), after);
    assert_eq!(shown(&session).max_user_port, Some(8000), "the step shown has what was written");
    assert_eq!(judged(&session).registry.max_user_port, Some(8000));
    session.act(Action::Undo);
    assert_eq!(shown(&session).max_user_port, Some(6000));
}

#[test]
fn strings_typed_in_the_past_are_one_line_and_one_change() {
    let mut session = session_after("bind *\nbind *\nset ReservedPorts 4-5", 1);
    assert_eq!(shown(&session).reserved_ports, None);
    for typed in ["1", "14", "1433-1433"] {
        work(&mut session, RegistryAct::TypeStrings(typed.into()));
    }
    work(&mut session, RegistryAct::LeaveStrings);
    assert_eq!(text(&session), "bind *\nset ReservedPorts 1433-1433\nbind *\nset ReservedPorts 4-5\n");
    session.act(Action::Undo);
    assert_eq!(text(&session), "bind *\nbind *\nset ReservedPorts 4-5\n");
}

#[test]
fn before_the_machine_runs_the_panel_of_the_past_writes_what_it_starts_with() {
    let mut session = session_after("os xp\nbind *\nset MaxUserPort 7000", 1);
    work(&mut session, RegistryAct::EnterNumber(6000));
    assert_eq!(text(&session), "os xp\nset MaxUserPort 6000\nbind *\nset MaxUserPort 7000\n");
    assert_eq!(shown(&session).max_user_port, Some(6000));
}

#[test]
fn a_file_is_imported_after_the_step_shown() {
    let mut session = session_after("bind *\nbind *", 1);
    import(&mut session, &file("\"MaxUserPort\"=dword:0000ea60"));
    assert_eq!(text(&session), "bind *\nset MaxUserPort 60000\nbind *\n");
    assert_eq!(taken(&session), Some(Taken::All));
}
