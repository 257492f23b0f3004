//! The tool to read the model in: the marks, the rules and the decisions, each with its sources.

use yew::Html;

use super::super::View;
use super::super::controls::button;
use super::super::element::{Element, el, text_el};
use super::super::steps::{mark_view, rule_link, source_view};
use crate::app::{Act, Action, Note};
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
    let noted = view.session.workbench().noted() == Some(Note::Mark(mark));
    let name = el("dt").has("id", Note::Mark(mark).id()).is("tabindex", "-1").with(mark_view(view, mark));
    let name = if noted { name.class("noted") } else { name };
    let means = text_el("dd", view.language.text(mark.meaning())).text(" ");
    [Html::from(name), means.with(text_el("span", &count).class("count")).into()].into_iter().collect()
}

/// How well a rule is founded: its mark, and the decisions that it leans on.
pub(in crate::app::components) fn founded(view: View, about: Element, rule: RuleId) -> Element {
    let decisions = rule.decisions().iter().map(|&decision| rule_link(view, decision).into());
    let decisions = el("span").class("decisions").with_all(decisions);
    about.with(mark_link(view, rule.rule().mark)).with_or_not((!rule.decisions().is_empty()).then_some(decisions))
}

/// A mark by its name; on a page of its own it leads to what it means.
pub(super) fn mark_link(view: View, mark: Mark) -> Element {
    if !view.is_page {
        return mark_view(view, mark);
    }
    let class = if mark == Mark::Ours { "note-link mark ours" } else { "note-link mark" };
    let means = view.language.text(mark.meaning());
    button(view.text(mark.name()), view.act(Action::Work(Act::Read(Note::Mark(mark))))).class(class).is("title", means)
}

fn note(view: View, rule: RuleId) -> Html {
    let noted = view.session.workbench().noted() == Some(Note::Rule(rule));
    let sources = rule.rule().sources.iter().map(|&source| source_view(source));
    let about = el("p").class("rule").with(mark_link(view, rule.rule().mark)).with_all(sources);
    let item =
        el("li").has("id", Note::Rule(rule).id()).is("tabindex", "-1").class(if noted { "noted" } else { "note" });
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
