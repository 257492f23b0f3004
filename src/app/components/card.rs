//! The card of a pinned port: the ranges that hold it, and whether each act is possible, rule by rule.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::View;
use super::controls::{icon, icon_button};
use super::steps::rule_source;
use crate::app::Action;
use crate::model::{
    BindPort, ByProtocol, Command, Explanation, LAST_PORT, Port, PortRange, Protocol, RuleId, Verdict, explain,
};
use crate::scenario::canonical;
use crate::words::{Message, fill};

/// The card.
pub(super) fn view(view: View) -> Html {
    let pinned = view.session.pinned();
    html! {
        <section class="card" aria-labelledby="card-title">
            <div class="title">
                <h2 id="card-title">{ title(view, pinned) }</h2>
                { port_field(view, pinned) }
            </div>
            if let Some(port) = pinned {
                { explanation(view, &explain(&view.session.replay().snapshot, port)) }
            } else {
                <p class="empty">{ view.text(Message::NoPort) }</p>
            }
        </section>
    }
}

fn title(view: View, pinned: Option<Port>) -> String {
    pinned.map_or_else(
        || view.text(Message::AnyPort).to_owned(),
        |port| fill(view.text(Message::PortTitle), &[("port", &port)]),
    )
}

/// Where a port is typed to be looked up.
fn port_field(view: View, pinned: Option<Port>) -> Html {
    let value = pinned.map(|port| port.to_string()).unwrap_or_default();
    html! {
        <span class="look-up">
            <input
                type="number" min="0" max={LAST_PORT.to_string()} {value} oninput={view.hear(looked_up)}
                aria-label={view.text(Message::LookUp)} placeholder={view.text(Message::LookUpExample)}
            />
            if pinned.is_some() {
                { icon_button(view.text(Message::Unpin), icon::REMOVE, false, view.on(Action::Pin(None))) }
            }
        </span>
    }
}

fn looked_up(event: InputEvent) -> Option<Action> {
    let value = event.target_dyn_into::<HtmlInputElement>()?.value();
    // A number that is no port yet changes nothing: it must not vanish while it is typed.
    if value.is_empty() { Some(Action::Pin(None)) } else { value.parse().ok().map(|port| Action::Pin(Some(port))) }
}

fn explanation(view: View, explanation: &Explanation) -> Html {
    let port = explanation.port;
    let range = PortRange::single(port);
    let bind = |protocol| Some(Command::Bind { protocol, port: BindPort::Specific(port), program: None });
    let chips = explanation.memberships.iter().map(|membership| {
        html! { <li>{ membership.name(view.language) }</li> }
    });
    html! {
        <>
            <ul class="chips" aria-label={view.text(Message::BelongsTo)}>{ for chips }</ul>
            <dl>
                { both(view, Message::ActWildcardBind, &explanation.wildcard, &|_| None) }
                { both(view, Message::ActSpecificBind, &explanation.specific, &bind) }
                { act(view, Message::ActReserve, None, &explanation.reserve, reserve(range)) }
                { act(view, Message::ActBlock, None, &explanation.block, block(range)) }
            </dl>
        </>
    }
}

const fn reserve(range: PortRange) -> Option<Command> {
    Some(Command::Reserve { range, program: None })
}

const fn block(range: PortRange) -> Option<Command> {
    Some(Command::Block { range, program: None })
}

/// One entry where both protocols agree, one for each where they differ.
fn both(
    view: View,
    name: Message,
    verdicts: &ByProtocol<Verdict>,
    command: &dyn Fn(Protocol) -> Option<Command>,
) -> Html {
    if verdicts.tcp == verdicts.udp {
        return act(view, name, None, &verdicts.tcp, command(Protocol::Tcp));
    }
    let entry = |(protocol, verdict)| act(view, name, Some(protocol), verdict, command(protocol));
    verdicts.iter().map(entry).collect()
}

fn act(view: View, name: Message, protocol: Option<Protocol>, verdict: &Verdict, command: Option<Command>) -> Html {
    let (class, sign, answer) = if verdict.possible {
        ("possible", "✓", Message::Possible)
    } else {
        ("impossible", "✕", Message::NotPossible)
    };
    let rule =
        |&rule: &RuleId| html! { <p>{ rule.sentence(view.language) }{ " " }{ rule_source(rule, view.language) }</p> };
    html! {
        <>
            <dt {class}>
                <span class="sign" aria-hidden="true">{ sign }</span>
                <span>{ view.text(name) }{ " " }{ protocol.map_or("", Protocol::name) }</span>
                <em>{ view.text(answer) }</em>
                { command.filter(|_| verdict.possible).map(|command| do_it(view, name, command)) }
            </dt>
            <dd>{ for verdict.rules.iter().map(rule) }</dd>
        </>
    }
}

fn do_it(view: View, name: Message, command: Command) -> Html {
    let text = canonical(&command);
    let label = format!("{}: {text}", view.text(name));
    html! {
        <button type="button" class="small" onclick={view.on::<MouseEvent>(Action::Run(command))} aria-label={label}>
            { text }
        </button>
    }
}
