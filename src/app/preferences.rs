//! How the reader wants things shown. Kept on the device, never in a link.

use crate::figure::svg::Theme;
use crate::figure::{Protocols, ScaleKind, Viewport};
use crate::words::Language;

/// The reader's choices.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Preferences {
    /// The language of the page.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// The scale of the figure.
    pub scale: ScaleKind,
    /// The protocols whose ports in use are shown.
    pub protocols: Protocols,
}

impl Preferences {
    /// How a reader with these preferences looks at the whole axis, in a figure as many pixels wide.
    pub fn viewport(&self, width: f64) -> Viewport {
        let Self { scale, protocols, language, .. } = *self;
        Viewport { scale, protocols, language, ..Viewport::new(width) }
    }

    /// The preferences as text, one `name=value` a line.
    pub fn write(&self) -> String {
        format!(
            "language={}\ntheme={}\nscale={}\nprotocols={}\n",
            self.language.tag(),
            self.theme.keyword(),
            self.scale.keyword(),
            protocols_keyword(self.protocols),
        )
    }

    /// Preferences from text; what is missing or unknown is as at first.
    pub fn read(text: &str) -> Self {
        let mut read = Self::default();
        for (name, value) in text.lines().filter_map(|line| line.split_once('=')) {
            read.choose(name, value);
        }
        read
    }

    /// Makes one choice by name, as kept texts and the page's query do; an unknown one changes nothing.
    pub fn choose(&mut self, name: &str, value: &str) {
        match name {
            "language" | "lang" => self.language = Language::from_tag(value).unwrap_or(self.language),
            "theme" => self.theme = Theme::from_keyword(value).unwrap_or(self.theme),
            "scale" => self.scale = ScaleKind::from_keyword(value).unwrap_or(self.scale),
            "protocols" => self.protocols = protocols_from(value).unwrap_or(self.protocols),
            _ => {}
        }
    }
}

/// Every choice of protocols, in the order in which the page offers them.
pub const PROTOCOLS: [Protocols; 3] = [Protocols::Both, Protocols::Tcp, Protocols::Udp];

const fn protocols_keyword(protocols: Protocols) -> &'static str {
    match protocols {
        Protocols::Both => "both",
        Protocols::Tcp => "tcp",
        Protocols::Udp => "udp",
    }
}

fn protocols_from(keyword: &str) -> Option<Protocols> {
    PROTOCOLS.into_iter().find(|&protocols| protocols_keyword(protocols) == keyword)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_survive_being_kept() {
        let chosen = Preferences {
            language: Language::Chinese,
            theme: Theme::Dark,
            scale: ScaleKind::Log,
            protocols: Protocols::Udp,
        };
        assert_eq!(Preferences::read(&chosen.write()), chosen);
    }

    #[test]
    fn kept_nonsense_changes_nothing() {
        assert_eq!(Preferences::read("theme=<b>\nscale\n=\nwidth=3\u{0}"), Preferences::default());
    }
}
