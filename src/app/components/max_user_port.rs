//! The slider of MaxUserPort, and the number typed in decimal or hex.

use yew::Html;

use super::View;
use super::controls::number_field;
use super::element::{Element, Heard, el, event, field_value, text_el};
use crate::app::Action;
use crate::app::session::Notice;
use crate::model::{HIGHEST_MAX_USER_PORT, LOWEST_MAX_USER_PORT, Snapshot};
use crate::scenario::read_dword;
use crate::words::{Language, Message, fill, grouped};

/// The bar below the figure.
pub(super) fn view(view: View) -> Element {
    let free = value_text(&view.session.shown().snapshot, view.language);
    el("section")
        .part("max-user-port")
        .is("aria-label", "MaxUserPort")
        .with(text_el("label", "MaxUserPort").is("for", "max-user-port"))
        .with(slider(view, free.clone()))
        .with(number(view))
        .with(text_el("p", &free).class("free"))
        .with(clamp_note(view))
}

pub(super) fn in_force(view: View) -> u16 {
    view.session.shown().snapshot.limits.max_user_port()
}

fn slider(view: View, value_text: String) -> Element {
    range(view, value_text).is("id", "max-user-port").flag("disabled", view.session.fitting().readonly)
}

/// The slider itself, to be named by who shows it.
pub(super) fn range(view: View, value_text: String) -> Element {
    el("input")
        .is("type", "range")
        .is("part", "slider")
        .has("min", LOWEST_MAX_USER_PORT.to_string())
        .has("max", HIGHEST_MAX_USER_PORT.to_string())
        .value(in_force(view).to_string())
        .has("aria-valuetext", value_text)
        .on(event::input, view.hear(|event| read_dword(&field_value(event)).map(Action::Slide)))
        .on(event::pointerup, view.act(Action::Settle))
        .on(event::keyup, view.act(Action::Rest))
        .on(event::blur, view.act(Action::Settle))
}

fn number(view: View) -> Element {
    let nonsense = match view.session.notice() {
        Some(Notice::BadNumber(typed)) => Some(typed.to_string()),
        _ => None,
    };
    let field = number_field()
        .flag("disabled", view.session.fitting().readonly)
        .is("aria-label", view.text(Message::MaxUserPortNumber))
        .truth("aria-invalid", nonsense.is_some())
        .value(nonsense.unwrap_or_else(|| view.session.governing_max_user_port().to_string()))
        .on(event::change, typed(view));
    #[cfg(feature = "workbench")]
    let field = super::tools::half_typed(view, crate::app::Field::MaxUserPort, field);
    field
}

/// What was entered as a number; where it is none, what was in force stays, the reader is told, and the field keeps it.
fn typed(view: View) -> Heard {
    let (scenario, lines) = (view.session.scenario().clone(), view.session.lines_shown());
    view.hear(move |event| {
        let text = field_value(event);
        Some(match read_dword(text.trim()) {
            Some(number) => Action::Change(scenario.slide_max_user_port_within(lines, number)),
            None => Action::Notify(Some(Notice::BadNumber(text.into()))),
        })
    })
}

fn clamp_note(view: View) -> Html {
    let written = view.session.governing_max_user_port();
    if written == u32::from(in_force(view)) {
        return Html::default();
    }
    let note = fill(view.text(Message::Clamped), &[("written", &written), ("max", &in_force(view))]);
    text_el("p", &note).class("clamp").is("role", "status").into()
}

/// `5000 (0x1388): 3,670 TCP and 3,971 UDP ports free`.
fn value_text(snapshot: &Snapshot, language: Language) -> String {
    let in_force = snapshot.limits.max_user_port();
    fill(
        language.text(Message::FreePorts),
        &[
            ("max", &in_force),
            ("hex", &format_args!("{in_force:#x}")),
            ("tcp", &grouped(snapshot.usage.tcp.free_ephemeral)),
            ("udp", &grouped(snapshot.usage.udp.free_ephemeral)),
        ],
    )
}
