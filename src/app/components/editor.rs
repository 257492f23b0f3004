//! The scenario as text: every keystroke is replayed, and lines that cannot be read are shown with what was expected.

use yew::Html;

use super::View;
use super::element::{Element, el, event, field_value, text_el};
use crate::app::Action;
use crate::scenario::Replay;
use crate::words::{Message, fill};

/// How many errors are listed before the rest is only counted.
const ERRORS_SHOWN: usize = 20;
/// Above this many lines the text scrolls by itself, without numbers beside it.
const NUMBERED_LINES: usize = 1000;

/// The editor.
pub(super) fn view(view: View) -> Element {
    let text = view.session.text();
    let rows = text.split('\n').count();
    let numbers = (rows <= NUMBERED_LINES).then(|| line_numbers(view.session.replay(), rows));
    let lines = el("div").class("lines").with_or_not(numbers);
    el("div")
        .class("editor")
        .with(lines.with(area(view, text, rows)))
        .with(errors(view))
        .with(text_el("p", view.text(Message::ScenarioHint)).class("hint"))
}

fn area(view: View, text: String, rows: usize) -> Element {
    el("textarea")
        .has("rows", shown_rows(rows))
        .is("spellcheck", "false")
        .is("autocapitalize", "off")
        .is("wrap", "off")
        .is("aria-label", view.text(Message::ScenarioText))
        .value(text)
        .on(event::input, view.hear(|event| Some(Action::Type(field_value(event)))))
        .on(event::blur, view.act(Action::Settle))
}

fn shown_rows(rows: usize) -> String {
    if rows <= NUMBERED_LINES { rows.max(6).to_string() } else { "30".to_owned() }
}

fn line_numbers(replay: &Replay, rows: usize) -> Element {
    let mut broken = replay.invalid().map(|(line, _)| line as usize).peekable();
    let numbers = (1..=rows).map(|line| {
        let number = text_el("span", &line.to_string());
        if broken.next_if_eq(&line).is_some() { number.class("broken").into() } else { Html::from(number) }
    });
    el("div").class("gutter").is("aria-hidden", "true").with_all(numbers)
}

fn errors(view: View) -> Element {
    let replay = view.session.replay();
    let shown = replay.invalid().take(ERRORS_SHOWN).map(|(line, error)| {
        let place = fill(view.text(Message::LineColumn), &[("line", &line), ("column", &error.column)]);
        el("li").with(text_el("strong", &place)).text(" ").text(&error.message(view.language)).into()
    });
    let list = el("ul").class("problems").with_all(shown);
    let all = el("div").is("aria-live", "polite").with(list);
    match replay.invalid().count().saturating_sub(ERRORS_SHOWN) {
        0 => all,
        more => all.with(text_el("p", &fill(view.text(Message::MoreProblems), &[("count", &more)])).class("problem")),
    }
}
