//! MaxUserPort: a number in two bases.

use yew::Html;

use super::super::super::element::{Element, Heard, el, event, field_value, text_el};
use super::{Panel, value_frame};
use crate::app::Action;
use crate::app::workbench::registry::{Base, RegistryAct};
use crate::model::RegistryValue;
use crate::words::{RegistryPanelMessage as Words, fill};

const PROBLEM: &str = "registry-number-problem";

/// The value.
pub(super) fn view(panel: Panel) -> Element {
    let fields = Base::ALL.into_iter().map(|base| field(panel, base));
    let data = el("div").class("data").with(el("div").class("numbers").with_all(fields)).with(problem(panel));
    value_frame(panel, RegistryValue::MaxUserPort, "REG_DWORD", data, in_force(panel))
}

fn field(panel: Panel, base: Base) -> Html {
    let draft = panel.desk.number_draft(base, panel.registry);
    let written = || panel.registry.max_user_port.map_or_else(String::new, |number| base.write(number));
    let bad = draft.is_some_and(|(_, in_vain)| in_vain);
    let name = panel.text(match base {
        Base::Decimal => Words::DataDecimal,
        Base::Hex => Words::DataHex,
    });
    let whole_name = fill(panel.text(Words::DataNumber), &[("value", &"MaxUserPort"), ("name", &name)]);
    let input = el("input")
        .is("type", "text")
        .is("size", "10")
        .is("autocomplete", "off")
        .is("spellcheck", "false")
        .is("placeholder", panel.text(Words::ValueNotSet))
        .has("aria-label", whole_name)
        .truth("aria-invalid", bad)
        .value(draft.map_or_else(written, |(text, _)| text.to_owned()))
        .on(event::input, hear(panel, move |text| RegistryAct::TypeNumber(base, text)))
        .on(event::change, hear(panel, move |text| RegistryAct::EnterNumber(base, text)));
    let input = if bad { input.is("aria-describedby", PROBLEM) } else { input };
    el("label").with(text_el("span", name)).with(input).into()
}

fn hear(panel: Panel, act: impl Fn(String) -> RegistryAct + 'static) -> Heard {
    panel.view.hear(move |event| Some(Action::from(act(field_value(event)))))
}

fn problem(panel: Panel) -> Html {
    let bad = Base::ALL
        .into_iter()
        .find(|&base| panel.desk.number_draft(base, panel.registry).is_some_and(|(_, in_vain)| in_vain));
    let text = match bad {
        None => return Html::default(),
        Some(Base::Decimal) => Words::BadDecimal,
        Some(Base::Hex) => Words::BadHex,
    };
    text_el("p", panel.text(text)).class("problem").is("id", PROBLEM).is("role", "alert").into()
}

fn in_force(panel: Panel) -> Html {
    let snapshot = &panel.session().shown().snapshot;
    let max = snapshot.limits.max_user_port();
    let hex = format!("{max:#x}");
    let text = match snapshot.booted.max_user_port {
        None => fill(panel.text(Words::InForceDefault), &[("max", &max), ("hex", &hex)]),
        Some(written) if written == u32::from(max) => {
            fill(panel.text(Words::InForceMax), &[("max", &max), ("hex", &hex)])
        }
        Some(written) => {
            fill(panel.text(Words::InForceClamped), &[("max", &max), ("hex", &hex), ("written", &written)])
        }
    };
    text_el("p", &text).into()
}
