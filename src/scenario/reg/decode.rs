//! The bytes of a registry file as text, in each encoding that it may come in.

use super::entry::first_line;
use super::problem::RegRefusal;
use super::{HEADER_4, HEADER_5, key::MAX_BYTES};
use crate::scenario::encoding::{Marked, utf16_le};

/// Which header a file has; it decides how `hex(7):` strings are encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    /// `REGEDIT4`: one byte a character.
    Four,
    /// `Windows Registry Editor Version 5.00`: UTF-16, low byte first.
    Five,
}

/// The text of a file with its header's version.
///
/// # Errors
/// [`RegRefusal`] where regedit would not take the file.
pub(super) fn decode(bytes: &[u8]) -> Result<(Version, String), RegRefusal> {
    if bytes.len() > MAX_BYTES {
        return Err(RegRefusal::TooLong(bytes.len()));
    }
    let text = match Marked::of(bytes) {
        Marked::Utf16Be(_) => return Err(RegRefusal::BigEndian),
        Marked::Utf16Le(wide) => utf16_le(wide),
        Marked::Utf8(body) | Marked::Not(body) => narrow(body),
    };
    let version = version(&text).ok_or(RegRefusal::Header)?;
    Ok((version, text))
}

/// How much of a file tells what it is, in bytes.
const HEAD: usize = 1024;

/// Whether the content is a registry file's rather than a scenario's, also where regedit would not take it.
pub fn looks_like_reg(bytes: &[u8]) -> bool {
    let head = Marked::of(&bytes[..bytes.len().min(HEAD)]);
    let text = match head {
        Marked::Utf8(body) | Marked::Not(body) => latin1(body),
        Marked::Utf16Le(_) | Marked::Utf16Be(_) => head.utf16().unwrap_or_default(),
    };
    let start = text.trim_start();
    let begins = |word: &str| start.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    begins("REGEDIT") || begins("Windows Registry Editor")
}

fn version(text: &str) -> Option<Version> {
    match first_line(text).0.trim_matches([' ', '\t']) {
        HEADER_5 => Some(Version::Five),
        HEADER_4 => Some(Version::Four),
        _ => None,
    }
}

fn narrow(body: &[u8]) -> String {
    if body.trim_ascii_start().starts_with(HEADER_4.as_bytes()) {
        return latin1(body);
    }
    std::str::from_utf8(body).map_or_else(|_| latin1(body), str::to_owned)
}

/// One character a byte.
pub(super) fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| char::from(byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str) -> Vec<u8> {
        [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn each_encoding_gives_the_same_text() {
        let text = format!("{HEADER_5}\r\n; é端\r\n");
        let with_mark = format!("\u{feff}{text}").into_bytes();
        for bytes in [wide(&text), with_mark, text.clone().into_bytes()] {
            assert_eq!(decode(&bytes), Ok((Version::Five, text.clone())));
        }
    }

    #[test]
    fn the_older_format_has_one_byte_a_character() {
        assert_eq!(decode(b"REGEDIT4\n;\xe9"), Ok((Version::Four, "REGEDIT4\n;é".to_owned())));
    }

    #[test]
    fn a_file_without_a_header_is_refused() {
        for text in ["", "os xp", "regedit4", "REGEDIT5", "REGEDIT4FOO", "Windows Registry Editor Version 4.00"] {
            assert_eq!(decode(text.as_bytes()), Err(RegRefusal::Header), "{text}");
        }
        assert_eq!(decode(b"\xfe\xff\0W"), Err(RegRefusal::BigEndian));
        assert_eq!(decode(&vec![0; MAX_BYTES + 1]), Err(RegRefusal::TooLong(MAX_BYTES + 1)));
    }

    #[test]
    fn a_registry_file_is_told_from_a_scenario_by_its_content() {
        for bytes in [
            &wide(HEADER_5)[..],
            b"REGEDIT4\n",
            b"\xef\xbb\xbfREGEDIT4",
            b"  regedit",
            b"\xfe\xff\0R\0E\0G\0E\0D\0I\0T",
        ] {
            assert!(looks_like_reg(bytes), "{bytes:?}");
        }
        for bytes in
            [&b"os xp\n"[..], b"", &wide("os xp"), b"\xfe\xff", b"# REGEDIT4", b"\xef\xbb\xbfset MaxUserPort 5000"]
        {
            assert!(!looks_like_reg(bytes), "{bytes:?}");
        }
    }
}
