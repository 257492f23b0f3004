//! The bar on top: the system, the protocols, the way back, and how things are shown.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Html;

use super::View;
use super::controls::{button, icon, icon_button, switch};
use super::element::{Element, Heard, el, text_el};
use crate::app::browser::{self, bring};
use crate::app::preferences::PROTOCOLS;
use crate::app::session::Notice;
use crate::app::{Action, Preferences};
use crate::figure::Protocols;
use crate::figure::svg::Theme;
use crate::model::System;
use crate::words::{Language, Message};

/// The header of the page.
pub(super) fn view(view: View) -> Element {
    let tools = way_back(view)
        .with(button(view.text(Message::CopyLink), share(view)))
        .with_all(languages(view))
        .with(theme(view));
    el("header").with(text_el("h1", "Port Atlas")).with(systems(view)).with(protocols(view)).with(tools)
}

/// The header in another page, which itself decides on the language and the theme.
pub(super) fn guest(view: View) -> Element {
    let systems = systems(view).flag("disabled", view.session.fitting().readonly);
    el("header").is("part", "header").with(systems).with(protocols(view)).with(way_back(view))
}

fn way_back(view: View) -> Element {
    let session = view.session;
    let undo = icon_button(view.text(Message::Undo), icon::UNDO, view.act(Action::Undo));
    let redo = icon_button(view.text(Message::Redo), icon::REDO, view.act(Action::Redo));
    // Not `disabled`: where the last step is undone by key, Firefox would send the keyboard to the top of the page.
    el("div")
        .class("tools")
        .with(undo.truth("aria-disabled", !session.can_undo()))
        .with(redo.truth("aria-disabled", !session.can_redo()))
}

fn systems(view: View) -> Element {
    let chosen = view.session.scenario().system();
    let choices = System::ALL.into_iter().map(|system| {
        let name = match system {
            System::Xp2003 => Message::ShortXp2003,
            System::Sp1 => Message::ShortSp1,
        };
        (view.text(name), chosen == system, view.act(Action::ChooseSystem(system)))
    });
    switch("system", view.text(Message::System), choices)
}

fn protocols(view: View) -> Element {
    let preferences = view.session.preferences();
    let choices = PROTOCOLS.into_iter().map(|protocols| {
        let label = match protocols {
            Protocols::Both => view.text(Message::BothProtocols),
            Protocols::Tcp => "TCP",
            Protocols::Udp => "UDP",
        };
        let choose = view.act(Action::Prefer(Preferences { protocols, ..preferences }));
        (label, preferences.protocols == protocols, choose)
    });
    switch("protocols", view.text(Message::ProtocolsShown), choices)
}

/// One button for each language but the present one, each named in itself.
fn languages(view: View) -> impl Iterator<Item = Html> {
    let present = view.language;
    let others = Language::ALL.into_iter().filter(move |&language| language != present);
    others.map(move |language| button(language.own_name(), speak(view, language)).is("lang", language.tag()).into())
}

/// Draws in another language as soon as its sentences are there.
fn speak(view: View, language: Language) -> Heard {
    let preferences = Preferences { language, ..view.session.preferences() };
    later(view, move || async move {
        match bring(language).await {
            Ok(()) => Action::Prefer(preferences),
            Err(unfit) => Action::Notify(Some(Notice::UnfitWords(unfit))),
        }
    })
}

/// A button that goes through the themes.
fn theme(view: View) -> Element {
    let preferences = view.session.preferences();
    let (name, drawn, theme) = match preferences.theme {
        Theme::Auto => (Message::ThemeAuto, icon::AUTO, Theme::Light),
        Theme::Light => (Message::ThemeLight, icon::LIGHT, Theme::Dark),
        Theme::Dark => (Message::ThemeDark, icon::DARK, Theme::Auto),
    };
    let next = view.act(Action::Prefer(Preferences { theme, ..preferences }));
    icon_button(view.text(name), drawn, next)
}

fn share(view: View) -> Heard {
    let scenario = view.session.scenario().clone();
    later(view, move || {
        let scenario = scenario.to_text();
        async move {
            let copied = browser::share(&scenario).await;
            Action::Notify(Some(if copied { Notice::LinkCopied } else { Notice::CopyFailed }))
        }
    })
}

/// A listener that begins something, and acts when it is done.
pub(super) fn later<F: Future<Output = Action> + 'static>(view: View, begin: impl Fn() -> F + 'static) -> Heard {
    let dispatch = view.dispatch.clone();
    Rc::new(move |_| {
        let (dispatch, begun) = (dispatch.clone(), begin());
        spawn_local(async move { dispatch.emit(begun.await) });
    })
}
