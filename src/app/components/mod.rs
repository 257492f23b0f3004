//! The component tree. A component draws what it is given and turns events into actions; its `html!` holds no
//! arithmetic.
//!
//! Every component costs each reader two to five kilobytes, so one is made only where a part has a state of its own or
//! must be spared from drawing; the other parts are views: functions of the session.

mod acts;
mod atlas;
mod card;
mod controls;
mod drawing;
mod editor;
mod figure;
mod header;
mod max_user_port;
mod notice;
mod outcome;
mod steps;
mod table;

pub use atlas::{Atlas, AtlasProps};

use super::{Action, Session};
use crate::words::{Language, Message};

/// How components ask the session to act.
type Dispatch = yew::UseReducerDispatcher<Session>;

/// What a view draws from.
#[derive(Clone, Copy)]
struct View<'a> {
    dispatch: &'a Dispatch,
    session: &'a Session,
    language: Language,
}

impl View<'_> {
    fn text(self, message: Message) -> &'static str {
        self.language.text(message)
    }

    /// A listener that does one thing.
    fn on<E: 'static>(self, action: Action) -> yew::Callback<E> {
        self.hear(move |_| Some(action.clone()))
    }

    /// A listener that does what `act` makes of the event, if anything.
    fn hear<E: 'static>(self, act: impl Fn(E) -> Option<Action> + 'static) -> yew::Callback<E> {
        let dispatch = self.dispatch.clone();
        yew::Callback::from(move |event: E| {
            if let Some(action) = act(event) {
                dispatch.dispatch(action);
            }
        })
    }
}
