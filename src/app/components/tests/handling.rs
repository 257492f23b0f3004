//! The bar of time, the comparison and what stands below the figure, drawn natively.

use super::drawn::{State, drawn, elements, texts, values};
use super::page;
use crate::app::{Act, Action, Rival, Session, TimeAct, Tool};
use crate::words::{HandlingMessage, Language, Sentence};

const STORY: &str = "os 2003\nset MaxUserPort 50000\nbind tcp 80\nblock 60000-60100\nbind tcp 60050\nbind tcp 80\n";

/// What a reader does.
type Deed = fn(&mut Session);

/// Shows the machine after a step.
fn go<const STEP: usize>(session: &mut Session) {
    session.act(Action::Work(Act::Time(TimeAct::Go(STEP))));
}

fn compare(session: &mut Session) {
    session.act(Action::OpenTool(Tool::Compare));
}

fn go_and_compare<const STEP: usize>(session: &mut Session) {
    go::<STEP>(session);
    compare(session);
}

fn compare_with<const VALUE: u32>(session: &mut Session) {
    compare(session);
    session.act(Action::Work(Act::Compare(Rival::MaxUserPort(VALUE))));
}

fn doing(then: Deed) -> State {
    State { then: Some(then), ..State::after(STORY) }
}

/// The part of the page with that label.
fn region(html: &str, label: &str) -> String {
    let labelled = format!("aria-label=\"{label}\"");
    elements(html, "section").into_iter().find(|section| section.contains(&labelled)).unwrap_or_default().to_owned()
}

fn told(go: Deed) -> String {
    let bar = region(&drawn(&doing(go), page), "Timeline");
    let told = elements(&bar, "p").into_iter().find(|told| told.contains("told")).unwrap_or_default();
    texts(told).join(" ")
}

#[test]
fn the_bar_tells_each_step_its_outcome_and_what_it_changed() {
    let steps: [(Deed, &str); 5] = [
        (go::<0>, "Before step 1 of 6: the machine has just started."),
        (go::<1>, "After step 1 of 6. os 2003: done. It changed nothing that the figure shows."),
        (go::<3>, "After step 3 of 6. bind tcp 80: port 80. Changed: In use 80."),
        (go::<4>, "After step 4 of 6. block 60000-60100: refused. With MaxUserPort 50000 nothing can be blocked"),
        (go::<6>, "TCP port 80 is already in use."),
    ];
    for (go, expected) in steps {
        assert!(told(go).contains(expected), "{}", told(go));
    }
}

#[test]
fn at_either_end_the_buttons_that_lead_beyond_it_are_off() {
    let ends: [(Deed, [&str; 2]); 2] =
        [(go::<0>, ["To the start", "One step back"]), (go::<6>, ["One step forward", "To the end"])];
    for (go, off) in ends {
        let bar = region(&drawn(&doing(go), page), "Timeline");
        let disabled = elements(&bar, "button").into_iter().filter(|button| button.contains("aria-disabled=\"true\""));
        let names: Vec<String> = disabled.flat_map(|button| values(button, "aria-label")).collect();
        assert_eq!(names, off);
    }
}

#[test]
fn the_list_marks_the_step_shown_and_those_that_come_later() {
    let html = drawn(&doing(go::<4>), page);
    assert_eq!(values(&html, "data-time"), ["now", "later", "later"]);
    assert_eq!(values(&html, "aria-current"), ["step"]);
    let closed = drawn(&State::after(STORY), page);
    assert_eq!(values(&closed, "data-time"), [""; 0]);
}

#[test]
fn of_a_long_scenario_the_list_draws_the_steps_around_the_one_shown() {
    let state = State { then: Some(go::<2500>), ..State::after(&"bind *\n".repeat(5000)) };
    let html = drawn(&state, page);
    let steps = html.split("<section class=\"steps\"").nth(1).unwrap();
    let rows = elements(steps.split("</section>").next().unwrap(), "li");
    assert_eq!(rows.len(), 50);
    assert_eq!(texts(rows[0])[0], "2476");
    let all = texts(&html);
    for button in ["Show earlier ones (2,475)", "Show later ones (2,475)"] {
        assert!(all.contains(&button.to_owned()), "{button}");
    }
}

fn comparison(compare: Deed) -> String {
    let html = drawn(&doing(compare), page);
    html.split("class=\"compare\"").nth(1).unwrap_or_default().split("</section>").next().unwrap_or_default().to_owned()
}

#[test]
fn the_comparison_lists_what_differs_and_the_steps_that_end_differently() {
    let html = comparison(compare);
    let rows: Vec<String> = elements(&html, "tr").into_iter().map(|row| texts(row).join(" ")).collect();
    assert!(rows.iter().any(|row| row.starts_with("Blockable") && row.contains("50001-65535")), "{rows:#?}");
    assert!(rows.iter().any(|row| row.contains("block 60000-60100") && row.contains("handle 60100")), "{rows:#?}");
    assert!(!rows.iter().any(|row| row.contains("bind tcp 80")), "{rows:#?}");
}

#[test]
fn without_a_difference_the_comparison_says_so() {
    let all = texts(&comparison(compare_with::<50_000>)).join(" ");
    assert!(all.contains("Both machines are the same here.") && all.contains("Every step ends the same way on both."));
}

#[test]
fn in_chinese_nothing_is_left_in_english() {
    let chinese = Language::Chinese;
    let foreign = HandlingMessage::ALL.iter().filter(|&&message| message.english() != chinese.text(message));
    let foreign: Vec<&str> = foreign.map(|message| message.english()).collect();
    assert!(foreign.len() > 40);
    let deeds: [Deed; 4] = [go_and_compare::<0>, go_and_compare::<3>, go_and_compare::<6>, compare_with::<6000>];
    for deed in deeds {
        let html = drawn(&State { language: chinese, pinned: Some(60_050), ..doing(deed) }, page);
        let said = [texts(&html), values(&html, "aria-label"), values(&html, "title")].concat();
        for english in &foreign {
            assert!(!said.iter().any(|text| text.trim() == *english), "{english} is left");
        }
    }
}

#[test]
fn every_button_has_a_name_and_no_id_is_there_twice() {
    let deeds: [Deed; 2] = [go_and_compare::<3>, compare_with::<6000>];
    for deed in deeds {
        let html = drawn(&State { pinned: Some(80), ..doing(deed) }, page);
        for button in elements(&html, "button") {
            assert!(button.contains("aria-label") || !texts(button).is_empty(), "{button}");
        }
        let mut ids = values(&html, "id");
        ids.sort();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }
}
