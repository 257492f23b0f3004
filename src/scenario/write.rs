//! Writes commands in their canonical form: lower case, one space, decimal, the protocol spelled out.

use std::fmt::Write;

use super::line::Line;
use super::text::Scenario;
use crate::model::{BindPort, Command, Program, Setting};

/// A command as a scenario's line. Reading it back gives the same command.
pub fn canonical(command: &Command) -> String {
    match command {
        Command::Os(system) => format!("os {}", system.keyword()),
        Command::Set(setting) => write_setting(setting),
        Command::Unset(value) => format!("unset {}", value.name()),
        Command::Quirk(on) => format!("quirk kb812873 {}", if *on { "on" } else { "off" }),
        Command::Bind { protocol, port, program } => {
            format!("bind {} {}{}", protocol.keyword(), write_bind_port(*port), write_program(program.as_ref()))
        }
        Command::Close { protocol, range } => format!("close {} {range}", protocol.keyword()),
        Command::Reserve { range, program } => format!("reserve {range}{}", write_program(program.as_ref())),
        Command::Unreserve { range } => format!("unreserve {range}"),
        Command::Block { range, program } => format!("block {range}{}", write_program(program.as_ref())),
        Command::Unblock { range } => format!("unblock {range}"),
        Command::Restart => "restart".to_owned(),
    }
}

/// A scenario's text with every command in its canonical form. Comments, blank lines and lines that cannot be read
/// stay as they are.
pub fn format(scenario: &Scenario) -> String {
    let mut text = String::new();
    for line in scenario.lines() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", format_line(line));
    }
    text
}

fn format_line(line: &Line) -> String {
    match line.readable() {
        Some(command) => Line::commented(command.clone(), line.comment()).text().to_owned(),
        None => line.text().trim().to_owned(),
    }
}

fn write_setting(setting: &Setting) -> String {
    match setting {
        Setting::MaxUserPort(value) => format!("set MaxUserPort {value}"),
        Setting::ReservedPorts(lines) => {
            let mut text = "set ReservedPorts".to_owned();
            for line in lines {
                text.push(' ');
                text.push_str(line);
            }
            text
        }
    }
}

fn write_bind_port(port: BindPort) -> String {
    match port {
        BindPort::Specific(0) | BindPort::Wildcard { count: 1 } => "*".to_owned(),
        BindPort::Wildcard { count } => format!("* x{count}"),
        BindPort::Specific(port) => port.to_string(),
    }
}

fn write_program(program: Option<&Program>) -> String {
    program.map_or_else(String::new, |program| format!(" as \"{program}\""))
}
