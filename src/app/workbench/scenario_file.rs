//! A scenario's file that the reader opens: its text, or why it is none.

use super::Act;
use super::take_away::{TakeAwayAct, Taken};
use crate::app::action::Action;
use crate::scenario::reg::looks_like_reg;
use crate::scenario::{Marked, Scenario, TooLong};
use crate::words::{Language, ReferenceMessage, fill};

/// Why a file cannot be opened as a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoScenario {
    /// The browser does not give its bytes.
    Unreachable,
    /// It is a registry file.
    Registry,
    /// It is no text; its first line that is none, counted from 1.
    NotText(usize),
    /// It is longer than a scenario may be.
    TooLong(TooLong),
}

impl NoScenario {
    /// What is wrong with the file of that name and what to do, for a reader.
    pub fn message(self, name: &str, language: Language) -> String {
        let text = |message| language.text(message);
        match self {
            Self::Unreachable => fill(text(ReferenceMessage::FileUnreachable), &[("name", &name)]),
            Self::Registry => fill(text(ReferenceMessage::FileIsRegistry), &[("name", &name)]),
            Self::NotText(line) => fill(text(ReferenceMessage::FileNotText), &[("name", &name), ("line", &line)]),
            Self::TooLong(found) => {
                fill(text(ReferenceMessage::FileTooLong), &[("name", &name), ("why", &found.message(language))])
            }
        }
    }
}

/// What the reader did who opened the file of that name; `bytes` where they could be had.
pub fn given(name: String, bytes: Option<Vec<u8>>) -> Action {
    let act = match bytes.ok_or(NoScenario::Unreachable).and_then(|bytes| read(&bytes)) {
        Ok(scenario) => TakeAwayAct::Open(name, scenario),
        Err(why) => TakeAwayAct::Came(Taken::NotOpened(name, why)),
    };
    Action::Work(Act::TakeAway(act))
}

/// The scenario that these bytes are: UTF-8, or UTF-16 with its mark, as Notepad and PowerShell write it.
fn read(bytes: &[u8]) -> Result<Scenario, NoScenario> {
    if looks_like_reg(bytes) {
        return Err(NoScenario::Registry);
    }
    match Marked::of(bytes).utf16() {
        Some(text) => Scenario::read(&text),
        None => Scenario::read(std::str::from_utf8(bytes).map_err(|error| NoScenario::NotText(line_at(bytes, error)))?),
    }
    .map_err(NoScenario::TooLong)
}

fn line_at(bytes: &[u8], error: std::str::Utf8Error) -> usize {
    bytes[..error.valid_up_to()].iter().filter(|&&byte| byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::workbench::tests::session;
    use crate::scenario::MAX_BYTES;

    #[test]
    fn a_file_is_opened_in_utf8_and_as_windows_writes_utf16() {
        let wide: Vec<u8> = "\u{feff}os xp\r\nbind 80".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [b"os xp\nbind 80".to_vec(), b"\xef\xbb\xbfos xp\r\nbind 80\r\n".to_vec(), wide] {
            let mut session = session("block 6000-6100");
            session.act(given("mine.txt".to_owned(), Some(bytes)));
            assert_eq!(session.scenario().to_string(), "os xp\nbind 80\n");
            assert_eq!(session.workbench().take_away().told, Some(Taken::Opened("mine.txt".to_owned())));
            session.act(Action::Undo);
            assert_eq!(session.scenario().to_string(), "block 6000-6100\n");
        }
    }

    #[test]
    fn what_is_no_scenario_is_refused_with_its_reason_and_the_readers_own_stays() {
        let cases = [
            (None, NoScenario::Unreachable),
            (Some(b"REGEDIT4\r\n".to_vec()), NoScenario::Registry),
            (Some(b"os xp\nbind 80 as \"caf\xe9\"".to_vec()), NoScenario::NotText(2)),
            (Some(vec![b' '; MAX_BYTES + 1]), NoScenario::TooLong(TooLong::Bytes(MAX_BYTES + 1))),
        ];
        for (bytes, why) in cases {
            let mut session = session("block 6000-6100");
            session.act(given("mine.txt".to_owned(), bytes));
            assert_eq!(session.scenario().to_string(), "block 6000-6100\n");
            assert_eq!(session.workbench().take_away().told, Some(Taken::NotOpened("mine.txt".to_owned(), why)));
            assert!(why.message("mine.txt", Language::English).contains("mine.txt"));
        }
    }
}
