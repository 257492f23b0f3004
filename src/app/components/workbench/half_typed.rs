//! A field whose text counts only once it is entered: what is half typed stays while the page is drawn again around it, and
//! so does what was entered in vain.

use super::super::View;
use super::super::element::{Element, event, field_value};
use crate::app::{Act, Action, HalfTyped};

/// The field of that name, which shows what is half typed in place of its value.
pub(in crate::app::components) fn half_typed(view: View, name: &'static str, field: Element) -> Element {
    half_typed_number(view, name, field, |_| true)
}

/// The same for a field that keeps what it cannot read; its listener to `change` does nothing then.
pub(super) fn half_typed_number(view: View, name: &'static str, field: Element, reads: fn(&str) -> bool) -> Element {
    let typed = view.hear(move |event| {
        let text = field_value(event).into();
        Some(Action::Work(Act::HalfType(Some(HalfTyped { name, text, in_vain: false }))))
    });
    let entered = view.hear(move |event| {
        let text = field_value(event);
        let in_vain = (!reads(&text)).then(|| HalfTyped { name, text: text.into(), in_vain: true });
        Some(Action::Work(Act::HalfType(in_vain)))
    });
    let left = view.act(Action::Work(Act::LeaveHalfTyped));
    let field = field.on(event::input, typed).on(event::change, entered).on(event::blur, left);
    match view.session.workbench().half_typed(name) {
        Some(HalfTyped { text, in_vain: true, .. }) => field.value(text.to_string()).is("aria-invalid", "true"),
        Some(HalfTyped { text, .. }) => field.value(text.to_string()),
        None => field,
    }
}

/// What was entered into the field in vain.
pub(super) fn typed_in_vain<'a>(view: View<'a>, name: &str) -> Option<&'a str> {
    view.session.workbench().half_typed(name).filter(|typed| typed.in_vain).map(|typed| &*typed.text)
}
