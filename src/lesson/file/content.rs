//! What a lesson holds, and how far an attempt at it is.

use super::bilingual::Bilingual;
use super::id::LessonId;
use super::prose::Prose;
use super::steps::steps;
use crate::lesson::condition::{Attempt, Condition};
use crate::model::RuleId;
use crate::scenario::{Replay, Scenario};
use crate::words::Language;

/// A lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Its id.
    pub id: LessonId,
    /// Its title.
    pub title: Bilingual<String>,
    /// The rules that it is about; the page shows each with its source and mark.
    pub rules: Vec<RuleId>,
    /// Documents to read on.
    pub references: Vec<Reference>,
    /// What to know.
    pub know: Bilingual<Prose>,
    /// What to try.
    pub task: Bilingual<Prose>,
    /// What to remember, told once it is solved.
    pub remember: Bilingual<Prose>,
    /// The hints, the mildest first; at least one.
    pub hints: Vec<Bilingual<Prose>>,
    /// The scenario that the reader begins with.
    pub start: Scenario,
    /// What has to hold at the end; never empty.
    pub goal: Vec<Condition>,
    /// The lines that, after those of the start, reach the goal.
    pub solution: Scenario,
}

/// A document that a lesson names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its address, which begins with `https://` or `http://`.
    pub link: Box<str>,
    /// Its title.
    pub title: String,
}

/// How one condition of the goal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What the condition asks, as a sentence that is true where it holds.
    pub statement: String,
    /// What still differs, in a sentence; `None` where the condition holds.
    pub difference: Option<String>,
}

impl Lesson {
    /// How each condition of the goal stands; `replay` must be the replay of `scenario`.
    pub fn standing(&self, scenario: &Scenario, replay: &Replay, language: Language) -> Vec<Standing> {
        let attempt = Attempt::new(&self.start, scenario, replay);
        let stand = |condition: &Condition| Standing {
            statement: condition.statement(language),
            difference: condition.difference(&attempt, language),
        };
        self.goal.iter().map(stand).collect()
    }

    /// Whether every condition of the goal holds; `replay` must be the replay of `scenario`.
    pub fn is_solved(&self, scenario: &Scenario, replay: &Replay) -> bool {
        let attempt = Attempt::new(&self.start, scenario, replay);
        self.goal.iter().all(|condition| condition.holds(&attempt))
    }

    /// The start with the solution's lines after it, as written.
    pub fn solved(&self) -> Scenario {
        // Both come from one lesson, whose limit is far below that of a scenario.
        Scenario::read(&format!("{}{}", self.start, self.solution)).unwrap_or_default()
    }

    /// How many steps the solution takes.
    pub fn par(&self) -> u32 {
        self.steps(&self.solved())
    }

    /// How many steps a reader has taken to come from the start to `scenario`: commands added, changed or taken away,
    /// each counted once. Comments and blank lines are free.
    pub fn steps(&self, scenario: &Scenario) -> u32 {
        steps(&self.start, scenario)
    }
}
