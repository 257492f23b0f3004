//! The exhaustion laboratory: what an application does to a machine's ports, and what comes of it, at once.

mod course;
mod settings;
mod table;

use yew::Html;

use super::super::View;
use super::super::controls::button;
use super::super::element::{Element, el, text_el};
use crate::app::{Act, Action, Laboratory, LaboratoryAct};
use crate::lesson::lab::{Forecast, Preset, SIMPLIFICATIONS};
use crate::words::{LabMessage, LabPanelMessage};

/// What the views of the laboratory draw from.
#[derive(Clone, Copy)]
struct Bench<'a> {
    view: View<'a>,
    laboratory: Laboratory,
    /// The free TCP ports of the scenario, in wildcard binds' reach.
    ports: u32,
}

impl Bench<'_> {
    fn text(self, message: LabPanelMessage) -> &'static str {
        self.view.language.text(message)
    }

    /// What the session is asked for.
    fn action(act: LaboratoryAct) -> Action {
        Action::Work(Act::Laboratory(act))
    }

    /// What comes of it, with about so many samples.
    fn forecast(self, points: usize) -> Forecast {
        Forecast::new(self.laboratory.load, self.ports, self.laboratory.delay, points)
    }
}

/// The panel.
pub(super) fn view(view: View) -> Html {
    let ports = view.session.replay().snapshot.usage.tcp.free_ephemeral;
    let bench = Bench { view, laboratory: view.session.workbench().laboratory(), ports };
    let outcome = el("div").class("outcome-of").with(verdict(bench)).with(course::view(bench));
    el("div")
        .class("laboratory")
        .with(text_el("p", bench.text(LabPanelMessage::LabLead)).class("hint"))
        .with(starts(bench))
        .with(el("div").class("bench").with(settings::view(bench)).with(outcome))
        .with(table::view(bench))
        .with(simplified(bench))
        .into()
}

fn starts(bench: Bench) -> Element {
    let buttons = Preset::ALL.into_iter().map(|preset| {
        let act = bench.view.act(Bench::action(LaboratoryAct::Start(preset)));
        let chosen = bench.laboratory.preset == Some(preset);
        button(preset.name(bench.view.language), act).truth("aria-pressed", chosen).into()
    });
    let label = bench.text(LabPanelMessage::LabStarts);
    let row = el("div").class("verbs").is("role", "group").is("aria-label", label).with_all(buttons);
    let story = bench.laboratory.preset.map(|preset| text_el("p", preset.story(bench.view.language)).class("story"));
    el("div").class("starts").with(row).with_or_not(story)
}

fn verdict(bench: Bench) -> Element {
    let Bench { view, laboratory, ports } = bench;
    let forecast = bench.forecast(2);
    let class = if forecast.first_refusal_ms.is_some() { "verdict refused" } else { "verdict done" };
    let sentence = forecast.sentence(laboratory.load, ports, laboratory.delay, view.language);
    text_el("p", &sentence).class(class).is("id", "lab-verdict").is("aria-live", "polite")
}

fn simplified(bench: Bench) -> Element {
    let language = bench.view.language;
    let points = SIMPLIFICATIONS.into_iter().map(|phrase| text_el("li", language.text(phrase)).into());
    let summary = text_el("summary", bench.text(LabPanelMessage::LabSimplified));
    let defaults = text_el("p", language.text(LabMessage::LabDefaults));
    el("details").with(summary).with(el("ul").class("points").with_all(points)).with(defaults)
}
