//! Hands on the figure: taking hold of reservations and blocks, panning, and what a range in the hand would become.

use web_sys::{Event, FocusOptions, HtmlElement, PointerEvent};
use yew::Html;

use crate::app::components::Dispatch;
use crate::app::components::controls::button;
use crate::app::components::element::{Element, el, text_el};
use crate::app::components::figure::Subject;
use crate::app::components::pointer::{Held, drawing, pointer_at};
use crate::app::gesture::Gesture;
use crate::app::workbench::{Attempt, Grip, Hand, Objection, Place, holding_at};
use crate::app::{Act, Action};
use crate::figure::{Hit, Part, RowKind, Scene, Target};
use crate::scenario::Holding;
use crate::words::{HandlingMessage, Language, Message, fill};

use super::lens::look;
use wasm_bindgen::JsCast;

/// The gesture that begins on `hit`, at `x`.
pub(in crate::app::components) fn begin(place: &Place, scene: &Scene, hit: Hit, x: f64) -> Gesture {
    let from = scene.scale.port_at(x);
    let held = |grip| Gesture::Hold { hand: Hand::Adjust { grip, from, to: from }, pins: hit.port };
    Grip::begin(place, hit.target).map_or_else(|| Gesture::begin(hit), held)
}

/// How far across a pointer goes before the axis follows it, in pixels: a finger that scrolls the page is not quite
/// upright.
const ACROSS: f64 = 6.0;

/// Moves the axis under a pointer that went down on nothing that can be held.
pub(in crate::app::components) fn pan(scene: &Scene, held: &Held, moved: bool, x: f64, dispatch: &Dispatch) {
    let pans = matches!(held.gesture, Gesture::Press { .. }) && !scene.scale.window().is_whole();
    if pans && moved && (x - held.down.x).abs() > ACROSS {
        look(dispatch, scene.scale.panned_by(x - scene.scale.x(held.anchor)));
    }
}

/// Shows by the pointer what can be done where it is.
pub(in crate::app::components) fn hover(scene: &Scene, event: &Event) {
    let Some((pointer, at)) = pointer_at(event) else { return };
    let shape = scene.hit(at.x, at.y).map_or("default", |hit| shape(hit.target, scene));
    if let Some(drawing) = drawing(pointer) {
        let _ = drawing.set_attribute("style", &format!("cursor: {shape}"));
    }
}

fn shape(target: Target, scene: &Scene) -> &'static str {
    match target {
        Target::MaxUserPort
        | Target::Reservation(_, Part::First | Part::Last)
        | Target::Block(_, Part::First | Part::Last) => "ew-resize",
        Target::Reservation(..) | Target::Block(..) => "move",
        Target::Row(RowKind::Reservable | RowKind::Blockable) => "crosshair",
        Target::Row(RowKind::InUse) => "pointer",
        _ if scene.scale.window().is_whole() => "default",
        _ => "grab",
    }
}

/// Gives the keyboard to the port cursor, so that keys go on where the pointer was.
pub(in crate::app::components) fn focus_port_cursor(pointer: &PointerEvent) {
    let cursor = drawing(pointer).and_then(|drawing| drawing.parent_element()?.query_selector(".port-cursor").ok()?);
    if let Some(cursor) = cursor.and_then(|cursor| cursor.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = cursor.focus_with_options(&options);
    }
}

/// What a range in the hand would become; else what is pinned and can be taken away; else what can be done.
pub(in crate::app::components) fn told(subject: &Subject, trial: Option<Attempt>) -> Element {
    let language = subject.preferences.language;
    let line = el("p").is("aria-live", "polite");
    if let Some(trial) = trial {
        let class = if trial.outcome.is_ok() { "told done" } else { "told refused" };
        return tried(line.class(class), &trial, language);
    }
    let pinned = subject.pinned.and_then(|port| holding_at(&subject.replay.snapshot, port));
    match pinned.and_then(|holding| name(subject, holding)) {
        Some(name) => line.class("told").text(&name).text(" ").with(remove(subject, language)),
        // Both take up their room at once: what stands below must not move under a pointer that takes the keyboard away.
        None => line
            .class("hint ways")
            .with(text_el("span", language.text(HandlingMessage::HandHint)).class("for-hands"))
            .with(
                text_el("span", language.text(HandlingMessage::HandKeysInBrief))
                    .class("for-keys")
                    .is("aria-hidden", "true"),
            ),
    }
}

fn tried(line: Element, trial: &Attempt, language: Language) -> Element {
    let (introduction, outcome) = match &trial.outcome {
        Ok(outcome) => (language.text(Message::WouldDo), outcome.message(language)),
        Err(Objection::Refusal(refusal)) => (language.text(Message::WouldRefuse), refusal.message(language)),
        Err(Objection::Ignored(ignored)) => (language.text(HandlingMessage::HandIgnored), ignored.message(language)),
    };
    let line = line.with(text_el("code", &trial.draft.range.to_string())).text(" ");
    let line = line.with(text_el("strong", introduction)).text(" ").text(&outcome);
    match trial.refused.filter(|(now, then)| now != then) {
        Some((now, then)) => {
            let counts = fill(language.text(HandlingMessage::HandRefusedSteps), &[("now", &now), ("then", &then)]);
            line.text(" ").text(&counts)
        }
        None => line,
    }
}

fn name(subject: &Subject, holding: Holding) -> Option<String> {
    let snapshot = &subject.replay.snapshot;
    let (message, range) = match holding {
        Holding::Reservation(index) => (HandlingMessage::HandReservation, snapshot.reservations.get(index)?.range),
        Holding::Block(index) => (HandlingMessage::HandBlock, snapshot.blocks.get(index)?.range),
    };
    Some(fill(subject.preferences.language.text(message), &[("range", &range)]))
}

fn remove(subject: &Subject, language: Language) -> Html {
    let (dispatch, pinned) = (subject.dispatch.clone(), subject.pinned);
    let heard = std::rc::Rc::new(move |_: Event| {
        if let Some(port) = pinned {
            dispatch.emit(Action::Work(Act::Delete(port)));
        }
    });
    button(language.text(HandlingMessage::HandRemove), heard).into()
}
