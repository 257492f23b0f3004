//! The chart of free ports over time.

use yew::{Callback, Html, html};

use super::super::super::drawing;
use super::super::super::element::{el, text_el};
use super::super::measured::Measured;
use super::Bench;
use crate::figure::{Chart, ChartWords, Course, Moment, Pixels, Width, chart};
use crate::lesson::lab::{Forecast, Load, Sample, decimal};
use crate::words::{LabMessage, LabPanelMessage, Language, fill};

/// Of how many pixels there is a sample.
const PIXELS_A_SAMPLE: f64 = 2.0;

/// The chart, as wide as there is room.
pub(super) fn view(bench: Bench) -> Html {
    let (laboratory, ports, language) = (bench.laboratory, bench.ports, bench.view.language);
    let draw = move |width: f64| {
        let samples = (width / PIXELS_A_SAMPLE) as usize;
        let forecast = Forecast::new(laboratory.load, ports, laboratory.delay, samples);
        drawn(&laid_out(&forecast, laboratory.load, ports, language, width))
    };
    html! { <Measured draw={Callback::from(draw)} /> }
}

fn laid_out(forecast: &Forecast, load: Load, ports: u32, language: Language, width: f64) -> Chart {
    let moments: Vec<Moment> = forecast.samples.iter().map(moment).collect();
    let course = Course {
        ports,
        span_ms: forecast.span_ms,
        moments: &moments,
        first_refusal_ms: forecast.first_refusal_ms,
        rates: [f64::from(load.rate()) / 1000.0, forecast.lasting_hundredths as f64 / 100.0],
    };
    chart(&course, &words(forecast, load, language), Width::nearest(width))
}

const fn moment(sample: &Sample) -> Moment {
    let Sample { at_ms, free, waiting, open } = *sample;
    Moment { at_ms, free, waiting, open }
}

fn words(forecast: &Forecast, load: Load, language: Language) -> ChartWords<'static> {
    let rate = |message, rate: String| fill(language.text(message), &[("rate", &rate)]);
    let refusal = decimal(forecast.first_refusal_ms.unwrap_or_default(), 3);
    ChartWords {
        title: language.text(LabPanelMessage::LabChart).to_owned(),
        language,
        areas: [LabMessage::LabFree, LabMessage::LabWaiting, LabMessage::LabOpen].map(|area| language.text(area)),
        seconds: language.text(LabMessage::LabTime),
        refusal: fill(language.text(LabPanelMessage::LabFirstRefusal), &[("seconds", &refusal)]),
        rates: [
            rate(LabPanelMessage::LabAsked, decimal(u64::from(load.rate()), 3)),
            rate(LabPanelMessage::LabLasting, decimal(forecast.lasting_hundredths, 2)),
        ],
    }
}

fn drawn(chart: &Chart) -> Html {
    let (width, height) = (Pixels(chart.width), Pixels(chart.height));
    el("svg")
        .has("viewBox", format!("0 0 {width} {height}"))
        .is("role", "img")
        .is("aria-labelledby", "lab-chart-title lab-verdict")
        .with(text_el("title", &chart.title).is("id", "lab-chart-title"))
        .with(drawing::items(&chart.items))
        .into()
}
