//! Why a command stopped, and the exit code that tells a script so.

use std::fmt;
use std::process::ExitCode;

/// Why a command stopped. The text tells a person what was wrong and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The command was not understood, or cannot be carried out as asked: exit code 2.
    Usage(String),
    /// The command was understood and failed: exit code 1.
    Failed(String),
}

impl Failure {
    /// 2 where the caller has to type something else, 1 where something has to be mended.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Failure::Usage(_) => ExitCode::from(2),
            Failure::Failed(_) => ExitCode::from(1),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage(text) | Failure::Failed(text) => f.write_str(text),
        }
    }
}

/// What every step of a command returns.
pub type Done = Result<(), Failure>;
