//! What keys do at the port cursor: everything that a pointer does on the figure, and more.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::Callback;

use super::lens::{Lens, UnderWay, ZOOM};
use crate::app::components::Dispatch;
use crate::app::components::element::{Element, Heard, text_el};
use crate::app::components::figure::Subject;
use crate::app::components::pointer::{Held, InHand};
use crate::app::components::port_cursor::{cursor_at, moved_cursor};
use crate::app::gesture::Gesture;
use crate::app::workbench::{Grip, Hand, Place};
use crate::app::{Act, Action, TimeAct};
use crate::figure::{Point, RowKind, Scale, Window};
use crate::model::{Port, Protocol};
use crate::words::HandlingMessage;

/// The keyboard at the port cursor.
struct Keys {
    place: Place,
    drawn_at: Port,
    under_way: UnderWay,
    scale: Scale,
    /// What is held, and how it is held or let go.
    held: InHand,
    hold: Callback<Option<Held>>,
    dispatch: Dispatch,
}

/// Hears the keys at the port cursor.
pub(in crate::app::components) fn port_keys(
    subject: &Subject,
    lens: &Lens,
    hold: Callback<Option<Held>>,
    scale: Scale,
) -> Heard {
    let (place, drawn_at, dispatch) = (subject.sight.place.clone(), cursor_at(subject), subject.dispatch.clone());
    let (under_way, held) = lens.keys(drawn_at);
    let keys = Keys { place, drawn_at, under_way, scale, held, hold, dispatch };
    Rc::new(move |event: Event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|key| keys.pressed(key)) {
            event.prevent_default();
        }
    })
}

/// What the keys do, for those who have the cursor.
pub(in crate::app::components) fn keys_told(subject: &Subject) -> Element {
    text_el("p", subject.preferences.language.text(HandlingMessage::HandKeys)).is("id", "figure-keys").class("unseen")
}

impl Keys {
    /// Does what a key means; whether it means something.
    fn pressed(&self, key: &KeyboardEvent) -> bool {
        if let Some(to) = moved_cursor(self.at(), key, &self.place.shown.snapshot) {
            if let Some(held) = self.held.get() {
                self.hold.emit(Some(Held { gesture: held.gesture.moved(to), ..held }));
            }
            self.pin(to);
            return true;
        }
        let plain = !(key.ctrl_key() || key.meta_key() || key.alt_key());
        plain && (self.handled(&key.key()) || self.looked(&key.key()))
    }

    fn handled(&self, key: &str) -> bool {
        match key {
            "r" | "R" => self.make(RowKind::Reservable),
            "b" | "B" => self.make(RowKind::Blockable),
            "t" | "T" => self.work(Act::Toggle(Protocol::Tcp, self.at())),
            "u" | "U" => self.work(Act::Toggle(Protocol::Udp, self.at())),
            "Enter" | " " => self.enter(),
            "Escape" => return self.let_go(),
            "Delete" | "Backspace" => self.work(Act::Delete(self.at())),
            _ => return false,
        }
        true
    }

    fn looked(&self, key: &str) -> bool {
        let about = self.scale.middle(self.at());
        match key {
            "+" | "=" => self.look(self.scale.zoomed_about(about, ZOOM)),
            "-" | "_" => self.look(self.scale.zoomed_about(about, 1.0 / ZOOM)),
            "0" => self.look(Window::WHOLE),
            "1" => self.look(self.scale.cells_around(self.at())),
            "," => self.dispatch.emit(Action::Work(Act::Time(TimeAct::Move(-1)))),
            "." => self.dispatch.emit(Action::Work(Act::Time(TimeAct::Move(1)))),
            _ => return false,
        }
        true
    }

    /// Where the cursor stands, also where that is not drawn yet.
    fn at(&self) -> Port {
        self.under_way.borrow().last().copied().unwrap_or(self.drawn_at)
    }

    fn pin(&self, port: Port) {
        self.under_way.borrow_mut().push(port);
        self.dispatch.emit(Action::Pin(Some(port)));
    }

    fn work(&self, act: Act) {
        self.dispatch.emit(Action::Work(act));
        self.pin(self.at());
    }

    fn look(&self, window: Window) {
        super::lens::look(&self.dispatch, window);
    }

    fn make(&self, row: RowKind) {
        self.take(Hand::Make { row, from: self.at(), to: self.at() });
    }

    fn take(&self, hand: Hand) {
        let (gesture, down) = (Gesture::Hold { hand, pins: self.at() }, Point { x: 0.0, y: 0.0 });
        self.hold.emit(Some(Held { gesture, protocol: Protocol::Tcp, down, moved: true, anchor: 0.0 }));
        self.pin(self.at());
    }

    /// Lets go of what is held, and everything is as before it was taken; whether something was held.
    fn let_go(&self) -> bool {
        let held = self.held.get();
        self.hold.emit(None);
        if held.is_some_and(|held| held.gesture == Gesture::Slide) {
            self.dispatch.emit(Action::Work(Act::CallOff));
        }
        held.is_some()
    }

    /// Lets go of what is held, or takes hold of what is here.
    fn enter(&self) {
        let Some(held) = self.held.get() else {
            if let Some(grip) = Grip::at_port(&self.place, self.at()) {
                self.take(Hand::Adjust { grip, from: self.at(), to: self.at() });
            }
            return;
        };
        self.hold.emit(None);
        for action in held.gesture.finish(held.protocol, &self.place.shown, held.moved) {
            self.dispatch.emit(action);
        }
    }
}
