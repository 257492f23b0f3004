//! The root: one session, and everything that shows it.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::element::{el, event, text_el};
use super::figure::Figure;
use super::outcome::announcement;
use super::{Dispatch, View, acts, card, header, max_user_port, notice, steps, table};
use crate::app::keeper::Keeper;
use crate::app::shortcut::shortcut;
use crate::app::{Action, Opening, Session, Shared};
use crate::words::Message;

/// What the root is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AtlasProps {
    /// What the session begins with.
    pub opening: Shared<Opening>,
    /// Whether it is a page of its own, which keeps its state in the address and on the device.
    #[prop_or_default]
    pub is_page: bool,
}

/// Port Atlas.
pub struct Atlas {
    session: Session,
    dispatch: Dispatch,
    keeper: Option<Keeper>,
}

impl Component for Atlas {
    type Message = Action;
    type Properties = AtlasProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        let dispatch = context.link().callback(|action| action);
        let keeper = props.is_page.then(|| Keeper::new(dispatch.clone()));
        Self { session: Session::new(&props.opening), dispatch, keeper }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        self.session.act(action)
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let session = &self.session;
        let preferences = session.preferences();
        let view = View { dispatch: &self.dispatch, session, language: preferences.language };
        // A page listens by its keeper, also where nothing has the focus.
        let keys = view.hear(|event| event.dyn_ref().and_then(shortcut));
        let root = el("div").class("atlas");
        let root = if context.props().is_page { root } else { root.on(event::keydown, keys) };
        root.is("lang", view.language.tag())
            .is("data-theme", preferences.theme.keyword())
            .with(header::view(view))
            .with(content(view))
            .with(el("footer").with(text_el("p", view.text(Message::Footer))))
            .with(text_el("p", &announcement(session)).class("unseen").is("role", "status").is("aria-live", "polite"))
            .into()
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(keeper) = &mut self.keeper {
            keeper.keep(&self.session);
        }
    }
}

fn content(view: View) -> Html {
    let desk = el("div").class("desk").with(acts::view(view)).with(steps::view(view)).with(card::view(view));
    el("main")
        .with(text_el("p", view.text(Message::Lead)).class("lead"))
        .with(notice::view(view))
        .with(figure(view))
        .with(max_user_port::view(view))
        .with(desk)
        .with(table::view(view))
        .into()
}

fn figure(view: View) -> Html {
    let session = view.session;
    html! {
        <Figure
            dispatch={view.dispatch.clone()} replay={session.replay().clone()} preferences={session.preferences()}
            pinned={session.pinned()} sliding={session.is_sliding()}
        />
    }
}
