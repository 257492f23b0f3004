//! Which quiz stands on the worksheet.

use yew::Html;

use super::super::super::controls::button;
use super::super::super::element::{Element, el, event, field_value, text_el};
use super::super::bad_input::bad_input;
use super::super::uncommitted::{beside, committed, refused};
use super::{Desk, action, labelled};
use crate::app::{Field, KitAct};
use crate::lesson::quiz::Level;
use crate::words::KitMessage;

pub(super) fn view(desk: Desk) -> Element {
    let another = desk.act(KitAct::Quiz(desk.kit.seed.wrapping_add(1), desk.kit.level));
    let another = button(desk.text(KitMessage::KitAnother), another);
    let row = el("div").class("row").with(level(desk)).with(seed(desk)).with(another);
    el("div").with(row).with_or_not(bad_seed(desk))
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
    let level = desk.kit.level;
    let input = el("input").is("type", "text").is("inputmode", "numeric").is("autocomplete", "off").is("size", "8");
    let field = committed(desk.view, Field::QuizSeed, &desk.kit.seed.to_string(), input, move |typed| {
        Some(action(KitAct::Quiz(typed.trim().parse().ok()?, level)))
    });
    labelled(desk.text(KitMessage::KitSeed), field)
}

/// What is wrong with the seed that was typed.
fn bad_seed(desk: Desk) -> Option<Element> {
    let typed = refused(desk.view, Field::QuizSeed, &desk.kit.seed.to_string())?;
    Some(beside(Field::QuizSeed, bad_input(desk.text(KitMessage::KitSeedBad), typed, ("most", &u32::MAX))))
}
