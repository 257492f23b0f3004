//! What lessons and quiz need from outside of the session.

use yew::Callback;

use super::lessons::{LessonLink, LessonsAct};
use super::link;
use super::progress::ProgressAct;
use crate::app::Action;
use crate::app::browser;
use crate::app::workbench::Act;
use crate::app::workbench::errand::bring;
use crate::lesson::{LessonId, Progress};

/// An errand of lessons or quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TeachingErrand {
    /// Bring the list of the lessons.
    Course,
    /// Bring a lesson.
    Lesson(LessonId),
    /// Bring what the address says about lessons and the quiz.
    Link,
    /// Take what it says about them out of the address.
    DropLink,
    /// Bring the progress that is kept on the device.
    Progress,
    /// Keep progress on the device, beside what is there.
    KeepProgress(Progress),
    /// Forget the progress that is kept on the device.
    ForgetProgress,
    /// Give the reader the progress as a file.
    ExportProgress(String),
    /// Copy the address of a lesson.
    CopyLesson(LessonLink),
    /// Copy the address of a quiz.
    CopyQuiz(String),
    /// Give the focus to an element, at the top of the content.
    BeginReading(&'static str),
    /// Give the focus to an element, unless the reader is in the middle of something.
    OfferFocus(&'static str),
}

impl TeachingErrand {
    /// Runs it; `dispatch` hears what came of it.
    pub fn run(self, dispatch: &Callback<Action>) {
        match self {
            Self::Course => {
                bring("lessons.txt".to_owned(), dispatch, |text| Act::Lessons(LessonsAct::CourseCame(text)));
            }
            Self::Lesson(id) => {
                let path = format!("lessons/{id}.txt");
                bring(path, dispatch, move |text| Act::Lessons(LessonsAct::LessonCame(id.clone(), text)));
            }
            Self::Link => link::follow(dispatch),
            Self::DropLink => browser::drop_parameters(&link::PARAMETERS),
            Self::CopyLesson(lesson) => link::copy_lesson(lesson, dispatch),
            Self::CopyQuiz(word) => link::copy_quiz(&word, dispatch),
            Self::BeginReading(id) => browser::begin_reading(id),
            Self::OfferFocus(id) => browser::offer_focus(id),
            of_progress => of_progress.run_with_progress(dispatch),
        }
    }

    fn run_with_progress(self, dispatch: &Callback<Action>) {
        match self {
            Self::Progress => dispatch.emit(Action::Work(Act::Progress(ProgressAct::Kept(browser::kept_progress())))),
            Self::KeepProgress(mut progress) => {
                // Another page of this device may have kept some meanwhile.
                if let Some(kept) = browser::kept_progress().and_then(|text| Progress::read(&text).ok()) {
                    progress.take_in(&kept);
                }
                browser::keep_progress(&progress.to_string());
            }
            Self::ForgetProgress => browser::forget_progress(),
            Self::ExportProgress(text) => {
                browser::download("port-atlas-progress.txt", "text/plain", text.as_bytes());
            }
            _ => {}
        }
    }
}
