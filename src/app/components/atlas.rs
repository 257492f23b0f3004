//! The root: one session, and everything that shows it.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::Function;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::element::{Element, el, event, text_el};
use super::figure::{Figure, Subject};
use super::outcome::announcement;
use super::pace::{Pace, Wire};
use super::{Dispatch, View, acts, card, header, max_user_port, notice, steps, table, tool_bar, tools};
use crate::app::browser::{function, later};
use crate::app::place::Follower;
use crate::app::shortcut::{on_key, shortcut};
use crate::app::{Action, Controls, Opening, Place, Session, Shared, Told};
use crate::words::Message;

/// What the root is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AtlasProps {
    /// What the session begins with.
    pub opening: Shared<Opening>,
    /// Where it stands.
    #[prop_or_default]
    pub place: Place,
}

/// Port Atlas.
pub struct Atlas {
    session: Session,
    dispatch: Dispatch,
    follower: Follower,
    /// On a page of its own, keys are heard wherever the focus is.
    _keys: Option<EventListener>,
    steps: NodeRef,
    /// How many steps there were when the list was last scrolled to its end.
    scrolled: usize,
    player: tools::Player,
    pace: Pace,
    /// What a timer calls so that all is drawn.
    rested: Function,
    wire: Wire,
}

impl Component for Atlas {
    type Message = Action;
    type Properties = AtlasProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        let dispatch = context.link().callback(|action| action);
        let session = Session::new(&props.opening);
        let follower = Follower::new(props.place.clone(), &session);
        let keys = props.place.is_page.then(|| on_key(dispatch.clone())).flatten();
        let catch_up = dispatch.clone();
        let rested = function(move || catch_up.emit(Action::CatchUp));
        Self {
            session,
            dispatch,
            follower,
            _keys: keys,
            steps: NodeRef::default(),
            scrolled: 0,
            player: tools::Player::default(),
            pace: Pace::default(),
            rested,
            wire: Wire::default(),
        }
    }

    fn update(&mut self, context: &Context<Self>, action: Action) -> bool {
        let place = &context.props().place;
        match action {
            Action::Ready => place.told.emit(Told::Ready),
            Action::CatchUp => return self.pace.rested() && self.rest(),
            action => {
                let (slides, scrubs) = (matches!(action, Action::Slide(_)), tools::scrubs(&action));
                let acted = tools::act(&mut self.session, action, &self.dispatch, place.is_page);
                return acted && if scrubs { self.scrubbed(place) } else { !slides || self.slid(place) };
            }
        }
        false
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let view = self.sight(&context.props().place);
        let (session, preferences) = (view.session, view.session.preferences());
        let root = el("div").part("atlas");
        let root = if view.is_page { page(root, view) } else { guest(root, view) };
        root.is("lang", view.language.tag())
            .is("data-theme", preferences.theme.keyword())
            .with(text_el("p", &said(session)).class("unseen").is("role", "status").is("aria-live", "polite"))
            .into()
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.show_newest_step();
        self.follower.follow(&self.session);
        self.player.follow(&mut self.session, &self.dispatch, &self.steps);
    }
}

/// What a screen reader says now. It does not say again what it has just said: of two changes in turn, one has a space more.
fn said(session: &Session) -> String {
    announcement(session) + if session.changes() & 1 == 0 { "" } else { "\u{a0}" }
}

impl Atlas {
    /// The session as it stands.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    fn sight(&self, place: &Place) -> View<'_> {
        View {
            dispatch: &self.dispatch,
            session: &self.session,
            language: self.session.preferences().language,
            is_page: place.is_page,
            width: place.width,
            steps: &self.steps,
            wire: &self.wire,
        }
    }

    /// Whether all is to be drawn after a step of a slide; if not, the figure has been told.
    fn slid(&mut self, place: &Place) -> bool {
        if self.pace.slid() {
            return self.rest();
        }
        self.wire.show(subject(self.sight(place)));
        false
    }

    /// After a step of a scrub through time the figure alone is drawn, and what stands around it in a turn of its own: a list
    /// of other steps takes longer to draw than the figure.
    fn scrubbed(&mut self, place: &Place) -> bool {
        let begins = self.pace.scrubbed();
        self.wire.show(subject(self.sight(place)));
        if begins {
            self.catch_up_after(0);
        }
        false
    }

    /// Draws all, and looks after a rest whether it is behind.
    fn rest(&self) -> bool {
        self.catch_up_after(Pace::REST);
        true
    }

    fn catch_up_after(&self, milliseconds: i32) {
        later(&self.rested, milliseconds);
    }

    /// Scrolls the list to its end where steps were added.
    fn show_newest_step(&mut self) {
        let steps = self.session.replay().steps.len();
        let grown = steps > std::mem::replace(&mut self.scrolled, steps);
        if grown && let Some(list) = self.steps.cast::<web_sys::Element>() {
            list.set_scroll_top(list.scroll_height());
        }
    }
}

fn page(root: Element, view: View) -> Element {
    root.with(header::view(view))
        .with(tool_bar::view(view))
        .with(content(view))
        .with(el("footer").with(text_el("p", view.text(Message::Footer))))
}

/// In another page: the figure, and as many controls as that page wants.
fn guest(root: Element, view: View) -> Element {
    let root = root.on(event::keydown, view.hear(|event| event.dyn_ref().and_then(shortcut)));
    match view.session.fitting().controls {
        Controls::None => root.with(el("main").with(figure(view))),
        Controls::Slider => root.with(el("main").with(figure(view)).with(max_user_port::view(view))),
        Controls::Full => root.with(header::guest(view)).with(content(view)),
    }
}

pub(super) fn content(view: View) -> Html {
    let desk = el("div").class("desk").with(acts::view(view)).with(steps::view(view)).with(card::view(view));
    let lead = if view.session.is_first() { Message::LeadFirst } else { Message::Lead };
    el("main")
        .with(text_el("p", view.text(lead)).class("lead"))
        .with(notice::view(view))
        .with(tools::guide(view))
        .with(figure(view))
        .with(max_user_port::view(view))
        .with(tools::timeline(view))
        .with(tools::view(view))
        .with(desk)
        .with_or_not(view.is_page.then(|| table::view(view)))
        .into()
}

fn figure(view: View) -> Html {
    html! { <Figure subject={subject(view)} wire={view.wire.clone()} /> }
}

pub(super) fn subject(view: View) -> Rc<Subject> {
    let session = view.session;
    Rc::new(Subject {
        dispatch: view.dispatch.clone(),
        replay: session.shown().clone(),
        preferences: session.preferences(),
        pinned: session.pinned(),
        sliding: session.is_sliding(),
        fitting: session.fitting(),
        width: view.width,
        sight: tools::Sight::of(view),
    })
}
