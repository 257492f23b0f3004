//! Looking closer: the wheel, two fingers and buttons move the window of the figure.
//!
//! As on a map in a page, the wheel alone scrolls the page and with Ctrl (or Command) it zooms, which is also what a pinch
//! on a touchpad says; sideways it pans. One finger up or down scrolls the page, two fingers zoom.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element as Node, Event, TouchEvent, WheelEvent};
use yew::{Callback, NodeRef};

use crate::app::components::Dispatch;
use crate::app::components::controls::{button, icon_button};
use crate::app::components::element::{Element, Heard, el};
use crate::app::components::figure::Subject;
use crate::app::components::pointer::{Held, InHand};
use crate::app::components::port_cursor::cursor_at;
use crate::app::gesture::Gesture;
use crate::app::workbench::Place;
use crate::app::{Act, Action, Shared, TimeAct};
use crate::figure::{Scale, Scene, Window};
use crate::model::Port;
use crate::scenario::Scenario;
use crate::words::HandlingMessage;

/// How many doublings a pixel of the wheel zooms; a notch, of some 100 pixels, is one.
const DOUBLINGS: f64 = 0.01;
/// How many pixels a line and a page of a wheel are that counts in these.
const WHEEL_UNITS: [f64; 3] = [1.0, 33.0, 400.0];
/// How much a button or key zooms.
pub(super) const ZOOM: f64 = 2.0;

/// A window that is not narrower than this part of another looks the same.
const NOTICEABLE: f64 = 0.99;

/// A zoom by the middle of what is shown, for those who point at nothing.
const PLUS: &str = "M4 10h12m-6-6v12";
const MINUS: &str = "M4 10h12";

/// What hears wheel and fingers, and the scale that they move.
#[derive(Default)]
pub(in crate::app::components) struct Lens {
    scale: Rc<Cell<Option<Scale>>>,
    listeners: Vec<EventListener>,
    held: InHand,
    /// The scenario that was drawn last, and how many of its lines had run.
    drawn: RefCell<Option<(Shared<Scenario>, usize)>>,
    /// Whether time runs.
    plays: Rc<Cell<bool>>,
    under_way: UnderWay,
    drawn_at: Cell<Option<Port>>,
}

/// The ports to which keys moved the cursor and that are not drawn yet, the last last: where drawing is slow, keys are
/// quicker, and none may be lost.
pub(super) type UnderWay = Rc<RefCell<Vec<Port>>>;

/// What the listeners share.
#[derive(Clone)]
struct Ear {
    frame: Node,
    scale: Rc<Cell<Option<Scale>>>,
    dispatch: Dispatch,
    hold: Callback<Option<Held>>,
    /// The positions under two fingers that are down.
    fingers: Rc<RefCell<Option<(f64, f64)>>>,
}

/// What an event is heard by.
type Hears = fn(&Ear, &Event);

impl Lens {
    /// A lens in front of a figure of which that is in a hand.
    pub(in crate::app::components) fn new(held: InHand) -> Self {
        Self { held, ..Self::default() }
    }

    /// Takes note of what is on screen.
    pub(in crate::app::components) fn focus(&self, scene: &Scene, plays: bool) {
        self.scale.set(Some(scene.scale));
        self.plays.set(plays);
    }

    /// Lets go of a reservation or block where the steps have changed under the hand: another may stand in its line now.
    pub(in crate::app::components) fn drawn(&self, place: &Place, hold: &Callback<Option<Held>>) {
        let now = Some((place.scenario.clone(), place.lines));
        let changed = self.drawn.replace(now.clone()) != now;
        if changed && self.held.get().is_some_and(|held| held.gesture.has_grip()) {
            hold.emit(None);
        }
    }

    /// What hears who holds what: time does not run on under a hand.
    pub(in crate::app::components) fn holds(
        &self,
        hold: Callback<Option<Held>>,
        dispatch: &Dispatch,
    ) -> Callback<Option<Held>> {
        let (plays, dispatch) = (self.plays.clone(), dispatch.clone());
        Callback::from(move |now: Option<Held>| {
            if plays.get() && now.is_some_and(|now| !matches!(now.gesture, Gesture::Press { .. })) {
                dispatch.emit(Action::Work(Act::Time(TimeAct::Play(false))));
            }
            hold.emit(now);
        })
    }

    /// What the keys go on from, now that the cursor is drawn at a port.
    pub(super) fn keys(&self, drawn_at: Port) -> (UnderWay, InHand) {
        let moved = self.drawn_at.replace(Some(drawn_at)) != Some(drawn_at);
        let mut under_way = self.under_way.borrow_mut();
        match under_way.iter().position(|&port| port == drawn_at) {
            Some(arrived) => drop(under_way.drain(..=arrived)),
            // Somebody else moved it.
            None if moved => under_way.clear(),
            None => {}
        }
        (self.under_way.clone(), self.held.clone())
    }

    /// Begins to listen. Natively, because only so may a listener keep the browser from scrolling and zooming itself.
    pub(in crate::app::components) fn listen(
        &mut self,
        frame: &NodeRef,
        dispatch: &Dispatch,
        hold: &Callback<Option<Held>>,
    ) {
        let Some(frame) = frame.cast::<Node>() else { return };
        let (scale, dispatch, hold) = (self.scale.clone(), dispatch.clone(), hold.clone());
        let ear = Ear { frame, scale, dispatch, hold, fingers: Rc::default() };
        let hears: [(&'static str, Hears); 6] = [
            // The port cursor keeps the keyboard while a pointer is at work.
            ("mousedown", |_, event| event.prevent_default()),
            ("wheel", Ear::wheel),
            ("touchstart", Ear::touched),
            ("touchmove", Ear::pinched),
            ("touchend", Ear::touched),
            ("touchcancel", Ear::touched),
        ];
        self.listeners = hears.into_iter().map(|(kind, heard)| ear.clone().listen(kind, heard)).collect();
    }

    /// Buttons that zoom.
    pub(in crate::app::components) fn buttons(&self, subject: &Subject) -> Element {
        let language = subject.preferences.language;
        let window = subject.sight.window();
        let zoom_in = self.looks(subject, |scale| closer(&scale).unwrap_or_else(|| scale.window()));
        let zoom_out = self.looks(subject, |scale| scale.zoomed_about(middle(&scale), 1.0 / ZOOM));
        let port = cursor_at(subject);
        let whole = button(language.text(HandlingMessage::ZoomWhole), self.looks(subject, |_| Window::WHOLE));
        let cells = self.looks(subject, move |scale| scale.cells_around(port));
        let out = icon_button(language.text(HandlingMessage::ZoomOut), MINUS, zoom_out);
        let narrowest = self.scale.get().is_some_and(|scale| closer(&scale).is_none());
        el("div")
            .class("zoom")
            .with(out.truth("aria-disabled", window.is_whole()))
            .with(icon_button(language.text(HandlingMessage::ZoomIn), PLUS, zoom_in).truth("aria-disabled", narrowest))
            .with(button(language.text(HandlingMessage::ZoomCells), cells))
            .with(whole.truth("aria-disabled", window.is_whole()))
    }

    fn looks(&self, subject: &Subject, window: impl Fn(Scale) -> Window + 'static) -> Heard {
        let (scale, dispatch) = (self.scale.clone(), subject.dispatch.clone());
        Rc::new(move |_| {
            if let Some(scale) = scale.get() {
                look(&dispatch, window(scale));
            }
        })
    }
}

/// The window of half the ports about the middle; `None` where so few are shown that it would show no fewer. On a scale
/// with bends that is not always at [`Window::FEWEST_PORTS`].
fn closer(scale: &Scale) -> Option<Window> {
    let window = scale.zoomed_about(middle(scale), ZOOM);
    (window.span() < scale.window().span() * NOTICEABLE).then_some(window)
}

fn middle(scale: &Scale) -> f64 {
    f64::midpoint(scale.left(), scale.right())
}

/// Shows another part of the axis.
pub(super) fn look(dispatch: &Dispatch, window: Window) {
    dispatch.emit(Action::Work(Act::Look(window)));
}

impl Ear {
    fn listen(self, kind: &'static str, heard: Hears) -> EventListener {
        let frame = self.frame.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&frame, kind, options, move |event| heard(&self, event))
    }

    fn x(&self, client_x: i32) -> f64 {
        f64::from(client_x) - self.frame.get_bounding_client_rect().left()
    }

    fn wheel(&self, event: &Event) {
        let (Some(wheel), Some(scale)) = (event.dyn_ref::<WheelEvent>(), self.scale.get()) else { return };
        let x = self.x(wheel.client_x());
        if let Some(window) = turned(wheel, &scale, x) {
            event.prevent_default();
            look(&self.dispatch, window);
        }
    }

    /// The fingers that are down are others now.
    fn touched(&self, event: &Event) {
        let pair = self.scale.get().zip(self.pair(event));
        let fingers = pair.map(|(scale, (one, other))| (scale.position(one), scale.position(other)));
        if fingers.is_some() {
            self.hold.emit(None);
            self.dispatch.emit(Action::Settle);
        }
        *self.fingers.borrow_mut() = fingers;
    }

    fn pinched(&self, event: &Event) {
        let (Some((one, other)), Some(scale)) = (*self.fingers.borrow(), self.scale.get()) else { return };
        if let Some((x, other_x)) = self.pair(event) {
            // Where the page scrolls already, the browser does not stop.
            if event.cancelable() {
                event.prevent_default();
            }
            look(&self.dispatch, scale.pinched((one, x), (other, other_x)));
        }
    }

    /// Where two fingers are, from the left.
    fn pair(&self, event: &Event) -> Option<(f64, f64)> {
        let touches = event.dyn_ref::<TouchEvent>()?.touches();
        let x = |at| touches.get(at).map(|touch| self.x(touch.client_x()));
        if touches.length() == 2 { x(0).zip(x(1)) } else { None }
    }
}

/// What a turn of the wheel shows; `None` where it scrolls the page.
fn turned(wheel: &WheelEvent, scale: &Scale, x: f64) -> Option<Window> {
    let unit = WHEEL_UNITS.get(wheel.delta_mode() as usize).copied().unwrap_or(1.0);
    let (across, down) = (wheel.delta_x() * unit, wheel.delta_y() * unit);
    if wheel.ctrl_key() || wheel.meta_key() {
        return Some(scale.zoomed_about(x, (-down * DOUBLINGS).clamp(-1.0, 1.0).exp2()));
    }
    let across = if wheel.shift_key() && across == 0.0 { down } else { across };
    let sideways = wheel.shift_key() || across.abs() > down.abs();
    (sideways && !scale.window().is_whole()).then(|| scale.panned_by(-across))
}
