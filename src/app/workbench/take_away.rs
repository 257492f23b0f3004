//! What a reader takes away: pictures, tables, the scenario, its link and a QR code of it, and a printed page.

use std::rc::Rc;

use super::errand::Errand;
use super::scenario_file::NoScenario;
use crate::app::session::Session;
use crate::app::{Action, Preferences};
use crate::figure::svg::{self, Theme};
use crate::figure::{Description, Pixels, TableFormat, Viewport, Width, describe, layout, table};
use crate::model::Snapshot;
use crate::scenario::Scenario;
use crate::words::{Language, ReferenceMessage, fill};

/// The least and the greatest width that a picture can have, in pixels.
pub const PICTURE_WIDTHS: [f64; 2] = [Width::NARROWEST, Width::WIDEST];
/// How many pixels of a PNG can stand for each pixel of the width.
pub const SHARPNESS: [u8; 3] = [1, 2, 4];
/// Links of more characters than this are cut by many programs that send them.
pub const LONG_LINK: usize = 8000;

/// What stands in the tool.
#[derive(Clone, Debug)]
pub struct TakeAway {
    /// The picture's width, as typed.
    pub width: Rc<str>,
    /// Its paper, light or dark.
    pub paper: Theme,
    /// Pixels of the PNG for each of the width.
    pub sharpness: u8,
    /// Whether the caption stands in the picture.
    pub has_caption: bool,
    /// What became of the last thing taken.
    pub told: Option<Taken>,
    link: Option<(u32, Rc<str>)>,
    printing: Option<Rc<str>>,
}

impl Default for TakeAway {
    fn default() -> Self {
        let width = Pixels(Width::USUAL).to_string().into();
        let (told, link, printing) = (None, None, None);
        Self { width, paper: Theme::Light, sharpness: 2, has_caption: true, told, link, printing }
    }
}

/// What became of something that was to be taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is on the clipboard.
    Copied,
    /// The link is on the clipboard; it has so many characters.
    LongLink(usize),
    /// The browser does not let it be copied.
    NotCopied,
    /// It is saved under that name.
    Saved(String),
    /// The browser does not let it be saved.
    NotSaved,
    /// The browser cannot draw so many pixels, across and down.
    NoPicture(u32, u32),
    /// The browser cannot make a link of a scenario as long as this.
    NoLink,
    /// The scenario of the file of that name is opened.
    Opened(String),
    /// The file of that name is no scenario.
    NotOpened(String, NoScenario),
}

/// What a reader does in it.
#[derive(Clone, Debug)]
pub enum TakeAwayAct {
    /// Types the width.
    Width(String),
    /// Chooses the paper.
    Paper(Theme),
    /// Chooses how sharp a PNG is.
    Sharpness(u8),
    /// Has the caption in the picture, or not.
    Caption(bool),
    /// Something was taken, or could not be.
    Came(Taken),
    /// Opens a scenario from the file of that name.
    Open(String, Scenario),
    /// The link to the state after so many changes is there.
    Linked(u32, String),
    /// Prints the page, whose address this is.
    Print(String),
    /// The browser prints the page of this address, or is done.
    Printing(Option<String>),
}

impl TakeAway {
    /// The width of the picture; `None` where what was typed is none that it can have.
    pub fn pixels(&self) -> Option<f64> {
        let typed = self.width.trim();
        let digits = typed.bytes().all(|byte| byte.is_ascii_digit());
        let width = typed.parse().ok().filter(|_| digits).map(|width: u32| f64::from(width))?;
        (PICTURE_WIDTHS[0]..=PICTURE_WIDTHS[1]).contains(&width).then_some(width)
    }

    /// The link to the state after so many changes, where it was asked for in that state.
    pub fn link(&self, changes: u32) -> Option<&str> {
        self.link.as_ref().filter(|(at, _)| *at == changes).map(|(_, link)| &**link)
    }

    /// The address of the page while it is printed.
    pub fn printing(&self) -> Option<&str> {
        self.printing.as_deref()
    }

    /// The figure to take away; `None` while the width is none.
    pub fn picture(&self, snapshot: &Snapshot, preferences: &Preferences) -> Option<Picture> {
        let viewport = preferences.viewport(self.pixels()?);
        let described = describe(snapshot, &viewport);
        let scene = layout(snapshot, &viewport);
        let scene = if self.has_caption { scene.captioned(&caption(&described, preferences.language)) } else { scene };
        let svg = svg::file(&scene, &described, self.paper);
        Some(Picture { svg, width: scene.width, height: scene.height })
    }
}

/// A picture that stands alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The text of the SVG file.
    pub svg: String,
    /// Its width in pixels.
    pub width: f64,
    /// Its height in pixels.
    pub height: f64,
}

/// The caption of the figure.
pub fn caption(described: &Description, language: Language) -> String {
    fill(language.text(ReferenceMessage::CaptionText), &[("title", &described.title)])
}

/// The table of the figure's ranges in a format.
pub fn ranges(format: TableFormat, snapshot: &Snapshot, language: Language) -> String {
    let viewport = Viewport { language, ..Viewport::new(0.0) };
    format.write(&describe(snapshot, &viewport).title, &table(snapshot, &viewport), language)
}

/// Does what the reader did.
pub(super) fn act(session: &mut Session, act: TakeAwayAct) {
    let workbench = session.workbench_mut();
    let take_away = &mut workbench.take_away;
    match act {
        TakeAwayAct::Width(width) => take_away.width = width.into(),
        TakeAwayAct::Paper(paper) => take_away.paper = paper,
        TakeAwayAct::Sharpness(sharpness) => take_away.sharpness = sharpness,
        TakeAwayAct::Caption(has_caption) => take_away.has_caption = has_caption,
        TakeAwayAct::Came(told) => take_away.told = Some(told),
        TakeAwayAct::Open(name, scenario) => {
            take_away.told = Some(Taken::Opened(name));
            session.act(Action::Open(scenario));
        }
        TakeAwayAct::Linked(changes, link) => take_away.link = Some((changes, link.into())),
        TakeAwayAct::Print(address) => {
            take_away.printing = Some(address.into());
            workbench.send([Errand::Print]);
        }
        TakeAwayAct::Printing(address) => take_away.printing = address.map(Rc::from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::workbench::Act;
    use crate::app::workbench::tests::{session, work};

    fn after(acts: impl IntoIterator<Item = TakeAwayAct>) -> Session {
        let mut session = session("block 6000-6100");
        acts.into_iter().for_each(|act| work(&mut session, Act::TakeAway(act)));
        session
    }

    fn picture(acts: impl IntoIterator<Item = TakeAwayAct>) -> Option<Picture> {
        let session = after(acts);
        session.workbench().take_away().picture(&session.shown().snapshot, &session.preferences())
    }

    #[test]
    fn a_picture_has_the_width_the_paper_and_the_caption_that_were_asked_for() {
        let width = TakeAwayAct::Width("640".to_owned());
        let wide = picture([width.clone()]).unwrap();
        assert_eq!(wide.width, 640.0);
        assert!(wide.svg.contains("Port Atlas") && wide.svg.contains("<desc>") && wide.svg.contains("#ffffff"));
        let plain = picture([width, TakeAwayAct::Caption(false), TakeAwayAct::Paper(Theme::Dark)]).unwrap();
        assert!(plain.height < wide.height && !plain.svg.contains("Port Atlas") && !plain.svg.contains("#ffffff"));
    }

    #[test]
    fn a_width_that_no_picture_has_gives_none() {
        for width in ["", " ", "279", "4097", "1e3", "-960", "九百", "960.5", "99999999999999999999"] {
            assert_eq!(picture([TakeAwayAct::Width(width.to_owned())]), None, "{width}");
        }
        assert!(picture([TakeAwayAct::Width(" 280 ".to_owned())]).is_some());
    }

    #[test]
    fn a_link_is_shown_only_for_the_state_that_it_is_of() {
        let session = after([TakeAwayAct::Linked(3, "https://example.org/#s=os+xp".to_owned())]);
        assert_eq!(session.workbench().take_away().link(3), Some("https://example.org/#s=os+xp"));
        assert_eq!(session.workbench().take_away().link(4), None);
    }
}
