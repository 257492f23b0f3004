//! A session as text: what the page hands to the workbench when that takes its place.
//!
//! Each edit is a line `kind at removed inserted` and then the lines that it inserts. The kinds: the scenario itself (`s`),
//! what undoes (`u`) and what redoes (`r`), each the newest first, and the port that is pinned (`p`, in the place of `at`).

use std::fmt::Write;

use super::session::Session;
use crate::scenario::{Edit, Scenario};

/// The session as text.
pub(super) fn hand_over(session: &Session) -> String {
    let mut text = String::new();
    put(&mut text, 's', &Edit::between(&Scenario::default(), session.scenario()));
    for (is_past, edit) in session.history().edits() {
        put(&mut text, if is_past { 'u' } else { 'r' }, edit);
    }
    if let Some(port) = session.pinned() {
        put(&mut text, 'p', &Edit::new(port.into(), 0, std::iter::empty()));
    }
    text
}

fn put(text: &mut String, kind: char, edit: &Edit) {
    let _ = writeln!(text, "{kind} {} {} {}", edit.at(), edit.removed(), edit.inserted());
    for line in edit.lines() {
        text.push_str(line);
        text.push('\n');
    }
}
