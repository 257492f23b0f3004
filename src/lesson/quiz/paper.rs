//! A quiz: ten questions that a seed and a level decide.

use super::level::Level;
use super::make::{Maker, makers};
use super::question::Question;
use super::random::Random;

/// How many questions a quiz has.
pub const QUESTIONS: usize = 10;
/// How often a question that was asked before is made anew.
const TRIES: usize = 8;

/// Ten questions. The same seed and level give the same questions on every machine, for this version of the quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiz {
    seed: u32,
    level: Level,
    questions: Vec<Question>,
}

impl Quiz {
    /// The questions of that seed and level.
    pub fn new(seed: u32, level: Level) -> Self {
        let mut random = Random::new(u64::from(seed) << 8 | u64::from(level.number()));
        let mut kinds: Vec<Maker> = makers(level).to_vec();
        random.shuffle(&mut kinds);
        let mut questions: Vec<Question> = Vec::with_capacity(QUESTIONS);
        for kind in kinds.iter().cycle().take(QUESTIONS) {
            let mut question = Question::of(&kind(&mut random), &mut random);
            for _ in 0..TRIES {
                if !questions.iter().any(|asked| asked.same_as(&question)) {
                    break;
                }
                question = Question::of(&kind(&mut random), &mut random);
            }
            questions.push(question);
        }
        Self { seed, level, questions }
    }

    /// The seed.
    pub const fn seed(&self) -> u32 {
        self.seed
    }

    /// The level.
    pub const fn level(&self) -> Level {
        self.level
    }

    /// The questions in their order.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }
}

impl Question {
    /// Whether both ask the same of the same machine.
    fn same_as(&self, other: &Self) -> bool {
        self.ask == other.ask && self.scenario == other.scenario
    }
}
