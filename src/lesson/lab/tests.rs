//! The closed forms against the published figures and against a plain simulation on a real machine, event by event.

use std::collections::VecDeque;

use proptest::prelude::*;

use super::*;
use crate::model::{BindPort, Command, Limits, Machine, Outcome, Port, PortRange, Protocol, Setting, System};
use crate::words::Language;

/// The number of ephemeral ports under a MaxUserPort.
fn ports(max_user_port: u32) -> u32 {
    Limits::new(System::Xp2003, Some(max_user_port)).ephemeral().count()
}

#[test]
fn the_lasting_rates_are_those_of_the_documents() {
    let figures =
        [(5000, 240, 1657), (5000, 30, 13253), (60000, 240, 24573), (65534, 240, 26879), (65534, 30, 215_033)];
    for (max_user_port, seconds, hundredths) in figures {
        let delay = TimedWaitDelay::new(seconds);
        let forecast = Forecast::new(Load::new(1_000, 0, None), ports(max_user_port), delay, 2);
        assert_eq!(forecast.lasting_hundredths, hundredths, "MaxUserPort {max_user_port}, {seconds} s");
    }
}

#[test]
fn a_rate_that_lasts_is_never_refused_and_one_just_above_is() {
    let refusal =
        |rate| Forecast::new(Load::new(rate, 0, None), ports(5000), TimedWaitDelay::default(), 2).first_refusal_ms;
    assert_eq!(refusal(16_566), None, "3976 ports / 240 s = 16.5666...");
    assert_eq!(refusal(16_567), Some(239_996), "the 3977th connection, at 3976 / 16.567 s");
}

#[test]
fn the_hold_time_counts_like_the_delay() {
    let forecast = |hold, delay| {
        Forecast::new(Load::new(20_000, hold, None), ports(5000), TimedWaitDelay::new(delay), 2).lasting_hundredths
    };
    assert_eq!(forecast(60_000, 180), forecast(0, 240));
}

#[test]
fn a_delay_outside_the_documented_range_becomes_the_nearest_inside() {
    let seconds = [0, 29, 30, 120, 300, 301].map(|seconds| TimedWaitDelay::new(seconds).seconds());
    assert_eq!(seconds, [30, 30, 30, 120, 300, 300]);
    assert_eq!(TimedWaitDelay::default().seconds(), 240);
    assert_eq!(DelayDefault::ALL.map(DelayDefault::seconds), [240, 120]);
}

#[test]
fn every_starting_point_runs_out_and_can_be_mended() {
    for preset in Preset::ALL {
        let start = Forecast::new(preset.load(), ports(preset.max_user_port().into()), preset.delay(), 50);
        assert!(start.first_refusal_ms.is_some(), "{preset:?}");
        let mended = Forecast::new(preset.load(), ports(65534), TimedWaitDelay::SHORTEST, 50);
        assert_eq!((mended.first_refusal_ms, mended.refused), (None, 0), "{preset:?}");
        for language in Language::ALL {
            assert!(!preset.name(language).is_empty() && !preset.story(language).is_empty());
        }
    }
}

#[test]
fn a_forecast_has_a_bounded_number_of_points_whatever_the_numbers() {
    for points in [0, 2, 100, usize::MAX] {
        let forecast =
            Forecast::new(Load::new(MAX_RATE, MAX_HOLD_MS, Some(u32::MAX)), 65536, TimedWaitDelay::LONGEST, points);
        assert!(forecast.samples.len() <= points.clamp(2, MAX_POINTS) + 5);
        assert_eq!(forecast.samples.last().map(|sample| (sample.at_ms, sample.free)), Some((forecast.span_ms, 65536)));
    }
}

#[test]
fn a_forecast_says_what_comes_of_the_load() {
    let told = |load: Load, max_user_port| {
        let (ports, delay) = (ports(max_user_port), TimedWaitDelay::default());
        Forecast::new(load, ports, delay, 2).sentence(load, ports, delay, Language::English)
    };
    assert_eq!(
        told(Preset::FtpBackup.load(), 5000),
        "The first connection is refused after 99.4 s (10055). 40 a second are asked for, and 16.53 a second are what \
         lasts: 3,976 ports, each busy for 240.5 s."
    );
    assert_eq!(
        told(Load::new(16_000, 0, None), 5000),
        "This lasts. 16 a second are asked for, and up to 16.57 a second would do: 3,976 ports, each busy for 240 s."
    );
    assert!(told(Load::new(40_000, 500, Some(3_976)), 5000).starts_with("The ports are enough for all 3,976 "));
}

/// A machine on which each connection is a bind and each release a close, one after the other.
struct Simulation {
    machine: Machine,
    load: Load,
    delay_ms: u64,
    /// The sockets that hold a port: when they opened, in millionths of the distance of two connections, and the port.
    held: VecDeque<(u64, Port)>,
    /// The index of the next connection.
    next: u64,
    refused: Vec<u64>,
}

impl Simulation {
    fn new(load: Load, max_user_port: u32, delay: TimedWaitDelay) -> Self {
        let mut machine = Machine::default();
        let _ = machine.apply(&Command::Set(Setting::MaxUserPort(max_user_port)));
        let delay_ms = u64::from(delay.seconds()) * 1_000;
        Self { machine, load, delay_ms, held: VecDeque::new(), next: 0, refused: Vec::new() }
    }

    /// Instants are counted in thousandths of a millisecond times the rate, in which everything is a whole number.
    fn until(&mut self, ms: u64) {
        let rate = u64::from(self.load.rate());
        let busy = (u64::from(self.load.hold_ms()) + self.delay_ms) * rate;
        loop {
            let opens = self.next * 1_000_000;
            let more = self.load.connections().is_none_or(|count| self.next < u64::from(count));
            let release = self.held.front().map(|&(opened, _)| opened + busy);
            match release {
                Some(release) if release <= ms * rate && (release <= opens || !more) => self.release(),
                _ if more && opens <= ms * rate => self.open(opens),
                _ => return,
            }
        }
    }

    fn release(&mut self) {
        let (_, port) = self.held.pop_front().unwrap();
        let close = Command::Close { protocol: Protocol::Tcp, range: PortRange::single(port) };
        self.machine.apply(&close).unwrap();
    }

    fn open(&mut self, opens: u64) {
        let bind = Command::Bind { protocol: Protocol::Tcp, port: BindPort::Wildcard { count: 1 }, program: None };
        match self.machine.apply(&bind) {
            Ok(Outcome::Bound(taken)) => self.held.push_back((opens, taken.as_slice()[0].first())),
            _ => self.refused.push(opens),
        }
        self.next += 1;
    }

    /// How many sockets are open, in TIME_WAIT, and how many ports are free.
    fn counts(&mut self, ms: u64) -> (u32, u32, u32) {
        let rate = u64::from(self.load.rate());
        let hold = u64::from(self.load.hold_ms()) * rate;
        let open = self.held.iter().filter(|&&(opened, _)| opened + hold > ms * rate).count() as u32;
        let free = self.machine.snapshot().usage.tcp.free_ephemeral;
        (open, self.held.len() as u32 - open, free)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_forecast_is_what_a_simulation_event_by_event_comes_to(
        rate in prop_oneof![1_000u32..30_000, 16_500u32..16_600, 100_000u32..200_000],
        hold in prop_oneof![Just(0u32), 1u32..20_000, 100_000u32..200_000],
        seconds in 30u16..=300,
        max_user_port in 5000u32..7000,
        connections in prop_oneof![Just(None), (0u32..20_000).prop_map(Some)],
    ) {
        let (load, delay) = (Load::new(rate, hold, connections), TimedWaitDelay::new(seconds));
        let forecast = Forecast::new(load, ports(max_user_port), delay, 12);
        let mut simulation = Simulation::new(load, max_user_port, delay);
        for sample in &forecast.samples {
            simulation.until(sample.at_ms);
            let counts = simulation.counts(sample.at_ms);
            prop_assert_eq!((sample.open, sample.waiting, sample.free), counts, "at {} ms", sample.at_ms);
        }
        let first = simulation.refused.first().map(|opens| opens.div_ceil(u64::from(rate)));
        prop_assert_eq!(forecast.first_refusal_ms, first);
        prop_assert_eq!(forecast.refused, simulation.refused.len() as u64);
        prop_assert_eq!(forecast.accepted + forecast.refused, simulation.next);
    }

    #[test]
    fn open_waiting_and_free_ports_add_up_to_all_of_them(
        rate in 1u32..=MAX_RATE, hold in 0u32..=MAX_HOLD_MS, seconds in 0u16..400, ports in 1u32..=65536,
        connections in any::<Option<u32>>(),
    ) {
        let forecast = Forecast::new(Load::new(rate, hold, connections), ports, TimedWaitDelay::new(seconds), 40);
        for sample in forecast.samples {
            prop_assert_eq!(sample.open + sample.waiting + sample.free, ports);
        }
    }
}
