//! The bar of tools.

use yew::Html;

use super::View;
use super::controls::button;
use super::element::el;
#[cfg(feature = "workbench")]
use crate::app::{Act, TimeAct};
use crate::app::{Action, Tool};
#[cfg(feature = "workbench")]
use crate::figure::Window;
use crate::words::Message;

/// A button for each tool.
pub(super) fn view(view: View) -> Html {
    let tools = Tool::ALL.iter().map(|&tool| tool_button(view, tool));
    el("nav").class("tool-bar").is("aria-label", view.text(Message::Tools)).with_all(tools).into()
}

fn tool_button(view: View, tool: Tool) -> Html {
    let open = is_open(view, tool);
    let button = button(view.text(tool.name()), view.act(toggle(tool, open))).is("data-tool", tool.keyword());
    button.truth("aria-expanded", open).into()
}

#[cfg(feature = "workbench")]
fn is_open(view: View, tool: Tool) -> bool {
    view.session.workbench().is_open(tool)
}

#[cfg(not(feature = "workbench"))]
const fn is_open(_: View, _: Tool) -> bool {
    false
}

#[cfg(feature = "workbench")]
const fn toggle(tool: Tool, open: bool) -> Action {
    match tool {
        Tool::Timeline if open => Action::Work(Act::Time(TimeAct::Show(false))),
        Tool::Zoom if open => Action::Work(Act::Look(Window::WHOLE)),
        _ if open => Action::CloseTool,
        tool => Action::OpenTool(tool),
    }
}

#[cfg(not(feature = "workbench"))]
const fn toggle(tool: Tool, _: bool) -> Action {
    Action::OpenTool(tool)
}
