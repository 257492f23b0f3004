//! The pace of a slide: the figure follows the hand in every frame; what stands around it follows some times a second,
//! which is as fast as it can be read, so that the hand need not wait for it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::Callback;

use super::figure::Subject;

/// The way to the figure that does not lead through the page around it. It holds the newest subject alone: where a slow
/// machine is behind its reader, the figure passes over the others, and their replays are not kept for it.
#[derive(Clone, Default)]
pub(super) struct Wire(Rc<Ends>);

#[derive(Default)]
struct Ends {
    figure: RefCell<Callback<()>>,
    newest: Cell<Option<Rc<Subject>>>,
}

impl Wire {
    /// Leads to `figure` from now on.
    pub(super) fn lead(&self, figure: Callback<()>) {
        self.0.figure.replace(figure);
    }

    /// Shows `subject` in the figure.
    pub(super) fn show(&self, subject: Rc<Subject>) {
        self.0.newest.set(Some(subject));
        self.0.figure.borrow().emit(());
    }

    /// What the figure is to show, once.
    pub(super) fn newest(&self) -> Option<Rc<Subject>> {
        self.0.newest.take()
    }
}

/// There is one wire a page.
impl PartialEq for Wire {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What stands around the figure while it is slid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Pace {
    /// It is drawn at once.
    #[default]
    AtOnce,
    /// It was drawn a moment ago, and shows what the figure shows.
    Resting,
    /// It was drawn a moment ago, and is behind the figure.
    Behind,
}

impl Pace {
    /// How long it rests after it was drawn, in milliseconds: as far as it may be behind.
    pub(super) const REST: i32 = 60;

    /// Whether it is to be drawn after a step of a slide, and rests then; if not, the figure alone is to be.
    pub(super) fn slid(&mut self) -> bool {
        let at_once = *self == Self::AtOnce;
        *self = if at_once { Self::Resting } else { Self::Behind };
        at_once
    }

    /// Whether it has to be told when to follow a step of a scrub through time, for it is drawn in a turn of its own.
    pub(super) fn scrubbed(&mut self) -> bool {
        std::mem::replace(self, Self::Behind) == Self::AtOnce
    }

    /// Whether it is to be drawn after its rest, and rests again then.
    pub(super) fn rested(&mut self) -> bool {
        let behind = *self == Self::Behind;
        *self = if behind { Self::Resting } else { Self::AtOnce };
        behind
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_step_of_a_slide_draws_all_and_the_next_ones_the_figure_alone() {
        let mut pace = Pace::default();
        assert_eq!([pace.slid(), pace.slid(), pace.slid()], [true, false, false]);
    }

    #[test]
    fn a_step_of_a_scrub_is_followed_in_a_turn_of_its_own_which_is_asked_for_once() {
        let mut pace = Pace::default();
        assert_eq!([pace.scrubbed(), pace.scrubbed()], [true, false]);
        assert!(pace.rested(), "it follows");
        assert!(!pace.scrubbed(), "it looks after its rest anyway");
        assert!(pace.rested());
        assert!(!pace.rested());
        assert!(pace.scrubbed());
    }

    #[test]
    fn what_is_behind_catches_up_after_each_rest() {
        let mut pace = Pace::default();
        pace.slid();
        pace.slid();
        assert!(pace.rested(), "it was behind");
        pace.slid();
        assert!(pace.rested(), "the hand went on meanwhile");
        assert!(!pace.rested(), "the hand was still");
        assert!(pace.slid(), "after a rest without a slide, the next is shown at once");
    }
}
