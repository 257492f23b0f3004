//! The stage: the figure in large type, one control below it, and a bar for those who have no clicker.

use std::rc::Rc;

use yew::{Callback, Html, html};

use super::super::super::drawing;
use super::super::super::element::{Element, el, text_el};
use super::super::measured::Measured;
use super::super::modal::Modal;
use super::{Class, action, bar, board, code, keys};
use crate::app::{ClassroomAct, Control, Lecture, Preferences, Shared};
use crate::figure::{Pixels, RowKind, Viewport, differences, layout, table};
use crate::model::PortRange;
use crate::scenario::Replay;
use crate::words::ClassMessage;

/// The stage, as a dialog over the page.
pub(super) fn view(class: Class, lecture: &Lecture) -> Html {
    let view = class.view;
    let leave = view.hear(|event| {
        event.prevent_default();
        Some(action(ClassroomAct::Leave))
    });
    let black = el("div").class("black").is("role", "status").is("aria-label", class.text(ClassMessage::ClassIsBlack));
    let content = el("div")
        .class("podium")
        .with(head(class, lecture))
        .with_all(middle(class, lecture).into_iter())
        .with(bar::view(class, lecture))
        .with_or_not(class.classroom.is_black().then_some(black));
    let label = class.text(ClassMessage::ClassStage).to_owned();
    html! { <Modal class="classroom" {label} content={Html::from(content)} {leave} pressed={view.hear(keys::heard)} /> }
}

fn head(class: Class, lecture: &Lecture) -> Element {
    let title = if lecture.title().is_empty() { "Port Atlas" } else { lecture.title() };
    el("header").with(text_el("h1", title)).with(text_el("p", &board::place(class, lecture)).class("place"))
}

/// The figure and the one control below it; the code in place of both, as large as it can be.
fn middle(class: Class, lecture: &Lecture) -> [Html; 2] {
    let control = match class.classroom.control() {
        Control::Steps => board::view(class, lecture),
        Control::MaxUserPort => bar::max_user_port(class, lecture),
        Control::System => bar::system(class, lecture),
        Control::Code => return [code::view(class, lecture).into(), Html::default()],
    };
    [figure(class, lecture), control.into()]
}

/// What a figure on the stage is drawn from.
struct Picture {
    machine: Shared<Replay>,
    changes: Vec<(RowKind, PortRange)>,
    preferences: Preferences,
}

fn figure(class: Class, lecture: &Lecture) -> Html {
    let [before, machine] = [lecture.before(), lecture.machine()];
    let changes = differences(&before.snapshot, &machine.snapshot);
    let preferences = class.view.session.preferences();
    let picture = Rc::new(Picture { machine: machine.clone(), changes, preferences });
    html! { <Measured draw={Callback::from(move |width| drawn(&picture, width))} /> }
}

/// How wide a figure is laid out for the stage, in pixels: as narrow as one can be that has its labels beside the bars, and both
/// numbers at each edge of a range. It is then enlarged, so that its type is large.
const STAGE_WIDTH: f64 = 720.0;

fn drawn(picture: &Picture, width: f64) -> Html {
    let changes = picture.changes.clone();
    let viewport = Viewport { changes, ..picture.preferences.viewport(width.min(STAGE_WIDTH)) };
    let scene = layout(&picture.machine.snapshot, &viewport);
    let rows = table(&picture.machine.snapshot, &viewport);
    let words: Vec<String> =
        rows.iter().map(|row| super::super::super::table::row_in_words(row, picture.preferences.language)).collect();
    el("svg")
        .has("viewBox", format!("0 0 {} {}", Pixels(scene.width), Pixels(scene.height)))
        .is("role", "img")
        .has("aria-label", words.join(" "))
        .with(drawing::items(&scene.items))
        .into()
}
