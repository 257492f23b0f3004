//! The views of the tools: each a panel under the figure.

mod brought;
mod classroom;
mod compare;
mod hand;
mod laboratory;
mod lens;
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
mod registry;
mod sight;
mod take_away;
mod timeline;

pub(super) use hand::{begin, focus_port_cursor, hover, pan, told};
pub(super) use lens::Lens;
pub(super) use map::map;
pub(super) use player::Player;
pub(super) use port_keys::{keys_told, port_keys};
pub(super) use sight::{Sight, caption, rival};
pub(super) use timeline::{announcement, mark_step, show_step, step_number, view as timeline};

use yew::{Html, html};

use super::View;
use super::controls::{heading, icon, icon_button, section};
use super::element::el;
use crate::app::{Action, Tool};
use crate::words::{HandlingMessage, Message, fill};

const TITLE: &str = "tool-title";

/// The tool that is open, and the sheet that is printed.
pub(super) fn view(view: View) -> Html {
    let printer = html! { <printer::Printer dispatch={view.dispatch.clone()} /> };
    [opened(view), printer, print::view(view).map(Html::from).unwrap_or_default()].into_iter().collect()
}

fn opened(view: View) -> Html {
    let Some(tool) = view.session.workbench().opened() else { return Html::default() };
    let close = icon_button(view.text(Message::Close), icon::REMOVE, view.act(Action::CloseTool));
    let title = el("div").class("title").with(heading(TITLE, view.text(tool.name()))).with(close);
    section("tool", TITLE).has("data-tool", tool.keyword().to_owned()).with(title).with(content(view, tool)).into()
}

/// What goes to the machine after a line is called.
fn go_to(view: View, line: u32) -> String {
    fill(view.language.text(HandlingMessage::TimeGoTo), &[("line", &line)])
}

fn content(view: View, tool: Tool) -> Html {
    match tool {
        Tool::Classroom => classroom::view(view),
        Tool::Laboratory => laboratory::view(view),
        Tool::Compare => compare::view(view),
        Tool::LookUp => look_up::view(view).into(),
        Tool::Presets => presets::view(view).into(),
        Tool::TakeAway => take_away::view(view).into(),
        Tool::Notes => notes::view(view).into(),
        Tool::Registry => registry::view(view),
        // Each tool that the bar offers has a line here.
        _ => Html::default(),
    }
}
