//! The goal of a lesson: each condition, and in words what still differs.

use yew::Html;

use super::super::super::View;
use super::super::super::controls::button;
use super::super::super::element::{Element, el, text_el};
use super::{act, steps_in_words};
use crate::app::workbench::teaching::LessonsAct;
use crate::app::workbench::teaching::lessons::Study;
use crate::lesson::Standing;
use crate::words::{LessonPanelMessage as Words, fill};

/// The element that says how far it is.
pub(super) const SAID: &str = "goal-said";

/// One line that stays in view on a phone, and is read out after each change: how far it is, and what differs first.
pub(super) fn strip(view: View, study: &Study, standing: &[Standing]) -> Element {
    let title = text_el("strong", view.language.text(Words::LessonGoal));
    let said = el("p").is("id", SAID).is("role", "status").is("aria-live", "polite");
    let said = said.with_or_not(study.reached().is_none().then_some(title)).text(" ");
    let said = said.text(&how_far(view, study, standing));
    let strip = if study.reached().is_some() { el("div").class("strip reached") } else { el("div").class("strip") };
    strip.with(said).with(button(view.language.text(Words::LessonShow), act(view, LessonsAct::Show)))
}

fn how_far(view: View, study: &Study, standing: &[Standing]) -> String {
    match (study.reached(), study.told()) {
        (Some(_), true) => view.language.text(Words::GoalReachedTold).to_owned(),
        (Some(steps), false) => {
            let steps = steps_in_words(steps, view.language);
            fill(view.language.text(Words::GoalReached), &[("steps", &steps)])
        }
        (None, _) => {
            let met = standing.iter().filter(|one| one.difference.is_none()).count();
            let first = standing.iter().find_map(|one| one.difference.as_deref()).unwrap_or_default();
            let facts: [(&str, &dyn std::fmt::Display); 3] =
                [("met", &met), ("count", &standing.len()), ("difference", &first)];
            fill(view.language.text(Words::GoalOpen), &facts)
        }
    }
}

/// The conditions.
pub(super) fn list(view: View, standing: &[Standing]) -> Element {
    let conditions = standing.iter().map(|one| condition(view, one));
    let title = text_el("h3", view.language.text(Words::LessonGoal)).is("id", "goal-title");
    let list = el("ul").is("aria-labelledby", "goal-title").with_all(conditions);
    el("div").class("goal").with(title).with(list)
}

fn condition(view: View, standing: &Standing) -> Html {
    let (class, sign, state) = match standing.difference {
        None => ("met", "✓", Words::ConditionMet),
        Some(_) => ("open", "○", Words::ConditionOpen),
    };
    let differs = standing.difference.as_deref().map(|difference| text_el("p", difference).class("differs"));
    let sign = text_el("span", sign).class("sign").is("aria-hidden", "true");
    let state = text_el("span", view.language.text(state)).class("unseen");
    let statement = el("p").with(sign).with(state).with(text_el("span", &standing.statement));
    el("li").class(class).with(statement).with_or_not(differs).into()
}
