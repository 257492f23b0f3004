//! `cargo xtask test`: every check there is, one after the other, and what failed at the end.

use crate::check::{self, Check};
use crate::command::{Command, Flag, Flags};
use crate::engine::{self, Engine};
use crate::failure::{Done, Failure};
use crate::setup::{self, Need};
use std::time::Instant;

/// Runs everything that has to pass.
pub const COMMAND: Command = Command {
    name: "test",
    summary: "sets up and runs everything: formatting, clippy, native, component and browser tests",
    flags: &[Flag {
        name: ENGINES,
        value: Some("LIST"),
        summary: "also tests the core path in other browser engines: chromium, firefox, webkit, or all of them",
    }],
    run: |flags| {
        let engines = engines(flags)?;
        let needs: Vec<Need> = NEEDS.iter().copied().chain(engines.iter().copied().map(Need::Engine)).collect();
        setup::bring(&needs)?;
        let checks: Vec<Check> =
            check::ALL.iter().copied().chain(engines.iter().map(|engine| engine.check())).collect();
        run(&checks)
    },
};

const ENGINES: &str = "--engines";

const NEEDS: &[Need] =
    &[Need::NativeChecks, Need::CompilerAndClippy, Need::Sources, Need::Bundler, Need::Node, Need::Browser];

fn engines(flags: &Flags) -> Result<Vec<Engine>, Failure> {
    flags.value(ENGINES).map_or(Ok(vec![]), engine::read)
}

fn run(checks: &[Check]) -> Done {
    let start = Instant::now();
    let mut failed: Vec<&str> = Vec::new();
    for (index, check) in checks.iter().enumerate() {
        let (number, elapsed) = (index + 1, start.elapsed().as_secs());
        println!("\n=== check {number} of {}, {elapsed} s: {}", checks.len(), check.name);
        if check.after.is_some_and(|name| failed.contains(&name)) {
            println!("left out: it needs what failed before");
            failed.push(check.name);
        } else if let Err(failure) = (check.run)() {
            println!("{failure}");
            failed.push(check.name);
        }
    }
    tell(&failed, checks.len(), start)
}

fn tell(failed: &[&str], count: usize, start: Instant) -> Done {
    let seconds = start.elapsed().as_secs();
    match failed {
        [] => {
            println!("\nall {count} checks passed in {seconds} s");
            Ok(())
        }
        _ => Err(Failure::Failed(format!(
            "\n{} of {count} checks failed in {seconds} s: {}",
            failed.len(),
            failed.join("; ")
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAILS: fn() -> Done = || Err(Failure::Failed("broken".into()));
    const PASSES: fn() -> Done = || Ok(());

    #[test]
    fn all_that_failed_is_told_at_the_end() {
        let checks = [
            Check { name: "one", after: None, run: FAILS },
            Check { name: "two", after: None, run: PASSES },
            Check { name: "three", after: None, run: FAILS },
        ];
        let Err(Failure::Failed(text)) = run(&checks) else {
            panic!("two of three fail");
        };
        assert!(text.contains("2 of 3 checks failed"), "{text}");
        assert!(text.ends_with(": one; three"), "{text}");
    }

    #[test]
    fn a_check_that_needs_a_failed_one_is_left_out_and_fails() {
        let checks = [
            Check { name: "build", after: None, run: FAILS },
            Check { name: "size", after: Some("build"), run: || panic!("must not run") },
        ];
        assert!(run(&checks).is_err());
        let passing = [Check { name: "build", after: None, run: PASSES }];
        assert_eq!(run(&passing), Ok(()));
    }
}
