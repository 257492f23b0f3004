//! The root: one session, and everything that shows it.

use yew::prelude::*;

use super::acts::Acts;
use super::figure::Figure;
use super::outcome::announcement;
use super::steps::Steps;
use super::{View, card, header, max_user_port, notice, table};
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
    let onkeydown = (!props.is_page).then(|| view.hear(|event: KeyboardEvent| shortcut(&event)));
    html! {
        <div class="atlas" lang={view.language.tag()} data-theme={preferences.theme.keyword()} {onkeydown}>
            { header::view(view) }
            <main>
                <p class="lead">{ view.text(Message::Lead) }</p>
                { notice::view(view) }
                <Figure
                    dispatch={dispatch.clone()} replay={session.replay().clone()} {preferences}
                    pinned={session.pinned()} sliding={session.is_sliding()}
                />
                { max_user_port::view(view) }
                <div class="desk">
                    <Acts dispatch={dispatch.clone()} replay={session.replay().clone()} language={view.language} />
                    <Steps
                        dispatch={dispatch.clone()} scenario={session.scenario().clone()}
                        replay={session.replay().clone()} last_change={session.last_change()} language={view.language}
                    />
                    { card::view(view) }
                </div>
                { table::view(view) }
            </main>
            <footer><p>{ view.text(Message::Footer) }</p></footer>
            <p class="unseen" role="status" aria-live="polite">{ announcement(session) }</p>
        </div>
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
