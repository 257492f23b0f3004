//! How long a layout takes: it runs on every event of a drag. Nothing is asserted.
#![allow(missing_docs, reason = "the macros of the benchmark library write items without any")]

#[path = "scenarios/heavy.rs"]
mod heavy;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use heavy::heavy;
use port_atlas::figure::svg::{self, Theme};
use port_atlas::figure::{ScaleKind, Viewport, describe, layout};
use port_atlas::model::Snapshot;
use port_atlas::scenario::{Scenario, replay};

fn machine(scenario: &str) -> Option<Snapshot> {
    Scenario::read(scenario).ok().map(|scenario| replay(&scenario).snapshot)
}

fn layouts(criterion: &mut Criterion) {
    let states = [("default", "os 2003".to_owned()), ("heavy", heavy())];
    for (name, snapshot) in states.iter().filter_map(|(name, text)| Some((name, machine(text)?))) {
        for scale in ScaleKind::ALL {
            let viewport = Viewport { scale, ..Viewport::new(1280.0) };
            let id = format!("layout, {name}, {}", scale.keyword());
            criterion.bench_function(&id, |bench| bench.iter(|| layout(black_box(&snapshot), black_box(&viewport))));
        }
    }
}

fn files(criterion: &mut Criterion) {
    let viewport = Viewport::new(1280.0);
    let Some(snapshot) = machine(&heavy()) else { return };
    criterion.bench_function("description, heavy", |bench| bench.iter(|| describe(black_box(&snapshot), &viewport)));
    let (scene, words) = (layout(&snapshot, &viewport), describe(&snapshot, &viewport));
    criterion
        .bench_function("SVG file, heavy", |bench| bench.iter(|| svg::file(black_box(&scene), &words, Theme::Auto)));
}

criterion_group!(figure, layouts, files);
criterion_main!(figure);
