//! An author's own lesson: where its file is opened, and what is wrong with it.

use yew::Html;

use super::super::super::View;
use super::super::super::controls::{icon, icon_button};
use super::super::super::element::{Element, el, event, text_el};
use super::super::given_file::{dropped, file_field, held_over};
use super::act;
use crate::app::workbench::teaching::LessonsAct;
use crate::app::workbench::teaching::lessons::{BrokenLesson, Complaint, Fault};
use crate::app::{Act, Action};
use crate::words::{LessonPanelMessage as Words, Message, fill};

/// Where the format of lessons is described.
const FORMAT: &str = "lessons/README.md";
/// The same in Chinese.
const FORMAT_ZH: &str = "lessons/README.zh.md";

/// The part of the panel.
pub(super) fn view(view: View) -> Element {
    let took = |name: String, bytes: Option<Vec<u8>>| {
        let text = bytes.ok_or(Fault::Unreachable).and_then(Fault::text_of);
        Action::Work(Act::Lessons(LessonsAct::OpenOwn(name, text)))
    };
    let chooser = file_field(view, view.language.text(Words::OwnOpen), took);
    el("section")
        .class("own")
        .is("aria-labelledby", "own-title")
        .on(event::dragover, held_over())
        .on(event::drop, dropped(view, took))
        .with(text_el("h3", view.language.text(Words::OwnTitle)).is("id", "own-title"))
        .with(text_el("p", view.language.text(Words::OwnHint)).class("hint"))
        .with(el("p").class("row").with(chooser).with(format(view)))
        .with(el("div").is("role", "status").with_or_not(broken(view)))
}

fn format(view: View) -> Element {
    let address = if view.language == crate::words::Language::Chinese { FORMAT_ZH } else { FORMAT };
    text_el("a", view.language.text(Words::OwnFormat)).is("href", address).is("target", "_blank")
}

fn broken(view: View) -> Option<Element> {
    let broken = view.session.workbench().teaching().lessons().broken()?;
    let close = icon_button(view.text(Message::Close), icon::REMOVE, act(view, LessonsAct::Dismiss));
    Some(el("div").class("broken").with(el("p").with(title(view, broken)).with(close)).with(complaints(view, broken)))
}

fn title(view: View, broken: &BrokenLesson) -> Element {
    text_el("strong", &fill(view.language.text(Words::OwnBroken), &[("name", &broken.name)]))
}

fn complaints(view: View, broken: &BrokenLesson) -> Element {
    let complaints = broken.fault.complaints(view.language);
    el("ul").class("problems").with_all(complaints.iter().map(|complaint| line(view, complaint)))
}

fn line(view: View, complaint: &Complaint) -> Html {
    let place = |(line, column): (u32, u32)| {
        let facts: [(&str, &dyn std::fmt::Display); 2] = [("line", &line), ("column", &column)];
        text_el("strong", &fill(view.text(Message::LineColumn), &facts))
    };
    el("li").with_or_not(complaint.place.map(place)).text(" ").text(&complaint.message).into()
}
