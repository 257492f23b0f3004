//! What takes longer than a frame waits until the reader sees that it is under way: a change of a long scenario, or one that
//! brings a long text.
//!
//! What the reader does meanwhile waits behind it, in order.

use super::registry::{Import, RegistryAct};
use super::take_away::TakeAwayAct;
use super::teaching::{LessonsAct, QuizAct};
use super::{Act, TimeAct};
use crate::app::action::Action;
use crate::app::script::number;
use crate::app::session::Session;
use crate::app::tool::Tool;

/// How many bytes of text can be replayed within a frame, on a slow machine too.
const QUICK: usize = number(include_str!("../../../static/loader.js"), "QUICK");

/// What is to be done with an action.
pub enum Turn {
    /// It is done at once.
    Now(Action),
    /// It waits; the page is to show that it works, and then to send [`Act::Resume`].
    Begin,
    /// It waits behind another.
    Behind,
    /// These are done, one after the other.
    All(Vec<Action>),
}

impl Turn {
    /// The turn of `action`.
    pub fn of(session: &mut Session, action: Action) -> Self {
        let takes_long = takes_long(session, &action);
        let waiting = &mut session.workbench_mut().waiting;
        match action {
            Action::Work(Act::Resume) => Self::All(std::mem::take(waiting)),
            // It is of lines that may be others by then.
            Action::Change(_) | Action::RemoveLine(_) if waiting.iter().any(may_move_lines) => Self::Behind,
            action if !waiting.is_empty() => {
                // Each keystroke brings the whole text, and each step of a slide where it is by then.
                if waiting.last().is_some_and(|last| takes_place_of(last, &action)) {
                    waiting.pop();
                }
                waiting.push(action);
                Self::Behind
            }
            action if takes_long => {
                waiting.push(action);
                Self::Begin
            }
            action => Self::Now(action),
        }
    }
}

/// Whether nothing is lost where `last` is not done before `next`.
fn takes_place_of(last: &Action, next: &Action) -> bool {
    let strings = |action: &Action| matches!(action, Action::Work(Act::Registry(RegistryAct::TypeStrings(_))));
    let same =
        matches!((last, next), (Action::TypePart(_), Action::TypePart(_)) | (Action::Slide(_), Action::Slide(_)));
    same || (strings(last) && strings(next))
}

/// Whether the lines may be others once an action is done.
const fn may_move_lines(action: &Action) -> bool {
    !matches!(action, Action::Settle | Action::Show(_))
}

fn takes_long(session: &Session, action: &Action) -> bool {
    brings(session, action).is_some_and(|bytes| bytes > QUICK || session.scenario().byte_count() > QUICK)
        || (session.is_lent() && leads_back(action) && session.own().byte_count() > QUICK)
}

/// Whether an action may lead from a lesson or a question back to the reader's own scenario.
const fn leads_back(action: &Action) -> bool {
    matches!(
        action,
        Action::CloseTool
            | Action::OpenTool(_)
            | Action::Work(Act::Lessons(LessonsAct::Leave) | Act::Quiz(QuizAct::Next | QuizAct::Leave))
    )
}

/// How many bytes of text an action brings, where it changes the scenario, compares it or fills the field of its text;
/// `None` where it only looks. A slide is drawn as it goes, unless two machines follow it.
fn brings(session: &Session, action: &Action) -> Option<usize> {
    match action {
        // A text that is pasted comes when the page has shown that it works.
        Action::Type(text) | Action::TypePart(text) => Some(text.len()),
        Action::Work(Act::Registry(RegistryAct::TypeStrings(text))) => Some(text.len()),
        // Browsers take long to lay out the field of a long text, and again where what was typed makes way for what stands.
        Action::Show(manner) => (manner.as_text || session.manner().as_text).then_some(0),
        Action::Settle => session.is_typing().then_some(0),
        Action::Slide(_) => session.workbench().is_open(Tool::Compare).then_some(0),
        Action::Open(scenario) => Some(scenario.byte_count()),
        Action::Change(edit) => Some(edit.byte_count()),
        Action::Work(Act::TakeAway(TakeAwayAct::Open(_, scenario))) => Some(scenario.byte_count()),
        Action::Undo => Some(session.brings(true)),
        Action::Redo => Some(session.brings(false)),
        Action::Run(_) | Action::RemoveLine(_) | Action::ChooseSystem(_) | Action::OpenTool(_) => Some(0),
        Action::Work(act) => changes(act).then_some(0),
        _ => None,
    }
}

fn changes(act: &Act) -> bool {
    match act {
        Act::Registry(act) => matches!(
            act,
            RegistryAct::Aim(_)
                | RegistryAct::EnterNumber(..)
                | RegistryAct::Delete(_)
                | RegistryAct::Fix(_)
                | RegistryAct::Import(Import::Told(..))
                | RegistryAct::ImportRest
        ),
        Act::Time(act) => matches!(act, TimeAct::Show(true)),
        Act::Lessons(act) => matches!(act, LessonsAct::Open(_) | LessonsAct::LessonCame(..)),
        Act::Compare(_) | Act::Ask(..) | Act::Toggle(..) | Act::Delete(_) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Manner;
    use crate::app::workbench::tests::session;
    use crate::model::Command;
    use crate::scenario::{Edit, Scenario};

    fn long() -> Session {
        session(&"bind tcp 80\n".repeat(6000))
    }

    fn read(text: &str) -> Scenario {
        Scenario::read(text).unwrap()
    }

    #[test]
    fn what_is_short_is_done_at_once_and_what_is_long_waits_until_the_page_has_shown_it() {
        let text = "bind tcp 80\n".repeat(6000);
        let strings = RegistryAct::TypeStrings("1-2\n".repeat(20_000));
        let long_acts = [Action::Open(read(&text)), Action::TypePart(text.clone()), strings.into()];
        for act in long_acts {
            assert!(matches!(Turn::of(&mut session(""), act), Turn::Begin));
        }
        let short_acts = [Action::Undo, Action::OpenTool(Tool::Compare), Action::TypePart("bind 80".to_owned())];
        for act in short_acts {
            assert!(matches!(Turn::of(&mut session(""), act.clone()), Turn::Now(_)), "{act:?}");
            assert!(matches!(Turn::of(&mut long(), act.clone()), Turn::Begin), "{act:?}");
        }
        for act in [Action::Slide(6000), Action::Settle, Action::Pin(Some(80))] {
            assert!(matches!(Turn::of(&mut long(), act.clone()), Turn::Now(_)), "{act:?}");
        }
    }

    #[test]
    fn a_way_back_to_what_is_long_takes_long() {
        let mut session = long();
        session.act(Action::Open(read("bind 80")));
        assert!(matches!(Turn::of(&mut session, Action::RemoveLine(0)), Turn::Now(_)));
        assert!(matches!(Turn::of(&mut session.clone(), Action::Undo), Turn::Begin));
        session.act(Action::Undo);
        session.act(Action::TypePart("b".to_owned()));
        assert!(matches!(Turn::of(&mut session, Action::Undo), Turn::Begin));
    }

    #[test]
    fn the_field_of_a_long_text_takes_long_to_fill_and_to_leave() {
        let manner = |as_text| Action::Show(Manner { as_text, back: 0 });
        assert!(matches!(Turn::of(&mut session("bind 80"), manner(true)), Turn::Now(_)));
        let mut session = long();
        assert!(matches!(Turn::of(&mut session, manner(false)), Turn::Now(_)), "another part of the list");
        assert!(matches!(Turn::of(&mut session.clone(), manner(true)), Turn::Begin));
        session.act(manner(true));
        session.act(Action::TypePart(format!("{}bind 81", session.text())));
        assert!(matches!(Turn::of(&mut session, Action::Settle), Turn::Begin));
        assert!(matches!(Turn::of(&mut session, manner(false)), Turn::Behind));
        assert!(matches!(Turn::of(&mut session, Action::RemoveLine(3)), Turn::Behind));
        let Turn::All(acts) = Turn::of(&mut session, Action::Work(Act::Resume)) else { panic!() };
        assert!(matches!(&acts[..], [Action::Settle, Action::Show(_), Action::RemoveLine(3)]), "no line has moved");
    }

    #[test]
    fn a_slide_that_two_machines_follow_takes_long_and_is_done_as_far_as_it_has_come() {
        let mut session = long();
        session.act(Action::OpenTool(Tool::Compare));
        assert!(matches!(Turn::of(&mut session, Action::Slide(6000)), Turn::Begin));
        for act in [Action::Slide(6001), Action::Slide(6002), Action::Rest] {
            assert!(matches!(Turn::of(&mut session, act), Turn::Behind));
        }
        let Turn::All(acts) = Turn::of(&mut session, Action::Work(Act::Resume)) else { panic!() };
        assert!(matches!(&acts[..], [Action::Slide(6002), Action::Rest]));
    }

    #[test]
    fn the_way_from_a_lesson_back_to_what_is_long_takes_long() {
        let mut session = long();
        session.lend(&read("bind 80"));
        let leave = || Action::Work(Act::Lessons(LessonsAct::Leave));
        assert!(matches!(Turn::of(&mut session, Action::RemoveLine(0)), Turn::Now(_)), "the lesson itself is short");
        for act in [Action::CloseTool, leave()] {
            assert!(matches!(Turn::of(&mut session.clone(), act), Turn::Begin));
        }
        session.give_back();
        assert!(matches!(Turn::of(&mut session, leave()), Turn::Now(_)), "nothing comes back");
    }

    #[test]
    fn what_is_done_meanwhile_comes_after_it_in_order_and_of_a_field_the_last_text_alone() {
        let mut session = long();
        assert!(matches!(Turn::of(&mut session, Action::TypePart("b".to_owned())), Turn::Begin));
        for act in [Action::TypePart("bi".to_owned()), Action::Settle, Action::Undo] {
            assert!(matches!(Turn::of(&mut session, act), Turn::Behind));
        }
        let Turn::All(acts) = Turn::of(&mut session, Action::Work(Act::Resume)) else { panic!() };
        assert!(matches!(&acts[..], [Action::TypePart(text), Action::Settle, Action::Undo] if text == "bi"));
        assert!(matches!(Turn::of(&mut session, Action::Slide(6000)), Turn::Now(_)));
    }

    #[test]
    fn a_change_of_lines_that_may_have_moved_meanwhile_is_not_made() {
        let mut session = long();
        assert!(matches!(Turn::of(&mut session, Action::Undo), Turn::Begin));
        let edit = Edit::between(&read(""), &read("bind 80"));
        for act in [Action::RemoveLine(3), Action::Change(edit)] {
            assert!(matches!(Turn::of(&mut session, act), Turn::Behind));
        }
        assert!(matches!(Turn::of(&mut session, Action::Run(Command::Restart)), Turn::Behind));
        let Turn::All(acts) = Turn::of(&mut session, Action::Work(Act::Resume)) else { panic!() };
        assert!(matches!(&acts[..], [Action::Undo, Action::Run(_)]));
    }
}
