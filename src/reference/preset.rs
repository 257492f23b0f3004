//! Presets: real settings, each a scenario with its title, what to notice in it, and where it is from.
//!
//! A preset is a scenario file of `static/presets`, so that the command line runs it as it is. Its head, in comments, says the
//! rest: `# title en:`, `# notice en:` with indented lines below (and the same in `zh`), and one `# source: MARK ADDRESS
//! TITLE` for each source.

use std::error::Error;
use std::fmt;

use crate::lesson::{Bilingual, Prose};
use crate::model::Mark;
use crate::scenario::Scenario;
use crate::words::{Language, ReferenceMessage, fill};

/// The longest preset that is read, in bytes.
pub const MAX_PRESET_BYTES: usize = 16_384;

/// The name of a preset: that of its file.
pub type PresetName = &'static str;

/// The presets, in the order in which the page shows them.
const NAMES: [PresetName; 7] = [
    "ftp-backup",
    "exchange-2003",
    "sql-server-and-socks",
    "sbs-2003-after-ms08-037",
    "dns-server-2500-ports",
    "load-test-or-middle-tier",
    "bigfix-agent",
];

/// The presets, in the order in which the page shows them. The file of each is `presets/NAME.txt`, beside the page.
pub const fn preset_names() -> &'static [PresetName] {
    &NAMES
}

/// A real setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// What it is, in a line.
    pub title: Bilingual<String>,
    /// What to notice in it.
    pub notice: Bilingual<Prose>,
    /// Where it is from; at least one.
    pub sources: Vec<Citation>,
    /// The scenario, without the head of the file.
    pub scenario: Scenario,
}

/// A source of a preset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Whether it documents the setting or reports that somebody saw it.
    pub mark: Mark,
    /// Its address on the web.
    pub link: String,
    /// Its title.
    pub title: String,
}

/// A preset's text lacks something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadPreset {
    /// What the text has to have, as it is written there.
    pub lacks: &'static str,
}

impl Preset {
    /// Reads a preset.
    ///
    /// # Errors
    /// [`BadPreset`] with the first thing that the text lacks.
    pub fn read(text: &str) -> Result<Self, BadPreset> {
        let lacks = |lacks| BadPreset { lacks };
        if text.len() > MAX_PRESET_BYTES {
            return Err(lacks("title en:"));
        }
        let sections = sections(text);
        let told = |keys: [&'static str; 2]| match keys.iter().find(|key| lines(&sections, key).is_empty()) {
            Some(key) => Err(lacks(key)),
            None => Ok(Bilingual::from_fn(|language| {
                Prose::of_lines(lines(&sections, keys[usize::from(language == Language::Chinese)]))
            })),
        };
        let title = told(["title en:", "title zh:"])?;
        let notice = told(["notice en:", "notice zh:"])?;
        let sources = lines(&sections, SOURCE).into_iter().map(citation).collect::<Option<Vec<_>>>();
        let scenario = body(text).filter(|scenario| scenario.lines().iter().all(|line| line.command().is_ok()));
        Ok(Self {
            title: Bilingual::from_fn(|language| title.get(language).plain().collect()),
            notice,
            sources: sources.filter(|sources| !sources.is_empty()).ok_or(lacks(SOURCE))?,
            scenario: scenario.ok_or(lacks("bind"))?,
        })
    }
}

const SOURCE: &str = "source:";
const KEYS: [&str; 5] = ["title en:", "title zh:", "notice en:", "notice zh:", SOURCE];

/// The lines of the head, each with the key that it stands under.
fn sections(text: &str) -> Vec<(&'static str, &str)> {
    let mut key = None;
    let mut sections = Vec::new();
    for line in text.lines().map_while(|line| line.strip_prefix('#')) {
        let line = line.trim();
        let opened = KEYS.into_iter().find_map(|key| Some((key, line.strip_prefix(key)?)));
        key = opened.map(|(opened, _)| opened).or(key);
        let told = opened.map_or(line, |(_, rest)| rest).trim();
        sections.extend(key.filter(|_| !told.is_empty()).map(|key| (key, told)));
    }
    sections
}

fn lines<'a>(sections: &[(&'static str, &'a str)], key: &str) -> Vec<&'a str> {
    sections.iter().filter(|(own, _)| *own == key).map(|(_, line)| *line).collect()
}

/// `MARK ADDRESS TITLE`.
fn citation(line: &str) -> Option<Citation> {
    let (mark, rest) = line.split_once(' ')?;
    let (link, title) = rest.split_once(' ')?;
    let mark = Mark::ALL.into_iter().find(|known| known.keyword() == mark)?;
    let is_web = link.starts_with("https://") || link.starts_with("http://");
    is_web.then(|| Citation { mark, link: link.to_owned(), title: title.to_owned() })
}

/// The scenario below the head.
fn body(text: &str) -> Option<Scenario> {
    let lines: Vec<&str> = text.lines().skip_while(|line| line.starts_with('#')).collect();
    Scenario::read(&(lines.join("\n") + "\n"))
        .ok()
        .filter(|scenario| scenario.lines().iter().any(|line| line.readable().is_some()))
}

impl BadPreset {
    /// What was wrong and what to do, for a reader.
    pub fn message(self, language: Language) -> String {
        fill(language.text(ReferenceMessage::PresetBad), &[("lacks", &self.lacks)])
    }
}

impl fmt::Display for BadPreset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl Error for BadPreset {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PRESET: &str = "# title en: One\n# title zh: 一\n# notice en:\n#   See `bind *`\n#   here.\n# notice zh:\n#   看\n#   这里。\n\
                          # source: doc https://example.org/ A page\nos 2003\nbind tcp *\n";

    #[test]
    fn a_preset_tells_in_both_languages_what_to_notice_and_where_it_is_from() {
        let preset = Preset::read(PRESET).unwrap();
        assert_eq!(preset.title.get(Language::Chinese), "一");
        let notice = |language| preset.notice.get(language).plain().collect::<Vec<_>>();
        assert_eq!(notice(Language::English), ["See bind * here."]);
        assert_eq!(notice(Language::Chinese), ["看这里。"]);
        assert_eq!(preset.sources[0].title, "A page");
        assert_eq!(preset.scenario.to_string(), "os 2003\nbind tcp *\n");
    }

    #[test]
    fn a_preset_that_lacks_something_says_what() {
        for (cut, lacks) in [
            ("# title zh: 一\n", "title zh:"),
            ("#   See `bind *`\n#   here.\n", "notice en:"),
            ("# source: doc https://example.org/ A page\n", "source:"),
            ("https://example.org/ ", "source:"),
            ("os 2003\nbind tcp *\n", "bind"),
        ] {
            assert_eq!(Preset::read(&PRESET.replace(cut, "")), Err(BadPreset { lacks }), "{cut}");
        }
        assert_eq!(Preset::read("<!doctype html>"), Err(BadPreset { lacks: "title en:" }));
        assert_eq!(Preset::read(&"#".repeat(MAX_PRESET_BYTES + 1)), Err(BadPreset { lacks: "title en:" }));
        assert_eq!(Preset::read(&PRESET.replace("tcp *", "sctp")), Err(BadPreset { lacks: "bind" }));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in any::<String>()) {
            let _ = Preset::read(&text);
        }
    }
}
