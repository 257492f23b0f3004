//! The browsers whose engines the core path is tested in, each through its WebDriver: what they need and how they run.

use crate::check::Check;
use crate::failure::{Done, Failure};
use crate::tool::{self, Tool};
use crate::{browser, check, pins, place, process};
use std::path::PathBuf;
use std::process::Command;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// That of Chrome and Edge.
    Chromium,
    /// That of Firefox.
    Firefox,
    /// That of Safari.
    WebKit,
}

/// Every engine, in the order in which they are tested.
pub const ALL: &[Engine] = &[Engine::Chromium, Engine::Firefox, Engine::WebKit];

const FIREFOX: &[&str] = &["firefox-esr", "firefox"];

impl Engine {
    /// The word that is typed.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// The core path in this engine, once the site is built.
    pub fn check(self) -> Check {
        match self {
            Engine::Chromium => core_path("core path in Chromium", || Engine::Chromium.test()),
            Engine::Firefox => core_path("core path in Firefox", || Engine::Firefox.test()),
            Engine::WebKit => core_path("core path in WebKit", || Engine::WebKit.test()),
        }
    }

    /// The Debian packages that have what cargo does not compile.
    pub fn packages(self) -> &'static [&'static str] {
        match self {
            Engine::Chromium => pins::DEBIAN_CHROMIUM_DRIVER,
            Engine::Firefox => pins::DEBIAN_FIREFOX,
            Engine::WebKit => pins::DEBIAN_WEBKIT,
        }
    }

    /// Whether everything is here that those packages have.
    pub fn found(self) -> bool {
        let on_path = |program: &&str| tool::folder_on_path(program).is_some();
        match self {
            Engine::Chromium => on_path(&"chromedriver"),
            Engine::Firefox => FIREFOX.iter().any(on_path),
            Engine::WebKit => ["WebKitWebDriver", "xvfb-run"].iter().all(on_path),
        }
    }

    /// The driver that cargo compiles.
    pub fn tool(self) -> Option<Tool> {
        (self == Engine::Firefox).then(Tool::geckodriver)
    }

    /// What to do where it is missing and there are no Debian packages.
    pub fn advice(self) -> &'static str {
        match self {
            Engine::Chromium => "The core path in Chromium needs chromedriver of the browser's version on the path.",
            Engine::Firefox => "The core path in Firefox needs Firefox on the path.",
            Engine::WebKit => "The core path in WebKit needs WebKitWebDriver and xvfb-run on the path.",
        }
    }

    fn test(self) -> Done {
        let files = check::test_files(&place::engine_tests())?;
        let mut node = Command::new("node");
        node.args(["--test", "--test-reporter=spec"]).args(files).current_dir(place::root());
        node.env("PORT_ATLAS_ENGINE", self.name()).envs(self.programs());
        process::show(&mut node)
    }

    /// Where the tests find what is not called as they expect.
    fn programs(self) -> Vec<(&'static str, PathBuf)> {
        let named = match self {
            Engine::Chromium => vec![(browser::CHOICE, browser::found())],
            Engine::Firefox => {
                let firefox = FIREFOX.iter().find_map(|name| Some(tool::folder_on_path(name)?.join(name)));
                vec![("PORT_ATLAS_FIREFOX", firefox), ("PORT_ATLAS_GECKODRIVER", Tool::geckodriver().program())]
            }
            Engine::WebKit => vec![],
        };
        named.into_iter().filter_map(|(name, path)| Some((name, path?))).collect()
    }
}

/// The engines of a list as it is typed: their names with commas between, or `all`.
///
/// # Errors
/// Where a name is none of theirs; the text has those there are.
pub fn read(list: &str) -> Result<Vec<Engine>, Failure> {
    if list == "all" {
        return Ok(ALL.to_vec());
    }
    let named = |name: &str| ALL.iter().copied().find(|engine| engine.name() == name);
    list.split(',').map(|name| named(name.trim()).ok_or_else(|| unknown(name))).collect()
}

fn unknown(name: &str) -> Failure {
    let names: Vec<_> = ALL.iter().map(|engine| engine.name()).collect();
    Failure::Usage(format!(
        "there is no engine `{name}`: type `all`, or some of {} with commas between",
        names.join(", ")
    ))
}

fn core_path(name: &'static str, run: fn() -> Done) -> Check {
    Check { name, after: Some(check::SITE), run }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engines_are_typed_by_name_or_all_at_once() {
        assert_eq!(read("all").as_deref(), Ok(ALL));
        assert_eq!(read("webkit, firefox"), Ok(vec![Engine::WebKit, Engine::Firefox]));
    }

    #[test]
    fn the_message_about_a_wrong_name_has_the_right_ones() {
        for wrong in ["safari", "", "firefox,", "All"] {
            let Err(Failure::Usage(text)) = read(wrong) else { panic!("{wrong} is no engine") };
            assert!(text.contains("chromium, firefox, webkit"), "{text}");
        }
    }

    #[test]
    fn each_engine_has_a_check_of_its_own_name_that_needs_the_site() {
        let names: Vec<_> = ALL.iter().map(|engine| engine.check().name.to_lowercase()).collect();
        for (engine, name) in ALL.iter().zip(names) {
            assert!(name.contains(engine.name()), "{name}");
            assert_eq!(engine.check().after, Some(check::SITE));
        }
    }
}
