//! `export FILE`: the registry at the end of a scenario, as regedit or `reg` would take it.

use port_atlas::scenario::{self, reg};
use port_atlas::words::Language;

use super::failure::Failure;
use super::file::{FileName, load};
use super::printed::Printed;
use super::replay::unread;

/// Writes the registry file, or the commands.
///
/// # Errors
/// [`Failure`] where the file cannot be read, or no command can write the registry.
pub fn perform(file: &FileName, commands: bool, language: Language) -> Result<Printed, Failure> {
    let (scenario, mut complaints) = load(file, language)?;
    let replay = scenario::replay(&scenario);
    complaints.extend(unread(file, &replay, language));
    let registry = &replay.snapshot.registry;
    let output = if commands {
        let commands = reg::commands(registry).map_err(Failure::NotOnCommandLine)?;
        (commands.join("\n") + "\n").into_bytes()
    } else {
        reg::write(registry)
    };
    Ok(Printed::new(output, complaints))
}
