//! `format FILE`: the scenario in its canonical form.

use port_atlas::scenario;
use port_atlas::words::Language;

use super::failure::Failure;
use super::file::{FileName, load};
use super::printed::{Complaint, Printed};

/// Writes the scenario in its canonical form.
///
/// # Errors
/// [`Failure`] where the file cannot be read.
pub fn perform(file: &FileName, language: Language) -> Result<Printed, Failure> {
    let (scenario, mut complaints) = load(file, language)?;
    for (line, number) in scenario.lines().iter().zip(1..) {
        if let Err(error) = line.command() {
            complaints.push(Complaint::new(file, number, error.column, &error.message(language)));
        }
    }
    Ok(Printed::new(scenario::format(&scenario).into_bytes(), complaints))
}
