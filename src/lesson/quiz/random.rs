//! Numbers from a seed, the same on every machine: SplitMix64, by Sebastiano Vigna, in the public domain.

/// A stream of numbers that its seed decides.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The stream of that seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, 0 where `end` is 0. The upper half of the bits is scaled, so small ends are nearly even.
    pub const fn below(&mut self, end: u32) -> u32 {
        (((self.next() >> 32) * end as u64) >> 32) as u32
    }

    /// A number from `first` to `last`, both included; `first` where `last` is below it.
    pub const fn between(&mut self, first: u16, last: u16) -> u16 {
        first + self.below((last.saturating_sub(first)) as u32 + 1) as u16
    }

    /// One of the choices, of which there must be one at least.
    pub fn pick<T: Copy, const N: usize>(&mut self, choices: [T; N]) -> T {
        choices[self.below(N as u32) as usize]
    }

    /// Whether a coin falls on heads.
    pub const fn coin(&mut self) -> bool {
        self.below(2) == 0
    }

    /// Puts the items into another order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last as u32 + 1) as usize;
            items.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_that_of_the_published_splitmix64() {
        let mut random = Random::new(1_234_567);
        let stream = [(); 5].map(|()| random.next());
        assert_eq!(
            stream,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423,
                4_593_380_528_125_082_431,
                16_408_922_859_458_223_821
            ]
        );
    }

    #[test]
    fn both_ends_of_a_range_come_up_and_nothing_beyond() {
        let mut random = Random::new(1);
        let drawn: Vec<u16> = (0..200).map(|_| random.between(65_530, u16::MAX)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&65_530), Some(&u16::MAX)));
    }

    #[test]
    fn a_shuffle_keeps_every_item() {
        let mut items: Vec<u8> = (0..50).collect();
        Random::new(7).shuffle(&mut items);
        assert_ne!(items, (0..50).collect::<Vec<u8>>());
        items.sort_unstable();
        assert_eq!(items, (0..50).collect::<Vec<u8>>());
    }
}
