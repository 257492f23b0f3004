//! Draws a part of the page natively and takes it apart again, as a reader's browser would.

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;

use yew::{Callback, Html, NodeRef, Properties, ServerRenderer};

use super::super::View;
use super::super::pace::Wire;
use crate::app::session::Notice;
use crate::app::{Action, Manner, Opening, Preferences, Session};
use crate::model::Port;
use crate::scenario::Scenario;
use crate::words::Language;

/// A state of the page.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    pub scenario: String,
    pub language: Language,
    pub pinned: Option<Port>,
    pub as_text: bool,
    pub back: usize,
    pub table_shown: bool,
    pub bad_number: bool,
    /// What the reader does then.
    pub then: Option<fn(&mut Session)>,
}

impl State {
    /// The page as it is after a scenario.
    pub(super) fn after(scenario: &str) -> Self {
        Self { scenario: scenario.to_owned(), ..Self::default() }
    }

    fn session(&self) -> Session {
        let scenario = Scenario::read(&self.scenario).unwrap_or_default();
        let preferences = Preferences { language: self.language, ..Preferences::default() };
        let notice = self.bad_number.then(|| Notice::BadNumber("5OOO".into()));
        let mut session = Session::new(&Opening { scenario, preferences, notice, ..Opening::default() });
        session.act(Action::Pin(self.pinned));
        session.act(Action::Show(Manner { as_text: self.as_text, back: self.back }));
        session.act(Action::ShowTable(self.table_shown));
        self.then.into_iter().for_each(|then| then(&mut session));
        session
    }
}

#[derive(PartialEq, Properties)]
struct ShownProps {
    html: Html,
}

#[yew::component]
fn Shown(props: &ShownProps) -> Html {
    props.html.clone()
}

/// The HTML of a view in a state.
pub(super) fn drawn(state: &State, view: fn(View) -> Html) -> String {
    let state = state.clone();
    let props = move || {
        let (session, dispatch, steps, wire) = (state.session(), Callback::noop(), NodeRef::default(), Wire::default());
        ShownProps {
            html: view(View {
                dispatch: &dispatch,
                session: &session,
                language: state.language,
                is_page: true,
                width: 0.0,
                steps: &steps,
                wire: &wire,
            }),
        }
    };
    wait(ServerRenderer::<Shown>::with_props(props).hydratable(false).render())
}

/// The texts of some HTML, tags taken out and escapes read.
pub(super) fn texts(html: &str) -> Vec<String> {
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    pieces.filter(|text| !text.trim().is_empty()).map(read).collect()
}

/// The values of an attribute, in order.
pub(super) fn values(html: &str, attribute: &str) -> Vec<String> {
    let opening = format!(" {attribute}=\"");
    html.split(&opening).skip(1).map(|rest| read(rest.split('"').next().unwrap_or_default())).collect()
}

/// The HTML of each element of that name; elements of one name must not be inside each other.
pub(super) fn elements<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let (opening, closing) = (format!("<{name}"), format!("</{name}>"));
    let inner = html.split(opening.as_str()).skip(1).filter(|rest| rest.starts_with([' ', '>']));
    inner.map(|rest| rest.split(closing.as_str()).next().unwrap_or(rest)).collect()
}

fn read(text: &str) -> String {
    let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'");
    plain.replace("&#39;", "'").replace("&#x2F;", "/").replace("&amp;", "&")
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(done) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
            return done;
        }
        std::thread::park();
    }
}
