//! Two other ways to find the next free port, bare of everything else that a machine does, to measure it against.

use std::collections::BTreeSet;

/// The first ephemeral port.
const FIRST: u16 = 1025;

/// A way to give out ports.
pub trait Allocator: Clone {
    /// All ports from 1025 to `last` are free.
    fn new(last: u16) -> Self;
    /// Makes a port not free.
    fn occupy(&mut self, port: u16);
    /// Gives out the next free port.
    fn bind(&mut self) -> Option<u16>;
}

/// An ordered set of the free ports.
#[derive(Clone)]
pub struct OrderedSet {
    free: BTreeSet<u16>,
    cursor: u16,
    last: u16,
}

impl Allocator for OrderedSet {
    fn new(last: u16) -> Self {
        Self { free: (FIRST..=last).collect(), cursor: FIRST, last }
    }

    fn occupy(&mut self, port: u16) {
        self.free.remove(&port);
    }

    fn bind(&mut self) -> Option<u16> {
        let port = *self.free.range(self.cursor..).next().or_else(|| self.free.first())?;
        self.free.remove(&port);
        self.cursor = if port == self.last { FIRST } else { port + 1 };
        Some(port)
    }
}

/// A bitmap of the free ports with one level above it, written by hand for this and nothing else.
#[derive(Clone)]
pub struct TwoLevelBitmap {
    words: Box<[u64; 1024]>,
    summary: [u64; 16],
    cursor: u16,
    last: u16,
}

impl TwoLevelBitmap {
    #[inline]
    fn find(&self, from: u16) -> Option<u16> {
        let word = usize::from(from) / 64;
        let here = self.words[word] & (u64::MAX << (from % 64));
        if here != 0 {
            return Some((word * 64) as u16 + here.trailing_zeros() as u16);
        }
        let next = word + 1;
        let mut group = next / 64;
        let mut groups = if group < 16 { self.summary[group] & (u64::MAX << (next % 64)) } else { 0 };
        while groups == 0 {
            group += 1;
            groups = *self.summary.get(group)?;
        }
        let word = group * 64 + groups.trailing_zeros() as usize;
        Some((word * 64) as u16 + self.words[word].trailing_zeros() as u16)
    }
}

impl Allocator for TwoLevelBitmap {
    fn new(last: u16) -> Self {
        let mut bitmap = Self { words: Box::new([0; 1024]), summary: [0; 16], cursor: FIRST, last };
        for port in FIRST..=last {
            bitmap.words[usize::from(port) / 64] |= 1 << (port % 64);
            bitmap.summary[usize::from(port) / 4096] |= 1 << (port / 64 % 64);
        }
        bitmap
    }

    #[inline]
    fn occupy(&mut self, port: u16) {
        let word = usize::from(port) / 64;
        self.words[word] &= !(1 << (port % 64));
        if self.words[word] == 0 {
            self.summary[word / 64] &= !(1 << (word % 64));
        }
    }

    #[inline]
    fn bind(&mut self) -> Option<u16> {
        let port = self.find(self.cursor).or_else(|| self.find(FIRST))?;
        self.occupy(port);
        self.cursor = if port == self.last { FIRST } else { port + 1 };
        Some(port)
    }
}
