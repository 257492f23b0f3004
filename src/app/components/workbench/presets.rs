//! The tool with real settings to open.

use yew::Html;

use super::super::View;
use super::super::controls::button;
use super::super::element::{Element, el, text_el};
use super::brought::missing;
use super::notes::mark_link;
use super::prose::prose;
use crate::app::{Act, Action, Brought, PresetsAct};
use crate::reference::{BadPreset, Citation, Preset, PresetName};
use crate::words::{ReferenceMessage, fill};

/// The panel.
pub(super) fn view(view: View) -> Element {
    let lead = text_el("p", view.language.text(ReferenceMessage::PresetsLead)).class("hint");
    let presets = view.session.workbench().presets().all().map(|(name, preset)| entry(view, name, preset));
    el("div").with(lead).with(el("ul").class("presets").with_all(presets))
}

fn entry(view: View, name: PresetName, brought: &Brought<Preset, BadPreset>) -> Html {
    let say = |sentence| fill(view.language.text(sentence), &[("name", &name)]);
    let sentences = [ReferenceMessage::PresetLoading, ReferenceMessage::PresetUnreachable].map(say);
    let sentences = sentences.each_ref().map(String::as_str);
    let problem = |bad: &BadPreset| bad.message(view.language);
    let missing = missing(view, brought, sentences, problem, Act::Presets(PresetsAct::Again));
    el("li").with_or_not(missing).with_or_not(brought.here().map(|preset| shown(view, name, preset))).into()
}

fn shown(view: View, name: PresetName, preset: &Preset) -> Element {
    let title = preset.title.get(view.language);
    let open = button(
        view.language.text(ReferenceMessage::OpenPreset),
        view.act(Action::Work(Act::Presets(PresetsAct::Open(name)))),
    );
    let label = fill(view.language.text(ReferenceMessage::OpenPresetNamed), &[("title", title)]);
    let heading = el("div").class("title").with(text_el("h3", title)).with(open.has("aria-label", label));
    let opened = view.session.workbench().presets().opened();
    if opened.is_some_and(|opened| opened != name) {
        // Beside the one that is open, the others are but a list: its steps and the figure are then near.
        return el("article").with(heading);
    }
    let notice = prose(preset.notice.get(view.language));
    let article = el("article").class(if opened.is_some() { "open" } else { "shown" });
    article.with(heading).with_all(notice).with(sources(view, &preset.sources))
}

fn sources(view: View, sources: &[Citation]) -> Element {
    let title = text_el("span", view.language.text(ReferenceMessage::SourceTitle));
    sources.iter().fold(el("p").class("rule").with(title), |line, source| {
        let link = text_el("a", &source.title).has("href", source.link.clone());
        let mark = mark_link(view, source.mark);
        line.with(el("span").class("cited").with(link.is("target", "_blank").is("rel", "noopener")).with(mark))
    })
}
