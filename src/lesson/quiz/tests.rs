//! Questions asked again of the model, over many seeds.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::model::Outcome;
use crate::scenario::{Replay, Scenario, StepResult, canonical, replay};
use crate::words::Language;

fn a_quiz() -> impl Strategy<Value = Quiz> {
    (any::<u32>(), prop::sample::select(Level::ALL.to_vec())).prop_map(|(seed, level)| Quiz::new(seed, level))
}

/// Whether `answer` is what happens when the question's command is written under its scenario; `None` where the
/// question is not about a command.
fn happens(question: &Question, answer: &Answer) -> Option<bool> {
    let command = question.ask.command()?;
    let text = format!("{}{}\n", question.scenario, canonical(&command));
    let replay = replay(&Scenario::read(&text).unwrap());
    let last = &replay.steps.last().unwrap().result;
    Some(match (answer, last) {
        (Answer::Port(port), StepResult::Done(Outcome::Bound(taken))) => taken.as_slice()[0].first() == *port,
        (Answer::Port(port), StepResult::Done(Outcome::Blocked { handle })) => handle == port,
        (Answer::Range(range), StepResult::Done(Outcome::Unblocked(removed))) => removed == range,
        (Answer::Succeeds | Answer::Allowed, step) => matches!(step, StepResult::Done(_)),
        (Answer::Fails(error), StepResult::Refused(refusal)) => refusal.winsock() == Some(error.code()),
        (Answer::Hindered(objection), StepResult::Refused(refusal)) => refusal.rule().id() == rule_of(*objection),
        (Answer::NoPort | Answer::NothingRemoved, step) => matches!(step, StepResult::Refused(_)),
        (Answer::Count(count), StepResult::Done(Outcome::Restarted { .. })) => {
            replay.snapshot.reservations.len() == *count as usize
        }
        (Answer::Entry { .. }, StepResult::Done(Outcome::Unreserved(_))) => {
            was_removed(&before(question), &replay, answer)
        }
        _ => false,
    })
}

fn before(question: &Question) -> Replay {
    replay(&question.scenario)
}

/// Whether the entry is there before the request and, counted, once less after it.
fn was_removed(before: &Replay, after: &Replay, entry: &Answer) -> bool {
    let count = |replay: &Replay| {
        replay.snapshot.reservations.iter().filter(|reservation| Answer::entry(reservation) == *entry).count()
    };
    count(before) == count(after) + 1
}

const fn rule_of(objection: Objection) -> &'static str {
    match objection {
        Objection::NeitherWindow => "reserve-window",
        Objection::InUse => "block-needs-free-ports",
        Objection::WindowEmpty => "block-window-empty",
        Objection::OutsideWindow => "block-outside-window",
        Objection::Overlaps => "block-overlaps",
        Objection::Reserved => "no rule",
    }
}

/// Whether `answer` is true of the machine as the snapshot tells, for questions that are not about a command.
fn holds(question: &Question, answer: &Answer) -> bool {
    let snapshot = before(question).snapshot;
    let max = u32::from(snapshot.limits.max_user_port());
    match (&question.ask, answer) {
        (Ask::MaxUserPort, Answer::Value(value)) => *value == max,
        (Ask::EphemeralCount, Answer::Count(count)) => *count == (1025..=max).count() as u32,
        (Ask::Free(protocol), Answer::Count(count)) => {
            let free = |port: &u16| crate::model::explain(&snapshot, *port).wildcard[*protocol].possible;
            *count == (1025..=snapshot.limits.max_user_port()).filter(free).count() as u32
        }
        (Ask::Given { protocol, .. }, Answer::Port(port)) => {
            crate::model::explain(&snapshot, *port).wildcard[*protocol].possible
        }
        (Ask::Blockable, Answer::Range(range)) => snapshot.limits.blockable() == Some(*range),
        (Ask::Blockable, Answer::NoRange) => snapshot.limits.blockable().is_none(),
        (Ask::Rate(seconds), Answer::PerSecond(hundredths)) => {
            let exact = f64::from(max - 1024) / f64::from(*seconds);
            (exact - *hundredths as f64 / 100.0).abs() <= 0.005 + 1e-9
        }
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn of_four_different_options_exactly_the_one_marked_right_is_what_the_model_does(quiz in a_quiz()) {
        prop_assert_eq!(quiz.questions().len(), QUESTIONS);
        for question in quiz.questions() {
            prop_assert_eq!(question.choices.len(), OPTIONS, "{}\n{:?}", &question.scenario, &question.choices);
            prop_assert_eq!(before(question).invalid().count(), 0);
            for (at, choice) in question.choices.iter().enumerate() {
                let right = happens(question, &choice.answer).unwrap_or_else(|| holds(question, &choice.answer));
                prop_assert_eq!(right, at == question.right(), "{}{:?}: {:?}", &question.scenario, &question.ask, choice);
                prop_assert_eq!(choice.mistake.is_none(), right);
            }
        }
    }

    #[test]
    fn everything_that_a_question_says_is_said_in_every_language_and_options_read_differently(quiz in a_quiz()) {
        for language in Language::ALL {
            for question in quiz.questions() {
                let options: BTreeSet<String> =
                    question.choices.iter().map(|choice| choice.answer.text(language)).collect();
                prop_assert_eq!(options.len(), OPTIONS, "{:?}", options);
                let mistakes = question.choices.iter().filter_map(|choice| choice.mistake);
                let mistakes = mistakes.map(|mistake| mistake.sentence(language));
                let said = mistakes.chain([question.prompt(language), question.explanation(language)]).chain(options);
                for text in said {
                    prop_assert!(!text.is_empty() && !text.contains('{'), "{}", text);
                }
                prop_assert!(!question.rules().is_empty());
            }
        }
    }

    #[test]
    fn a_seed_gives_the_same_quiz_again_and_a_sheet_that_says_the_same(seed in any::<u32>()) {
        for level in Level::ALL {
            let quiz = Quiz::new(seed, level);
            prop_assert_eq!(&quiz, &Quiz::new(seed, level));
            let sheet = Sheet::new(&quiz, Language::Chinese);
            for (question, (printed, key)) in quiz.questions().iter().zip(sheet.questions.iter().zip(&sheet.key)) {
                let right = &printed.options[question.right()];
                prop_assert_eq!((right.0, &right.1), (key.letter, &key.answer));
            }
        }
    }

    #[test]
    fn a_score_written_into_a_link_reads_back_as_itself(
        seed in any::<u32>(), level in prop::sample::select(Level::ALL.to_vec()),
        answers in prop::collection::vec((0..QUESTIONS + 2, 0..OPTIONS + 2), 0..20),
    ) {
        let mut score = Score::new(seed, level);
        for (question, option) in answers {
            score.answer(question, option);
        }
        let word = score.to_string();
        prop_assert!(word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')));
        prop_assert_eq!(Score::read(&word), Ok(score));
    }

    #[test]
    fn any_word_is_a_score_or_an_error_and_what_is_read_is_written_the_same(
        word in prop_oneof!["\\PC{0,24}", "1[0-7]-[0-9a-z]{1,8}-[a-e_]{9,11}"],
    ) {
        match Score::read(&word) {
            Ok(score) => prop_assert_eq!(score.to_string(), word),
            Err(error) => {
                let messages = Language::ALL.map(|language| error.message(language));
                prop_assert!(messages.iter().all(|message| !message.contains('{')), "{:?}", messages);
            }
        }
    }
}

#[test]
fn what_is_wrong_with_a_score_is_told_apart() {
    let words = [
        ("", ScoreError::Form),
        ("13-a", ScoreError::Form),
        ("13-a-aaaaaaaaaa-a", ScoreError::Form),
        ("23-a-aaaaaaaaaa", ScoreError::Version),
        ("16-a-aaaaaaaaaa", ScoreError::Level),
        ("1-a-aaaaaaaaaa", ScoreError::Level),
        ("13--aaaaaaaaaa", ScoreError::Seed),
        ("13-A-aaaaaaaaaa", ScoreError::Seed),
        ("13-0a-aaaaaaaaaa", ScoreError::Seed),
        ("13-zzzzzzz-aaaaaaaaaa", ScoreError::Seed),
        ("13-a-aaaaaaaaae", ScoreError::Answers),
        ("13-a-aaaaaaaaa", ScoreError::Answers),
        ("13-a-aaaaaaaaaaa", ScoreError::Answers),
    ];
    for (word, error) in words {
        assert_eq!(Score::read(word), Err(error), "{word}");
    }
}

#[test]
fn a_score_counts_the_right_answers() {
    let quiz = Quiz::new(2005, Level::Rules);
    let mut score = Score::new(quiz.seed(), quiz.level());
    for (at, question) in quiz.questions().iter().enumerate().take(7) {
        score.answer(at, if at < 4 { question.right() } else { (question.right() + 1) % OPTIONS });
    }
    assert_eq!((score.given(), score.right(&quiz)), (7, 4));
    assert_eq!(score.answer_to(9), None);
}

#[test]
fn every_level_asks_each_of_its_kinds_and_the_right_option_has_no_favourite_place() {
    for level in Level::ALL {
        let mut places = [0; OPTIONS];
        let mut kinds: BTreeMap<String, u32> = BTreeMap::new();
        for seed in 0..60 {
            let quiz = Quiz::new(seed, level);
            for question in quiz.questions() {
                places[question.right()] += 1;
                let name = format!("{:?}", question.ask);
                let name = name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
                *kinds.entry(name).or_default() += 1;
            }
        }
        assert!(places.iter().all(|&count| count > 90), "{level:?}: {places:?}");
        assert!(kinds.len() >= 4, "{kinds:?}");
    }
}

/// Where these change, links and printed keys of old seeds go wrong: the version in `score.rs` has to change too.
#[test]
fn the_questions_of_a_seed_stay_what_they_are() {
    let keys = Level::ALL.map(|level| {
        let quiz = Quiz::new(2005, level);
        quiz.questions().iter().map(|question| letter(question.right() as u8)).collect::<String>()
    });
    assert_eq!(keys, ["ccbdcbddbc", "badcbaabcc", "dbcaccbcbc", "accdbaacbc", "ccddcacbcb"]);
}
