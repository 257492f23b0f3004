//! The tools to look things up and to take them away, as a reader gets them.

use yew::Html;

use super::super::{View, workbench};
use super::drawn::{State, drawn, elements, texts, values};
use crate::app::{Act, Action, LookUpAct, PresetsAct, Session, TakeAwayAct, TimeAct, Tool};
use crate::model::{Mark, RuleId};
use crate::reference::preset_names;
use crate::words::Language;

fn tool(view: View) -> Html {
    workbench::view(view)
}

fn work(session: &mut Session, act: Act) {
    session.act(Action::Work(act));
}

fn look_up(session: &mut Session) {
    session.act(Action::OpenTool(Tool::LookUp));
    let table = include_str!("../../../../static/services.txt").to_owned();
    work(session, Act::LookUp(LookUpAct::Came(Some(table))));
    work(session, Act::LookUp(LookUpAct::Ask("sql".to_owned())));
}

#[test]
fn the_notes_hold_every_rule_with_its_sentence_its_mark_and_its_sources() {
    for language in Language::ALL {
        let then = |session: &mut Session| {
            session.act(Action::ReadNote(RuleId::D13));
        };
        let html = drawn(&State { language, then: Some(then), ..State::default() }, tool);
        let notes = elements(&html, "li");
        assert_eq!(notes.len(), RuleId::ALL.len());
        for rule in RuleId::ALL {
            let id = format!("id=\"note-{}\"", rule.id());
            let note = notes.iter().find(|note| note.contains(&id)).unwrap_or_else(|| panic!("{id}"));
            let told = texts(note);
            assert!(told.iter().any(|text| text == rule.sentence(language)), "{}: {note}", rule.id());
            assert!(told.iter().any(|text| text == language.text(rule.rule().mark.name())), "{}", rule.id());
            assert_eq!(note.contains("class=\"noted\""), *rule == RuleId::D13);
            let links = rule.rule().sources.iter().filter_map(|source| source.link());
            assert_eq!(values(note, "href"), links.collect::<Vec<_>>(), "{}", rule.id());
        }
        for mark in Mark::ALL {
            assert!(html.contains(language.text(mark.meaning())), "{mark:?}");
        }
    }
}

#[test]
fn a_search_lists_the_best_services_and_tells_how_many_there_are() {
    let html = drawn(&State { then: Some(look_up), ..State::default() }, tool);
    let told = texts(&html);
    assert!(told.iter().any(|text| text.starts_with("Services found: ")), "{told:?}");
    assert!(elements(&html, "li").iter().all(|row| row.contains("<button")), "{html}");
    let wide = |session: &mut Session| {
        look_up(session);
        work(session, Act::LookUp(LookUpAct::Ask("s".to_owned())));
    };
    let html = drawn(&State { then: Some(wide), ..State::default() }, tool);
    assert_eq!(elements(&html, "li").len(), 50, "a window of rows, however many are found");
    assert!(texts(&html).iter().any(|text| text.ends_with("The best 50 are listed.")));
}

#[test]
fn a_pinned_port_has_its_names_and_what_may_be_done_with_it() {
    let html = drawn(&State { pinned: Some(80), then: Some(look_up), ..State::default() }, tool);
    assert_eq!(texts(elements(&html, "h3")[0]), ["Port 80, http"]);
    assert!(html.contains("http, www, www-http"));
    assert_eq!(elements(&html, "dt").len(), 4);
}

#[test]
fn every_example_is_shown_with_its_title_and_sources_in_both_languages() {
    let then = |session: &mut Session| {
        session.act(Action::OpenTool(Tool::Presets));
        for name in preset_names() {
            let path = format!("{}/static/presets/{name}.txt", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(path).unwrap();
            work(session, Act::Presets(PresetsAct::Came(name, Some(text))));
        }
    };
    for language in Language::ALL {
        let html = drawn(&State { language, then: Some(then), ..State::default() }, tool);
        let articles = elements(&html, "article");
        assert_eq!(articles.len(), preset_names().len());
        for article in articles {
            assert!(!values(article, "href").is_empty(), "{article}");
            let chinese = texts(article).concat().chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            assert_eq!(chinese, language == Language::Chinese, "{article}");
        }
    }
}

#[test]
fn the_sheet_of_an_earlier_moment_holds_the_steps_until_then_and_their_link() {
    let print = |session: &mut Session| {
        work(session, Act::Time(TimeAct::Show(true)));
        work(session, Act::Time(TimeAct::Go(1)));
        work(session, Act::TakeAway(TakeAwayAct::Printing(Some("https://example.org/".to_owned()))));
    };
    let html = drawn(&State { then: Some(print), ..State::after("bind *\nblock 6000\nbind tcp 6000") }, tool);
    let told = texts(&html);
    assert!(told.contains(&"https://example.org/#s=bind+*".to_owned()), "{html}");
    assert!(!told.iter().any(|text| text.contains("block 6000") || text == "Rules that refused a step"), "{html}");
}

#[test]
fn the_printed_sheet_holds_the_newest_steps_and_the_rules_that_refused_one() {
    let print = |session: &mut Session| {
        work(session, Act::TakeAway(TakeAwayAct::Printing(Some("https://example.org/#s=old".to_owned()))));
    };
    let scenario = "bind *\n".repeat(500) + "block 6000\nbind tcp 6000";
    let html = drawn(&State { then: Some(print), ..State::after(&scenario) }, tool);
    assert!(texts(&html).contains(&"Earlier steps, not printed: 382.".to_owned()), "{html}");
    let told = texts(&html).join(" ");
    assert!(told.contains("bind tcp 6000") && told.contains("D12"));
    assert!(!told.contains("https://example.org"), "nobody types so long an address");
    let plain = drawn(&State { then: Some(print), ..State::after("bind *") }, tool);
    assert!(texts(&plain).contains(&"https://example.org/#s=bind+*".to_owned()), "{plain}");
    assert!(!texts(&plain).contains(&"Rules that refused a step".to_owned()));
    assert!(!drawn(&State::after("bind *"), tool).contains("sheet"));
}
