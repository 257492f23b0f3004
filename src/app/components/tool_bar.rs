//! The bar of tools.

use yew::Html;

use super::View;
use super::controls::button;
use super::element::el;
use super::tools::{is_open, toggle};
use crate::app::Tool;
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
