//! `cargo xtask size`: what the page loads, file by file, against its budget.

use crate::command::Command;
use crate::compiler::Compiler;
use crate::failure::{Done, Failure};
use crate::setup;
use crate::{build, loaded, place, sources};
use std::path::PathBuf;
use std::process;

/// Measures the optimised site.
pub const COMMAND: Command = Command {
    name: "size",
    summary: "builds the optimised site and tells what the page loads, against its budget",
    flags: &[],
    run: |_| {
        setup::bring(build::NEEDS)?;
        build::site()?;
        check()
    },
};

/// Everything the page loads until it is interactive, brotli: 100 KB of 1,024 bytes each.
const BUDGET: u64 = 100 * KB;
const KB: u64 = 1024;

/// The sizes of one file, or of all, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sizes {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Sizes {
    fn plus(self, other: Sizes) -> Sizes {
        Sizes { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// Prints the table of the site in `dist/`. The budget is that of the page with its own standard library;
/// without, it is told only.
///
/// # Errors
/// Where there is no site, or it is over its budget.
pub fn check() -> Done {
    let files = loaded::files(&place::dist())?;
    let rows = measure(&files)?;
    let total = rows.iter().fold(Sizes::default(), |sum, (_, sizes)| sum.plus(*sizes));
    println!("{}", table(&rows, total, "in all"));
    let late = measure(&loaded::late(&place::dist(), &files)?)?;
    let all_late = late.iter().fold(Sizes::default(), |sum, (_, sizes)| sum.plus(*sizes));
    println!("\nloaded when asked for:\n{}\n", table(&late, all_late, "if all were asked for"));
    let small = Compiler::found().is_some_and(|compiler| sources::found(&compiler));
    within_budget(total.brotli).or_else(|failure| if small { Err(failure) } else { tell(&failure) })
}

fn tell(failure: &Failure) -> Done {
    println!(
        "{failure}\n\nThis Rust has no source of its standard library, so the page has the prebuilt one. The budget \
         holds for the page with its own, which is a fifth smaller. Type this, then the same command again:\n\n    \
         {}\n",
        sources::COMMAND
    );
    Ok(())
}

fn measure(files: &[String]) -> Result<Vec<(String, Sizes)>, Failure> {
    let paths: Vec<PathBuf> = files.iter().map(|file| place::dist().join(file)).collect();
    let script = place::browser_tests().join("compress.mjs");
    let output = process::Command::new("node").arg(script).args(paths).output();
    let output = output.map_err(|error| Failure::Failed(format!("cannot run node: {error}")))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let sizes: Option<Vec<Sizes>> = text.lines().map(read_sizes).collect();
    match sizes {
        Some(sizes) if sizes.len() == files.len() => Ok(files.iter().cloned().zip(sizes).collect()),
        _ => Err(Failure::Failed(format!(
            "compress.mjs did not measure the files: {}",
            String::from_utf8_lossy(&output.stderr)
        ))),
    }
}

fn read_sizes(line: &str) -> Option<Sizes> {
    let numbers: Vec<u64> = line.split(' ').map_while(|word| word.parse().ok()).collect();
    match numbers[..] {
        [raw, gzip, brotli] => Some(Sizes { raw, gzip, brotli }),
        _ => None,
    }
}

fn table(rows: &[(String, Sizes)], total: Sizes, in_all: &str) -> String {
    let named = rows.iter().map(|(name, sizes)| (name.as_str(), *sizes));
    let named: Vec<_> = named.chain([(in_all, total)]).collect();
    let width = named.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let mut text = format!("{:width$}  {:>9}  {:>9}  {:>9}", "bytes", "raw", "gzip", "brotli");
    for (name, Sizes { raw, gzip, brotli }) in named {
        text.push_str(&format!("\n{name:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}"));
    }
    text
}

fn within_budget(brotli: u64) -> Done {
    let share = format!(
        "{}.{} KB brotli of a budget of {} KB (1 KB = 1,024 bytes)",
        brotli / KB,
        brotli % KB * 10 / KB,
        BUDGET / KB
    );
    if brotli > BUDGET {
        let over = brotli - BUDGET;
        return Err(Failure::Failed(format!(
            "the page loads {share}: {over} bytes too many; take out what readers do not need at first"
        )));
    }
    println!("the page loads {share}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_itself_is_allowed_and_one_byte_more_is_not() {
        assert_eq!(within_budget(BUDGET), Ok(()));
        let Err(Failure::Failed(text)) = within_budget(BUDGET + 1) else {
            panic!("over the budget");
        };
        assert!(text.contains(": 1 bytes too many"), "{text}");
    }

    #[test]
    fn the_table_has_a_row_a_file_and_the_sum() {
        let one = Sizes { raw: 1000, gzip: 400, brotli: 300 };
        let two = Sizes { raw: 20, gzip: 30, brotli: 40 };
        let rows = [("index.html".to_string(), one), ("a.js".to_string(), two)];
        assert_eq!(
            table(&rows, one.plus(two), "in all"),
            "bytes             raw       gzip     brotli\n\
             index.html       1000        400        300\n\
             a.js               20         30         40\n\
             in all           1020        430        340"
        );
    }

    #[test]
    fn a_line_of_the_measuring_script_is_three_numbers() {
        let sizes = Sizes { raw: 3, gzip: 2, brotli: 1 };
        assert_eq!(read_sizes("3 2 1"), Some(sizes));
        for line in ["", "3 2", "3 2 1 0", "3 2 x", "Error: no file"] {
            assert_eq!(read_sizes(line), None, "{line}");
        }
    }
}
