//! A lesson's text cut into its sections: a key at the left edge, then the lines that are indented below it.

use super::problem::{LessonError, LessonProblem};
use crate::words::Language;

/// What a section says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The lesson's id.
    Lesson,
    /// The title.
    Title,
    /// The ids of the rules that the lesson is about.
    Rules,
    /// A document to read on: an address and its title.
    Source,
    /// What to know.
    Know,
    /// What to try.
    Try,
    /// What to remember, once it is solved.
    Remember,
    /// The scenario at the start.
    Start,
    /// The conditions of the goal.
    Goal,
    /// One hint, the mildest first.
    Hint,
    /// The lines that, after those of the start, reach the goal.
    Solution,
}

impl Key {
    /// Every key, in the order in which a lesson is usually written.
    pub const ALL: [Self; 11] = [
        Self::Lesson,
        Self::Title,
        Self::Rules,
        Self::Source,
        Self::Know,
        Self::Try,
        Self::Start,
        Self::Goal,
        Self::Hint,
        Self::Solution,
        Self::Remember,
    ];

    /// The word that a file writes.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Lesson => "lesson",
            Self::Title => "title",
            Self::Rules => "rules",
            Self::Source => "source",
            Self::Know => "know",
            Self::Try => "try",
            Self::Remember => "remember",
            Self::Start => "start",
            Self::Goal => "goal",
            Self::Hint => "hint",
            Self::Solution => "solution",
        }
    }

    /// Whether there is one section for each language.
    pub const fn has_language(self) -> bool {
        matches!(self, Self::Title | Self::Know | Self::Try | Self::Remember | Self::Hint)
    }

    /// Whether there may be several.
    pub const fn repeats(self) -> bool {
        matches!(self, Self::Source | Self::Hint)
    }
}

/// A piece of a line, with its place in the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Located<'a> {
    /// The line, counted from 1.
    pub line: u32,
    /// The column of its first character, counted from 1.
    pub column: u32,
    /// The text, without the white space around it.
    pub text: &'a str,
}

impl<'a> Located<'a> {
    /// The text from byte `from` of a line on.
    fn of(line: u32, whole: &'a str, from: usize) -> Self {
        let rest = &whole[from..];
        let text = rest.trim_start();
        let before = whole.len() - text.len();
        Self { line, column: column(&whole[..before]), text: text.trim_end() }
    }

    /// An error here, where `found` stands in the text.
    pub fn error(self, problem: LessonProblem) -> LessonError {
        LessonError::new(self.line, self.column, problem, self.text)
    }
}

/// The column after `before`.
fn column(before: &str) -> u32 {
    u32::try_from(before.chars().count()).unwrap_or(u32::MAX).saturating_add(1)
}

/// A section.
#[derive(Clone, Debug)]
pub(super) struct Section<'a> {
    pub key: Key,
    pub language: Option<Language>,
    /// Where the key stands.
    pub at: Located<'a>,
    /// The text, line by line, the blank lines within it too.
    pub lines: Vec<Located<'a>>,
}

impl Section<'_> {
    /// Drops the blank lines before the first text and after the last.
    fn trim(&mut self) {
        let end = self.lines.iter().rposition(|line| !line.text.is_empty()).map_or(0, |last| last + 1);
        self.lines.truncate(end);
        let start = self.lines.iter().position(|line| !line.text.is_empty()).unwrap_or(0);
        self.lines.drain(..start);
    }
}

/// Cuts `text` into sections. Lines that begin with `#` at the left edge are comments.
pub(super) fn sections<'a>(text: &'a str, errors: &mut Vec<LessonError>) -> Vec<Section<'a>> {
    let mut sections: Vec<Section> = Vec::new();
    // After a key that cannot be read, its lines are passed over without a second complaint.
    let mut passing_over = false;
    for (whole, line) in text.lines().zip(1..) {
        let here = Located::of(line, whole, 0);
        if whole.starts_with('#') {
            continue;
        }
        if here.text.is_empty() || here.column > 1 {
            match sections.last_mut() {
                _ if passing_over => {}
                Some(section) => section.lines.push(here),
                None if here.text.is_empty() => {}
                None => errors.push(here.error(LessonProblem::Key)),
            }
            continue;
        }
        match open(whole, here) {
            Ok(section) => sections.push(section),
            Err(error) => errors.push(error),
        }
        passing_over = errors.last().is_some_and(|error| error.line == line);
    }
    sections.iter_mut().for_each(Section::trim);
    sections
}

/// The line, counted from 1, where the first section of that key begins; 1 where there is none.
pub fn line_of(text: &str, key: Key) -> u32 {
    let sections = sections(text, &mut Vec::new());
    sections.iter().find(|section| section.key == key).map_or(1, |section| section.at.line)
}

/// The section that a line at the left edge opens: `KEY:`, `KEY en:`, and perhaps text after the colon.
fn open<'a>(whole: &'a str, at: Located<'a>) -> Result<Section<'a>, LessonError> {
    let Some((head, _)) = whole.split_once(':') else {
        return Err(at.error(LessonProblem::Colon));
    };
    let (word, tag) = head.split_once(char::is_whitespace).map_or((head, ""), |(word, tag)| (word, tag.trim()));
    let found = Located { text: head, ..at };
    let key = Key::ALL.into_iter().find(|key| key.word() == word).ok_or_else(|| found.error(LessonProblem::Key))?;
    let language = language(key, tag).map_err(|problem| found.error(problem))?;
    let first = Located::of(at.line, whole, head.len() + 1);
    let lines = if first.text.is_empty() { Vec::new() } else { vec![first] };
    Ok(Section { key, language, at: found, lines })
}

fn language(key: Key, tag: &str) -> Result<Option<Language>, LessonProblem> {
    match (key.has_language(), tag) {
        (true, "en") => Ok(Some(Language::English)),
        (true, "zh") => Ok(Some(Language::Chinese)),
        (true, _) => Err(LessonProblem::Language(key)),
        (false, "") => Ok(None),
        (false, _) => Err(LessonProblem::NoLanguage(key)),
    }
}
