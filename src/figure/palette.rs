//! Reads the colours of the inks from the page's stylesheet, so that they stand in one place.

use super::ink::Ink;

/// The stylesheet that says which colour each ink is, on light and on dark paper.
pub const INKS_CSS: &str = include_str!("../../static/inks.css");

/// The colours of an ink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    /// On light paper, such as `#1b222b`.
    pub light: &'static str,
    /// On dark paper.
    pub dark: &'static str,
}

/// The colours of an ink; `None` where the stylesheet does not name it.
pub fn colours(ink: Ink) -> Option<Colours> {
    let line = INKS_CSS.lines().find_map(|line| value_of(line, ink.name()))?;
    let (light, dark) = line.strip_prefix("light-dark(")?.strip_suffix(");")?.split_once(", ")?;
    Some(Colours { light, dark })
}

fn value_of(line: &'static str, name: &str) -> Option<&'static str> {
    line.trim().strip_prefix("--ink-")?.strip_prefix(name)?.strip_prefix(": ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of a colour such as `#1b222b`, 0 to 1.
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        let linear = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(channel(1)) + 0.7152 * linear(channel(3)) + 0.0722 * linear(channel(5))
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn assert_contrast(ink: Ink, on: Ink, least: f64) {
        let (ink_colours, on_colours) = (colours(ink).unwrap(), colours(on).unwrap());
        for (theme, a, b) in
            [("light", ink_colours.light, on_colours.light), ("dark", ink_colours.dark, on_colours.dark)]
        {
            let found = contrast(a, b);
            assert!(found >= least, "{} on {} in {theme}: {found:.2}", ink.name(), on.name());
        }
    }

    #[test]
    fn every_ink_has_a_colour_on_light_and_on_dark_paper_and_no_colour_is_without_an_ink() {
        for &ink in Ink::ALL {
            let colours = colours(ink).unwrap_or_else(|| panic!("{}", ink.name()));
            assert!([colours.light, colours.dark].iter().all(|c| c.len() == 7 && c.starts_with('#')), "{}", ink.name());
        }
        assert_eq!(INKS_CSS.matches("light-dark(").count(), Ink::ALL.len());
    }

    #[test]
    fn every_text_is_readable() {
        for ink in [Ink::Text, Ink::Muted, Ink::Accent, Ink::Pin, Ink::Change, Ink::Refused] {
            assert_contrast(ink, Ink::Paper, 4.5);
        }
        assert_contrast(Ink::OnReservation, Ink::Reservation, 4.5);
        assert_contrast(Ink::OnBlock, Ink::Block, 4.5);
    }

    #[test]
    fn every_mark_stands_out_from_the_paper() {
        let marks = [
            Ink::WellKnown,
            Ink::Ephemeral,
            Ink::InUse,
            Ink::Reservable,
            Ink::Reservation,
            Ink::Blockable,
            Ink::Block,
            Ink::Specific,
            Ink::Edge,
        ];
        for ink in marks {
            assert_contrast(ink, Ink::Paper, 3.0);
        }
    }

    #[test]
    fn what_lies_on_another_mark_differs_in_lightness_and_not_in_hue_alone() {
        assert_contrast(Ink::Reservation, Ink::Reservable, 1.6);
        assert_contrast(Ink::Block, Ink::Blockable, 1.6);
    }
}
