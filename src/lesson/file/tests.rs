//! Lessons as authors write them, well and badly.

use proptest::prelude::*;

use super::*;
use crate::words::Language;

const GOOD: &str = include_str!("tests/keep-80.txt");

/// The good lesson with one piece of its text replaced.
fn with(old: &str, new: &str) -> String {
    assert!(GOOD.contains(old), "{old}");
    GOOD.replacen(old, new, 1)
}

/// The first error, as a place and a message.
fn first_error(text: &str) -> String {
    Lesson::read(text).unwrap_err()[0].to_string()
}

#[test]
fn a_lesson_holds_what_its_file_says() {
    let lesson = Lesson::read(GOOD).unwrap();
    assert_eq!(lesson.id.as_str(), "keep-80");
    assert_eq!(lesson.title.get(Language::Chinese), "保留 80");
    assert_eq!(
        lesson.know.get(Language::English).plain().collect::<Vec<_>>(),
        ["One line, and its end.", "Two: lines."]
    );
    assert_eq!(lesson.rules.len(), 2);
    assert_eq!(&*lesson.references[0].link, "https://example.com/a?b=c");
    assert_eq!(lesson.references[0].title, "A page: with a title");
    assert_eq!(lesson.start.to_string(), "os 2003\nbind tcp * x3 # three\n");
    assert_eq!(lesson.hints.len(), 2);
    assert_eq!(check(&lesson, Language::English), []);
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let mistakes = [
        (with("lesson: keep-80", "lesson: Keep 80"), "2:9: Expected 1 to 40 lower-case letters"),
        (with("lesson: keep-80", "lessons: keep-80"), "2:1: Expected one of these words at the left edge: lesson,"),
        (with("title en:", "title:"), "3:1: Expected “title en:” or “title zh:”, found “title”."),
        (with("title en:", "title zh:"), "4:1: “title” stands here a second time. Keep one."),
        (with("rules: D10", "rules: D99"), "5:8: Expected the id of a rule, such as port-in-use, found “D99”."),
        (with("https://example", "javascript:example"), "6:9: Expected an address that begins with https://"),
        (with("start:", "start en:"), "20:1: Expected “start:” without a language, found “start en”."),
        (with("start:", "start"), "20:1: Expected a word and a colon, or a line indented below one, found “start”."),
        (with("  bind tcp * x3", "  bind tcp * 3"), "22:14: Expected nothing more on this line, found “3”."),
        (with("next tcp 1028", "next tcp 1o28"), "24:12: Expected a port from 0 to 65535, or none, found “1o28”."),
        (with("hint zh: 二", ""), "28:1: Write at least one hint, and each in both languages"),
        (with("  reserve 80", ""), "31:1: “solution:” is missing, or has no text. Write it."),
        (with("remember zh:", "# remember zh:"), "32:1: “remember zh:” is missing, or has no text. Write it."),
    ];
    for (text, told) in mistakes {
        let error = first_error(&text);
        assert!(error.starts_with(told), "{error}\n  is not\n{told}");
    }
}

#[test]
fn every_error_has_a_message_in_every_language_without_gaps() {
    let errors =
        Lesson::read("x\ntitle fr: a\nlesson: -\ngoal:\n  what\nstart:\n  bind what\nsource: b\n").unwrap_err();
    assert!(errors.len() > 10);
    for error in errors {
        for language in Language::ALL {
            let message = error.message(language);
            assert!(!message.is_empty() && !message.contains('{'), "{message}");
        }
    }
}

#[test]
fn a_lesson_whose_solution_fails_or_that_asks_for_nothing_is_found_out() {
    let told = |text: &str| -> Vec<String> {
        let lesson = Lesson::read(text).unwrap();
        check(&lesson, Language::English).iter().map(|finding| finding.message(Language::English)).collect()
    };
    let fails = told(&with("  next tcp 1028\n", "  next tcp 1030\n"));
    assert_eq!(
        fails,
        ["The solution does not reach the goal: The next TCP wildcard bind would get port 1028, not 1030."]
    );
    let nothing = told(&with("  refused reserve-window\n", ""));
    assert_eq!(nothing, ["Doing nothing already reaches the goal. Ask for something that the start lacks."]);
    let late = told(&with("  reserve 80\n", "  reserve 80\n  os xp\n"));
    assert!(late[0].starts_with("The step “os xp” cannot be run where it stands:"), "{late:?}");
}

#[test]
fn texts_and_lists_have_limits() {
    let long = format!("{GOOD}#{}", "x".repeat(MAX_LESSON_BYTES));
    assert!(first_error(&long).contains("65536 bytes"));
    let conditions = "  next tcp 1028\n".repeat(MAX_CONDITIONS);
    assert!(first_error(&with("  next tcp 1028\n", &conditions)).contains("may have 32 of “goal”"));
    let hints = "hint en: a\nhint zh: b\n".repeat(MAX_HINTS);
    assert!(first_error(&with("solution:", &format!("{hints}solution:"))).contains("may have 12 of “hint”"));
    let sources = "source: https://a b\n".repeat(MAX_REFERENCES);
    assert!(first_error(&with("solution:", &format!("{sources}solution:"))).contains("may have 12 of “source”"));
    assert_eq!(Lesson::read(&"!\n".repeat(1000)).unwrap_err().len(), 100);
}

#[test]
fn a_course_lists_ids_in_order() {
    let course = Course::read("# title\n\nfirst\nsecond\n").unwrap();
    let after = course.after(&course.lessons()[0]).map(LessonId::as_str);
    assert_eq!((course.lessons().len(), after), (2, Some("second")));
    assert_eq!(course.after(&course.lessons()[1]), None);
    assert!(Course::read("a\nNot an id\n").unwrap_err().to_string().starts_with("2:1: "));
}

proptest! {
    #[test]
    fn any_text_is_a_lesson_or_errors_within_it(text in "(\\PC|\\n){0,400}") {
        let errors = Lesson::read(&text).unwrap_err();
        prop_assert!(!errors.is_empty());
        let lines = text.lines().count().max(1);
        prop_assert!(errors.iter().all(|error| (1..=lines).contains(&(error.line as usize)) && error.column >= 1));
    }

    #[test]
    fn a_good_lesson_with_a_line_spoiled_never_panics(at in 0usize..40, spoiled in "\\PC{0,30}") {
        let mut lines: Vec<&str> = GOOD.lines().collect();
        let at = at.min(lines.len() - 1);
        lines[at] = &spoiled;
        if let Ok(lesson) = Lesson::read(&lines.join("\r\n")) {
            let _ = check(&lesson, Language::Chinese);
        }
    }
}
