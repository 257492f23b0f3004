//! Undo and redo: two stacks of edits that share their tails with every earlier version of the session.

use std::rc::Rc;

use crate::scenario::Edit;

/// The edits that take the scenario back, and those that bring it forward again.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    past: Stack,
    future: Stack,
}

impl History {
    /// Remembers `back`, which undoes the change just made; what was undone before cannot be redone any more.
    pub(super) fn remember(&mut self, back: Edit) {
        self.past.push(back);
        self.future = Stack::default();
    }

    /// The edit that undoes the last change; `apply` carries it out and answers with its opposite.
    pub(super) fn undo(&mut self, apply: &mut dyn FnMut(&Edit) -> Edit) -> bool {
        Self::shift(&mut self.past, &mut self.future, apply)
    }

    /// The edit that redoes the last change undone.
    pub(super) fn redo(&mut self, apply: &mut dyn FnMut(&Edit) -> Edit) -> bool {
        Self::shift(&mut self.future, &mut self.past, apply)
    }

    pub(super) const fn can_undo(&self) -> bool {
        self.past.top.is_some()
    }

    pub(super) const fn can_redo(&self) -> bool {
        self.future.top.is_some()
    }

    /// How many bytes of text the next undo brings back, or the next redo.
    #[cfg(feature = "workbench")]
    pub(super) fn brings(&self, back: bool) -> usize {
        let stack = if back { &self.past } else { &self.future };
        stack.top.as_ref().map_or(0, |entry| entry.edit.byte_count())
    }

    /// Every edit that is remembered: those that undo, then those that redo, each the newest first.
    #[cfg(any(test, not(feature = "workbench")))]
    pub(super) fn edits(&self) -> impl Iterator<Item = (bool, &Edit)> {
        self.past.iter().map(|edit| (true, edit)).chain(self.future.iter().map(|edit| (false, edit)))
    }

    /// A history of edits in the order of [`edits`](Self::edits).
    #[cfg(feature = "workbench")]
    pub(super) fn of(edits: Vec<(bool, Edit)>) -> Self {
        let mut history = Self::default();
        for (is_past, edit) in edits.into_iter().rev() {
            if is_past { &mut history.past } else { &mut history.future }.push(edit);
        }
        history
    }

    fn shift(from: &mut Stack, to: &mut Stack, apply: &mut dyn FnMut(&Edit) -> Edit) -> bool {
        let Some(edit) = from.pop() else { return false };
        to.push(apply(&edit));
        true
    }
}

/// A stack whose clones share their entries.
#[derive(Clone, Debug, Default)]
struct Stack {
    top: Option<Rc<Entry>>,
}

#[derive(Debug)]
struct Entry {
    edit: Edit,
    below: Option<Rc<Self>>,
}

impl Stack {
    fn push(&mut self, edit: Edit) {
        let below = self.top.take();
        self.top = Some(Rc::new(Entry { edit, below }));
    }

    #[cfg(any(test, not(feature = "workbench")))]
    fn iter(&self) -> impl Iterator<Item = &Edit> {
        std::iter::successors(self.top.as_deref(), |entry| entry.below.as_deref()).map(|entry| &entry.edit)
    }

    fn pop(&mut self) -> Option<Edit> {
        let top = self.top.take()?;
        self.top.clone_from(&top.below);
        Some(top.edit.clone())
    }
}

impl Drop for Stack {
    /// Frees entry by entry: a long history must not recurse.
    fn drop(&mut self) {
        let mut next = self.top.take();
        while let Some(mut entry) = next.and_then(Rc::into_inner) {
            next = entry.below.take();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    #[test]
    fn a_very_long_history_is_freed_without_recursion() {
        let edit = Scenario::default().remove(0);
        let mut history = History::default();
        for _ in 0..300_000 {
            history.remember(edit.clone());
        }
        drop(history.clone());
        assert!(history.can_undo());
    }
}
