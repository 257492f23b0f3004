//! Reads a lesson from its text. Whatever the bytes, the answer is a lesson or a list of what is wrong.

use super::bilingual::Bilingual;
use super::content::{Lesson, Reference};
use super::id::LessonId;
use super::problem::{LessonError, LessonProblem, MAX_CONDITIONS, MAX_HINTS, MAX_LESSON_BYTES, MAX_REFERENCES};
use super::prose::Prose;
use super::section::{Key, Located, Section, sections};
use crate::lesson::condition::{Condition, read_condition};
use crate::model::RuleId;
use crate::scenario::Scenario;
use crate::words::Language;

/// The most errors that one reading reports.
const MAX_ERRORS: usize = 100;

impl Lesson {
    /// Reads a lesson.
    ///
    /// # Errors
    /// Everything that is wrong with the text, in the order of its lines; at least one error, at most a hundred.
    pub fn read(text: &str) -> Result<Self, Vec<LessonError>> {
        if text.len() > MAX_LESSON_BYTES {
            return Err(vec![LessonError::new(1, 1, LessonProblem::TooLong, "")]);
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut errors = Vec::new();
        let sections = sections(text, &mut errors);
        let end = u32::try_from(text.lines().count()).unwrap_or(u32::MAX).max(1);
        let mut reader = Reader { sections, end, errors };
        let lesson = reader.lesson();
        reader.errors.sort_by_key(|error| (error.line, error.column));
        reader.errors.truncate(MAX_ERRORS);
        lesson.filter(|_| reader.errors.is_empty()).ok_or(reader.errors)
    }
}

struct Reader<'a> {
    sections: Vec<Section<'a>>,
    /// The last line of the file, where missing sections are reported.
    end: u32,
    errors: Vec<LessonError>,
}

impl<'a> Reader<'a> {
    fn lesson(&mut self) -> Option<Lesson> {
        self.report_repeated();
        let id = self.id();
        let lesson = Lesson {
            id: LessonId::read("unnamed")?,
            title: self.titles(),
            rules: self.rules(),
            references: self.references(),
            know: self.prose(Key::Know),
            task: self.prose(Key::Try),
            remember: self.prose(Key::Remember),
            hints: self.hints(),
            start: self.scenario(Key::Start),
            goal: self.goal(),
            solution: self.scenario(Key::Solution),
        };
        Some(Lesson { id: id?, ..lesson })
    }

    fn all(&self, key: Key) -> impl Iterator<Item = &Section<'a>> {
        self.sections.iter().filter(move |section| section.key == key)
    }

    fn report_repeated(&mut self) {
        let sections = &self.sections;
        for (at, section) in sections.iter().enumerate().filter(|(_, section)| !section.key.repeats()) {
            let same = |other: &&Section| other.key == section.key && other.language == section.language;
            if sections[..at].iter().any(|other| same(&other)) {
                self.errors.push(section.at.error(LessonProblem::Repeated(section.key)));
            }
        }
    }

    /// The lines of a section, which must not be empty.
    fn lines(&mut self, key: Key, language: Option<Language>) -> Vec<Located<'a>> {
        let found = self.all(key).find(|section| section.language == language);
        let lines = found.map_or_else(Vec::new, |section| section.lines.clone());
        if lines.is_empty() {
            let line = found.map_or(self.end, |section| section.at.line);
            self.errors.push(LessonError::new(line, 1, LessonProblem::Missing(key, language), ""));
        }
        lines
    }

    fn id(&mut self) -> Option<LessonId> {
        let lines = self.lines(Key::Lesson, None);
        let first = lines.first()?;
        let id = LessonId::read(first.text);
        if id.is_none() {
            self.errors.push(first.error(LessonProblem::Id));
        }
        id
    }

    fn titles(&mut self) -> Bilingual<String> {
        let prose = self.prose(Key::Title);
        Bilingual::from_fn(|language| prose.get(language).plain().collect::<Vec<_>>().join(" "))
    }

    fn prose(&mut self, key: Key) -> Bilingual<Prose> {
        Bilingual::from_fn(|language| Prose::of_lines(self.lines(key, Some(language)).iter().map(|line| line.text)))
    }

    fn rules(&mut self) -> Vec<RuleId> {
        let lines: Vec<Located> = self.all(Key::Rules).flat_map(|section| section.lines.clone()).collect();
        let mut rules = Vec::new();
        for line in lines {
            for word in line.text.split_whitespace() {
                match RuleId::named(word) {
                    Some(rule) => rules.push(rule),
                    None => self.errors.push(Located { text: word, ..line }.error(LessonProblem::Rule)),
                }
            }
        }
        rules
    }

    fn references(&mut self) -> Vec<Reference> {
        let mut references = Vec::new();
        for section in self.all(Key::Source).cloned().collect::<Vec<_>>() {
            let words: Vec<&str> = section.lines.iter().flat_map(|line| line.text.split_whitespace()).collect();
            match reference(&words) {
                Some(reference) => references.push(reference),
                None => {
                    let at = section.lines.first().copied().unwrap_or(section.at);
                    self.errors.push(at.error(LessonProblem::Source));
                }
            }
        }
        self.report_many(Key::Source, references.len(), MAX_REFERENCES);
        references
    }

    fn hints(&mut self) -> Vec<Bilingual<Prose>> {
        let of = |language| -> Vec<Prose> {
            let sections = self.all(Key::Hint).filter(|section| section.language == Some(language));
            sections.map(|section| Prose::of_lines(section.lines.iter().map(|line| line.text))).collect()
        };
        let [english, chinese] = [Language::English, Language::Chinese].map(of);
        let empty = english.iter().chain(&chinese).any(Prose::is_empty);
        if english.is_empty() || empty || english.len() != chinese.len() {
            let line = self.all(Key::Hint).last().map_or(self.end, |section| section.at.line);
            self.errors.push(LessonError::new(line, 1, LessonProblem::HintPairs, ""));
        }
        self.report_many(Key::Hint, english.len(), MAX_HINTS);
        let mut chinese = chinese.into_iter();
        let pair = |english: Prose| {
            let mut hint = Bilingual::default();
            *hint.get_mut(Language::English) = english;
            *hint.get_mut(Language::Chinese) = chinese.next().unwrap_or_default();
            hint
        };
        english.into_iter().map(pair).collect()
    }

    fn report_many(&mut self, key: Key, count: usize, most: usize) {
        if count > most {
            let line = self.all(key).last().map_or(self.end, |section| section.at.line);
            self.errors.push(LessonError::new(line, 1, LessonProblem::TooMany(key, most), ""));
        }
    }

    fn scenario(&mut self, key: Key) -> Scenario {
        let lines = self.lines(key, None);
        let text: String = lines.iter().map(|line| format!("{}\n", line.text)).collect();
        // A text within the limit of a lesson is within the limits of a scenario.
        let scenario = Scenario::read(&text).unwrap_or_default();
        for (line, place) in scenario.lines().iter().zip(&lines) {
            if let Err(error) = line.command() {
                let column = place.column + error.column - 1;
                let problem = LessonProblem::Step(error.problem);
                self.errors.push(LessonError::new(place.line, column, problem, &error.found));
            }
        }
        scenario
    }

    fn goal(&mut self) -> Vec<Condition> {
        let mut goal = Vec::new();
        for line in self.lines(Key::Goal, None).into_iter().filter(|line| !line.text.is_empty()) {
            match read_condition(line.text) {
                Ok(condition) => goal.push(condition),
                Err(error) => {
                    let column = line.column + error.column - 1;
                    let problem = LessonProblem::Condition(error.problem);
                    self.errors.push(LessonError::new(line.line, column, problem, &error.found));
                }
            }
        }
        self.report_many(Key::Goal, goal.len(), MAX_CONDITIONS);
        goal
    }
}

/// An address of the web, then a title.
fn reference(words: &[&str]) -> Option<Reference> {
    let (link, title) = words.split_first()?;
    let host = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"))?;
    let plain = host.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\'));
    (plain && !host.is_empty() && !title.is_empty()).then(|| Reference { link: (*link).into(), title: title.join(" ") })
}
