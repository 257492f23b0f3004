//! MaxUserPort: a number in two bases.

use yew::Html;

use super::super::super::controls::number_field;
use super::super::super::element::{Element, el, text_el};
use super::super::bad_input::problem;
use super::super::uncommitted::{beside, committed, refused};
use super::{Panel, value_frame};
use crate::app::Field;
use crate::app::workbench::registry::{Base, RegistryAct};
use crate::model::RegistryValue;
use crate::words::{RegistryPanelMessage as Words, fill};

/// The value.
pub(super) fn view(panel: Panel) -> Element {
    let fields = Base::ALL.into_iter().map(|base| field(panel, base));
    let data = el("div").class("data").with(el("div").class("numbers").with_all(fields)).with_or_not(bad_number(panel));
    value_frame(panel, RegistryValue::MaxUserPort, "REG_DWORD", data, in_force(panel))
}

fn field(panel: Panel, base: Base) -> Html {
    let name = panel.text(match base {
        Base::Decimal => Words::DataDecimal,
        Base::Hex => Words::DataHex,
    });
    let whole_name = fill(panel.text(Words::DataNumber), &[("value", &"MaxUserPort"), ("name", &name)]);
    let input = number_field().is("placeholder", panel.text(Words::ValueNotSet)).has("aria-label", whole_name);
    let input = committed(panel.view, Field::RegistryNumber(base), &written(panel, base), input, move |text| {
        base.read(text).map(|number| RegistryAct::EnterNumber(number).into())
    });
    el("label").with(text_el("span", name)).with(input).into()
}

/// The number in the registry as the field shows it.
fn written(panel: Panel, base: Base) -> String {
    panel.registry.max_user_port.map_or_else(String::new, |number| base.write(number))
}

fn bad_number(panel: Panel) -> Option<Element> {
    let is_bad = |base| refused(panel.view, Field::RegistryNumber(base), &written(panel, base)).is_some();
    let base = Base::ALL.into_iter().find(|&base| is_bad(base))?;
    let told = match base {
        Base::Decimal => Words::BadDecimal,
        Base::Hex => Words::BadHex,
    };
    Some(beside(Field::RegistryNumber(base), problem(panel.text(told))))
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
