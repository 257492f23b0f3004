//! The lesson that is open: what to know, what to try, its goal, its hints, and what comes after it.

use yew::Html;

use super::super::super::View;
use super::super::super::controls::{button, icon, icon_button};
use super::super::super::element::{Element, el, text_el};
use super::super::super::steps::rule_source;
use super::super::prose::prose;
use super::{act, goal, hints, link_told, reached};
use crate::app::workbench::teaching::LessonsAct;
use crate::app::workbench::teaching::lessons::{GUIDE, Study};
use crate::lesson::{Lesson, Reference};
use crate::words::{LessonPanelMessage as Words, fill};

/// The column beside the figure.
pub(in super::super) fn view(view: View, study: &Study) -> Html {
    let lesson = study.lesson();
    let standing = lesson.standing(view.session.scenario(), view.session.replay(), view.language);
    let task = el("div")
        .class("task")
        .with(text_el("h3", view.language.text(Words::LessonTask)))
        .with_all(prose(lesson.task.get(view.language)));
    let text = el("div").class("know").with_all(prose(lesson.know.get(view.language)));
    el("section")
        .class("guide")
        .is("aria-labelledby", GUIDE)
        .with(head(view, study))
        .with(text)
        .with(task)
        .with(goal::strip(view, study, &standing))
        .with_or_not(reached::view(view, study))
        .with(goal::list(view, &standing))
        .with(hints::view(view, study))
        .with(foot(view, study))
        .with(sources(view, lesson))
        .into()
}

/// The title, which takes the focus when the lesson opens, and the way out.
fn head(view: View, study: &Study) -> Element {
    let title = text_el("h2", study.lesson().title.get(view.language)).is("id", GUIDE).is("tabindex", "-1");
    let leave = icon_button(view.language.text(Words::LessonLeave), icon::REMOVE, act(view, LessonsAct::Leave));
    let place = text_el("p", &place(view, study)).class("hint");
    el("div").class("title").with(el("div").with(place).with(title)).with(leave)
}

fn place(view: View, study: &Study) -> String {
    let shelf = view.session.workbench().teaching().lessons().shelf();
    let at = shelf.lessons().position(|(id, _)| *id == study.lesson().id).filter(|_| study.is_listed());
    at.map_or_else(
        || view.language.text(Words::LessonOwn).to_owned(),
        |at| {
            let facts: [(&str, &dyn std::fmt::Display); 2] =
                [("number", &(at + 1)), ("count", &shelf.lessons().count())];
            let number = fill(view.language.text(Words::LessonNumber), &facts);
            let chapter = shelf.chapter_of(at).map(|chapter| format!(" · {}", chapter.title.get(view.language)));
            number + &chapter.unwrap_or_default()
        },
    )
}

fn foot(view: View, study: &Study) -> Element {
    let copy = button(view.language.text(Words::LessonCopyLink), act(view, LessonsAct::CopyLink));
    let told = study.copied().map(link_told);
    el("div")
        .class("row")
        .with(button(view.language.text(Words::LessonStartOver), act(view, LessonsAct::StartOver)))
        .with(button(view.language.text(Words::LessonList), act(view, LessonsAct::Leave)))
        .with(copy)
        .with(el("span").is("role", "status").text(told.map_or("", |told| view.language.text(told))))
}

/// The rules that the lesson is about, each with its source and mark, and documents to read on.
fn sources(view: View, lesson: &Lesson) -> Element {
    let rules = lesson
        .rules
        .iter()
        .map(|&rule| text_el("p", rule.sentence(view.language)).text(" ").with(rule_source(view, rule)).into());
    el("details")
        .class("sources")
        .with(text_el("summary", view.language.text(Words::LessonSources)))
        .with_all(rules)
        .with_all(lesson.references.iter().map(reference))
}

fn reference(reference: &Reference) -> Html {
    let link = text_el("a", &reference.title).has("href", reference.link.to_string());
    el("p").with(link.is("target", "_blank").is("rel", "noopener")).into()
}
