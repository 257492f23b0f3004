//! The answer key: a solution of the lesson with what becomes of each step, and the answers to the questions.

use yew::Html;

use super::super::super::element::{Element, el, text_el};
use super::super::super::outcome::outcome_text;
use super::super::prose::prose;
use super::{Desk, part};
use crate::lesson::quiz::KeyLine;
use crate::scenario::{StepResult, canonical, replay};
use crate::words::KitMessage;

pub(super) fn view(desk: Desk) -> Element {
    let (lesson, language) = (desk.lesson, desk.view.language);
    let sheet = desk.sheet();
    let hints = lesson.hints.iter().map(|hint| el("li").with_all(prose(hint.get(language))).into());
    let answers = el("ol").class("answers").with_all(sheet.key.iter().map(answer));
    let quiz = format!("{}: {}", sheet.title, sheet.key_title);
    el("article")
        .with(text_el("h3", lesson.title.get(language)))
        .with(part(desk.text(KitMessage::KeySolution), [solution(desk).into()].into_iter()))
        .with(part(desk.text(KitMessage::KeyRemember), prose(lesson.remember.get(language))))
        .with(part(desk.text(KitMessage::KeyHints), [el("ol").with_all(hints).into()].into_iter()))
        .with(part(&quiz, [answers.into()].into_iter()))
}

/// The steps of the solution, with those of the start before them.
fn solution(desk: Desk) -> Element {
    let solved = desk.lesson.solved();
    let replayed = replay(&solved);
    let own = desk.lesson.start.lines().len();
    let rows = replayed.steps.iter().filter(|step| step.line as usize > own).map(|step| {
        let line = solved.lines().get(step.line as usize - 1);
        let command = line.and_then(|line| line.readable()).map(canonical).unwrap_or_default();
        let sign = if matches!(step.result, StepResult::Done(_)) { " ✓ " } else { " ✕ " };
        let outcome = outcome_text(&step.result, desk.view.language);
        el("li").with(text_el("code", &command)).text(sign).text(&outcome).into()
    });
    el("ol").with_all(rows)
}

fn answer(line: &KeyLine) -> Html {
    let answer = text_el("strong", &format!("{} {}", line.letter.to_ascii_uppercase(), line.answer));
    let rules = line.rules.iter().flat_map(|rule| [Html::from(" "), text_el("code", rule.id()).into()]);
    el("li").with(answer).text(" ").text(&line.explanation).with_all(rules).into()
}
