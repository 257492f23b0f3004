//! How fast the model is: `cargo bench`.
//!
//! Budgets: a wildcard bind under 10 ns at any occupancy, exhausted too; 100,000 parsed steps within 10 ms. The machine
//! whose numbers these are is shared and noisy, so rivals run beside the model and ratios are printed at the end.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark may fail")]

mod ratios;
mod rivals;
mod scenarios;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, BenchmarkGroup, BenchmarkId, Criterion, Throughput, measurement::WallTime};
use port_atlas::model::{BindPort, Command, Machine, PortRange, Protocol, Setting, System};
use port_atlas::scenario::{Assumption, Film, Scenario, replay};
use rivals::{Allocator, OrderedSet, TwoLevelBitmap};

/// MaxUserPort at its highest: 64,510 ephemeral ports.
const LAST: u16 = 65_534;
/// How many binds are measured together, few enough to change the occupancy little.
const BINDS: u64 = 256;
/// Of a hundred neighbouring ports, how many are in use.
const OCCUPANCIES: [u16; 4] = [0, 50, 99, 100];
/// How many reservations hide ports from the binds.
const RESERVATIONS: [u16; 2] = [0, 1000];

/// Which ports are in use at an occupancy: spread as evenly as can be.
fn in_use(percent: u16) -> impl Iterator<Item = u16> {
    (1025..=LAST).filter(move |port| match percent {
        50 => port % 2 == 0,
        percent => port % 100 < percent,
    })
}

/// Which ports are reserved: single ones, spread evenly.
fn reserved(count: u16) -> impl Iterator<Item = u16> {
    (0..count).map(|at| 1030 + at * 64)
}

fn machine(percent: u16, reservations: u16) -> Machine {
    let mut machine = Machine::new(System::Xp2003);
    machine.apply(&Command::Set(Setting::MaxUserPort(LAST.into()))).unwrap();
    for port in reserved(reservations) {
        machine.apply(&Command::Reserve { range: PortRange::single(port), program: None }).unwrap();
    }
    for port in in_use(percent) {
        let port = BindPort::Specific(port);
        machine.apply(&Command::Bind { protocol: Protocol::Tcp, port, program: None }).unwrap();
    }
    // Looking at it boots it, so that no bind has to.
    machine.snapshot();
    machine
}

fn rival<A: Allocator>(percent: u16, reservations: u16) -> A {
    let mut rival = A::new(LAST);
    in_use(percent).chain(reserved(reservations)).for_each(|port| rival.occupy(port));
    rival
}

/// Measures `BINDS` binds on a fresh copy each time.
fn bind<T: Clone>(
    group: &mut BenchmarkGroup<WallTime>,
    name: &str,
    case: &str,
    start: &T,
    mut bind: impl FnMut(&mut T),
) {
    group.bench_with_input(BenchmarkId::new(name, case), start, |bencher, start| {
        let binds = |allocator: &mut T| {
            for _ in 0..BINDS {
                bind(black_box(allocator));
            }
        };
        bencher.iter_batched_ref(|| start.clone(), binds, BatchSize::PerIteration);
    });
}

fn wildcard_binds(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("wildcard bind");
    group.throughput(Throughput::Elements(BINDS));
    let command = Command::Bind { protocol: Protocol::Tcp, port: BindPort::Wildcard { count: 1 }, program: None };
    for reservations in RESERVATIONS {
        for percent in OCCUPANCIES {
            let case = format!("{percent} in 100 in use, {reservations} reservations");
            // Results are looked at where they are made: to move them would be measured too.
            bind(&mut group, ratios::MODEL, &case, &machine(percent, reservations), |machine| {
                black_box(&machine.apply(black_box(&command)));
            });
            bind(
                &mut group,
                "two-level bitmap",
                &case,
                &rival(percent, reservations),
                |bitmap: &mut TwoLevelBitmap| {
                    black_box(&bitmap.bind());
                },
            );
            bind(&mut group, "BTreeSet", &case, &rival(percent, reservations), |set: &mut OrderedSet| {
                black_box(&set.bind());
            });
        }
    }
    group.finish();
}

fn replays(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("replay");
    let texts = [
        ("100,000 mixed steps", scenarios::mixed(100_000)),
        ("heavy scenario", scenarios::heavy()),
        ("utmost scenario", scenarios::utmost()),
    ];
    for (name, text) in texts {
        let scenario = Scenario::read(&text).unwrap();
        group.throughput(Throughput::Elements(scenario.lines().len() as u64));
        group.bench_function(name, |bencher| bencher.iter_with_large_drop(|| replay(black_box(&scenario))));
        group.bench_function(format!("{name}, read as well"), |bencher| {
            bencher.iter_with_large_drop(|| replay(&Scenario::read(black_box(&text)).unwrap()));
        });
    }
    group.finish();
}

/// Criterion, with times that make a whole run last about a minute.
fn short() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .sample_size(50)
}

/// Going through time: a film made once, then one picture at a time from wherever the reader goes.
fn films(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("film");
    for (name, text) in [("100,000 mixed steps", scenarios::mixed(100_000)), ("heavy scenario", scenarios::heavy())] {
        let scenario = Scenario::read(&text).unwrap();
        group.bench_function(format!("{name}, made"), |bencher| {
            bencher.iter_with_large_drop(|| Film::new(black_box(&scenario), Assumption::default()));
        });
        let film = Film::new(&scenario, Assumption::default());
        let places = (0..scenario.lines().len()).step_by(7919).cycle();
        group.bench_function(format!("{name}, a picture"), |bencher| {
            let mut places = places.clone();
            bencher.iter_with_large_drop(|| places.next().map(|lines| film.after(&scenario, lines)));
        });
    }
    group.finish();
}

fn main() {
    let mut criterion = short().configure_from_args();
    wildcard_binds(&mut criterion);
    replays(&mut criterion);
    films(&mut criterion);
    criterion.final_summary();
    ratios::print(BINDS);
}
