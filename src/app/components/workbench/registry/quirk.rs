//! The behaviour that KB 812873 warns of, and the ports that it leaks.

use super::super::super::element::{Element, el, event, text_el};
use super::super::super::steps::rule_source;
use super::Panel;
use crate::app::Action;
use crate::model::{RuleId, in_brief};
use crate::words::{RegistryPanelMessage as Words, fill};

/// The toggle.
pub(super) fn view(panel: Panel) -> Element {
    let on = panel.session().shown().snapshot.quirk;
    let switched = Action::Change(panel.session().scenario_shown().write_quirk(!on));
    let toggle = el("input").is("type", "checkbox").checked(on).on(event::change, panel.view.act(switched));
    let label = el("label").with(toggle).with(text_el("span", panel.text(Words::QuirkOn)));
    el("div")
        .class("quirk")
        .with(label)
        .with(text_el("p", &leaking(panel, on)).is("role", "status"))
        .with(rule_source(panel.view, RuleId::D13))
}

fn leaking(panel: Panel, on: bool) -> String {
    let (now, after) = (&panel.judgement.leaking, &panel.judgement.restart.leaking);
    let say = |message, ports| fill(panel.text(message), &[("ports", &in_brief(ports, panel.view.language))]);
    let said = match (now.is_empty(), on) {
        (true, _) => panel.text(Words::QuirkNoLeak).to_owned(),
        (false, true) => say(Words::QuirkLeaks, now),
        (false, false) => say(Words::QuirkWouldLeak, now),
    };
    if after == now || after.is_empty() { said } else { format!("{said} {}", say(Words::QuirkLeaksAfter, after)) }
}
