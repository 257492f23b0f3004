//! What is simulated and what is simplified, where the rules come from, and what was decided.

use yew::Html;

use super::super::super::element::{Element, el, text_el};
use super::{Desk, part};
use crate::lesson::lab::SIMPLIFICATIONS;
use crate::model::{Mark, RuleId};
use crate::reference::{SIMPLIFIED, SIMULATED, named};
use crate::words::KitMessage;

pub(super) fn view(desk: Desk) -> Element {
    let simulated = SIMULATED.into_iter().map(|sentence| text_el("li", desk.text(sentence)).into());
    let simplified = SIMPLIFIED.into_iter().map(|sentence| simplification(desk.text(sentence)));
    let laboratory = SIMPLIFICATIONS.into_iter().map(|sentence| text_el("li", desk.text(sentence)).into());
    let decisions = RuleId::ALL.iter().filter(|rule| rule.is_decision()).map(|&rule| decision(desk, rule));
    let list = |items: &mut dyn Iterator<Item = Html>| [el("ul").with_all(items).into()].into_iter();
    el("article")
        .with(text_el("h3", desk.text(KitMessage::KitModelTitle)))
        .with(part(desk.text(KitMessage::ModelSimulated), list(&mut { simulated })))
        .with(part(desk.text(KitMessage::ModelSimplified), list(&mut { simplified })))
        .with(part(desk.text(KitMessage::ModelLaboratory), list(&mut { laboratory })))
        .with(part(desk.text(KitMessage::ModelMarks), list(&mut Mark::ALL.into_iter().map(|mark| meaning(desk, mark)))))
        .with(part(desk.text(KitMessage::ModelDecisions), list(&mut { decisions })))
}

fn simplification(text: &str) -> Html {
    let (name, rest) = named(text);
    el("li").with(text_el("strong", name)).text(rest).into()
}

fn meaning(desk: Desk, mark: Mark) -> Html {
    let name = text_el("span", desk.text(mark.name())).class("mark");
    el("li").with(name).text(" ").text(desk.text(mark.meaning())).into()
}

fn decision(desk: Desk, rule: RuleId) -> Html {
    el("li").with(text_el("code", rule.id())).text(" ").text(rule.sentence(desk.view.language)).into()
}
