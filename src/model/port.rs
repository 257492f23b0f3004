//! Ports, inclusive port ranges, and ascending lists of them.

use std::fmt;

/// A port number, 0 to 65535. TCP and UDP each have their own set of ports in use.
pub type Port = u16;

/// A range of ports, both ends included; `first` is never above `last`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PortRange {
    first: Port,
    last: Port,
}

/// The ends of a range were given in the wrong order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReversedRange;

impl PortRange {
    /// The range from `first` to `last`, both included.
    ///
    /// # Errors
    /// [`ReversedRange`] where `first` is above `last`.
    pub const fn new(first: Port, last: Port) -> Result<Self, ReversedRange> {
        if first <= last { Ok(Self { first, last }) } else { Err(ReversedRange) }
    }

    /// The range that spans both ports, in whichever order they come (as a drag gives them).
    pub const fn spanning(a: Port, b: Port) -> Self {
        if a <= b { Self { first: a, last: b } } else { Self { first: b, last: a } }
    }

    /// The range of one port.
    pub const fn single(port: Port) -> Self {
        Self { first: port, last: port }
    }

    /// The first port of the range.
    pub const fn first(self) -> Port {
        self.first
    }

    /// The last port of the range.
    pub const fn last(self) -> Port {
        self.last
    }

    /// How many ports the range holds, 1 to 65536.
    pub const fn count(self) -> u32 {
        self.last as u32 - self.first as u32 + 1
    }

    /// Whether `port` lies in the range.
    pub const fn contains(self, port: Port) -> bool {
        self.first <= port && port <= self.last
    }

    /// Whether `inner` lies wholly inside this range.
    pub const fn encloses(self, inner: Self) -> bool {
        self.first <= inner.first && inner.last <= self.last
    }

    /// Whether the two ranges share a port.
    pub const fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// The ports that both ranges hold, if there are any.
    pub fn intersection(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last)).ok()
    }
}

impl fmt::Display for PortRange {
    /// `6000-6100`, or `6000` for a single port.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last { write!(f, "{}", self.first) } else { write!(f, "{}-{}", self.first, self.last) }
    }
}

/// Ranges in ascending order, merged: no two of them overlap or touch.
///
/// The common list of no or one range costs no allocation, since a replay makes one for each step.
#[derive(Clone, Debug, Default)]
pub struct RangeList(Repr);

#[derive(Clone, Debug, Default)]
enum Repr {
    #[default]
    Empty,
    One(PortRange),
    Many(Box<[PortRange]>),
}

impl RangeList {
    /// The ranges, ascending and merged.
    pub fn as_slice(&self) -> &[PortRange] {
        match &self.0 {
            Repr::Empty => &[],
            Repr::One(range) => std::slice::from_ref(range),
            Repr::Many(ranges) => ranges,
        }
    }

    /// How many ports all ranges hold together, 0 to 65536.
    pub fn count(&self) -> u32 {
        self.as_slice().iter().map(|range| range.count()).sum()
    }

    /// Whether there is no range.
    pub fn is_empty(&self) -> bool {
        self.as_slice().is_empty()
    }

    /// Whether `port` lies in one of the ranges.
    pub fn contains(&self, port: Port) -> bool {
        let ranges = self.as_slice();
        let after = ranges.partition_point(|range| range.first <= port);
        after > 0 && ranges[after - 1].contains(port)
    }
}

impl From<PortRange> for RangeList {
    fn from(range: PortRange) -> Self {
        Self(Repr::One(range))
    }
}

impl FromIterator<PortRange> for RangeList {
    /// Sorts and merges; the ranges may come in any order and overlap.
    fn from_iter<I: IntoIterator<Item = PortRange>>(ranges: I) -> Self {
        Self::merged(ranges.into_iter().collect())
    }
}

impl RangeList {
    fn merged(mut ranges: Vec<PortRange>) -> Self {
        ranges.sort_unstable();
        ranges.dedup_by(|next, kept| {
            let joins = u32::from(next.first) <= u32::from(kept.last) + 1;
            if joins {
                kept.last = kept.last.max(next.last);
            }
            joins
        });
        match ranges.as_slice() {
            [] => Self(Repr::Empty),
            [one] => Self(Repr::One(*one)),
            _ => Self(Repr::Many(ranges.into_boxed_slice())),
        }
    }
}

impl PartialEq for RangeList {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl Eq for RangeList {}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(ranges: &[(Port, Port)]) -> RangeList {
        ranges.iter().map(|&(a, b)| PortRange::spanning(a, b)).collect()
    }

    #[test]
    fn ranges_that_touch_or_overlap_are_merged() {
        assert_eq!(list(&[(5, 9), (1, 4), (20, 30), (25, 26)]), list(&[(1, 9), (20, 30)]));
    }

    #[test]
    fn the_highest_port_ends_a_list_without_overflow() {
        assert_eq!(list(&[(65535, 65535), (0, 65535)]).count(), 65536);
    }

    #[test]
    fn a_list_knows_which_ports_it_holds() {
        let list = list(&[(10, 20), (30, 30)]);
        let held: Vec<Port> = [9, 10, 20, 21, 30, 31].into_iter().filter(|&p| list.contains(p)).collect();
        assert_eq!(held, [10, 20, 30]);
    }

    #[test]
    fn reversed_ends_are_an_error_and_a_drag_has_none() {
        assert_eq!(PortRange::new(9, 8), Err(ReversedRange));
        assert_eq!(PortRange::spanning(9, 8).to_string(), "8-9");
    }
}
