//! Text as Windows writes it: what a byte order mark at its beginning says.

const UTF16_LE: &[u8] = b"\xff\xfe";
const UTF16_BE: &[u8] = b"\xfe\xff";
const UTF8: &[u8] = b"\xef\xbb\xbf";

/// What the first bytes of a file say of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marked<'a> {
    /// UTF-16, low byte first, as regedit, Notepad ("Unicode") and PowerShell's `>` write it.
    Utf16Le(&'a [u8]),
    /// UTF-16, high byte first.
    Utf16Be(&'a [u8]),
    /// UTF-8 with its mark.
    Utf8(&'a [u8]),
    /// Nothing: there is no mark.
    Not(&'a [u8]),
}

impl<'a> Marked<'a> {
    /// What the mark says, and the bytes after it.
    pub fn of(bytes: &'a [u8]) -> Self {
        let after = |mark| bytes.strip_prefix(mark);
        (after(UTF16_LE).map(Self::Utf16Le))
            .or_else(|| after(UTF16_BE).map(Self::Utf16Be))
            .or_else(|| after(UTF8).map(Self::Utf8))
            .unwrap_or(Self::Not(bytes))
    }

    /// The text, where it is UTF-16; halves of characters become U+FFFD.
    pub fn utf16(self) -> Option<String> {
        match self {
            Self::Utf16Le(bytes) => Some(utf16(bytes, u16::from_le_bytes)),
            Self::Utf16Be(bytes) => Some(utf16(bytes, u16::from_be_bytes)),
            Self::Utf8(_) | Self::Not(_) => None,
        }
    }
}

/// UTF-16, low byte first; halves of characters become U+FFFD.
pub(super) fn utf16_le(bytes: &[u8]) -> String {
    utf16(bytes, u16::from_le_bytes)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_tells_the_encoding_and_is_no_part_of_the_text() {
        assert_eq!(Marked::of(b"\xff\xfeo\0s\0").utf16().as_deref(), Some("os"));
        assert_eq!(Marked::of(b"\xfe\xff\0o\0s").utf16().as_deref(), Some("os"));
        assert_eq!(
            Marked::of(b"\xff\xfe\x00\xd8o\0x").utf16().as_deref(),
            Some("\u{fffd}o"),
            "half a pair, half a unit"
        );
        assert_eq!(Marked::of(b"\xef\xbb\xbfos"), Marked::Utf8(b"os"));
        for unmarked in [&b"os"[..], b"", b"\xff"] {
            assert_eq!(Marked::of(unmarked), Marked::Not(unmarked));
        }
    }
}
