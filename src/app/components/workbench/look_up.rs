//! The tool that looks up a port or a service.

use yew::Html;

use super::super::View;
use super::super::card;
use super::super::element::{Element, el, event, field_value, text_el};
use super::brought::missing;
use crate::app::{Act, Action, LookUpAct};
use crate::model::{Port, Protocol, explain};
use crate::reference::{BadQuery, BadTable, Query, Service, Services};
use crate::words::{ReferenceMessage, fill, grouped};

/// How many services are listed at most.
const LISTED: usize = 50;
/// Where IANA keeps the names.
const REGISTRY: &str = "https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml";

/// The panel.
pub(super) fn view(view: View) -> Element {
    let sentences = [ReferenceMessage::ServicesLoading, ReferenceMessage::ServicesUnreachable];
    let sentences = sentences.map(|sentence| view.language.text(sentence));
    let services = &view.session.workbench().look_up().services;
    let problem = |bad: &BadTable| bad.message(view.language);
    let missing = missing(view, services, sentences, problem, Act::LookUp(LookUpAct::Again));
    let asking = el("div")
        .class("asking")
        .with(form(view))
        .with_or_not(missing)
        .with(answers(view, services.here()))
        .with(source(view));
    el("div").class("look").with(asking).with(pinned(view, services.here()))
}

fn form(view: View) -> Element {
    let asked = &view.session.workbench().look_up().asked;
    let input = el("input")
        .is("type", "search")
        .is("id", "look-up")
        .is("autocomplete", "off")
        .is("autocapitalize", "off")
        .is("spellcheck", "false")
        .has("placeholder", view.language.text(ReferenceMessage::LookUpHint).to_owned())
        .value(asked.to_string())
        .on(event::input, view.hear(|event| Some(work(LookUpAct::Ask(field_value(event))))));
    let take = view.hear(|event| {
        event.prevent_default();
        Some(work(LookUpAct::Take))
    });
    let label = text_el("label", view.language.text(ReferenceMessage::LookUpLabel)).is("for", "look-up");
    el("form").is("role", "search").with(label).with(input).on(event::submit, take)
}

fn work(act: LookUpAct) -> Action {
    Action::Work(Act::LookUp(act))
}

/// What was found, said and listed.
fn answers(view: View, services: Option<&Services>) -> Element {
    let asked = &view.session.workbench().look_up().asked;
    let (told, found) = match Query::read(asked) {
        Err(bad) => (text_el("p", &refusal(view, bad)).class("problem"), Vec::new()),
        Ok(query) => {
            let (said, found) = services.map_or_else(Default::default, |services| find(view, services, query));
            (text_el("p", &said).class("hint"), found)
        }
    };
    let rows = found.iter().map(|service| row(view, service));
    el("div").with(told.is("role", "status")).with(el("ul").class("services").with_all(rows))
}

fn refusal(view: View, bad: BadQuery) -> String {
    bad.message(view.language)
}

/// What is said of what was found, and the best of it.
fn find<'a>(view: View, services: &'a Services, query: Query) -> (String, Vec<Service<'a>>) {
    match query {
        Query::Nothing => Default::default(),
        Query::Port(port) => (String::new(), services.at(port).collect()),
        Query::Words(words) => {
            let found = services.search(words, LISTED);
            let sentence = match found.total {
                0 => ReferenceMessage::ServicesNone,
                total if total > LISTED => ReferenceMessage::ServicesBest,
                _ => ReferenceMessage::ServicesFound,
            };
            let facts = [("count", &grouped(found.total) as _), ("shown", &LISTED as _)];
            (fill(view.language.text(sentence), &facts), found.best)
        }
    }
}

/// A service as a button that pins its port.
fn row(view: View, service: &Service) -> Html {
    let first = service.ports.first();
    let chosen = view.session.pinned().is_some_and(|port| service.ports.contains(port));
    let names: Vec<&str> = service.names().collect();
    el("li")
        .with(
            el("button")
                .is("type", "button")
                .truth("aria-pressed", chosen)
                .on(event::click, view.act(Action::Pin(Some(first))))
                .with(text_el("span", &service.ports.to_string()).class("port"))
                .with(text_el("strong", &names.join(", ")))
                .with(text_el("span", protocols(service.protocol)).class("protocol"))
                .with(text_el("span", service.description).class("about")),
        )
        .into()
}

const fn protocols(protocol: Option<Protocol>) -> &'static str {
    match protocol {
        None => "TCP, UDP",
        Some(protocol) => protocol.name(),
    }
}

fn source(view: View) -> Element {
    let link = text_el("a", view.language.text(ReferenceMessage::ServicesSource));
    el("p").class("hint").with(link.is("href", REGISTRY).is("target", "_blank").is("rel", "noopener"))
}

/// The pinned port: its names, and what may be done with it.
fn pinned(view: View, services: Option<&Services>) -> Element {
    let answer = el("div").class("answer card");
    let Some(port) = view.session.pinned() else {
        return answer.with(text_el("p", view.language.text(ReferenceMessage::LookUpEmpty)).class("empty"));
    };
    let explained = card::explanation(view, &explain(&view.session.shown().snapshot, port));
    answer.with(text_el("h3", &title(view, port, services))).with_or_not(names(view, port, services)).with(explained)
}

fn title(view: View, port: Port, services: Option<&Services>) -> String {
    let named = services.and_then(|services| services.at(port).next());
    named.map_or_else(
        || card::title(view, Some(port)),
        |service| {
            let facts = [("port", &port as _), ("name", &service.name() as _)];
            fill(view.language.text(ReferenceMessage::PortNamed), &facts)
        },
    )
}

/// What IANA calls the port, once its table is here.
fn names(view: View, port: Port, services: Option<&Services>) -> Option<Element> {
    let services = services?;
    if services.at(port).next().is_none() {
        return Some(text_el("p", view.language.text(ReferenceMessage::PortUnnamed)).class("hint"));
    }
    let lines = services.at(port).map(|service| line(&service).into());
    Some(el("ul").class("names").with_all(lines))
}

fn line(service: &Service) -> Element {
    let names: Vec<&str> = service.names().collect();
    el("li")
        .with(text_el("code", &names.join(", ")))
        .text(" ")
        .with(text_el("span", protocols(service.protocol)).class("protocol"))
        .text(" ")
        .text(service.description)
}
