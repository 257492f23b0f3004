//! The styles of text in the figure, and how wide a text may get.
//!
//! Nothing here can ask a browser, so widths are estimated from above: from the widest of the common interface fonts.
//! A box of this width holds the text in any of them.

/// How a text is set. The sizes are part of the layout, so they stand here; the typeface is the page's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextStyle {
    /// The name of a row.
    Label,
    /// A small line below the name of a row.
    Caption,
    /// What a row amounts to.
    Value,
    /// Numbers along the axis.
    Tick,
    /// MaxUserPort at its boundary.
    Flag,
    /// Text on or beside a mark.
    Mark,
    /// The note below the figure.
    Note,
}

impl TextStyle {
    /// The font weight of most styles.
    pub const NORMAL_WEIGHT: u16 = 400;

    /// Its CSS class.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Caption => "caption",
            Self::Value => "value",
            Self::Tick => "tick",
            Self::Flag => "flag",
            Self::Mark => "mark",
            Self::Note => "note",
        }
    }

    /// The font size in pixels.
    pub const fn size(self) -> f64 {
        match self {
            Self::Label => 14.0,
            Self::Flag | Self::Value => 13.0,
            Self::Tick | Self::Caption | Self::Note | Self::Mark => 11.5,
        }
    }

    /// The font weight.
    pub const fn weight(self) -> u16 {
        match self {
            Self::Label | Self::Flag => 600,
            _ => Self::NORMAL_WEIGHT,
        }
    }

    /// No less than the width of `text` in this style, in pixels.
    pub fn width(self, text: &str) -> f64 {
        let hundredths: u32 = text.chars().map(hundredths_of_an_em).sum();
        let weight = if self.weight() > Self::NORMAL_WEIGHT { BOLD } else { 1.0 };
        f64::from(hundredths) / 100.0 * self.size() * weight
    }

    /// How far a text reaches above its baseline, in pixels.
    pub fn ascent(self) -> f64 {
        self.size() * 0.86
    }

    /// How far a text reaches below its baseline, in pixels.
    pub fn descent(self) -> f64 {
        self.size() * 0.24
    }
}

/// How much wider a bold text is.
const BOLD: f64 = 1.16;

/// The widths of the characters from space to tilde, in hundredths of an em.
const ASCII: [u8; 95] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69,
    62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64,
    60, 82, 60, 60, 53, 64, 34, 64, 84,
];

/// A Chinese character, and any other that is not listed, counts as a whole em.
fn hundredths_of_an_em(character: char) -> u32 {
    let listed = u32::from(character).checked_sub(32).and_then(|at| ASCII.get(at as usize));
    match (listed, character) {
        (Some(&hundredths), _) => u32::from(hundredths),
        (None, '·') => 32,
        (None, '–') => 50,
        _ => 100,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_digit_is_as_wide_as_any_other() {
        let widths: Vec<f64> = ('0'..='9').map(|digit| TextStyle::Tick.width(&digit.to_string())).collect();
        assert!(widths.iter().all(|&width| width == widths[0]));
    }

    #[test]
    fn a_chinese_character_takes_an_em() {
        assert_eq!(TextStyle::Value.width("端口"), 26.0);
    }
}
