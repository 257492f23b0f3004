//! What the linter found, each finding with the fix that a press carries out.

use std::rc::Rc;

use yew::Html;

use super::super::super::controls::button;
use super::super::super::element::{Element, el, text_el};
use super::super::super::steps::{rule_link, source_view};
use super::super::notes::mark_link;
use super::Panel;
use crate::app::workbench::registry::RegistryAct;
use crate::model::{RegistryValue, RuleId};
use crate::scenario::lint::{Finding, FindingKind, Fix, Severity};
use crate::words::{LintMessage, RegistryPanelMessage as Words, fill, grouped};

/// How many findings are listed of each value.
const LISTED: usize = 20;

/// The findings of the value that is shown.
pub(super) fn concerned(panel: Panel<'_>, value: RegistryValue) -> impl Iterator<Item = &Finding> {
    panel.judgement.findings.iter().filter(move |finding| is_of(finding, value))
}

/// Whether the finding is of that value; the note of later systems is of neither.
fn is_of(finding: &Finding, value: RegistryValue) -> bool {
    match finding.kind {
        FindingKind::LaterWindows => false,
        FindingKind::MaxUserPortOutOfRange { .. } => value == RegistryValue::MaxUserPort,
        FindingKind::Ignored { .. }
        | FindingKind::AdjacentSinglePorts { .. }
        | FindingKind::Duplicated { .. }
        | FindingKind::Overlapping { .. }
        | FindingKind::Inert { .. } => value == RegistryValue::ReservedPorts,
    }
}

/// The findings beside a value.
pub(super) fn findings_of(panel: Panel, value: RegistryValue) -> Html {
    let place = |finding: &Finding| {
        let entry = finding.place.entry?;
        Some(fill(panel.text(Words::FindingInLine), &[("line", &entry)]))
    };
    list(panel, &concerned(panel, value).collect::<Vec<_>>(), place)
}

/// The findings of values that other lines of the scenario write.
pub(super) fn findings_elsewhere(panel: Panel) -> Html {
    let others: Vec<&Finding> = panel.judgement.elsewhere.iter().collect();
    if others.is_empty() {
        return Html::default();
    }
    let place = |finding: &Finding| Some(fill(panel.text(Words::FindingInStep), &[("line", &finding.place.line)]));
    el("div")
        .class("elsewhere")
        .with(text_el("h3", panel.text(Words::FindingsElsewhere)))
        .with(list(panel, &others, place))
        .into()
}

fn list(panel: Panel, findings: &[&Finding], place: impl Fn(&Finding) -> Option<String>) -> Html {
    if findings.is_empty() {
        return Html::default();
    }
    let shown = findings.iter().take(LISTED).map(|finding| finding_view(panel, finding, place(finding)));
    let list = el("ul").class("findings").with_all(shown);
    match findings.len().saturating_sub(LISTED) {
        0 => list.into(),
        more => {
            let more = fill(panel.text(Words::FindingsMore), &[("count", &grouped(more))]);
            list.with(text_el("li", &more).class("hint")).into()
        }
    }
}

fn finding_view(panel: Panel, finding: &Finding, place: Option<String>) -> Html {
    let language = panel.view.language;
    let severity = finding.kind.severity();
    let class = match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let mut said = el("p").with(text_el("strong", language.text(severity.name())).class("severity")).text(" ");
    if let Some(place) = place {
        said = said.with(text_el("strong", &place)).text(": ");
    }
    said = said.text(&finding.kind.message(language));
    let source = finding.kind.rule().map(|rule| founded(panel, &finding.kind, rule));
    el("li").class(class).with(said).with_or_not(fix(panel, finding)).with_or_not(source).into()
}

/// The rule that a finding goes by, how well the finding is founded, and where it can be read.
fn founded(panel: Panel, kind: &FindingKind, rule: RuleId) -> Element {
    let sources = kind.sources().iter().map(|source| source_view(*source));
    let rule = el("span").class("rule").with(rule_link(panel.view, rule));
    rule.with(mark_link(panel.view, kind.mark())).with_all(sources)
}

/// The button that carries out the fix. What has none can still be taken out.
fn fix(panel: Panel, finding: &Finding) -> Option<Element> {
    let removal = || Some(Fix::ReservedPorts { entries: vec![finding.place.entry?], with: None });
    let fix = finding.fix.clone().or_else(removal)?;
    let label = fix_label(panel, &fix);
    let finding = Finding { fix: Some(fix), ..finding.clone() };
    Some(button(&label, panel.act(RegistryAct::Fix(Rc::new(finding)))))
}

fn fix_label(panel: Panel, fix: &Fix) -> String {
    match fix {
        Fix::MaxUserPort(port) => fill(panel.text(Words::FixSet), &[("with", port)]),
        Fix::ReservedPorts { with: None, .. } => panel.text(Words::FixRemove).to_owned(),
        Fix::ReservedPorts { entries, with: Some(with) } if entries.len() > 1 => {
            fill(panel.text(Words::FixMerge), &[("with", with)])
        }
        Fix::ReservedPorts { with: Some(with), .. } => fill(panel.text(Words::FixWrite), &[("with", with)]),
    }
}

/// What becomes of the values on later systems.
pub(super) fn later_windows(panel: Panel) -> Element {
    let sources = FindingKind::LaterWindows.sources().iter().map(|source| source_view(*source));
    el("p")
        .class("later-windows")
        .text(panel.view.language.text(LintMessage::LintLaterWindows))
        .with(el("span").class("rule").with_all(sources))
}
