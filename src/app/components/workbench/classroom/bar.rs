//! The bar of the stage, and the two controls that the class may try.

use super::super::super::controls::button;
use super::super::super::element::{Element, el, event, field_value, text_el};
use super::{Class, action};
use crate::app::browser::full_screen;
use crate::app::{ClassroomAct, Control, Lecture, Slide, Trial};
use crate::model::{HIGHEST_MAX_USER_PORT, LOWEST_MAX_USER_PORT, System};
use crate::words::{ClassMessage, Message, fill, grouped};

/// The bar.
pub(super) fn view(class: Class, lecture: &Lecture) -> Element {
    let next =
        if matches!(lecture.slide(), Slide::Asked(_)) { ClassMessage::ClassReveal } else { ClassMessage::ClassNext };
    let back = button(class.text(ClassMessage::ClassBack), class.act(ClassroomAct::Back));
    let next = button(class.text(next), class.act(ClassroomAct::Next)).class("primary");
    let steps =
        el("div").with(back.flag("disabled", !lecture.has_back())).with(next.flag("disabled", !lecture.has_next()));
    el("footer").class("bar").with(steps).with(others(class))
}

fn others(class: Class) -> Element {
    let full = class.view.hear(|event| {
        full_screen(event);
        None
    });
    el("div")
        .with(show(class, ClassMessage::ClassMaxUserPort, Control::MaxUserPort))
        .with(show(class, ClassMessage::ClassSystem, Control::System))
        .with(show(class, ClassMessage::ClassCode, Control::Code))
        .with(button(class.text(ClassMessage::ClassBlack), class.act(ClassroomAct::Black)))
        .with(button(class.text(ClassMessage::ClassFullScreen), full))
        .with(button(class.text(ClassMessage::ClassLeave), class.act(ClassroomAct::Leave)))
}

fn show(class: Class, name: ClassMessage, control: Control) -> Element {
    let shown = class.classroom.control() == control;
    button(class.text(name), class.act(ClassroomAct::Show(control))).truth("aria-pressed", shown)
}

/// The slider of MaxUserPort, for what is on the stage alone.
pub(super) fn max_user_port(class: Class, lecture: &Lecture) -> Element {
    let snapshot = &lecture.machine().snapshot;
    let (max, trial) = (snapshot.limits.max_user_port(), lecture.trial());
    let slid = class.view.hear(move |event| {
        let value = field_value(event).parse().ok();
        Some(action(ClassroomAct::Try(Trial { max_user_port: value, ..trial })))
    });
    let free = grouped(snapshot.usage.tcp.free_ephemeral);
    let text = fill(class.text(ClassMessage::ClassFree), &[("max", &max), ("free", &free)]);
    let slider = el("input")
        .is("type", "range")
        .is("aria-label", "MaxUserPort")
        .has("min", LOWEST_MAX_USER_PORT.to_string())
        .has("max", HIGHEST_MAX_USER_PORT.to_string())
        .value(max.to_string())
        .has("aria-valuetext", text.clone())
        .on(event::input, slid);
    let as_written = Trial { max_user_port: None, ..trial };
    let reset = button(class.text(ClassMessage::ClassAsWritten), class.act(ClassroomAct::Try(as_written)));
    let text = text_el("p", &text).class("command");
    el("section").class("board").with(text).with(slider).with(reset.flag("disabled", trial.max_user_port.is_none()))
}

/// The choice of the system, for what is on the stage alone.
pub(super) fn system(class: Class, lecture: &Lecture) -> Element {
    let running = lecture.shown().system();
    let choices = System::ALL.into_iter().map(|system| {
        let name = match system {
            System::Xp2003 => Message::SystemXp2003,
            System::Sp1 => Message::SystemSp1,
        };
        let trial = Trial { system: Some(system), ..lecture.trial() };
        let choose = class.act(ClassroomAct::Try(trial));
        button(class.view.text(name), choose).truth("aria-pressed", running == system).into()
    });
    let label = class.view.text(Message::System);
    let row = el("div").class("guesses").is("role", "group").is("aria-label", label).with_all(choices);
    el("section")
        .class("board")
        .with(text_el("p", class.text(ClassMessage::ClassAskSystem)).class("question"))
        .with(row)
}
