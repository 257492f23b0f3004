//! Messages to the reader that are not the outcome of a step.

use yew::prelude::*;

use super::View;
use super::controls::{icon, icon_button};
use crate::app::session::Notice;
use crate::app::{Action, BrokenLink};
use crate::scenario::Problem;
use crate::words::{Language, Message};

/// The message, with what can be done about it.
pub(super) fn view(view: View) -> Html {
    let Some(notice) = view.session.notice() else { return Html::default() };
    html! {
        <div class="notice" role="alert">
            <p>{ notice_text(notice, view.language) }</p>
            { restore(view, notice) }
            { icon_button(view.text(Message::Close), icon::REMOVE, false, view.on(Action::Notify(None))) }
        </div>
    }
}

fn restore(view: View, notice: &Notice) -> Html {
    let (Notice::LinkOpened(kept) | Notice::BrokenLink(_, Some(kept))) = notice else { return Html::default() };
    let onclick = view.on::<MouseEvent>(Action::Open((**kept).clone()));
    html! { <button type="button" {onclick}>{ view.text(Message::OpenMine) }</button> }
}

fn notice_text(notice: &Notice, language: Language) -> String {
    let message = match notice {
        Notice::BadNumber => return Problem::Dword.text(language),
        Notice::TooLong(too_long) | Notice::BrokenLink(BrokenLink::TooLong(too_long), _) => {
            return too_long.message(language);
        }
        Notice::BrokenLink(BrokenLink::Unknown, _) => Message::LinkUnknown,
        Notice::BrokenLink(BrokenLink::Damaged, _) => Message::LinkDamaged,
        Notice::LinkOpened(_) => Message::LinkOpened,
        Notice::LinkCopied => Message::LinkCopied,
        Notice::CopyFailed => Message::CopyFailed,
    };
    language.text(message).to_owned()
}
