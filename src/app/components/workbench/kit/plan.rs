//! The lesson plan: what the class can say afterwards, and what happens in which minutes.

use yew::Html;

use super::super::super::element::{Element, el, text_el};
use super::super::prose::prose;
use super::{Desk, part, way};
use crate::model::RuleId;
use crate::scenario::canonical;
use crate::words::{KitMessage, fill};

/// A phase: its minutes, its name, and what happens in it.
type Phase = (u8, KitMessage, fn(Desk) -> Html);

/// The phases of a lesson of 45 minutes.
const PHASES: [Phase; 5] = [
    (5, KitMessage::PhaseQuestion, question),
    (10, KitMessage::PhasePredict, predict),
    (15, KitMessage::PhaseAlone, alone),
    (10, KitMessage::PhaseQuiz, quiz),
    (5, KitMessage::PhaseRemember, remember),
];

pub(super) fn view(desk: Desk) -> Element {
    let minutes: u8 = PHASES.iter().map(|(minutes, ..)| minutes).sum();
    let brief = fill(desk.text(KitMessage::PlanBrief), &[("minutes", &minutes)]);
    let aims = desk.lesson.rules.iter().map(|&rule| aim(desk, rule));
    el("article")
        .with(text_el("h3", desk.lesson.title.get(desk.view.language)))
        .with(text_el("p", &brief))
        .with(part(desk.text(KitMessage::PlanAims), [el("ul").with_all(aims).into()].into_iter()))
        .with(part(desk.text(KitMessage::PlanCourse), [phases(desk).into()].into_iter()))
        .with(part(desk.text(KitMessage::PlanRead), [references(desk).into()].into_iter()))
}

fn aim(desk: Desk, rule: RuleId) -> Html {
    let mark = text_el("span", desk.text(rule.rule().mark.name())).class("mark");
    el("li").text(rule.sentence(desk.view.language)).text(" ").with(mark).into()
}

fn phases(desk: Desk) -> Element {
    let rows = PHASES.into_iter().map(|(minutes, name, content)| {
        let minutes = fill(desk.text(KitMessage::PlanMinutes), &[("minutes", &minutes)]);
        let head = el("th").is("scope", "row").with(text_el("strong", desk.text(name))).text(" ").text(&minutes);
        el("tr").with(head).with(el("td").with(content(desk))).into()
    });
    el("table").with(el("tbody").with_all(rows))
}

fn question(desk: Desk) -> Html {
    let ask = text_el("p", desk.text(KitMessage::PlanAsk));
    el("div").with(ask).with_all(prose(desk.lesson.task.get(desk.view.language))).into()
}

fn predict(desk: Desk) -> Html {
    let lesson = desk.lesson;
    let commands = lesson.solution.lines().iter().filter_map(|line| line.readable());
    let steps = commands.map(|command| el("li").with(text_el("code", &canonical(command))).into());
    let show = fill(desk.text(KitMessage::PlanShow), &[("title", lesson.title.get(desk.view.language))]);
    el("div").with(text_el("p", &show)).with(el("ol").with_all(steps)).into()
}

fn alone(desk: Desk) -> Html {
    let lesson = desk.lesson;
    let goal = lesson.goal.iter().map(|condition| text_el("li", &condition.statement(desk.view.language)).into());
    let facts: [(&str, &dyn std::fmt::Display); 2] = [("hints", &lesson.hints.len()), ("par", &lesson.par())];
    let pairs = text_el("p", &fill(desk.text(KitMessage::PlanPairs), &facts));
    el("div").with(pairs).with(el("ul").with_all(goal)).with_or_not(way::view(desk)).into()
}

fn quiz(desk: Desk) -> Html {
    let text = fill(desk.text(KitMessage::PlanQuiz), &[("quiz", &desk.sheet().title)]);
    text_el("p", &text).into()
}

fn remember(desk: Desk) -> Html {
    el("div").with_all(prose(desk.lesson.remember.get(desk.view.language))).into()
}

fn references(desk: Desk) -> Element {
    let own = desk.lesson.references.iter().map(|reference| (reference.title.as_str(), &*reference.link));
    let sources = desk.lesson.rules.iter().flat_map(|rule| rule.rule().sources);
    let documents = sources.filter_map(|source| Some((source.title(), source.link()?)));
    let mut all: Vec<(&str, &str)> = own.chain(documents).collect();
    let mut seen = Vec::new();
    all.retain(|(_, link)| {
        !seen.contains(link) && {
            seen.push(*link);
            true
        }
    });
    el("ul").with_all(all.into_iter().map(|(title, link)| {
        let link = text_el("a", title).has("href", link.to_owned()).is("target", "_blank").is("rel", "noopener");
        el("li").with(link).into()
    }))
}
