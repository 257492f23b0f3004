//! Starting points of the laboratory.

use super::delay::TimedWaitDelay;
use super::load::Load;
use crate::model::{DEFAULT_MAX_USER_PORT, Port};
use crate::words::{LabMessage, Language};

/// A known way to run out of ports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preset {
    /// A backup program sends many small files by FTP.
    FtpBackup,
    /// A web application opens a new connection to its back end for each request.
    WebClientWithoutPooling,
    /// A load generator drives one server from one machine.
    LoadTest,
}

impl Preset {
    /// Every starting point.
    pub const ALL: [Self; 3] = [Self::FtpBackup, Self::WebClientWithoutPooling, Self::LoadTest];

    /// What the application does.
    pub fn load(self) -> Load {
        match self {
            Self::FtpBackup => Load::new(40_000, 500, Some(20_000)),
            Self::WebClientWithoutPooling => Load::new(25_000, 200, None),
            Self::LoadTest => Load::new(500_000, 100, None),
        }
    }

    /// MaxUserPort at the start: the default, so that the reader finds the remedy.
    pub const fn max_user_port(self) -> Port {
        DEFAULT_MAX_USER_PORT
    }

    /// TcpTimedWaitDelay at the start: the default.
    pub fn delay(self) -> TimedWaitDelay {
        TimedWaitDelay::default()
    }

    /// Its name.
    pub fn name(self, language: Language) -> &'static str {
        let phrase = match self {
            Self::FtpBackup => LabMessage::PresetFtpBackup,
            Self::WebClientWithoutPooling => LabMessage::PresetWebClient,
            Self::LoadTest => LabMessage::PresetLoadTest,
        };
        language.text(phrase)
    }

    /// What happens in it and what to try.
    pub fn story(self, language: Language) -> &'static str {
        let phrase = match self {
            Self::FtpBackup => LabMessage::StoryFtpBackup,
            Self::WebClientWithoutPooling => LabMessage::StoryWebClient,
            Self::LoadTest => LabMessage::StoryLoadTest,
        };
        language.text(phrase)
    }
}
