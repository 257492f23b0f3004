//! What a command prints, and the status that it ends with.

use std::fmt;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use port_atlas::scenario::lint::UnreadLine;
use port_atlas::words::{Language, TerminalMessage, fill};

use super::failure::say;
use super::file::FileName;

/// The status where some line could not be read, or the linter found a reason to change something.
pub const NOT_ALL_READ: u8 = 1;
/// The status for wrong usage, and for files that the system does not give or take.
pub const WRONG_USAGE: u8 = 2;

/// What to print on standard output, and what to complain of on standard error.
#[derive(Debug, Default)]
pub struct Printed {
    /// What goes to standard output.
    pub output: Vec<u8>,
    /// The lines that could not be read.
    pub complaints: Vec<Complaint>,
    /// What else there is to say on standard error.
    pub notes: Vec<String>,
    /// Whether something was found that the status tells too.
    pub found: bool,
}

impl Printed {
    /// A text, and no complaint.
    pub fn text(text: String) -> Self {
        Self::new(text.into_bytes(), Vec::new())
    }

    /// These bytes, and these complaints.
    pub const fn new(output: Vec<u8>, complaints: Vec<Complaint>) -> Self {
        Self { output, complaints, notes: Vec::new(), found: false }
    }

    /// Prints; the status to end with.
    pub fn print(mut self, language: Language) -> ExitCode {
        let written = write_out(&self.output);
        self.complaints.sort_by_key(|complaint| (complaint.line, complaint.column));
        self.complaints.iter().for_each(Complaint::print);
        self.notes.iter().for_each(|note| say(note));
        match written {
            Ok(()) if self.found || !self.complaints.is_empty() => ExitCode::from(NOT_ALL_READ),
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                say(&fill(language.text(TerminalMessage::OutputFailed), &[("reason", &error)]));
                ExitCode::from(WRONG_USAGE)
            }
        }
    }
}

/// Writes to standard output. A reader who has seen enough and gone (`| head`) is no error.
fn write_out(output: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(output).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// A place in a file where something is wrong: `FILE:LINE:COLUMN: message`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    file: FileName,
    line: u32,
    column: u32,
    message: String,
}

impl Complaint {
    /// A complaint of a place in a file, line and column counted from 1.
    pub fn new(file: &FileName, line: u32, column: u32, message: &str) -> Self {
        Self { file: file.clone(), line, column, message: message.to_owned() }
    }

    /// The line, as reports tell of it.
    pub fn unread_line(&self) -> UnreadLine {
        UnreadLine { line: self.line, column: self.column, message: self.message.clone() }
    }

    /// Says it on standard error.
    pub fn print(&self) {
        complain(&self.to_string());
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, one_line(&self.message))
    }
}

/// A line on standard error; where nobody listens there, nothing can be done.
pub fn complain(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// The text without what would move a terminal's cursor, change its colours or turn its writing round.
pub fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || turns_round(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

/// Whether the character says in which direction others are written, so that they can read as something else.
const fn turns_round(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
