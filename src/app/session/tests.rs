//! What a session does with what the reader does, and what it gives back.

use super::*;
use crate::model::DEFAULT_MAX_USER_PORT;
#[cfg(feature = "workbench")]
use crate::scenario::TooLong;

pub(super) fn session(scenario: &str) -> Session {
    let scenario = Scenario::read(scenario).unwrap();
    Session::new(&Opening { is_first: false, scenario, preferences: Preferences::default(), ..Opening::default() })
}

fn slide(session: &mut Session, values: &[u32]) {
    for &value in values {
        session.act(Action::Slide(value));
    }
}

#[test]
fn sliding_there_and_back_gives_the_very_scenario_and_leaves_nothing_to_undo() {
    let mut session = session("bind tcp 80 # the web server\nblock 6000-6100");
    let start = session.scenario().clone();
    slide(&mut session, &[65534]);
    assert_ne!(session.scenario(), &start);
    slide(&mut session, &[5000]);
    assert_eq!(session.scenario(), &start);
    session.act(Action::Settle);
    assert!(!session.can_undo());
}

#[cfg(feature = "workbench")]
#[test]
fn of_a_very_long_text_a_part_is_edited_and_the_lines_around_it_stay() {
    let mut session = session(&"bind 1\n".repeat(3000));
    session.act(Action::Show(Manner { as_text: true, back: 500 }));
    assert_eq!(session.part(), 1500..2500);
    session.act(Action::TypePart(format!("bind 2\nbind 3\n{}", session.text())));
    assert_eq!((session.part(), session.text().lines().count()), (1500..2502, 1002));
    session.act(Action::Settle);
    assert_eq!(session.part(), 1500..2500, "nothing above has moved");
    session.act(Action::TypePart("bind 4\n".to_owned()));
    let lines: Vec<_> = session.scenario().lines()[1499..1502].iter().map(|line| line.text()).collect();
    assert_eq!(lines, ["bind 1", "bind 4", "bind 1"]);
    session.act(Action::Undo);
    session.act(Action::Undo);
    assert_eq!(session.scenario().to_string(), "bind 1\n".repeat(3000));
}

#[cfg(feature = "workbench")]
#[test]
fn a_text_that_was_pasted_is_undone_without_what_was_typed_before() {
    let mut session = session("bind 1");
    session.act(Action::TypePart("bind 1\nbind 2\n\n".to_owned()));
    assert!(session.is_typing());
    session.act(Action::PastePart(format!("{}端口\n{}", session.text(), "bind 3\n".repeat(3000))));
    assert!(!session.is_typing());
    assert_eq!((session.scenario().lines().len(), session.part()), (3004, 2004..3004));
    session.act(Action::Undo);
    assert_eq!(session.scenario().to_string(), "bind 1\nbind 2\n\n");
    session.act(Action::Undo);
    assert_eq!(session.scenario().to_string(), "bind 1\n");
}

#[cfg(feature = "workbench")]
#[test]
fn another_part_is_shown_as_soon_as_it_is_asked_for_also_while_one_is_edited() {
    let mut session = session(&"bind 1\n".repeat(3000));
    session.act(Action::TypePart(format!("{}bind 2", session.text())));
    assert_eq!(session.part(), 2000..3001);
    session.act(Action::Show(Manner { as_text: true, back: 1001 }));
    assert_eq!((session.part(), session.text()), (1000..2000, "bind 1\n".repeat(1000)));
    session.act(Action::Show(Manner { as_text: true, back: 0 }));
    assert!(session.text().ends_with("bind 1\nbind 2\n"));
}

#[cfg(feature = "workbench")]
#[test]
fn a_part_that_makes_the_whole_too_long_is_refused_and_everything_stays() {
    let mut session = session(&"#\n".repeat(100_000));
    session.act(Action::TypePart("#\n".repeat(1001)));
    assert!(matches!(session.notice(), Some(Notice::TooLong(TooLong::Lines(100_001)))));
    assert_eq!((session.scenario().lines().len(), session.part()), (100_000, 99_000..100_000));
}

#[test]
fn the_value_that_a_slide_moves_is_the_one_that_the_last_boot_read() {
    for text in
        ["", "set MaxUserPort 0x2000", "set MaxUserPort 1\nbind *\nset MaxUserPort 2\nrestart\nset MaxUserPort 3"]
    {
        let session = session(text);
        let written = session.scenario().governing_max_user_port();
        assert_eq!(session.governing_max_user_port(), written.unwrap_or(DEFAULT_MAX_USER_PORT.into()), "{text}");
    }
}

#[test]
fn sliding_back_is_a_change_that_has_to_be_kept_as_well() {
    let mut session = session("block 6000-6100");
    slide(&mut session, &[65534]);
    let there = session.changes();
    slide(&mut session, &[5000]);
    assert_ne!(session.changes(), there);
}

#[test]
fn a_slide_is_undone_as_one_change() {
    let mut session = session("block 6000-6100");
    slide(&mut session, &[6050, 7000, 8000]);
    session.act(Action::Undo);
    assert_eq!(session.scenario().to_string(), "block 6000-6100\n");
    assert!(!session.can_undo());
}

#[test]
fn nonsense_entered_as_a_number_stays_in_its_field_until_a_number_takes_its_place() {
    let nonsense = || Action::Notify(Some(Notice::BadNumber("5OOO".into())));
    let scenario = Scenario::read("bind *").unwrap();
    let same = Action::Change(scenario.edited(&scenario.remove(1)).1);
    for then in [Action::Slide(6000), same, Action::Change(scenario.slide_max_user_port(6000)), Action::Notify(None)] {
        let mut session = session("bind *");
        session.act(nonsense());
        assert!(matches!(session.notice(), Some(Notice::BadNumber(typed)) if &**typed == "5OOO"));
        session.act(then);
        assert_eq!(session.notice(), None);
    }
}
