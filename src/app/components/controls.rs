//! Small controls that several views draw: a switch of a few choices, a button with an icon.

use yew::prelude::*;

/// A choice of a [`switch`]: its label, whether it holds, and what chooses it.
pub(super) type Choice = (&'static str, bool, Callback<Event>);

/// A few choices of which one holds: radio buttons, so that arrow keys and screen readers know them.
pub(super) fn switch(name: &'static str, legend: &'static str, choices: impl Iterator<Item = Choice>) -> Html {
    let choice = |(label, checked, onchange)| {
        html! { <label><input type="radio" {name} {checked} {onchange} /><span>{ label }</span></label> }
    };
    html! {
        <fieldset class="switch">
            <legend class="unseen">{ legend }</legend>
            { for choices.map(choice) }
        </fieldset>
    }
}

/// The icons, as strokes on a square of 20: plain lines in the colour of the text.
pub(super) mod icon {
    /// An arrow that turns back.
    pub const UNDO: &str = "M7 4 3 8l4 4M3 8h8.5a4.5 4.5 0 0 1 0 9H8";
    /// An arrow that turns forward.
    pub const REDO: &str = "m13 4 4 4-4 4m4-4H8.5a4.5 4.5 0 0 0 0 9H12";
    /// A sun.
    pub const LIGHT: &str = "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 1.5v2m0 13v2M1.5 10h2m13 0h2M4 4l1.4 1.4m9.2 9.2L16 16M4 16l1.4-1.4m9.2-9.2L16 4";
    /// A moon.
    pub const DARK: &str = "M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5Z";
    /// A disc half light, half dark.
    pub const AUTO: &str = "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 0v14m2.5-13.5v13m2.5-11v9";
    /// A cross.
    pub const REMOVE: &str = "m6 6 8 8m0-8-8 8";
}

/// A button that shows an icon and says its name to those who do not see it.
pub(super) fn icon_button(
    name: &'static str,
    icon: &'static str,
    disabled: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class="icon" aria-label={name} title={name} {disabled} {onclick}>
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d={icon} /></svg>
        </button>
    }
}
