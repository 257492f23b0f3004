//! A session that the page handed over to the workbench, read from its text.

use super::history::History;
use crate::model::Port;
use crate::scenario::{Edit, Scenario};

/// A session as it was handed over, but for its scenario.
#[derive(Clone, Debug, Default)]
pub struct Handover {
    /// The way back.
    pub(super) history: History,
    /// The port whose card is shown.
    pub(super) pinned: Option<Port>,
}

impl Handover {
    /// The scenario and the session that a text of `hand_over` stands for; `None` where it is no such text.
    pub fn read(text: &str) -> Option<(Scenario, Self)> {
        let (mut scenario, mut edits, mut pinned) = (None, Vec::new(), None);
        let mut lines = text.lines();
        while let Some(head) = lines.next() {
            let (kind, edit) = edit(head, &mut lines)?;
            match kind {
                "s" => scenario = Some(Scenario::default().edited(&edit).0),
                "p" => pinned = Port::try_from(edit.at()).ok(),
                kind => edits.push((kind == "u", edit)),
            }
        }
        Some((scenario?, Self { history: History::of(edits), pinned }))
    }
}

fn edit<'a>(head: &'a str, lines: &mut std::str::Lines<'_>) -> Option<(&'a str, Edit)> {
    let mut words = head.split(' ');
    let kind = words.next()?;
    let mut number = || words.next()?.parse().ok();
    let (at, removed, inserted): (usize, usize, usize) = (number()?, number()?, number()?);
    Some((kind, Edit::new(at, removed, lines.take(inserted))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::handover::hand_over;
    use crate::app::session::Session;
    use crate::app::{Action, Opening};

    fn session(text: &str) -> Session {
        let mut opening = Opening::default();
        opening.take_over(text);
        Session::new(&opening)
    }

    #[test]
    fn what_is_handed_over_is_the_session_with_its_way_back_and_forth() {
        let mut before = Session::new(&Opening::default());
        for text in ["bind 80 # web", "bind 80 # web\n\nblock 6000-6100", "reserve 3000"] {
            before.act(Action::Open(Scenario::read(text).unwrap()));
        }
        before.act(Action::Undo);
        before.act(Action::Pin(Some(6050)));
        let mut after = session(&hand_over(&before));
        assert_eq!(after.pinned(), Some(6050));
        for shift in [Action::Redo, Action::Undo, Action::Undo, Action::Undo, Action::Redo] {
            assert_eq!(after.scenario().to_string(), before.scenario().to_string());
            assert_eq!((after.can_undo(), after.can_redo()), (before.can_undo(), before.can_redo()));
            before.act(shift.clone());
            after.act(shift);
        }
    }

    #[test]
    fn a_text_that_is_no_handover_is_none() {
        for text in ["", "s", "s 0 0 x", "u 0 0 0"] {
            assert!(Handover::read(text).is_none(), "{text}");
        }
    }
}
