//! The attributes of `<port-atlas>`, which are also the parameters of the frame: what each may be, and what it changes.

use crate::app::{Controls, Opening, Preferences};
use crate::figure::{RowKind, Rows, ScaleKind, svg::Theme};
use crate::model::System;
use crate::scenario::{Scenario, read_dword};
use crate::words::Language;

/// Why a value is not taken, for the author of the page: what it may be instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit(pub String);

/// The scenario as the author gave it. A new one is made from it where an attribute that shapes it changes.
type Taken = Result<(), Unfit>;

/// Makes `opening` as an attribute wants it; an empty value is as if the attribute were not there.
///
/// # Errors
/// [`Unfit`] where the attribute or its value is not known; `opening` is as before then.
pub fn wish(opening: &mut Opening, attribute: &str, value: &str) -> Taken {
    match attribute {
        "scenario" => opening.scenario = scenario(value)?,
        "system" | "max-user-port" if value.is_empty() => {}
        "system" => {
            let edit = opening.scenario.choose_system(named(value, &System::KEYWORDS, System::from_keyword)?);
            opening.scenario = opening.scenario.edited(&edit).0;
        }
        "max-user-port" => {
            let number = read_dword(value).ok_or_else(|| Unfit("a number of 32 bits, decimal or 0x hex".to_owned()))?;
            opening.scenario = opening.scenario.edited(&opening.scenario.slide_max_user_port(number)).0;
        }
        "rows" => opening.fitting.rows = rows(value)?,
        "controls" => {
            opening.fitting.controls = named(value, &Controls::ALL.map(Controls::keyword), Controls::from_keyword)?
        }
        "readonly" => opening.fitting.readonly = value != "false",
        "scale" => {
            opening.preferences.scale = named(value, &ScaleKind::ALL.map(ScaleKind::keyword), ScaleKind::from_keyword)?
        }
        "theme" => opening.preferences.theme = named(value, &Theme::ALL.map(Theme::keyword), Theme::from_keyword)?,
        "lang" => opening.preferences.language = named(value, &Language::ALL.map(Language::tag), Language::from_tag)?,
        // What a page of its own kept.
        "preferences" => opening.preferences = Preferences::read(value),
        _ => return Err(Unfit(String::new())),
    }
    Ok(())
}

/// What a word names, if it is one of the allowed ones; the default where it is empty.
fn named<T: Default>(value: &str, allowed: &[&str], of: fn(&str) -> Option<T>) -> Result<T, Unfit> {
    if value.is_empty() { Ok(T::default()) } else { of(value).ok_or_else(|| Unfit(allowed.join(", "))) }
}

fn rows(value: &str) -> Result<Rows, Unfit> {
    let words = value.split([' ', ',']).filter(|word| !word.is_empty());
    let rows: Option<Rows> = words.map(RowKind::from_keyword).collect();
    let rows = rows.ok_or_else(|| Unfit(RowKind::ALL.map(RowKind::keyword).join(", ")))?;
    Ok(if rows == Rows::NONE { Rows::ALL } else { rows })
}

/// A scenario as authors write it: `;` parts commands as the ends of lines do, and quotes may have been made curly.
fn scenario(value: &str) -> Result<Scenario, Unfit> {
    let mut quoted = false;
    let text: String = value.chars().map(|c| parted(c, &mut quoted)).collect();
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Scenario::read(&lines.join("\n")).map_err(|too_long| Unfit(too_long.to_string()))
}

fn parted(c: char, quoted: &mut bool) -> char {
    let c = if matches!(c, '\u{201c}'..='\u{201f}' | '«' | '»') { '"' } else { c };
    *quoted = c != '\n' && (*quoted != (c == '"'));
    if c == ';' && !*quoted { '\n' } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(wishes: &[(&str, &str)]) -> Opening {
        let mut opening = Opening::default();
        for (attribute, value) in wishes {
            wish(&mut opening, attribute, value).unwrap();
        }
        opening
    }

    #[test]
    fn commands_are_parted_by_semicolons_but_not_inside_quotes() {
        let opening = after(&[("scenario", "bind 80 as “a; b”; block 6000-6100\n\n  bind 81 ")]);
        assert_eq!(opening.scenario.to_string(), "bind 80 as \"a; b\"\nblock 6000-6100\nbind 81\n");
    }

    #[test]
    fn quotes_are_read_in_whatever_way_a_generator_has_bent_them() {
        for text in ["bind 80 as “IIS”", "bind 80 as „IIS“", "bind 80 as «IIS»", "bind 80 as \"IIS\""] {
            assert_eq!(after(&[("scenario", text)]).scenario.to_string(), "bind 80 as \"IIS\"\n", "{text}");
        }
    }

    #[test]
    fn the_system_and_max_user_port_are_written_into_the_scenario() {
        let opening = after(&[("scenario", "bind 80"), ("system", "2003-SP1"), ("max-user-port", "0x1388")]);
        assert_eq!(opening.scenario.to_string(), "os 2003-sp1\nset MaxUserPort 5000\nbind 80\n");
    }

    #[test]
    fn an_unknown_value_changes_nothing_and_names_the_allowed_ones() {
        let languages = Language::ALL.map(Language::tag).join(", ");
        let cases = [
            ("controls", "all", "none, slider, full"),
            ("theme", "<b>", "auto, light, dark"),
            ("scale", "cubic", "schematic, linear, log"),
            ("system", "vista", "xp, 2003, 2003-sp1"),
            ("lang", "of no people", &*languages),
            ("rows", "ephemeral cat", "well-known, ephemeral, in-use, reservable, blockable, specific"),
            ("max-user-port", "lots", "a number of 32 bits, decimal or 0x hex"),
            ("zoom", "3", ""),
        ];
        for (attribute, value, allowed) in cases {
            let mut opening = Opening::default();
            assert_eq!(wish(&mut opening, attribute, value), Err(Unfit(allowed.to_owned())), "{attribute}");
            assert_eq!(opening, Opening::default(), "{attribute}");
        }
    }

    #[test]
    fn an_empty_value_is_the_default() {
        let attributes = ["scenario", "system", "max-user-port", "rows", "controls", "scale", "theme", "lang"];
        let mut opening = after(&[("controls", "none"), ("rows", "in-use"), ("theme", "dark")]);
        for attribute in attributes {
            wish(&mut opening, attribute, "").unwrap();
        }
        assert_eq!(opening, after(&[("system", "")]));
    }
}
