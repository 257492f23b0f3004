//! `import FILE.reg`: a registry file as the `set` lines of a scenario.

use port_atlas::scenario::canonical;
use port_atlas::scenario::reg::{self, LeftAlone, RegFile, RegRefusal};
use port_atlas::words::{Language, RegistryMessage, TerminalMessage, fill, grouped};

use super::failure::Failure;
use super::file::{Bytes, FileName};
use super::printed::{Complaint, Printed};

/// Prints the lines; what the file holds besides is counted on standard error.
///
/// # Errors
/// [`Failure`] where the file cannot be read or is no registry file.
pub fn perform(file: &FileName, language: Language) -> Result<Printed, Failure> {
    let read = read(file, &file.bytes(reg::MAX_BYTES)?)?;
    let lines: String = read.commands().iter().map(|command| canonical(command) + "\n").collect();
    let notes = notes(&read, language);
    Ok(Printed { notes, ..Printed::new(lines.into_bytes(), complaints(file, &read, language)) })
}

/// Reads a registry file.
///
/// # Errors
/// [`Failure::NotReg`] where regedit would not take it.
pub fn read(file: &FileName, bytes: &Bytes) -> Result<RegFile, Failure> {
    let read =
        if bytes.count > reg::MAX_BYTES { Err(RegRefusal::TooLong(bytes.count)) } else { reg::read(&bytes.bytes) };
    read.map_err(|refusal| Failure::NotReg { file: file.clone(), refusal })
}

/// The lines that were left out.
pub fn complaints(file: &FileName, read: &RegFile, language: Language) -> Vec<Complaint> {
    let complaint =
        |problem: &reg::RegProblem| Complaint::new(file, problem.line, problem.column, &problem.kind.message(language));
    read.problems.iter().map(complaint).collect()
}

fn notes(read: &RegFile, language: Language) -> Vec<String> {
    let LeftAlone { keys, values, numbered } = read.left_alone;
    let (keys, values) = (grouped(keys), grouped(values));
    let left_alone = fill(language.text(RegistryMessage::RegLeftAlone), &[("keys", &keys), ("values", &values)]);
    let counted = |message, count: u32| fill(language.text(message), &[("count", &grouped(count))]);
    let nothing = read.changes.is_empty() && read.problems.is_empty();
    let notes = [
        nothing.then(|| language.text(TerminalMessage::ImportsNothing).to_owned()),
        (read.unlisted > 0).then(|| counted(RegistryMessage::RegMoreProblems, read.unlisted)),
        (read.left_alone != LeftAlone::default()).then_some(left_alone),
        (numbered > 0).then(|| counted(RegistryMessage::RegNumbered, numbered)),
    ];
    notes.into_iter().flatten().collect()
}
