//! Messages to the reader that are not the outcome of a step.

use std::fmt::Display;

use yew::Html;

use super::View;
use super::controls::{button, icon, icon_button};
use super::element::{el, text_el};
use crate::app::session::Notice;
use crate::app::{Action, BrokenLink};
use crate::scenario::Problem;
use crate::words::{Language, Message, cut, fill};

/// How many characters of what was typed are quoted.
pub(super) const MOST_QUOTED: usize = 80;

/// The message, with what can be done about it.
pub(super) fn view(view: View) -> Html {
    let Some(notice) = view.session.notice() else { return Html::default() };
    el("div")
        .part("notice")
        .is("role", "alert")
        .with(text_el("p", &notice_text(notice, view.language)))
        .with(restore(view, notice))
        .with(icon_button(view.text(Message::Close), icon::REMOVE, view.act(Action::Notify(None))))
        .into()
}

fn restore(view: View, notice: &Notice) -> Html {
    let (Notice::LinkOpened(kept) | Notice::BrokenLink(_, Some(kept))) = notice else { return Html::default() };
    button(view.text(Message::OpenMine), view.act(Action::Open((**kept).clone()))).into()
}

fn notice_text(notice: &Notice, language: Language) -> String {
    let message = match notice {
        Notice::UnfitWords(unfit) => return unfit.message(language),
        Notice::BadNumber(typed) => return bad_number(typed, language),
        #[cfg(feature = "workbench")]
        Notice::TooLong(too_long) => return too_long.message(language),
        Notice::BrokenLink(BrokenLink::TooLong(too_long), _) => return too_long.message(language),
        Notice::BrokenLink(BrokenLink::Unknown, _) => Message::LinkUnknown,
        Notice::BrokenLink(BrokenLink::Damaged, _) => Message::LinkDamaged,
        Notice::LinkOpened(_) => Message::LinkOpened,
        Notice::LinkCopied => Message::LinkCopied,
        #[cfg(not(feature = "workbench"))]
        Notice::NoWorkbench => Message::NoWorkbench,
        Notice::CopyFailed => Message::CopyFailed,
    };
    language.text(message).to_owned()
}

/// What is said of a text that is no DWORD.
pub(super) fn bad_number(typed: &str, language: Language) -> String {
    let facts: [(&str, &dyn Display); 2] =
        [("expected", &Problem::Dword.text(language)), ("found", &cut(typed, MOST_QUOTED))];
    fill(language.text(Message::ExpectedButFound), &facts)
}
