//! The quiz on paper: questions with the machines that they are about, and on a page of its own the key.

use yew::Html;

use super::super::super::View;
use super::super::super::controls::button;
use super::super::super::drawing;
use super::super::super::element::{Element, el, text_el};
use super::act;
use crate::app::workbench::teaching::QuizAct;
use crate::app::workbench::teaching::quiz::{QUESTION, Sitting};
use crate::figure::{Pixels, Viewport, describe, layout};
use crate::lesson::quiz::{KeyLine, PrintedQuestion, Question, Sheet};
use crate::scenario::replay;
use crate::words::QuizPanelMessage as Words;

/// The width of a figure on paper, in pixels of 1/96 inch: what a page of A4 or Letter holds.
const FIGURE_WIDTH: f64 = 660.0;

/// The part of the panel.
pub(super) fn view(view: View, sitting: &Sitting) -> Element {
    let sheet = Sheet::new(sitting.quiz(), view.language);
    let questions = sheet.questions.iter().zip(sitting.quiz().questions());
    let printed = questions.map(|(printed, question)| question_on_paper(view, printed, question));
    let paper = el("div")
        .class("paper")
        .with(text_el("h3", &sheet.title).is("id", QUESTION).is("tabindex", "-1"))
        .with(text_el("p", view.language.text(Words::SheetName)).class("name"))
        .with(el("ol").with_all(printed))
        .with(key(&sheet));
    el("div").with(buttons(view)).with(paper)
}

fn buttons(view: View) -> Element {
    let print = button(view.language.text(Words::SheetPrint), act(view, QuizAct::Print)).class("primary");
    let back = button(view.language.text(Words::SheetBack), act(view, QuizAct::Back));
    el("p").class("row").with(print).with(back)
}

fn question_on_paper(view: View, printed: &PrintedQuestion, question: &Question) -> Html {
    let options = printed.options.iter().map(|(letter, text)| {
        let letter = text_el("span", &letter.to_ascii_uppercase().to_string()).class("letter");
        el("li").with(letter).text(text).into()
    });
    let lines = el("pre").with(text_el("code", &printed.scenario.join("\n")));
    el("li")
        .with(text_el("p", &printed.prompt).class("prompt"))
        .with_or_not((!question.ask.is_told_by_figure()).then(|| figure(view, question)))
        .with(lines)
        .with(el("ul").class("options").with_all(options))
        .into()
}

/// The question's machine as a picture of fixed width.
fn figure(view: View, question: &Question) -> Element {
    let snapshot = replay(&question.scenario).snapshot;
    let viewport = Viewport { language: view.language, ..Viewport::new(FIGURE_WIDTH) };
    let (scene, words) = (layout(&snapshot, &viewport), describe(&snapshot, &viewport));
    let (width, height) = (Pixels(scene.width), Pixels(scene.height));
    el("svg")
        .has("viewBox", format!("0 0 {width} {height}"))
        .is("role", "img")
        .has("aria-label", words.text())
        .with(drawing::items(&scene.items))
}

fn key(sheet: &Sheet) -> Element {
    let lines = sheet.key.iter().map(key_line);
    el("section")
        .class("key")
        .is("aria-labelledby", "key-title")
        .with(text_el("h3", &format!("{}: {}", sheet.title, sheet.key_title)).is("id", "key-title"))
        .with(el("ol").with_all(lines))
}

fn key_line(line: &KeyLine) -> Html {
    let answer = text_el("strong", &format!("{} {}", line.letter.to_ascii_uppercase(), line.answer));
    let rules = line.rules.iter().map(|&rule| text_el("code", rule.id()).into());
    let told = el("div").with(answer).text(" ").text(&line.explanation).text(" ");
    el("li").with(told.with(el("span").class("rule").with_all(rules))).into()
}
