//! `table FILE`: the ranges of the machine at the end of a scenario, as CSV, JSON or Markdown.

use port_atlas::figure::{TableFormat, Viewport, describe, table};
use port_atlas::scenario;

use super::failure::Failure;
use super::file::{FileName, load};
use super::printed::Printed;
use super::replay::unread;

/// Writes the table.
///
/// # Errors
/// [`Failure`] where the file cannot be read.
pub fn perform(file: &FileName, viewport: &Viewport, format: TableFormat) -> Result<Printed, Failure> {
    let (scenario, mut complaints) = load(file, viewport.language)?;
    let replay = scenario::replay(&scenario);
    complaints.extend(unread(file, &replay, viewport.language));
    let title = describe(&replay.snapshot, viewport).title;
    let text = format.write(&title, &table(&replay.snapshot, viewport), viewport.language);
    Ok(Printed::new(text.into_bytes(), complaints))
}
