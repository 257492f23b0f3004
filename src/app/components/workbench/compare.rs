//! The tool *Compare*: what the scenario is compared with, what differs in the figures, and which steps end differently.

use yew::Html;

use super::bad_input::problem;
use super::uncommitted::{beside, committed, refused};
use crate::app::components::View;
use crate::app::components::controls::{button, number_field, switch};
use crate::app::components::element::{Element, el, text_el};
use crate::app::components::notice::bad_number;
use crate::app::components::outcome::outcome_text;
use crate::app::components::table::row_in_words;
use crate::app::{Act, Action, Compared, Field, Rival, TimeAct};
use crate::figure::{TableRow, Viewport, table};
use crate::model::{Snapshot, System, in_brief};
use crate::scenario::{Step, StepResult, read_dword};
use crate::words::{HandlingMessage, Message, cut, fill, grouped};

/// How many steps are listed before the rest is only counted.
const STEPS_SHOWN: usize = 100;

/// How many characters of a command are shown.
const MOST_SHOWN: usize = 200;

/// The panel.
pub(super) fn view(view: View) -> Html {
    let compare = view.session.workbench().compare();
    let Some(compared) = compare.compared() else { return Html::default() };
    el("div")
        .class("compare")
        .with(choice(view, compare.rival()))
        .with(ranges(view, compared))
        .with(steps(view, compared))
        .into()
}

fn choice(view: View, rival: Rival) -> Element {
    let by_system = rival == Rival::System;
    let choose = |rival| view.act(Action::Work(Act::Compare(rival)));
    let other = System::ALL.into_iter().find(|&system| system != view.session.scenario().system());
    let name = match other {
        Some(System::Sp1) => Message::ShortSp1,
        _ => Message::ShortXp2003,
    };
    let choices = [
        (view.text(name), by_system, choose(Rival::System)),
        (view.language.text(HandlingMessage::CompareValue), !by_system, choose(Rival::OTHER_VALUE)),
    ];
    let switch = switch("compare-with", view.language.text(HandlingMessage::CompareWith), choices.into_iter());
    let (value, nonsense) = match rival {
        Rival::MaxUserPort(value) => (Some(number(view, &value.to_string())), nonsense(view, &value.to_string())),
        Rival::System => (None, None),
    };
    let marked = text_el("p", view.language.text(HandlingMessage::CompareMarked)).class("hint");
    el("div").class("choice").with(switch).with_or_not(value).with_or_not(nonsense).with(marked)
}

fn number(view: View, value: &str) -> Element {
    let input = number_field().is("aria-label", view.language.text(HandlingMessage::CompareNumber));
    committed(view, Field::RivalMaxUserPort, value, input, |text| {
        Some(Action::Work(Act::Compare(Rival::MaxUserPort(read_dword(text.trim())?))))
    })
}

/// Why what was entered is not compared with.
fn nonsense(view: View, value: &str) -> Option<Element> {
    let typed = refused(view, Field::RivalMaxUserPort, value)?;
    Some(beside(Field::RivalMaxUserPort, problem(&bad_number(typed, view.language))))
}

/// A machine by its system and MaxUserPort.
fn machine(view: View, snapshot: &Snapshot) -> String {
    let limits = snapshot.limits;
    let system = match limits.system() {
        System::Xp2003 => Message::ShortXp2003,
        System::Sp1 => Message::ShortSp1,
    };
    let facts: [(&str, &dyn std::fmt::Display); 2] = [("system", &view.text(system)), ("max", &limits.max_user_port())];
    fill(view.language.text(HandlingMessage::CompareMachine), &facts)
}

/// The head of a table: what is compared, and the two machines.
fn head(view: View, what: HandlingMessage, here: &Snapshot, there: &Snapshot) -> Element {
    let names = [view.language.text(what).to_owned(), machine(view, here), machine(view, there)];
    let cell = |name: String| text_el("th", &name).is("scope", "col").into();
    el("thead").with(el("tr").with_all(names.into_iter().map(cell)))
}

fn ranges(view: View, compared: &Compared) -> Element {
    let viewport = Viewport { language: view.language, ..Viewport::new(0.0) };
    let machines = (&view.session.shown().snapshot, &compared.shown.snapshot);
    let (here, there) = (table(machines.0, &viewport), table(machines.1, &viewport));
    let pairs = here.iter().zip(&there);
    let differing: Vec<_> = pairs
        .filter(|(here, there)| row_in_words(here, view.language) != row_in_words(there, view.language))
        .map(|(here, there)| range_row(view, here, there))
        .collect();
    if differing.is_empty() {
        return text_el("p", view.language.text(HandlingMessage::CompareSame)).class("same");
    }
    let body = el("tbody").with_all(differing.into_iter());
    el("table").with(head(view, HandlingMessage::CompareRow, machines.0, machines.1)).with(body)
}

fn range_row(view: View, here: &TableRow, there: &TableRow) -> Html {
    let cell = |row: &TableRow| {
        let ranges = text_el("strong", &in_brief(&row.ranges, view.language));
        el("td").with(ranges).text(" ").text(&row.note)
    };
    el("tr").with(text_el("th", &here.name).is("scope", "row")).with(cell(here)).with(cell(there)).into()
}

fn steps(view: View, compared: &Compared) -> Element {
    if compared.steps.is_empty() {
        return text_el("p", view.language.text(HandlingMessage::CompareNoSteps)).class("same");
    }
    let rows = compared.steps.iter().take(STEPS_SHOWN).filter_map(|&at| step_row(view, compared, at));
    let title = text_el("h3", view.language.text(HandlingMessage::CompareSteps));
    // The steps are all of them, whichever moment is shown.
    let head = head(view, HandlingMessage::CompareStep, &view.session.replay().snapshot, &compared.whole.snapshot);
    let table = el("table").with(head).with(el("tbody").with_all(rows));
    let more = compared.steps.len().saturating_sub(STEPS_SHOWN);
    let more = (more > 0).then(|| {
        text_el("p", &fill(view.language.text(HandlingMessage::CompareMoreSteps), &[("count", &grouped(more))]))
    });
    el("div").with(title).with(table).with_or_not(more)
}

fn step_row(view: View, compared: &Compared, at: usize) -> Option<Html> {
    let (here, there) = (view.session.replay().steps.get(at)?, compared.whole.steps.get(at)?);
    let line = view.session.scenario().lines().get(here.line as usize - 1)?;
    let go = button(&here.line.to_string(), view.act(Action::Work(Act::Time(TimeAct::Go(at + 1)))));
    let go = go.has("aria-label", super::go_to(view, here.line));
    let head =
        el("th").is("scope", "row").with(go).text(" ").with(text_el("code", &cut(line.text().trim(), MOST_SHOWN)));
    let outcome = |step: &Step| text_el("td", &outcome_text(&step.result, view.language)).class(class(step));
    let now = view.session.workbench().time().step(&view.session.replay().steps) == at + 1;
    let row = el("tr").with(head).with(outcome(here)).with(outcome(there));
    Some(if now { row.is("data-time", "now").into() } else { row.into() })
}

const fn class(step: &Step) -> &'static str {
    match step.result {
        StepResult::Done(_) => "done",
        StepResult::Refused(_) | StepResult::Invalid(_) => "refused",
    }
}
