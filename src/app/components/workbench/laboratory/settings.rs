//! What can be set in the laboratory: a slider and a number for each.

use super::super::super::controls::button;
use super::super::super::element::{Element, el, event, field_value, text_el};
use super::super::super::max_user_port;
use super::super::bad_input::bad_input;
use super::super::uncommitted::{beside, committed, refused, restored};
use super::Bench;
use crate::app::{Action, Field, Laboratory, LaboratoryAct, Notches};
use crate::lesson::lab::{DelayDefault, Load, TimedWaitDelay, decimal};
use crate::model::Source;
use crate::words::{LabMessage, LabPanelMessage, fill, grouped};

/// All of them.
pub(super) fn view(bench: Bench) -> Element {
    el("div")
        .class("settings")
        .with(rate(bench))
        .with(hold(bench))
        .with(ports(bench))
        .with(delay(bench))
        .with(connections(bench))
}

/// A slider with its number.
struct Setting {
    id: &'static str,
    label: LabMessage,
    /// The slider's first and last place, and where it stands.
    places: [u32; 3],
    /// The number that stands in the field.
    shown: String,
    /// What a place of the slider means.
    slid: fn(Laboratory, u32) -> LaboratoryAct,
    /// What a number means.
    typed: fn(Laboratory, f64) -> LaboratoryAct,
}

fn rate(bench: Bench) -> Element {
    let rate = bench.laboratory.load.rate();
    let rate = Setting {
        id: "lab-rate",
        label: LabMessage::LabRate,
        places: [0, Notches::RATE.end(), Notches::RATE.notch(rate)],
        shown: decimal(u64::from(rate), 3),
        slid: |laboratory, notch| with_rate(laboratory, Notches::RATE.value(notch)),
        typed: |laboratory, number| with_rate(laboratory, thousandths(number)),
    };
    setting(bench, rate)
}

fn with_rate(Laboratory { load, .. }: Laboratory, rate: u32) -> LaboratoryAct {
    LaboratoryAct::Load(Load::new(rate, load.hold_ms(), load.connections()))
}

fn hold(bench: Bench) -> Element {
    let hold = bench.laboratory.load.hold_ms();
    let hold = Setting {
        id: "lab-hold",
        label: LabMessage::LabHold,
        places: [0, Notches::HOLD.end(), Notches::HOLD.notch(hold)],
        shown: decimal(u64::from(hold), 3),
        slid: |laboratory, notch| with_hold(laboratory, Notches::HOLD.value(notch)),
        typed: |laboratory, number| with_hold(laboratory, thousandths(number)),
    };
    setting(bench, hold)
}

fn with_hold(Laboratory { load, .. }: Laboratory, hold_ms: u32) -> LaboratoryAct {
    LaboratoryAct::Load(Load::new(load.rate(), hold_ms, load.connections()))
}

/// Seconds as milliseconds, connections as thousandths of one.
fn thousandths(number: f64) -> u32 {
    (number * 1000.0).round() as u32
}

fn delay(bench: Bench) -> Element {
    let ends = [TimedWaitDelay::SHORTEST, TimedWaitDelay::LONGEST, bench.laboratory.delay];
    let places = ends.map(|delay| u32::from(delay.seconds()));
    let delay = Setting {
        id: "lab-delay",
        label: LabMessage::LabDelay,
        places,
        shown: places[2].to_string(),
        slid: |_, seconds| with_delay(seconds),
        typed: |_, number| with_delay(number.round() as u32),
    };
    let defaults = DelayDefault::ALL.into_iter().map(|default| default_button(bench, default).into());
    let label = bench.text(LabPanelMessage::LabDefaultsRow);
    setting(bench, delay).with(el("ul").class("defaults").is("aria-label", label).with_all(defaults))
}

fn with_delay(seconds: u32) -> LaboratoryAct {
    LaboratoryAct::Delay(TimedWaitDelay::new(u16::try_from(seconds).unwrap_or(u16::MAX)))
}

/// A button that takes one of the documented defaults, and the document that names it.
fn default_button(bench: Bench, default: DelayDefault) -> Element {
    let delay = TimedWaitDelay::new(default.seconds());
    let text = fill(bench.text(LabPanelMessage::LabDefault), &[("seconds", &default.seconds())]);
    let take = button(&text, bench.view.act(Bench::action(LaboratoryAct::Delay(delay))));
    el("li").with(take.truth("aria-pressed", bench.laboratory.delay == delay)).with(document(default.source()))
}

fn document(source: Source) -> Element {
    let link = text_el("a", source.title()).is("target", "_blank").is("rel", "noopener");
    link.has("href", source.link().unwrap_or_default().to_owned())
}

/// MaxUserPort is the scenario's own: this slider and the one below the figure are the same.
fn ports(bench: Bench) -> Element {
    let text = fill(bench.text(LabPanelMessage::LabPorts), &[("ports", &grouped(bench.ports))]);
    let max = max_user_port::in_force(bench.view);
    row("lab-max-user-port", "MaxUserPort")
        .with(text_el("output", &max.to_string()))
        .with(max_user_port::range(bench.view, format!("{max}. {text}")).is("id", "lab-max-user-port"))
        .with(text_el("p", &text).class("hint"))
}

fn connections(bench: Bench) -> Element {
    let load = bench.laboratory.load;
    let shown = load.connections().map_or_else(String::new, |count| count.to_string());
    let label = bench.text(LabPanelMessage::LabConnections);
    let field = field(bench, "lab-connections", &shown, move |text| {
        let count = connection_count(&plain(text))?;
        Some(Bench::action(LaboratoryAct::Load(Load::new(load.rate(), load.hold_ms(), count))))
    });
    let field = field.is("id", "lab-connections").is("placeholder", bench.text(LabPanelMessage::LabEndless));
    row("lab-connections", label).with(field).with_or_not(bad_number(bench, "lab-connections", &shown, label))
}

/// How many connections a text says, none for no end; `None` where it is no such text.
fn connection_count(text: &str) -> Option<Option<u32>> {
    if text.is_empty() { Some(None) } else { text.parse().ok().filter(|&count| count > 0).map(Some) }
}

/// The number that a text says.
fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

fn setting(bench: Bench, setting: Setting) -> Element {
    let Setting { id, label, places: [first, last, at], shown, slid, typed } = setting;
    let label = bench.view.language.text(label);
    let slider =
        el("input").is("id", id).is("type", "range").has("min", first.to_string()).has("max", last.to_string());
    let laboratory = bench.laboratory;
    let slid = bench.view.hear(move |event| {
        let place = field_value(event).parse().unwrap_or_default();
        Some(Bench::action(slid(laboratory, place)))
    });
    let slider = slider.value(at.to_string()).has("aria-valuetext", shown.clone()).on(event::input, slid);
    let field = field(bench, id, &shown, move |text| {
        // Where nothing stands, the number that there was comes back.
        let nothing = || text.is_empty().then(|| restored(Field::Laboratory(id)));
        number(&plain(text)).map(|number| Bench::action(typed(laboratory, number))).or_else(nothing)
    });
    row(id, label).with(field.is("aria-label", label)).with(slider).with_or_not(bad_number(bench, id, &shown, label))
}

fn row(id: &'static str, label: &'static str) -> Element {
    el("div").class("setting").with(text_el("label", label).is("for", id))
}

/// The field for a number of that name.
fn field(bench: Bench, name: &'static str, shown: &str, commit: impl Fn(&str) -> Option<Action> + 'static) -> Element {
    let input = el("input").is("type", "text").is("inputmode", "decimal").is("autocomplete", "off").is("size", "7");
    committed(bench.view, Field::Laboratory(name), shown, input, commit)
}

fn bad_number(bench: Bench, name: &'static str, shown: &str, label: &str) -> Option<Element> {
    let field = Field::Laboratory(name);
    let typed = refused(bench.view, field, shown)?;
    Some(beside(field, bad_input(bench.text(LabPanelMessage::LabBadNumber), typed, ("label", &label))))
}

/// A number as typed, without the commas between thousands.
fn plain(text: &str) -> String {
    text.replace(',', "").trim().to_owned()
}
