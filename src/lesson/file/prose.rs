//! Text in paragraphs, with pieces set as code.

/// A text of one or more paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    paragraphs: Vec<String>,
}

/// A piece of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span<'a> {
    /// Words.
    Words(&'a str),
    /// A command, a value or a name, written between backticks in the lesson.
    Code(&'a str),
}

impl Prose {
    /// Joins lines into paragraphs; a blank line parts two. Between Chinese characters a line break is no space.
    pub fn of_lines<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut paragraphs = Vec::new();
        let mut open = String::new();
        for line in lines.into_iter().map(str::trim) {
            if line.is_empty() {
                paragraphs.push(std::mem::take(&mut open));
                continue;
            }
            if open.chars().next_back().is_some_and(|end| spaced(end, line)) {
                open.push(' ');
            }
            open.push_str(line);
        }
        paragraphs.push(open);
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        Self { paragraphs }
    }

    /// Whether there is no text.
    pub const fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }

    /// The paragraphs, each as its pieces.
    pub fn paragraphs(&self) -> impl Iterator<Item = impl Iterator<Item = Span<'_>>> {
        self.paragraphs.iter().map(|paragraph| spans(paragraph))
    }

    /// The paragraphs as plain text, as a screen reader or a terminal gives them.
    pub fn plain(&self) -> impl Iterator<Item = String> {
        self.paragraphs.iter().map(|paragraph| paragraph.replace('`', ""))
    }
}

/// Whether a space belongs between `end` and `line`, which a line break parts: not where both are Chinese, nor beside
/// Chinese punctuation.
fn spaced(end: char, line: &str) -> bool {
    let punctuation = |c: char| matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}' | '“' | '”');
    let Some(start) = line.chars().next() else { return false };
    let both_wide = !end.is_ascii() && !start.is_ascii();
    !(both_wide || punctuation(end) || punctuation(start))
}

/// The pieces between backticks are code; one backtick without another is a character like any.
fn spans(paragraph: &str) -> impl Iterator<Item = Span<'_>> {
    let mut rest = paragraph;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some((code, after)) = rest.strip_prefix('`').and_then(|inside| inside.split_once('`')) {
            rest = after;
            return Some(Span::Code(code));
        }
        let end = rest.char_indices().skip(1).find(|(_, c)| *c == '`').map_or(rest.len(), |(at, _)| at);
        let (words, after) = rest.split_at(end);
        rest = after;
        Some(Span::Words(words))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_line_parts_paragraphs_and_other_line_breaks_are_spaces() {
        let prose = Prose::of_lines(["one", "  two ", "", "", "three"]);
        assert_eq!(prose.plain().collect::<Vec<_>>(), ["one two", "three"]);
    }

    #[test]
    fn a_line_break_between_chinese_characters_is_no_space() {
        let prose = Prose::of_lines(["端口被", "保留，", "SQL", "Server 在"]);
        assert_eq!(prose.plain().collect::<Vec<_>>(), ["端口被保留，SQL Server 在"]);
    }

    #[test]
    fn pieces_between_backticks_are_code_and_a_lone_backtick_is_not() {
        let prose = Prose::of_lines(["try `bind *` now", "a ` b"]);
        let spans: Vec<Span> = prose.paragraphs().flatten().collect();
        assert_eq!(spans, [Span::Words("try "), Span::Code("bind *"), Span::Words(" now a "), Span::Words("` b")]);
    }
}
