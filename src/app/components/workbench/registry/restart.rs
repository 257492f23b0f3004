//! What waits for a restart, and what the restart would end.

use std::fmt::Display;

use super::super::super::controls::button;
use super::super::super::element::{Element, el, text_el};
use super::Panel;
use crate::app::Action;
use crate::model::{Command, Protocol, Restart};
use crate::words::{Message, RegistryPanelMessage as Words, fill, grouped};

/// The note with its button.
pub(super) fn view(panel: Panel) -> Element {
    let (needed, effect) = (panel.session().shown().snapshot.restart_pending(), &panel.judgement.restart);
    let said = panel.text(if needed { Words::RestartNeeded } else { Words::RestartNotNeeded });
    let restart = button(panel.view.text(Message::VerbRestart), panel.view.act(Action::Run(Command::Restart)));
    let restart = if needed { restart.class("primary") } else { restart };
    let words = el("div")
        .with(text_el("p", said).class("said").is("role", "status"))
        .with(text_el("p", &ended(panel, effect)))
        .with(text_el("p", &brought(panel, effect)));
    el("div").class(if needed { "restart needed" } else { "restart" }).with(words).with(restart)
}

fn ended(panel: Panel, restart: &Restart) -> String {
    if restart.ends_nothing() {
        return panel.text(Words::RestartWouldEndNothing).to_owned();
    }
    fill(
        panel.text(Words::RestartWouldEnd),
        &[
            ("tcp", &grouped(restart.sockets[Protocol::Tcp])),
            ("udp", &grouped(restart.sockets[Protocol::Udp])),
            ("reservations", &grouped(restart.reservations)),
            ("blocks", &grouped(restart.blocks)),
        ],
    )
}

/// What the machine would start with.
fn brought(panel: Panel, restart: &Restart) -> String {
    let facts: [(&str, &dyn Display); 3] =
        [("max", &restart.max_user_port), ("loaded", &grouped(restart.loaded)), ("ignored", &grouped(restart.ignored))];
    fill(panel.text(Words::RestartWouldBring), &facts)
}
