//! The lines of a registry file: keys, and values with their data.

use super::hex;
use super::problem::{RegProblem, RegProblemKind};

/// A key or a value, with its line counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) line: u32,
    pub(super) column: u32,
    pub(super) kind: EntryKind,
}

/// What an entry says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum EntryKind {
    /// `[path]`, or `[-path]`, which deletes it.
    Key { path: String, deleted: bool },
    /// `"name"=data`; the default value (`@`) has no name.
    Value { name: Option<String>, data: Data },
}

/// The data of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Data {
    /// `-`: the value is deleted.
    Deleted,
    /// A quoted text.
    Text,
    /// `dword:`.
    Dword(u32),
    /// `hex:` (type 3) or `hex(type):`.
    Bytes { kind: u32, bytes: Vec<u8> },
}

/// Reads every line of `text` after the header.
pub(super) fn entries(text: &str) -> impl Iterator<Item = Result<Entry, RegProblem>> {
    let mut lines = Lines::new(text);
    lines.next();
    std::iter::from_fn(move || {
        loop {
            let mut cursor = lines.next()?;
            if let Some(entry) = read_line(&mut cursor, &mut lines).transpose() {
                return Some(entry);
            }
        }
    })
}

/// Reads a line, and the lines that continue it; `None` where it holds nothing.
fn read_line<'a>(cursor: &mut Cursor<'a>, lines: &mut Lines<'a>) -> Result<Option<Entry>, RegProblem> {
    cursor.skip_space();
    let (line, column) = (cursor.line, cursor.column());
    let kind = match cursor.peek() {
        None | Some(';' | '#') => return Ok(None),
        Some('[') => read_key(cursor)?,
        Some('@') => {
            cursor.take();
            EntryKind::Value { name: None, data: read_data(cursor, lines)? }
        }
        Some('"') => {
            let name = Some(read_quoted(cursor, RegProblemKind::NameNotClosed)?);
            EntryKind::Value { name, data: read_data(cursor, lines)? }
        }
        Some(_) => return Err(cursor.problem(RegProblemKind::UnknownLine)),
    };
    Ok(Some(Entry { line, column, kind }))
}

/// A key goes up to the last bracket of the line; what follows that is left alone.
fn read_key(cursor: &mut Cursor) -> Result<EntryKind, RegProblem> {
    cursor.take();
    let end = cursor.rest.rfind(']').ok_or_else(|| cursor.problem_at_end(RegProblemKind::KeyNotClosed))?;
    let inside = &cursor.rest[..end];
    let path = inside.strip_prefix('-');
    Ok(EntryKind::Key { path: path.unwrap_or(inside).to_owned(), deleted: path.is_some() })
}

/// A text in double quotes, in which a backslash stands before a quote or another backslash.
fn read_quoted(cursor: &mut Cursor, not_closed: RegProblemKind) -> Result<String, RegProblem> {
    cursor.take();
    let mut text = String::new();
    loop {
        let c = match cursor.take() {
            Some('"') => return Ok(text),
            Some('\\') => cursor.take(),
            other => other,
        };
        match c {
            Some(c) => text.push(c),
            None => return Err(cursor.problem(not_closed)),
        }
    }
}

fn read_data<'a>(cursor: &mut Cursor<'a>, lines: &mut Lines<'a>) -> Result<Data, RegProblem> {
    cursor.skip_space();
    if !cursor.eat("=") {
        return Err(cursor.problem(RegProblemKind::MissingEquals));
    }
    cursor.skip_space();
    let data = match cursor.peek() {
        Some('-') => {
            cursor.take();
            Data::Deleted
        }
        Some('"') => {
            read_quoted(cursor, RegProblemKind::TextNotClosed)?;
            Data::Text
        }
        _ => return read_typed(cursor, lines),
    };
    cursor.end(RegProblemKind::TextAfterValue)?;
    Ok(data)
}

fn read_typed<'a>(cursor: &mut Cursor<'a>, lines: &mut Lines<'a>) -> Result<Data, RegProblem> {
    if cursor.eat("dword:") {
        return read_dword(cursor);
    }
    let start = cursor.clone();
    let kind = read_hex_type(cursor).ok_or_else(|| start.problem(RegProblemKind::UnknownType))?;
    Ok(Data::Bytes { kind, bytes: hex::read_bytes(cursor, lines).map_err(|problem| problem.of_value_in(start.line))? })
}

fn read_dword(cursor: &mut Cursor) -> Result<Data, RegProblem> {
    cursor.skip_space();
    let start = cursor.clone();
    let bad = || start.problem(RegProblemKind::BadDword);
    let digits = cursor.take_hex_digits();
    if !(1..=8).contains(&digits.len()) {
        return Err(bad());
    }
    let value = u32::from_str_radix(digits, 16).map_err(|_| bad())?;
    cursor.end(RegProblemKind::BadDword)?;
    Ok(Data::Dword(value))
}

/// `hex:` is binary data, type 3; `hex(n):` is of type n, a hex number.
fn read_hex_type(cursor: &mut Cursor) -> Option<u32> {
    if cursor.eat("hex:") {
        return Some(3);
    }
    if !cursor.eat("hex(") {
        return None;
    }
    let kind = u32::from_str_radix(cursor.take_hex_digits(), 16).ok()?;
    cursor.eat("):").then_some(kind)
}

/// The first line of a text and what follows it; regedit takes CR, LF and both together as the end of a line.
pub(super) fn first_line(text: &str) -> (&str, &str) {
    let (line, rest) = text.split_at(text.find(['\r', '\n']).unwrap_or(text.len()));
    (line, ["\r\n", "\r", "\n"].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or_default())
}

/// The lines of a file, numbered from 1.
pub(super) struct Lines<'a> {
    rest: &'a str,
    number: u32,
}

impl<'a> Lines<'a> {
    const fn new(text: &'a str) -> Self {
        Self { rest: text, number: 0 }
    }

    /// The next line from its beginning.
    pub(super) fn next(&mut self) -> Option<Cursor<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let (text, rest) = first_line(self.rest);
        self.rest = rest;
        self.number = self.number.saturating_add(1);
        Some(Cursor { text, rest: text, line: self.number })
    }
}

/// A place in a line.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    rest: &'a str,
    line: u32,
}

impl<'a> Cursor<'a> {
    pub(super) fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t']);
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn take(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    /// Takes `word` where it stands here.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        let after = self.rest.strip_prefix(word);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    pub(super) fn take_hex_digits(&mut self) -> &'a str {
        let end = self.rest.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        digits
    }

    /// Takes bytes of two hex digits as long as each is followed by a comma: almost all of a long value.
    pub(super) fn take_hex_pairs(&mut self, bytes: &mut Vec<u8>) {
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        while let [high, low, b',', ..] = self.rest.as_bytes()
            && let (Some(high), Some(low)) = (digit(*high), digit(*low))
        {
            bytes.push(high << 4 | low);
            self.rest = &self.rest[3..];
        }
    }

    /// Whether nothing but a comment is left.
    pub(super) fn at_end(&mut self) -> bool {
        self.skip_space();
        matches!(self.peek(), None | Some(';'))
    }

    fn end(&mut self, otherwise: RegProblemKind) -> Result<(), RegProblem> {
        if self.at_end() { Ok(()) } else { Err(self.problem(otherwise)) }
    }

    fn column(&self) -> u32 {
        let before = self.text.len() - self.rest.len();
        let characters = self.text.get(..before).map_or(0, |text| text.chars().count());
        u32::try_from(characters).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// The problem, at this place.
    pub(super) fn problem(&self, kind: RegProblemKind) -> RegProblem {
        RegProblem { line: self.line, column: self.column(), kind }
    }

    fn problem_at_end(&self, kind: RegProblemKind) -> RegProblem {
        Cursor { rest: "", ..self.clone() }.problem(kind)
    }
}
