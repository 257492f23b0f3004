//! ReservedPorts: a text of one range a line, each keystroke of which is written.

use yew::Html;

use super::super::super::element::{Element, el, event, field_value, text_el};
use super::super::super::notice::MOST_QUOTED;
use super::super::bad_input::problem;
use super::super::uncommitted::{beside, refused, standing};
use super::findings::concerned;
use super::{Panel, value_frame};
use crate::app::Field;
use crate::app::components::workbench::gutter;
use crate::app::workbench::registry::{RegistryAct, lines, strings};
use crate::model::{Origin, RegistryValue};
use crate::scenario::lint::{Finding, Fix, Severity};
use crate::words::{RegistryPanelMessage as Words, cut, fill, grouped};

const FIELD: Field = Field::RegistryStrings;
/// How many lines there are at most before they are without numbers beside them.
const NUMBERED_LINES: usize = 1000;
/// How many rows the field shows at least and at most.
const ROWS: (usize, usize) = (4, 16);
/// How many ranges or ignored lines in force are listed.
const LISTED: usize = 24;

/// The value.
pub(super) fn view(panel: Panel) -> Element {
    let written = lines(panel.registry.reserved_ports.as_deref());
    let typed = panel.session().workbench().uncommitted().in_place_of(FIELD, &written);
    let rows = typed.map_or(&*written, |typed| &typed.text).split('\n').count();
    let numbers = (rows <= NUMBERED_LINES).then(|| line_numbers(panel, rows));
    let numbered = el("div").class("lines").with_or_not(numbers).with(area(panel, &written, rows));
    let editor = el("div").class("editor").with(numbered);
    let data = el("div").class("data").with(editor).with_or_not(bad_string(panel, &written));
    value_frame(panel, RegistryValue::ReservedPorts, "REG_MULTI_SZ", data, in_force(panel))
}

fn area(panel: Panel, written: &str, rows: usize) -> Element {
    let placeholder = if panel.registry.reserved_ports.is_none() { panel.text(Words::ValueNotSet) } else { "" };
    let area = el("textarea")
        .has("rows", rows.clamp(ROWS.0, ROWS.1).to_string())
        .is("spellcheck", "false")
        .is("autocapitalize", "off")
        .is("wrap", "off")
        .is("placeholder", placeholder)
        .is("aria-label", panel.text(Words::DataStrings))
        .on(event::input, panel.view.hear(|event| Some(RegistryAct::TypeStrings(field_value(event)).into())))
        .on(event::blur, panel.act(RegistryAct::LeaveStrings));
    standing(panel.view, FIELD, written, area)
}

/// A number for each line, marked where something was found.
fn line_numbers(panel: Panel, rows: usize) -> Element {
    let mut worst = vec![Severity::Note; rows + 1];
    for finding in concerned(panel, RegistryValue::ReservedPorts) {
        for &entry in finding.place.entry.iter().chain(fixed(finding)) {
            if let Some(known) = worst.get_mut(entry as usize) {
                *known = finding.kind.severity().max(*known);
            }
        }
    }
    gutter((1..=rows).map(|line| {
        let class = match worst[line] {
            Severity::Note => None,
            Severity::Warning => Some("doubtful"),
            Severity::Error => Some("broken"),
        };
        (line, class)
    }))
}

/// The strings that a fix changes.
fn fixed(finding: &Finding) -> &[u32] {
    match &finding.fix {
        Some(Fix::ReservedPorts { entries, .. }) => entries,
        _ => &[],
    }
}

/// Why what is typed is not written.
fn bad_string(panel: Panel, written: &str) -> Option<Element> {
    let bad = strings(refused(panel.view, FIELD, written)?).err()?;
    let repeated = cut(&bad.text, MOST_QUOTED);
    let message = fill(panel.text(Words::StringNotCarried), &[("line", &bad.line), ("text", &repeated)]);
    Some(beside(FIELD, problem(&message)))
}

fn in_force(panel: Panel) -> Html {
    let snapshot = &panel.session().shown().snapshot;
    let loaded = snapshot.reservations.iter().filter(|entry| entry.origin == Origin::Registry);
    let count = loaded.clone().count();
    let heading = match count {
        0 => panel.text(Words::InForceNone).to_owned(),
        _ => fill(panel.text(Words::InForceRanges), &[("count", &grouped(count))]),
    };
    let ranges = list(panel, loaded.map(|entry| entry.range.to_string()), count);
    let ignored = &snapshot.ignored;
    let texts = ignored.iter().map(|ignored| ignored.message(panel.view.language));
    let told = (!ignored.is_empty()).then(|| {
        let heading = fill(panel.text(Words::InForceIgnored), &[("count", &grouped(ignored.len()))]);
        el("div").with(text_el("p", &heading)).with(list(panel, texts, ignored.len()))
    });
    el("div").with(text_el("p", &heading)).with(ranges).with_or_not(told).into()
}

/// The first of some texts, and how many more there are.
fn list(panel: Panel, texts: impl Iterator<Item = String>, count: usize) -> Html {
    if count == 0 {
        return Html::default();
    }
    let items = texts.take(LISTED).map(|text| text_el("li", &text).into());
    let list = el("ul").class("in-force-list").with_all(items);
    match count.saturating_sub(LISTED) {
        0 => list.into(),
        more => list.with(text_el("li", &fill(panel.text(Words::InForceMore), &[("count", &grouped(more))]))).into(),
    }
}
