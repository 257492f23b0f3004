//! Progress: what is kept on the device, given as a file, taken in, cleared.

use super::super::super::View;
use super::super::super::controls::{button, icon, icon_button};
use super::super::super::element::{Element, Heard, el, text_el};
use super::super::given_file::file_field;
use crate::app::workbench::teaching::{ProgressAct, ProgressNews};
use crate::app::{Act, Action};
use crate::words::{LessonPanelMessage as Words, Message, fill};

/// The part of the panel.
pub(super) fn view(view: View) -> Element {
    let empty = view.session.workbench().teaching().progress().progress().is_empty();
    let export = button(view.language.text(Words::ProgressExport), act(view, ProgressAct::Export));
    let clear = button(view.language.text(Words::ProgressClear), act(view, ProgressAct::Clear));
    let buttons = el("p").class("row").with(export.flag("disabled", empty)).with(import(view));
    el("section")
        .class("progress")
        .is("aria-labelledby", "progress-title")
        .with(text_el("h3", view.language.text(Words::ProgressTitle)).is("id", "progress-title"))
        .with(text_el("p", view.language.text(Words::ProgressStays)).class("hint"))
        .with(buttons.with(clear.flag("disabled", empty)))
        .with(el("div").is("role", "status").with_or_not(told(view)))
}

fn act(view: View, act: ProgressAct) -> Heard {
    view.act(Action::Work(Act::Progress(act)))
}

fn import(view: View) -> Element {
    let took = |name, bytes| Action::Work(Act::Progress(ProgressAct::Import(name, bytes)));
    file_field(view, view.language.text(Words::ProgressImport), took)
}

fn told(view: View) -> Option<Element> {
    let news = view.session.workbench().teaching().progress().told()?;
    let said = el("p").class("row").with(text_el("span", &news_in_words(view, news)));
    Some(if *news == ProgressNews::ConfirmClear {
        let yes = button(view.language.text(Words::ProgressClearYes), act(view, ProgressAct::ConfirmClear));
        said.with(yes).with(button(view.language.text(Words::ProgressClearNo), act(view, ProgressAct::Dismiss)))
    } else {
        said.with(icon_button(view.text(Message::Close), icon::REMOVE, act(view, ProgressAct::Dismiss)))
    })
}

fn news_in_words(view: View, news: &ProgressNews) -> String {
    let text = |words| view.language.text(words);
    match news {
        ProgressNews::ConfirmClear => text(Words::ProgressConfirm).to_owned(),
        ProgressNews::Cleared => text(Words::ProgressCleared).to_owned(),
        ProgressNews::TakenIn(name) => fill(text(Words::ProgressTakenIn), &[("name", name)]),
        ProgressNews::Unopened(name) => fill(text(Words::ProgressUnopened), &[("name", name)]),
        ProgressNews::Bad(name, error) => {
            fill(text(Words::ProgressBad), &[("name", name), ("problem", &error.message(view.language))])
        }
    }
}
