//! The form for a link or an embedding of the lesson.

use yew::Html;

use super::super::super::controls::{button, switch};
use super::super::super::element::{Element, Heard, el, event, field_value, text_el};
use super::{Desk, action, labelled};
use crate::app::{ClassPlace, Controls, Form, Hosting, KitAct};
use crate::figure::svg::Theme;
use crate::words::{KitMessage, Language};

pub(super) fn view(desk: Desk) -> Element {
    let hosting = &desk.kit.hosting;
    let trouble = match hosting.place(&desk.kit.own_address) {
        ClassPlace::Web => None,
        ClassPlace::ThisDevice => Some(text_el("p", desk.text(KitMessage::HandNoAddress)).class("problem")),
        ClassPlace::NoAddress => Some(text_el("p", desk.text(KitMessage::HandBadAddress)).class("problem")),
    };
    let handed = trouble.is_none().then(|| handed(desk));
    el("fieldset")
        .with(text_el("legend", desk.text(KitMessage::HandTitle)))
        .with(forms(desk))
        .with(el("div").class("row").with(language(desk)).with(theme(desk)).with_or_not(controls(desk)))
        .with_or_not((hosting.form != Form::Link).then(|| readonly(desk)))
        .with(address(desk))
        .with(el("div").is("role", "status").with_or_not(trouble))
        .with_all(handed.into_iter().flatten())
}

/// What to send or to paste, and the button that copies it.
fn handed(desk: Desk) -> [Html; 2] {
    let text = desk.kit.hosting.text(desk.lesson, &desk.kit.own_address);
    let area = el("textarea").is("readonly", "").is("rows", "5").is("spellcheck", "false");
    let area = area.is("aria-label", desk.text(KitMessage::HandText)).value(text.clone());
    let copy = button(desk.text(KitMessage::HandCopy), desk.act(KitAct::Copy(text)));
    [area.into(), el("p").class("row").with(copy).with(told(desk)).into()]
}

/// Whether it was copied.
fn told(desk: Desk) -> Element {
    let told = desk.kit.copied.map(|copied| if copied { KitMessage::HandCopied } else { KitMessage::HandNotCopied });
    text_el("span", told.map_or("", |told| desk.text(told))).is("role", "status")
}

/// A listener that changes how the lesson is handed out by what stands in the field.
fn change(desk: Desk, change: fn(&mut Hosting, &str)) -> Heard {
    let hosting = desk.kit.hosting.clone();
    desk.view.hear(move |event| {
        let mut changed = (*hosting).clone();
        change(&mut changed, &field_value(event));
        Some(action(KitAct::Host(Box::new(changed))))
    })
}

fn forms(desk: Desk) -> Element {
    let hosting = &desk.kit.hosting;
    let choices = Form::ALL.into_iter().map(|form| {
        let name = match form {
            Form::Link => KitMessage::HandLink,
            Form::Element => KitMessage::HandElement,
            Form::Frame => KitMessage::HandFrame,
        };
        let chosen = Hosting { form, ..(**hosting).clone() };
        (desk.text(name), hosting.form == form, desk.act(KitAct::Host(Box::new(chosen))))
    });
    switch("kit-form", desk.text(KitMessage::HandTitle), choices)
}

fn option(value: &'static str, name: &str, selected: bool) -> Html {
    text_el("option", name).is("value", value).flag("selected", selected).into()
}

fn language(desk: Desk) -> Element {
    let chosen = desk.kit.hosting.language;
    let readers = option("", desk.text(KitMessage::HandReaders), chosen.is_none());
    let all =
        Language::ALL.into_iter().map(|language| option(language.tag(), language.own_name(), chosen == Some(language)));
    let select = el("select").with(readers).with_all(all);
    let select = select.on(event::change, change(desk, |hosting, tag| hosting.language = Language::from_tag(tag)));
    labelled(desk.text(KitMessage::HandLanguage), select)
}

fn theme(desk: Desk) -> Element {
    let all = Theme::ALL.into_iter().map(|theme| {
        let name = match theme {
            Theme::Auto => KitMessage::HandAuto,
            Theme::Light => KitMessage::HandLight,
            Theme::Dark => KitMessage::HandDark,
        };
        option(theme.keyword(), desk.text(name), desk.kit.hosting.theme == theme)
    });
    let chosen = change(desk, |hosting, theme| hosting.theme = Theme::from_keyword(theme).unwrap_or_default());
    labelled(desk.text(KitMessage::HandTheme), el("select").with_all(all).on(event::change, chosen))
}

/// The controls of an embedded figure.
fn controls(desk: Desk) -> Option<Element> {
    let all = Controls::ALL.into_iter().map(|controls| {
        let name = match controls {
            Controls::None => KitMessage::HandNone,
            Controls::Slider => KitMessage::HandSlider,
            Controls::Full => KitMessage::HandFull,
        };
        option(controls.keyword(), desk.text(name), desk.kit.hosting.controls == controls)
    });
    let chosen =
        change(desk, |hosting, controls| hosting.controls = Controls::from_keyword(controls).unwrap_or_default());
    let field = labelled(desk.text(KitMessage::HandControls), el("select").with_all(all).on(event::change, chosen));
    (desk.kit.hosting.form != Form::Link).then_some(field)
}

fn readonly(desk: Desk) -> Element {
    let toggle = change(desk, |hosting, _| hosting.readonly = !hosting.readonly);
    let input = el("input").is("type", "checkbox").checked(desk.kit.hosting.readonly).on(event::change, toggle);
    el("label").class("check").with(input).with(text_el("span", desk.text(KitMessage::HandReadonly)))
}

fn address(desk: Desk) -> Element {
    let is_file = desk.kit.hosting.place(&desk.kit.own_address) == ClassPlace::ThisDevice;
    let typed = change(desk, |hosting, address| hosting.address = address.to_owned());
    let input = el("input")
        .is("type", "text")
        .is("inputmode", "url")
        .is("autocomplete", "off")
        .is("placeholder", if is_file { "https://" } else { desk.text(KitMessage::HandOwnAddress) })
        .value(desk.kit.hosting.address.clone())
        .on(event::input, typed);
    labelled(desk.text(KitMessage::HandAddress), input)
}
