//! The chart as a table: the same ports at some instants, for those who read rather than look.

use yew::Html;

use super::super::super::element::{Element, el, text_el};
use super::Bench;
use crate::lesson::lab::{Sample, decimal};
use crate::words::{LabMessage, LabPanelMessage, fill, grouped};

/// How many instants at equal distances the table has, besides those at which something turns.
const INSTANTS: usize = 7;

pub(super) fn view(bench: Bench) -> Element {
    let heads = [LabMessage::LabTime, LabMessage::LabFree, LabMessage::LabWaiting, LabMessage::LabOpen];
    let head = |head| text_el("th", bench.view.language.text(head)).is("scope", "col").into();
    let forecast = bench.forecast(INSTANTS);
    let rows = forecast.samples.iter().map(|sample| row(bench, sample, forecast.first_refusal_ms));
    let table = el("table")
        .with(el("thead").with(el("tr").with_all(heads.into_iter().map(head))))
        .with(el("tbody").with_all(rows));
    let facts: [(&str, &dyn std::fmt::Display); 3] = [
        ("seconds", &decimal(forecast.span_ms, 3)),
        ("accepted", &grouped(forecast.accepted)),
        ("refused", &grouped(forecast.refused)),
    ];
    let totals = text_el("p", &fill(bench.text(LabPanelMessage::LabTotals), &facts)).class("totals");
    el("details").with(text_el("summary", bench.text(LabPanelMessage::LabTable))).with(totals).with(table)
}

fn row(bench: Bench, sample: &Sample, first_refusal: Option<u64>) -> Html {
    let seconds = decimal(sample.at_ms, 3);
    let head = if first_refusal == Some(sample.at_ms) {
        fill(bench.text(LabPanelMessage::LabRefusalRow), &[("seconds", &seconds)])
    } else {
        seconds
    };
    let counts = [sample.free, sample.waiting, sample.open].map(|count| text_el("td", &grouped(count)).into());
    el("tr").with(text_el("th", &head).is("scope", "row")).with_all(counts.into_iter()).into()
}
