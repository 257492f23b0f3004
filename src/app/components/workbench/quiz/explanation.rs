//! Why an answer is right, and what was wrong about another; each with its rules and their sources.

use yew::Html;

use super::super::super::View;
use super::super::super::element::{Element, el, text_el};
use super::super::super::steps::rule_source;
use super::capital;
use crate::lesson::quiz::Question;
use crate::model::RuleId;
use crate::words::{QuizPanelMessage as Words, fill};

/// The explanation that follows an answer, or `None` of them.
pub(super) fn explanation(view: View, question: &Question, chosen: Option<usize>) -> Element {
    let class = if chosen == Some(question.right()) { "explanation right" } else { "explanation wrong" };
    let why = question.explanation(view.language);
    let rules = question.rules().into_iter().map(|rule| because(view, rule, &why));
    el("div")
        .class(class)
        .with(text_el("p", &verdict(view, question, chosen)).class("verdict"))
        .with_or_not(mistake(view, question, chosen))
        .with(text_el("p", &why))
        .with(el("div").class("because").with_all(rules))
}

/// A rule with its source; its sentence, unless that has just been said.
fn because(view: View, rule: RuleId, said: &str) -> Html {
    let sentence = rule.sentence(view.language);
    let line = if sentence == said { el("p") } else { text_el("p", sentence).text(" ") };
    line.with(rule_source(view, rule)).into()
}

fn verdict(view: View, question: &Question, chosen: Option<usize>) -> String {
    let right = question.right();
    if chosen == Some(right) {
        return view.language.text(Words::AnswerRight).to_owned();
    }
    let answer = question.choices[right].answer.text(view.language);
    let facts: [(&str, &dyn std::fmt::Display); 2] = [("letter", &capital(right)), ("answer", &answer)];
    fill(view.language.text(Words::AnswerWrong), &facts)
}

fn mistake(view: View, question: &Question, chosen: Option<usize>) -> Option<Element> {
    let chosen = chosen?;
    let mistake = question.choices.get(chosen)?.mistake?.sentence(view.language);
    let facts: [(&str, &dyn std::fmt::Display); 2] = [("letter", &capital(chosen)), ("mistake", &mistake)];
    Some(text_el("p", &fill(view.language.text(Words::AnswerMistake), &facts)))
}
