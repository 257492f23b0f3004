//! What can be wrong with the arguments.

use port_atlas::figure::Width;
use port_atlas::words::{Language, TerminalMessage, fill};

/// Why the arguments make no sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UsageError {
    /// There is none.
    NoCommand,
    /// No command has that name.
    UnknownCommand(String),
    /// The command needs one more argument.
    MissingArgument {
        /// The command.
        command: &'static str,
        /// What it needs, as the help names it.
        argument: &'static str,
    },
    /// One argument too many.
    UnexpectedArgument(String),
    /// No option has that name.
    UnknownOption(String),
    /// The option belongs to another command.
    OptionElsewhere {
        /// The command.
        command: &'static str,
        /// The option.
        option: &'static str,
    },
    /// The option needs a value.
    MissingValue(String),
    /// The option takes no value.
    UnexpectedValue(String),
    /// The text is no port.
    Port(String),
    /// The value is none of those that the option knows.
    Choice {
        /// The option.
        option: &'static str,
        /// What it knows.
        choices: String,
        /// What was given.
        found: String,
    },
    /// The text is no width of a figure.
    Width(String),
}

impl UsageError {
    /// What is wrong, for a reader.
    pub fn message(&self, language: Language) -> String {
        let say = |message, facts: &[(&str, &str)]| {
            let facts: Vec<(&str, &dyn std::fmt::Display)> =
                facts.iter().map(|(name, fact)| (*name, fact as &dyn std::fmt::Display)).collect();
            fill(language.text(message), &facts)
        };
        match self {
            Self::NoCommand => say(TerminalMessage::UsageNoCommand, &[]),
            Self::UnknownCommand(found) => say(TerminalMessage::UsageUnknownCommand, &[("found", found)]),
            Self::MissingArgument { command, argument } => {
                say(TerminalMessage::UsageMissingArgument, &[("command", command), ("argument", argument)])
            }
            Self::UnexpectedArgument(found) => say(TerminalMessage::UsageUnexpectedArgument, &[("found", found)]),
            Self::UnknownOption(option) => say(TerminalMessage::UsageUnknownOption, &[("option", option)]),
            Self::OptionElsewhere { command, option } => {
                say(TerminalMessage::UsageOptionElsewhere, &[("command", command), ("option", option)])
            }
            Self::MissingValue(option) => say(TerminalMessage::UsageMissingValue, &[("option", option)]),
            Self::UnexpectedValue(option) => say(TerminalMessage::UsageUnexpectedValue, &[("option", option)]),
            Self::Port(found) => say(TerminalMessage::UsagePort, &[("found", found)]),
            Self::Width(found) => {
                let (least, most) = (Width::NARROWEST.to_string(), Width::WIDEST.to_string());
                let facts = [("option", "--width"), ("least", &least), ("most", &most), ("found", found)];
                say(TerminalMessage::UsageWidth, &facts)
            }
            Self::Choice { option, choices, found } => {
                say(TerminalMessage::UsageChoice, &[("option", option), ("choices", choices), ("found", found)])
            }
        }
    }
}
