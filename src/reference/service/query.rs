//! What a reader asks the table of services.

use std::error::Error;
use std::fmt;

use crate::model::{LAST_PORT, Port};
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
    /// Reads a question: a port such as `1433` or `1433/tcp`, else words.
    ///
    /// # Errors
    /// [`BadQuery`] where it is too long, or a number that is no port.
    pub fn read(text: &'a str) -> Result<Self, BadQuery> {
        let text = text.trim();
        let length = text.chars().count();
        if length > MAX_QUERY_CHARACTERS {
            return Err(BadQuery::TooLong(length));
        }
        let number = text.strip_suffix("/tcp").or_else(|| text.strip_suffix("/udp")).unwrap_or(text);
        if text.is_empty() {
            Ok(Self::Nothing)
        } else if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) {
            number.parse().map(Self::Port).map_err(|_| BadQuery::NoPort)
        } else {
            Ok(Self::Words(text))
        }
    }
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
