//! A reader in a lesson.

use super::*;
use crate::app::workbench::tests::{session, work};
use crate::app::workbench::{Act, Errand};

const LESSON: &str = "lesson: two-on-80
title en: Two on 80
title zh: 80 上的两个
know en: Who comes second gets an error.
know zh: 后到的得到错误。
try en: Bind `tcp 80` a second time.
try zh: 再绑定一次 `tcp 80`。
start:
  os 2003
  bind tcp 80
goal:
  refused port-in-use
  start kept
hint en: A specific bind.
hint zh: 特定绑定。
hint en: Of port 80.
hint zh: 端口 80。
solution:
  bind tcp 80
remember en: Ask who.
remember zh: 先弄清是谁。
";

fn id(name: &str) -> LessonId {
    LessonId::read(name).unwrap()
}

fn lessons(session: &mut Session, act: LessonsAct) {
    work(session, Act::Lessons(act));
}

fn study(session: &Session) -> &Study {
    session.workbench().teaching().lessons().study().unwrap()
}

fn fewest(session: &Session) -> Option<u32> {
    session.workbench().teaching().progress().progress().fewest_steps(&id("two-on-80"))
}

fn run(session: &mut Session, line: &str) {
    let scenario = crate::scenario::Scenario::read(line).unwrap();
    session.act(Action::Run(scenario.lines()[0].readable().unwrap().clone()));
}

/// A reader with a scenario who has the lessons before him.
fn at_the_list() -> Session {
    let mut session = session("block 6000-6100\n");
    session.act(Action::OpenTool(Tool::Lessons));
    lessons(&mut session, LessonsAct::CourseCame(Some("two-on-80\nleft-edge\n".into())));
    lessons(&mut session, LessonsAct::LessonCame(id("two-on-80"), Some(LESSON.into())));
    session
}

fn in_the_lesson() -> Session {
    let mut session = at_the_list();
    lessons(&mut session, LessonsAct::Open(id("two-on-80")));
    session
}

fn kept(session: &mut Session) -> bool {
    let errands = session.workbench_mut().take_errands();
    errands.iter().any(|errand| matches!(errand, Errand::Teaching(TeachingErrand::KeepProgress(_))))
}

fn focus_is_offered(session: &mut Session) -> bool {
    session.workbench_mut().take_errands().contains(&Errand::Teaching(TeachingErrand::OfferFocus(REACHED)))
}

#[test]
fn when_the_goal_is_reached_what_to_remember_is_offered_the_focus_once() {
    let mut session = in_the_lesson();
    run(&mut session, "bind tcp 443");
    assert!(!focus_is_offered(&mut session));
    run(&mut session, "bind tcp 80");
    assert!(focus_is_offered(&mut session));
    run(&mut session, "bind tcp 444");
    assert!(!focus_is_offered(&mut session), "it is reached already");
    lessons(&mut session, LessonsAct::Show);
    assert!(session.workbench_mut().take_errands().contains(&Errand::Reveal(REACHED.to_owned())));
}

#[test]
fn opening_the_lessons_asks_for_the_list_and_then_for_each_lesson() {
    let mut session = session("");
    session.act(Action::OpenTool(Tool::Lessons));
    assert!(session.workbench_mut().take_errands().contains(&Errand::Teaching(TeachingErrand::Course)));
    lessons(&mut session, LessonsAct::CourseCame(Some("a\nb\n".into())));
    let asked = session.workbench_mut().take_errands();
    assert_eq!(asked, ["a", "b"].map(|name| Errand::Teaching(TeachingErrand::Lesson(id(name)))));
}

#[test]
fn a_lesson_shows_its_start_and_leaving_it_gives_the_own_scenario_back() {
    let mut session = in_the_lesson();
    assert_eq!(session.text(), "os 2003\nbind tcp 80\n");
    assert!(!session.can_undo());
    run(&mut session, "bind tcp 443");
    lessons(&mut session, LessonsAct::Leave);
    assert_eq!(session.text(), "block 6000-6100\n");
    assert_eq!(session.workbench().opened(), Some(Tool::Lessons));
}

#[test]
fn the_lesson_ends_with_its_tool_and_goes_on_beside_another() {
    let mut session = in_the_lesson();
    session.act(Action::OpenTool(Tool::Notes));
    assert_eq!(study(&session).lesson().id, id("two-on-80"));
    session.act(Action::CloseTool);
    assert_eq!(session.workbench().opened(), Some(Tool::Lessons));
    session.act(Action::CloseTool);
    assert_eq!((session.workbench().opened(), session.text().as_str()), (None, "block 6000-6100\n"));
}

#[test]
fn another_scenario_ends_the_lesson_and_takes_the_place_of_the_own_one() {
    let mut session = in_the_lesson();
    session.act(Action::Open(crate::scenario::Scenario::read("bind 25\n").unwrap()));
    assert!(session.workbench().teaching().lessons().study().is_none());
    session.act(Action::Undo);
    assert_eq!(session.text(), "block 6000-6100\n");
}

#[test]
fn the_goal_is_looked_at_after_every_change_and_the_fewest_steps_are_kept() {
    let mut session = in_the_lesson();
    run(&mut session, "bind tcp 443");
    assert_eq!((study(&session).reached(), fewest(&session)), (None, None));
    run(&mut session, "bind tcp 80");
    assert_eq!((study(&session).reached(), fewest(&session)), (Some(2), Some(2)));
    assert!(kept(&mut session));
    session.act(Action::Undo);
    assert_eq!(study(&session).reached(), None);
    session.act(Action::Undo);
    run(&mut session, "bind tcp 80");
    assert_eq!((study(&session).reached(), fewest(&session)), (Some(1), Some(1)));
    assert!(kept(&mut session));
    run(&mut session, "bind tcp 25");
    assert_eq!((study(&session).reached(), fewest(&session)), (Some(2), Some(1)));
    assert!(!kept(&mut session));
}

#[test]
fn hints_come_one_by_one_and_the_shown_solution_does_not_count() {
    let mut session = in_the_lesson();
    lessons(&mut session, LessonsAct::Hint);
    assert_eq!(study(&session).hints(), 1);
    lessons(&mut session, LessonsAct::Hint);
    lessons(&mut session, LessonsAct::Hint);
    assert_eq!(study(&session).hints(), 2);
    run(&mut session, "bind tcp 443");
    lessons(&mut session, LessonsAct::ShowSolution);
    lessons(&mut session, LessonsAct::RunSolution);
    assert_eq!(session.text(), "os 2003\nbind tcp 80\nbind tcp 80\n");
    assert_eq!((study(&session).reached(), fewest(&session)), (Some(1), None));

    lessons(&mut session, LessonsAct::StartOver);
    assert_eq!((study(&session).reached(), study(&session).told()), (None, false));
    run(&mut session, "bind tcp 80");
    assert_eq!(fewest(&session), Some(1));
}

#[test]
fn a_lesson_that_is_on_its_way_opens_when_it_comes() {
    let mut session = session("block 6000-6100\n");
    lessons(&mut session, LessonsAct::Open(id("two-on-80")));
    session.act(Action::OpenTool(Tool::Lessons));
    lessons(&mut session, LessonsAct::CourseCame(Some("two-on-80\n".into())));
    lessons(&mut session, LessonsAct::LessonCame(id("two-on-80"), Some(LESSON.into())));
    assert_eq!(study(&session).lesson().id, id("two-on-80"));
}

#[test]
fn what_cannot_be_had_can_be_asked_for_again() {
    let mut session = session("");
    session.act(Action::OpenTool(Tool::Lessons));
    lessons(&mut session, LessonsAct::CourseCame(None));
    assert!(session.workbench().teaching().lessons().shelf().is_lacking());
    session.workbench_mut().take_errands();
    lessons(&mut session, LessonsAct::Again);
    assert_eq!(session.workbench_mut().take_errands(), [Errand::Teaching(TeachingErrand::Course)]);
    lessons(&mut session, LessonsAct::CourseCame(Some("two-on-80\n".into())));
    lessons(&mut session, LessonsAct::LessonCame(id("two-on-80"), Some("<!doctype html>".into())));
    assert!(session.workbench().teaching().lessons().shelf().is_lacking());
}

#[test]
fn an_authors_lesson_opens_and_is_not_remembered() {
    let mut session = session("block 6000-6100\n");
    lessons(&mut session, LessonsAct::OpenOwn("mine.txt".into(), Ok(LESSON.into())));
    assert!(!study(&session).is_listed());
    run(&mut session, "bind tcp 80");
    assert_eq!((study(&session).reached(), fewest(&session)), (Some(1), None));
}

/// What `lesson check` says of a broken lesson, with the places.
fn complaints(text: Result<String, Fault>) -> Vec<(Option<(u32, u32)>, String)> {
    let mut session = in_the_lesson();
    lessons(&mut session, LessonsAct::OpenOwn("mine.txt".into(), text));
    assert_eq!(session.text(), "block 6000-6100\n", "the reader's own scenario is back");
    let lessons = session.workbench().teaching().lessons();
    assert!(lessons.study().is_none());
    let broken = lessons.broken().unwrap();
    assert_eq!(broken.name, "mine.txt");
    broken
        .fault
        .complaints(crate::words::Language::English)
        .into_iter()
        .map(|complaint| (complaint.place, complaint.message))
        .collect()
}

#[test]
fn an_authors_broken_lesson_is_told_where_and_why() {
    let unknown = complaints(Ok(LESSON.replace("refused port-in-use", "refuse")));
    assert_eq!(unknown[0].0, Some((12, 3)));
    let unsolved = complaints(Ok(LESSON.replace("solution:\n  bind tcp 80", "solution:\n  bind tcp 81")));
    assert_eq!(unsolved.iter().map(|complaint| complaint.0).collect::<Vec<_>>(), [Some((18, 1))]);
    assert!(unsolved[0].1.contains("No step has been refused yet"), "{unsolved:?}");
    for fault in [Fault::Unreachable, Fault::Elsewhere, Fault::NotText, Fault::TooLong(70_000)] {
        assert_eq!(complaints(Err(fault)).len(), 1);
    }
    assert!(matches!(Fault::text_of(vec![0xff]), Err(Fault::NotText)));
    assert!(matches!(Fault::text_of(vec![b'a'; 70_000]), Err(Fault::TooLong(70_000))));
}

#[test]
fn a_link_to_a_lesson_that_the_course_has_not_is_told() {
    let mut session = session("");
    lessons(&mut session, LessonsAct::Open(id("no-such-lesson")));
    lessons(&mut session, LessonsAct::CourseCame(Some("two-on-80\n".into())));
    assert_eq!(session.workbench().teaching().lessons().broken().unwrap().name, "no-such-lesson");
}
