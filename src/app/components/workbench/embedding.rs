//! The tool that puts the state on screen into another page: what to paste, and how it will look there.

use std::rc::Rc;

use super::super::View;
use super::super::controls::{button, switch};
use super::super::drawing;
use super::super::element::{Element, el, event, field_checked, text_el};
use super::super::header::later;
use crate::app::browser::{address, copy};
use crate::app::{Action, Controls, Embedding, EmbeddingAct, Snippet, pictured};
use crate::figure::{Pixels, layout};
use crate::words::{EmbedMessage, fill, grouped};

/// The panel.
pub(super) fn view(view: View) -> Element {
    let embedding = view.session.workbench().embedding();
    el("div")
        .class("embedding")
        .with(el("div").class("fields").with(choices(view, embedding)).with(snippet(view, embedding)))
        .with(preview(view, embedding))
}

fn say(view: View, sentence: EmbedMessage) -> &'static str {
    view.language.text(sentence)
}

fn choices(view: View, embedding: Embedding) -> Element {
    let kinds = Snippet::ALL.into_iter().map(|snippet| {
        let chosen = EmbeddingAct::Choose(Embedding { snippet, ..embedding });
        (say(view, kind_name(snippet)), embedding.snippet == snippet, view.act(chosen.into()))
    });
    let kinds = switch("snippet", say(view, EmbedMessage::EmbedAs), kinds);
    el("div").class("row").with(kinds).with_or_not(embedding.snippet.is_live().then(|| live_choices(view, embedding)))
}

const fn kind_name(snippet: Snippet) -> EmbedMessage {
    match snippet {
        Snippet::Element => EmbedMessage::EmbedElement,
        Snippet::Frame => EmbedMessage::EmbedFrame,
        Snippet::Markdown => EmbedMessage::EmbedMarkdown,
        Snippet::Picture => EmbedMessage::EmbedPicture,
    }
}

fn live_choices(view: View, embedding: Embedding) -> Element {
    let controls = Controls::ALL.into_iter().map(|controls| {
        let chosen = EmbeddingAct::Choose(Embedding { controls, ..embedding });
        (say(view, controls_name(controls)), embedding.controls == controls, view.act(chosen.into()))
    });
    let readonly = view.hear(move |event| {
        Some(EmbeddingAct::Choose(Embedding { readonly: field_checked(event), ..embedding }).into())
    });
    let check = el("input").is("type", "checkbox").checked(embedding.readonly).on(event::change, readonly);
    let check = el("label").class("check").with(check).with(text_el("span", say(view, EmbedMessage::EmbedReadonly)));
    el("div").class("row").with(switch("embed-controls", say(view, EmbedMessage::EmbedControls), controls)).with(check)
}

const fn controls_name(controls: Controls) -> EmbedMessage {
    match controls {
        Controls::None => EmbedMessage::EmbedNone,
        Controls::Slider => EmbedMessage::EmbedSlider,
        Controls::Full => EmbedMessage::EmbedFull,
    }
}

/// The folder of the page's files, with `/` at its end.
fn folder() -> String {
    let address = address();
    let page = address.split(['?', '#']).next().unwrap_or_default();
    page.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"))
}

fn snippet(view: View, embedding: Embedding) -> Element {
    if !embedding.fits(view.session) {
        return text_el("p", say(view, EmbedMessage::EmbedTooLong)).class("problem").is("role", "status");
    }
    let session = Rc::new(view.session.clone());
    let take = button(
        say(view, EmbedMessage::EmbedCopy),
        later(view, move || {
            let text = embedding.text(&session, &folder());
            async move { Action::from(EmbeddingAct::Copied(copy(&text).await)) }
        }),
    );
    let told =
        embedding.copied.map(|copied| if copied { EmbedMessage::EmbedCopied } else { EmbedMessage::EmbedNotCopied });
    let told = told.map_or("", |told| say(view, told));
    let area =
        el("textarea").is("readonly", "").is("rows", "9").is("aria-label", say(view, EmbedMessage::EmbedSnippet));
    el("div")
        .class("snippet")
        .with(area.is("spellcheck", "false").value(embedding.excerpt(view.session, &folder())))
        .with_or_not(embedding.lines_shown(view.session).map(|shown| excerpt(view, shown)))
        .with(el("div").class("row").with(take.class("primary")).with(text_el("p", told).is("role", "status")))
        .with(text_el("p", say(view, hint(embedding.snippet))).class("hint"))
}

/// Says how much of a long text is shown.
fn excerpt(view: View, shown: usize) -> Element {
    let lines = grouped(view.session.scenario().lines().len());
    text_el("p", &fill(say(view, EmbedMessage::EmbedExcerpt), &[("shown", &grouped(shown)), ("lines", &lines)]))
}

const fn hint(snippet: Snippet) -> EmbedMessage {
    match snippet {
        Snippet::Element | Snippet::Frame => EmbedMessage::EmbedFilesHint,
        Snippet::Markdown => EmbedMessage::EmbedMarkdownHint,
        Snippet::Picture => EmbedMessage::EmbedPictureHint,
    }
}

/// How it will look: the live figure in a frame, where this page's own files can be reached; else the picture.
fn preview(view: View, embedding: Embedding) -> Element {
    let title = say(view, EmbedMessage::EmbedPreview);
    let folder = folder();
    let shown = if embedding.snippet.is_live() && folder.starts_with("http") && embedding.fits(view.session) {
        el("iframe").is("title", title).has("src", folder + &embedding.frame(view.session))
    } else {
        picture(view)
    };
    el("div").class("preview-of").with(text_el("h3", title)).with(shown)
}

fn picture(view: View) -> Element {
    let scene = layout(&view.session.replay().snapshot, &pictured(view.session));
    el("svg")
        .has("viewBox", format!("0 0 {} {}", Pixels(scene.width), Pixels(scene.height)))
        .is("role", "img")
        .has("aria-label", scene.title.clone())
        .with(drawing::items(&scene.items))
}
