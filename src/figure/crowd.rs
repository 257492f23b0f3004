//! Many ranges on few pixels: which are drawn one by one, in which lane, and which merge into a crowd.

use super::frame::Frame;
use crate::model::{Port, PortRange};

/// A range that is drawn on its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placed {
    /// Which one, in the list given.
    pub index: usize,
    pub left: f64,
    pub right: f64,
    /// The lane, 0 at the top.
    pub lane: usize,
    /// How many lanes its neighbours that overlap share.
    pub lanes: usize,
}

/// All visible ranges.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Arranged {
    /// Those drawn one by one, from left to right.
    pub single: Vec<Placed>,
    /// The stretches that the others cover, left and right x, ascending and apart.
    pub crowd: Vec<(f64, f64)>,
}

/// The most ranges drawn one by one in a row.
const MOST_SINGLE: usize = 60;
/// Where there are more, the narrowest that is still drawn on its own, in pixels.
const NARROWEST_SINGLE: f64 = 6.0;
/// The most lanes; what overlaps more often is part of the crowd.
const MOST_LANES: usize = 4;

/// A range with its place along the axis.
#[derive(Clone, Copy)]
struct Seen {
    index: usize,
    range: PortRange,
    left: f64,
    right: f64,
}

/// Decides how the ranges are drawn.
pub(super) fn arrange(frame: &Frame, ranges: &[PortRange]) -> Arranged {
    let mut seen: Vec<Seen> = Vec::with_capacity(ranges.len());
    seen.extend(
        ranges
            .iter()
            .enumerate()
            .filter_map(|(index, &range)| frame.visible(range).map(|(left, right)| Seen { index, range, left, right })),
    );
    let order = |seen: &Seen| (seen.range, seen.index);
    // Made in order, as most are, they need no sorting.
    if !seen.is_sorted_by_key(order) {
        seen.sort_unstable_by_key(order);
    }
    let narrowest = narrowest_single(&seen);
    let (single, mut crowd): (Vec<Seen>, Vec<Seen>) =
        seen.into_iter().partition(|seen| seen.right - seen.left >= narrowest);
    let single = into_lanes(single, &mut crowd);
    if !crowd.is_sorted_by_key(|seen| seen.left) {
        crowd.sort_unstable_by(|a, b| a.left.total_cmp(&b.left));
    }
    Arranged { single, crowd: stretches(&crowd) }
}

/// The width from which on a range is drawn on its own: any, where there are few; else such that few are.
fn narrowest_single(seen: &[Seen]) -> f64 {
    if seen.len() <= MOST_SINGLE {
        return 0.0;
    }
    let wide = seen.iter().map(|seen| seen.right - seen.left).filter(|&width| width >= NARROWEST_SINGLE);
    let mut widths: Vec<f64> = wide.collect();
    if widths.len() <= MOST_SINGLE {
        return NARROWEST_SINGLE;
    }
    widths.sort_unstable_by(f64::total_cmp);
    widths[widths.len() - MOST_SINGLE] + f64::EPSILON
}

/// Gives ranges that share ports a lane each; what finds none joins the crowd.
fn into_lanes(single: Vec<Seen>, crowd: &mut Vec<Seen>) -> Vec<Placed> {
    let mut placed = Vec::with_capacity(single.len());
    let mut cluster: Vec<Seen> = Vec::new();
    let mut end: Option<Port> = None;
    for seen in single {
        if end.is_some_and(|end| seen.range.first() > end) {
            place_cluster(&mut cluster, &mut placed, crowd);
            end = None;
        }
        end = end.max(Some(seen.range.last()));
        cluster.push(seen);
    }
    place_cluster(&mut cluster, &mut placed, crowd);
    placed
}

/// Places ranges that hang together by overlapping.
fn place_cluster(cluster: &mut Vec<Seen>, placed: &mut Vec<Placed>, crowd: &mut Vec<Seen>) {
    let mut ends: Vec<Port> = Vec::new();
    let begin = placed.len();
    for seen in cluster.drain(..) {
        let free = ends.iter().position(|&end| end < seen.range.first());
        let lane = free.unwrap_or(ends.len());
        if lane >= MOST_LANES {
            crowd.push(seen);
            continue;
        }
        if lane == ends.len() {
            ends.push(seen.range.last())
        } else {
            ends[lane] = seen.range.last()
        }
        placed.push(Placed { index: seen.index, left: seen.left, right: seen.right, lane, lanes: 1 });
    }
    for one in &mut placed[begin..] {
        one.lanes = ends.len();
    }
}

/// The stretches that they cover, joined where less than a pixel is between them.
fn stretches(ascending: &[Seen]) -> Vec<(f64, f64)> {
    merge(ascending.iter().map(|seen| (seen.left, seen.right)))
}

/// Joins ascending stretches with less than a pixel between them.
pub(super) fn merge(ascending: impl Iterator<Item = (f64, f64)>) -> Vec<(f64, f64)> {
    let mut merged: Vec<(f64, f64)> = Vec::new();
    for (left, right) in ascending {
        match merged.last_mut() {
            Some(last) if left <= last.1 + 1.0 => last.1 = last.1.max(right),
            _ => merged.push((left, right)),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::viewport::Viewport;

    fn arranged(ranges: &[(Port, Port)]) -> Arranged {
        let ranges: Vec<PortRange> = ranges.iter().map(|&(a, b)| PortRange::spanning(a, b)).collect();
        arrange(&Frame::new(&Viewport::new(1280.0)), &ranges)
    }

    fn lanes(ranges: &[(Port, Port)]) -> Vec<(usize, usize, usize)> {
        arranged(ranges).single.iter().map(|placed| (placed.index, placed.lane, placed.lanes)).collect()
    }

    #[test]
    fn reservations_that_overlap_lie_in_lanes_and_others_keep_the_whole_height() {
        let lanes = lanes(&[(3000, 3100), (1500, 2000), (3050, 3200), (3150, 3300)]);
        assert_eq!(lanes, [(1, 0, 1), (0, 0, 2), (2, 1, 2), (3, 0, 2)]);
    }

    #[test]
    fn the_same_range_reserved_twice_is_seen_twice() {
        assert_eq!(lanes(&[(3000, 3100), (3000, 3100)]), [(0, 0, 2), (1, 1, 2)]);
    }

    #[test]
    fn ranges_that_only_touch_do_not_share_the_height() {
        assert_eq!(lanes(&[(3000, 3100), (3101, 3200)]), [(0, 0, 1), (1, 0, 1)]);
    }

    #[test]
    fn what_overlaps_more_often_than_there_are_lanes_joins_the_crowd() {
        let arranged = arranged(&[(3000, 3100); 6]);
        assert_eq!(arranged.single.len(), MOST_LANES);
        assert_eq!(arranged.crowd.len(), 1);
    }

    #[test]
    fn of_a_thousand_narrow_ranges_none_is_lost_and_few_are_drawn_one_by_one() {
        let thousand: Vec<(Port, Port)> = (0..1000).map(|at| (5001 + at * 40, 5010 + at * 40)).collect();
        let arranged = arranged(&thousand);
        assert!(arranged.single.len() <= MOST_SINGLE);
        let frame = Frame::new(&Viewport::new(1280.0));
        for (first, last) in thousand {
            let (left, right) = frame.visible(PortRange::spanning(first, last)).unwrap();
            let covered = |&(from, to): &(f64, f64)| from <= left && right <= to;
            let alone = |placed: &Placed| placed.left == left;
            assert!(arranged.crowd.iter().any(covered) || arranged.single.iter().any(alone), "{first}");
        }
    }
}
