//! The list of lessons, each with what came of it.

use yew::Html;

use super::super::super::View;
use super::super::super::controls::button;
use super::super::super::element::{Element, el, text_el};
use super::{act, own, progress, steps_in_words};
use crate::app::workbench::teaching::LessonsAct;
use crate::lesson::{Chapter, Lesson, LessonId};
use crate::words::{LessonPanelMessage as Words, fill};

/// The panel.
pub(in super::super) fn view(view: View) -> Element {
    let intro = text_el("p", view.language.text(Words::LessonsIntro)).class("hint");
    let first = (count(view).0 == 0).then(|| first_time(view));
    let course = el("div").class("course").with(intro).with_or_not(first).with(how_far(view));
    let course = course.with(chapters(view)).with(lacking(view));
    let beside = el("div").class("beside").with(own::view(view)).with(progress::view(view));
    el("div").class("lessons").with(course).with(beside)
}

/// How a lesson goes, for who has solved none yet.
fn first_time(view: View) -> Element {
    let points = [Words::LessonsFirstRead, Words::LessonsFirstAct, Words::LessonsFirstGoal];
    el("ol")
        .class("first-time")
        .with_all(points.into_iter().map(|point| text_el("li", view.language.text(point)).into()))
}

/// How long a lesson takes who reads at an ordinary pace, in seconds: half a minute to read what to know and to remember, half a
/// minute for its two steps, and some time to think.
const SECONDS_A_LESSON: usize = 85;
/// The time that is left is told in steps of so many minutes.
const MINUTES: usize = 5;

/// The minutes that so many lessons take.
const fn minutes(lessons: usize) -> usize {
    (lessons * SECONDS_A_LESSON).div_ceil(60).next_multiple_of(MINUTES)
}

/// How many are solved, how long the others take, and the next that is not.
fn how_far(view: View) -> Element {
    let (done, all) = count(view);
    let text = view.language.text(Words::LessonsSolved);
    let solved = text_el("span", &fill(text, &[("solved", &done), ("count", &all)]));
    let bar =
        el("progress").has("max", all.max(1).to_string()).has("value", done.to_string()).is("aria-hidden", "true");
    let left = fill(view.language.text(Words::LessonsMinutes), &[("minutes", &minutes(all - done))]);
    let left = (done < all).then(|| text_el("span", &left).class("hint"));
    el("div").class("how-far").with(bar).with(solved).with_or_not(left).with_or_not(next(view))
}

fn count(view: View) -> (usize, usize) {
    let teaching = view.session.workbench().teaching();
    let progress = teaching.progress().progress();
    let lessons = teaching.lessons().shelf().lessons();
    lessons.fold((0, 0), |(done, all), (id, _)| (done + usize::from(progress.fewest_steps(id).is_some()), all + 1))
}

/// A button for the first lesson that is not solved.
fn next(view: View) -> Option<Element> {
    let teaching = view.session.workbench().teaching();
    let progress = teaching.progress().progress();
    let mut lessons = teaching.lessons().shelf().lessons();
    let (id, lesson) = lessons.find(|(id, _)| progress.fewest_steps(id).is_none())?;
    let message = if count(view).0 == 0 { Words::LessonsBegin } else { Words::LessonsContinue };
    let label = fill(view.language.text(message), &[("title", lesson?.title.get(view.language))]);
    Some(button(&label, act(view, LessonsAct::Open(id.clone()))).class("primary"))
}

/// All lessons, in their chapters.
fn chapters(view: View) -> Element {
    let shelf = view.session.workbench().teaching().lessons().shelf();
    // Also those that are not here yet have their place: nothing moves under the pointer as they come.
    let lessons: Vec<(&LessonId, Option<&Lesson>)> = shelf.lessons().collect();
    let chapters = (0..lessons.len()).map(|at| shelf.chapter_of(at)).collect::<Vec<_>>();
    let parts = chapters.chunk_by(|a, b| a == b).scan(0, |from, part| {
        let first = std::mem::replace(from, *from + part.len());
        let rows = lessons[first..*from].iter().map(|(id, lesson)| row(view, id, *lesson));
        Some(chapter(view, first, part[0], rows))
    });
    el("div").class("lesson-list").with_all(parts)
}

fn chapter(view: View, first: usize, chapter: Option<&Chapter>, rows: impl Iterator<Item = Html>) -> Html {
    let id = format!("chapter-{first}");
    let title = chapter.map(|chapter| text_el("h3", chapter.title.get(view.language)).has("id", id.clone()));
    let list = el("ol").has("start", (first + 1).to_string()).has("aria-labelledby", id).with_all(rows);
    el("section").with_or_not(title).with(list).into()
}

fn row(view: View, id: &LessonId, lesson: Option<&Lesson>) -> Html {
    let Some(lesson) = lesson else { return text_el("li", "…").into() };
    let fewest = view.session.workbench().teaching().progress().progress().fewest_steps(id);
    let title = button(lesson.title.get(view.language), act(view, LessonsAct::Open(id.clone())));
    let row = if fewest.is_some() { el("li").class("solved") } else { el("li") };
    row.with(title).with_or_not(fewest.map(|steps| solved(view, steps))).into()
}

fn solved(view: View, steps: u32) -> Element {
    let text = fill(view.language.text(Words::LessonSolvedIn), &[("steps", &steps_in_words(steps, view.language))]);
    let sign = text_el("span", "✓").class("sign").is("aria-hidden", "true");
    el("span").class("solved-in").with(sign).text(&text)
}

/// What is said while lessons are on their way, or where they cannot be had.
fn lacking(view: View) -> Element {
    let shelf = view.session.workbench().teaching().lessons().shelf();
    let said = el("p").is("role", "status");
    if shelf.is_lacking() {
        let again = button(view.language.text(Words::AskAgain), act(view, LessonsAct::Again));
        said.class("problem").text(view.language.text(Words::LessonsLacking)).text(" ").with(again)
    } else if shelf.is_coming() {
        said.class("hint").text(view.language.text(Words::LessonsComing))
    } else {
        said
    }
}
