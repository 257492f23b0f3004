//! What an address says about lessons and the quiz.
//!
//! `?lesson=ID` opens a lesson of the course, `?lesson=PATH.txt` an author's own from the page's own site, `?lesson=here` one
//! that the fragment carries in the place of a scenario; `?quiz=WORD` opens a quiz or its result.

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::lessons::{Fault, LessonLink, LessonsAct};
use super::quiz::QuizAct;
use crate::app::browser::{self, Foreign};
use crate::app::workbench::Act;
use crate::app::{Action, Tool};
use crate::lesson::LessonId;

/// The parameters of the query that are about lessons and the quiz.
pub const PARAMETERS: [&str; 3] = [LESSON, QUIZ, TOOL];

const LESSON: &str = "lesson";
const QUIZ: &str = "quiz";
const TOOL: &str = "tool";
/// What stands for a lesson in the fragment.
const HERE: &str = "here";

/// Whether the fragment of the address carries a lesson rather than a scenario.
pub fn is_in_fragment() -> bool {
    browser::query_parameter(LESSON).is_some_and(|lesson| lesson == HERE)
}

/// Does what the address says.
pub fn follow(dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    spawn_local(async move {
        if let Some(act) = asked().await {
            dispatch.emit(Action::Work(act));
        }
    });
}

async fn asked() -> Option<Act> {
    if let Some(word) = browser::query_parameter(QUIZ).filter(|word| !word.is_empty()) {
        return Some(Act::Quiz(QuizAct::Open(word)));
    }
    let lesson = browser::query_parameter(LESSON).filter(|lesson| !lesson.is_empty() && lesson != HERE)?;
    Some(Act::Lessons(match LessonId::read(&lesson) {
        Some(id) => LessonsAct::Open(id),
        None => LessonsAct::OpenOwn(lesson.clone(), own(&lesson).await),
    }))
}

async fn own(address: &str) -> Result<String, Fault> {
    let bytes = browser::own_file(address).await.map_err(|foreign| match foreign {
        Foreign::Elsewhere => Fault::Elsewhere,
        Foreign::Unreachable => Fault::Unreachable,
    })?;
    Fault::text_of(bytes)
}

/// Copies the address that opens a quiz or its result.
pub fn copy_quiz(word: &str, dispatch: &Callback<Action>) {
    let address = browser::address_with(&[(TOOL, Tool::Quiz.keyword()), (QUIZ, word)]);
    let dispatch = dispatch.clone();
    spawn_local(async move { dispatch.emit(Action::Work(Act::Quiz(QuizAct::Copied(copied(address).await)))) });
}

/// Copies the address that opens a lesson.
pub fn copy_lesson(lesson: LessonLink, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let copied = match lesson {
            LessonLink::Listed(id) => copied(lesson_address(id.as_str())).await,
            LessonLink::Own(text) => share(&text).await,
        };
        dispatch.emit(Action::Work(Act::Lessons(LessonsAct::Copied(copied))));
    });
}

fn lesson_address(lesson: &str) -> Option<String> {
    browser::address_with(&[(TOOL, Tool::Lessons.keyword()), (LESSON, lesson)])
}

/// Makes the address carry the lesson itself, and copies it.
async fn share(text: &str) -> bool {
    if let Some(address) = lesson_address(HERE) {
        browser::go(&address);
    }
    browser::share(text).await
}

async fn copied(address: Option<String>) -> bool {
    match address {
        Some(address) => browser::copy(&address).await,
        None => false,
    }
}
