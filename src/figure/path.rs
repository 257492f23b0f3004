//! SVG path data and pixel numbers, written in tenths of a pixel.

use std::fmt;

/// A number of pixels as SVG attributes write it: rounded to a tenth, without trailing zeros.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pixels(pub f64);

impl fmt::Display for Pixels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = self.tenths();
        let sign = if tenths < 0 { "-" } else { "" };
        let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        if tenth == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{tenth}") }
    }
}

impl Pixels {
    fn tenths(self) -> i32 {
        (self.0 * 10.0).round() as i32
    }

    /// Appends what `Display` writes; without the machinery of formatting, for paths of hundreds of numbers.
    fn push_to(self, data: &mut String) {
        let tenths = self.tenths();
        if tenths < 0 {
            data.push('-');
        }
        let tenths = tenths.unsigned_abs();
        push_whole(tenths / 10, data);
        if !tenths.is_multiple_of(10) {
            data.push('.');
            push_digit(tenths % 10, data);
        }
    }
}

fn push_whole(number: u32, data: &mut String) {
    if number >= 10 {
        push_whole(number / 10, data);
    }
    push_digit(number % 10, data);
}

fn push_digit(digit: u32, data: &mut String) {
    data.push(char::from(b'0' + digit as u8));
}

/// SVG path data that grows by rectangles and skylines.
#[derive(Default)]
pub(super) struct PathData(String);

impl PathData {
    /// Adds a rectangle.
    pub fn rect(&mut self, left: f64, top: f64, right: f64, bottom: f64) {
        self.command('M', left);
        self.command(' ', top);
        self.command('H', right);
        self.command('V', bottom);
        self.command('H', left);
        self.0.push('Z');
    }

    /// Begins an outline at a point.
    pub fn begin(&mut self, x: f64, y: f64) {
        self.command('M', x);
        self.command(' ', y);
    }

    /// Goes level to `x`.
    pub fn level_to(&mut self, x: f64) {
        self.command('H', x);
    }

    /// Goes straight up or down to `y`.
    pub fn upright_to(&mut self, y: f64) {
        self.command('V', y);
    }

    /// Goes straight to a point.
    pub fn line_to(&mut self, x: f64, y: f64) {
        self.command('L', x);
        self.command(' ', y);
    }

    /// Closes the outline.
    pub fn close(&mut self) {
        self.0.push('Z');
    }

    /// Adds all of another path.
    pub fn append(&mut self, other: Self) {
        self.0.push_str(&other.0);
    }

    /// Whether nothing was added.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The path data.
    pub fn finish(self) -> String {
        self.0
    }

    fn command(&mut self, letter: char, number: f64) {
        self.0.push(letter);
        Pixels(number).push_to(&mut self.0);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn pixels_are_written_in_tenths_without_trailing_zeros() {
        let written = [0.0, -0.04, 12.0, 0.25, -3.16, 1234.5].map(|number| Pixels(number).to_string());
        assert_eq!(written, ["0", "0", "12", "0.3", "-3.2", "1234.5"]);
    }

    proptest! {
        #[test]
        fn both_ways_of_writing_pixels_agree(number in -5000.0..5000.0f64) {
            let mut data = String::new();
            Pixels(number).push_to(&mut data);
            prop_assert_eq!(data, Pixels(number).to_string());
        }
    }

    #[test]
    fn a_rectangle_is_a_closed_outline() {
        let mut data = PathData::default();
        data.rect(1.0, 2.0, 10.5, 20.0);
        assert_eq!(data.finish(), "M1 2H10.5V20H1Z");
    }
}
