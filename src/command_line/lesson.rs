//! `lesson check FILE`: what is wrong with a lesson.

use port_atlas::lesson::{Lesson, MAX_LESSON_BYTES, check, line_of};
use port_atlas::words::{Language, TerminalMessage, fill};

use super::failure::Failure;
use super::file::{FileName, text};
use super::printed::{Complaint, Printed};

/// Says that the lesson is good and how many steps it takes, or complains of everything that is wrong with it.
///
/// # Errors
/// [`Failure`] where the file cannot be read.
pub fn perform(file: &FileName, language: Language) -> Result<Printed, Failure> {
    // One byte more than a lesson may have, so that a longer one is seen to be too long.
    let bytes = file.bytes(MAX_LESSON_BYTES + 1)?;
    let (text, mut complaints) = text(file, &bytes.bytes, language);
    let lesson = match Lesson::read(&text) {
        Ok(lesson) => lesson,
        Err(errors) => {
            let complaint = |error: port_atlas::lesson::LessonError| {
                Complaint::new(file, error.line, error.column, &error.message(language))
            };
            complaints.extend(errors.into_iter().map(complaint));
            return Ok(Printed::new(Vec::new(), complaints));
        }
    };
    for finding in check(&lesson, language) {
        let line = line_of(&text, finding.section());
        complaints.push(Complaint::new(file, line, 1, &finding.message(language)));
    }
    let output = if complaints.is_empty() { good(&lesson, language) } else { String::new() };
    Ok(Printed::new(output.into_bytes(), complaints))
}

fn good(lesson: &Lesson, language: Language) -> String {
    let facts: [(&str, &dyn std::fmt::Display); 3] =
        [("id", &lesson.id), ("conditions", &lesson.goal.len()), ("steps", &lesson.par())];
    fill(language.text(TerminalMessage::LessonGood), &facts) + "\n"
}
