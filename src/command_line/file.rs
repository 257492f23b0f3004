//! Reads the files that a person names: `-` is standard input.

use std::borrow::Cow;
use std::ffi::OsString;
use std::fmt;
use std::fs::File;
use std::io::{self, Read};

use port_atlas::scenario::{MAX_BYTES, Marked, Scenario, TooLong};
use port_atlas::words::{Language, TerminalMessage};

use super::failure::Failure;
use super::printed::Complaint;

/// The name of a file, or `-`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName(OsString);

impl FileName {
    /// The file of that name.
    pub const fn new(name: OsString) -> Self {
        Self(name)
    }

    /// Its first `most` bytes, and how many there are in all.
    ///
    /// # Errors
    /// [`Failure::Unreadable`] where the system does not give them.
    pub fn bytes(&self, most: usize) -> Result<Bytes, Failure> {
        let read = || if self.0 == "-" { read(io::stdin().lock(), most) } else { read(File::open(&self.0)?, most) };
        read().map_err(|error| Failure::Unreadable { file: self.clone(), error })
    }
}

impl fmt::Display for FileName {
    /// As given; what no terminal can show is replaced.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_string_lossy())
    }
}

/// How far a text that is too long is counted, in bytes, so that an endless one comes to an end.
const COUNTED: u64 = u32::MAX as u64;

/// The bytes of a file, up to a limit.
#[derive(Debug, PartialEq, Eq)]
pub struct Bytes {
    /// Those within the limit.
    pub bytes: Vec<u8>,
    /// How many there are in all.
    pub count: usize,
}

fn read(mut source: impl Read, most: usize) -> io::Result<Bytes> {
    let mut bytes = Vec::new();
    source.by_ref().take(most as u64).read_to_end(&mut bytes)?;
    let rest = io::copy(&mut source.take(COUNTED), &mut io::sink())?;
    let count = bytes.len().saturating_add(usize::try_from(rest).unwrap_or(usize::MAX));
    Ok(Bytes { bytes, count })
}

/// Reads a scenario, and complains of each line that is not text; such bytes are read as U+FFFD.
///
/// # Errors
/// [`Failure`] where the file cannot be read or is too long.
pub fn load(file: &FileName, language: Language) -> Result<(Scenario, Vec<Complaint>), Failure> {
    decode(file, &file.bytes(MAX_BYTES)?, language)
}

/// As [`load`], of bytes that have been read already.
///
/// # Errors
/// [`Failure::TooLong`] where there are too many of them.
pub fn decode(file: &FileName, bytes: &Bytes, language: Language) -> Result<(Scenario, Vec<Complaint>), Failure> {
    let too_long = |too_long| Failure::TooLong { file: file.clone(), too_long };
    if bytes.count > MAX_BYTES {
        return Err(too_long(TooLong::Bytes(bytes.count)));
    }
    let (text, complaints) = text(file, &bytes.bytes, language);
    Ok((Scenario::read(&text).map_err(too_long)?, complaints))
}

/// The text that these bytes are, in UTF-8 or as Notepad and PowerShell write UTF-16, and a complaint of each line that is
/// not UTF-8; such bytes are read as U+FFFD.
pub fn text<'a>(file: &FileName, bytes: &'a [u8], language: Language) -> (Cow<'a, str>, Vec<Complaint>) {
    if let Some(text) = Marked::of(bytes).utf16() {
        return (text.into(), Vec::new());
    }
    let message = language.text(TerminalMessage::InputNotUtf8);
    let complaint = |(line, column)| Complaint::new(file, line, column, message);
    (String::from_utf8_lossy(bytes), not_utf8(bytes).into_iter().map(complaint).collect())
}

/// The first byte of each line that is not UTF-8: line and column, counted from 1.
fn not_utf8(bytes: &[u8]) -> Vec<(u32, u32)> {
    let mut places = Vec::new();
    for (line, number) in bytes.split(|&byte| byte == b'\n').zip(1..) {
        if let Err(error) = std::str::from_utf8(line) {
            let before = String::from_utf8_lossy(&line[..error.valid_up_to()]).chars().count();
            places.push((number, u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)));
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_not_utf8_are_named_by_line_and_column() {
        assert_eq!(not_utf8(b"os xp\nbind * as \"caf\xe9\" \xff\n\xe4\xb8\xad\xfe"), [(2, 15), (3, 2)]);
    }

    #[test]
    fn of_an_endless_file_the_beginning_is_kept_and_the_rest_counted() {
        let endless = io::repeat(b'#').take(3 * MAX_BYTES as u64);
        let read = read(endless, 4).unwrap();
        assert_eq!(read, Bytes { bytes: b"####".to_vec(), count: 3 * MAX_BYTES });
    }
}
