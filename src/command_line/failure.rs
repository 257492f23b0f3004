//! Why a command printed nothing at all.

use std::io;
use std::process::ExitCode;

use port_atlas::scenario::TooLong;
use port_atlas::scenario::reg::{NotOnCommandLine, RegRefusal};
use port_atlas::words::{Language, TerminalMessage, fill};

use super::file::FileName;
use super::printed::{Complaint, NOT_ALL_READ, WRONG_USAGE, complain, one_line};
use super::usage::UsageError;

/// Why a command printed nothing.
#[derive(Debug)]
pub enum Failure {
    /// The arguments make no sense.
    Usage(UsageError),
    /// The system does not give the file.
    Unreadable {
        /// The file.
        file: FileName,
        /// What the system says.
        error: io::Error,
    },
    /// The file is too long to be a scenario.
    TooLong {
        /// The file.
        file: FileName,
        /// Which limit it passes.
        too_long: TooLong,
    },
    /// The file is no registry file.
    NotReg {
        /// The file.
        file: FileName,
        /// Why not.
        refusal: RegRefusal,
    },
    /// A registry that no `reg` command can write.
    NotOnCommandLine(NotOnCommandLine),
    /// A report could not be written as JSON.
    Json(serde_json::Error),
}

impl Failure {
    /// Says it on standard error; the status to end with.
    pub fn print(&self, language: Language) -> ExitCode {
        self.say(language);
        ExitCode::from(self.status())
    }

    const fn status(&self) -> u8 {
        match self {
            Self::Usage(_) | Self::Unreadable { .. } | Self::Json(_) => WRONG_USAGE,
            Self::NotReg { .. } | Self::NotOnCommandLine(_) | Self::TooLong { .. } => NOT_ALL_READ,
        }
    }

    fn say(&self, language: Language) {
        match self {
            Self::Usage(error) => {
                say(&error.message(language));
                complain(language.help());
            }
            Self::Unreadable { file, error } => {
                let message = fill(language.text(TerminalMessage::InputUnreadable), &[("reason", error)]);
                say(&format!("{file}: {message}"));
            }
            Self::Json(error) => say(&fill(language.text(TerminalMessage::OutputFailed), &[("reason", error)])),
            Self::NotReg { file, refusal } => Complaint::new(file, 1, 1, &refusal.message(language)).print(),
            Self::NotOnCommandLine(error) => say(&error.message(language)),
            Self::TooLong { file, too_long } => {
                let line = u32::try_from(too_long.line()).unwrap_or(u32::MAX);
                Complaint::new(file, line, 1, &too_long.message(language)).print();
            }
        }
    }
}

/// Says that the program itself could not do something.
pub fn say(message: &str) {
    complain(&format!("port-atlas: {}", one_line(message)));
}
