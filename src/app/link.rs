//! The address's fragment: the scenario, readable while short, compressed when long.
//!
//! `#s=` carries the text itself, with `+` for a space and `;` for the end of a line; `#z=` carries raw DEFLATE in
//! base64url. This file reads and writes the forms; the browser does the compression.

use crate::scenario::{Scenario, TooLong};

/// The longest readable fragment, in bytes; a longer one is compressed.
const LONGEST_READABLE: usize = 1500;
const READABLE: &str = "s=";
const COMPRESSED: &str = "z=";

/// Why a fragment cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrokenLink {
    /// It begins with nothing that the page knows.
    Unknown,
    /// Its text is damaged: a broken escape or something that is not UTF-8.
    Damaged,
    /// It holds more than a scenario may hold.
    TooLong(TooLong),
}

/// What a fragment carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fragment {
    /// Nothing: the address names no scenario.
    Empty,
    /// A scenario's text.
    Text(String),
    /// A scenario's text, compressed, in base64url.
    Compressed(String),
}

impl Fragment {
    /// Reads a fragment, with or without its `#`.
    ///
    /// # Errors
    /// [`BrokenLink`] where it is neither empty nor in a known form.
    pub fn read(fragment: &str) -> Result<Self, BrokenLink> {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if fragment.is_empty() {
            Ok(Self::Empty)
        } else if let Some(text) = fragment.strip_prefix(READABLE) {
            decode(text).map(Self::Text).ok_or(BrokenLink::Damaged)
        } else if let Some(data) = fragment.strip_prefix(COMPRESSED) {
            Ok(Self::Compressed(data.to_owned()))
        } else {
            Err(BrokenLink::Unknown)
        }
    }

    /// The readable fragment of a scenario, without `#`; `None` where it would be too long.
    pub fn readable(scenario: &Scenario) -> Option<String> {
        if scenario.byte_count() > LONGEST_READABLE {
            return None;
        }
        let text = scenario.to_string();
        let encoded = READABLE.to_owned() + &encode(text.strip_suffix('\n').unwrap_or(&text));
        (encoded.len() <= LONGEST_READABLE).then_some(encoded)
    }

    /// The fragment of compressed text, given in base64url.
    pub fn compressed(data: &str) -> String {
        COMPRESSED.to_owned() + data
    }
}

/// The scenario in a fragment's text.
///
/// # Errors
/// [`BrokenLink::TooLong`] where it passes a limit.
pub(super) fn open(text: &str) -> Result<Scenario, BrokenLink> {
    Scenario::read(text).map_err(BrokenLink::TooLong)
}

fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() + 16);
    for byte in text.bytes() {
        match byte {
            b' ' => encoded.push('+'),
            b'\n' => encoded.push(';'),
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b'_' | b'~' | b'*' | b',' | b':' | b'/' => {
                encoded.push(char::from(byte));
            }
            _ => {
                encoded.push('%');
                encoded.extend([byte >> 4, byte & 15].map(hex_digit));
            }
        }
    }
    encoded
}

fn hex_digit(value: u8) -> char {
    char::from_digit(u32::from(value), 16).unwrap_or('0').to_ascii_uppercase()
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b';' => b'\n',
            b'%' => hex_value(rest.next()?)? << 4 | hex_value(rest.next()?)?,
            plain => plain,
        });
    }
    String::from_utf8(bytes).ok()
}

fn hex_value(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_short_scenario_can_be_read_in_the_address() {
        let scenario = Scenario::read("os 2003-sp1\nbind udp * x500 as \"DNS Server\"\n").unwrap();
        let fragment = Fragment::readable(&scenario).unwrap();
        assert_eq!(fragment, "s=os+2003-sp1;bind+udp+*+x500+as+%22DNS+Server%22");
        let Ok(Fragment::Text(text)) = Fragment::read(&format!("#{fragment}")) else { panic!("not read") };
        assert_eq!(open(&text), Ok(scenario));
    }

    #[test]
    fn a_broken_fragment_says_how_it_is_broken() {
        assert_eq!(Fragment::read("#"), Ok(Fragment::Empty));
        assert_eq!(Fragment::read("#<script>"), Err(BrokenLink::Unknown));
        for damaged in ["#s=%", "#s=%4", "#s=%zz", "#s=%FF"] {
            assert_eq!(Fragment::read(damaged), Err(BrokenLink::Damaged), "{damaged}");
        }
    }

    #[test]
    fn a_long_scenario_is_not_written_readable() {
        let text = "bind *\n".repeat(1000);
        assert_eq!(Fragment::readable(&Scenario::read(&text).unwrap()), None);
    }

    proptest! {
        #[test]
        fn any_text_survives_the_address(text in "\\PC*") {
            prop_assert_eq!(decode(&encode(&text)), Some(text));
        }

        #[test]
        fn any_fragment_is_read_without_panic(fragment in any::<String>()) {
            let _ = Fragment::read(&fragment);
        }
    }
}
