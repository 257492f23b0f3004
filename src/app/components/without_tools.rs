//! What stands in the workbench's place in the smaller module: nothing, and the ways that lead to the larger one. It offers
//! what `workbench` offers, under the same names.

use wasm_bindgen_futures::spawn_local;
use yew::{Html, NodeRef};

use super::element::Element;
use super::steps::mark_view;
use super::{Dispatch, View};
use crate::app::browser::workbench;
use crate::app::handover::hand_over;
use crate::app::tool::{TABLE, TEXT};
use crate::app::{Action, Manner, Notice, Session, Tool};
use crate::model::RuleId;

/// What the workbench shows in the figure: nothing.
#[derive(Clone, PartialEq)]
pub(super) struct Sight;

impl Sight {
    /// What it shows of a session.
    pub(super) const fn of(_: View) -> Self {
        Self
    }
}

/// The clock that lets time run: there is none.
#[derive(Default)]
pub(super) struct Player {}

impl Player {
    /// Does what is to be done when the page has been drawn.
    pub(super) const fn follow(&mut self, _: &mut Session, _: &Dispatch, _: &NodeRef) {}
}

/// No tool is open here.
pub(super) fn view(_: View) -> Html {
    Html::default()
}

/// There is no bar of time.
pub(super) fn timeline(_: View) -> Html {
    Html::default()
}

/// There is no lesson beside the figure.
pub(super) fn guide(_: View) -> Html {
    Html::default()
}

/// There is no table.
pub(super) const fn rows(_: View) -> Option<Element> {
    None
}

/// How well a rule is founded: its mark.
pub(super) fn founded(view: View, about: Element, rule: RuleId) -> Element {
    about.with(mark_view(view, rule.rule().mark))
}

/// No tool is open here.
pub(super) const fn is_open(_: View, _: Tool) -> bool {
    false
}

/// What a tool's button does.
pub(super) const fn toggle(tool: Tool, _: bool) -> Action {
    Action::OpenTool(tool)
}

/// There is no time to scrub through.
pub(super) const fn scrubs(_: &Action) -> bool {
    false
}

/// Does what can be done here; for all else the workbench takes this page's place.
pub(super) fn act(session: &mut Session, action: Action, dispatch: &Dispatch, is_page: bool) -> bool {
    match action {
        Action::OpenTool(tool) if is_page => make_way(session, tool.keyword(), dispatch),
        Action::ReadNote(rule) => make_way(session, rule.id(), dispatch),
        Action::Show(Manner { as_text: true, .. }) => make_way(session, TEXT, dispatch),
        Action::ShowTable(true) => make_way(session, TABLE, dispatch),
        action => return session.act(action),
    }
    false
}

fn make_way(session: &mut Session, tool: &'static str, dispatch: &Dispatch) {
    session.act(Action::Settle);
    let (session, dispatch) = (hand_over(session), dispatch.clone());
    spawn_local(async move {
        if !workbench(tool, session).await {
            dispatch.emit(Action::Notify(Some(Notice::NoWorkbench)));
        }
    });
}
