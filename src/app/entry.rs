//! What stands in the form for acts, and the line of the scenario that it stands for.

use crate::model::Protocol;
use crate::scenario::Line;
use crate::words::Message;

/// A kind of line that the form writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Wildcard binds.
    BindAny,
    /// A specific bind.
    BindPort,
    /// Closes ports in use.
    Close,
    /// Reserves a range.
    Reserve,
    /// Removes a reservation.
    Unreserve,
    /// Blocks a range.
    Block,
    /// Removes a block.
    Unblock,
    /// Restarts the machine.
    Restart,
}

impl Verb {
    /// All, in the order in which the form offers them.
    pub const ALL: [Self; 8] = [
        Self::BindAny,
        Self::BindPort,
        Self::Close,
        Self::Reserve,
        Self::Unreserve,
        Self::Block,
        Self::Unblock,
        Self::Restart,
    ];

    /// What its button says.
    pub const fn label(self) -> Message {
        match self {
            Self::BindAny => Message::VerbBindAny,
            Self::BindPort => Message::VerbBindPort,
            Self::Close => Message::VerbClose,
            Self::Reserve => Message::VerbReserve,
            Self::Unreserve => Message::VerbUnreserve,
            Self::Block => Message::VerbBlock,
            Self::Unblock => Message::VerbUnblock,
            Self::Restart => Message::VerbRestart,
        }
    }

    const fn keyword(self) -> &'static str {
        match self {
            Self::BindAny | Self::BindPort => "bind",
            Self::Close => "close",
            Self::Reserve => "reserve",
            Self::Unreserve => "unreserve",
            Self::Block => "block",
            Self::Unblock => "unblock",
            Self::Restart => "restart",
        }
    }

    /// Whether it names a protocol.
    pub const fn asks_protocol(self) -> bool {
        matches!(self, Self::BindAny | Self::BindPort | Self::Close)
    }

    /// Whether it names ports.
    pub const fn asks_ports(self) -> bool {
        !matches!(self, Self::BindAny | Self::Restart)
    }

    /// Whether it may name a program.
    pub const fn asks_program(self) -> bool {
        matches!(self, Self::BindAny | Self::BindPort | Self::Reserve | Self::Block)
    }

    /// What the field of ports is called, and what stands in it at first.
    pub const fn ports_field(self) -> (Message, &'static str) {
        match self {
            Self::BindPort => (Message::FieldPort, "80"),
            Self::Reserve | Self::Unreserve => (Message::FieldRange, "3000-3100"),
            Self::Unblock => (Message::FieldFirstPort, "6000"),
            Self::Close => (Message::FieldRange, "80"),
            Self::Block => (Message::FieldRange, "6000-6100"),
            // These ask for no ports.
            Self::BindAny | Self::Restart => (Message::FieldRange, ""),
        }
    }
}

/// What is entered in the form. Every verb keeps its own ports.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The kind of line.
    pub verb: Verb,
    /// The protocol of a bind or close.
    pub protocol: Protocol,
    /// What was typed as ports, by verb; `None` where the suggestion still stands.
    pub ports: [Option<String>; Verb::ALL.len()],
    /// What was typed as the number of wildcard binds.
    pub count: String,
    /// What was typed as the program's name; may be blank.
    pub program: String,
}

impl Default for Entry {
    fn default() -> Self {
        Self {
            verb: Verb::BindAny,
            protocol: Protocol::Tcp,
            ports: Default::default(),
            count: "1".to_owned(),
            program: String::new(),
        }
    }
}

impl Entry {
    /// The ports as typed, or the suggestion.
    pub fn ports(&self) -> &str {
        self.ports[self.verb as usize].as_deref().unwrap_or(self.verb.ports_field().1).trim()
    }

    /// The line of the scenario that the entry stands for.
    pub fn line(&self) -> Line {
        let mut words = vec![self.verb.keyword()];
        if self.verb.asks_protocol() {
            words.push(self.protocol.keyword());
        }
        if self.verb.asks_ports() {
            words.push(self.ports());
        }
        let count = format!("* x{}", self.count.trim());
        if self.verb == Verb::BindAny {
            words.push(&count);
        }
        let program = format!("as \"{}\"", self.program.trim());
        if self.verb.asks_program() && !self.program.trim().is_empty() {
            words.push(&program);
        }
        Line::read(&words.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Command;

    fn line(entry: Entry) -> String {
        entry.line().text().to_owned()
    }

    #[test]
    fn every_suggestion_is_a_line_that_can_be_read() {
        for verb in Verb::ALL {
            let entry = Entry { verb, ..Entry::default() };
            assert!(entry.line().readable().is_some(), "{verb:?}");
        }
    }

    #[test]
    fn a_program_is_named_where_one_is_entered() {
        let entry = Entry { program: " Web ".to_owned(), count: "3".to_owned(), ..Entry::default() };
        assert_eq!(line(entry), "bind tcp * x3 as \"Web\"");
        let restart = Entry { verb: Verb::Restart, program: "Web".to_owned(), ..Entry::default() };
        assert_eq!(restart.line().readable(), Some(&Command::Restart));
    }

    #[test]
    fn nonsense_is_a_line_that_says_what_was_expected() {
        let mut entry = Entry { verb: Verb::Block, ..Entry::default() };
        entry.ports[Verb::Block as usize] = Some("9-8".to_owned());
        assert!(entry.line().command().is_err());
    }
}
