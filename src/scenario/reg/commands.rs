//! The command lines that set the same values as a registry file would.

use std::error::Error;
use std::fmt;

use crate::model::{Registry, RegistryValue};
use crate::scenario::problem::shortened;
use crate::words::{Language, RegistryMessage, fill, grouped};

/// The key as `reg` abbreviates it.
const KEY: &str = r"HKLM\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters";

/// The longest line that the command interpreter of Windows XP and later takes, in characters (KB 830473).
pub const LONGEST_COMMAND: usize = 8191;

/// Why the values cannot be set by command lines; a registry file carries them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOnCommandLine {
    /// A string of ReservedPorts has characters that a command interpreter would not leave as they are. Such a command
    /// could do anything where it is pasted, so none is made.
    Unsafe(Box<str>),
    /// A command would be longer than [`LONGEST_COMMAND`]; how long.
    TooLong(usize),
}

impl NotOnCommandLine {
    /// What is wrong and what to do, for a reader.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Unsafe(text) => {
                fill(language.text(RegistryMessage::RegNotOnCommandLine), &[("text", &shortened(text))])
            }
            Self::TooLong(found) => {
                let facts: [(&str, &dyn fmt::Display); 2] =
                    [("most", &grouped(LONGEST_COMMAND)), ("found", &grouped(*found))];
                fill(language.text(RegistryMessage::RegCommandTooLong), &facts)
            }
        }
    }
}

impl fmt::Display for NotOnCommandLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::English))
    }
}

impl Error for NotOnCommandLine {}

/// A `reg` command line for each value of the model: `reg add` where it is set, `reg delete` where it is not.
///
/// # Errors
/// [`NotOnCommandLine`] for the first string that cannot safely be part of a command, or a command too long.
pub fn commands(registry: &Registry) -> Result<[String; 2], NotOnCommandLine> {
    let max_user_port = match registry.max_user_port {
        Some(value) => add(RegistryValue::MaxUserPort, &format!("/t REG_DWORD /d {value}")),
        None => delete(RegistryValue::MaxUserPort),
    };
    let reserved_ports = match &registry.reserved_ports {
        Some(strings) => {
            if let Some(unsafe_one) = strings.iter().find(|string| !is_plain(string)) {
                return Err(NotOnCommandLine::Unsafe(unsafe_one.clone()));
            }
            short_enough(add(RegistryValue::ReservedPorts, &format!("/t REG_MULTI_SZ /d \"{}\"", strings.join(r"\0"))))?
        }
        None => delete(RegistryValue::ReservedPorts),
    };
    Ok([max_user_port, reserved_ports])
}

fn short_enough(command: String) -> Result<String, NotOnCommandLine> {
    if command.len() > LONGEST_COMMAND { Err(NotOnCommandLine::TooLong(command.len())) } else { Ok(command) }
}

fn add(value: RegistryValue, data: &str) -> String {
    format!("reg add \"{KEY}\" /v {} {data} /f", value.name())
}

fn delete(value: RegistryValue) -> String {
    format!("reg delete \"{KEY}\" /v {} /f", value.name())
}

/// Whether every interpreter leaves the string as it is between double quotes.
fn is_plain(string: &str) -> bool {
    !string.is_empty() && string.chars().all(|c| c.is_ascii_alphanumeric() || "-_.,:+*".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn registry(max_user_port: Option<u32>, reserved_ports: Option<&[&str]>) -> Registry {
        let strings = |strings: &[&str]| strings.iter().map(|string| Box::from(*string)).collect();
        Registry { max_user_port, reserved_ports: reserved_ports.map(strings) }
    }

    #[test]
    fn values_that_are_set_are_added_and_others_deleted() {
        let [max, reserved] = commands(&registry(Some(60000), Some(&["1433-1434", "4500-4500"]))).unwrap();
        let parameters = r#""HKLM\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters""#;
        assert_eq!(max, format!("reg add {parameters} /v MaxUserPort /t REG_DWORD /d 60000 /f"));
        assert_eq!(
            reserved,
            format!(r#"reg add {parameters} /v ReservedPorts /t REG_MULTI_SZ /d "1433-1434\04500-4500" /f"#)
        );
        let [max, reserved] = commands(&registry(None, None)).unwrap();
        assert_eq!(max, format!("reg delete {parameters} /v MaxUserPort /f"));
        assert_eq!(reserved, format!("reg delete {parameters} /v ReservedPorts /f"));
    }

    #[test]
    fn no_command_is_made_of_a_string_that_could_be_one_itself() {
        for string in ["\"&calc&\"", "%PATH%", "1-2\n", "a b", r"1\0", ""] {
            let made = commands(&registry(None, Some(&["1-2", string])));
            assert_eq!(made, Err(NotOnCommandLine::Unsafe(string.into())), "{string}");
        }
    }

    #[test]
    fn no_command_is_made_that_the_interpreter_would_cut() {
        let many = |count| commands(&registry(None, Some(&vec!["5000-5000"; count])));
        let longest = many(731).unwrap();
        assert!(longest[1].len() <= LONGEST_COMMAND, "{}", longest[1].len());
        assert_eq!(many(742), Err(NotOnCommandLine::TooLong(8267)));
    }
}
