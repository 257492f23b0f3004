//! Facts put into a sentence, and numbers as people write them.

use std::fmt::{Display, Write};

/// Puts `facts` into the `{names}` of `template`. A name without a fact stays as it is, so that it is seen.
pub fn fill(template: &str, facts: &[(&str, &dyn Display)]) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    for piece in pieces(template) {
        let fact = match piece {
            Piece::Text(text) => {
                filled.push_str(text);
                continue;
            }
            Piece::Name(name) => facts.iter().find(|(known, _)| *known == name).ok_or(name),
        };
        // Writing to a string cannot fail.
        let _ = match fact {
            Ok((_, fact)) => write!(filled, "{fact}"),
            Err(name) => write!(filled, "{{{name}}}"),
        };
    }
    filled
}

/// A number with a comma between thousands: `48,128`. More than 4,294,967,295 is written as that.
pub fn grouped(number: impl TryInto<u32>) -> String {
    in_thousands(number.try_into().unwrap_or(u32::MAX))
}

fn in_thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

enum Piece<'a> {
    Text(&'a str),
    Name(&'a str),
}

fn pieces(template: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = template;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let name = rest.strip_prefix('{').and_then(|inside| inside.split_once('}'));
        if let Some((name, after)) = name {
            rest = after;
            return Some(Piece::Name(name));
        }
        let end = rest.char_indices().skip(1).find(|(_, c)| *c == '{').map_or(rest.len(), |(at, _)| at);
        let (text, after) = rest.split_at(end);
        rest = after;
        Some(Piece::Text(text))
    })
}

/// The names in a template, sorted.
#[cfg(test)]
pub(crate) fn placeholders(template: &str) -> Vec<&str> {
    let names = pieces(template).filter_map(|piece| match piece {
        Piece::Name(name) => Some(name),
        Piece::Text(_) => None,
    });
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The first `most` characters of a text, with a mark where there were more: what readers wrote can be a megabyte long.
pub fn cut(text: &str, most: usize) -> Box<str> {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_go_where_their_names_stand_and_an_unknown_name_stays_visible() {
        assert_eq!(fill("{a}, {b} and {c}", &[("a", &1), ("b", &"two")]), "1, two and {c}");
    }

    #[test]
    fn a_fact_that_looks_like_a_name_is_not_filled_again() {
        assert_eq!(fill("{a}{b}", &[("a", &"{b}"), ("b", &"x")]), "{b}x");
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 999, 1000, 65536, 1_234_567].map(grouped), ["0", "999", "1,000", "65,536", "1,234,567"]);
    }
}
