//! Builds elements, one call an attribute.
//!
//! `html!` writes the code of each element out in full, which makes a page of some hundred elements tens of kilobytes
//! larger for every reader. These few functions are called instead.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VNode, VTag};
use yew::{AttrValue, Html, NodeRef};

/// An element under construction; boxed, so that each call below hands on one pointer.
pub(super) struct Element(Box<Parts>);

struct Parts {
    tag: VTag,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
}

/// An element of that name.
pub(super) fn el(name: &'static str) -> Element {
    Element(Box::new(Parts { tag: VTag::new(name), names: Vec::new(), values: Vec::new(), listeners: Vec::new() }))
}

/// An element of that name around a text.
pub(super) fn text_el(name: &'static str, text: &str) -> Element {
    el(name).text(text)
}

impl Element {
    /// Sets an attribute to a fixed value.
    pub(super) fn is(self, attribute: &'static str, value: &'static str) -> Self {
        self.set(attribute, AttrValue::Static(value))
    }

    /// Sets an attribute to a value that depends on the state.
    pub(super) fn has(self, attribute: &'static str, value: String) -> Self {
        self.set(attribute, AttrValue::from(value))
    }

    fn set(mut self, attribute: &'static str, value: AttrValue) -> Self {
        debug_assert!(!self.0.names.contains(&attribute), "{attribute} is set twice");
        self.0.names.push(attribute);
        self.0.values.push(Some(AttributeOrProperty::Attribute(value)));
        self
    }

    /// Sets an attribute without a value, if `set`.
    pub(super) fn flag(self, attribute: &'static str, set: bool) -> Self {
        if set { self.is(attribute, "") } else { self }
    }

    /// Sets an attribute to `true` or `false`, as ARIA writes them.
    pub(super) fn truth(self, attribute: &'static str, value: bool) -> Self {
        self.is(attribute, if value { "true" } else { "false" })
    }

    /// Sets the class.
    pub(super) fn class(self, class: &'static str) -> Self {
        self.is("class", class)
    }

    /// Sets the class, and names the element for the styles of a page around it: `port-atlas::part(name)`.
    pub(super) fn part(self, name: &'static str) -> Self {
        self.class(name).is("part", name)
    }

    /// What stands in a field.
    pub(super) fn value(mut self, value: String) -> Self {
        self.0.tag.set_value(AttrValue::from(value));
        self
    }

    /// Whether a radio button is chosen.
    pub(super) fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }

    /// Tells this element from its siblings.
    pub(super) fn key(mut self, key: u32) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// Lets `node` refer to the element.
    pub(super) fn node(mut self, node: NodeRef) -> Self {
        self.0.tag.node_ref = node;
        self
    }

    /// Puts a text inside.
    pub(super) fn text(mut self, text: &str) -> Self {
        self.0.tag.add_child(VNode::from(text.to_owned()));
        self
    }

    /// Puts an element or any other node inside.
    pub(super) fn with(self, child: impl Into<Html>) -> Self {
        self.push(child.into())
    }

    /// Puts an element inside, or else a mark that keeps its place: where it came and went, the siblings before it would
    /// be made anew and lose the focus.
    pub(super) fn with_or_not(self, child: Option<Self>) -> Self {
        self.push(child.map_or_else(Html::default, Html::from))
    }

    /// Puts nodes inside.
    pub(super) fn with_all(self, children: impl Iterator<Item = Html>) -> Self {
        children.fold(self, Self::push)
    }

    fn push(mut self, child: Html) -> Self {
        self.0.tag.add_child(child);
        self
    }

    /// Calls `heard` when an event of one of the kinds in [`event`] comes.
    pub(super) fn on(mut self, kind: fn() -> ListenerKind, heard: Heard) -> Self {
        self.0.listeners.push(Some(Rc::new(On { kind, heard })));
        self
    }
}

impl From<Element> for VNode {
    fn from(element: Element) -> Self {
        let Parts { mut tag, names, values, listeners } = *element.0;
        tag.set_attributes(Attributes::Dynamic { keys: list_of(names), values: values.into() });
        tag.set_listeners(listeners.into_boxed_slice());
        tag.into()
    }
}

/// The one list of these names, made when first asked for: Yew compares two elements fastest where both have their names
/// from the same list. There are as many lists as there are kinds of elements, so they are never given back.
fn list_of(names: Vec<&'static str>) -> &'static [&'static str] {
    thread_local! {
        static LISTS: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
    }
    LISTS.with_borrow_mut(|lists| {
        let known = lists.iter().find(|list| list.len() == names.len() && same(list, &names)).copied();
        known.unwrap_or_else(|| {
            let list: &[_] = names.leak();
            lists.push(list);
            list
        })
    })
}

/// Whether the names are the very same literals.
fn same(one: &[&'static str], other: &[&'static str]) -> bool {
    one.iter().zip(other).all(|(one, other)| std::ptr::eq(*one, *other))
}

/// What is called with an event.
pub(super) type Heard = Rc<dyn Fn(Event)>;

struct On {
    kind: fn() -> ListenerKind,
    heard: Heard,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        (self.kind)()
    }

    fn handle(&self, event: Event) {
        (self.heard)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// Whether the box that an event came from is ticked.
#[cfg(feature = "workbench")]
pub(super) fn field_checked(event: &Event) -> bool {
    let target = event.target();
    target.as_ref().and_then(|target| target.dyn_ref::<HtmlInputElement>()).is_some_and(HtmlInputElement::checked)
}

/// What stands in the field that an event came from; empty where it came from none.
pub(super) fn field_value(event: &Event) -> String {
    let target = event.target();
    let input = target.as_ref().and_then(|target| target.dyn_ref::<HtmlInputElement>()).map(HtmlInputElement::value);
    let area = || target.as_ref().and_then(|target| target.dyn_ref::<HtmlTextAreaElement>());
    let written = input.or_else(|| area().map(HtmlTextAreaElement::value));
    #[cfg(feature = "workbench")]
    let written = written.or_else(|| Some(target.as_ref()?.dyn_ref::<web_sys::HtmlSelectElement>()?.value()));
    written.unwrap_or_default()
}

/// The kinds of events that are heard, each as a function: copying a [`ListenerKind`] costs more code than making it.
pub(super) mod event {
    use yew::virtual_dom::ListenerKind;

    macro_rules! kinds {
        ($($(#[$when:meta])? $name:ident = $kind:ident;)+) => {
            $(
                $(#[$when])?
                /// The event of that name.
                pub fn $name() -> ListenerKind {
                    ListenerKind::$kind
                }
            )+
        };
    }

    kinds! {
        blur = onblur;
        #[cfg(feature = "workbench")] cancel = oncancel;
        change = onchange;
        click = onclick;
        input = oninput;
        keydown = onkeydown;
        keyup = onkeyup;
        pointercancel = onpointercancel;
        pointerdown = onpointerdown;
        pointermove = onpointermove;
        pointerup = onpointerup;
        submit = onsubmit;
    }

    #[cfg(feature = "workbench")]
    kinds! {
        dragover = ondragover;
        drop = ondrop;
        paste = onpaste;
    }
}
