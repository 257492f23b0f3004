//! The registry values that the model reads, and what boot makes of them.

use super::command::{RegistryValue, Setting};
use super::limits::{LAST_PORT, Limits};
use super::port::{Port, PortRange};
use crate::words::{Language, Message, cut};

/// How much of a line a message repeats, in characters.
const REPEATED: usize = 64;

/// What stands in the registry: kept as written, judged at boot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registry {
    /// `MaxUserPort`, any DWORD; `None` where the value does not exist.
    pub max_user_port: Option<u32>,
    /// The strings of `ReservedPorts`; `None` where the value does not exist.
    pub reserved_ports: Option<Vec<Box<str>>>,
}

/// A line of ReservedPorts that boot ignored (decision D11).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The line as it stands in the registry.
    pub text: Box<str>,
    /// Why it was ignored.
    pub reason: IgnoredReason,
}

impl Ignored {
    /// The line and the reason, for a reader.
    pub fn message(&self, language: Language) -> String {
        format!("“{}” ({})", cut(&self.text, REPEATED), language.text(self.reason.name()))
    }
}

/// Why a line of ReservedPorts is ignored; where several hold, the first of this list (decision D11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IgnoredReason {
    /// It is not two decimal numbers with a hyphen between (rule `reserved-ports-syntax`).
    Malformed,
    /// Its first number is above its second.
    Reversed,
    /// It names a number above 65535.
    OutOfRange,
    /// It does not lie wholly inside one window (rule `reserve-window`).
    OutsideWindows,
}

impl IgnoredReason {
    /// All reasons.
    pub const ALL: [Self; 4] = [Self::Malformed, Self::Reversed, Self::OutOfRange, Self::OutsideWindows];

    /// The word that reports use.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::Reversed => "reversed",
            Self::OutOfRange => "out-of-range",
            Self::OutsideWindows => "outside-windows",
        }
    }

    /// The reason for a reader.
    pub const fn name(self) -> Message {
        match self {
            Self::Malformed => Message::IgnoredMalformed,
            Self::Reversed => Message::IgnoredReversed,
            Self::OutOfRange => Message::IgnoredOutOfRange,
            Self::OutsideWindows => Message::IgnoredOutsideWindows,
        }
    }
}

impl Registry {
    /// Writes a value.
    pub fn set(&mut self, setting: &Setting) {
        match setting {
            Setting::MaxUserPort(value) => self.max_user_port = Some(*value),
            Setting::ReservedPorts(lines) => self.reserved_ports = Some(lines.clone()),
        }
    }

    /// Deletes a value; it need not exist.
    pub fn unset(&mut self, value: RegistryValue) {
        match value {
            RegistryValue::MaxUserPort => self.max_user_port = None,
            RegistryValue::ReservedPorts => self.reserved_ports = None,
        }
    }

    /// The ranges that boot loads from ReservedPorts under these limits, in their order, and the lines that it ignores.
    pub fn load_reserved_ports(&self, limits: Limits) -> (Vec<PortRange>, Vec<Ignored>) {
        let (mut loaded, mut ignored) = (Vec::new(), Vec::new());
        for text in self.reserved_ports.iter().flatten() {
            match read_reserved_ports_line(text, limits) {
                Ok(range) => loaded.push(range),
                Err(reason) => ignored.push(Ignored { text: text.clone(), reason }),
            }
        }
        (loaded, ignored)
    }
}

/// Reads one line of ReservedPorts as boot does (rules `reserved-ports-syntax` and `reserve-window`).
///
/// # Errors
/// Why boot ignores the line (decision D11).
pub fn read_reserved_ports_line(text: &str, limits: Limits) -> Result<PortRange, IgnoredReason> {
    let (first, last) = text.split_once('-').ok_or(IgnoredReason::Malformed)?;
    let (first, last) = (read_number(first)?, read_number(last)?);
    if first > last {
        return Err(IgnoredReason::Reversed);
    }
    let range = narrow(first, last).ok_or(IgnoredReason::OutOfRange)?;
    if limits.may_reserve(range) { Ok(range) } else { Err(IgnoredReason::OutsideWindows) }
}

fn narrow(first: u64, last: u64) -> Option<PortRange> {
    PortRange::new(Port::try_from(first).ok()?, Port::try_from(last).ok()?).ok()
}

/// A decimal number; one with more digits than any port is taken as some number above every port.
fn read_number(digits: &str) -> Result<u64, IgnoredReason> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(IgnoredReason::Malformed);
    }
    Ok(digits.parse().unwrap_or(u64::from(LAST_PORT) + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::system::System;

    fn reason(line: &str) -> Option<&'static str> {
        let limits = Limits::new(System::Xp2003, None);
        read_reserved_ports_line(line, limits).err().map(IgnoredReason::keyword)
    }

    #[test]
    fn a_line_of_reserved_ports_is_ignored_for_the_first_reason_that_holds() {
        let lines = [
            ("4500-4500", None),
            ("49152-65535", None),
            ("01645-01646", None),
            ("4500", Some("malformed")),
            ("", Some("malformed")),
            ("-", Some("malformed")),
            ("1-2-3", Some("malformed")),
            ("0x10-0x20", Some("malformed")),
            ("+1-2", Some("malformed")),
            ("٣٠٠٠-٣٠٠٠", Some("malformed")),
            ("9-8", Some("reversed")),
            ("70000-8", Some("reversed")),
            ("3000-70000", Some("out-of-range")),
            ("99999999999999999999999-99999999999999999999999", Some("out-of-range")),
            ("1024-1030", Some("outside-windows")),
            ("5000-5001", Some("outside-windows")),
            ("49151-49152", Some("outside-windows")),
        ];
        for (line, expected) in lines {
            assert_eq!(reason(line), expected, "{line}");
        }
    }
}
