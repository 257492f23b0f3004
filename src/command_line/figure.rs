//! `figure FILE`: the machine at the end of a scenario as an SVG file.

use port_atlas::figure::svg::{self, Theme};
use port_atlas::figure::{Viewport, describe, layout};
use port_atlas::scenario;

use super::failure::Failure;
use super::file::{FileName, load};
use super::printed::Printed;
use super::replay::unread;

/// Draws the figure.
///
/// # Errors
/// [`Failure`] where the file cannot be read.
pub fn perform(file: &FileName, viewport: &Viewport, theme: Theme) -> Result<Printed, Failure> {
    let (scenario, mut complaints) = load(file, viewport.language)?;
    let replay = scenario::replay(&scenario);
    complaints.extend(unread(file, &replay, viewport.language));
    let scene = layout(&replay.snapshot, viewport);
    let picture = svg::file(&scene, &describe(&replay.snapshot, viewport), theme);
    Ok(Printed::new((picture.trim_end().to_owned() + "\n").into_bytes(), complaints))
}
