//! Reads one line into a command.

use super::limit::MAX_NAME;
use super::line::split_comment;
use super::problem::{LineError, Problem};
use crate::model::{BindPort, Command, Port, PortRange, Program, Protocol, RegistryValue, Setting, System};

/// Reads a line; `None` where it holds no command.
pub(super) fn read_line(text: &str) -> Result<Option<Command>, LineError> {
    let (words, _) = split_comment(text);
    let mut words = Words { line: text, rest: words };
    if words.at_end() {
        return Ok(None);
    }
    let command = read_command(&mut words)?;
    words.end()?;
    Ok(Some(command))
}

/// The program of that name.
///
/// # Errors
/// [`Problem::NameLength`] where it has not 1 to 64 characters; [`Problem::Name`] where it could not be written in a
/// scenario: it has a double quote, a line break, or ` #`, which begins a comment.
pub fn program_name(name: &str) -> Result<Program, Problem> {
    if !(1..=MAX_NAME).contains(&name.chars().count()) {
        return Err(Problem::NameLength);
    }
    let unwritable = name.contains(['"', '\n', '\r']) || split_comment(&format!("\"{name}")).1.is_some();
    if unwritable { Err(Problem::Name) } else { Ok(Program::new(name)) }
}

fn read_command(words: &mut Words) -> Result<Command, LineError> {
    let keyword = words.next();
    let command = match lower(keyword).as_str() {
        "os" => Command::Os(read_system(words)?),
        "set" => Command::Set(read_setting(words)?),
        "unset" => Command::Unset(read_value_name(words)?),
        "quirk" => Command::Quirk(read_quirk(words)?),
        "bind" => read_bind(words)?,
        "close" => Command::Close { protocol: read_protocol(words), range: read_range(words)? },
        "reserve" => Command::Reserve { range: read_range(words)?, program: read_program(words)? },
        "unreserve" => Command::Unreserve { range: read_range(words)? },
        "block" => Command::Block { range: read_range(words)?, program: read_program(words)? },
        "unblock" => Command::Unblock { range: read_range(words)? },
        "restart" => Command::Restart,
        _ => return Err(words.error(keyword, Problem::Command)),
    };
    Ok(command)
}

/// `xp`, `2003` or `2003-sp1`.
pub(crate) fn read_system(words: &mut Words) -> Result<System, LineError> {
    let word = words.next();
    System::from_keyword(word).ok_or_else(|| words.error(word, Problem::System))
}

fn read_value_name(words: &mut Words) -> Result<RegistryValue, LineError> {
    let word = words.next();
    RegistryValue::ALL
        .into_iter()
        .find(|value| value.name().eq_ignore_ascii_case(word))
        .ok_or_else(|| words.error(word, Problem::ValueName))
}

fn read_setting(words: &mut Words) -> Result<Setting, LineError> {
    match read_value_name(words)? {
        RegistryValue::MaxUserPort => {
            let word = words.next();
            let value = read_dword(word).ok_or_else(|| words.error(word, Problem::Dword))?;
            Ok(Setting::MaxUserPort(value))
        }
        RegistryValue::ReservedPorts => {
            let mut lines = Vec::new();
            while !words.at_end() {
                lines.push(words.next().into());
            }
            Ok(Setting::ReservedPorts(lines))
        }
    }
}

/// A DWORD as regedit takes it: decimal, or hex after `0x`.
pub(crate) fn read_dword(word: &str) -> Option<u32> {
    let hex = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X"));
    let (digits, radix) = hex.map_or((word, 10), |digits| (digits, 16));
    let plain = digits.chars().all(|c| c.is_digit(radix));
    plain.then(|| u32::from_str_radix(digits, radix).ok()).flatten()
}

fn read_quirk(words: &mut Words) -> Result<bool, LineError> {
    let name = words.next();
    if !name.eq_ignore_ascii_case("kb812873") {
        return Err(words.error(name, Problem::QuirkName));
    }
    let word = words.next();
    match lower(word).as_str() {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(words.error(word, Problem::OnOff)),
    }
}

/// The protocol, TCP where it is left out.
pub(crate) fn read_protocol(words: &mut Words) -> Protocol {
    let word = words.peek();
    let named = Protocol::ALL.into_iter().find(|protocol| protocol.keyword().eq_ignore_ascii_case(word));
    if named.is_some() {
        words.next();
    }
    named.unwrap_or(Protocol::Tcp)
}

fn read_bind(words: &mut Words) -> Result<Command, LineError> {
    let protocol = read_protocol(words);
    let port = read_bind_port(words)?;
    Ok(Command::Bind { protocol, port, program: read_program(words)? })
}

fn read_bind_port(words: &mut Words) -> Result<BindPort, LineError> {
    let word = words.next();
    let port = match word {
        "*" => 0,
        _ => read_port(word).ok_or_else(|| words.error(word, Problem::BindPort))?,
    };
    let burst = words.peek();
    let has_burst = burst.starts_with(['x', 'X']);
    match (port, has_burst) {
        (0, false) => Ok(BindPort::Wildcard { count: 1 }),
        (0, true) => {
            words.next();
            let count = read_burst(burst).ok_or_else(|| words.error(burst, Problem::Burst))?;
            Ok(BindPort::Wildcard { count })
        }
        (_, true) => Err(words.error(burst, Problem::BurstOnSpecific)),
        (port, false) => Ok(BindPort::Specific(port)),
    }
}

fn read_burst(word: &str) -> Option<u16> {
    let digits = word.get(1..)?;
    read_port(digits).filter(|&count| count > 0)
}

/// A decimal number from 0 to 65535.
pub(crate) fn read_port(word: &str) -> Option<Port> {
    word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse().ok()).flatten()
}

/// A port, or two with a hyphen between.
pub(crate) fn read_range(words: &mut Words) -> Result<PortRange, LineError> {
    let word = words.next();
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    let (Some(first), Some(last)) = (read_port(first), read_port(last)) else {
        return Err(words.error(word, Problem::Range));
    };
    PortRange::new(first, last).map_err(|_| words.error(word, Problem::RangeOrder))
}

fn read_program(words: &mut Words) -> Result<Option<Program>, LineError> {
    if !words.peek().eq_ignore_ascii_case("as") {
        return Ok(None);
    }
    words.next();
    read_quoted(words).map(Some)
}

/// A program's name in double quotes.
pub(crate) fn read_quoted(words: &mut Words) -> Result<Program, LineError> {
    let rest = words.rest.trim_start();
    let name = rest.strip_prefix('"').and_then(|inside| inside.split_once('"'));
    let Some((name, after)) = name else {
        return Err(words.error(rest, Problem::Name));
    };
    let program = program_name(name).map_err(|problem| words.error(rest, problem))?;
    words.rest = after;
    Ok(program)
}

fn lower(word: &str) -> String {
    word.to_ascii_lowercase()
}

/// The words of a line that are still to be read.
pub(crate) struct Words<'a> {
    line: &'a str,
    rest: &'a str,
}

impl<'a> Words<'a> {
    /// The words of `line`, none taken yet.
    pub(crate) const fn of(line: &'a str) -> Self {
        Self { line, rest: line }
    }

    /// Whether none is left.
    pub(crate) fn at_end(&self) -> bool {
        self.rest.trim_start().is_empty()
    }

    /// The next word without taking it; empty at the end.
    pub(crate) fn peek(&self) -> &'a str {
        let rest = self.rest.trim_start();
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        &rest[..end]
    }

    /// Takes the next word; empty at the end.
    pub(crate) fn next(&mut self) -> &'a str {
        let word = self.peek();
        self.rest = &self.rest.trim_start()[word.len()..];
        word
    }

    /// That nothing is left.
    pub(crate) fn end(&self) -> Result<(), LineError> {
        let rest = self.rest.trim();
        if rest.is_empty() { Ok(()) } else { Err(self.error(rest, Problem::End)) }
    }

    /// The error that `problem` stands at `found`, which must be a part of this line.
    fn error(&self, found: &str, problem: Problem) -> LineError {
        LineError::new(self.column(found), problem, found)
    }

    /// The column where `found` stands, which must be a part of this line; an empty one stands at its end.
    pub(crate) fn column(&self, found: &str) -> u32 {
        let written = self.line.trim_end();
        let at = (found.as_ptr() as usize).saturating_sub(self.line.as_ptr() as usize);
        let before = if found.is_empty() { written } else { self.line.get(..at).unwrap_or(written) };
        u32::try_from(before.chars().count()).unwrap_or(u32::MAX).saturating_add(1)
    }
}
