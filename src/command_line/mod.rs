//! The command line on a native machine: one file a command, each of which turns a file into something printed.
//!
//! It reads arguments and files, calls the library, and prints. It knows no rule.

mod arguments;
mod explain;
mod export;
mod failure;
mod figure;
mod file;
mod format;
mod import;
mod json;
mod lesson;
mod lint;
mod printed;
mod ranges;
mod replay;
mod table;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;

use arguments::{Invocation, Task};
use failure::Failure;
use port_atlas::figure::Viewport;
use port_atlas::words::Language;
use printed::Printed;

/// Runs the program with the arguments of this process.
pub fn run() -> ExitCode {
    run_with(std::env::args_os().skip(1).collect())
}

fn run_with(arguments: Vec<OsString>) -> ExitCode {
    let Invocation { language, task } = arguments::read(arguments);
    let printed = task.map_err(Failure::Usage).and_then(|task| perform(&task, language));
    match printed {
        Ok(printed) => printed.print(language),
        Err(failure) => failure.print(language),
    }
}

fn perform(task: &Task, language: Language) -> Result<Printed, Failure> {
    match task {
        Task::Replay { file, json } => replay::perform(file, *json, language),
        Task::Explain { port, file, json } => explain::perform(*port, file, *json, language),
        Task::Format { file } => format::perform(file, language),
        Task::Figure { file, scale, width, theme } => {
            let viewport = Viewport { scale: *scale, language, ..Viewport::new(width.pixels()) };
            figure::perform(file, &viewport, *theme)
        }
        Task::Table { file, format } => ranges::perform(file, &Viewport { language, ..Viewport::new(0.0) }, *format),
        Task::Import { file } => import::perform(file, language),
        Task::Export { file, commands } => export::perform(file, *commands, language),
        Task::Lint { file, json } => lint::perform(file, *json, language),
        Task::CheckLesson { file } => lesson::perform(file, language),
        Task::Help => Ok(Printed::text(format!("{}\n", language.help()))),
        Task::Version => Ok(Printed::text(format!("port-atlas {}\n", env!("CARGO_PKG_VERSION")))),
    }
}
