//! `cargo xtask bench`: how quick and how heavy the page is in a real browser, as a table and as JSON.

use crate::command::{Command, Flag, Flags};
use crate::failure::{Done, Failure};
use crate::setup::{self, Need};
use crate::{browser, build, place, process};
use std::fs;
use std::path::{Path, PathBuf};

#[path = "../../benches/scenarios/mod.rs"]
mod scenarios;

/// Measures the optimised site.
pub const COMMAND: Command = Command {
    name: "bench",
    summary: "builds the optimised site and measures it in a browser: slides, start, memory, long texts",
    flags: &[
        Flag { name: "--only", value: Some("PART"), summary: "measures slide, start, memory or text alone" },
        Flag { name: "--out", value: Some("FILE"), summary: "writes the JSON there, not to target/bench.json" },
    ],
    run: |flags| {
        setup::bring(build::NEEDS)?;
        setup::bring(&[Need::Browser])?;
        build::site()?;
        write_scenarios(&scenarios_folder())?;
        process::show(&mut script(flags))
    },
};

/// Writes a scenario.
type Writer = fn() -> String;

/// The scenarios that the page opens, each with the name of its file.
const SCENARIOS: [(&str, Writer); 3] =
    [("heavy", scenarios::heavy), ("utmost", scenarios::utmost), ("mixed", || scenarios::mixed(100_000))];

fn scenarios_folder() -> PathBuf {
    place::target().join("bench-scenarios")
}

/// Writes each scenario into a file, so that the benchmarks of the page and those of the library open the very same.
fn write_scenarios(folder: &Path) -> Done {
    let write = || -> std::io::Result<()> {
        fs::create_dir_all(folder)?;
        SCENARIOS.iter().try_for_each(|(name, text)| fs::write(folder.join(name).with_extension("txt"), text()))
    };
    write().map_err(|error| Failure::Failed(format!("cannot write to {}: {error}", folder.display())))
}

fn script(flags: &Flags) -> std::process::Command {
    let mut node = std::process::Command::new("node");
    let out = flags.value("--out").map_or_else(|| place::target().join("bench.json"), PathBuf::from);
    node.arg(place::root().join("benches").join("browser").join("bench.mjs"));
    node.arg(scenarios_folder()).arg(place::target().join("bench-site")).arg(out);
    node.args(flags.value("--only"));
    if let Some(path) = browser::found() {
        node.env(browser::CHOICE, path);
    }
    node
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scenario_is_one_that_the_page_opens() {
        for (name, text) in SCENARIOS {
            let text = text();
            assert!(text.len() <= 1024 * 1024 && text.lines().count() <= 100_000, "{name}: {}", text.len());
        }
    }
}
