//! A question: a machine, what is asked of it, four options, and the explanation that follows.

use super::answer::Answer;
use super::ask::Ask;
use super::mistake::Mistake;
use super::random::Random;
use super::tell;
use super::wrong::wrong_answers;
use crate::model::RuleId;
use crate::scenario::{Scenario, replay};
use crate::words::Language;

/// How many options a question has.
pub const OPTIONS: usize = 4;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The scenario whose machine is asked; the figure can show it.
    pub scenario: Scenario,
    /// What is asked.
    pub ask: Ask,
    /// Four options, all different; exactly one is right.
    pub choices: Vec<Choice>,
    right: usize,
}

/// An option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it says.
    pub answer: Answer,
    /// The mistake behind it; `None` for the right option.
    pub mistake: Option<Mistake>,
}

/// A machine and a question about it, before there are options.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub scenario: String,
    pub ask: Ask,
}

impl Question {
    /// Finds the right answer and plausible wrong ones, and puts them into an order that `random` decides.
    pub(super) fn of(draft: &Draft, random: &mut Random) -> Self {
        // The makers write short scenarios; one that were too long would be an empty machine.
        let scenario = Scenario::read(&draft.scenario).unwrap_or_default();
        let replay = replay(&scenario);
        let answer = draft.ask.answer(&replay);
        let wrong = wrong_answers(&draft.ask, &scenario, &replay, &answer);
        let mut choices = vec![Choice { answer: answer.clone(), mistake: None }];
        for (answer, mistake) in wrong {
            let known = choices.iter().any(|choice| choice.answer == answer);
            if choices.len() < OPTIONS && !known {
                choices.push(Choice { answer, mistake: Some(mistake) });
            }
        }
        random.shuffle(&mut choices);
        let right = choices.iter().position(|choice| choice.mistake.is_none()).unwrap_or_default();
        Self { scenario, ask: draft.ask.clone(), choices, right }
    }

    /// The index of the right option.
    pub const fn right(&self) -> usize {
        self.right
    }

    /// The question in words.
    pub fn prompt(&self, language: Language) -> String {
        tell::prompt(&self.ask, language)
    }

    /// Why the right option is right, in a sentence.
    pub fn explanation(&self, language: Language) -> String {
        tell::explanation(&self.ask, &replay(&self.scenario), language)
    }

    /// The rules that decide it, the weightiest first; never empty.
    pub fn rules(&self) -> Vec<RuleId> {
        tell::rules(&self.ask, &replay(&self.scenario))
    }
}
