//! Port Atlas as a guest in another page: the figure, as many controls as that page wants, and the way to the page of its
//! own.

use std::rc::Rc;

use yew::Html;

use super::controls::button;
use super::element::{Element, el, text_el};
use super::{View, atlas, header, max_user_port};
use crate::app::browser::open_home;
use crate::app::link::Fragment;
use crate::app::{Controls, Guest};
use crate::words::Message;

/// All of it.
pub(super) fn view(root: Element, view: View, guest: &Guest) -> Element {
    let root = match view.session.fitting().controls {
        Controls::None => root.with(el("main").with(atlas::figure(view))),
        Controls::Slider => root.with(el("main").with(atlas::figure(view)).with(max_user_port::view(view))),
        Controls::Full => root.with(header::guest(view)).with(atlas::content(view)),
    };
    root.with(el("footer").with(el("p").with(home(view, &guest.home))))
}

/// The way to the page of its own, in the same state.
fn home(view: View, home: &str) -> Html {
    let name = view.text(Message::OpenInPortAtlas);
    let scenario = view.session.scenario();
    let Some(state) = Fragment::readable(scenario) else {
        let scenario = scenario.clone();
        return button(name, Rc::new(move |_| open_home(scenario.to_string()))).into();
    };
    let address = format!("{home}?lang={}#{state}", view.language.tag());
    text_el("a", name).has("href", address).is("target", "_blank").is("rel", "noopener").into()
}
