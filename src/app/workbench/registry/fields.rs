//! How the panel's fields read and write the values: a number in two bases, strings line by line.

use crate::scenario::{read_dword, reg};

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// In decimal; a hex number with `0x` is taken as well.
    Decimal,
    /// In hex, with `0x` or without.
    Hex,
}

impl Base {
    /// Both, in the order of their fields.
    pub const ALL: [Self; 2] = [Self::Decimal, Self::Hex];

    /// The DWORD that a text says.
    pub fn read(self, text: &str) -> Option<u32> {
        let text = text.trim();
        match self {
            Self::Decimal => read_dword(text),
            Self::Hex => {
                let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).unwrap_or(text);
                // A sign would be taken by the number reader.
                let digits = Some(digits).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
                u32::from_str_radix(digits, 16).ok()
            }
        }
    }

    /// The DWORD as the field shows it.
    pub fn write(self, number: u32) -> String {
        match self {
            Self::Decimal => number.to_string(),
            Self::Hex => format!("{number:#x}"),
        }
    }
}

/// A line that a scenario cannot hold as a string of ReservedPorts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StringNotCarried {
    /// The line, counted from 1.
    pub line: usize,
    /// What stands there.
    pub text: Box<str>,
}

/// The strings of ReservedPorts that the lines of a field are; empty lines are left out, as regedit leaves them out.
///
/// # Errors
/// [`StringNotCarried`] for the first that a scenario cannot hold.
pub fn strings(text: &str) -> Result<Vec<Box<str>>, StringNotCarried> {
    let lines = text.lines().zip(1..).filter(|(line, _)| !line.is_empty());
    let carried = |(text, line): (&str, usize)| {
        if reg::carried(text) { Ok(text.into()) } else { Err(StringNotCarried { line, text: text.into() }) }
    };
    lines.map(carried).collect()
}

/// The strings of ReservedPorts as the field shows them; none where the value does not exist.
pub fn lines(strings: Option<&[Box<str>]>) -> String {
    strings.unwrap_or_default().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_in_its_base_and_nonsense_is_none() {
        let decimal = ["5000", " 0x1388 ", "4294967295", "4294967296", "-1", "1388h", "", "5,000", "٥٠٠٠"];
        let read = decimal.map(|text| Base::Decimal.read(text));
        let expected = [Some(5000), Some(5000), Some(u32::MAX), None, None, None, None, None, None];
        assert_eq!(read, expected);
        let hex = ["1388", "0x1388", "0XFFFFFFFF", "100000000", "+1", "0x", "", "xyz", "0x0x1"];
        let read = hex.map(|text| Base::Hex.read(text));
        assert_eq!(read, [Some(5000), Some(5000), Some(u32::MAX), None, None, None, None, None, None]);
    }

    #[test]
    fn what_a_field_shows_is_read_back() {
        for number in [0, 5000, 65534, u32::MAX] {
            for base in Base::ALL {
                assert_eq!(base.read(&base.write(number)), Some(number));
            }
        }
    }

    #[test]
    fn lines_are_strings_and_the_first_that_cannot_be_held_is_named() {
        let read = strings("1433-1434\r\n\n4500-4500\n").unwrap();
        assert_eq!(read, ["1433-1434", "4500-4500"].map(Box::from));
        for (text, line) in [("1-2\n\n3 - 4", 3), ("#1-2", 1), (" ", 1), ("1-2\n3-4\t", 2), ("1-2\u{a0}", 1)] {
            assert_eq!(strings(text).unwrap_err().line, line, "{text:?}");
        }
    }
}
