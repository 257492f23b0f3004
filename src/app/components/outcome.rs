//! Outcomes in words: what a step did, for the list and for screen readers.

use crate::app::{LastChange, Session};
use crate::scenario::{Step, StepResult};
use crate::words::{Language, Message, cut, fill};

/// How much of a line is read out, in characters.
const MOST_SAID: usize = 200;

/// What a step did, in a few words.
pub(super) fn outcome_text(result: &StepResult, language: Language) -> String {
    match result {
        StepResult::Done(outcome) => outcome.message(language),
        StepResult::Refused(refusal) => refusal.message(language),
        StepResult::Invalid(error) => error.message(language),
    }
}

/// What a screen reader says after the last action.
pub(super) fn announcement(session: &Session) -> String {
    let language = session.preferences().language;
    match session.last_change() {
        LastChange::None => String::new(),
        LastChange::Line(at) => line_announcement(session, at),
        LastChange::Slid => refused_count(session),
        #[cfg(feature = "workbench")]
        LastChange::Typed => refused_count(session),
        LastChange::Removed => language.text(Message::SaidRemoved).to_owned(),
        LastChange::Opened => language.text(Message::SaidOpened).to_owned(),
        LastChange::Undone => language.text(Message::SaidUndone).to_owned(),
        LastChange::Redone => language.text(Message::SaidRedone).to_owned(),
        #[cfg(feature = "workbench")]
        LastChange::Moved => super::workbench::announcement(session),
    }
}

fn line_announcement(session: &Session, at: usize) -> String {
    let language = session.preferences().language;
    let step = session.replay().steps.iter().rev().find(|step| step.line as usize == at + 1);
    let command = cut(session.scenario().lines().get(at).map_or("", |line| line.text()), MOST_SAID);
    step.map_or_else(String::new, |step| {
        let outcome = outcome_text(&step.result, language);
        let form = if is_refused(step) { Message::SaidRefused } else { Message::SaidDone };
        fill(language.text(form), &[("command", &command), ("outcome", &outcome)])
    })
}

fn refused_count(session: &Session) -> String {
    let language = session.preferences().language;
    let refused = session.replay().steps.iter().filter(|step| is_refused(step)).count();
    let max = session.replay().snapshot.limits.max_user_port();
    fill(language.text(Message::SaidSlid), &[("max", &max), ("refused", &refused)])
}

const fn is_refused(step: &Step) -> bool {
    matches!(step.result, StepResult::Refused(_))
}
