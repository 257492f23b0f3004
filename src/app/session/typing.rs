//! The scenario edited as text: a part of it as it is being typed, beside the lines that it stands for.

use std::ops::Range;
use std::rc::Rc;

use super::spell::SpellKind;
use super::{LastChange, Notice, Session};
use crate::app::manner::Manner;
use crate::app::shared::Shared;
use crate::scenario::Edit;

/// A text as it was typed, and the lines of the scenario that it stands for, counted from 0.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    text: Rc<str>,
    part: Range<usize>,
}

impl Session {
    /// The lines of the scenario that are edited as text, counted from 0: all, but of a very long one.
    pub fn part(&self) -> Range<usize> {
        let shown = || self.manner.window(self.scenario.lines().len(), Manner::PART);
        self.typed.as_ref().map_or_else(shown, |typed| typed.part.clone())
    }

    /// That part as text; while it is being typed, just as it was typed, which may end in a blank line.
    pub fn text(&self) -> String {
        let written = || self.scenario.lines()[self.part()].iter().flat_map(|line| [line.text(), "\n"]).collect();
        self.typed.as_ref().map_or_else(written, |typed| typed.text.to_string())
    }

    /// Whether the field for the text holds what was typed into it, and so knows the way back itself.
    pub const fn is_typing(&self) -> bool {
        self.typed.is_some()
    }

    pub(super) fn retype(&mut self, part: Range<usize>, text: &str) {
        let edited = Edit::rewrite(&self.scenario, part.clone(), text)
            .map(|edit| (!edit.is_nothing(&self.scenario)).then(|| self.scenario.edited(&edit).0))
            .and_then(|edited| edited.map_or(Ok(None), |edited| edited.check_length().map(|()| Some(edited))));
        let below = self.scenario.lines().len() - part.end;
        match edited {
            Err(too_long) => {
                self.typed = None;
                self.notice = Some(Notice::TooLong(too_long));
                return;
            }
            Ok(None) => {}
            Ok(Some(scenario)) => {
                self.spell(SpellKind::Typing);
                self.show(Shared::new(scenario));
                self.last_change = LastChange::Typed;
                self.notice = None;
            }
        }
        let part = part.start..self.scenario.lines().len() - below;
        let is_too_long = part.len() > 2 * Manner::PART;
        self.typed = Some(Typed { text: text.into(), part });
        if is_too_long {
            self.leave_text();
        }
    }

    /// Forgets how the text was typed. Of a very long one, the part that is shown begins where it began, or at the end of
    /// all ends there.
    pub(super) fn leave_text(&mut self) {
        let Some(Typed { part, .. }) = self.typed.take() else { return };
        let lines = self.scenario.lines().len();
        self.manner.back = if part.end < lines { lines.saturating_sub(part.start + Manner::PART) } else { 0 };
    }

    pub(super) fn paste(&mut self, text: &str) {
        let part = self.part();
        self.settle();
        self.retype(part, text);
        self.settle();
    }
}
