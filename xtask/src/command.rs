//! The commands there are, and how a line of words becomes one of them.

use crate::failure::{Done, Failure};
use crate::{bench, build, hosts, serve, size, test};

/// One command of `cargo xtask`. A new one is a file with such a value and a line in [`COMMANDS`].
pub struct Command {
    /// The word that is typed.
    pub name: &'static str,
    /// One line for `help`.
    pub summary: &'static str,
    /// What may follow the name.
    pub flags: &'static [Flag],
    /// Carries it out.
    pub run: fn(&Flags) -> Done,
}

/// One flag of a command.
pub struct Flag {
    /// As typed, with its dashes.
    pub name: &'static str,
    /// The name of its value for `help`, where it takes one.
    pub value: Option<&'static str>,
    /// One line for `help`.
    pub summary: &'static str,
}

/// The flags that were typed, each with its value or an empty one.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Flags(Vec<(&'static str, String)>);

impl Flags {
    /// Whether the flag was typed.
    pub fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// The value typed after the flag; the last one where it was typed twice.
    pub fn value(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().rev().find(|(flag, _)| *flag == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// Every command, in the order in which `help` tells them.
pub const COMMANDS: &[Command] =
    &[serve::COMMAND, build::COMMAND, test::COMMAND, size::COMMAND, bench::COMMAND, hosts::COMMAND, HELP];

const HELP: Command = Command {
    name: "help",
    summary: "tells what there is",
    flags: &[],
    run: |_| {
        println!("{}", help());
        Ok(())
    },
};

/// Carries out what was typed after `cargo xtask`.
///
/// # Errors
/// A usage failure where the words are not understood, else whatever the command reports.
pub fn run(words: &[String]) -> Done {
    let (command, flags) = parse(words)?;
    (command.run)(&flags)
}

fn parse(words: &[String]) -> Result<(&'static Command, Flags), Failure> {
    let (name, rest) = match words.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => return Err(Failure::Usage(format!("which command?\n\n{}", help()))),
    };
    let name = if ["--help", "-h"].contains(&name) { HELP.name } else { name };
    let command = COMMANDS.iter().find(|command| command.name == name);
    let command = command.ok_or_else(|| Failure::Usage(format!("there is no command `{name}`\n\n{}", help())))?;
    Ok((command, parse_flags(command, rest)?))
}

fn parse_flags(command: &Command, words: &[String]) -> Result<Flags, Failure> {
    let mut flags = Flags::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let (name, joined) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value.to_string())),
            None => (word.as_str(), None),
        };
        let flag = command.flags.iter().find(|flag| flag.name == name);
        let flag = flag.ok_or_else(|| unknown(command, word))?;
        let value = match flag.value {
            Some(what) => joined
                .or_else(|| words.next().cloned())
                .ok_or_else(|| Failure::Usage(format!("`{name}` needs a {what} after it: {}", usage(command))))?,
            None if joined.is_some() => return Err(unknown(command, word)),
            None => String::new(),
        };
        flags.0.push((flag.name, value));
    }
    Ok(flags)
}

fn unknown(command: &Command, word: &str) -> Failure {
    Failure::Usage(format!("`{}` does not know `{word}`: {}", command.name, usage(command)))
}

fn usage(command: &Command) -> String {
    let mut line = format!("cargo xtask {}", command.name);
    for flag in command.flags {
        line.push_str(&match flag.value {
            Some(value) => format!(" [{} {value}]", flag.name),
            None => format!(" [{}]", flag.name),
        });
    }
    line
}

fn help() -> String {
    let mut text = String::from("Port Atlas: cargo xtask COMMAND\n");
    for command in COMMANDS {
        text.push_str(&format!("\n  {}\n      {}\n", usage(command), command.summary));
        for flag in command.flags {
            text.push_str(&format!("      {}: {}\n", flag.name, flag.summary));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<(&'static str, Flags), String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_string).collect();
        match parse(&words) {
            Ok((command, flags)) => Ok((command.name, flags)),
            Err(Failure::Usage(text)) => Err(text),
            Err(Failure::Failed(text)) => panic!("not a usage failure: {text}"),
        }
    }

    #[test]
    fn each_command_is_found_by_its_name_and_told_by_help() {
        for command in COMMANDS {
            assert_eq!(typed(command.name).unwrap().0, command.name);
            assert!(help().contains(command.summary), "{}", command.name);
        }
        assert_eq!(typed("--help").unwrap().0, "help");
    }

    #[test]
    fn a_flag_takes_its_value_from_the_next_word_or_after_an_equals_sign() {
        for line in ["serve --port 9000 --release", "serve --release --port=9000"] {
            let (name, flags) = typed(line).unwrap();
            assert_eq!((name, flags.value("--port")), ("serve", Some("9000")));
            assert!(flags.has("--release"));
        }
        assert!(!typed("serve").unwrap().1.has("--release"));
    }

    #[test]
    fn the_last_of_two_values_counts() {
        let flags = typed("serve --port 1 --port 2").unwrap().1;
        assert_eq!(flags.value("--port"), Some("2"));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let cases = [
            ("", "which command?"),
            ("sevre", "there is no command `sevre`"),
            ("serve --relaese", "`serve` does not know `--relaese`"),
            ("serve 8080", "`serve` does not know `8080`"),
            ("serve --release=yes", "`serve` does not know `--release=yes`"),
            ("serve --port", "`--port` needs a NUMBER after it"),
            ("build --port 1", "`build` does not know `--port`"),
        ];
        for (line, message) in cases {
            let text = typed(line).unwrap_err();
            assert!(text.starts_with(message), "{line}: {text}");
        }
    }
}
