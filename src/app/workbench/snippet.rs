//! The live figure for another page, as text that its author pastes: an element or a frame.

use crate::app::Controls;
use crate::figure::ScaleKind;
use crate::figure::svg::Theme;
use crate::scenario::Scenario;
use crate::words::Language;

/// What the figure in the other page is asked for: attributes of the element, parameters of the frame.
#[derive(Default)]
pub(super) struct Wishes {
    /// The language; that of each reader where there is none.
    pub language: Option<Language>,
    /// The scale of the figure.
    pub scale: ScaleKind,
    /// The theme.
    pub theme: Theme,
    /// The controls around the figure.
    pub controls: Controls,
    /// Whether the figure may be looked at only.
    pub readonly: bool,
}

impl Wishes {
    /// Those that are not as they would be anyway; what is only there or not has no value.
    fn named(&self) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
        let wish = |name, differs: bool, value| differs.then_some((name, Some(value)));
        [
            self.language.map(|language| ("lang", Some(language.tag()))),
            wish("scale", self.scale != ScaleKind::default(), self.scale.keyword()),
            wish("theme", self.theme != Theme::default(), self.theme.keyword()),
            wish("controls", self.controls != Controls::default(), self.controls.keyword()),
            self.readonly.then_some(("readonly", None)),
        ]
        .into_iter()
        .flatten()
    }

    /// The element that holds the scenario, with its script from `folder`, which ends with `/`.
    pub(super) fn element(&self, scenario: &Scenario, folder: &str) -> String {
        let wishes = self.named().map(|(name, value)| match value {
            Some(value) => format!(" {name}=\"{value}\""),
            None => format!(" {name}"),
        });
        let (wishes, folder, scenario) = (wishes.collect::<String>(), escaped(folder), escaped(&scenario.to_string()));
        format!(
            "<script type=\"module\" src=\"{folder}port-atlas.js\"></script>\n<port-atlas{wishes}>\n{scenario}</port-atlas>\n"
        )
    }

    /// The frame, as high as its figure, with its files from `folder`; `scenario` is written as in a link.
    pub(super) fn frame(&self, scenario: &str, title: &str, folder: &str) -> String {
        let (source, title) = (escaped(&format!("{folder}{}", self.address(scenario))), escaped(title));
        format!(
            "<iframe src=\"{source}\" title=\"{title}\" style=\"width: 100%; height: 34rem; border: 0\"></iframe>\n\
             <script src=\"{}frames.js\" defer></script>\n",
            escaped(folder)
        )
    }

    /// The frame's address, relative to the folder of the files.
    pub(super) fn address(&self, scenario: &str) -> String {
        let wishes = self.named().map(|(name, value)| format!("{name}={}&", value.unwrap_or("true")));
        format!("embed.html?{}scenario={scenario}", wishes.collect::<String>())
    }
}

/// A text with what HTML gives a meaning to written as entities.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
