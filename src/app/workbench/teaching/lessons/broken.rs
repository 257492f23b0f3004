//! An author's own lesson that cannot be opened, and what is wrong with it.

use std::rc::Rc;

use crate::lesson::{Lesson, LessonError, MAX_LESSON_BYTES, check, line_of};
use crate::words::{Language, LessonPanelMessage, fill};

/// A lesson that cannot be opened.
#[derive(Clone, Debug)]
pub struct BrokenLesson {
    /// The name of its file, or its address.
    pub name: String,
    /// Why.
    pub fault: Fault,
}

/// Why a lesson cannot be opened.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Its file or address cannot be had.
    Unreachable,
    /// The course has no lesson of that id.
    Unlisted,
    /// Its address is of another site.
    Elsewhere,
    /// It is no text.
    NotText,
    /// It has that many bytes, which are too many.
    TooLong(usize),
    /// The text cannot be read.
    Unreadable(Rc<[LessonError]>),
    /// The text can be read, and is no lesson.
    Unsound(Rc<Lesson>, Rc<str>),
}

/// What is wrong at a place of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Line and column, counted from 1; `None` where it is about the whole.
    pub place: Option<(u32, u32)>,
    /// What is wrong and what to do.
    pub message: String,
}

/// The lesson of a text.
///
/// # Errors
/// What `lesson check` would complain of.
pub(super) fn sound(text: &str) -> Result<Lesson, Fault> {
    let lesson = Lesson::read(text).map_err(|errors| Fault::Unreadable(errors.into()))?;
    if check(&lesson, Language::English).is_empty() {
        Ok(lesson)
    } else {
        Err(Fault::Unsound(Rc::new(lesson), text.into()))
    }
}

impl Fault {
    /// The text of a file.
    ///
    /// # Errors
    /// Where it is too long or no text.
    pub fn text_of(bytes: Vec<u8>) -> Result<String, Self> {
        if bytes.len() > MAX_LESSON_BYTES {
            return Err(Self::TooLong(bytes.len()));
        }
        String::from_utf8(bytes).map_err(|_| Self::NotText)
    }

    /// Everything that is wrong, in the reader's language.
    pub fn complaints(&self, language: Language) -> Vec<Complaint> {
        let whole = |message: String| vec![Complaint { place: None, message }];
        match self {
            Self::Unreachable => whole(language.text(LessonPanelMessage::OwnUnreachable).to_owned()),
            Self::Unlisted => whole(language.text(LessonPanelMessage::OwnUnlisted).to_owned()),
            Self::Elsewhere => whole(language.text(LessonPanelMessage::OwnElsewhere).to_owned()),
            Self::NotText => whole(language.text(LessonPanelMessage::OwnNotText).to_owned()),
            Self::TooLong(bytes) => whole(fill(
                language.text(LessonPanelMessage::OwnTooLong),
                &[("most", &MAX_LESSON_BYTES), ("found", bytes)],
            )),
            Self::Unreadable(errors) => {
                let told = |error: &LessonError| Complaint {
                    place: Some((error.line, error.column)),
                    message: error.message(language),
                };
                errors.iter().map(told).collect()
            }
            Self::Unsound(lesson, text) => unsound(lesson, text, language),
        }
    }
}

fn unsound(lesson: &Lesson, text: &str, language: Language) -> Vec<Complaint> {
    let found = check(lesson, language);
    let told = |finding: &crate::lesson::Finding| Complaint {
        place: Some((line_of(text, finding.section()), 1)),
        message: finding.message(language),
    };
    found.iter().map(told).collect()
}
