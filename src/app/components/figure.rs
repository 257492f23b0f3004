//! The figure: draws the scene, and hears pointers and keys on it.

use web_sys::Element;
use yew::prelude::*;

use super::controls::switch;
use super::{Dispatch, drawing};
use crate::app::browser::{mark_ready, use_width};
use crate::app::gesture::Gesture;
use crate::app::{Action, Preferences, Shared};
use crate::figure::{Draft, Point, Protocols, ScaleKind, Scene, Viewport, describe, layout};
use crate::model::{LAST_PORT, Port, Protocol};
use crate::scenario::Replay;
use crate::words::{Language, Message, fill};

/// How far a pointer may move and still be a press, in pixels.
const PRESS_SLACK: f64 = 4.0;

#[derive(PartialEq, Properties)]
pub(super) struct FigureProps {
    pub(super) dispatch: Dispatch,
    pub(super) replay: Shared<Replay>,
    pub(super) preferences: Preferences,
    pub(super) pinned: Option<Port>,
    /// Whether MaxUserPort is being slid: what is only read out is not written anew meanwhile.
    pub(super) sliding: bool,
}

/// A pointer that is down: its gesture, where it went down, and whether it has left that place.
#[derive(Clone, Copy, PartialEq)]
struct Held {
    gesture: Gesture,
    down: Point,
    moved: bool,
}

/// The figure.
#[function_component]
pub(super) fn Figure(props: &FigureProps) -> Html {
    let frame = use_node_ref();
    let drawing = use_node_ref();
    let width = use_width(&frame);
    let held = use_state_eq(|| None::<Held>);
    let draft = held.and_then(|held| held.gesture.draft(&props.replay));
    let scene = use_memo(
        (props.replay.clone(), props.preferences, props.pinned, width, draft),
        |(replay, preferences, pinned, width, draft)| {
            layout(&replay.snapshot, &viewport(*preferences, *pinned, *width, *draft))
        },
    );
    use_effect_with(width > 0.0, |&drawn| {
        if drawn {
            mark_ready();
        }
    });
    let words = use_words(props);
    let language = props.preferences.language;
    let pointers = Pointers { props, drawing: drawing.clone(), scene: scene.clone(), held };
    html! {
        <section class="figure" aria-label={language.text(Message::Figure)}>
            <div class="frame" ref={frame}>
                if width > 0.0 {
                    <svg
                        ref={drawing} width={scene.width.to_string()} height={scene.height.to_string()}
                        viewBox={format!("0 0 {} {}", scene.width, scene.height)} role="img"
                        aria-labelledby="figure-title figure-words"
                        onpointerdown={pointers.down()} onpointermove={pointers.moved()} onpointerup={pointers.up()}
                        onpointercancel={pointers.cancel()}
                    >
                        <title id="figure-title">{ language.text(Message::Figure) }</title>
                        { drawing::patterns() }
                        { drawing::items(&scene.items) }
                    </svg>
                    { port_cursor(props) }
                }
            </div>
            <div class="under">
                <p class="hint">{ language.text(Message::FigureHint) }</p>
                { scales(props) }
            </div>
            <p id="figure-words" class="unseen">{ words }</p>
        </section>
    }
}

/// The figure in words, as of when nothing was being slid.
#[hook]
fn use_words(props: &FigureProps) -> String {
    let words = use_mut_ref(String::new);
    let mut words = words.borrow_mut();
    if !props.sliding {
        *words = describe(&props.replay.snapshot, &viewport(props.preferences, None, 0.0, None)).text();
    }
    words.clone()
}

fn viewport(preferences: Preferences, pinned: Option<Port>, width: f64, draft: Option<Draft>) -> Viewport {
    let Preferences { scale, protocols, language, .. } = preferences;
    Viewport { scale, protocols, language, pinned, draft, ..Viewport::new(width) }
}

/// What pointers do on the figure.
struct Pointers<'a> {
    props: &'a FigureProps,
    drawing: NodeRef,
    scene: std::rc::Rc<Scene>,
    held: UseStateHandle<Option<Held>>,
}

impl Pointers<'_> {
    fn down(&self) -> Callback<PointerEvent> {
        let (drawing, scene, held) = (self.drawing.clone(), self.scene.clone(), self.held.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            capture(&drawing, &event);
            let down = point(&drawing, &event);
            if let Some(hit) = scene.hit(down.x, down.y) {
                held.set(Some(Held { gesture: Gesture::begin(hit), down, moved: false }));
            }
        })
    }

    fn moved(&self) -> Callback<PointerEvent> {
        let (drawing, scene) = (self.drawing.clone(), self.scene.clone());
        let (held, dispatch) = (self.held.clone(), self.props.dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(now) = *held else { return };
            let at = point(&drawing, &event);
            let moved = now.moved || (at.x - now.down.x).abs() > PRESS_SLACK || (at.y - now.down.y).abs() > PRESS_SLACK;
            if moved && now.gesture == Gesture::Slide {
                dispatch.dispatch(Action::Slide(scene.scale.max_user_port_at(at.x).into()));
            }
            held.set(Some(Held { gesture: now.gesture.moved(scene.scale.port_at(at.x)), moved, ..now }));
        })
    }

    fn up(&self) -> Callback<PointerEvent> {
        let (held, dispatch, replay) = (self.held.clone(), self.props.dispatch.clone(), self.props.replay.clone());
        let protocol = bound_protocol(self.props.preferences.protocols);
        Callback::from(move |_: PointerEvent| {
            let Some(now) = *held else { return };
            held.set(None);
            for action in now.gesture.finish(protocol, &replay, now.moved) {
                dispatch.dispatch(action);
            }
        })
    }

    fn cancel(&self) -> Callback<PointerEvent> {
        let (held, dispatch) = (self.held.clone(), self.props.dispatch.clone());
        Callback::from(move |_: PointerEvent| {
            held.set(None);
            dispatch.dispatch(Action::Settle);
        })
    }
}

/// The protocol that a press on *In use* binds.
const fn bound_protocol(shown: Protocols) -> Protocol {
    match shown {
        Protocols::Udp => Protocol::Udp,
        _ => Protocol::Tcp,
    }
}

/// Keeps the pointer's events coming to the drawing until it is up. The event itself does not know the drawing: Yew
/// listens at the root.
fn capture(drawing: &NodeRef, event: &PointerEvent) {
    if let Some(element) = drawing.cast::<Element>() {
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Where on the drawing the pointer is.
fn point(drawing: &NodeRef, event: &PointerEvent) -> Point {
    drawing.cast::<Element>().map_or(Point { x: 0.0, y: 0.0 }, |element| {
        let area = element.get_bounding_client_rect();
        Point { x: f64::from(event.client_x()) - area.left(), y: f64::from(event.client_y()) - area.top() }
    })
}

/// The port cursor for the keyboard: a slider over all ports, drawn as the pinned port's line.
fn port_cursor(props: &FigureProps) -> Html {
    let language = props.preferences.language;
    let at = props.pinned.unwrap_or(props.replay.snapshot.cursor);
    let onkeydown = {
        let (dispatch, replay) = (props.dispatch.clone(), props.replay.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(port) = moved_cursor(at, &event, &replay) else { return };
            event.prevent_default();
            dispatch.dispatch(Action::Pin(Some(port)));
        })
    };
    html! {
        <div
            class="port-cursor" role="slider" tabindex="0" aria-label={language.text(Message::PortCursor)}
            aria-valuemin="0" aria-valuemax={LAST_PORT.to_string()} aria-valuenow={at.to_string()}
            aria-valuetext={fill(language.text(Message::PortTitle), &[("port", &at)])} {onkeydown}
        />
    }
}

/// Where a key moves the port cursor: by 1, by 16 with Shift, by 256 with Page keys, to the next boundary with Control.
fn moved_cursor(at: Port, event: &KeyboardEvent, replay: &Replay) -> Option<Port> {
    let step = if event.shift_key() { 16 } else { 1 };
    let to_boundary = event.ctrl_key() || event.meta_key() || event.alt_key();
    Some(match event.key().as_str() {
        "ArrowRight" | "ArrowUp" if to_boundary => next_boundary(at, replay),
        "ArrowLeft" | "ArrowDown" if to_boundary => previous_boundary(at, replay),
        "ArrowRight" | "ArrowUp" => at.saturating_add(step),
        "ArrowLeft" | "ArrowDown" => at.saturating_sub(step),
        "PageUp" => at.saturating_add(256),
        "PageDown" => at.saturating_sub(256),
        "Home" => 0,
        "End" => LAST_PORT,
        _ => return None,
    })
}

fn next_boundary(at: Port, replay: &Replay) -> Port {
    replay.snapshot.boundaries().into_iter().find(|&port| port > at).unwrap_or(LAST_PORT)
}

fn previous_boundary(at: Port, replay: &Replay) -> Port {
    replay.snapshot.boundaries().into_iter().rev().find(|&port| port < at).unwrap_or(0)
}

fn scales(props: &FigureProps) -> Html {
    let preferences = props.preferences;
    let language = preferences.language;
    let choices = ScaleKind::ALL.into_iter().map(|scale| {
        let dispatch = props.dispatch.clone();
        let choose = move |_: Event| dispatch.dispatch(Action::Prefer(Preferences { scale, ..preferences }));
        (scale_name(scale, language), preferences.scale == scale, Callback::from(choose))
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
