//! The steps of the scenario: each with its outcome, the rule that refused it, and a way to take it out; or the same as
//! text to edit.

use yew::Html;

use super::controls::{button, heading, icon, icon_button, section, switch};
#[cfg(feature = "workbench")]
use super::editor;
use super::element::{Element, el, text_el};
use super::outcome::outcome_text;
#[cfg(feature = "workbench")]
use super::workbench::{mark_step as marked, step_number as number};
use super::{View, tools};
use crate::app::{Action, LastChange, Manner};
use crate::model::{Mark, Refusal, RuleId, Source};
use crate::scenario::{Scenario, Step, StepResult, canonical};
use crate::words::{Language, Message, cut, fill, grouped};

const TITLE: &str = "steps-title";

/// How much of a line is shown, in characters; the text of the steps has it all.
const MOST_SHOWN: usize = 2000;

/// The panel.
pub(super) fn view(view: View) -> Element {
    let manner = view.session.manner();
    let title = el("div").class("title").with(heading(TITLE, view.text(Message::Steps)));
    let title = if view.is_page { title.with(as_list_or_text(view, manner)) } else { title };
    let content = as_text(view).unwrap_or_else(|| list(view, manner));
    section("steps", TITLE).with(title).with(content)
}

fn as_list_or_text(view: View, manner: Manner) -> Element {
    let choices = [(Message::AsList, false), (Message::AsText, true)].into_iter().map(|(name, as_text)| {
        (view.text(name), manner.as_text == as_text, view.act(Action::Show(Manner { as_text, ..manner })))
    });
    switch("steps-as", view.text(Message::StepsShownAs), choices)
}

/// The text, where it is asked for and this page has tools; without them, it makes way for the page that has.
#[cfg(feature = "workbench")]
fn as_text(view: View) -> Option<Html> {
    view.session.manner().as_text.then(|| editor::view(view).into())
}

#[cfg(not(feature = "workbench"))]
const fn as_text(_: View) -> Option<Html> {
    None
}

/// The list, newest last.
fn list(view: View, manner: Manner) -> Html {
    let steps = &view.session.replay().steps;
    if steps.is_empty() {
        return text_el("p", view.text(Message::NoSteps)).class("empty").into();
    }
    let window = manner.window(steps.len(), Manner::WINDOW);
    let later = steps.len() - window.end;
    let rows = steps[window.clone()].iter().map(|step| step_row(view, step));
    [
        beyond(view, Message::ShowEarlier, window.start, later + Manner::WINDOW),
        el("ol").node(view.steps.clone()).with_all(rows).into(),
        beyond(view, Message::ShowLater, later, later.saturating_sub(Manner::WINDOW)),
    ]
    .into_iter()
    .collect()
}

/// A button for what is at one end of the window, which moves it there.
pub(super) fn beyond(view: View, label: Message, count: usize, back: usize) -> Html {
    if count == 0 {
        return Html::default();
    }
    let label = fill(view.text(label), &[("count", &grouped(count))]);
    let there = Manner { back, ..view.session.manner() };
    button(&label, view.act(Action::Show(there))).class("beyond").into()
}

fn step_row(view: View, step: &Step) -> Html {
    let at = step.line as usize - 1;
    let newest = view.session.last_change() == LastChange::Line(at);
    let (class, sign) = match step.result {
        StepResult::Done(_) if newest => ("done newest", "✓"),
        StepResult::Done(_) => ("done", "✓"),
        StepResult::Refused(_) if newest => ("refused newest", "✕"),
        StepResult::Refused(_) => ("refused", "✕"),
        StepResult::Invalid(_) => ("invalid", "?"),
    };
    let sign = text_el("span", sign).class("sign").is("aria-hidden", "true");
    let outcome = outcome_view(el("p").class("outcome").with(sign), step, view);
    let command = text_el("code", &command_text(view.session.scenario(), at));
    let remove = icon_button(view.text(Message::RemoveStep), icon::REMOVE, view.act(Action::RemoveLine(at)));
    marked(view, step, el("li").class(class))
        .key(step.line)
        .with(number(view, step))
        .with(el("div").with(command).with(outcome))
        .with(remove)
        .into()
}

#[cfg(not(feature = "workbench"))]
fn marked(_: View, _: &Step, row: Element) -> Element {
    row
}

#[cfg(not(feature = "workbench"))]
fn number(_: View, step: &Step) -> Element {
    text_el("span", &step.line.to_string()).class("number")
}

/// The command in its canonical form, or the line as written where it cannot be read; the beginning of a very long one.
pub(super) fn command_text(scenario: &Scenario, at: usize) -> Box<str> {
    let line = scenario.lines().get(at);
    let text = line.map(|line| line.readable().map_or_else(|| line.text().to_owned(), canonical));
    cut(&text.unwrap_or_default(), MOST_SHOWN)
}

/// Fills a paragraph with what became of a step.
pub(super) fn outcome_view(outcome: Element, step: &Step, view: View) -> Element {
    let language = view.language;
    let text = outcome_text(&step.result, language);
    match &step.result {
        StepResult::Refused(refusal) => outcome
            .with(text_el("strong", &refusal_title(refusal, language)))
            .text(" ")
            .text(&text)
            .text(" ")
            .with(rule_source(view, refusal.rule())),
        StepResult::Invalid(_) => {
            outcome.with(text_el("strong", language.text(Message::NotRead))).text(" ").text(&text)
        }
        StepResult::Done(_) => outcome.text(&text),
    }
}

/// `Refused, 10013 WSAEACCES:`.
fn refusal_title(refusal: &Refusal, language: Language) -> String {
    match (refusal.winsock(), refusal.winsock_name()) {
        (Some(number), Some(name)) => {
            fill(language.text(Message::RefusedWithError), &[("number", &number), ("name", &name)])
        }
        _ => language.text(Message::Refused).to_owned(),
    }
}

/// The rule's id, its mark, and where it can be read.
pub(super) fn rule_source(view: View, rule: RuleId) -> Element {
    let sources = rule.rule().sources.iter().map(|source| source_view(*source));
    tools::founded(view, el("span").class("rule").with(rule_link(view, rule)), rule).with_all(sources)
}

/// A mark by its name.
pub(super) fn mark_view(view: View, mark: Mark) -> Element {
    text_el("span", view.text(mark.name())).class(if mark == Mark::Ours { "mark ours" } else { "mark" })
}

/// The rule's id; on a page of its own it leads to its note.
pub(super) fn rule_link(view: View, rule: RuleId) -> Element {
    let id = text_el("code", rule.id());
    if view.is_page { button("", view.act(Action::ReadNote(rule))).class("note-link").with(id) } else { id }
}

/// A source by its title, with a link where it has one.
pub(super) fn source_view(source: Source) -> Html {
    let Some(link) = source.link() else { return text_el("span", source.title()).into() };
    text_el("a", source.title()).is("href", link).is("target", "_blank").is("rel", "noopener").into()
}
