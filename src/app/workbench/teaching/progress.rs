//! What the reader has learnt so far: kept on the device, given as a file, taken in from one, forgotten.

use super::errand::TeachingErrand;
use super::send;
use crate::app::session::Session;
use crate::lesson::{LessonId, MAX_PROGRESS_BYTES, Progress, ProgressError, quiz::Score};

/// Progress, and what there is to say about it.
#[derive(Clone, Debug, Default)]
pub struct ProgressKeeping {
    progress: Progress,
    asked: bool,
    told: Option<ProgressNews>,
}

/// What there is to say about progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProgressNews {
    /// Clearing it has to be confirmed.
    ConfirmClear,
    /// It was cleared.
    Cleared,
    /// A file of that name was taken in.
    TakenIn(String),
    /// A file of that name cannot be taken in.
    Bad(String, ProgressError),
    /// A file of that name cannot be opened.
    Unopened(String),
}

/// What a reader does with progress.
#[derive(Clone, Debug)]
pub enum ProgressAct {
    /// What the device had kept came.
    Kept(Option<String>),
    /// Asks for a file.
    Export,
    /// Takes a file in: its name, and its bytes where they could be had.
    Import(String, Option<Vec<u8>>),
    /// Asks to clear it.
    Clear,
    /// Clears it.
    ConfirmClear,
    /// Puts away what was said.
    Dismiss,
}

impl ProgressKeeping {
    /// The progress.
    pub const fn progress(&self) -> &Progress {
        &self.progress
    }

    /// What there is to say about it.
    pub const fn told(&self) -> Option<&ProgressNews> {
        self.told.as_ref()
    }

    /// Asks for what the device has kept, once.
    pub(super) fn ask(&mut self) -> Option<TeachingErrand> {
        (!std::mem::replace(&mut self.asked, true)).then_some(TeachingErrand::Progress)
    }

    pub(super) fn reach(&mut self, lesson: &LessonId, steps: u32) -> bool {
        self.progress.reach(lesson, steps)
    }

    pub(super) fn score(&mut self, score: &Score) -> bool {
        self.progress.score(score)
    }

    fn import(&mut self, name: String, bytes: Option<Vec<u8>>) -> Option<TeachingErrand> {
        let news = match bytes.map(read) {
            None => ProgressNews::Unopened(name),
            Some(Err(error)) => ProgressNews::Bad(name, error),
            Some(Ok(progress)) => {
                self.progress.take_in(&progress);
                self.told = Some(ProgressNews::TakenIn(name));
                return Some(TeachingErrand::KeepProgress(self.progress.clone()));
            }
        };
        self.told = Some(news);
        None
    }
}

fn read(bytes: Vec<u8>) -> Result<Progress, ProgressError> {
    if bytes.len() > MAX_PROGRESS_BYTES {
        return Err(ProgressError::TooLong);
    }
    Progress::read(&String::from_utf8_lossy(&bytes))
}

/// Does what the reader did.
pub(in crate::app::workbench) fn act(session: &mut Session, act: ProgressAct) {
    let keeping = &mut session.workbench_mut().teaching.progress;
    keeping.told = None;
    let errand = match act {
        ProgressAct::Kept(text) => {
            // What cannot be read is of another version: it is left where it is until something is reached.
            if let Some(Ok(kept)) = text.as_deref().map(Progress::read) {
                keeping.progress.take_in(&kept);
            }
            None
        }
        ProgressAct::Export => Some(TeachingErrand::ExportProgress(keeping.progress.to_string())),
        ProgressAct::Import(name, bytes) => keeping.import(name, bytes),
        ProgressAct::Clear => {
            keeping.told = Some(ProgressNews::ConfirmClear);
            None
        }
        ProgressAct::ConfirmClear => {
            keeping.progress = Progress::default();
            keeping.told = Some(ProgressNews::Cleared);
            Some(TeachingErrand::ForgetProgress)
        }
        ProgressAct::Dismiss => None,
    };
    send(session, errand);
}
