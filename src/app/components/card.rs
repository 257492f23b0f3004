//! The card of a pinned port: the ranges that hold it, and whether each act is possible, rule by rule.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::Html;

use super::View;
use super::controls::{button, heading, icon, icon_button, section};
use super::element::{Element, el, event, field_value, text_el};
use super::steps::rule_source;
use crate::app::Action;
use crate::model::{
    BindPort, ByProtocol, Command, Explanation, LAST_PORT, Port, PortRange, Protocol, RuleId, Verdict, explain,
};
use crate::scenario::canonical;
use crate::words::{Message, fill};

const TITLE: &str = "card-title";

/// The card.
pub(super) fn view(view: View) -> Element {
    let pinned = view.session.pinned();
    let title = el("div").class("title").with(heading(TITLE, &title(view, pinned))).with(port_field(view, pinned));
    let content = pinned.map_or_else(
        || text_el("p", view.text(Message::NoPort)).class("empty"),
        |port| explanation(view, &explain(&view.session.shown().snapshot, port)),
    );
    section("card", TITLE).with(title).with(content)
}

pub(super) fn title(view: View, pinned: Option<Port>) -> String {
    pinned.map_or_else(
        || view.text(Message::AnyPort).to_owned(),
        |port| fill(view.text(Message::PortTitle), &[("port", &port)]),
    )
}

/// Where a port is typed to be looked up.
fn port_field(view: View, pinned: Option<Port>) -> Element {
    let field = el("input")
        .is("type", "number")
        .is("min", "0")
        .has("max", LAST_PORT.to_string())
        .is("aria-label", view.text(Message::LookUp))
        .is("placeholder", view.text(Message::LookUpExample))
        .value(pinned.map(|port| port.to_string()).unwrap_or_default())
        .on(event::input, view.hear(looked_up))
        .on(event::change, view.hear(entered));
    let unpin = |_| icon_button(view.text(Message::Unpin), icon::REMOVE, view.act(Action::Pin(None)));
    el("span").class("look-up").with(field).with_or_not(pinned.map(unpin))
}

/// A number that is no port yet changes nothing: it must not vanish while it is typed.
fn looked_up(event: &Event) -> Option<Action> {
    let value = field_value(event);
    if value.is_empty() { Some(Action::Pin(None)) } else { value.parse().ok().map(|port| Action::Pin(Some(port))) }
}

/// What is entered and is no port stays in the field, where the browser says what is wrong with it.
fn entered(event: &Event) -> Option<Action> {
    let target = event.target()?;
    target.dyn_ref::<HtmlInputElement>()?.report_validity();
    None
}

/// What may be done with a port and why.
pub(super) fn explanation(view: View, explanation: &Explanation) -> Element {
    let port = explanation.port;
    let range = PortRange::single(port);
    let bind = |protocol| Some(Command::Bind { protocol, port: BindPort::Specific(port), program: None });
    let reserve = Command::Reserve { range, program: None };
    let block = Command::Block { range, program: None };
    let chips = explanation.memberships.iter().map(|range| text_el("li", &range.name(view.language)).into());
    let acts = el("dl")
        .with(both(view, Message::ActWildcardBind, &explanation.wildcard, &|_| None))
        .with(both(view, Message::ActSpecificBind, &explanation.specific, &bind))
        .with(act(view, (Message::ActReserve, None), &explanation.reserve, Some(reserve)))
        .with(act(view, (Message::ActBlock, None), &explanation.block, Some(block)));
    let ranges = el("ul").class("chips").is("aria-label", view.text(Message::BelongsTo)).with_all(chips);
    el("div").with(ranges).with(acts)
}

/// One entry where both protocols agree, one for each where they differ.
fn both(
    view: View,
    name: Message,
    verdicts: &ByProtocol<Verdict>,
    command: &dyn Fn(Protocol) -> Option<Command>,
) -> Html {
    if verdicts.tcp == verdicts.udp {
        return act(view, (name, None), &verdicts.tcp, command(Protocol::Tcp));
    }
    let entry = |(protocol, verdict)| act(view, (name, Some(protocol)), verdict, command(protocol));
    verdicts.iter().map(entry).collect()
}

fn act(view: View, name: (Message, Option<Protocol>), verdict: &Verdict, command: Option<Command>) -> Html {
    let (class, sign, answer) = if verdict.possible {
        ("possible", "✓", Message::Possible)
    } else {
        ("impossible", "✕", Message::NotPossible)
    };
    let (name, protocol) = (view.text(name.0), name.1.map_or("", Protocol::name));
    let term = el("dt")
        .class(class)
        .with(text_el("span", sign).class("sign").is("aria-hidden", "true"))
        .with(text_el("span", name).text(" ").text(protocol))
        .with(text_el("em", view.text(answer)));
    let term = match command.filter(|_| verdict.possible) {
        Some(command) => term.with(do_it(view, name, command)),
        None => term,
    };
    let rules = el("dd").with_all(verdict.rules.iter().map(|&rule| rule_line(view, rule)));
    [Html::from(term), rules.into()].into_iter().collect()
}

fn rule_line(view: View, rule: RuleId) -> Html {
    text_el("p", rule.sentence(view.language)).text(" ").with(rule_source(view, rule)).into()
}

fn do_it(view: View, name: &str, command: Command) -> Element {
    let text = canonical(&command);
    button(&text, view.act(Action::Run(command))).has("aria-label", format!("{name}: {text}"))
}
