//! Judges the strings of ReservedPorts. Time grows with the list as sorting does, however the strings overlap.

use std::collections::HashMap;

use super::finding::{FindingKind, dashed};
use super::fix::Fix;
use crate::model::{HIGHEST_MAX_USER_PORT, IgnoredReason, Limits, Port, PortRange, read_reserved_ports_line};

/// A finding of one string.
pub(super) struct Verdict {
    /// The string, counted from 0.
    pub(super) entry: usize,
    pub(super) kind: FindingKind,
    pub(super) fix: Option<Fix>,
}

/// A string that boot loads.
#[derive(Clone, Copy)]
struct Loaded {
    entry: usize,
    range: PortRange,
}

/// Where the strings that boot loads begin and end, each ascending.
struct Edges {
    firsts: Vec<Port>,
    lasts: Vec<Port>,
}

impl Edges {
    fn new(loaded: &[Loaded]) -> Self {
        let ascending = |edge: fn(&PortRange) -> Port| {
            let mut edges: Vec<Port> = loaded.iter().map(|loaded| edge(&loaded.range)).collect();
            edges.sort_unstable();
            edges
        };
        Self { firsts: ascending(|range| range.first()), lasts: ascending(|range| range.last()) }
    }

    /// How many strings share ports with `range`: all but those that begin after it or end before it.
    fn meeting(&self, range: PortRange) -> usize {
        let begun = self.firsts.partition_point(|&first| first <= range.last());
        begun - self.lasts.partition_point(|&last| last < range.first())
    }
}

/// Judges every string under these limits.
pub(super) fn judge(strings: &[Box<str>], limits: Limits) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    let mut loaded = Vec::new();
    for (entry, text) in strings.iter().enumerate() {
        match read_reserved_ports_line(text, limits) {
            Ok(range) => loaded.push(Loaded { entry, range }),
            Err(reason) => verdicts.push(ignored(entry, text, reason, limits)),
        }
    }
    let distinct = without_duplicates(&loaded, &mut verdicts);
    verdicts.extend(overlapping(&distinct, &Edges::new(&loaded), limits));
    verdicts.extend(adjacent(&distinct, limits));
    verdicts.extend(distinct.iter().filter_map(|&loaded| inert(loaded, limits)));
    verdicts
}

fn ignored(entry: usize, text: &str, reason: IgnoredReason, limits: Limits) -> Verdict {
    let meant = match reason {
        IgnoredReason::Malformed => respelled(text),
        IgnoredReason::Reversed => text.split_once('-').map(|(first, last)| format!("{last}-{first}")),
        IgnoredReason::OutOfRange | IgnoredReason::OutsideWindows => None,
    };
    let fix = meant
        .filter(|meant| read_reserved_ports_line(meant, limits).is_ok())
        .map(|meant| replace(&[entry], Some(meant)));
    Verdict { entry, kind: FindingKind::Ignored { text: text.into(), reason, limits }, fix }
}

/// What a malformed string means where that is plain: a single port, or blanks too many.
fn respelled(text: &str) -> Option<String> {
    let dense: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    // A blank between two digits would join two numbers into one.
    let parts: Vec<&str> = text.split('-').map(str::trim).collect();
    match parts.as_slice() {
        [port] if digits(port) => Some(format!("{port}-{port}")),
        [first, last] if digits(first) && digits(last) => Some(dense),
        _ => None,
    }
}

fn replace(entries: &[usize], with: Option<String>) -> Fix {
    let mut entries: Vec<u32> = entries.iter().map(|&entry| number(entry)).collect();
    entries.sort_unstable();
    Fix::ReservedPorts { entries, with: with.map(Into::into) }
}

/// An entry as people count.
fn number(entry: usize) -> u32 {
    u32::try_from(entry).unwrap_or(u32::MAX).saturating_add(1)
}

/// The first string of each range, in order of their ports.
fn without_duplicates(loaded: &[Loaded], verdicts: &mut Vec<Verdict>) -> Vec<Loaded> {
    let mut distinct: HashMap<PortRange, Loaded> = HashMap::new();
    for &loaded in loaded {
        let Loaded { entry, range } = loaded;
        let earlier = distinct.entry(range).or_insert(loaded).entry;
        if earlier != entry {
            let kind = FindingKind::Duplicated { range, earlier: number(earlier) };
            verdicts.push(Verdict { entry, kind, fix: Some(replace(&[entry], None)) });
        }
    }
    let mut distinct: Vec<Loaded> = distinct.into_values().collect();
    distinct.sort_by_key(|loaded| loaded.range);
    distinct
}

/// Each string that shares ports with one that begins before it.
fn overlapping(sorted: &[Loaded], edges: &Edges, limits: Limits) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    let mut furthest: Option<Loaded> = None;
    for &loaded in sorted {
        if let Some(other) = furthest.filter(|other| other.range.overlaps(loaded.range)) {
            verdicts.push(overlap(loaded, other, edges, limits));
        }
        if furthest.is_none_or(|other| other.range.last() < loaded.range.last()) {
            furthest = Some(loaded);
        }
    }
    verdicts
}

/// The finding stands at the later of the two in the list.
fn overlap(a: Loaded, b: Loaded, edges: &Edges, limits: Limits) -> Verdict {
    let (earlier, later) = if a.entry < b.entry { (a, b) } else { (b, a) };
    let first = a.range.first().min(b.range.first());
    let union = PortRange::spanning(first, a.range.last().max(b.range.last()));
    let fix = if limits.may_reserve(union) {
        Some(replace(&[earlier.entry, later.entry], Some(dashed(union))))
    } else {
        shortened(later, earlier, edges, limits)
    };
    let kind = FindingKind::Overlapping { range: later.range, other: number(earlier.entry) };
    Verdict { entry: later.entry, kind, fix }
}

/// Of two strings in two windows neither encloses the other: the later keeps what it has alone, as far as wildcard binds
/// get there. Where it shares ports with a third, that would leave as many overlaps as there were.
fn shortened(later: Loaded, earlier: Loaded, edges: &Edges, limits: Limits) -> Option<Fix> {
    let rest = beyond(later.range, earlier.range).filter(|_| edges.meeting(later.range) == 2)?;
    let reached = rest.first() <= limits.max_user_port();
    Some(replace(&[later.entry], reached.then(|| dashed(rest))))
}

/// What `range` has on one side of `other`.
fn beyond(range: PortRange, other: PortRange) -> Option<PortRange> {
    let (first, last) = if range.first() < other.first() {
        (range.first(), other.first().checked_sub(1)?)
    } else {
        (other.last().checked_add(1)?, range.last())
    };
    PortRange::new(first, last).ok()
}

/// Runs of single-port strings for ports next to each other, as far as wildcard binds get.
fn adjacent(sorted: &[Loaded], limits: Limits) -> Vec<Verdict> {
    let reached = |loaded: &&Loaded| loaded.range.count() == 1 && limits.ephemeral().contains(loaded.range.first());
    let singles: Vec<Loaded> = sorted.iter().filter(reached).copied().collect();
    let touches = |a: &Loaded, b: &Loaded| a.range.last().checked_add(1) == Some(b.range.first());
    singles.chunk_by(touches).filter_map(run).collect()
}

fn run(singles: &[Loaded]) -> Option<Verdict> {
    let (first, last) = (singles.first()?, singles.last()?);
    if singles.len() == 1 {
        return None;
    }
    let merged = PortRange::spanning(first.range.first(), last.range.last());
    let entries: Vec<usize> = singles.iter().map(|single| single.entry).collect();
    let entry = entries.iter().copied().min()?;
    let fix = Some(replace(&entries, Some(dashed(merged))));
    Some(Verdict { entry, kind: FindingKind::AdjacentSinglePorts { merged }, fix })
}

fn inert(loaded: Loaded, limits: Limits) -> Option<Verdict> {
    let Loaded { entry, range } = loaded;
    let max_user_port: Port = limits.max_user_port();
    let kind = FindingKind::Inert { range, max_user_port };
    // Where no MaxUserPort reaches it, there is nothing to wait for.
    let fix = (range.first() > HIGHEST_MAX_USER_PORT).then(|| replace(&[entry], None));
    (range.first() > max_user_port).then_some(Verdict { entry, kind, fix })
}
