//! A set of ports as a bitmap of three levels, so that the next member is found in a few instructions at any
//! occupancy, also when there is none.

use std::fmt;

use super::port::{Port, PortRange};

const WORD_BITS: usize = 64;
const WORDS: usize = 65536 / WORD_BITS;
const SUMMARIES: usize = WORDS / WORD_BITS;

/// A set of ports.
///
/// A bit of `summary` says whether a word of `words` has a member, a bit of `top` whether a word of `summary` has one.
#[derive(Clone, PartialEq, Eq)]
pub struct PortSet {
    words: Box<[u64; WORDS]>,
    summary: [u64; SUMMARIES],
    top: u64,
    len: u32,
}

impl Default for PortSet {
    fn default() -> Self {
        Self { words: Box::new([0; WORDS]), summary: [0; SUMMARIES], top: 0, len: 0 }
    }
}

impl fmt::Debug for PortSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.ranges()).finish()
    }
}

impl PortSet {
    /// The empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many ports it holds, 0 to 65536.
    pub const fn len(&self) -> u32 {
        self.len
    }

    /// Whether it holds none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether it holds `port`.
    #[inline]
    pub fn contains(&self, port: Port) -> bool {
        let (word, bit) = place(port);
        self.words[word] >> bit & 1 == 1
    }

    /// Adds `port`; `false` where it was there already.
    #[inline]
    pub fn insert(&mut self, port: Port) -> bool {
        let (word, bit) = place(port);
        let added = self.words[word] >> bit & 1 == 0;
        self.words[word] |= 1 << bit;
        self.mark_filled(word);
        self.len += u32::from(added);
        added
    }

    /// Takes `port` out; `false` where it was not there.
    #[inline]
    pub fn remove(&mut self, port: Port) -> bool {
        let (word, bit) = place(port);
        let removed = self.words[word] >> bit & 1 == 1;
        self.words[word] &= !(1 << bit);
        self.mark_if_empty(word);
        self.len -= u32::from(removed);
        removed
    }

    /// Adds every port of `range`.
    pub fn insert_range(&mut self, range: PortRange) {
        self.change(range, |_, word, mask| word | mask);
    }

    /// Takes every port of `range` out.
    pub fn remove_range(&mut self, range: PortRange) {
        self.change(range, |_, word, mask| word & !mask);
    }

    /// Within `range`, makes the set hold exactly the ports that neither `a` nor `b` holds.
    pub fn fill_where_absent(&mut self, range: PortRange, a: &Self, b: &Self) {
        self.change(range, |at, word, mask| (word & !mask) | (!(a.words[at] | b.words[at]) & mask));
    }

    /// The first member at or after `port`.
    #[inline]
    pub fn first_at_or_after(&self, port: Port) -> Option<Port> {
        let (word, bit) = place(port);
        let here = self.words[word] >> bit;
        if here != 0 {
            return Some(port + here.trailing_zeros() as Port);
        }
        let word = self.first_filled_word(word + 1)?;
        Some((word * WORD_BITS) as Port + self.words[word].trailing_zeros() as Port)
    }

    /// The run of members that begins at `port`, which must be a member: as far as there is no gap.
    pub fn run_at(&self, port: Port) -> PortRange {
        let (mut word, bit) = place(port);
        let here = (self.words[word] >> bit).trailing_ones() as usize;
        let mut length = here.max(1);
        while bit + here == WORD_BITS && word + 1 < WORDS {
            word += 1;
            let more = self.words[word].trailing_ones() as usize;
            length += more;
            if more < WORD_BITS {
                break;
            }
        }
        PortRange::spanning(port, (usize::from(port) + length - 1) as Port)
    }

    /// Whether it holds any port of `range`.
    pub fn meets(&self, range: PortRange) -> bool {
        self.first_in(range).is_some()
    }

    /// The first member in `range`.
    pub fn first_in(&self, range: PortRange) -> Option<Port> {
        self.first_at_or_after(range.first()).filter(|&port| port <= range.last())
    }

    /// How many ports of `range` it holds, 0 to 65536.
    pub fn count_in(&self, range: PortRange) -> u32 {
        masks(range).map(|(at, mask)| (self.words[at] & mask).count_ones()).sum()
    }

    /// Its members as ascending, merged ranges.
    pub fn ranges(&self) -> impl Iterator<Item = PortRange> + '_ {
        self.ranges_in(PortRange::spanning(0, Port::MAX))
    }

    /// Its members within `window` as ascending, merged ranges, cut at the window's edges.
    pub fn ranges_in(&self, window: PortRange) -> impl Iterator<Item = PortRange> + '_ {
        let mut from = Some(window.first());
        std::iter::from_fn(move || {
            let first = self.first_at_or_after(from?).filter(|&port| port <= window.last())?;
            let last = self.run_at(first).last().min(window.last());
            from = last.checked_add(1);
            Some(PortRange::spanning(first, last))
        })
    }

    /// The first word from `word` on that has a member.
    #[inline]
    fn first_filled_word(&self, word: usize) -> Option<usize> {
        let group = word / WORD_BITS;
        if group >= SUMMARIES {
            return None;
        }
        let here = self.summary[group] >> (word % WORD_BITS);
        if here != 0 {
            return Some(word + here.trailing_zeros() as usize);
        }
        let rest = self.top & !((2u64 << group) - 1);
        (rest != 0).then(|| {
            let group = rest.trailing_zeros() as usize;
            group * WORD_BITS + self.summary[group].trailing_zeros() as usize
        })
    }

    /// Rewrites each word that `range` touches and keeps the upper levels and the count true.
    fn change(&mut self, range: PortRange, new_word: impl Fn(usize, u64, u64) -> u64) {
        for (at, mask) in masks(range) {
            let old = self.words[at];
            let new = new_word(at, old, mask);
            self.words[at] = new;
            self.len = self.len + new.count_ones() - old.count_ones();
            if new == 0 { self.mark_if_empty(at) } else { self.mark_filled(at) }
        }
    }

    #[inline]
    fn mark_filled(&mut self, word: usize) {
        let group = word / WORD_BITS;
        self.summary[group] |= 1 << (word % WORD_BITS);
        self.top |= 1 << group;
    }

    #[inline]
    fn mark_if_empty(&mut self, word: usize) {
        if self.words[word] != 0 {
            return;
        }
        let group = word / WORD_BITS;
        self.summary[group] &= !(1 << (word % WORD_BITS));
        if self.summary[group] == 0 {
            self.top &= !(1 << group);
        }
    }
}

impl FromIterator<PortRange> for PortSet {
    fn from_iter<I: IntoIterator<Item = PortRange>>(ranges: I) -> Self {
        let mut set = Self::new();
        for range in ranges {
            set.insert_range(range);
        }
        set
    }
}

/// The word and the bit in it that stand for `port`.
#[inline]
const fn place(port: Port) -> (usize, usize) {
    (port as usize / WORD_BITS, port as usize % WORD_BITS)
}

/// The words that `range` touches, each with the bits that it touches there.
fn masks(range: PortRange) -> impl Iterator<Item = (usize, u64)> {
    let (first_word, first_bit) = place(range.first());
    let (last_word, last_bit) = place(range.last());
    (first_word..=last_word).map(move |at| {
        let low = if at == first_word { u64::MAX << first_bit } else { u64::MAX };
        let high = if at == last_word { u64::MAX >> (WORD_BITS - 1 - last_bit) } else { u64::MAX };
        (at, low & high)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[derive(Clone, Copy, Debug)]
    enum Change {
        Insert(Port),
        Remove(Port),
        InsertRange(PortRange),
        RemoveRange(PortRange),
    }

    fn a_range() -> impl Strategy<Value = PortRange> {
        (any::<Port>(), any::<Port>()).prop_map(|(a, b)| PortRange::spanning(a, b))
    }

    fn a_change() -> impl Strategy<Value = Change> {
        prop_oneof![
            any::<Port>().prop_map(Change::Insert),
            any::<Port>().prop_map(Change::Remove),
            a_range().prop_map(Change::InsertRange),
            a_range().prop_map(Change::RemoveRange),
        ]
    }

    fn apply(set: &mut PortSet, plain: &mut BTreeSet<Port>, change: Change) {
        match change {
            Change::Insert(port) => assert_eq!(set.insert(port), plain.insert(port)),
            Change::Remove(port) => assert_eq!(set.remove(port), plain.remove(&port)),
            Change::InsertRange(r) => {
                set.insert_range(r);
                plain.extend(r.first()..=r.last());
            }
            Change::RemoveRange(r) => {
                set.remove_range(r);
                plain.retain(|&port| !r.contains(port));
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn it_agrees_with_a_plain_ordered_set(
            changes in prop::collection::vec(a_change(), 1..12),
            probe in any::<Port>(),
            window in a_range(),
        ) {
            let (mut set, mut plain) = (PortSet::new(), BTreeSet::new());
            for change in changes {
                apply(&mut set, &mut plain, change);
            }
            prop_assert_eq!(set.len() as usize, plain.len());
            prop_assert_eq!(set.contains(probe), plain.contains(&probe));
            prop_assert_eq!(set.first_at_or_after(probe), plain.range(probe..).next().copied());
            let inside = plain.range(window.first()..=window.last());
            prop_assert_eq!(set.count_in(window) as usize, inside.clone().count());
            prop_assert_eq!(set.meets(window), inside.clone().next().is_some());
            let listed: Vec<Port> = set.ranges_in(window).flat_map(|r| r.first()..=r.last()).collect();
            prop_assert_eq!(listed, inside.copied().collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_complement_of_two_sets_is_filled_in_only_within_the_range() {
        let a = PortSet::from_iter([PortRange::spanning(10, 20)]);
        let b = PortSet::from_iter([PortRange::spanning(15, 30)]);
        let mut set = PortSet::from_iter([PortRange::single(0), PortRange::single(12)]);
        set.fill_where_absent(PortRange::spanning(5, 40), &a, &b);
        let expected = [PortRange::single(0), PortRange::spanning(5, 9), PortRange::spanning(31, 40)];
        assert_eq!(set.ranges().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_run_goes_over_the_words_up_to_the_last_port() {
        let set = PortSet::from_iter([PortRange::spanning(60, 65535)]);
        assert_eq!(set.run_at(63), PortRange::spanning(63, 65535));
    }
}
