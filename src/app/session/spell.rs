//! Runs of changes that are undone as one: a slide of MaxUserPort, and a spell of typing.

use super::{LastChange, Session};
use crate::app::shared::Shared;
use crate::model::DEFAULT_MAX_USER_PORT;
use crate::scenario::{Edit, Scenario};

/// A run of changes that is undone as one: a slide, or a spell of typing.
#[derive(Clone, Debug)]
pub(super) struct Spell {
    kind: SpellKind,
    base: Shared<Scenario>,
    /// The MaxUserPort that it began with, as written in the registry.
    max_user_port: u32,
    /// How many lines had run in what was shown.
    lines: usize,
    resting: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SpellKind {
    Slide,
    #[cfg(feature = "workbench")]
    Typing,
}

impl Session {
    /// Whether the present spell has changed anything.
    pub(super) fn has_spell_to_undo(&self) -> bool {
        self.spell.as_ref().is_some_and(|spell| spell.base != self.scenario)
    }

    /// What the present spell began with.
    #[cfg(feature = "workbench")]
    pub(super) fn spell_base(&self) -> Option<&Scenario> {
        self.spell.as_ref().map(|spell| &*spell.base)
    }

    /// Whether MaxUserPort is being slid at this moment.
    pub fn is_sliding(&self) -> bool {
        self.spell.as_ref().is_some_and(|spell| spell.kind == SpellKind::Slide && !spell.resting)
    }

    /// The MaxUserPort that a slide moves, as written in the registry; the default where it is not set.
    pub fn governing_max_user_port(&self) -> u32 {
        self.shown().snapshot.booted.max_user_port.unwrap_or(u32::from(DEFAULT_MAX_USER_PORT))
    }

    /// Moves MaxUserPort from where the slide began, so that going back gives the very scenario that it began with.
    pub(super) fn slide(&mut self, value: u32) {
        let Spell { base, max_user_port, lines, .. } = self.spell(SpellKind::Slide);
        if max_user_port != value {
            let (scenario, _) = base.edited(&base.slide_max_user_port_within(lines, value));
            self.show(Shared::new(scenario));
        } else if base != self.scenario {
            self.show(base);
        }
        self.rest(false);
        self.last_change = LastChange::Slid;
        self.notice = None;
    }

    /// Ends the slide where it began.
    #[cfg(feature = "workbench")]
    pub(in crate::app) fn call_off_slide(&mut self) {
        let slide = self.spell.take_if(|spell| spell.kind == SpellKind::Slide);
        if let Some(slide) = slide.filter(|slide| slide.base != self.scenario) {
            self.show(slide.base);
        }
    }

    pub(super) fn rest(&mut self, resting: bool) {
        if let Some(spell) = &mut self.spell {
            spell.resting = resting;
        }
    }

    /// The present spell of this kind; begins one where there is none.
    pub(super) fn spell(&mut self, kind: SpellKind) -> Spell {
        if self.spell.as_ref().is_some_and(|spell| spell.kind != kind) {
            self.settle();
        }
        let (base, lines, max_user_port) = (&self.scenario, self.lines_shown(), self.governing_max_user_port());
        let begun = || Spell { kind, base: base.clone(), lines, max_user_port, resting: false };
        self.spell.get_or_insert_with(begun).clone()
    }

    /// Ends a slide or a spell of typing.
    pub(super) fn settle(&mut self) {
        #[cfg(feature = "workbench")]
        self.leave_text();
        let Some(spell) = self.spell.take() else { return };
        let back = Edit::between(&self.scenario, &spell.base);
        if !back.is_nothing(&self.scenario) {
            self.history.remember(back);
        }
    }
}
