//! The state on screen for another page: as an element, a frame, a line of Markdown or a picture.

use super::snippet::Wishes;
use crate::app::link::readable;
use crate::app::session::Session;
use crate::app::{Action, Controls, Preferences};
use crate::figure::{Viewport, Width, describe, layout, svg};
use crate::scenario::Scenario;

/// How many bytes of a scenario are shown in what is to be pasted: a field takes seconds for many more.
const SHOWN: usize = 16_000;

/// What an author pastes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Snippet {
    /// The element `<port-atlas>`.
    #[default]
    Element,
    /// A frame.
    Frame,
    /// Markdown: a picture that leads to the live state.
    Markdown,
    /// The picture alone, as SVG.
    Picture,
}

impl Snippet {
    /// Every kind, in the order in which the tool offers them.
    pub const ALL: [Self; 4] = [Self::Element, Self::Frame, Self::Markdown, Self::Picture];

    /// Whether the reader of the other page can act.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Element | Self::Frame)
    }
}

/// What stands in the tool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Embedding {
    /// What the author pastes.
    pub snippet: Snippet,
    /// The controls around the figure.
    pub controls: Controls,
    /// Whether the figure may be looked at only.
    pub readonly: bool,
    /// Whether the last copy came about.
    pub copied: Option<bool>,
}

impl Embedding {
    /// The text to paste; `folder` is where the files of Port Atlas stand, with `/` at its end.
    pub fn text(self, session: &Session, folder: &str) -> String {
        self.text_of(session, session.scenario(), folder)
    }

    /// The same with no more lines of a long scenario than a field can show.
    pub fn excerpt(self, session: &Session, folder: &str) -> String {
        match self.lines_shown(session) {
            Some(lines) => self.text_of(session, &session.scenario().first(lines), folder),
            None => self.text(session, folder),
        }
    }

    /// How many lines of the scenario the excerpt holds, where that is not all of the text.
    pub fn lines_shown(self, session: &Session) -> Option<usize> {
        if self.snippet != Snippet::Element || session.scenario().byte_count() <= SHOWN {
            return None;
        }
        let ends = session.scenario().lines().iter().scan(0, |bytes, line| {
            *bytes += line.text().len() + 1;
            Some(*bytes)
        });
        Some(ends.take_while(|&bytes| bytes <= SHOWN).count())
    }

    fn text_of(self, session: &Session, scenario: &Scenario, folder: &str) -> String {
        match self.snippet {
            Snippet::Element => self.wishes(session).element(scenario, folder),
            Snippet::Frame => self.wishes(session).frame(&state(session), &title(session), folder),
            Snippet::Markdown => format!("[![{}](port-atlas.svg)]({})\n", title(session), home(session, folder)),
            Snippet::Picture => picture(session),
        }
    }

    /// The address of the frame, relative to the folder of the files.
    pub fn frame(self, session: &Session) -> String {
        self.wishes(session).address(&state(session))
    }

    /// Whether a frame's address can carry the scenario.
    pub fn fits(self, session: &Session) -> bool {
        !matches!(self.snippet, Snippet::Frame | Snippet::Markdown) || readable(session.scenario()).is_some()
    }

    fn wishes(self, session: &Session) -> Wishes {
        let Preferences { language, scale, theme, .. } = session.preferences();
        Wishes { language: Some(language), scale, theme, controls: self.controls, readonly: self.readonly }
    }
}

/// What a reader does in it.
#[derive(Clone, Copy, Debug)]
pub enum EmbeddingAct {
    /// Chooses.
    Choose(Embedding),
    /// Copied, or could not.
    Copied(bool),
}

impl From<EmbeddingAct> for Action {
    fn from(act: EmbeddingAct) -> Self {
        Self::Work(super::Act::Embedding(act))
    }
}

/// Does it.
pub(super) fn act(embedding: &mut Embedding, act: EmbeddingAct) {
    match act {
        EmbeddingAct::Choose(chosen) => *embedding = Embedding { copied: None, ..chosen },
        EmbeddingAct::Copied(copied) => embedding.copied = Some(copied),
    }
}

/// The figure as it would be drawn in a picture.
pub fn pictured(session: &Session) -> Viewport {
    session.preferences().viewport(Width::USUAL)
}

fn picture(session: &Session) -> String {
    let (snapshot, viewport) = (&session.replay().snapshot, pictured(session));
    svg::file(&layout(snapshot, &viewport), &describe(snapshot, &viewport), session.preferences().theme)
}

fn title(session: &Session) -> String {
    layout(&session.replay().snapshot, &pictured(session)).title
}

fn home(session: &Session, folder: &str) -> String {
    let state = readable(session.scenario()).map_or_else(String::new, |state| format!("#{state}"));
    format!("{folder}index.html{state}")
}

/// The scenario as an address carries it; none where it is too long.
fn state(session: &Session) -> String {
    readable(session.scenario()).map_or_else(String::new, |state| state.trim_start_matches("s=").to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Opening;
    use crate::embed::wish;

    const SCENARIO: &str = "os 2003-sp1\nbind tcp 80 as \"<b> & co; x\"\nblock 60000-60999\n";

    fn session() -> Session {
        Session::new(&Opening { scenario: Scenario::read(SCENARIO).unwrap(), ..Opening::default() })
    }

    fn text(snippet: Snippet) -> String {
        let embedding = Embedding { snippet, controls: Controls::Slider, readonly: true, copied: None };
        embedding.text(&session(), "https://example.org/ports/")
    }

    #[test]
    fn an_element_holds_the_scenario_with_nothing_that_html_would_take_for_its_own() {
        let text = text(Snippet::Element);
        assert!(text.contains("<port-atlas lang=\"en\" controls=\"slider\" readonly>\nos 2003-sp1\n"), "{text}");
        assert!(text.contains("as &quot;&lt;b&gt; &amp; co; x&quot;"), "{text}");
    }

    #[test]
    fn of_a_long_scenario_the_beginning_is_shown_and_the_whole_is_pasted() {
        let lines = 100_000;
        let scenario = Scenario::read(&"bind 80\n".repeat(lines)).unwrap();
        let session = Session::new(&Opening { scenario, ..Opening::default() });
        let embedding = Embedding::default();
        let count = |text: String| text.matches("bind 80\n").count();
        assert_eq!(count(embedding.text(&session, "")), lines);
        assert_eq!(embedding.lines_shown(&session), Some(2000));
        assert_eq!(count(embedding.excerpt(&session, "")), 2000);
    }

    #[test]
    fn a_frame_keeps_the_state() {
        let address = Embedding { snippet: Snippet::Frame, ..Embedding::default() }.frame(&session());
        let query = address.split_once("scenario=").unwrap().1;
        // As a browser reads a parameter.
        let plus = query.replace('+', " ");
        let mut bytes = Vec::new();
        let mut rest = plus.bytes();
        while let Some(byte) = rest.next() {
            let hex = |rest: &mut std::str::Bytes| char::from(rest.next().unwrap()).to_digit(16).unwrap() as u8;
            bytes.push(if byte == b'%' { hex(&mut rest) << 4 | hex(&mut rest) } else { byte });
        }
        let mut opening = Opening::default();
        wish(&mut opening, "scenario", &String::from_utf8(bytes).unwrap()).unwrap();
        assert_eq!(opening.scenario.to_string(), SCENARIO);
    }

    #[test]
    fn markdown_shows_a_picture_that_leads_to_the_live_state() {
        let text = text(Snippet::Markdown);
        assert!(text.starts_with("[![Ports of Windows Server 2003 SP1"), "{text}");
        assert!(text.contains("](https://example.org/ports/index.html#s=os+2003-sp1;bind"), "{text}");
    }

    #[test]
    fn a_picture_is_a_whole_file() {
        assert!(text(Snippet::Picture).starts_with("<svg xmlns="));
    }
}
