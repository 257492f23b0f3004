//! The bar of time below the figure: back and forth through the steps, and what the step shown changed.

use yew::{Html, NodeRef};

use crate::app::components::View;
use crate::app::components::controls::{button, icon_button, switch};
use crate::app::components::element::{Element, el, event, field_value, text_el};
use crate::app::components::outcome::outcome_text;
use crate::app::{Act, Action, Pace, Session, TimeAct};
use crate::figure::RowKind;
use crate::model::{RangeList, in_brief};
use crate::scenario::{Step, StepResult};
use crate::words::{HandlingMessage, Language, Message, cut, fill, grouped};

const TO_START: &str = "M5 4v12m10-12-7 6 7 6Z";
const BACK: &str = "m13 4-7 6 7 6Z";
const PLAY: &str = "m6 4 9 6-9 6Z";
const PAUSE: &str = "M7 4v12m6-12v12";
const FORWARD: &str = "m7 4 7 6-7 6Z";
const TO_END: &str = "M15 4v12M5 4l7 6-7 6Z";

/// How many characters of a command are told.
const MOST_TOLD: usize = 200;

/// The bar, while it is open.
pub(in crate::app::components) fn view(view: View) -> Html {
    let time = view.session.workbench().time();
    if !time.is_open() {
        return Html::default();
    }
    el("section")
        .class("timeline")
        .is("aria-label", view.text(Message::ToolTimeline))
        .with(buttons(view))
        .with(slider(view))
        .with(paces(view))
        .with(text_el("p", &told(view.session)).class("told"))
        .with_or_not(time.position().map(|_| writes_here(view)))
        .into()
}

fn act(act: TimeAct) -> Action {
    Action::Work(Act::Time(act))
}

fn buttons(view: View) -> Element {
    let session = view.session;
    let time = session.workbench().time();
    let (at, count) = (time.step(&session.replay().steps), session.replay().steps.len());
    let (play, drawn) = match time.is_playing() {
        true => (HandlingMessage::TimePause, PAUSE),
        false => (HandlingMessage::TimePlay, PLAY),
    };
    let all = [
        (HandlingMessage::TimeToStart, TO_START, TimeAct::Go(0), at == 0),
        (HandlingMessage::TimeBack, BACK, TimeAct::Move(-1), at == 0),
        (play, drawn, TimeAct::Play(!time.is_playing()), count == 0),
        (HandlingMessage::TimeForward, FORWARD, TimeAct::Move(1), at == count),
        (HandlingMessage::TimeToEnd, TO_END, TimeAct::End, at == count),
    ];
    // Not `disabled`: the keyboard stays at the button that leads no further.
    let buttons = all.into_iter().map(|(name, drawn, does, idle)| {
        icon_button(view.language.text(name), drawn, view.act(act(does))).truth("aria-disabled", idle).into()
    });
    el("div").class("time-buttons").with_all(buttons)
}

fn slider(view: View) -> Element {
    let steps = &view.session.replay().steps;
    el("input")
        .is("type", "range")
        .is("min", "0")
        .has("max", steps.len().to_string())
        .value(view.session.workbench().time().step(steps).to_string())
        .is("aria-label", view.language.text(HandlingMessage::TimeStep))
        .on(event::input, view.hear(|event| field_value(event).parse().ok().map(|step| act(TimeAct::Go(step)))))
}

fn paces(view: View) -> Element {
    let chosen = view.session.workbench().time().pace();
    let choices = Pace::ALL.into_iter().map(|pace| {
        let name = match pace {
            Pace::Slow => HandlingMessage::TimePaceSlow,
            Pace::Even => HandlingMessage::TimePaceEven,
            Pace::Quick => HandlingMessage::TimePaceQuick,
            Pace::Fast => HandlingMessage::TimePaceFast,
        };
        (view.language.text(name), pace == chosen, view.act(act(TimeAct::Pace(pace))))
    });
    switch("pace", view.language.text(HandlingMessage::TimePace), choices)
}

fn writes_here(view: View) -> Element {
    text_el("p", view.language.text(HandlingMessage::TimeWritesHere)).class("hint")
}

/// A row of the list, marked by how its step stands to the one that is shown.
pub(in crate::app::components) fn mark_step(view: View, step: &Step, row: Element) -> Element {
    let (time, steps) = (view.session.workbench().time(), &view.session.replay().steps);
    let shown = time.step(steps).checked_sub(1).and_then(|at| steps.get(at)).map_or(0, |shown| shown.line);
    match time.is_open() {
        true if step.line == shown => row.is("data-time", "now").is("aria-current", "step"),
        true if step.line > shown => row.is("data-time", "later"),
        _ => row,
    }
}

/// The number of a step; while time is looked at, a button that shows the machine after it.
pub(in crate::app::components) fn step_number(view: View, step: &Step) -> Element {
    let number = step.line.to_string();
    if !view.session.workbench().time().is_open() {
        return text_el("span", &number).class("number");
    }
    let at = view.session.replay().steps.partition_point(|other| other.line <= step.line);
    let go = button(&number, view.act(act(TimeAct::Go(at)))).has("aria-label", super::go_to(view, step.line));
    el("span").class("number").with(go)
}

/// What a screen reader says after another step is shown; nothing while time runs.
pub(in crate::app::components) fn announcement(session: &Session) -> String {
    if session.workbench().time().is_playing() { String::new() } else { told(session) }
}

/// The step shown: where it stands, what it did, and what changed.
fn told(session: &Session) -> String {
    let (language, steps) = (session.preferences().language, &session.replay().steps);
    let (at, count) = (session.workbench().time().step(steps), steps.len());
    let place = match at {
        _ if count == 0 => return language.text(HandlingMessage::TimeEmpty).to_owned(),
        0 => HandlingMessage::TimeAtStart,
        _ => HandlingMessage::TimeAt,
    };
    let place = fill(language.text(place), &[("step", &grouped(at)), ("count", &grouped(count))]);
    let step = at.checked_sub(1).and_then(|last| steps.get(last));
    step.map_or_else(
        || place.clone(),
        |step| {
            let (told, changes) = (step_told(session, step), changed(session, language));
            let facts: [(&str, &dyn std::fmt::Display); 3] =
                [("place", &place), ("step", &told), ("changes", &changes)];
            fill(language.text(HandlingMessage::TimeTold), &facts)
        },
    )
}

fn step_told(session: &Session, step: &Step) -> String {
    let language = session.preferences().language;
    let line = session.scenario().lines().get(step.line as usize - 1).map_or("", |line| line.text());
    let command = cut(line.trim(), MOST_TOLD);
    let outcome = outcome_text(&step.result, language);
    let form = match step.result {
        StepResult::Done(_) => HandlingMessage::TimeDone,
        StepResult::Refused(_) => HandlingMessage::TimeRefused,
        StepResult::Invalid(_) => HandlingMessage::TimeUnread,
    };
    fill(language.text(form), &[("command", &command), ("outcome", &outcome)])
}

fn changed(session: &Session, language: Language) -> String {
    let Some(changes) = session.workbench().time().changes() else { return String::new() };
    let row = |row: RowKind| {
        let ranges: RangeList = changes.iter().filter(|(kind, _)| *kind == row).map(|(_, range)| *range).collect();
        let facts: [(&str, &dyn std::fmt::Display); 2] =
            [("row", &row.name(language)), ("ranges", &in_brief(&ranges, language))];
        (!ranges.is_empty()).then(|| fill(language.text(HandlingMessage::TimeRow), &facts))
    };
    let rows: Vec<String> = RowKind::ALL.into_iter().filter_map(row).collect();
    if rows.is_empty() {
        return language.text(HandlingMessage::TimeUnchanged).to_owned();
    }
    fill(language.text(HandlingMessage::TimeChanged), &[("changes", &rows.join(", "))])
}

/// Scrolls the list of steps, and nothing else, to the step that is shown.
pub(in crate::app::components) fn show_step(list: &NodeRef, session: &Session) {
    if session.workbench().time().position().is_none() {
        return;
    }
    let Some(list) = list.cast::<web_sys::Element>() else { return };
    let Some(row) = list.query_selector("[data-time=now]").ok().flatten() else { return };
    let (frame, row) = (list.get_bounding_client_rect(), row.get_bounding_client_rect());
    let hidden = row.top() < frame.top() || row.bottom() > frame.bottom();
    if hidden {
        let middle = f64::midpoint(row.top(), row.bottom()) - f64::midpoint(frame.top(), frame.bottom());
        list.set_scroll_top(list.scroll_top() + middle as i32);
    }
}
