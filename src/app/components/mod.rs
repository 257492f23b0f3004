//! The component tree. A component draws what it is given and turns events into actions; building the elements holds no
//! arithmetic.
//!
//! Every component costs each reader kilobytes, so one is made only where a part must be spared from drawing or needs the
//! browser; the other parts are views: functions from the session to elements.

mod acts;
mod atlas;
mod card;
mod controls;
mod drawing;
#[cfg(feature = "workbench")]
mod editor;
mod element;
mod figure;
mod header;
mod max_user_port;
mod notice;
mod outcome;
mod pace;
mod pointer;
mod port_cursor;
mod steps;
mod table;
#[cfg(all(test, feature = "render"))]
mod tests;
mod tool_bar;
#[cfg(not(feature = "workbench"))]
mod without_tools;
#[cfg(feature = "workbench")]
mod workbench;

pub use atlas::{Atlas, AtlasProps};

#[cfg(not(feature = "workbench"))]
use without_tools as tools;
#[cfg(feature = "workbench")]
use workbench as tools;

use std::rc::Rc;

use web_sys::Event;

use self::element::Heard;
use super::{Action, Session};
use crate::words::{Language, Message};

/// How components ask the session to act.
type Dispatch = yew::Callback<Action>;

/// What a view draws from.
#[derive(Clone, Copy)]
struct View<'a> {
    dispatch: &'a Dispatch,
    session: &'a Session,
    language: Language,
    /// Whether it is a page of its own.
    is_page: bool,
    /// How wide the figure will most likely be, in pixels.
    width: f64,
    /// The list of steps, which is kept scrolled to the newest.
    steps: &'a yew::NodeRef,
    /// The way to the figure.
    wire: &'a pace::Wire,
}

impl View<'_> {
    fn text(self, message: Message) -> &'static str {
        self.language.text(message)
    }

    /// A listener that does one thing.
    fn act(self, action: Action) -> Heard {
        self.hear(move |_| Some(action.clone()))
    }

    /// A listener that does what `act` makes of the event, if anything.
    fn hear(self, act: impl Fn(&Event) -> Option<Action> + 'static) -> Heard {
        let dispatch = self.dispatch.clone();
        Rc::new(move |event| {
            if let Some(action) = act(&event) {
                dispatch.emit(action);
            }
        })
    }
}
