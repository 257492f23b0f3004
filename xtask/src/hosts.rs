//! `cargo xtask hosts`: the element in real documentation sites, each built by its real generator and opened in a browser.

use crate::command::{Command, Flag, Flags};
use crate::failure::{Done, Failure};
use crate::host::{self, Host};
use crate::setup::{self, Need};
use crate::{browser, build, npm_package, place, process};
use std::collections::BTreeMap;
use std::fs;

/// Builds the sites and opens them.
pub const COMMAND: Command = Command {
    name: "hosts",
    summary: "builds the documentation sites of tests/hosts around the page and tries each in a browser",
    flags: &[
        Flag { name: ONLY, value: Some("NAMES"), summary: "these alone, with commas: html,mdbook" },
        Flag { name: RECORD, value: None, summary: "notes what ran, with versions and the day, for the documents" },
    ],
    run: |flags| {
        let hosts = chosen(flags)?;
        setup::bring(&needs(&hosts))?;
        build::site()?;
        npm_package::make()?;
        run(&hosts)?;
        if flags.has(RECORD) { record(&hosts) } else { Ok(()) }
    },
};

const ONLY: &str = "--only";
const RECORD: &str = "--record";
/// Those that are quick enough for every run of the tests.
const QUICK: &[&str] = &["html", "vite"];

/// The part that belongs to every run of the tests.
///
/// # Errors
/// Where a site does not build, or a test in it fails.
pub fn quick() -> Done {
    npm_package::make()?;
    let quick: Vec<&Host> = host::ALL.iter().filter(|host| QUICK.contains(&host.name)).collect();
    run(&quick)
}

/// What the hosts need, each need once.
fn needs(hosts: &[&Host]) -> Vec<Need> {
    let all = build::NEEDS.iter().chain(&[Need::Browser]).chain(hosts.iter().flat_map(|host| host.needs));
    all.fold(Vec::new(), |mut needs, need| {
        if !needs.contains(need) {
            needs.push(*need);
        }
        needs
    })
}

fn chosen(flags: &Flags) -> Result<Vec<&'static Host>, Failure> {
    match flags.value(ONLY) {
        None => Ok(host::ALL.iter().collect()),
        Some(names) => names.split(',').map(named).collect(),
    }
}

fn named(name: &str) -> Result<&'static Host, Failure> {
    let all: Vec<&str> = host::ALL.iter().map(|host| host.name).collect();
    let host = host::ALL.iter().find(|host| host.name == name);
    host.ok_or_else(|| Failure::Usage(format!("there is no host `{name}`, only {}", all.join(", "))))
}

fn run(hosts: &[&Host]) -> Done {
    for host in hosts {
        println!("building {}: {}", host.name, host.versions()?);
        host.build()?;
    }
    let names: Vec<&str> = hosts.iter().map(|host| host.name).collect();
    let mut node = std::process::Command::new("node");
    node.args(["--test", "--test-reporter=spec"]).arg(place::hosts().join("hosts.test.mjs"));
    node.env("PORT_ATLAS_HOSTS", names.join(",")).current_dir(place::root());
    if let Some(path) = browser::found() {
        node.env(browser::CHOICE, path);
    }
    process::show(&mut node)
}

/// Notes the hosts that ran in `tests/hosts/ran.tsv`, where the documents' tables come from.
fn record(hosts: &[&Host]) -> Done {
    let file = place::hosts().join("ran.tsv");
    let day = process::ask("node", &["-p", "new Date().toISOString().slice(0, 10)"]).unwrap_or_default();
    let browser = browser::found().and_then(|path| process::ask(path, &["--version"])).unwrap_or_default();
    let mut rows = rows(&fs::read_to_string(&file).unwrap_or_default());
    for host in hosts {
        rows.insert(host.name.to_string(), format!("{}\t{}\t{day}", host.versions()?, program(&browser)));
    }
    let text: String = rows.iter().map(|(name, rest)| format!("{name}\t{rest}\n")).collect();
    fs::write(&file, text).map_err(|error| Failure::Failed(format!("cannot write {}: {error}", file.display())))
}

fn rows(text: &str) -> BTreeMap<String, String> {
    let row = |line: &str| line.split_once('\t').map(|(name, rest)| (name.to_string(), rest.to_string()));
    text.lines().filter_map(row).collect()
}

/// A browser's own words, as far as its version.
fn program(said: &str) -> String {
    let version = said.split_inclusive(' ').take_while(|word| !word.starts_with(['b', '('])).collect::<String>();
    version.trim_end().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_chosen_by_its_name_and_an_unknown_name_is_told() {
        assert_eq!(named("mdbook").map(|host| host.name), Ok("mdbook"));
        let Err(Failure::Usage(text)) = named("mdbok") else { panic!("there is none") };
        assert!(text.starts_with("there is no host `mdbok`, only html,"), "{text}");
        assert!(QUICK.iter().all(|name| named(name).is_ok()));
    }

    #[test]
    fn a_browser_is_noted_by_its_name_and_version() {
        assert_eq!(program("Chromium 156.0.1 built on Debian GNU/Linux 12"), "Chromium 156.0.1");
        assert_eq!(program("Google Chrome 156.0.1"), "Google Chrome 156.0.1");
    }

    #[test]
    fn a_row_of_what_ran_takes_the_place_of_the_one_before() {
        let mut rows = rows("html\t\tChromium 1\t2026-01-01\nhugo\thugo 1\tChromium 1\t2026-01-01\n");
        rows.insert("html".into(), "new".into());
        assert_eq!(rows.len(), 2);
        assert_eq!(rows["html"], "new");
    }
}
