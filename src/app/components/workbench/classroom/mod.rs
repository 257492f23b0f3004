//! The classroom: what a teacher sees beforehand, and the stage over the whole page.

mod bar;
mod board;
mod code;
mod keys;
mod stage;

use yew::Html;

use super::super::View;
use super::super::controls::button;
use super::super::element::{Element, Heard, el, event, field_value, text_el};
use super::bad_input::bad_address;
use crate::app::browser;
use crate::app::{Act, Action, Classroom, ClassroomAct, Topic};
use crate::words::{ClassMessage, Message, fill};

/// What the views of the classroom draw from.
#[derive(Clone, Copy)]
struct Class<'a> {
    view: View<'a>,
    classroom: &'a Classroom,
}

impl Class<'_> {
    fn text(self, message: ClassMessage) -> &'static str {
        self.view.language.text(message)
    }

    /// A listener that does one thing in class.
    fn act(self, act: ClassroomAct) -> Heard {
        self.view.act(action(act))
    }
}

fn action(act: ClassroomAct) -> Action {
    Action::Work(Act::Classroom(act))
}

/// The panel, and the stage while a lecture goes on.
pub(super) fn view(view: View) -> Html {
    let class = Class { view, classroom: view.session.workbench().classroom() };
    let begin = text_el("button", class.text(ClassMessage::ClassBegin)).is("type", "button").class("primary");
    let begin = begin.on(event::click, view.hear(|_| Some(action(ClassroomAct::Begin(browser::address())))));
    let resume = class.classroom.left().map(|left| {
        let text = fill(class.text(ClassMessage::ClassResume), &[("place", &board::place(class, left))]);
        button(&text, class.act(ClassroomAct::Resume))
    });
    let stage = class.classroom.lecture().map(|lecture| stage::view(class, lecture));
    el("div")
        .class("class-panel")
        .with(text_el("p", class.text(ClassMessage::ClassLead)))
        .with(el("div").class("row").with(topics(class)).with(begin).with_or_not(resume))
        .with(address(class))
        .with(keys::table(class))
        .with(stage.unwrap_or_default())
        .into()
}

/// What the lecture is about: the page's scenario, or one that is here by now.
fn topics(class: Class) -> Element {
    let (view, language) = (class.view, class.view.language);
    let workbench = view.session.workbench();
    let presets = workbench.presets().all().filter_map(|(name, preset)| Some((name, preset.here()?)));
    let presets = presets.map(|(name, preset)| (Topic::Preset(name), preset.title.get(language).as_str()));
    let lessons = workbench.teaching().lessons().shelf().lessons().filter_map(|(id, lesson)| Some((id, lesson?)));
    let lessons = lessons.map(|(id, lesson)| (Topic::Lesson(id.clone()), lesson.title.get(language).as_str()));
    let present = [(Topic::Present, class.text(ClassMessage::ClassPresent))];
    let chosen = view.hear(|event| Some(action(ClassroomAct::Choose(Topic::from_word(&field_value(event))))));
    let select = el("select")
        .with_all(present.into_iter().map(|topic| option(class, topic)))
        .with(group(class, view.text(Message::ToolLessons), lessons))
        .with(group(class, view.text(Message::ToolPresets), presets))
        .on(event::change, chosen);
    let label = class.text(ClassMessage::ClassTopic);
    el("label").class("field").with(text_el("span", label)).with(select.is("aria-label", label))
}

fn option(class: Class, (topic, title): (Topic, &str)) -> Html {
    let option = text_el("option", title).has("value", topic.word());
    option.flag("selected", topic == *class.classroom.topic()).into()
}

fn group<'a>(class: Class, label: &'static str, topics: impl Iterator<Item = (Topic, &'a str)>) -> Element {
    el("optgroup").is("label", label).with_all(topics.map(|topic| option(class, topic)))
}

/// Where the class's own devices find the page.
fn address(class: Class) -> Element {
    let is_file = class.classroom.is_unreachable(&browser::address());
    let typed = class.view.hear(|event| Some(action(ClassroomAct::Address(field_value(event)))));
    let input = el("input")
        .is("type", "text")
        .is("inputmode", "url")
        .is("autocomplete", "off")
        .is("placeholder", if is_file { "https://" } else { class.text(ClassMessage::ClassOwnAddress) })
        .value(class.classroom.address().to_owned())
        .on(event::input, typed);
    let bad = class.classroom.address_is_bad();
    let field = el("label").class("address").with(text_el("span", class.text(ClassMessage::ClassAddress)));
    let problem =
        || bad_address(class.text(ClassMessage::ClassAddressBad), class.classroom.address(), &browser::address());
    let hint = || text_el("p", class.text(ClassMessage::ClassNoAddress)).class("hint");
    let told = if bad { Some(problem()) } else { is_file.then(hint) };
    el("div").with(field.with(input.truth("aria-invalid", bad))).with_or_not(told)
}
