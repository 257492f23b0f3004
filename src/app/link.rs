//! The readable form of a scenario in an address's fragment, for links that a tool shows or draws.
//!
//! The page's own address is written and read by `static/link.js`, in this very form; what is longer is packed there.

use super::script::number;
use crate::scenario::Scenario;

/// The longest readable fragment, in bytes.
const LONGEST_READABLE: usize = number(include_str!("../../static/link.js"), "LONGEST");

/// The fragment of a scenario, without `#`: `s=` and the text, with `+` for a space and `;` for the end of a line; `None` where
/// it would be too long.
pub fn readable(scenario: &Scenario) -> Option<String> {
    if scenario.byte_count() > LONGEST_READABLE {
        return None;
    }
    let text = scenario.to_string();
    let encoded = "s=".to_owned() + &encode(text.strip_suffix('\n').unwrap_or(&text));
    (encoded.len() <= LONGEST_READABLE).then_some(encoded)
}

/// Whether an address leads to a web server, rather than to a file of this device.
pub fn is_on_the_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// A text with what an address gives a meaning to as escapes, `+` for a space and `;` for the end of a line.
pub(super) fn encode(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_scenario_can_be_read_in_the_address() {
        let scenario = Scenario::read("os 2003-sp1\nbind udp * x500 as \"DNS Server\"\n").unwrap();
        assert_eq!(readable(&scenario).unwrap(), "s=os+2003-sp1;bind+udp+*+x500+as+%22DNS+Server%22");
    }

    #[test]
    fn a_long_scenario_is_not_written_readable() {
        let text = "bind *\n".repeat(1000);
        assert_eq!(readable(&Scenario::read(&text).unwrap()), None);
    }
}
