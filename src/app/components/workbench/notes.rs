//! The tool to read the model in: the marks, the rules and the decisions, each with its sources.

use yew::Html;

use super::super::View;
use super::super::element::{Element, el, text_el};
use super::super::steps::{rule_link, source_view};
use crate::app::note_id;
use crate::model::{Mark, RuleId};
use crate::words::{ReferenceMessage, fill};

/// The panel.
pub(super) fn view(view: View) -> Element {
    let text = |sentence| view.language.text(sentence);
    let rules = RuleId::ALL.iter().filter(|rule| !rule.is_decision()).map(|&rule| note(view, rule));
    let decisions = RuleId::ALL.iter().filter(|rule| rule.is_decision()).map(|&rule| note(view, rule));
    let marks = el("div")
        .with(text_el("p", text(ReferenceMessage::NotesLead)).class("hint"))
        .with(text_el("h3", text(ReferenceMessage::MarksTitle)))
        .with(el("dl").class("marks").with_all(Mark::ALL.into_iter().map(|mark| meaning(view, mark))));
    let lead = text_el("p", text(ReferenceMessage::DecisionsLead)).class("hint");
    el("div")
        .class("notes")
        .with(marks)
        .with(titled(text(ReferenceMessage::DecisionsTitle)).with(lead).with(el("ol").with_all(decisions)))
        .with(titled(text(ReferenceMessage::RulesTitle)).with(el("ol").with_all(rules)))
}

fn titled(title: &str) -> Element {
    el("section").with(text_el("h3", title))
}

/// What a mark means, and how many rules carry it.
fn meaning(view: View, mark: Mark) -> Html {
    let count = RuleId::ALL.iter().filter(|rule| rule.rule().mark == mark).count();
    let count = fill(view.language.text(ReferenceMessage::RulesWithMark), &[("count", &count)]);
    let name = el("dt").with(mark_view(view, mark));
    let means = text_el("dd", view.language.text(mark.meaning())).text(" ");
    [Html::from(name), means.with(text_el("span", &count).class("count")).into()].into_iter().collect()
}

/// A mark by its name.
pub(super) fn mark_view(view: View, mark: Mark) -> Element {
    let class = if mark == Mark::Ours { "mark ours" } else { "mark" };
    text_el("span", view.text(mark.name())).class(class)
}

fn note(view: View, rule: RuleId) -> Html {
    let noted = view.session.workbench().noted() == Some(rule);
    let sources = rule.rule().sources.iter().map(|&source| source_view(source));
    let about = el("p").class("rule").with(mark_view(view, rule.rule().mark)).with_all(sources);
    let item = el("li").has("id", note_id(rule)).is("tabindex", "-1").class(if noted { "noted" } else { "note" });
    item.with(text_el("code", rule.id()))
        .with(el("div").with(text_el("p", rule.sentence(view.language))).with(about.with_or_not(leans_on(view, rule))))
        .into()
}

fn leans_on(view: View, rule: RuleId) -> Option<Element> {
    let leans = text_el("span", view.language.text(ReferenceMessage::LeansOn));
    let decisions = rule.decisions().iter();
    let link = |leans: Element, &decision: &RuleId| leans.text(" ").with(rule_link(view, decision));
    (decisions.len() > 0).then(|| decisions.fold(leans, link))
}
