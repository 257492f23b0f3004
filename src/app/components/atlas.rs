//! The root: one session, and everything that shows it.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::element::{el, event, text_el};
use super::figure::Figure;
use super::outcome::announcement;
use super::{View, acts, card, header, max_user_port, notice, steps, table};
use crate::app::keeper::Keeper;
use crate::app::shortcut::shortcut;
use crate::app::{Opening, Session, Shared};
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
#[function_component]
pub fn Atlas(props: &AtlasProps) -> Html {
    let opening = props.opening.clone();
    let session = use_reducer(move || Session::new(&opening));
    let dispatch = session.dispatcher();
    use_keeper(props.is_page, &session);
    let session = &*session;
    let preferences = session.preferences();
    let view = View { dispatch: &dispatch, session, language: preferences.language };
    // A page listens by its keeper, also where nothing has the focus.
    let keys = view.hear(|event| event.dyn_ref().and_then(shortcut));
    let root = el("div").class("atlas");
    let root = if props.is_page { root } else { root.on(event::keydown, keys) };
    root.is("lang", view.language.tag())
        .is("data-theme", preferences.theme.keyword())
        .with(header::view(view))
        .with(content(view))
        .with(el("footer").with(text_el("p", view.text(Message::Footer))))
        .with(text_el("p", &announcement(session)).class("unseen").is("role", "status").is("aria-live", "polite"))
        .into()
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

/// Keeps the session outside of the page, where it is one.
#[hook]
fn use_keeper(is_page: bool, session: &UseReducerHandle<Session>) {
    let keeper = use_mut_ref(|| is_page.then(|| Keeper::new(session.dispatcher())));
    let session = session.clone();
    use_effect(move || {
        if let Some(keeper) = &mut *keeper.borrow_mut() {
            keeper.keep(&session);
        }
    });
}
