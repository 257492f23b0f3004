//! What a session begins with: what an address or the store holds, or else the first scenario.

use web_sys::Element;
use yew::AppHandle;

use super::components::{Atlas, AtlasProps};
use super::fitting::Fitting;
use super::place::Place;
use super::preferences::Preferences;
use super::session::{Notice, Session};
use super::shared::Shared;
#[cfg(feature = "workbench")]
use super::takeover::Handover;
use crate::scenario::{FIRST_SCENARIO, Scenario, TooLong};

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
    /// What else there is of the session that it goes on with.
    #[cfg(feature = "workbench")]
    pub(super) handover: Option<Shared<Handover>>,
}

/// Why an address cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrokenLink {
    /// It carries nothing that the page knows.
    Unknown,
    /// What it carries is damaged.
    Damaged,
    /// It holds more than a scenario may hold.
    TooLong(TooLong),
}

/// What an address carries: a scenario, nothing, or something that cannot be opened.
pub type Link = Result<Option<Scenario>, BrokenLink>;

impl Opening {
    /// What would begin a session as this one stands.
    pub fn of(session: &Session) -> Self {
        Self {
            scenario: (**session.scenario()).clone(),
            is_first: false,
            preferences: session.preferences(),
            notice: None,
            fitting: session.fitting(),
            #[cfg(feature = "workbench")]
            handover: None,
        }
    }

    /// Takes the scenario of the link, else the one that was kept, else the first; and what there is to say about it.
    pub fn choose_scenario(&mut self, link: Link, kept: Option<Scenario>) {
        (self.scenario, self.notice) = match link {
            Ok(Some(scenario)) => {
                let other = kept.filter(|kept| *kept != scenario).map(Shared::new);
                (scenario, other.map(Notice::LinkOpened))
            }
            Ok(None) => (kept.unwrap_or_else(first_scenario), None),
            Err(broken) => (first_scenario(), Some(Notice::BrokenLink(broken, kept.map(Shared::new)))),
        };
        self.is_first = self.scenario == first_scenario();
    }

    /// Goes on with the session that `text` hands over, if it is one.
    #[cfg(feature = "workbench")]
    pub fn take_over(&mut self, text: &str) {
        if let Some((scenario, handover)) = Handover::read(text) {
            (self.scenario, self.handover) = (scenario, Some(Shared::new(handover)));
        }
    }
}

/// Puts Port Atlas inside `host`.
pub fn put(host: Element, opening: Opening, place: Place) -> AppHandle<Atlas> {
    let props = AtlasProps { opening: Shared::new(opening), place };
    yew::Renderer::<Atlas>::with_root_and_props(host, props).render()
}

fn first_scenario() -> Scenario {
    Scenario::read(FIRST_SCENARIO).unwrap_or_default()
}
