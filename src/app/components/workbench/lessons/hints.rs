//! The hints of a lesson, one after the other, and its solution.

use yew::Html;

use super::super::super::View;
use super::super::super::controls::button;
use super::super::super::element::{Element, el, text_el};
use super::super::prose::prose;
use super::act;
use crate::app::workbench::teaching::LessonsAct;
use crate::app::workbench::teaching::lessons::Study;
use crate::words::{LessonPanelMessage as Words, fill};

/// The hints that are shown, and the way to the next one.
pub(super) fn view(view: View, study: &Study) -> Element {
    let hints = study.lesson().hints.iter().take(study.hints());
    let shown = hints.map(|hint| el("li").with_all(prose(hint.get(view.language))).into());
    let list = el("ol").class("hints").is("aria-label", view.language.text(Words::Hints)).with_all(shown);
    let list = el("div").is("role", "status").with_or_not((study.hints() > 0).then_some(list));
    el("div").class("help").with(list).with(next(view, study))
}

fn next(view: View, study: &Study) -> Html {
    if study.reached().is_some() && !study.told() {
        return Html::default();
    }
    let (shown, all) = (study.hints(), study.lesson().hints.len());
    if study.told() {
        return solution(view, study).into();
    }
    if shown < all {
        let facts: [(&str, &dyn std::fmt::Display); 2] = [("number", &(shown + 1)), ("count", &all)];
        return button(&fill(view.language.text(Words::HintNext), &facts), act(view, LessonsAct::Hint)).into();
    }
    button(view.language.text(Words::SolutionShow), act(view, LessonsAct::ShowSolution)).into()
}

fn solution(view: View, study: &Study) -> Element {
    let lines: Vec<&str> = study.lesson().solution.lines().iter().map(|line| line.text()).collect();
    el("div")
        .class("solution")
        .with(text_el("h3", view.language.text(Words::SolutionTitle)))
        .with(el("pre").with(text_el("code", &lines.join("\n"))))
        .with(text_el("p", view.language.text(Words::SolutionNote)).class("hint"))
        .with(button(view.language.text(Words::SolutionRun), act(view, LessonsAct::RunSolution)))
}
