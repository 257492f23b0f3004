//! The views of the tools: each a panel under the figure.

mod bad_input;
mod brought;
mod classroom;
mod code_picture;
mod compare;
mod embedding;
mod given_file;
mod gutter;
mod hand;
mod kit;
mod laboratory;
mod lens;
mod lessons;
mod look_up;
mod map;
mod measured;
mod modal;
mod notes;
mod player;
mod port_keys;
mod presets;
mod print;
mod printer;
mod prose;
mod quiz;
mod registry;
mod sight;
mod take_away;
mod timeline;
mod uncommitted;

pub(super) use gutter::gutter;
pub(super) use hand::{begin, focus_port_cursor, hover, pan, told};
pub(super) use lens::Lens;
pub(super) use map::map;
pub(super) use notes::founded;
pub(super) use player::Player;
pub(super) use port_keys::{keys_told, port_keys};
pub(super) use sight::{Sight, caption, rival};
pub(super) use timeline::{announcement, mark_step, step_number, view as timeline};
pub(super) use uncommitted::half_typed;

use yew::{Html, html};

use super::controls::{heading, icon, icon_button, section};
use super::element::{Element, el};
use super::{Dispatch, View, table};
use crate::app::browser::while_busy;
use crate::app::workbench::Turn;
use crate::app::{Act, Action, PANEL, Session, TimeAct, Tool};
use crate::figure::Window;
use crate::words::{HandlingMessage, Message, fill};

/// The tool that is open, and the sheet that is printed.
pub(super) fn view(view: View) -> Html {
    let printer = html! { <printer::Printer dispatch={view.dispatch.clone()} /> };
    let page = print::view(view).filter(|_| !quiz::is_on_paper(view)).map(Html::from).unwrap_or_default();
    [opened(view), printer, page].into_iter().collect()
}

/// The rows of the table, where they are asked for.
pub(super) fn rows(view: View) -> Option<Element> {
    view.session.table_shown().then(|| table::all_rows(view))
}

/// Whether a tool is open.
pub(super) fn is_open(view: View, tool: Tool) -> bool {
    view.session.workbench().is_open(tool)
}

/// What a tool's button does.
pub(super) const fn toggle(tool: Tool, open: bool) -> Action {
    match tool {
        Tool::Timeline if open => Action::Work(Act::Time(TimeAct::Show(false))),
        Tool::Zoom if open => Action::Work(Act::Look(Window::WHOLE)),
        _ if open => Action::CloseTool,
        tool => Action::OpenTool(tool),
    }
}

/// Whether an action is a step of a scrub through time, which may go far.
pub(super) const fn scrubs(action: &Action) -> bool {
    matches!(action, Action::Work(Act::Time(TimeAct::Go(_))))
}

/// Does what the reader did. On a page of its own, what takes long is done once the reader sees that it is under way.
pub(super) fn act(session: &mut Session, action: Action, dispatch: &Dispatch, is_page: bool) -> bool {
    match if is_page { Turn::of(session, action) } else { Turn::Now(action) } {
        Turn::Now(action) => session.act(action),
        Turn::All(actions) => actions.into_iter().fold(false, |acted, action| session.act(action) | acted),
        Turn::Behind => false,
        Turn::Begin => {
            let dispatch = dispatch.clone();
            while_busy(move || dispatch.emit(Action::Work(Act::Resume)));
            false
        }
    }
}

fn opened(view: View) -> Html {
    let Some(tool) = view.session.workbench().opened().filter(|&tool| !is_beside(view, tool)) else {
        return Html::default();
    };
    let close = icon_button(view.text(Message::Close), icon::REMOVE, view.act(Action::CloseTool));
    let title = el("div").class("title").with(heading(PANEL, view.text(tool.name()))).with(close);
    section("tool", PANEL).has("data-tool", tool.keyword().to_owned()).with(title).with(content(view, tool)).into()
}

/// What goes to the machine after a line is called.
fn go_to(view: View, line: u32) -> String {
    fill(view.language.text(HandlingMessage::TimeGoTo), &[("line", &line)])
}

/// What stands beside the figure rather than under it: the lesson that is open, or the question that is asked.
pub(super) fn guide(view: View) -> Html {
    let teaching = view.session.workbench().teaching();
    let asked = teaching.quiz().sitting().filter(|_| view.session.workbench().opened() == Some(Tool::Quiz));
    match (teaching.lessons().study(), asked.and_then(|sitting| Some((sitting, sitting.question()?)))) {
        (Some(study), _) => lessons::guide(view, study),
        (None, Some((sitting, question))) => quiz::question(view, sitting, question),
        (None, None) => Html::default(),
    }
}

/// Whether all that a tool has to show is its guide.
fn is_beside(view: View, tool: Tool) -> bool {
    let teaching = view.session.workbench().teaching();
    match tool {
        Tool::Lessons => teaching.lessons().study().is_some(),
        Tool::Quiz => teaching.quiz().sitting().is_some_and(|sitting| sitting.question().is_some()),
        _ => false,
    }
}

fn content(view: View, tool: Tool) -> Html {
    match tool {
        Tool::Classroom => classroom::view(view),
        Tool::Kit => kit::view(view).into(),
        Tool::Laboratory => laboratory::view(view),
        Tool::Compare => compare::view(view),
        Tool::LookUp => look_up::view(view).into(),
        Tool::Presets => presets::view(view).into(),
        Tool::TakeAway => take_away::view(view).into(),
        Tool::Embed => embedding::view(view).into(),
        Tool::Notes => notes::view(view).into(),
        Tool::Registry => registry::view(view),
        Tool::Lessons => lessons::list(view).into(),
        Tool::Quiz => quiz::view(view).into(),
        // These are no panels: they stand in the figure and below it.
        Tool::Hand | Tool::Zoom | Tool::Timeline => Html::default(),
    }
}
