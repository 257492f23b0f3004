//! What a reader asks the table of services.

use std::error::Error;
use std::fmt;

use crate::model::{LAST_PORT, Port, Protocol};
use crate::words::{Language, ReferenceMessage, fill};

/// The longest question, in characters.
pub const MAX_QUERY_CHARACTERS: usize = 80;

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Query<'a> {
    /// None yet.
    Nothing,
    /// Which names has this port?
    Port(Port),
    /// Which services are called so, or described in these words?
    Words(&'a str),
}

/// What is wrong with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadQuery {
    /// It has so many characters.
    TooLong(usize),
    /// It is a number beyond the last port.
    NoPort,
}

impl<'a> Query<'a> {
    /// Reads a question: a port such as `1433`, `1433/tcp` or `tcp 1433`, also in the wide digits of a Chinese keyboard,
    /// else words.
    ///
    /// # Errors
    /// [`BadQuery`] where it is too long, or a number that is no port.
    pub fn read(text: &'a str) -> Result<Self, BadQuery> {
        let text = text.trim();
        let length = text.chars().count();
        if length > MAX_QUERY_CHARACTERS {
            return Err(BadQuery::TooLong(length));
        }
        if text.is_empty() {
            return Ok(Self::Nothing);
        }
        match digits(without_protocol(text)) {
            Some(digits) => digits.parse().map(Self::Port).map_err(|_| BadQuery::NoPort),
            None => Ok(Self::Words(text)),
        }
    }
}

/// What stands before or after a slash, colon or space, where a protocol stands on the other side of it.
fn without_protocol(text: &str) -> &str {
    let is_protocol = |part: &str| Protocol::ALL.iter().any(|protocol| protocol.name().eq_ignore_ascii_case(part));
    match text.split_once(['/', ':', ' ']) {
        Some((number, protocol)) if is_protocol(protocol.trim()) => number.trim(),
        Some((protocol, number)) if is_protocol(protocol.trim()) => number.trim(),
        _ => text,
    }
}

/// The number in plain digits; `None` where anything else stands in it.
fn digits(number: &str) -> Option<String> {
    let plain = |c| match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    };
    number.chars().map(plain).collect::<Option<String>>().filter(|digits| !digits.is_empty())
}

impl BadQuery {
    /// What was wrong and what to do, for a reader.
    pub fn message(self, language: Language) -> String {
        match self {
            Self::TooLong(found) => {
                let facts: [(&str, &dyn fmt::Display); 2] = [("most", &MAX_QUERY_CHARACTERS), ("found", &found)];
                fill(language.text(ReferenceMessage::QueryTooLong), &facts)
            }
            Self::NoPort => fill(language.text(ReferenceMessage::QueryNoPort), &[("last", &LAST_PORT)]),
        }
    }
}

impl fmt::Display for BadQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl Error for BadQuery {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_port_and_anything_else_is_words() {
        let long = "x".repeat(MAX_QUERY_CHARACTERS + 1);
        for (text, query) in [
            ("", Ok(Query::Nothing)),
            ("  ", Ok(Query::Nothing)),
            (" 1433 ", Ok(Query::Port(1433))),
            ("0", Ok(Query::Port(0))),
            ("53/udp", Ok(Query::Port(53))),
            ("53/UDP", Ok(Query::Port(53))),
            ("tcp/1433", Ok(Query::Port(1433))),
            ("udp 53", Ok(Query::Port(53))),
            ("53  UDP", Ok(Query::Port(53))),
            ("tcp:80", Ok(Query::Port(80))),
            ("sql server", Ok(Query::Words("sql server"))),
            ("１４３３", Ok(Query::Port(1433))),
            ("６５５３６", Err(BadQuery::NoPort)),
            ("٥٣", Ok(Query::Words("٥٣"))),
            ("tcp/udp", Ok(Query::Words("tcp/udp"))),
            ("65536", Err(BadQuery::NoPort)),
            ("99999999999999999999", Err(BadQuery::NoPort)),
            ("ms-sql-s", Ok(Query::Words("ms-sql-s"))),
            ("914c/g", Ok(Query::Words("914c/g"))),
            ("/tcp", Ok(Query::Words("/tcp"))),
            ("端口", Ok(Query::Words("端口"))),
            (&long, Err(BadQuery::TooLong(MAX_QUERY_CHARACTERS + 1))),
        ] {
            assert_eq!(Query::read(text), query, "{text}");
        }
    }
}
