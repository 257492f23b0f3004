//! The bar of tools.

use yew::Html;

use super::View;
use super::controls::button;
use super::element::el;
use crate::app::{Action, Tool};
use crate::words::Message;

/// A button for each tool.
pub(super) fn view(view: View) -> Html {
    let tools = Tool::ALL.iter().map(|&tool| tool_button(view, tool));
    el("nav").class("tool-bar").is("aria-label", view.text(Message::Tools)).with_all(tools).into()
}

fn tool_button(view: View, tool: Tool) -> Html {
    let open = opened(view) == Some(tool);
    let button = button(view.text(tool.name()), view.act(toggle(tool, open))).is("data-tool", tool.keyword());
    button.truth("aria-expanded", open).into()
}

#[cfg(feature = "workbench")]
const fn opened(view: View) -> Option<Tool> {
    view.session.workbench().opened()
}

#[cfg(not(feature = "workbench"))]
const fn opened(_: View) -> Option<Tool> {
    None
}

#[cfg(feature = "workbench")]
const fn toggle(tool: Tool, open: bool) -> Action {
    if open { Action::CloseTool } else { Action::OpenTool(tool) }
}

#[cfg(not(feature = "workbench"))]
const fn toggle(tool: Tool, _: bool) -> Action {
    Action::OpenTool(tool)
}
