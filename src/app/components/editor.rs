//! The scenario as text: every keystroke is replayed, and lines that cannot be read are shown with what was expected.

use std::ops::RangeInclusive;
use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, HtmlTextAreaElement};

use super::View;
use super::element::{Element, Heard, el, event, field_value, text_el};
use super::steps::beyond;
use super::workbench::gutter;
use crate::app::browser::while_busy;
use crate::app::shortcut::travels;
use crate::app::{Action, Manner};
use crate::scenario::Replay;
use crate::words::{Message, fill};

/// How many bytes a text that is pasted has at most to go into the field first.
const LONGEST_PASTE: usize = 32_000;
/// How many errors are listed before the rest is only counted.
const ERRORS_SHOWN: usize = 20;

/// The editor.
pub(super) fn view(view: View) -> Element {
    let (text, part) = (view.session.text(), view.session.part());
    let rows = text.split('\n').count();
    let later = view.session.scenario().lines().len() - part.end;
    let numbered = part.start + 1..=part.start + if later > 0 { text.lines().count() } else { rows };
    let lines = el("div").class("lines").with(line_numbers(view.session.replay(), numbered));
    el("div")
        .class("editor")
        .with(beyond(view, Message::ShowEarlier, part.start, later + Manner::PART))
        .with(lines.with(area(view, text, rows)))
        .with(beyond(view, Message::ShowLater, later, later.saturating_sub(Manner::PART)))
        .with(errors(view))
        .with(text_el("p", view.text(Message::ScenarioHint)).class("hint"))
}

fn area(view: View, text: String, rows: usize) -> Element {
    el("textarea")
        .has("rows", rows.max(6).to_string())
        .is("spellcheck", "false")
        .is("autocapitalize", "off")
        .is("wrap", "off")
        .is("aria-label", view.text(Message::ScenarioText))
        .value(text)
        .on(event::input, view.hear(|event| Some(Action::TypePart(field_value(event)))))
        .on(event::paste, pasted(view))
        .on(event::keydown, undone(view))
        .on(event::blur, view.act(Action::Settle))
}

/// A long text that is pasted does not go into the field first: browsers take seconds for that.
fn pasted(view: View) -> Heard {
    let dispatch = view.dispatch.clone();
    Rc::new(move |event| {
        let Some((field, text)) = long_paste(&event) else { return };
        event.prevent_default();
        let dispatch = dispatch.clone();
        while_busy(move || {
            if let Some(text) = text_with(&field, &text) {
                dispatch.emit(Action::PastePart(text));
            }
        });
    })
}

/// The field, and what is pasted where that is long.
fn long_paste(event: &Event) -> Option<(HtmlTextAreaElement, String)> {
    let pasted = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()?;
    let field = event.target()?.dyn_into().ok()?;
    let is_long = pasted.len() > LONGEST_PASTE || pasted.lines().nth(Manner::PART).is_some();
    is_long.then_some((field, pasted))
}

/// What stands in the field, with `pasted` in place of what is selected there.
fn text_with(field: &HtmlTextAreaElement, pasted: &str) -> Option<String> {
    let (from, to) = (field.selection_start().ok()??, field.selection_end().ok()??);
    let text = JsString::from(field.value());
    let [head, tail] = [text.slice(0, from), text.slice(to, text.length())].map(String::from);
    Some(head + pasted + &tail)
}

/// Where nothing was typed since the page filled the field, the field knows no way back, but the page does.
fn undone(view: View) -> Heard {
    let is_typing = view.session.is_typing();
    view.hear(move |event| event.dyn_ref().filter(|_| !is_typing).and_then(travels))
}

/// The numbers of these lines, counted from 1.
fn line_numbers(replay: &Replay, lines: RangeInclusive<usize>) -> Element {
    let broken = replay.invalid().map(|(line, _)| line as usize);
    let first = *lines.start();
    let mut broken = broken.skip_while(|&line| line < first).peekable();
    gutter(lines.map(|line| (line, broken.next_if_eq(&line).map(|_| "broken"))))
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
