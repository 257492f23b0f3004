//! The chart of the laboratory: pictures that are kept, and what holds for every chart.

use port_atlas::figure::svg::{self, Theme};
use port_atlas::figure::{Chart, ChartWords, Course, Fill, Moment, Pattern, Shape, Width, chart};
use port_atlas::lesson::lab::{Forecast, Load, MAX_HOLD_MS, MAX_POINTS, MAX_RATE, Preset, TimedWaitDelay};
use port_atlas::words::Language;

/// A load on so many ports, and its forecast.
struct Case {
    load: Load,
    ports: u32,
    delay: TimedWaitDelay,
}

impl Case {
    fn of(preset: Preset, ports: u32) -> Self {
        Self { load: preset.load(), ports, delay: preset.delay() }
    }

    fn drawn(&self, width: f64, points: usize) -> Chart {
        let forecast = Forecast::new(self.load, self.ports, self.delay, points);
        let moments: Vec<Moment> = forecast
            .samples
            .iter()
            .map(|sample| Moment { at_ms: sample.at_ms, free: sample.free, waiting: sample.waiting, open: sample.open })
            .collect();
        let course = Course {
            ports: self.ports,
            span_ms: forecast.span_ms,
            moments: &moments,
            first_refusal_ms: forecast.first_refusal_ms,
            rates: [f64::from(self.load.rate()) / 1000.0, forecast.lasting_hundredths as f64 / 100.0],
        };
        chart(&course, &words(), Width::nearest(width))
    }
}

fn words() -> ChartWords<'static> {
    ChartWords {
        title: "Ports over time".to_owned(),
        language: Language::English,
        areas: ["free", "in TIME_WAIT", "open"],
        seconds: "seconds",
        refusal: "first refused here".to_owned(),
        rates: ["asked for".to_owned(), "what lasts".to_owned()],
    }
}

/// Every chart that is kept, with its name.
pub fn files() -> Vec<(&'static str, String)> {
    let mended = Case { delay: TimedWaitDelay::SHORTEST, ..Case::of(Preset::LoadTest, 64_510) };
    let charts = [
        ("chart-ftp-backup", Case::of(Preset::FtpBackup, 3976).drawn(860.0, 430)),
        ("chart-ftp-backup-320", Case::of(Preset::FtpBackup, 3976).drawn(320.0, 160)),
        ("chart-without-pooling", Case::of(Preset::WebClientWithoutPooling, 3976).drawn(860.0, 430)),
        ("chart-load-test-mended", mended.drawn(860.0, 430)),
        ("chart-no-port", Case::of(Preset::LoadTest, 0).drawn(860.0, 430)),
    ];
    charts.into_iter().map(|(name, chart)| (name, svg::chart_file(&chart, "Words.", Theme::Auto))).collect()
}

const WIDTHS: [f64; 4] = [280.0, 390.0, 860.0, 4096.0];

/// The gentlest and the hardest, few ports and all of them.
fn cases() -> Vec<Case> {
    let loads =
        [Load::new(1, 0, None), Load::new(16_567, 500, Some(1)), Load::new(MAX_RATE, MAX_HOLD_MS, Some(u32::MAX))];
    let delays = [TimedWaitDelay::SHORTEST, TimedWaitDelay::LONGEST];
    let cases = loads.into_iter().flat_map(|load| delays.map(|delay| (load, delay)));
    cases.flat_map(|(load, delay)| [0, 1, 3976, 64_510].map(|ports| Case { load, ports, delay })).collect()
}

#[test]
fn a_chart_takes_as_much_as_its_pixels_need_whatever_the_numbers() {
    for case in cases() {
        for width in WIDTHS {
            let chart = case.drawn(width, MAX_POINTS);
            assert!(chart.items.len() < 60 + width as usize / 10, "{} items", chart.items.len());
            for item in &chart.items {
                if let Shape::Path { data, .. } = &item.shape {
                    assert!(data.matches('L').count() <= 6 * (width as usize + 2), "{width}: {}", data.len());
                }
            }
        }
    }
}

#[test]
fn nothing_is_drawn_beside_the_chart_and_no_words_touch() {
    for case in cases() {
        for width in WIDTHS {
            let chart = case.drawn(width, 100);
            let mut taken = Vec::new();
            for item in &chart.items {
                let Shape::Text(text) = &item.shape else { continue };
                let area = text.area();
                assert!(area.x >= 0.0 && area.right() <= width + 8.0, "{}: {area:?} of {width}", text.text);
                assert!(area.y >= 0.0 && area.bottom() <= chart.height, "{}: {area:?}", text.text);
                assert!(!taken.iter().any(|other| area.overlaps(other)), "{} at {width}", text.text);
                taken.push(area);
            }
        }
    }
}

#[test]
fn a_rate_that_is_too_high_is_hatched_where_it_goes_beyond_what_lasts() {
    let beyond = |case: &Case| {
        let hatched = Some(Fill::Hatched(Pattern::Refused));
        case.drawn(860.0, 50)
            .items
            .iter()
            .any(|item| matches!(&item.shape, Shape::Rect { fill, .. } if *fill == hatched))
    };
    assert!(beyond(&Case::of(Preset::FtpBackup, 3976)));
    assert!(!beyond(&Case { load: Load::new(1_000, 0, None), ..Case::of(Preset::FtpBackup, 3976) }));
}
