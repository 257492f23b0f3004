//! How the page begins: what the address or the store holds, or else the first scenario.

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::AppHandle;

use super::browser::{Address, Store, bring, query_parameter, reader_language, unpack};
use super::components::{Atlas, AtlasProps};
use super::fitting::Fitting;
use super::link::{BrokenLink, Fragment, open};
use super::place::Place;
use super::preferences::Preferences;
use super::session::{Notice, Session};
use super::shared::Shared;
use crate::scenario::{FIRST_SCENARIO, Scenario};
use crate::words::{Language, UnfitWords};

/// What a session begins with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opening {
    /// The scenario.
    pub scenario: Scenario,
    /// Whether it is the one that a newcomer sees first.
    pub is_first: bool,
    /// How things are shown.
    pub preferences: Preferences,
    /// A message about how it was opened.
    pub notice: Option<Notice>,
    /// How much there is to see and to do.
    pub fitting: Fitting,
}

impl Opening {
    /// What would begin a session as this one stands.
    pub fn of(session: &Session) -> Self {
        Self {
            scenario: (**session.scenario()).clone(),
            is_first: false,
            preferences: session.preferences(),
            notice: None,
            fitting: session.fitting(),
        }
    }
}

/// Starts a page of its own inside `host`, which keeps its state in the address and on the device, and tells `started` when
/// it is there.
pub fn start(host: Element, started: impl FnOnce(AppHandle<Atlas>) + 'static) {
    spawn_local(async move {
        let preferences = find_preferences();
        let words = bring(preferences.language).await;
        let opening = opening(preferences, words, read_link(&Address::fragment()).await);
        started(put(host, opening, Place::Page));
    });
}

/// Puts Port Atlas inside `host`.
pub fn put(host: Element, opening: Opening, place: Place) -> AppHandle<Atlas> {
    let props = AtlasProps { opening: Shared::new(opening), place };
    yew::Renderer::<Atlas>::with_root_and_props(host, props).render()
}

/// What the page begins with, now that everything it waited for is there.
fn opening(mut preferences: Preferences, words: Result<(), UnfitWords>, link: Link) -> Opening {
    if words.is_err() {
        preferences.language = Language::default();
    }
    let (scenario, notice) = choose_scenario(link);
    let is_first = scenario == first_scenario();
    let notice = notice.or_else(|| words.err().map(Notice::UnfitWords));
    Opening { scenario, is_first, preferences, notice, fitting: Fitting::default() }
}
/// The scenario of the link, else the one that was kept, else the first; and what there is to say about it.
fn choose_scenario(link: Link) -> (Scenario, Option<Notice>) {
    let kept = Store::scenario().and_then(|text| Scenario::read(&text).ok());
    match link {
        Ok(Some(scenario)) => {
            let other = kept.filter(|kept| *kept != scenario).map(Shared::new);
            (scenario, other.map(Notice::LinkOpened))
        }
        Ok(None) => (kept.unwrap_or_else(first_scenario), None),
        Err(broken) => (first_scenario(), Some(Notice::BrokenLink(broken, kept.map(Shared::new)))),
    }
}

/// What an address's fragment carries: a scenario, nothing, or something that cannot be opened.
type Link = Result<Option<Scenario>, BrokenLink>;

/// The scenario that an address's fragment carries.
///
/// # Errors
/// [`BrokenLink`] where it carries something that cannot be opened.
pub(super) async fn read_link(fragment: &str) -> Link {
    match Fragment::read(fragment)? {
        Fragment::Empty => Ok(None),
        Fragment::Text(text) => open(&text).map(Some),
        Fragment::Compressed(data) => open(&unpack(&data).await?).map(Some),
    }
}

fn first_scenario() -> Scenario {
    Scenario::read(FIRST_SCENARIO).unwrap_or_default()
}

/// The kept preferences or those of the browser, with what the page's query asks for.
fn find_preferences() -> Preferences {
    let mut preferences = Store::preferences()
        .unwrap_or_else(|| Preferences { language: reader_language().unwrap_or_default(), ..Preferences::default() });
    for name in ["lang", "theme", "scale"] {
        if let Some(value) = query_parameter(name) {
            preferences.choose(name, &value);
        }
    }
    preferences
}
