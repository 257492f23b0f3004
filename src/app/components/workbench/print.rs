//! The page as it is printed: the figure, the table, the steps, and the rules that refused one.

use yew::Html;

use super::super::View;
use super::super::drawing;
use super::super::element::{Element, el, text_el};
use super::super::steps::{command_text, mark_view, outcome_view, source_view};
use super::super::table;
use crate::app::Tool;
use crate::app::link::readable;
use crate::figure::{Pixels, Scene, describe, layout};
use crate::model::RuleId;
use crate::scenario::{Step, StepResult};
use crate::words::{Message, ReferenceMessage, fill, grouped};

/// The width for which the figure on paper is laid out, in pixels; it is then drawn as wide as the paper.
const PAPER_WIDTH: f64 = 860.0;
/// How many steps are printed; the newest, where there are more.
const STEPS: usize = 120;
/// A longer address is of no use on paper.
const LONGEST_ADDRESS: usize = 400;

/// The sheet, while it is printed.
pub(super) fn view(view: View) -> Option<Element> {
    // The kit prints papers of its own.
    if view.session.workbench().opened() == Some(Tool::Kit) {
        return None;
    }
    let address = view.session.workbench().take_away().printing()?;
    let snapshot = &view.session.shown().snapshot;
    let viewport = view.session.preferences().viewport(PAPER_WIDTH);
    let sheet = el("section")
        .class("sheet")
        .with(text_el("h1", &describe(snapshot, &viewport).title))
        .with(figure(&layout(snapshot, &viewport)))
        .with(table::all_rows(view))
        .with(text_el("h2", view.text(Message::Steps)))
        .with_or_not(earlier(view))
        .with(steps(view))
        .with_or_not(rules(view))
        .with(text_el("p", view.text(Message::Footer)).class("hint"));
    Some(sheet.with_or_not(link(view, address)))
}

fn figure(scene: &Scene) -> Element {
    let (width, height) = (Pixels(scene.width), Pixels(scene.height));
    el("svg")
        .has("viewBox", format!("0 0 {width} {height}"))
        .is("aria-hidden", "true")
        .with(drawing::patterns())
        .with(drawing::items(&scene.items))
}

/// The steps that made the machine that is printed: all of them, unless the reader went back in time.
fn run(view: View<'_>) -> &[Step] {
    let steps = &view.session.replay().steps;
    &steps[..view.session.workbench().time().step(steps).min(steps.len())]
}

fn hidden(view: View) -> usize {
    run(view).len().saturating_sub(STEPS)
}

fn earlier(view: View) -> Option<Element> {
    let count = grouped(hidden(view));
    let text = fill(view.language.text(ReferenceMessage::PrintedEarlier), &[("count", &count)]);
    (hidden(view) > 0).then(|| text_el("p", &text).class("hint"))
}

fn steps(view: View) -> Element {
    let rows = run(view)[hidden(view)..].iter().map(|step| row(view, step));
    el("ol").class("printed").with_all(rows)
}

fn row(view: View, step: &Step) -> Html {
    let number = text_el("span", &step.line.to_string()).class("number");
    let command = text_el("code", &command_text(view.session.scenario(), step.line as usize - 1));
    let told = el("div").with(command).with(outcome_view(el("p"), step, view));
    el("li").with(number).with(told).into()
}

/// The rules that refused a step, with the decisions that they lean on, each once.
fn refusing(view: View) -> Vec<RuleId> {
    let refused = run(view).iter().filter_map(|step| match &step.result {
        StepResult::Refused(refusal) => Some(refusal.rule()),
        _ => None,
    });
    let rules: Vec<RuleId> =
        refused.flat_map(|rule| std::iter::once(rule).chain(rule.decisions().iter().copied())).collect();
    RuleId::ALL.iter().copied().filter(|rule| rules.contains(rule)).collect()
}

fn rules(view: View) -> Option<Element> {
    let rules = refusing(view);
    let notes = rules.iter().map(|&rule| {
        let sources = rule.rule().sources.iter().map(|&source| source_view(source));
        let about = el("span").class("rule").with(mark_view(view, rule.rule().mark)).with_all(sources);
        let sentence = text_el("span", rule.sentence(view.language)).text(" ").with(about);
        el("li").with(text_el("code", rule.id())).text(" ").with(sentence).into()
    });
    let title = text_el("h2", view.language.text(ReferenceMessage::PrintedRules));
    (!rules.is_empty()).then(|| el("div").with(title).with(el("ul").class("refusing").with_all(notes)))
}

/// The address that opens this state, where it is short enough to be typed from paper.
fn link(view: View, address: &str) -> Option<Element> {
    let page = address.split('#').next().unwrap_or_default();
    let address = format!("{page}#{}", readable(&view.session.scenario_shown())?);
    let text = text_el("p", view.language.text(ReferenceMessage::PrintedLink)).class("hint").text(" ");
    (address.len() <= LONGEST_ADDRESS).then(|| text.with(text_el("span", &address).class("address")))
}
