//! The root: one session, and everything that shows it.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::element::{el, event, text_el};
use super::figure::Figure;
use super::outcome::announcement;
use super::{Dispatch, View, acts, card, header, max_user_port, notice, steps, table, tool_bar};
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
    steps: NodeRef,
    /// How many steps there were when the list was last scrolled to its end.
    scrolled: usize,
}

impl Component for Atlas {
    type Message = Action;
    type Properties = AtlasProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        let dispatch = context.link().callback(|action| action);
        let keeper = props.is_page.then(|| Keeper::new(dispatch.clone()));
        Self { session: Session::new(&props.opening), dispatch, keeper, steps: NodeRef::default(), scrolled: 0 }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        self.session.act(action)
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let session = &self.session;
        let preferences = session.preferences();
        let view = View { dispatch: &self.dispatch, session, language: preferences.language, steps: &self.steps };
        // A page listens by its keeper, also where nothing has the focus.
        let keys = view.hear(|event| event.dyn_ref().and_then(shortcut));
        let root = el("div").class("atlas");
        let root = if context.props().is_page { root } else { root.on(event::keydown, keys) };
        root.is("lang", view.language.tag())
            .is("data-theme", preferences.theme.keyword())
            .with(header::view(view))
            .with(tool_bar::view(view))
            .with(content(view))
            .with(el("footer").with(text_el("p", view.text(Message::Footer))))
            .with(text_el("p", &announcement(session)).class("unseen").is("role", "status").is("aria-live", "polite"))
            .into()
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.show_newest_step();
        if let Some(keeper) = &mut self.keeper {
            keeper.keep(&self.session);
        }
        #[cfg(feature = "workbench")]
        self.session.workbench_mut().take_errands().into_iter().for_each(|errand| errand.run(&self.dispatch));
    }
}

impl Atlas {
    /// Scrolls the list to its end where steps were added.
    fn show_newest_step(&mut self) {
        let steps = self.session.replay().steps.len();
        let grown = steps > std::mem::replace(&mut self.scrolled, steps);
        if let Some(list) = self.steps.cast::<web_sys::Element>().filter(|_| grown) {
            list.set_scroll_top(list.scroll_height());
        }
    }
}

pub(super) fn content(view: View) -> Html {
    let desk = el("div").class("desk").with(acts::view(view)).with(steps::view(view)).with(card::view(view));
    let lead = if view.session.is_first() { Message::LeadFirst } else { Message::Lead };
    el("main")
        .with(text_el("p", view.text(lead)).class("lead"))
        .with(notice::view(view))
        .with(figure(view))
        .with(max_user_port::view(view))
        .with(tool(view))
        .with(desk)
        .with(table::view(view))
        .into()
}

/// The tool that is open, where this page has tools.
#[cfg(feature = "workbench")]
fn tool(view: View) -> Html {
    super::workbench::view(view)
}

#[cfg(not(feature = "workbench"))]
fn tool(_: View) -> Html {
    Html::default()
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
