//! Reads the arguments into a [`Task`].

use std::ffi::OsString;

use lexopt::{Arg, Parser};
use port_atlas::figure::svg::Theme;
use port_atlas::figure::{ScaleKind, TableFormat, Width};
use port_atlas::model::Port;
use port_atlas::words::Language;

use super::file::FileName;
use super::usage::UsageError;

/// What to do, and in which language to speak.
#[derive(Debug)]
pub struct Invocation {
    /// The language of every sentence, also of a usage error.
    pub language: Language,
    /// What to do.
    pub task: Result<Task, UsageError>,
}

/// What to do.
#[derive(Debug, PartialEq)]
pub enum Task {
    /// Run a scenario.
    Replay {
        /// The scenario.
        file: FileName,
        /// Whether to print JSON.
        json: bool,
    },
    /// Explain a port at the end of a scenario.
    Explain {
        /// The port.
        port: Port,
        /// The scenario.
        file: FileName,
        /// Whether to print JSON.
        json: bool,
    },
    /// Write a scenario in its canonical form.
    Format {
        /// The scenario.
        file: FileName,
    },
    /// Draw the machine at the end of a scenario.
    Figure {
        /// The scenario.
        file: FileName,
        /// How the ports are laid along the axis.
        scale: ScaleKind,
        /// How wide the figure is.
        width: Width,
        /// The paper that it is made for.
        theme: Theme,
    },
    /// Write the ranges of the machine at the end of a scenario.
    Table {
        /// The scenario.
        file: FileName,
        /// How the table is written.
        format: TableFormat,
    },
    /// Print the `set` lines of a registry file.
    Import {
        /// The registry file.
        file: FileName,
    },
    /// Write the registry at the end of a scenario.
    Export {
        /// The scenario.
        file: FileName,
        /// Whether to write `reg` command lines instead of a registry file.
        commands: bool,
    },
    /// Judge the values of a scenario or a registry file.
    Lint {
        /// The scenario or registry file.
        file: FileName,
        /// Whether to print JSON.
        json: bool,
    },
    /// Say what is wrong with a lesson.
    CheckLesson {
        /// The lesson.
        file: FileName,
    },
    /// Print the help.
    Help,
    /// Print the version.
    Version,
}

/// The options that stand alone.
const FLAGS: [&str; 4] = ["--json", "--commands", "--help", "--version"];
/// The options that take a value.
const VALUED: [&str; 5] = ["--lang", "--scale", "--width", "--theme", "--as"];
/// Reads the arguments, without the program's own name.
pub fn read(arguments: Vec<OsString>) -> Invocation {
    let mut given = Given::default();
    let read = given.read(Parser::from_args(arguments));
    let language = given.language();
    let task = read.and_then(|()| language.clone().map(|_| ())).and_then(|()| given.task());
    Invocation { language: language.unwrap_or_default(), task }
}

/// The arguments, sorted but not yet understood.
#[derive(Default)]
struct Given {
    words: std::collections::VecDeque<OsString>,
    options: Vec<(&'static str, Option<String>)>,
}

impl Given {
    fn read(&mut self, mut parser: Parser) -> Result<(), UsageError> {
        while let Some(argument) = parser.next().map_err(unreadable)? {
            let name = match argument {
                Arg::Value(word) => {
                    self.words.push_back(word);
                    continue;
                }
                Arg::Short('h') => "--help".to_owned(),
                Arg::Short('V') => "--version".to_owned(),
                Arg::Short(letter) => format!("-{letter}"),
                Arg::Long(name) => format!("--{name}"),
            };
            let option = self.read_option(&name, &mut parser)?;
            self.options.push(option);
        }
        Ok(())
    }

    fn read_option(&self, name: &str, parser: &mut Parser) -> Result<(&'static str, Option<String>), UsageError> {
        if let Some(flag) = FLAGS.into_iter().find(|flag| *flag == name) {
            return Ok((flag, None));
        }
        let valued = VALUED.into_iter().find(|valued| *valued == name);
        let name = valued.ok_or_else(|| UsageError::UnknownOption(name.to_owned()))?;
        let value = parser.value().map_err(unreadable)?;
        Ok((name, Some(value.to_string_lossy().into_owned())))
    }

    /// The last value given to the option, if it was given.
    fn value(&mut self, option: &str) -> Option<String> {
        let mut last = None;
        self.options.retain_mut(|(name, value)| {
            let other = *name != option;
            if !other {
                last = value.take();
            }
            other
        });
        last
    }

    /// Whether the option was given.
    fn flag(&mut self, option: &str) -> bool {
        let before = self.options.len();
        self.options.retain(|(name, _)| *name != option);
        self.options.len() < before
    }

    /// The value of an option that knows `choices`; the default where it was not given.
    fn choice<T: Copy + Default>(
        &mut self,
        option: &'static str,
        choices: &[T],
        keyword: impl Fn(T) -> &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, UsageError> {
        let Some(found) = self.value(option) else { return Ok(T::default()) };
        read(&found).ok_or_else(|| {
            let choices: Vec<&str> = choices.iter().map(|choice| keyword(*choice)).collect();
            UsageError::Choice { option, choices: choices.join(", "), found }
        })
    }

    fn language(&mut self) -> Result<Language, UsageError> {
        self.choice("--lang", &Language::ALL, primary_tag, Language::from_tag)
    }

    fn width(&mut self) -> Result<Width, UsageError> {
        let Some(found) = self.value("--width") else { return Ok(Width::nearest(Width::USUAL)) };
        let digits = found.bytes().all(|byte| byte.is_ascii_digit());
        let pixels = found.parse().ok().filter(|pixels| digits && Width::nearest(*pixels).pixels() == *pixels);
        pixels.map(Width::nearest).ok_or(UsageError::Width(found))
    }

    fn task(mut self) -> Result<Task, UsageError> {
        if self.flag("--help") {
            return Ok(Task::Help);
        }
        if self.flag("--version") {
            return Ok(Task::Version);
        }
        let word = self.words.pop_front().ok_or(UsageError::NoCommand)?;
        let (command, task) = self.command(&word.to_string_lossy())?;
        self.nothing_left(command)?;
        Ok(task)
    }

    fn command(&mut self, word: &str) -> Result<(&'static str, Task), UsageError> {
        Ok(match word {
            "replay" => ("replay", Task::Replay { file: self.file("replay")?, json: self.flag("--json") }),
            "explain" => {
                let port = self.port("explain")?;
                ("explain", Task::Explain { port, file: self.file("explain")?, json: self.flag("--json") })
            }
            "format" => ("format", Task::Format { file: self.file("format")? }),
            "figure" => ("figure", self.figure()?),
            "table" => ("table", self.table()?),
            "import" => ("import", Task::Import { file: self.file("import")? }),
            "export" => ("export", Task::Export { file: self.file("export")?, commands: self.flag("--commands") }),
            "lint" => ("lint", Task::Lint { file: self.file("lint")?, json: self.flag("--json") }),
            "lesson" => ("lesson check", self.lesson()?),
            "help" => {
                // Whatever help is asked for, the text holds it.
                self.words.clear();
                ("help", Task::Help)
            }
            unknown => return Err(UsageError::UnknownCommand(unknown.to_owned())),
        })
    }

    /// What to do with a lesson: there is one thing so far.
    fn lesson(&mut self) -> Result<Task, UsageError> {
        let act = self.argument("lesson", "check FILE")?;
        if act != "check" {
            return Err(UsageError::UnknownCommand(format!("lesson {}", act.to_string_lossy())));
        }
        Ok(Task::CheckLesson { file: self.file("lesson check")? })
    }

    fn figure(&mut self) -> Result<Task, UsageError> {
        Ok(Task::Figure {
            file: self.file("figure")?,
            scale: self.choice("--scale", &ScaleKind::ALL, ScaleKind::keyword, ScaleKind::from_keyword)?,
            width: self.width()?,
            theme: self.choice("--theme", &Theme::ALL, Theme::keyword, Theme::from_keyword)?,
        })
    }

    fn table(&mut self) -> Result<Task, UsageError> {
        let file = self.file("table")?;
        let format = self.choice("--as", &TableFormat::ALL, TableFormat::keyword, TableFormat::from_keyword)?;
        Ok(Task::Table { file, format })
    }

    fn argument(&mut self, command: &'static str, argument: &'static str) -> Result<OsString, UsageError> {
        self.words.pop_front().ok_or(UsageError::MissingArgument { command, argument })
    }

    fn file(&mut self, command: &'static str) -> Result<FileName, UsageError> {
        self.argument(command, "FILE").map(FileName::new)
    }

    fn port(&mut self, command: &'static str) -> Result<Port, UsageError> {
        let word = self.argument(command, "PORT")?;
        let word = word.to_string_lossy();
        let digits = word.bytes().all(|byte| byte.is_ascii_digit());
        let port = if digits { word.parse().ok() } else { None };
        port.ok_or_else(|| UsageError::Port(word.into_owned()))
    }

    fn nothing_left(self, command: &'static str) -> Result<(), UsageError> {
        if let Some(word) = self.words.front() {
            return Err(UsageError::UnexpectedArgument(word.to_string_lossy().into_owned()));
        }
        match self.options.first() {
            Some((option, _)) => Err(UsageError::OptionElsewhere { command, option }),
            None => Ok(()),
        }
    }
}

/// The language's tag without its region, as it is usually typed.
fn primary_tag(language: Language) -> &'static str {
    language.tag().split('-').next().unwrap_or_default()
}

fn unreadable(error: lexopt::Error) -> UsageError {
    match error {
        lexopt::Error::MissingValue { option } => UsageError::MissingValue(option.unwrap_or_default()),
        lexopt::Error::UnexpectedValue { option, .. } => UsageError::UnexpectedValue(option),
        lexopt::Error::UnexpectedOption(option) => UsageError::UnknownOption(option),
        other => UsageError::UnexpectedArgument(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(line: &str) -> Result<Task, UsageError> {
        read(line.split_whitespace().map(OsString::from).collect()).task
    }

    fn complaint(line: &str) -> String {
        let invocation = read(line.split_whitespace().map(OsString::from).collect());
        invocation.task.unwrap_err().message(invocation.language)
    }

    #[test]
    fn options_may_stand_before_or_after_the_command() {
        let replay = Task::Replay { file: FileName::new("a".into()), json: true };
        for line in ["replay a --json", "--json replay a", "replay --json --lang=en a"] {
            assert_eq!(task(line).as_ref(), Ok(&replay), "{line}");
        }
    }

    #[test]
    fn help_is_given_whatever_it_is_asked_about() {
        for line in ["help", "help lint", "--help", "lint --help", "-h lint a b"] {
            assert_eq!(task(line), Ok(Task::Help), "{line}");
        }
    }

    #[test]
    fn standard_input_is_a_file_named_by_a_hyphen() {
        assert_eq!(task("format -"), Ok(Task::Format { file: FileName::new("-".into()) }));
    }

    #[test]
    fn wrong_usage_is_told_in_the_language_asked_for() {
        assert_eq!(complaint("explain 65536 a"), "PORT is a number from 0 to 65535, not “65536”.");
        assert_eq!(complaint("explain +80 a"), "PORT is a number from 0 to 65535, not “+80”.");
        assert_eq!(complaint("--lang zh replay"), "replay 需要 FILE。");
        assert_eq!(complaint("replay a --lang fr"), "--lang is one of en, zh, not “fr”.");
        let scales = "--scale is one of schematic, linear, log, not “cubic”.";
        assert_eq!(complaint("figure a --scale cubic"), scales);
        let formats = "--as is one of csv, json, markdown, not “xml”.";
        assert_eq!(complaint("table a --as xml"), formats);
        let widths = "--width is a number of pixels from 280 to 4096, not “5000”.";
        assert_eq!(complaint("figure a --width 5000"), widths);
        assert_eq!(complaint(""), "Say what to do, for example: port-atlas replay FILE");
    }

    #[test]
    fn what_a_command_does_not_take_is_refused() {
        let lines = [
            ("play a", UsageError::UnknownCommand("play".into())),
            ("replay", UsageError::MissingArgument { command: "replay", argument: "FILE" }),
            ("lesson", UsageError::MissingArgument { command: "lesson", argument: "check FILE" }),
            ("lesson teach a", UsageError::UnknownCommand("lesson teach".into())),
            ("lesson check", UsageError::MissingArgument { command: "lesson check", argument: "FILE" }),
            ("lesson check a --json", UsageError::OptionElsewhere { command: "lesson check", option: "--json" }),
            ("replay a b", UsageError::UnexpectedArgument("b".into())),
            ("format a --json", UsageError::OptionElsewhere { command: "format", option: "--json" }),
            ("replay a --yaml", UsageError::UnknownOption("--yaml".into())),
            ("replay a -x", UsageError::UnknownOption("-x".into())),
            ("figure a --width 279", UsageError::Width("279".into())),
            ("figure a --width 1e3", UsageError::Width("1e3".into())),
            ("replay a --width 960", UsageError::OptionElsewhere { command: "replay", option: "--width" }),
            ("replay a --as csv", UsageError::OptionElsewhere { command: "replay", option: "--as" }),
            ("replay a --lang", UsageError::MissingValue("--lang".into())),
            ("replay a --json=yes", UsageError::UnexpectedValue("--json".into())),
        ];
        for (line, error) in lines {
            assert_eq!(task(line), Err(error), "{line}");
        }
    }
}
