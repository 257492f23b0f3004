//! The project's commands: `cargo xtask help` lists them.

mod bench;
mod browser;
mod build;
mod check;
mod command;
mod compiler;
mod debian;
mod engine;
mod failure;
mod finish;
mod folder;
mod glue;
mod host;
mod hosts;
mod loaded;
mod names;
mod node;
mod npm_package;
mod packaged;
mod pins;
mod place;
mod process;
mod python;
mod serve;
mod setup;
mod single;
mod size;
mod sources;
mod still;
mod test;
mod tool;
mod words;

use std::process::ExitCode;

fn main() -> ExitCode {
    let typed: Vec<String> = std::env::args().skip(1).collect();
    match command::run(&typed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            failure.exit_code()
        }
    }
}
