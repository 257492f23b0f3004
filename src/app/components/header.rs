//! The bar on top: the system, the protocols, the way back, and how things are shown.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::View;
use super::controls::{icon, icon_button, switch};
use crate::app::browser::{Address, copy};
use crate::app::preferences::PROTOCOLS;
use crate::app::session::Notice;
use crate::app::{Action, Preferences};
use crate::figure::Protocols;
use crate::figure::svg::Theme;
use crate::model::System;
use crate::words::{Language, Message};

/// The header.
pub(super) fn view(view: View) -> Html {
    let session = view.session;
    html! {
        <header>
            <h1>{ "Port Atlas" }</h1>
            { systems(view) }
            { protocols(view) }
            <div class="tools">
                { icon_button(view.text(Message::Undo), icon::UNDO, !session.can_undo(), view.on(Action::Undo)) }
                { icon_button(view.text(Message::Redo), icon::REDO, !session.can_redo(), view.on(Action::Redo)) }
                <button type="button" onclick={share(view)}>{ view.text(Message::CopyLink) }</button>
                { languages(view) }
                { theme(view) }
            </div>
        </header>
    }
}

fn systems(view: View) -> Html {
    let chosen = view.session.scenario().system();
    let choices = System::ALL.into_iter().map(|system| {
        let name = match system {
            System::Xp2003 => Message::ShortXp2003,
            System::Sp1 => Message::ShortSp1,
        };
        (view.text(name), chosen == system, view.on(Action::ChooseSystem(system)))
    });
    switch("system", view.text(Message::System), choices)
}

fn protocols(view: View) -> Html {
    let preferences = view.session.preferences();
    let choices = PROTOCOLS.into_iter().map(|protocols| {
        let label = match protocols {
            Protocols::Both => view.text(Message::BothProtocols),
            Protocols::Tcp => "TCP",
            Protocols::Udp => "UDP",
        };
        let choose = view.on(Action::Prefer(Preferences { protocols, ..preferences }));
        (label, preferences.protocols == protocols, choose)
    });
    switch("protocols", view.text(Message::ProtocolsShown), choices)
}

/// One button for each language but the present one, each named in itself.
fn languages(view: View) -> Html {
    let preferences = view.session.preferences();
    let others = Language::ALL.into_iter().filter(|&language| language != preferences.language);
    let button = |language: Language| {
        let onclick = view.on::<MouseEvent>(Action::Prefer(Preferences { language, ..preferences }));
        html! { <button type="button" lang={language.tag()} {onclick}>{ language.own_name() }</button> }
    };
    others.map(button).collect()
}

/// A button that goes through the themes.
fn theme(view: View) -> Html {
    let preferences = view.session.preferences();
    let (name, drawn, theme) = match preferences.theme {
        Theme::Auto => (Message::ThemeAuto, icon::AUTO, Theme::Light),
        Theme::Light => (Message::ThemeLight, icon::LIGHT, Theme::Dark),
        Theme::Dark => (Message::ThemeDark, icon::DARK, Theme::Auto),
    };
    let next = view.on(Action::Prefer(Preferences { theme, ..preferences }));
    icon_button(view.text(name), drawn, false, next)
}

fn share(view: View) -> Callback<MouseEvent> {
    let dispatch = view.dispatch.clone();
    Callback::from(move |_: MouseEvent| {
        let dispatch = dispatch.clone();
        spawn_local(async move {
            let copied = copy(&Address::whole()).await;
            let notice = if copied { Notice::LinkCopied } else { Notice::CopyFailed };
            dispatch.dispatch(Action::Notify(Some(notice)));
        });
    })
}
