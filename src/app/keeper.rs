//! Keeps the page's state outside of it: the address, the device, the document.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::action::Action;
use super::browser::{Address, Store, describe_page, pack};
use super::link::Fragment;
use super::preferences::Preferences;
use super::session::{Notice, Session};
use super::shared::Shared;
use super::shortcut::on_key;
use super::start::read_link;
use crate::scenario::Scenario;
use crate::words::Message;

/// How long after the last change the address and the store are written, in milliseconds.
const REST: u32 = 250;

type Latest = Rc<RefCell<Option<Shared<Scenario>>>>;

/// Follows a session. What it listens to ends where it is dropped.
pub(super) struct Keeper {
    unkept: Latest,
    seen: u32,
    preferences: Option<Preferences>,
    rest: Option<Timeout>,
    _listeners: [Option<EventListener>; 3],
}

impl Keeper {
    /// Begins to follow the session that `dispatch` reaches.
    pub(super) fn new(dispatch: Callback<Action>) -> Self {
        let unkept = Latest::default();
        let leaving = Address::on_leave({
            let unkept = unkept.clone();
            move || {
                keep_scenario(&unkept);
            }
        });
        let keys = on_key({
            let dispatch = dispatch.clone();
            move |action| dispatch.emit(action)
        });
        let travelling = Address::on_change(move || follow_address(dispatch.clone()));
        Self { unkept, seen: 0, preferences: None, rest: None, _listeners: [leaving, keys, travelling] }
    }

    /// Takes note of the session as it is now. A scenario that was only opened is not the reader's yet: it must not
    /// replace the one that is kept.
    pub(super) fn keep(&mut self, session: &Session) {
        let preferences = session.preferences();
        if self.preferences != Some(preferences) {
            self.preferences = Some(preferences);
            keep_preferences(&preferences);
        }
        if self.seen != session.changes() {
            self.seen = session.changes();
            *self.unkept.borrow_mut() = Some(session.scenario().clone());
            let unkept = self.unkept.clone();
            self.rest = Some(Timeout::new(REST, move || {
                if let Some(scenario) = keep_scenario(&unkept) {
                    spawn_local(async move { write_address(&scenario).await });
                }
            }));
        }
    }
}

/// Keeps what is not kept yet.
fn keep_scenario(unkept: &Latest) -> Option<Shared<Scenario>> {
    let scenario = unkept.borrow_mut().take()?;
    Store::keep_scenario(&scenario.to_string());
    Some(scenario)
}

/// Makes the address carry the scenario; where the browser cannot compress a long one, it stays as it is.
pub(super) async fn write_address(scenario: &Scenario) {
    let fragment = match Fragment::readable(scenario) {
        Some(fragment) => Some(fragment),
        None => pack(&scenario.to_string()).await.map(|data| Fragment::compressed(&data)),
    };
    if let Some(fragment) = fragment {
        Address::set_fragment(&fragment);
    }
}

fn keep_preferences(preferences: &Preferences) {
    let language = preferences.language;
    describe_page(language, preferences.theme.keyword(), language.text(Message::PageTitle));
    Store::keep_preferences(preferences);
}

fn follow_address(dispatch: Callback<Action>) {
    spawn_local(async move {
        let action = match read_link(&Address::fragment()).await {
            Ok(Some(scenario)) => Action::Open(scenario),
            Ok(None) => return,
            Err(broken) => Action::Notify(Some(Notice::BrokenLink(broken, None))),
        };
        dispatch.emit(action);
    });
}
