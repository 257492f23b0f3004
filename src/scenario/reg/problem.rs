//! Why a registry file, or a line of one, is not taken.

use std::error::Error;
use std::fmt;

use super::key::MAX_BYTES;
use crate::model::RegistryValue;
use crate::scenario::problem::shortened;
use crate::words::{Language, RegistryMessage, fill, grouped};

/// Why a whole file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegRefusal {
    /// Its first line is no header of a registry file.
    Header,
    /// It is in UTF-16 with the bytes the wrong way round, which regedit does not read.
    BigEndian,
    /// It has more than [`MAX_BYTES`]; how many.
    TooLong(usize),
}

impl RegRefusal {
    /// What is wrong and what to do, for a reader.
    pub fn message(self, language: Language) -> String {
        match self {
            Self::Header => language.text(RegistryMessage::RegHeader).to_owned(),
            Self::BigEndian => language.text(RegistryMessage::RegBigEndian).to_owned(),
            Self::TooLong(found) => {
                let facts: [(&str, &dyn fmt::Display); 2] = [("most", &grouped(MAX_BYTES)), ("found", &grouped(found))];
                fill(language.text(RegistryMessage::RegTooLong), &facts)
            }
        }
    }
}

impl fmt::Display for RegRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl Error for RegRefusal {}

/// A line of a registry file that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegProblem {
    /// The line, counted from 1.
    pub line: u32,
    /// Where in it, in characters counted from 1.
    pub column: u32,
    /// Why.
    pub kind: RegProblemKind,
}

impl RegProblem {
    /// The problem as it is told of a value that begins in line `begun`: a line that looks sound may have been taken as
    /// the continuation of one before it.
    pub(super) fn of_value_in(self, begun: u32) -> Self {
        let continued = self.kind == RegProblemKind::BadByte && self.line > begun;
        Self { kind: if continued { RegProblemKind::BadByteOf(begun) } else { self.kind }, ..self }
    }
}

/// Why a line of a registry file was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegProblemKind {
    /// It is neither key nor value nor comment.
    UnknownLine,
    /// A key without its closing bracket.
    KeyNotClosed,
    /// A key whose root regedit does not know, as it was written.
    UnknownRoot(String),
    /// A value before any key, or below a deleted one.
    ValueWithoutKey,
    /// A name without its closing quote.
    NameNotClosed,
    /// A name without `=`.
    MissingEquals,
    /// Data of no known form.
    UnknownType,
    /// `dword:` without one to eight hex digits.
    BadDword,
    /// `hex:` data that are not bytes with commas between.
    BadByte,
    /// The like in a line that continues a value; the line in which that begins, counted from 1.
    BadByteOf(u32),
    /// A text without its closing quote.
    TextNotClosed,
    /// Something after a value that is no comment.
    TextAfterValue,
    /// A value of the model that has another type than the system reads.
    WrongType {
        /// The value.
        value: RegistryValue,
        /// The type that it has.
        found: &'static str,
    },
    /// MaxUserPort as a REG_DWORD of another number of bytes than four; how many.
    WrongSize(usize),
    /// The data of ReservedPorts end in the middle of a character.
    OddBytes,
    /// ReservedPorts goes on after the empty string that ends it.
    TextAfterEnd,
    /// A string of ReservedPorts that a scenario cannot carry.
    NotCarried(Box<str>),
}

impl RegProblemKind {
    /// What is wrong, for a reader.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::UnknownRoot(found) => fill(language.text(self.text()), &[("found", &shortened(found))]),
            Self::WrongType { value, found } => {
                let facts: [(&str, &dyn fmt::Display); 3] =
                    [("value", &value.name()), ("expected", &type_of(*value)), ("found", found)];
                fill(language.text(self.text()), &facts)
            }
            Self::BadByteOf(begun) => fill(language.text(self.text()), &[("begun", begun)]),
            Self::WrongSize(found) => fill(language.text(self.text()), &[("found", &grouped(*found))]),
            Self::NotCarried(text) => fill(language.text(self.text()), &[("text", &shortened(text))]),
            _ => language.text(self.text()).to_owned(),
        }
    }

    const fn text(&self) -> RegistryMessage {
        match self {
            Self::UnknownLine => RegistryMessage::RegUnknownLine,
            Self::KeyNotClosed => RegistryMessage::RegKeyNotClosed,
            Self::UnknownRoot(_) => RegistryMessage::RegUnknownRoot,
            Self::ValueWithoutKey => RegistryMessage::RegValueWithoutKey,
            Self::NameNotClosed => RegistryMessage::RegNameNotClosed,
            Self::MissingEquals => RegistryMessage::RegMissingEquals,
            Self::UnknownType => RegistryMessage::RegUnknownType,
            Self::BadDword => RegistryMessage::RegBadDword,
            Self::BadByte => RegistryMessage::RegBadByte,
            Self::BadByteOf(_) => RegistryMessage::RegBadByteOf,
            Self::TextNotClosed => RegistryMessage::RegTextNotClosed,
            Self::TextAfterValue => RegistryMessage::RegTextAfterValue,
            Self::WrongType { .. } => RegistryMessage::RegWrongType,
            Self::WrongSize(_) => RegistryMessage::RegWrongSize,
            Self::OddBytes => RegistryMessage::RegOddBytes,
            Self::TextAfterEnd => RegistryMessage::RegTextAfterEnd,
            Self::NotCarried(_) => RegistryMessage::RegNotCarried,
        }
    }
}

/// The type that the system reads the value as.
const fn type_of(value: RegistryValue) -> &'static str {
    match value {
        RegistryValue::MaxUserPort => "REG_DWORD",
        RegistryValue::ReservedPorts => "REG_MULTI_SZ",
    }
}
