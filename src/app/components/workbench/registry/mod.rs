//! The registry's panel: the two values as regedit shows them, beside what is in force.

mod export;
mod findings;
mod import;
mod max_user_port;
mod quirk;
mod reception;
mod reserved_ports;
mod restart;

use std::rc::Rc;

use yew::Html;

use self::findings::findings_elsewhere;
use super::super::View;
use super::super::controls::{button, switch};
use super::super::element::{Element, el, text_el};
use crate::app::Session;
use crate::app::workbench::registry::{Judgement, RegistryAct, RegistryDesk};
use crate::model::{Registry, RegistryValue};
use crate::scenario::Moment;
use crate::scenario::reg::KEY_PATH;
use crate::words::{RegistryPanelMessage as Words, fill};

/// What the parts of the panel draw from.
#[derive(Clone, Copy)]
struct Panel<'a> {
    view: View<'a>,
    desk: &'a RegistryDesk,
    /// The registry that is shown.
    registry: &'a Registry,
    judgement: &'a Rc<Judgement>,
}

impl Panel<'_> {
    const fn session(&self) -> &Session {
        self.view.session
    }

    fn text(self, message: Words) -> &'static str {
        self.view.language.text(message)
    }

    fn act(self, act: RegistryAct) -> super::super::element::Heard {
        self.view.act(act.into())
    }
}

/// The panel.
pub(super) fn view(view: View) -> Html {
    let desk = &view.session.workbench().registry;
    let judgement = desk.judgement(view.session);
    let panel = Panel { view, desk, registry: &judgement.registry, judgement: &judgement };
    el("div")
        .class("registry")
        .with(key_and_moment(panel))
        .with(max_user_port::view(panel))
        .with(reserved_ports::view(panel))
        .with(findings_elsewhere(panel))
        .with(restart::view(panel))
        .with(quirk::view(panel))
        .with(import::view(panel))
        .with(export::view(panel))
        .with(findings::later_windows(panel))
        .into()
}

/// The key, and which registry is shown, that of an earlier step too. Before anything has started there is but one.
fn key_and_moment(panel: Panel) -> Element {
    let scenario = panel.session().scenario_shown();
    let is_past = panel.session().workbench().time().position().is_some();
    let choices = Moment::ALL.into_iter().map(|moment| {
        let name = match moment {
            Moment::Now if is_past => Words::RegistryThen,
            Moment::Now => Words::RegistryNow,
            Moment::Start => Words::RegistryStart,
        };
        (panel.text(name), panel.desk.moment == moment, panel.act(RegistryAct::Aim(moment)))
    });
    let hint = match panel.desk.moment {
        Moment::Now if is_past => Words::RegistryThenHint,
        Moment::Now => Words::RegistryNowHint,
        Moment::Start => Words::RegistryStartHint,
    };
    let hint = text_el("p", panel.text(hint)).class("hint");
    let legend = panel.text(Words::RegistryWrites);
    let moment = el("div").class("moment");
    let chosen = match scenario.boot_line() < scenario.lines().len() {
        true => {
            let label = text_el("span", legend).is("aria-hidden", "true");
            Some(moment.with(label).with(switch("registry-moment", legend, choices)).with(hint))
        }
        false => is_past.then(|| moment.with(hint)),
    };
    el("div").class("key").with(text_el("code", KEY_PATH)).with_or_not(chosen)
}

/// A value: its name and type, its data with what was found of them, and what is in force.
fn value_frame(panel: Panel, value: RegistryValue, kind: &'static str, data: Element, in_force: Html) -> Element {
    let exists = match value {
        RegistryValue::MaxUserPort => panel.registry.max_user_port.is_some(),
        RegistryValue::ReservedPorts => panel.registry.reserved_ports.is_some(),
    };
    let delete = fill(panel.text(Words::DeleteValue), &[("value", &value.name())]);
    // Not `disabled`: the keyboard would be sent to the top of the page.
    let delete = button(&delete, panel.act(RegistryAct::Delete(value))).truth("aria-disabled", !exists);
    let name = el("div").class("value-name").with(text_el("h3", value.name())).with(text_el("code", kind)).with(delete);
    let in_force = el("div").class("in-force").with(text_el("h4", panel.text(Words::InForce))).with(in_force);
    el("div")
        .class("value")
        .is("role", "group")
        .is("aria-label", value.name())
        .with(name)
        .with(data.with(findings::findings_of(panel, value)))
        .with(in_force)
}
