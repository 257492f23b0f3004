//! Takes files that are dropped or pasted anywhere on the page while the panel is open.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, Node, window};
use yew::prelude::*;

use super::super::super::Dispatch;
use crate::app::browser::ReaderFile;
use crate::app::shortcut::is_in_text;
use crate::app::workbench::registry::{receive_file, receive_text};
use crate::scenario::reg::looks_like_reg;

/// What the reception is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ReceptionProps {
    /// Where what is received goes.
    pub dispatch: Dispatch,
    /// What is shown while a file is over the page.
    pub hint: &'static str,
    /// What a pasted text is called.
    pub pasted: &'static str,
}

/// What happens on the page.
pub(super) enum Happening {
    /// A file is over the page, or no longer.
    Over(bool),
    /// Something was dropped or pasted.
    Given(DataTransfer),
}

/// The reception; it shows nothing but that a file may be dropped. What it listens to ends where the panel is closed.
pub(super) struct Reception {
    over: bool,
    place: NodeRef,
    listeners: Vec<EventListener>,
}

impl Component for Reception {
    type Message = Happening;
    type Properties = ReceptionProps;

    fn create(_: &Context<Self>) -> Self {
        Self { over: false, place: NodeRef::default(), listeners: Vec::new() }
    }

    fn update(&mut self, context: &Context<Self>, happening: Happening) -> bool {
        let was_over = std::mem::replace(&mut self.over, matches!(happening, Happening::Over(true)));
        if let Happening::Given(gift) = happening {
            receive(context.props(), &gift);
        }
        was_over != self.over
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let class = if self.over { "reception over" } else { "reception" };
        html! { <div ref={self.place.clone()} {class} aria-hidden="true">{ context.props().hint }</div> }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if let Some(target) = self.place.get().filter(|_| first).and_then(|place| target(&place)) {
            let link = context.link();
            self.listeners = HEARD
                .iter()
                .map(|&(kind, what)| {
                    let callback = link.batch_callback(move |event: Event| what(&event));
                    let options = EventListenerOptions::enable_prevent_default();
                    EventListener::new_with_options(&target, kind, options, move |event| callback.emit(event.clone()))
                })
                .collect();
        }
    }
}

/// The whole window where the page is its own; in another page, this one alone.
fn target(place: &Node) -> Option<web_sys::EventTarget> {
    let root = place.get_root_node();
    if root.has_type::<web_sys::Document>() { window().map(Into::into) } else { Some(root.into()) }
}

type What = fn(&Event) -> Option<Happening>;

const HEARD: [(&str, What); 4] = [("dragover", over), ("dragleave", left), ("drop", dropped), ("paste", pasted)];

fn over(event: &Event) -> Option<Happening> {
    carried(event)?;
    event.prevent_default();
    Some(Happening::Over(true))
}

fn left(event: &Event) -> Option<Happening> {
    let leaves = event.dyn_ref::<DragEvent>()?.related_target().is_none();
    leaves.then_some(Happening::Over(false))
}

fn dropped(event: &Event) -> Option<Happening> {
    let carried = carried(event)?;
    event.prevent_default();
    Some(Happening::Given(carried))
}

/// What a drag carries, where that is a file.
fn carried(event: &Event) -> Option<DataTransfer> {
    let carried = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    carried.types().includes(&"Files".into(), 0).then_some(carried)
}

/// A file wherever it is pasted; a text only where it is not pasted into a field, and looks like a registry file.
fn pasted(event: &Event) -> Option<Happening> {
    let pasted = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let is_text = || !is_in_text(event) && text_of(&pasted).is_some_and(|text| looks_like_reg(text.as_bytes()));
    if ReaderFile::first(&pasted).is_none() && !is_text() {
        return None;
    }
    event.prevent_default();
    Some(Happening::Given(pasted))
}

fn text_of(given: &DataTransfer) -> Option<String> {
    given.get_data("text/plain").ok()
}

fn receive(props: &ReceptionProps, given: &DataTransfer) {
    if let Some(file) = ReaderFile::first(given) {
        receive_file(props.dispatch.clone(), file);
    } else if let Some(text) = text_of(given) {
        receive_text(props.dispatch.clone(), props.pasted, text);
    }
}
