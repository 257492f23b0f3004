//! Which quiz stands on the worksheet.

use yew::Html;

use super::super::super::controls::button;
use super::super::super::element::{Element, el, event, field_value, text_el};
use super::{Desk, action, labelled};
use crate::app::KitAct;
use crate::lesson::quiz::Level;
use crate::words::KitMessage;

pub(super) fn view(desk: Desk) -> Element {
    let another = desk.act(KitAct::Quiz(desk.kit.seed.wrapping_add(1), desk.kit.level));
    let another = button(desk.text(KitMessage::KitAnother), another);
    el("div").class("row").with(level(desk)).with(seed(desk)).with(another)
}

fn level(desk: Desk) -> Element {
    let seed = desk.kit.seed;
    let options = Level::ALL.into_iter().map(|level| {
        let number = level.number().to_string();
        let option = text_el("option", &number).has("value", number);
        Html::from(option.flag("selected", level == desk.kit.level))
    });
    let chosen = desk.view.hear(move |event| {
        let level = field_value(event).parse().ok().and_then(Level::from_number)?;
        Some(action(KitAct::Quiz(seed, level)))
    });
    labelled(desk.text(KitMessage::KitLevel), el("select").with_all(options).on(event::change, chosen))
}

fn seed(desk: Desk) -> Element {
    let (level, present) = (desk.kit.level, desk.kit.seed);
    let typed = desk.view.hear(move |event| {
        // What is no number leaves the quiz as it is, and the field says which that is.
        let seed = field_value(event).trim().parse().unwrap_or(present);
        Some(action(KitAct::Quiz(seed, level)))
    });
    let field = el("input").is("type", "text").is("inputmode", "numeric").is("autocomplete", "off").is("size", "8");
    labelled(desk.text(KitMessage::KitSeed), field.value(present.to_string()).on(event::change, typed))
}
