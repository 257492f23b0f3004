//! Bytes in hex: `31,00,2d,00`, over as many lines as a comma and a backslash join.

use super::decode::{Version, latin1};
use super::entry::{Cursor, Lines};
use super::problem::{RegProblem, RegProblemKind};
use crate::scenario::encoding::utf16_le;

/// Reads the bytes from `cursor` on, to the end of the last line that continues it.
pub(super) fn read_bytes<'a>(cursor: &mut Cursor<'a>, lines: &mut Lines<'a>) -> Result<Vec<u8>, RegProblem> {
    let mut bytes = Vec::new();
    loop {
        cursor.take_hex_pairs(&mut bytes);
        match cursor.peek() {
            _ if cursor.at_end() => return Ok(bytes),
            Some('\\') => match continued(cursor, lines)? {
                Some(next) => *cursor = next,
                None => return Ok(bytes),
            },
            _ => bytes.push(listed_byte(cursor)?),
        }
    }
}

/// A byte and the comma after it, without which it is the last.
fn listed_byte(cursor: &mut Cursor) -> Result<u8, RegProblem> {
    let byte = read_byte(cursor)?;
    let goes_on = cursor.at_end() || cursor.eat(",");
    if goes_on { Ok(byte) } else { Err(cursor.problem(RegProblemKind::BadByte)) }
}

fn read_byte(cursor: &mut Cursor) -> Result<u8, RegProblem> {
    let start = cursor.clone();
    let digits = cursor.take_hex_digits();
    let byte = if digits.len() > 2 { None } else { u8::from_str_radix(digits, 16).ok() };
    byte.ok_or_else(|| start.problem(RegProblemKind::BadByte))
}

/// The line that goes on after a backslash; blank lines and comments between are passed over.
fn continued<'a>(cursor: &mut Cursor, lines: &mut Lines<'a>) -> Result<Option<Cursor<'a>>, RegProblem> {
    cursor.eat("\\");
    if !cursor.at_end() {
        return Err(cursor.problem(RegProblemKind::BadByte));
    }
    while let Some(mut next) = lines.next() {
        if !next.at_end() {
            return Ok(Some(next));
        }
    }
    Ok(None)
}

/// The strings of a multi-string, and what is wrong with it. It ends at its first empty string.
pub(super) fn strings(bytes: &[u8], version: Version) -> (Vec<Box<str>>, Option<RegProblemKind>) {
    let odd = version == Version::Five && !bytes.len().is_multiple_of(2);
    let text = match version {
        Version::Four => latin1(bytes),
        Version::Five => utf16_le(bytes),
    };
    let strings: Vec<Box<str>> = text.split('\0').take_while(|string| !string.is_empty()).map(Box::from).collect();
    let used: usize = strings.iter().map(|string| string.len() + 1).sum();
    let after_end = text.get(used..).is_some_and(|rest| rest.chars().any(|c| c != '\0'));
    let problem = match (odd, after_end) {
        (true, _) => Some(RegProblemKind::OddBytes),
        (_, true) => Some(RegProblemKind::TextAfterEnd),
        _ => None,
    };
    (strings, problem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Vec<String>, Option<RegProblemKind>) {
        let (strings, problem) = strings(bytes, Version::Four);
        (strings.iter().map(ToString::to_string).collect(), problem)
    }

    #[test]
    fn a_multi_string_ends_at_its_first_empty_string() {
        assert_eq!(read(b"1-2\x003-4\0\0"), (vec!["1-2".into(), "3-4".into()], None));
        assert_eq!(read(b"1-2\0\x003-4\0\0"), (vec!["1-2".into()], Some(RegProblemKind::TextAfterEnd)));
        for empty in [&b""[..], b"\0", b"\0\0"] {
            assert_eq!(read(empty), (Vec::new(), None));
        }
    }

    #[test]
    fn a_multi_string_without_its_end_is_read_to_the_last_byte() {
        assert_eq!(read(b"1-2\x003-4"), (vec!["1-2".into(), "3-4".into()], None));
    }

    #[test]
    fn bytes_are_the_same_however_they_are_spaced_and_wrapped() {
        let file = |data: &str| {
            let text = format!("REGEDIT4\n[{}]\n\"ReservedPorts\"=hex(7):{data}\n", crate::scenario::reg::KEY_PATH);
            crate::scenario::reg::read(text.as_bytes()).unwrap()
        };
        let plain = file("31,2d,32,00,00");
        assert!(plain.problems.is_empty());
        for data in [
            "31,2d,32,00,00,",
            "31, 2d ,32,0,0",
            "31,2D,32,\\\n00,\\\n00",
            "31,\\\n  2d,32,0,\\\n\t00 ; end",
            "31,2d,32,00,00,\\",
            "31,2d,32,00,00,\\ ; end",
        ] {
            assert_eq!(file(data).changes, plain.changes, "{data}");
            assert!(file(data).problems.is_empty(), "{data}");
        }
        for (data, column) in [("31,2d,3g,00", 31), ("31,,32", 27), ("31,2d3,32", 27), ("31,2é", 28), (",31", 24)] {
            let problem = &file(data).problems[0];
            assert_eq!((problem.line, problem.column), (3, column), "{data}");
        }
    }

    #[test]
    fn half_a_character_at_the_end_is_reported() {
        let (strings, problem) = strings(b"1\0-\x002\0\0\0\0", Version::Five);
        assert_eq!((&*strings[0], problem), ("1-2", Some(RegProblemKind::OddBytes)));
    }
}
