//! The tool to take something away with.

use std::future::Future;
use std::rc::Rc;

use super::super::View;
use super::super::controls::{button, switch};
use super::super::element::{Element, Heard, el, event, field_checked, field_value, text_el};
use super::super::header::later;
use super::bad_input::problem;
use super::code_picture::code_picture;
use super::given_file::{dropped, file_field, held_over};
use crate::app::browser::{Busy, address, copy, download, link, png};
use crate::app::qr::{MOST_BYTES, code};
use crate::app::{
    Act, Action, LONG_LINK, PICTURE_WIDTHS, Picture, SHARPNESS, TakeAwayAct, Taken, caption, given, ranges,
};
use crate::figure::svg::Theme;
use crate::figure::{TableFormat, Viewport, describe};
use crate::words::{Message, ReferenceMessage, fill, grouped};

/// The panel.
pub(super) fn view(view: View) -> Element {
    let told = view.session.workbench().take_away().told.as_ref().map(|told| tell(view, told)).unwrap_or_default();
    let others = el("div").with(table(view)).with(scenario(view)).with(page(view));
    el("div")
        .with(text_el("p", &told).class("told").is("role", "status"))
        .with(el("div").class("take").with(picture(view)).with(others))
}

fn say(view: View, sentence: ReferenceMessage) -> &'static str {
    view.language.text(sentence)
}

fn work(act: TakeAwayAct) -> Action {
    Action::Work(Act::TakeAway(act))
}

/// A part of the panel with its heading.
fn part(view: View, title: ReferenceMessage) -> Element {
    el("section").with(text_el("h3", say(view, title)))
}

/// A button that takes something and tells what became of it.
fn taking<F: Future<Output = Taken> + 'static>(view: View, label: &str, take: impl Fn() -> F + 'static) -> Element {
    button(
        label,
        later(view, move || {
            let taken = take();
            async move { work(TakeAwayAct::Came(taken.await)) }
        }),
    )
}

fn copying(view: View, label: &str, text: impl Fn() -> String + 'static) -> Element {
    taking(view, label, move || {
        let text = text();
        async move { if copy(&text).await { Taken::Copied } else { Taken::NotCopied } }
    })
}

fn saving(view: View, label: &str, name: String, kind: &'static str, text: impl Fn() -> String + 'static) -> Element {
    taking(view, label, move || {
        let saved = save(&name, kind, text().as_bytes());
        async move { saved }
    })
}

fn save(name: &str, kind: &str, bytes: &[u8]) -> Taken {
    if download(name, kind, bytes) { Taken::Saved(name.to_owned()) } else { Taken::NotSaved }
}

/// The name of a file with that ending.
fn named(ending: &str) -> String {
    format!("port-atlas.{ending}")
}

fn picture(view: View) -> Element {
    let described = describe(&view.session.shown().snapshot, &viewport(view));
    let caption = caption(&described, view.language);
    let alt = described.text();
    part(view, ReferenceMessage::TakePicture)
        .with(fields(view))
        .with(el("p").class("row").with(save_svg(view)).with(save_png(view)))
        .with(text_of(view, ReferenceMessage::PictureCaption, caption))
        .with(text_of(view, ReferenceMessage::AltText, alt))
}

fn viewport(view: View) -> Viewport {
    let protocols = view.session.preferences().protocols;
    Viewport { language: view.language, protocols, ..Viewport::new(0.0) }
}

fn fields(view: View) -> Element {
    let take_away = view.session.workbench().take_away();
    let papers = [(ReferenceMessage::PaperLight, Theme::Light), (ReferenceMessage::PaperDark, Theme::Dark)];
    let papers = papers
        .into_iter()
        .map(|(name, paper)| (say(view, name), take_away.paper == paper, view.act(work(TakeAwayAct::Paper(paper)))));
    let sharpness = SHARPNESS.into_iter().zip(["1 ×", "2 ×", "4 ×"]).map(|(sharpness, name)| {
        (name, take_away.sharpness == sharpness, view.act(work(TakeAwayAct::Sharpness(sharpness))))
    });
    let has_caption = el("input")
        .is("type", "checkbox")
        .checked(take_away.has_caption)
        .on(event::change, view.hear(|event| Some(work(TakeAwayAct::Caption(field_checked(event))))));
    el("div")
        .class("fields")
        .with(width(view))
        .with(labelled(view, ReferenceMessage::PicturePaper, |legend| switch("paper", legend, papers)))
        .with(labelled(view, ReferenceMessage::PictureSharpness, |legend| switch("sharpness", legend, sharpness)))
        .with(
            el("label")
                .class("check")
                .with(has_caption)
                .with(text_el("span", say(view, ReferenceMessage::WithCaption))),
        )
}

/// A switch with its name above.
fn labelled(view: View, name: ReferenceMessage, switch: impl FnOnce(&'static str) -> Element) -> Element {
    let name = say(view, name);
    el("div").with(text_el("span", name).class("name").is("aria-hidden", "true")).with(switch(name))
}

fn width(view: View) -> Element {
    let take_away = view.session.workbench().take_away();
    let [least, most] = PICTURE_WIDTHS.map(|width| width.to_string());
    let bad = fill(say(view, ReferenceMessage::PictureWidthBad), &[("least", &least as _), ("most", &most as _)]);
    let is_bad = take_away.pixels().is_none();
    let input = el("input")
        .is("type", "text")
        .is("inputmode", "numeric")
        .truth("aria-invalid", is_bad)
        .value(take_away.width.to_string())
        .on(event::input, view.hear(|event| Some(work(TakeAwayAct::Width(field_value(event))))));
    let label = el("label").with(text_el("span", say(view, ReferenceMessage::PictureWidth)).class("name")).with(input);
    el("div").with(label).with_or_not(is_bad.then(|| problem(&bad)))
}

/// What draws the picture as it is asked for now.
fn drawn(view: View) -> impl Fn() -> Option<Picture> + 'static {
    let take_away = view.session.workbench().take_away().clone();
    let (replay, preferences) = (view.session.shown().clone(), view.session.preferences());
    move || take_away.picture(&replay.snapshot, &preferences)
}

fn format_button(view: View, sentence: ReferenceMessage, format: &str) -> String {
    fill(say(view, sentence), &[("format", &format)])
}

fn save_svg(view: View) -> Element {
    let drawn = drawn(view);
    let svg = move || drawn().map(|picture| picture.svg).unwrap_or_default();
    let label = format_button(view, ReferenceMessage::SaveFormat, "SVG");
    let is_bad = view.session.workbench().take_away().pixels().is_none();
    saving(view, &label, named("svg"), "image/svg+xml", svg).flag("disabled", is_bad)
}

fn save_png(view: View) -> Element {
    let drawn = drawn(view);
    let sharpness = f64::from(view.session.workbench().take_away().sharpness);
    let label = format_button(view, ReferenceMessage::SaveFormat, "PNG");
    let is_bad = view.session.workbench().take_away().pixels().is_none();
    let drawn = Rc::new(drawn);
    let save = taking(view, &label, move || {
        let drawn = drawn.clone();
        async move {
            let _busy = Busy::begin().await;
            let Some(Picture { svg, width, height }) = drawn() else { return Taken::NotSaved };
            let [width, height] = [width, height].map(|length| (length * sharpness).round() as u32);
            match png(&svg, width, height).await {
                Some(bytes) => save(&named("png"), "image/png", &bytes),
                None => Taken::NoPicture(width, height),
            }
        }
    });
    save.flag("disabled", is_bad)
}

/// A text to read and to copy.
fn text_of(view: View, name: ReferenceMessage, text: String) -> Element {
    let name = say(view, name);
    let label = fill(say(view, ReferenceMessage::CopyNamed), &[("name", &name)]);
    let shown = text_el("p", &text);
    let copied = copying(view, say(view, ReferenceMessage::CopyIt), move || text.clone()).has("aria-label", label);
    el("div").class("quoted").with(text_el("span", name).class("name")).with(shown).with(copied)
}

fn table(view: View) -> Element {
    let rows = TableFormat::ALL.into_iter().map(|format| {
        let written = move |replay: &crate::scenario::Replay, language| ranges(format, &replay.snapshot, language);
        let (replay, again, language) = (view.session.shown().clone(), view.session.shown().clone(), view.language);
        let [save, copy] = [ReferenceMessage::SaveFormat, ReferenceMessage::CopyFormat]
            .map(|sentence| format_button(view, sentence, format.name()));
        // Spreadsheets take a file without the mark for one in an old code page.
        let mark = if format == TableFormat::Csv { "\u{feff}" } else { "" };
        let file = move || mark.to_owned() + &written(&replay, language);
        el("p")
            .class("row")
            .with(saving(view, &save, named(format.ending()), format.media_type(), file))
            .with(copying(view, &copy, move || written(&again, language)))
            .into()
    });
    part(view, ReferenceMessage::TakeTable).with_all(rows)
}

fn scenario(view: View) -> Element {
    let (text, again) = (view.session.scenario().clone(), view.session.scenario().clone());
    let file =
        saving(view, say(view, ReferenceMessage::SaveScenario), named("txt"), "text/plain", move || text.to_string());
    let copied = copying(view, say(view, ReferenceMessage::CopyScenario), move || again.to_string());
    let link = button(view.text(Message::CopyLink), share(view));
    let code = button(say(view, ReferenceMessage::ShowCode), ask_link(view));
    let opened = file_field(view, say(view, ReferenceMessage::OpenScenario), given);
    part(view, ReferenceMessage::TakeScenario)
        .on(event::dragover, held_over())
        .on(event::drop, dropped(view, given))
        .with(el("p").class("row").with(file).with(copied).with(opened))
        .with(el("p").class("row").with(link).with(code))
        .with_or_not(code_of_link(view))
}

/// Has the link of this state brought, for its code.
fn ask_link(view: View) -> Heard {
    let (scenario, changes) = (view.session.scenario().clone(), view.session.changes());
    later(view, move || {
        let scenario = scenario.clone();
        async move {
            let link = link(&scenario.to_string()).await;
            work(link.map_or(TakeAwayAct::Came(Taken::NoLink), |link| TakeAwayAct::Linked(changes, link)))
        }
    })
}

/// The QR code of the link, once that was brought; a message where no code holds it.
fn code_of_link(view: View) -> Option<Element> {
    let link = view.session.workbench().take_away().link(view.session.changes())?;
    let Some(code) = code(link) else {
        let facts = [("found", &grouped(link.len()) as _), ("most", &grouped(MOST_BYTES) as _)];
        let sentence = fill(say(view, ReferenceMessage::CodeTooLong), &facts);
        return Some(problem(&sentence));
    };
    Some(code_picture(&code, say(view, ReferenceMessage::CodeOfLink)))
}

/// Copies the link to this state, which may be too long to be of use.
fn share(view: View) -> Heard {
    let scenario = view.session.scenario().clone();
    later(view, move || {
        let scenario = scenario.clone();
        async move {
            let told = match link(&scenario.to_string()).await {
                None => Taken::NoLink,
                Some(link) if !copy(&link).await => Taken::NotCopied,
                Some(link) if link.len() > LONG_LINK => Taken::LongLink(link.len()),
                Some(_) => Taken::Copied,
            };
            work(TakeAwayAct::Came(told))
        }
    })
}

fn page(view: View) -> Element {
    let print = button(say(view, ReferenceMessage::PrintIt), view.hear(|_| Some(work(TakeAwayAct::Print(address())))));
    part(view, ReferenceMessage::TakePage)
        .with(text_el("p", say(view, ReferenceMessage::PrintHint)).class("hint"))
        .with(el("p").class("row").with(print))
}

/// What became of the last thing taken, in a sentence.
fn tell(view: View, told: &Taken) -> String {
    let text = |sentence| say(view, sentence);
    match told {
        Taken::Copied => text(ReferenceMessage::ToldCopied).to_owned(),
        Taken::LongLink(found) => {
            let facts = [("found", &grouped(*found) as _), ("most", &grouped(LONG_LINK) as _)];
            fill(text(ReferenceMessage::ToldLongLink), &facts)
        }
        Taken::NotCopied => text(ReferenceMessage::ToldNotCopied).to_owned(),
        Taken::Saved(name) => fill(text(ReferenceMessage::ToldSaved), &[("name", name)]),
        Taken::NotSaved => text(ReferenceMessage::ToldNotSaved).to_owned(),
        Taken::NoPicture(width, height) => {
            fill(text(ReferenceMessage::ToldNoPicture), &[("width", width as _), ("height", height as _)])
        }
        Taken::NoLink => text(ReferenceMessage::ToldNoLink).to_owned(),
        Taken::Opened(name) => fill(text(ReferenceMessage::ToldOpened), &[("name", name)]),
        Taken::NotOpened(name, why) => why.message(name, view.language),
    }
}
