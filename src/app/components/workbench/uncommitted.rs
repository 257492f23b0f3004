//! A field whose text counts once it is committed: what stands in it until then, and what is wrong with what it refused.

use std::rc::Rc;

use super::super::View;
use super::super::element::{Element, event, field_value};
use crate::app::{Act, Action, Field, FieldAct, Standing, Uncommitted};

/// The field, which keeps what is half typed; its own listener to `change` commits that.
pub(in crate::app::components) fn half_typed(view: View, field: Field, input: Element) -> Element {
    let input = typed_into(view, field, input).on(event::change, view.act(restored(field)));
    match view.session.workbench().uncommitted().half_typed(field) {
        Some(text) => input.value(text.to_owned()),
        None => input,
    }
}

/// The field, which shows `value` and does what `commit` makes of a text; what it makes nothing of stays as it was typed.
pub(super) fn committed(
    view: View,
    field: Field,
    value: &str,
    input: Element,
    commit: impl Fn(&str) -> Option<Action> + 'static,
) -> Element {
    let (dispatch, over): (_, Rc<str>) = (view.dispatch.clone(), value.into());
    let entered = Rc::new(move |event: web_sys::Event| {
        let text = field_value(&event);
        match commit(&text) {
            Some(action) => {
                dispatch.emit(action);
                dispatch.emit(restored(field));
            }
            None => dispatch.emit(keep(field, text, Standing::Refused(over.clone()))),
        }
    });
    let input = typed_into(view, field, input).on(event::change, entered);
    standing(view, field, value, input)
}

/// Lets the field show its value again.
pub(super) const fn restored(field: Field) -> Action {
    act(FieldAct::Commit(field))
}

/// The field with what stands in it in place of `value`, and with the id of what is wrong with that.
pub(super) fn standing(view: View, field: Field, value: &str, input: Element) -> Element {
    let typed = view.session.workbench().uncommitted().in_place_of(field, value);
    let is_refused = refused(view, field, value).is_some();
    let input = input.value(typed.map_or(value, |typed| &typed.text).to_owned()).truth("aria-invalid", is_refused);
    if is_refused { input.has("aria-describedby", problem_id(field)) } else { input }
}

/// What the field refused, where that stands in it in place of `value`.
pub(super) fn refused<'a>(view: View<'a>, field: Field, value: &str) -> Option<&'a str> {
    view.session.workbench().uncommitted().refused(field, value)
}

/// What is wrong with what the field refused, where a reader of the field is sent to.
pub(super) fn beside(field: Field, problem: Element) -> Element {
    problem.has("id", problem_id(field))
}

fn problem_id(field: Field) -> String {
    let name = match field {
        Field::MaxUserPort => "max-user-port",
        Field::RivalMaxUserPort => "compare",
        Field::Laboratory(name) => name,
        Field::RegistryNumber(_) => "registry-number",
        Field::RegistryStrings => "registry-strings",
        Field::QuizSeed => "quiz-seed",
    };
    format!("{name}-problem")
}

fn typed_into(view: View, field: Field, input: Element) -> Element {
    let typed = view.hear(move |event| Some(keep(field, field_value(event), Standing::HalfTyped)));
    input.on(event::input, typed).on(event::blur, view.act(act(FieldAct::Leave(field))))
}

fn keep(field: Field, text: String, standing: Standing) -> Action {
    act(FieldAct::Keep(Uncommitted { field, text: text.into(), standing }))
}

const fn act(act: FieldAct) -> Action {
    Action::Work(Act::Field(act))
}
