//! The registry's panel as a reader gets it.

use std::rc::Rc;

use yew::Html;

use super::super::{View, workbench};
use super::drawn::{State, drawn, elements, texts, values};
use crate::app::workbench::registry::{Base, Import, RegistryAct, Taken, Told};
use crate::app::{Act, Action, Field, FieldAct, Session, Shared, Standing, Tool, Uncommitted};
use crate::scenario::{Moment, reg};
use crate::words::{Language, Message, RegistryMessage, RegistryPanelMessage, Sentence};

fn panel(view: View) -> Html {
    workbench::view(view)
}

fn opened(scenario: &str, then: fn(&mut Session)) -> State {
    State { then: Some(then), ..State::after(scenario) }
}

fn open(session: &mut Session) {
    session.act(Action::OpenTool(Tool::Registry));
}

fn told(scenario: &str) -> String {
    texts(&drawn(&opened(scenario, open), panel)).join(" ")
}

#[test]
fn the_value_in_the_registry_stands_beside_the_value_in_force() {
    let html = drawn(&opened("set ReservedPorts 1433-1434 9-8\nbind *\nset MaxUserPort 60000", open), panel);
    let fields = values(&html, "value");
    assert!(fields.contains(&"60000".to_owned()) && fields.contains(&"0xea60".to_owned()), "{fields:?}");
    let told = texts(&html).join(" ");
    for said in
        ["5000 (0x1388), the default", "1433-1434", "“9-8” (the first port is above the last)", "A restart is needed"]
    {
        assert!(told.contains(said), "{said}: {told}");
    }
}

#[test]
fn a_clamped_value_says_what_counts_instead() {
    assert!(told("set MaxUserPort 4000").contains("5000 (0x1388), the nearest valid value to 4000"));
}

#[test]
fn what_a_restart_would_end_is_counted() {
    let told = told("reserve 3000 as \"A\"\nreserve 3000\nblock 6000\nbind tcp * x3\nbind udp 53\nset MaxUserPort 9");
    let ended = "A restart would end: TCP sockets 3, UDP sockets 1, programs' reservations 2, blocks 1.";
    assert!(told.contains(ended), "{told}");
    assert!(self::told("os xp").contains("A restart would end nothing"));
}

#[test]
fn findings_stand_beside_their_lines_with_a_fix_for_each() {
    let html = drawn(&opened("set ReservedPorts 4500-4500 9000-8000 4501-4501\nset MaxUserPort 70000", open), panel);
    let groups: Vec<&str> = html.split("role=\"group\"").skip(1).collect();
    let (max, reserved) = (groups[0], groups[1]);
    assert!(texts(max).join(" ").contains("Set to 65534"), "{max}");
    let told = texts(reserved).join(" ");
    for said in ["Line 1 :", "Merge into 4500-4501", "Line 2 :", "Write 8000-9000"] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let gutter: Vec<_> =
        elements(reserved, "span").into_iter().filter(|span| span.contains("class=\"broken\"")).collect();
    assert_eq!(gutter, [" class=\"broken\">2"]);
}

#[test]
fn values_written_earlier_are_judged_apart() {
    let told = told("set MaxUserPort 70000\nbind *\nset MaxUserPort 6000");
    assert!(told.contains("Values written earlier in the steps"), "{told}");
    assert!(told.contains("Line 1 of the steps"), "{told}");
}

#[test]
fn the_quirk_shows_which_ports_leak() {
    let reserved = "set ReservedPorts 4500-4500 4501-4501";
    assert!(told(reserved).contains("could be given these reserved ports: 4501."));
    assert!(told(&format!("{reserved}\nquirk kb812873 on")).contains("can be given: 4501."));
    assert!(told("set ReservedPorts 4500-4501").contains("No reserved port can leak"));
}

/// Lets the field for the number refuse a text over its value.
fn refuse(session: &mut Session, base: Base, text: &str, value: &str) {
    let refused = Standing::Refused(value.into());
    let refused = Uncommitted { field: Field::RegistryNumber(base), text: text.into(), standing: refused };
    session.act(Action::Work(Act::Field(FieldAct::Keep(refused))));
}

#[test]
fn nonsense_stays_in_its_field_with_a_message() {
    let state = opened("bind *", |session| {
        open(session);
        refuse(session, Base::Hex, "12g", "");
        session.act(RegistryAct::TypeStrings("1 - 2".into()).into());
    });
    let html = drawn(&state, panel);
    assert!(values(&html, "value").contains(&"12g".to_owned()), "{html}");
    assert_eq!(values(&html, "aria-invalid").iter().filter(|invalid| *invalid == "true").count(), 2);
    let told = texts(&html).join(" ");
    assert!(told.contains("no hex number") && told.contains("Line 1: “1 - 2”"), "{told}");
}

fn import(session: &mut Session, bytes: &[u8]) {
    open(session);
    let name = Shared::new("<b>.reg".to_owned());
    session.act(RegistryAct::Import(Import::Reading(name.clone(), bytes.len())).into());
    let told = reg::read(bytes).map_or_else(Told::Refused, |file| Told::Read(Rc::new(file), Taken::NotYet));
    session.act(RegistryAct::Import(Import::Told(name, told)).into());
}

#[test]
fn a_file_tells_what_it_holds_and_what_regedit_would_refuse_with_its_line() {
    let bad = opened("bind *", |session| {
        let key = r"[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters]";
        import(
            session,
            format!("REGEDIT4\n[HKEY_USERS\\a]\n\"b\"=\"c\"\n{key}\n\"MaxUserPort\"=dword:9\nrubbish").as_bytes(),
        );
    });
    let html = drawn(&bad, panel);
    let told = texts(&html).join(" ");
    for said in [
        "<b>.reg was not imported",
        "Line 6, column 1:",
        "Left alone: other keys 1, other values 1.",
        "set MaxUserPort 9",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    assert!(told.contains("Import the other lines") && !html.contains("<b>"), "{html}");
}

#[test]
fn commands_are_made_of_the_values_or_it_is_said_why_not() {
    assert!(told("set MaxUserPort 60000").contains("/v MaxUserPort /t REG_DWORD /d 60000 /f"));
    assert!(told("set ReservedPorts 1-2&calc").contains("Use a registry file instead"));
}

#[test]
fn a_long_list_draws_a_screenful() {
    let html = drawn(&opened(&format!("set ReservedPorts{}", " 3000-3000".repeat(5000)), open), panel);
    assert!(elements(&html, "li").len() < 100, "{}", elements(&html, "li").len());
    assert!(texts(&html).contains(&"and 4,976 more".to_owned()));
    assert!(texts(&html).contains(&"Further findings: 4,979.".to_owned()));
}

#[test]
fn a_chinese_panel_keeps_no_english_sentence() {
    let states = [
        opened("set ReservedPorts 4500-4500 9-8 4501-4501\nbind *\nset MaxUserPort 1\nblock 6000", |session| {
            open(session);
            refuse(session, Base::Decimal, "x", "1");
        }),
        opened("bind *", |session| import(session, b"REGEDIT4\nx\n")),
        opened("bind *", |session| {
            import(session, b"x");
            session.act(RegistryAct::Aim(Moment::Start).into());
        }),
    ];
    for state in states {
        let html = drawn(&State { language: Language::Chinese, ..state }, panel);
        let said = [texts(&html), values(&html, "aria-label"), values(&html, "placeholder")].concat();
        let foreign =
            english(Message::ALL).chain(english(RegistryMessage::ALL)).chain(english(RegistryPanelMessage::ALL));
        for sentence in foreign {
            assert!(!said.iter().any(|text| text.trim() == sentence), "{sentence} is left: {said:?}");
        }
    }
}

/// The sentences that are others in Chinese.
fn english<S: Sentence>(list: &[S]) -> impl Iterator<Item = &'static str> {
    let both = list.iter().map(|&sentence| (Language::English.text(sentence), Language::Chinese.text(sentence)));
    both.filter(|(english, chinese)| english != chinese).map(|(english, _)| english)
}
