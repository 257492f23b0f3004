//! The quiz: the questions of a seed and a level, answered one after the other, and what came of it.

use std::rc::Rc;

use super::errand::TeachingErrand;
use super::{Teaching, begin_reading, send};
use crate::app::session::Session;
use crate::app::workbench::Errand;
use crate::app::{Action, Tool};
use crate::lesson::quiz::{Level, QUESTIONS, Question, Quiz, Score, ScoreError};

/// The element that has the focus when a question is asked, and when the result is told.
pub const QUESTION: &str = "question-title";
/// The id of the button that goes on after an answer.
pub const NEXT: &str = "next-question";

/// The quiz and what stands in it.
#[derive(Clone, Debug, Default)]
pub struct QuizRoom {
    level: Option<Level>,
    sitting: Option<Sitting>,
    problem: Option<ScoreError>,
    copied: Option<bool>,
}

/// A quiz that is being answered, or was.
#[derive(Clone, Debug)]
pub struct Sitting {
    quiz: Rc<Quiz>,
    score: Score,
    stage: Stage,
    /// Whether the answers came with a link, so that they are somebody else's.
    is_shared: bool,
}

/// Where in the quiz the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// At a question, counted from 0.
    Asked(usize),
    /// At the result.
    Result,
    /// At the sheet to print, from which the reader goes back to the beginning of the quiz, or to the result.
    Sheet,
}

/// What a reader does in the quiz.
#[derive(Clone, Debug)]
pub enum QuizAct {
    /// Chooses a level for the next quiz.
    Choose(Level),
    /// Begins the quiz of a seed, at the level that is chosen.
    Begin(u32),
    /// Opens what a link carries.
    Open(String),
    /// Chooses an option of the question that is asked, counted from 0; the first choice counts.
    Answer(usize),
    /// Goes on to the next question, or to the result.
    Next,
    /// Answers the questions of a shared score oneself.
    TakeIt,
    /// Shows the sheet of a seed, at the level that is chosen.
    ShowSheet(u32),
    /// Shows the sheet of this quiz.
    ShowThisSheet,
    /// Goes from the sheet back to where it was asked for.
    Back,
    /// Prints the page.
    Print,
    /// Asks for the address of this quiz, without the answers or with them.
    Copy {
        /// Whether the answers go with it.
        answers: bool,
    },
    /// The address was copied, or could not be.
    Copied(bool),
    /// Leaves the quiz for the choice of levels.
    Leave,
}

impl QuizRoom {
    /// The level of the next quiz.
    pub fn level(&self) -> Level {
        self.level.unwrap_or(Level::Terms)
    }

    /// The quiz that is being answered, or was.
    pub const fn sitting(&self) -> Option<&Sitting> {
        self.sitting.as_ref()
    }

    /// What is wrong with the link that was opened.
    pub const fn problem(&self) -> Option<ScoreError> {
        self.problem
    }

    /// Whether the address could be copied, where that was asked for last.
    pub const fn copied(&self) -> Option<bool> {
        self.copied
    }

    /// Whether a question is being asked, so that the machine shown is that of the question.
    pub(super) fn is_asking(&self) -> bool {
        self.sitting.as_ref().is_some_and(|sitting| matches!(sitting.stage, Stage::Asked(_)))
    }

    fn sit(&mut self, score: Score, stage: Stage) {
        let quiz = Rc::new(Quiz::new(score.seed(), score.level()));
        self.level = Some(score.level());
        let is_shared = stage == Stage::Result;
        self.sitting = Some(Sitting { quiz, score, stage, is_shared });
    }

    /// Opens what a link carries: a quiz to answer where it has no answer, else a result.
    fn open(&mut self, word: &str) {
        match Score::read(word) {
            Ok(score) => {
                let stage = if score.given() == 0 { Stage::Asked(0) } else { Stage::Result };
                self.sit(score, stage);
            }
            Err(error) => {
                self.sitting = None;
                self.problem = Some(error);
            }
        }
    }
}

impl Sitting {
    /// The quiz.
    pub fn quiz(&self) -> &Quiz {
        &self.quiz
    }

    /// The answers given so far.
    pub const fn score(&self) -> &Score {
        &self.score
    }

    /// Where in the quiz the reader is.
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// Whether the answers came with a link.
    pub const fn is_shared(&self) -> bool {
        self.is_shared
    }

    /// The question that is asked, with its number counted from 0.
    pub fn question(&self) -> Option<(usize, &Question)> {
        let Stage::Asked(at) = self.stage else { return None };
        Some((at, self.quiz.questions().get(at)?))
    }

    /// How many of the answers are right.
    pub fn right(&self) -> usize {
        self.score.right(&self.quiz)
    }

    fn answer(&mut self, option: usize) {
        if let Stage::Asked(at) = self.stage
            && self.score.answer_to(at).is_none()
        {
            self.score.answer(at, option);
        }
    }

    /// Goes on; an unanswered question is not passed over.
    fn next(&mut self) {
        if let Stage::Asked(at) = self.stage
            && self.score.answer_to(at).is_some()
        {
            self.stage = if at + 1 < QUESTIONS { Stage::Asked(at + 1) } else { Stage::Result };
        }
    }
}

/// Does what the reader did.
pub(in crate::app::workbench) fn act(session: &mut Session, act: QuizAct) {
    let room = &mut session.workbench_mut().teaching.quiz;
    room.copied = None;
    let was = room.sitting.as_ref().map(|sitting| sitting.stage);
    match act {
        QuizAct::Choose(level) => room.level = Some(level),
        QuizAct::Begin(seed) => room.sit(Score::new(seed, room.level()), Stage::Asked(0)),
        QuizAct::ShowSheet(seed) => room.sit(Score::new(seed, room.level()), Stage::Sheet),
        QuizAct::Open(word) => {
            session.act(Action::OpenTool(Tool::Quiz));
            session.workbench_mut().teaching.quiz.open(&word);
        }
        QuizAct::Copied(copied) => room.copied = Some(copied),
        QuizAct::Leave => leave(session),
        QuizAct::Print => session.workbench_mut().send([Errand::Print]),
        in_quiz => act_in_quiz(session, in_quiz),
    }
    follow(session, was);
}

fn act_in_quiz(session: &mut Session, act: QuizAct) {
    let Some(sitting) = &mut session.workbench_mut().teaching.quiz.sitting else { return };
    match act {
        QuizAct::Answer(option) => {
            sitting.answer(option);
            send(session, [TeachingErrand::OfferFocus(NEXT)]);
        }
        QuizAct::Next => sitting.next(),
        QuizAct::TakeIt => {
            sitting.score = Score::new(sitting.score.seed(), sitting.score.level());
            sitting.stage = Stage::Asked(0);
            sitting.is_shared = false;
        }
        QuizAct::Back if sitting.score.given() == 0 => leave(session),
        QuizAct::Back => sitting.stage = Stage::Result,
        QuizAct::ShowThisSheet => sitting.stage = Stage::Sheet,
        QuizAct::Copy { answers } => {
            let blank = Score::new(sitting.score.seed(), sitting.score.level());
            let word = if answers { sitting.score.to_string() } else { blank.to_string() };
            send(session, [TeachingErrand::CopyQuiz(word)]);
        }
        _ => {}
    }
}

/// Shows the machine of a question that was not asked before, or gives the reader's own back; remembers a result.
fn follow(session: &mut Session, was: Option<Stage>) {
    let room = &session.workbench().teaching.quiz;
    let stage = room.sitting.as_ref().map(Sitting::stage);
    if stage == was {
        return;
    }
    let asked = room.sitting.as_ref().and_then(|sitting| Some(sitting.question()?.1.scenario.clone()));
    match asked {
        Some(scenario) => session.lend(&scenario),
        None => session.give_back(),
    }
    if stage == Some(Stage::Result) {
        remember(session);
    }
    match stage {
        Some(Stage::Asked(_)) => begin_reading(session, QUESTION),
        Some(_) => session.workbench_mut().send([Errand::Reveal(QUESTION.to_owned())]),
        None => {}
    }
}

fn remember(session: &mut Session) {
    let Teaching { quiz, progress, .. } = &mut session.workbench_mut().teaching;
    let Some(sitting) = quiz.sitting.as_ref().filter(|sitting| !sitting.is_shared) else { return };
    if progress.score(&sitting.score) {
        let errand = TeachingErrand::KeepProgress(progress.progress().clone());
        send(session, [errand]);
    }
}

/// Leaves the quiz: the reader's own scenario comes back.
fn leave(session: &mut Session) {
    let room = &mut session.workbench_mut().teaching.quiz;
    room.sitting = None;
    room.problem = None;
    send(session, [TeachingErrand::DropLink]);
}

/// Shows the machine of the question again that was asked when the reader last was in the quiz.
pub(super) fn come_back(session: &mut Session) {
    let sitting = session.workbench().teaching.quiz.sitting.as_ref();
    if let Some(scenario) = sitting.and_then(|sitting| Some(sitting.question()?.1.scenario.clone())) {
        session.lend(&scenario);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::workbench::Act;
    use crate::app::workbench::tests::{session, work};

    fn sitting(session: &Session) -> &Sitting {
        session.workbench().teaching().quiz().sitting().unwrap()
    }

    fn begun() -> Session {
        let mut session = session("bind 80\n");
        session.act(Action::OpenTool(Tool::Quiz));
        work(&mut session, Act::Quiz(QuizAct::Choose(Level::Rules)));
        work(&mut session, Act::Quiz(QuizAct::Begin(7)));
        session
    }

    /// Answers all questions, so many of them rightly.
    fn answer_all(session: &mut Session, right: usize) {
        for at in 0..QUESTIONS {
            let answer = sitting(session).question().unwrap().1.right();
            let option = if at < right { answer } else { (answer + 1) % 4 };
            work(session, Act::Quiz(QuizAct::Answer(option)));
            work(session, Act::Quiz(QuizAct::Next));
        }
    }

    #[test]
    fn a_question_shows_its_machine_and_nothing_can_be_changed_in_it() {
        let mut session = begun();
        let asked = sitting(&session).question().unwrap().1.scenario.to_string();
        assert_eq!(session.text(), asked);
        session.act(Action::Slide(60_000));
        session.act(Action::Type("bind 1".into()));
        session.act(Action::Undo);
        assert_eq!(session.text(), asked);
        session.act(Action::CloseTool);
        assert_eq!(session.text(), "bind 80\n");
        session.act(Action::OpenTool(Tool::Quiz));
        assert_eq!(session.text(), asked, "it goes on where it was");
    }

    #[test]
    fn the_first_choice_counts_and_no_question_is_passed_over() {
        let mut session = begun();
        work(&mut session, Act::Quiz(QuizAct::Next));
        assert_eq!(sitting(&session).stage(), Stage::Asked(0));
        work(&mut session, Act::Quiz(QuizAct::Answer(2)));
        work(&mut session, Act::Quiz(QuizAct::Answer(1)));
        assert_eq!(sitting(&session).score().answer_to(0), Some(2));
        work(&mut session, Act::Quiz(QuizAct::Next));
        assert_eq!(sitting(&session).stage(), Stage::Asked(1));
    }

    #[test]
    fn the_result_is_counted_and_the_best_is_kept() {
        let mut session = begun();
        answer_all(&mut session, 6);
        assert_eq!((sitting(&session).stage(), sitting(&session).right()), (Stage::Result, 6));
        assert_eq!(session.text(), "bind 80\n");
        let kept = session.workbench().teaching().progress().progress().best_score(Level::Rules).cloned();
        assert_eq!(kept.as_ref(), Some(sitting(&session).score()));
        work(&mut session, Act::Quiz(QuizAct::Begin(8)));
        answer_all(&mut session, 5);
        assert_eq!(session.workbench().teaching().progress().progress().best_score(Level::Rules).cloned(), kept);
    }

    #[test]
    fn a_shared_score_is_shown_and_not_remembered_as_ones_own() {
        let mut other = begun();
        answer_all(&mut other, 9);
        let word = sitting(&other).score().to_string();

        let mut session = session("bind 80\n");
        work(&mut session, Act::Quiz(QuizAct::Open(word)));
        assert!(sitting(&session).is_shared());
        assert_eq!((sitting(&session).stage(), sitting(&session).right()), (Stage::Result, 9));
        assert!(session.workbench().teaching().progress().progress().is_empty());
        work(&mut session, Act::Quiz(QuizAct::TakeIt));
        assert_eq!((sitting(&session).stage(), sitting(&session).score().given()), (Stage::Asked(0), 0));
    }

    #[test]
    fn a_link_without_answers_begins_the_quiz_and_a_broken_one_is_told() {
        let mut session = session("bind 80\n");
        work(&mut session, Act::Quiz(QuizAct::Open(Score::new(5, Level::Corners).to_string())));
        assert_eq!(sitting(&session).stage(), Stage::Asked(0));
        work(&mut session, Act::Quiz(QuizAct::Open("15-5-abcd".into())));
        assert!(session.workbench().teaching().quiz().sitting().is_none());
        assert_eq!(session.workbench().teaching().quiz().problem(), Some(ScoreError::Answers));
        assert_eq!(session.text(), "bind 80\n");
    }
}
