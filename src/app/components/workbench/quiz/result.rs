//! The result of a quiz: how many answers are right, each question with its answer, and links to share.

use yew::Html;

use super::super::super::View;
use super::super::super::controls::button;
use super::super::super::element::{Element, el, text_el};
use super::super::lessons::link_told;
use super::explanation::explanation;
use super::{act, capital, with_seed};
use crate::app::workbench::teaching::QuizAct;
use crate::app::workbench::teaching::quiz::{QUESTION, Sitting};
use crate::lesson::quiz::{QUESTIONS, Question};
use crate::words::{QuizPanelMessage as Words, fill};

/// The part of the panel.
pub(super) fn view(view: View, sitting: &Sitting) -> Element {
    let questions = sitting.quiz().questions().iter().enumerate();
    let rows = questions.map(|(at, question)| row(view, question, sitting.score().answer_to(at), sitting.is_shared()));
    el("div")
        .class("result")
        .with(text_el("h3", &title(view, sitting)).is("id", QUESTION).is("tabindex", "-1"))
        .with(text_el("p", &which(view, sitting)).class("hint"))
        .with(buttons(view, sitting))
        .with(el("ol").with_all(rows))
}

fn title(view: View, sitting: &Sitting) -> String {
    let words = if sitting.is_shared() { Words::QuizResultShared } else { Words::QuizResult };
    fill(view.language.text(words), &[("right", &sitting.right()), ("count", &QUESTIONS)])
}

/// The level and the seed, with which the same questions come again.
pub(super) fn which(view: View, sitting: &Sitting) -> String {
    let quiz = sitting.quiz();
    fill(view.language.text(Words::QuizWhich), &[("level", &quiz.level().number()), ("seed", &quiz.seed())])
}

fn buttons(view: View, sitting: &Sitting) -> Element {
    let text = |words| view.language.text(words);
    let again = if sitting.is_shared() {
        button(text(Words::QuizTakeIt), act(view, QuizAct::TakeIt))
    } else {
        button(text(Words::QuizAgain), with_seed(view, QuizAct::Begin))
    };
    el("div")
        .class("row")
        .with(again.class("primary"))
        .with(button(text(Words::QuizCopyScore), act(view, QuizAct::Copy { answers: true })))
        .with(button(text(Words::QuizCopyQuiz), act(view, QuizAct::Copy { answers: false })))
        .with(button(text(Words::QuizSheet), act(view, QuizAct::ShowThisSheet)))
        .with(button(text(Words::QuizAnother), act(view, QuizAct::Leave)))
        .with(el("span").is("role", "status").text(copied(view)))
}

fn copied(view: View) -> &'static str {
    let told = view.session.workbench().teaching().quiz().copied();
    told.map_or("", |copied| view.language.text(link_told(copied)))
}

fn row(view: View, question: &Question, chosen: Option<usize>, is_shared: bool) -> Html {
    let right = chosen == Some(question.right());
    let (class, sign) = if right { ("right", "✓") } else { ("wrong", "✕") };
    let summary = el("summary")
        .with(text_el("span", sign).class("sign").is("aria-hidden", "true"))
        .text(&question.prompt(view.language))
        .text(" ")
        .with(text_el("em", &given(view, question, chosen, is_shared)));
    el("li").class(class).with(el("details").with(summary).with(explanation(view, question, chosen))).into()
}

/// `your answer: B 1435`.
fn given(view: View, question: &Question, chosen: Option<usize>, is_shared: bool) -> String {
    let choice = chosen.and_then(|chosen| Some((chosen, question.choices.get(chosen)?)));
    let Some((at, choice)) = choice else { return view.language.text(Words::QuizNoAnswer).to_owned() };
    let whose = if is_shared { Words::OptionChosenShared } else { Words::OptionChosen };
    format!("{}: {} {}", view.language.text(whose), capital(at), choice.answer.text(view.language))
}
