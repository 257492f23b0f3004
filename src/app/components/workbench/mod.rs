//! The views of the tools: each a panel under the figure.

mod brought;
mod classroom;
mod laboratory;
mod look_up;
mod measured;
mod modal;
mod notes;
mod presets;
mod registry;

use yew::Html;

use super::View;
use super::controls::{heading, icon, icon_button, section};
use super::element::el;
use crate::app::{Action, Tool};
use crate::words::Message;

const TITLE: &str = "tool-title";

/// The tool that is open.
pub(super) fn view(view: View) -> Html {
    let Some(tool) = view.session.workbench().opened() else { return Html::default() };
    let close = icon_button(view.text(Message::Close), icon::REMOVE, view.act(Action::CloseTool));
    let title = el("div").class("title").with(heading(TITLE, view.text(tool.name()))).with(close);
    section("tool", TITLE).has("data-tool", tool.keyword().to_owned()).with(title).with(content(view, tool)).into()
}

fn content(view: View, tool: Tool) -> Html {
    match tool {
        Tool::Classroom => classroom::view(view),
        Tool::Laboratory => laboratory::view(view),
        Tool::LookUp => look_up::view(view).into(),
        Tool::Presets => presets::view(view).into(),
        Tool::Notes => notes::view(view).into(),
        Tool::Registry => registry::view(view),
        // Each tool that the bar offers has a line here.
        _ => Html::default(),
    }
}
