//! The linter: what is wrong, or not as it seems, with the ReservedPorts and MaxUserPort of a scenario or registry file.
//!
//! Every value is judged once, as the first restart would find it that reads it. Notes are true of any file and no
//! reason to change one; everything else is a reason.

mod finding;
mod fix;
mod report;
mod reserved_ports;
mod sheet;

pub use finding::{Finding, FindingKind, Place, Severity};
pub use fix::Fix;
pub use report::{LintReport, UnreadLine};

use super::reg::RegFile;
use super::text::Scenario;
use super::values::Moment;
use crate::model::{Command, RegistryValue};
use sheet::Sheet;

/// Judges a scenario's values: each as the first boot or restart reads it, or would at the end.
pub fn lint(scenario: &Scenario) -> Vec<Finding> {
    let mut sheet = Sheet::default();
    let mut running = false;
    for (line, number) in scenario.lines().iter().zip(1..) {
        let Some(command) = line.readable() else { continue };
        if matches!(command, Command::Restart) || (!running && command.needs_running_machine()) {
            sheet.boot();
            running = true;
        }
        sheet.take(number, command, Some(line.text()));
    }
    sheet.finish()
}

/// Judges the two values of a registry as the next start would read them together.
pub fn lint_registry(scenario: &Scenario, moment: Moment) -> Vec<Finding> {
    let mut sheet = Sheet::default();
    for at in RegistryValue::ALL.into_iter().filter_map(|value| scenario.value_line(moment, value)) {
        let line = &scenario.lines()[at];
        if let (Some(command), Ok(number)) = (line.readable(), u32::try_from(at + 1)) {
            sheet.take(number, command, Some(line.text()));
        }
    }
    sheet.finish()
}

/// Judges the values that a registry file leaves, on a machine that had none before.
pub fn lint_reg(file: &RegFile) -> Vec<Finding> {
    let mut sheet = Sheet::default();
    for change in &file.changes {
        sheet.take(change.line, &change.command, None);
    }
    sheet.finish()
}
