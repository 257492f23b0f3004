//! What pointers do on the figure.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, PointerEvent};
use yew::Callback;

use super::element::{Element, Heard, event};
use super::figure::Subject;
use crate::app::Action;
use crate::app::aim;
use crate::app::gesture::Gesture;
use crate::figure::{Hit, Point, Scene};
use crate::model::Protocol;

/// How far a pointer may move and still be a press, in pixels.
const PRESS_SLACK: f64 = 4.0;

/// A pointer that is down: its gesture, where it went down, and whether it has left that place.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Held {
    pub(super) gesture: Gesture,
    /// The protocol that a press there binds.
    pub(super) protocol: Protocol,
    pub(super) down: Point,
    pub(super) moved: bool,
    /// Where on the axis it went down.
    #[cfg(feature = "workbench")]
    pub(super) anchor: f64,
}

/// What is in a hand now, also where that is not drawn yet: where drawing is slow, hands are quicker.
pub(super) type InHand = Rc<Cell<Option<Held>>>;

/// Hears pointers on the drawing of `scene`.
pub(super) struct Pointer<'a> {
    pub(super) subject: &'a Subject,
    pub(super) scene: Rc<Scene>,
    /// The pointer that is down.
    pub(super) held: InHand,
    /// Told which pointer is down from now on.
    pub(super) hold: Callback<Option<Held>>,
}

impl Pointer<'_> {
    /// The drawing with everything that hears it.
    pub(super) fn listen(&self, drawing: Element) -> Element {
        drawing
            .on(event::pointerdown, self.down())
            .on(event::pointermove, self.moved())
            .on(event::pointerup, self.up())
            .on(event::pointercancel, self.cancelled())
    }

    fn down(&self) -> Heard {
        let (scene, hold, replay) = (self.scene.clone(), self.hold.clone(), self.subject.replay.clone());
        let shown = self.subject.preferences.protocols;
        let begin = self.begin();
        Rc::new(move |event| {
            let Some((pointer, down)) = pointer_at(&event).filter(|(pointer, _)| pointer.button() == 0) else { return };
            capture(pointer);
            let protocol = aim::protocol(&scene, shown, down.y);
            if let Some(hit) = aim::hit(&scene, &replay.snapshot, protocol, down) {
                hold.emit(Some(Held {
                    gesture: begin(hit, down.x),
                    protocol,
                    down,
                    moved: false,
                    #[cfg(feature = "workbench")]
                    anchor: scene.scale.position(down.x),
                }));
            }
            #[cfg(feature = "workbench")]
            super::workbench::focus_port_cursor(pointer);
        })
    }

    /// What makes a gesture of what is under the pointer.
    #[cfg(not(feature = "workbench"))]
    fn begin(&self) -> impl Fn(Hit, f64) -> Gesture + 'static {
        |hit, _| Gesture::begin(hit)
    }

    /// What makes a gesture of what is under the pointer.
    #[cfg(feature = "workbench")]
    fn begin(&self) -> impl Fn(Hit, f64) -> Gesture + 'static {
        let (scene, place) = (self.scene.clone(), self.subject.sight.place.clone());
        move |hit, x| super::workbench::begin(&place, &scene, hit, x)
    }

    fn moved(&self) -> Heard {
        let (scene, held, hold) = (self.scene.clone(), self.held.clone(), self.hold.clone());
        let dispatch = self.subject.dispatch.clone();
        Rc::new(move |event| {
            #[cfg(feature = "workbench")]
            if held.get().is_none() {
                super::workbench::hover(&scene, &event);
            }
            let (Some(now), Some((_, at))) = (held.get(), pointer_at(&event)) else { return };
            let moved = now.moved || (at.x - now.down.x).abs().max((at.y - now.down.y).abs()) > PRESS_SLACK;
            if moved && now.gesture == Gesture::Slide {
                dispatch.emit(Action::Slide(scene.scale.max_user_port_at(at.x).into()));
            }
            #[cfg(feature = "workbench")]
            super::workbench::pan(&scene, &now, moved, at.x, &dispatch);
            hold.emit(Some(Held { gesture: now.gesture.moved(scene.scale.port_at(at.x)), moved, ..now }));
        })
    }

    fn up(&self) -> Heard {
        let (held, hold) = (self.held.clone(), self.hold.clone());
        #[cfg(feature = "workbench")]
        let pans = !self.scene.scale.window().is_whole();
        let (dispatch, replay) = (self.subject.dispatch.clone(), self.subject.replay.clone());
        Rc::new(move |_| {
            let Some(now) = held.get() else { return };
            hold.emit(None);
            #[cfg(feature = "workbench")]
            if now.moved && pans && matches!(now.gesture, Gesture::Press { .. }) {
                return;
            }
            for action in now.gesture.finish(now.protocol, &replay, now.moved) {
                dispatch.emit(action);
            }
        })
    }

    fn cancelled(&self) -> Heard {
        let (hold, dispatch) = (self.hold.clone(), self.subject.dispatch.clone());
        Rc::new(move |_| {
            hold.emit(None);
            dispatch.emit(Action::Settle);
        })
    }
}

/// Keeps the pointer's events coming to the drawing until it is up.
pub(super) fn capture(pointer: &PointerEvent) {
    if let Some(drawing) = drawing(pointer) {
        let _ = drawing.set_pointer_capture(pointer.pointer_id());
    }
}

/// The pointer of the event, and where on the drawing it is.
pub(super) fn pointer_at(event: &Event) -> Option<(&PointerEvent, Point)> {
    let pointer = event.dyn_ref::<PointerEvent>()?;
    let frame = drawing(pointer)?.get_bounding_client_rect();
    let at = Point { x: f64::from(pointer.client_x()) - frame.left(), y: f64::from(pointer.client_y()) - frame.top() };
    Some((pointer, at))
}

/// The drawing that the event came to.
pub(super) fn drawing(pointer: &PointerEvent) -> Option<web_sys::Element> {
    let target = pointer.target()?.dyn_into::<web_sys::Element>().ok()?;
    target.closest("svg").ok()?
}
