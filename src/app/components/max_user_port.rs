//! The slider of MaxUserPort, and the number typed in decimal or hex.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::View;
use crate::app::Action;
use crate::app::session::Notice;
use crate::model::{HIGHEST_MAX_USER_PORT, LOWEST_MAX_USER_PORT, Snapshot};
use crate::scenario::read_dword;
use crate::words::{Language, Message, fill, grouped};

/// The bar below the figure.
pub(super) fn view(view: View) -> Html {
    let snapshot = &view.session.replay().snapshot;
    let in_force = snapshot.limits.max_user_port();
    let written = view.session.governing_max_user_port();
    html! {
        <section class="max-user-port" aria-label="MaxUserPort">
            <label for="max-user-port">{ "MaxUserPort" }</label>
            <input
                id="max-user-port" type="range" min={LOWEST_MAX_USER_PORT.to_string()}
                max={HIGHEST_MAX_USER_PORT.to_string()} value={in_force.to_string()}
                aria-valuetext={value_text(snapshot, view.language)} oninput={view.hear(slid)}
                onpointerup={view.on::<PointerEvent>(Action::Settle)} onkeyup={view.on::<KeyboardEvent>(Action::Rest)}
                onblur={view.on::<FocusEvent>(Action::Settle)}
            />
            <input
                type="text" size="10" autocomplete="off" spellcheck="false" value={written.to_string()}
                aria-label={view.text(Message::MaxUserPortNumber)} onchange={typed(view)}
            />
            <p class="free">{ value_text(snapshot, view.language) }</p>
            if written != u32::from(in_force) {
                <p class="clamp" role="status">
                    { fill(view.text(Message::Clamped), &[("written", &written), ("max", &in_force)]) }
                </p>
            }
        </section>
    }
}

fn slid(event: InputEvent) -> Option<Action> {
    let value = event.target_dyn_into::<HtmlInputElement>()?.value();
    read_dword(&value).map(Action::Slide)
}

/// What was entered as a number; where it is none, what was in force stays and the reader is told.
fn typed(view: View) -> Callback<Event> {
    let scenario = view.session.scenario().clone();
    view.hear(move |event: Event| {
        let value = event.target_dyn_into::<HtmlInputElement>()?.value();
        let number = read_dword(value.trim());
        Some(number.map_or(Action::Notify(Some(Notice::BadNumber)), |number| {
            Action::Change(scenario.slide_max_user_port(number))
        }))
    })
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
