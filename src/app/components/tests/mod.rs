//! Components as a reader gets them, drawn natively.

mod drawn;
#[cfg(feature = "workbench")]
mod handling;
#[cfg(feature = "workbench")]
mod reference;
#[cfg(feature = "workbench")]
mod registry;

use std::rc::Rc;

use yew::Html;

use self::drawn::{State, drawn, elements, texts, values};
use super::{View, acts, atlas, card, steps};
use crate::scenario::FIRST_SCENARIO;
use crate::words::{Language, Message};

fn page(view: View) -> Html {
    atlas::content(view)
}

fn step_list(view: View) -> Html {
    steps::view(view).into()
}

fn form(view: View) -> Html {
    acts::view(view).into()
}

fn port_card(view: View) -> Html {
    card::view(view).into()
}

/// Each refusal that a program can meet: the scenario that ends in it, its rule, its Winsock error, and a link.
const REFUSALS: &[(&str, &str, &str, &str)] = &[
    ("bind * x3976\nbind *", "wildcard-exhausted", "10055 WSAENOBUFS", "196271"),
    ("bind 80\nbind 80", "port-in-use", "10048 WSAEADDRINUSE", "windows-sockets-error-codes"),
    ("block 6000\nbind 6000", "port-blocked", "10013 WSAEACCES", "WSL/issues/5514"),
    ("reserve 5000-5001", "reserve-window", "", "bb878133"),
    ("unreserve 3000", "no-contained-reservation", "", "bb878133"),
    ("set MaxUserPort 50000\nblock 50001", "block-window-empty", "", "bb878133"),
    ("block 80", "block-outside-window", "", "bb878133"),
    ("block 6000\nblock 6000", "block-overlaps", "", ""),
    ("bind 6000\nblock 6000", "block-needs-free-ports", "", "bb878133"),
    ("unblock 6000", "no-block-with-left-edge", "", "bb878133"),
    ("close 80", "not-bound", "", ""),
];

#[test]
fn a_refused_step_shows_its_rule_its_error_and_where_the_rule_is_from() {
    for &(scenario, rule, error, link) in REFUSALS {
        for language in Language::ALL {
            let html = drawn(&State { language, ..State::after(scenario) }, step_list);
            let rows = elements(&html, "li");
            let (last, before) = rows.split_last().unwrap();
            assert!(texts(last).iter().any(|text| text == rule), "{rule}: {last}");
            assert!(texts(last).join(" ").contains(error), "{error}: {last}");
            assert!(
                values(last, "href").iter().any(|address| address.contains(link)) != link.is_empty(),
                "{link}: {last}"
            );
            assert!(before.iter().all(|row| row.contains("done")), "{scenario}: {html}");
        }
    }
}

#[test]
fn the_wire_to_the_figure_holds_the_newest_subject_alone() {
    drawn(&State::default(), |view| {
        let [older, newer] = [(); 2].map(|()| atlas::subject(view));
        view.wire.show(older.clone());
        view.wire.show(newer.clone());
        assert_eq!(Rc::strong_count(&older), 1, "what the figure passes over is kept for it");
        assert!(view.wire.newest().is_some_and(|subject| Rc::ptr_eq(&subject, &newer)));
        assert!(view.wire.newest().is_none(), "it is shown twice");
        Html::default()
    });
}

#[test]
fn every_step_is_numbered_by_its_line_and_can_be_removed() {
    let html = drawn(&State::after("# a note\nbind 80\n\nnonsense\nbind 81"), step_list);
    let rows = elements(&html, "li");
    let numbers: Vec<_> = rows.iter().map(|row| texts(row)[0].clone()).collect();
    assert_eq!(numbers, ["2", "4", "5"]);
    for row in rows {
        assert_eq!(values(row, "aria-label"), [Language::English.text(Message::RemoveStep)], "{row}");
    }
}

#[test]
fn a_long_scenario_draws_its_last_steps_and_a_button_for_the_others() {
    let html = drawn(&State::after(&"bind *\n".repeat(5000)), step_list);
    assert_eq!(elements(&html, "li").len(), 50);
    assert!(texts(&html).contains(&"Show earlier ones (4,950)".to_owned()), "{html}");
    assert!(texts(elements(&html, "li")[49])[0] == "5000");
}

#[test]
fn the_window_of_steps_moves_back_to_the_first_and_never_past_it() {
    for (back, first, last, buttons) in [
        (0, "71", "120", vec!["Show earlier ones (70)"]),
        (50, "21", "70", vec!["Show earlier ones (20)", "Show later ones (50)"]),
        (100, "1", "50", vec!["Show later ones (70)"]),
        (500, "1", "50", vec!["Show later ones (70)"]),
    ] {
        let html = drawn(&State { back, ..State::after(&"bind *\n".repeat(120)) }, step_list);
        let rows = elements(&html, "li");
        let ends = [rows.first(), rows.last()].map(|row| texts(row.unwrap())[0].clone());
        assert_eq!(ends, [first, last]);
        let shown: Vec<_> = texts(&html).into_iter().filter(|text| text.starts_with("Show ")).collect();
        assert_eq!(
            shown.iter().filter(|text| text.contains(" ones (")).collect::<Vec<_>>(),
            buttons.iter().collect::<Vec<_>>()
        );
    }
}

#[test]
fn the_text_tells_errors_at_their_lines() {
    let state = State { as_text: true, ..State::after("os xp\nbind tcp 8O\n\nbind 80\n  blok 7\n") };
    let html = drawn(&state, step_list);
    let errors: Vec<_> = elements(&html, "li").iter().map(|error| texts(error)[0].clone()).collect();
    assert_eq!(errors, ["Line 2, column 10:", "Line 5, column 3:"]);
    let gutter = elements(&html, "div").into_iter().find(|div| div.starts_with(" class=\"gutter\"")).unwrap();
    let broken: Vec<_> = elements(gutter, "span").into_iter().filter(|number| number.contains("broken")).collect();
    assert_eq!(broken, [" class=\"broken\">2", " class=\"broken\">5"]);
}

#[test]
fn neighbouring_numbers_beside_the_text_are_one_node_and_each_broken_line_has_its_own() {
    let text = format!("{}blok 7\nbind 80\n", "bind 80\n".repeat(600));
    let html = drawn(&State { as_text: true, ..State::after(&text) }, step_list);
    let gutter = elements(&html, "div").into_iter().find(|div| div.starts_with(" class=\"gutter\"")).unwrap();
    let nodes = elements(gutter, "span");
    assert_eq!(nodes.len(), 3);
    assert!(nodes[0].starts_with(">1\n2\n") && nodes[0].ends_with("\n600"), "{}", nodes[0]);
    assert_eq!(nodes[1..], [" class=\"broken\">601", ">602\n603"]);
}

/// Ports, and whether a wildcard bind, a specific bind, a reservation and a block of each is possible.
const CARDS: &[(&str, u16, [&str; 4])] = &[
    ("os 2003", 0, ["no", "no", "no", "no"]),
    ("os 2003", 80, ["no", "yes", "no", "no"]),
    ("os 2003", 1024, ["no", "yes", "no", "no"]),
    ("os 2003", 1025, ["yes", "yes", "yes", "no"]),
    ("os 2003", 5000, ["yes", "yes", "yes", "no"]),
    ("os 2003", 5001, ["no", "yes", "no", "yes"]),
    ("os 2003", 49151, ["no", "yes", "no", "yes"]),
    ("os 2003", 49152, ["no", "yes", "yes", "no"]),
    ("os 2003-sp1", 49152, ["no", "yes", "yes", "yes"]),
    ("os 2003-sp1", 65535, ["no", "yes", "yes", "yes"]),
    ("reserve 3000-3100", 3050, ["no", "yes", "yes", "no"]),
    ("block 6000-6100", 6050, ["no", "no", "no", "no"]),
    ("bind tcp 3000\nbind udp 3000", 3000, ["no", "no", "yes", "no"]),
    ("bind tcp 6000", 6000, ["no", "no yes", "no", "no"]),
];

#[test]
fn the_card_of_a_port_tells_what_is_possible_and_by_which_rules() {
    for &(scenario, port, verdicts) in CARDS {
        let html = drawn(&State { pinned: Some(port), ..State::after(scenario) }, port_card);
        assert_eq!(
            told(&html).split(' ').collect::<Vec<_>>(),
            verdicts.join(" ").split(' ').collect::<Vec<_>>(),
            "{port} after {scenario}: {html}"
        );
        assert!(elements(&html, "dd").iter().all(|rules| rules.contains("<code>")), "{html}");
        let offered = elements(&html, "dt").iter().filter(|act| act.contains("<button")).count();
        assert!(offered <= told(&html).matches("yes").count(), "{html}");
    }
}

/// The verdicts of a card, in order; two in a row where the protocols differ.
fn told(html: &str) -> String {
    let verdict = |act: &&str| if act.contains("\"impossible\"") { "no" } else { "yes" };
    elements(html, "dt").iter().map(verdict).collect::<Vec<_>>().join(" ")
}

const HOSTILE: &[&str] =
    &["<script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "&lt;b&gt;", "\u{202E}gpj.exe", "</textarea><b>"];

#[test]
fn names_are_shown_as_text_whatever_they_hold() {
    for name in HOSTILE {
        for as_text in [false, true] {
            let state = State { as_text, pinned: Some(80), ..State::after(&format!("bind tcp 80 as \"{name}\"")) };
            let html = drawn(&state, page);
            for tag in ["<script", "<img", "<b>"] {
                assert!(!html.contains(tag), "{name}: {html}");
            }
            let shown = [texts(&html), values(&html, "value")].concat();
            assert!(shown.iter().any(|text| text.contains(name)), "{name}: {html}");
        }
    }
}

/// States that between them show most of what the page can say.
fn states() -> Vec<State> {
    let refused = REFUSALS.iter().map(|(scenario, ..)| State { pinned: Some(6000), ..State::after(scenario) });
    let first = State::after(FIRST_SCENARIO);
    let others = [
        State { table_shown: true, bad_number: true, ..first.clone() },
        State { as_text: true, ..State::after("nonsense\n") },
        State::after("set MaxUserPort 4000"),
        State::default(),
        first,
    ];
    refused.chain(others).collect()
}

/// Everything that a state says: texts, and names for those who do not see.
fn said(state: &State) -> Vec<String> {
    let html = drawn(state, page);
    let named = ["aria-label", "title", "placeholder", "aria-valuetext"].map(|name| values(&html, name));
    [texts(&html), named.concat()].concat()
}

#[test]
fn a_chinese_page_keeps_no_english_sentence() {
    let chinese = Language::Chinese;
    let both = Message::ALL.iter().map(|&message| (Language::English.text(message), chinese.text(message)));
    let foreign: Vec<_> = both.filter(|(english, chinese)| english != chinese).collect();
    assert!(foreign.len() > 100);
    for state in states() {
        let said = said(&State { language: chinese, ..state });
        for (english, _) in &foreign {
            assert!(!said.iter().any(|text| text.trim() == *english), "{english} is left: {said:?}");
        }
    }
}

#[test]
fn what_names_a_part_is_there_once_and_every_button_has_a_name() {
    for state in states() {
        for language in Language::ALL {
            let html = drawn(&State { language, ..state.clone() }, page);
            let ids = values(&html, "id");
            for referred in [values(&html, "aria-labelledby"), values(&html, "for")].concat() {
                for id in referred.split(' ').filter(|id| *id != "figure-title") {
                    assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{id}: {html}");
                }
            }
            for button in elements(&html, "button") {
                assert!(button.contains("aria-label") || !texts(button).is_empty(), "{button}");
            }
        }
    }
}

#[test]
fn the_form_says_beforehand_what_its_line_would_do() {
    for (scenario, class, words) in [
        ("os 2003", "preview done", "port 1025"),
        ("bind * x3976", "preview refused", "Would be refused:"),
        ("reserve 1025-2000", "preview done", "port 2001"),
    ] {
        let html = drawn(&State::after(scenario), form);
        assert!(html.contains(class) && texts(&html).join(" ").contains(words), "{scenario}: {html}");
    }
}
