//! The figure: draws the scene; pointers and keys on it are heard by the files beside this one.

use std::rc::Rc;

use yew::prelude::*;

use super::controls::switch;
use super::element::{Element, el, text_el};
use super::pointer::{Held, Pointer};
use super::port_cursor::port_cursor;
use super::{Dispatch, drawing};
use crate::app::browser::{mark_ready, use_width};
use crate::app::{Action, Preferences, Shared};
use crate::figure::{Draft, Pixels, ScaleKind, Scene, Viewport, describe, layout};
use crate::model::Port;
use crate::scenario::Replay;
use crate::words::{Language, Message};

#[derive(PartialEq, Properties)]
pub(super) struct FigureProps {
    pub(super) dispatch: Dispatch,
    pub(super) replay: Shared<Replay>,
    pub(super) preferences: Preferences,
    pub(super) pinned: Option<Port>,
    /// Whether MaxUserPort is being slid: what is only read out is not written anew meanwhile.
    pub(super) sliding: bool,
}

/// The figure.
#[function_component]
pub(super) fn Figure(props: &FigureProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame);
    let held = use_state_eq(|| None::<Held>);
    let words = use_words(props);
    use_effect_with(width > 0.0, |&drawn| {
        if drawn {
            mark_ready();
        }
    });
    let draft = held.and_then(|held| held.gesture.draft(&props.replay));
    let scene = Rc::new(layout(&props.replay.snapshot, &viewport(props, width, draft)));
    let pointer = Pointer { props, scene: scene.clone(), held };
    let content = el("div").class("frame").node(frame);
    let content =
        if width > 0.0 { content.with(pointer.listen(drawn(&scene, props))).with(port_cursor(props)) } else { content };
    el("section")
        .class("figure")
        .is("aria-label", props.preferences.language.text(Message::Figure))
        .with(content)
        .with(under(props))
        .with(text_el("p", &words).is("id", "figure-words").class("unseen"))
        .into()
}

fn drawn(scene: &Scene, props: &FigureProps) -> Element {
    let (width, height) = (Pixels(scene.width), Pixels(scene.height));
    let title = text_el("title", props.preferences.language.text(Message::Figure));
    el("svg")
        .has("width", width.to_string())
        .has("height", height.to_string())
        .has("viewBox", format!("0 0 {width} {height}"))
        .is("role", "img")
        .is("aria-labelledby", "figure-title figure-words")
        .with(title.is("id", "figure-title"))
        .with(drawing::patterns())
        .with(drawing::items(&scene.items))
}

/// What stands below the drawing: what can be done with it, and its scale.
fn under(props: &FigureProps) -> Element {
    let hint = text_el("p", props.preferences.language.text(Message::FigureHint)).class("hint");
    el("div").class("under").with(hint).with(scales(props))
}

fn scales(props: &FigureProps) -> Element {
    let preferences = props.preferences;
    let language = preferences.language;
    let choices = ScaleKind::ALL.into_iter().map(|scale| {
        let dispatch = props.dispatch.clone();
        let choose = Rc::new(move |_| dispatch.dispatch(Action::Prefer(Preferences { scale, ..preferences })));
        (scale_name(scale, language), preferences.scale == scale, choose as _)
    });
    switch("scale", language.text(Message::Scale), choices)
}

fn scale_name(scale: ScaleKind, language: Language) -> &'static str {
    language.text(match scale {
        ScaleKind::Schematic => Message::ScaleSchematic,
        ScaleKind::Linear => Message::ScaleLinear,
        ScaleKind::Log => Message::ScaleLog,
    })
}

/// The figure in words, as of when nothing was being slid.
#[hook]
fn use_words(props: &FigureProps) -> String {
    let words = use_mut_ref(String::new);
    let mut words = words.borrow_mut();
    if !props.sliding {
        *words = describe(&props.replay.snapshot, &viewport(props, 0.0, None)).text();
    }
    words.clone()
}

fn viewport(props: &FigureProps, width: f64, draft: Option<Draft>) -> Viewport {
    let Preferences { scale, protocols, language, .. } = props.preferences;
    Viewport { scale, protocols, language, pinned: props.pinned, draft, ..Viewport::new(width) }
}
