//! Importing a registry file: the ways in, and what became of the last one.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{Html, NodeRef};

use super::super::super::controls::button;
use super::super::super::element::{Element, Heard, el, event, text_el};
use super::Panel;
use super::reception::Reception;
use crate::app::browser::ReaderFile;
use crate::app::workbench::registry::{Import, RegistryAct, Taken, Told, receive_file, receive_text};
use crate::scenario::canonical;
use crate::scenario::reg::{LeftAlone, RegFile};
use crate::words::{Message, RegistryMessage, RegistryPanelMessage as Words, cut, fill, grouped};

/// How many lines that were not taken are listed.
const LISTED: usize = 20;
/// How much of a line that a file writes is shown, in characters.
const SHOWN: usize = 200;

/// The part of the panel.
pub(super) fn view(panel: Panel) -> Element {
    let reception = yew::html! {
        <Reception
            dispatch={panel.view.dispatch.clone()} hint={panel.text(Words::ImportDrop)}
            pasted={panel.text(Words::ImportPasted)}
        />
    };
    el("div")
        .class("import")
        .with(text_el("h3", panel.text(Words::ImportTitle)))
        .with(file_field(panel))
        .with(text_el("p", panel.text(Words::ImportHint)).class("hint"))
        .with(text_field(panel))
        .with(el("div").class("import-told").is("role", "status").with(told(panel)))
        .with(reception)
}

/// A file field that looks like a button.
fn file_field(panel: Panel) -> Element {
    let input = el("input").is("type", "file").is("accept", ".reg").class("unseen").on(event::change, chosen(panel));
    el("label").class("file-field").with(input).with(text_el("span", panel.text(Words::ImportChoose)))
}

fn chosen(panel: Panel) -> Heard {
    let dispatch = panel.view.dispatch.clone();
    Rc::new(move |event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.item(0)) {
            receive_file(dispatch.clone(), ReaderFile::new(file));
        }
        // The same file can be chosen again.
        input.set_value("");
    })
}

/// Where a text can be pasted or typed by those who cannot drop.
fn text_field(panel: Panel) -> Element {
    let (dispatch, field, name) = (panel.view.dispatch.clone(), NodeRef::default(), panel.text(Words::ImportPasted));
    let area = el("textarea")
        .is("rows", "3")
        .is("spellcheck", "false")
        .is("autocapitalize", "off")
        .is("wrap", "off")
        .is("aria-label", panel.text(Words::ImportText))
        .is("placeholder", "Windows Registry Editor Version 5.00")
        .node(field.clone());
    let import: Heard = Rc::new(move |_| {
        if let Some(area) = field.cast::<HtmlTextAreaElement>() {
            receive_text(dispatch.clone(), name, area.value());
        }
    });
    el("div").class("import-text").with(area).with(button(panel.text(Words::ImportTheText), import))
}

/// What there is to tell of the last file.
fn told(panel: Panel) -> Html {
    match &panel.desk.import {
        Import::None => Html::default(),
        Import::Reading(name, bytes) => {
            let said = fill(panel.text(Words::ImportReading), &[("name", &**name), ("bytes", &grouped(*bytes))]);
            el("div")
                .class("reading")
                .with(el("progress").has("aria-label", said.clone()))
                .with(text_el("p", &said))
                .into()
        }
        Import::Told(name, Told::Unreadable) => {
            problem(fill(panel.text(Words::ImportUnreadable), &[("name", &**name)]))
        }
        Import::Told(name, Told::Refused(refusal)) => refused(panel, name, &refusal.message(panel.view.language)),
        Import::Told(name, Told::Read(file, Taken::TooLong(too_long))) => {
            let said = refused(panel, name, &too_long.message(panel.view.language));
            [said, held(panel, file)].into_iter().collect()
        }
        Import::Told(name, Told::Read(file, taken)) => {
            [outcome(panel, name, file, *taken), held(panel, file)].into_iter().collect()
        }
    }
}

fn refused(panel: Panel, name: &str, reason: &str) -> Html {
    problem(fill(panel.text(Words::ImportRefused), &[("name", &name), ("reason", &reason)]))
}

fn problem(text: String) -> Html {
    text_el("p", &text).class("problem").into()
}

fn outcome(panel: Panel, name: &str, file: &RegFile, taken: Taken) -> Html {
    let say = |message| fill(panel.text(message), &[("name", &name)]);
    match taken {
        Taken::All => text_el("p", &say(Words::Imported)).class("said").into(),
        Taken::Same => text_el("p", &say(Words::ImportSame)).into(),
        Taken::Nothing | Taken::TooLong(_) => text_el("p", &say(Words::ImportNothing)).into(),
        Taken::NotYet => {
            let count = file.problems.len() + file.unlisted as usize;
            let said = fill(panel.text(Words::ImportBad), &[("name", &name), ("count", &grouped(count))]);
            let rest = button(panel.text(Words::ImportRest), panel.act(RegistryAct::ImportRest));
            let offered = (!file.changes.is_empty()).then_some(rest);
            el("div").class("refused").with(text_el("p", &said).class("problem")).with_or_not(offered).into()
        }
    }
}

/// What a file holds: the lines that it writes, those that are not taken, and what is left alone.
fn held(panel: Panel, file: &RegFile) -> Html {
    let lines = file
        .commands()
        .into_iter()
        .map(|command| el("li").with(text_el("code", &cut(&canonical(&command), SHOWN))).into());
    el("div")
        .class("held")
        .with(el("ul").with_all(lines.take(LISTED)))
        .with(problems(panel, file))
        .with_all(left_alone(panel, file).map(|note| text_el("p", &note).class("hint").into()))
        .into()
}

fn problems(panel: Panel, file: &RegFile) -> Html {
    let language = panel.view.language;
    if file.problems.is_empty() {
        return Html::default();
    }
    let shown = file.problems.iter().take(LISTED).map(|problem| {
        let facts: [(&str, &dyn std::fmt::Display); 2] = [("line", &problem.line), ("column", &problem.column)];
        let place = fill(panel.view.text(Message::LineColumn), &facts);
        el("li").with(text_el("strong", &place)).text(" ").text(&problem.kind.message(language)).into()
    });
    let list = el("ul").class("problems").with_all(shown);
    match (file.problems.len() + file.unlisted as usize).saturating_sub(LISTED) {
        0 => list.into(),
        more => {
            let more = fill(language.text(RegistryMessage::RegMoreProblems), &[("count", &grouped(more))]);
            list.with(text_el("li", &more)).into()
        }
    }
}

/// What the model leaves alone, counted.
fn left_alone<'a>(panel: Panel<'a>, file: &RegFile) -> impl Iterator<Item = String> + use<'a> {
    let LeftAlone { keys, values, numbered } = file.left_alone;
    let language = panel.view.language;
    let all = (keys > 0 || values > 0).then(|| {
        let facts = (grouped(keys), grouped(values));
        fill(language.text(RegistryMessage::RegLeftAlone), &[("keys", &facts.0), ("values", &facts.1)])
    });
    let numbered =
        (numbered > 0).then(|| fill(language.text(RegistryMessage::RegNumbered), &[("count", &grouped(numbered))]));
    [all, numbered].into_iter().flatten()
}
