//! What would put a finding right.

use super::finding::Finding;
use crate::model::Command;
use crate::model::{Port, Registry, Setting};
use crate::scenario::edit::Edit;
use crate::scenario::text::Scenario;

/// A change of a value that takes a finding away. It is small however long the list is that it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fix {
    /// Set MaxUserPort to this.
    MaxUserPort(Port),
    /// Change strings of ReservedPorts.
    ReservedPorts {
        /// The strings to take away, counted from 1; ascending, never empty.
        entries: Vec<u32>,
        /// What to write in the place of the first of them; `None` to write nothing.
        with: Option<Box<str>>,
    },
}

impl Fix {
    /// The value as it should be, from the value as it is.
    pub fn setting(&self, registry: &Registry) -> Setting {
        match self {
            Self::MaxUserPort(port) => Setting::MaxUserPort(u32::from(*port)),
            Self::ReservedPorts { entries, with } => {
                let strings = registry.reserved_ports.as_deref().unwrap_or_default();
                Setting::ReservedPorts(replaced(strings, entries, with.as_deref()))
            }
        }
    }
}

impl Finding {
    /// The change of the scenario that puts it right, where there is one. The finding must be one of this scenario.
    pub fn edit(&self, scenario: &Scenario) -> Option<Edit> {
        let at = usize::try_from(self.place.line.checked_sub(1)?).ok()?;
        let Some(Command::Set(written)) = scenario.lines().get(at)?.readable() else { return None };
        let mut registry = Registry::default();
        registry.set(written);
        Some(scenario.replace(at, Command::Set(self.fix.as_ref()?.setting(&registry))))
    }
}

fn replaced(strings: &[Box<str>], entries: &[u32], with: Option<&str>) -> Vec<Box<str>> {
    let mut left = Vec::with_capacity(strings.len());
    for (string, number) in strings.iter().zip(1..) {
        match entries.binary_search(&number) {
            Err(_) => left.push(string.clone()),
            Ok(0) => left.extend(with.map(Box::from)),
            Ok(_) => {}
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_merge_stands_where_the_first_of_the_merged_strings_stood() {
        let strings = ["9-9", "1-1", "5-5", "2-2"].map(Box::from);
        let fix = Fix::ReservedPorts { entries: vec![2, 4], with: Some("1-2".into()) };
        let registry = Registry { reserved_ports: Some(strings.to_vec()), ..Registry::default() };
        assert_eq!(fix.setting(&registry), Setting::ReservedPorts(["9-9", "1-2", "5-5"].map(Box::from).to_vec()));
    }
}
