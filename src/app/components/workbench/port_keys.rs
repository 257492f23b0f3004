//! What keys do at the port cursor: everything that a pointer does on the figure, and more.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::Callback;

use super::hand::maker_at;
use super::lens::ZOOM;
use crate::app::components::Dispatch;
use crate::app::components::element::{Element, Heard, text_el};
use crate::app::components::figure::FigureProps;
use crate::app::components::pointer::Held;
use crate::app::components::port_cursor::{cursor_at, moved_cursor};
use crate::app::gesture::{Gesture, toggled};
use crate::app::workbench::{Grip, Hand, Place};
use crate::app::{Act, Action, TimeAct};
use crate::figure::{Point, RowKind, Scale, Window};
use crate::model::{Command, Port, PortRange, Protocol};
use crate::words::HandlingMessage;

/// The keyboard at the port cursor.
struct Keys {
    place: Place,
    at: Port,
    scale: Scale,
    /// What is held, and how it is held or let go.
    held: Option<Held>,
    hold: Callback<Option<Held>>,
    dispatch: Dispatch,
}

/// Hears the keys at the port cursor.
pub(in crate::app::components) fn port_keys(
    props: &FigureProps,
    held: Option<Held>,
    hold: Callback<Option<Held>>,
    scale: Scale,
) -> Heard {
    let (place, at, dispatch) = (props.sight.place.clone(), cursor_at(props), props.dispatch.clone());
    let keys = Keys { place, at, scale, held, hold, dispatch };
    Rc::new(move |event: Event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|key| keys.pressed(key)) {
            event.prevent_default();
        }
    })
}

/// What the keys do, for those who have the cursor.
pub(in crate::app::components) fn keys_told(props: &FigureProps) -> Element {
    text_el("p", props.preferences.language.text(HandlingMessage::HandKeys))
        .is("id", "figure-keys")
        .class("cursor-keys")
}

impl Keys {
    /// Does what a key means; whether it means something.
    fn pressed(&self, key: &KeyboardEvent) -> bool {
        if let Some(to) = moved_cursor(self.at, key, &self.place.shown.snapshot) {
            self.hold.emit(self.held.map(|held| Held { gesture: held.gesture.moved(to), ..held }));
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
            "t" | "T" => self.run(toggled(Protocol::Tcp, self.at, &self.place.shown)),
            "u" | "U" => self.run(toggled(Protocol::Udp, self.at, &self.place.shown)),
            "Enter" | " " => self.enter(),
            "Escape" if self.held.is_some() => self.hold.emit(None),
            "Delete" | "Backspace" => self.delete(),
            _ => return false,
        }
        true
    }

    fn looked(&self, key: &str) -> bool {
        let about = self.scale.middle(self.at);
        match key {
            "+" | "=" => self.look(self.scale.zoomed_about(about, ZOOM)),
            "-" | "_" => self.look(self.scale.zoomed_about(about, 1.0 / ZOOM)),
            "0" => self.look(Window::WHOLE),
            "1" => self.look(self.scale.cells_around(self.at)),
            "," => self.dispatch.emit(Action::Work(Act::Time(TimeAct::Move(-1)))),
            "." => self.dispatch.emit(Action::Work(Act::Time(TimeAct::Move(1)))),
            _ => return false,
        }
        true
    }

    fn pin(&self, port: Port) {
        self.dispatch.emit(Action::Pin(Some(port)));
    }

    fn run(&self, command: Command) {
        self.dispatch.emit(Action::Run(command));
        self.pin(self.at);
    }

    fn look(&self, window: Window) {
        super::lens::look(&self.dispatch, window);
    }

    fn make(&self, row: RowKind) {
        self.take(Hand::Make { row, from: self.at, to: self.at });
    }

    fn take(&self, hand: Hand) {
        let (gesture, down) = (Gesture::Hold { hand, pins: self.at }, Point { x: 0.0, y: 0.0 });
        self.hold.emit(Some(Held { gesture, protocol: Protocol::Tcp, down, moved: true, anchor: 0.0 }));
        self.pin(self.at);
    }

    /// Lets go of what is held, or takes hold of what is here.
    fn enter(&self) {
        let Some(held) = self.held else {
            if let Some(grip) = Grip::at_port(&self.place, self.at) {
                self.take(Hand::Adjust { grip, from: self.at, to: self.at });
            }
            return;
        };
        self.hold.emit(None);
        for action in held.gesture.finish(held.protocol, &self.place.shown, held.moved) {
            self.dispatch.emit(action);
        }
    }

    /// Takes away the reservation or block here, else closes the port.
    fn delete(&self) {
        if let Some(maker) = maker_at(&self.place, self.at) {
            return self.dispatch.emit(Action::Work(Act::Remove(maker)));
        }
        let usage = &self.place.shown.snapshot.usage;
        let in_use = Protocol::ALL.into_iter().find(|&protocol| usage[protocol].in_use.contains(self.at));
        if let Some(protocol) = in_use {
            self.run(Command::Close { protocol, range: PortRange::single(self.at) });
        }
    }
}
