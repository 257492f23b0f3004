//! The form for what a program or an administrator does: it writes one line of the scenario, and says beforehand what
//! that line would do.

use std::rc::Rc;

use yew::Html;

use super::View;
use super::controls::{button, heading, section, switch};
use super::element::{Element, Heard, el, event, field_value, text_el};
use super::outcome::outcome_text;
use crate::app::{Action, Entry, Verb};
use crate::model::Protocol;
use crate::scenario::{Line, StepResult, canonical};
use crate::words::{Language, Message};

const TITLE: &str = "acts-title";

/// The form.
pub(super) fn view(view: View) -> Element {
    let entry = view.session.entry();
    let line = entry.line();
    let title = view.text(Message::Acts);
    let verbs = Verb::ALL.into_iter().map(|verb| verb_button(view, verb));
    let submit =
        text_el("button", view.text(entry.verb.label())).is("type", "submit").is("part", "button").class("primary");
    let form = el("form")
        .on(event::submit, submitted(view, &line))
        .with(fields(view, entry))
        .with(preview(view, &line))
        .with(submit.flag("disabled", line.readable().is_none()));
    section("acts", TITLE)
        .with(heading(TITLE, title))
        .with(el("div").class("verbs").is("role", "group").is("aria-label", title).with_all(verbs))
        .with(form)
}

fn verb_button(view: View, verb: Verb) -> Html {
    let chosen = view.session.entry().verb == verb;
    button(view.text(verb.label()), enter(view, move |entry, _| entry.verb = verb)).truth("aria-pressed", chosen).into()
}

fn fields(view: View, entry: &Entry) -> Element {
    let verb = entry.verb;
    let mut fields = el("div").class("fields");
    if verb.asks_protocol() {
        fields = fields.with(protocol_field(view));
    }
    if verb.asks_ports() {
        let change = enter(view, move |entry, typed| entry.ports[verb as usize] = Some(typed));
        fields = fields.with(text_field(view.text(verb.ports_field().0), entry.ports(), change));
    }
    if verb == Verb::BindAny {
        let change = enter(view, |entry, typed| entry.count = typed);
        fields = fields.with(text_field(view.text(Message::FieldCount), &entry.count, change));
    }
    if verb.asks_program() {
        let change = enter(view, |entry, typed| entry.program = typed);
        fields = fields.with(text_field(view.text(Message::FieldProgram), &entry.program, change));
    }
    fields
}

fn text_field(label: &'static str, value: &str, change: Heard) -> Element {
    let input = el("input")
        .is("type", "text")
        .is("autocomplete", "off")
        .is("spellcheck", "false")
        .value(value.to_owned())
        .on(event::input, change);
    el("label").with(text_el("span", label)).with(input)
}

fn protocol_field(view: View) -> Element {
    let choices = Protocol::ALL.into_iter().map(|protocol| {
        let chosen = view.session.entry().protocol == protocol;
        (protocol.name(), chosen, enter(view, move |entry, _| entry.protocol = protocol))
    });
    switch("act-protocol", view.text(Message::FieldProtocol), choices)
}

/// What the line would do now.
fn preview(view: View, line: &Line) -> Html {
    let result = match line.command() {
        Ok(Some(command)) => view.session.shown().trial(command).map_or_else(StepResult::Refused, StepResult::Done),
        Ok(None) => return Html::default(),
        Err(error) => StepResult::Invalid(error.clone()),
    };
    let asked = line.readable().map_or_else(|| line.text().to_owned(), canonical);
    foretold(&asked, &result, view.language).into()
}

/// What would become of what is asked for.
pub(super) fn foretold(asked: &str, result: &StepResult, language: Language) -> Element {
    let (class, introduction) = match result {
        StepResult::Done(_) => ("preview done", Message::WouldDo),
        StepResult::Refused(_) => ("preview refused", Message::WouldRefuse),
        StepResult::Invalid(_) => ("preview invalid", Message::NotRead),
    };
    let introduction = text_el("strong", language.text(introduction));
    let outcome = el("span").with(introduction).text(" ").text(&outcome_text(result, language));
    el("p").class(class).is("aria-live", "polite").with(text_el("code", asked)).with(outcome)
}

fn submitted(view: View, line: &Line) -> Heard {
    let command = line.readable().cloned();
    view.hear(move |event| {
        event.prevent_default();
        command.clone().map(Action::Run)
    })
}

/// A listener that changes the entry by what stands in the field.
fn enter(view: View, change: impl Fn(&mut Entry, String) + 'static) -> Heard {
    let entry = Rc::new(view.session.entry().clone());
    view.hear(move |event| {
        let mut changed = (*entry).clone();
        change(&mut changed, field_value(event));
        Some(Action::Enter(Box::new(changed)))
    })
}
