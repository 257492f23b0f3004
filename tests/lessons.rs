//! The built-in lessons: every one can be solved by its own solution, and none by doing nothing.
#![allow(clippy::unwrap_used, reason = "a lesson that cannot be read fails the test")]

use std::fs;
use std::path::PathBuf;

use port_atlas::lesson::{Course, Finding, Lesson, check};
use port_atlas::scenario::replay;
use port_atlas::words::Language;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("static")
}

fn course() -> Course {
    Course::read(&fs::read_to_string(folder().join("lessons.txt")).unwrap()).unwrap()
}

fn lessons() -> Vec<Lesson> {
    let read = |id: &str| {
        let text = fs::read_to_string(folder().join("lessons").join(format!("{id}.txt"))).unwrap();
        Lesson::read(&text).unwrap_or_else(|errors| panic!("{id}.txt:{}", errors[0]))
    };
    course().lessons().iter().map(|id| read(id.as_str())).collect()
}

#[test]
fn the_course_lists_every_lesson_of_the_folder_once_under_the_name_of_its_file() {
    let files = fs::read_dir(folder().join("lessons")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<String> = names.filter_map(|name| name.strip_suffix(".txt").map(str::to_owned)).collect();
    files.sort();
    let mut listed: Vec<String> = lessons().iter().map(|lesson| lesson.id.to_string()).collect();
    listed.sort();
    assert_eq!(listed, files);
}

#[test]
fn every_lesson_is_solved_by_its_solution_and_not_by_doing_nothing() {
    for lesson in lessons() {
        let found = check(&lesson, Language::English);
        let told: Vec<String> = found.iter().map(|finding: &Finding| finding.message(Language::English)).collect();
        assert!(told.is_empty(), "{}: {told:?}", lesson.id);
    }
}

#[test]
fn at_the_start_of_every_lesson_something_is_said_to_differ_in_every_language() {
    for lesson in lessons() {
        for language in Language::ALL {
            let standing = lesson.standing(&lesson.start, &replay(&lesson.start), language);
            assert!(standing.iter().any(|condition| condition.difference.is_some()), "{}", lesson.id);
            assert!(standing.iter().all(|condition| !condition.statement.contains('{')), "{}", lesson.id);
        }
    }
}

#[test]
fn every_text_of_every_lesson_is_there_in_every_language() {
    for lesson in lessons() {
        for language in Language::ALL {
            let prose = [&lesson.know, &lesson.task, &lesson.remember].map(|text| text.get(language));
            let hints = lesson.hints.iter().map(|hint| hint.get(language));
            assert!(prose.into_iter().chain(hints).all(|text| !text.is_empty()), "{}", lesson.id);
            assert!(!lesson.title.get(language).is_empty(), "{}", lesson.id);
        }
        assert!(!lesson.rules.is_empty(), "{} names the rules that it is about", lesson.id);
    }
}

#[test]
fn no_step_of_a_solution_can_be_left_out() {
    for lesson in lessons() {
        let solved = lesson.solved();
        let last = solved.lines().len();
        for step in last - lesson.solution.lines().len()..last {
            let (shorter, _) = solved.edited(&solved.remove(step));
            assert!(!lesson.is_solved(&shorter, &replay(&shorter)), "{} without line {step}", lesson.id);
        }
    }
}

#[test]
fn par_is_the_number_of_steps_of_the_solution() {
    for lesson in lessons() {
        assert_eq!(lesson.par() as usize, lesson.solution.lines().len(), "{}", lesson.id);
    }
}

#[test]
fn the_lesson_in_the_authors_guide_is_a_good_one_and_the_same_in_both_languages() {
    let [english, chinese] = ["README.md", "README.zh.md"].map(example);
    assert_eq!(check(&Lesson::read(&english).unwrap(), Language::English), []);
    assert_eq!(english, chinese);
}

/// The lesson that a guide shows.
fn example(guide: &str) -> String {
    let guide = fs::read_to_string(folder().join("lessons").join(guide)).unwrap();
    let shown = guide.lines().skip_while(|line| !line.starts_with("    lesson:"));
    let example = shown.take_while(|line| line.is_empty() || line.starts_with("    "));
    example.map(|line| format!("{}\n", line.strip_prefix("    ").unwrap_or_default())).collect()
}
