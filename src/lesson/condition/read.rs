//! Reads one line of a goal.

use super::{Comparison, Condition, Quantity, Trial, Verdict};
use crate::model::{RuleId, WinsockError};
use crate::scenario::{
    LineError, Problem, Words, read_dword, read_port, read_protocol, read_quoted, read_range, read_system, shortened,
};
use crate::words::{Language, LessonMessage};

/// What was expected where a condition cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConditionProblem {
    /// A condition's keyword.
    Keyword,
    /// `reserved`, `blocked` or `in-use`, after `not`.
    AfterNot,
    /// `done`, `waiting` or `none`.
    Restart,
    /// `never` or `may`.
    NeverOrMay,
    /// `allowed` or `refused`.
    Verdict,
    /// A rule's id.
    Rule,
    /// A rule's id, or the number of a Windows Sockets error.
    Cause,
    /// `>=`, `<=` or `=`.
    Comparison,
    /// A number.
    Number,
    /// A port or `none`.
    PortOrNone,
    /// `kept`.
    Kept,
    /// What a scenario's line would expect there too.
    Line(Problem),
}

impl ConditionProblem {
    /// What was expected, in words.
    pub fn text(self, language: Language) -> String {
        let phrase = match self {
            Self::Keyword => LessonMessage::ExpectedCondition,
            Self::AfterNot => LessonMessage::ExpectedAfterNot,
            Self::Restart => LessonMessage::ExpectedRestart,
            Self::NeverOrMay => LessonMessage::ExpectedNeverOrMay,
            Self::Verdict => LessonMessage::ExpectedVerdict,
            Self::Rule => LessonMessage::ExpectedRule,
            Self::Cause => LessonMessage::ExpectedCause,
            Self::Comparison => LessonMessage::ExpectedComparison,
            Self::Number => LessonMessage::ExpectedNumber,
            Self::PortOrNone => LessonMessage::ExpectedPortOrNone,
            Self::Kept => LessonMessage::ExpectedKept,
            Self::Line(problem) => return problem.text(language),
        };
        language.text(phrase).to_owned()
    }
}

/// A condition that cannot be read: where, what was expected, and what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionError {
    /// The column, in characters counted from 1.
    pub column: u32,
    /// What was expected there.
    pub problem: ConditionProblem,
    /// What stands there instead; empty at the end of the line.
    pub found: Box<str>,
}

impl From<LineError> for ConditionError {
    fn from(error: LineError) -> Self {
        Self { column: error.column, problem: ConditionProblem::Line(error.problem), found: error.found }
    }
}

type Read<T> = Result<T, ConditionError>;

/// Reads a condition.
///
/// # Errors
/// Where the line stops making sense, and what was expected there.
pub fn read_condition(line: &str) -> Read<Condition> {
    let mut words = Words::of(line);
    let condition = read(&mut words)?;
    words.end()?;
    Ok(condition)
}

fn read(words: &mut Words) -> Read<Condition> {
    let keyword = words.next();
    Ok(match keyword {
        "system" => Condition::System(read_system(words)?),
        "max-user-port" => Condition::MaxUserPort(port(words)?),
        "registry" => Condition::Registry(or_none(words, |words| number(words, ConditionProblem::Number))?),
        "restart" => restart(words)?,
        "quirk" => Condition::Quirk(on_off(words)?),
        "bound" => Condition::Bound { protocol: read_protocol(words), range: read_range(words)? },
        "entry" => Condition::Entry { range: read_range(words)?, program: read_quoted(words)? },
        "wildcard" => wildcard(words)?,
        "specific" => tried(words, specific)?,
        "reserve" => tried(words, |words| Ok(Trial::Reserve(read_range(words)?)))?,
        "block" => tried(words, |words| Ok(Trial::Block(read_range(words)?)))?,
        "next" => Condition::Next { protocol: read_protocol(words), port: or_none(words, port_or_none)? },
        "blockable" => Condition::Blockable(or_none(words, |words| Ok(read_range(words)?))?),
        "refused" => Condition::StepRefused(rule(words)?),
        "handle" => Condition::Handle(port(words)?),
        "start" => kept(words)?,
        "not" => about_ports(words, false)?,
        _ => return about_ports_or_count(words, keyword),
    })
}

fn about_ports_or_count(words: &mut Words, keyword: &str) -> Read<Condition> {
    match keyword {
        "reserved" | "blocked" | "in-use" => about_these_ports(words, keyword, true),
        "free" => {
            let protocol = read_protocol(words);
            count(words, Quantity::Free(protocol))
        }
        "sockets" => {
            let protocol = read_protocol(words);
            count(words, Quantity::Sockets(protocol))
        }
        "entries" => {
            let range = read_range(words)?;
            count(words, Quantity::Entries(range))
        }
        "reservations" => count(words, Quantity::Reservations),
        "blocks" => count(words, Quantity::Blocks),
        _ => Err(error(words, keyword, ConditionProblem::Keyword)),
    }
}

fn about_ports(words: &mut Words, wanted: bool) -> Read<Condition> {
    let keyword = words.next();
    about_these_ports(words, keyword, wanted)
}

fn about_these_ports(words: &mut Words, keyword: &str, wanted: bool) -> Read<Condition> {
    Ok(match keyword {
        "reserved" => Condition::Reserved { range: read_range(words)?, wanted },
        "blocked" => Condition::Blocked { range: read_range(words)?, wanted },
        "in-use" => Condition::InUse { protocol: read_protocol(words), range: read_range(words)?, wanted },
        _ => return Err(error(words, keyword, ConditionProblem::AfterNot)),
    })
}

fn restart(words: &mut Words) -> Read<Condition> {
    let word = words.next();
    match word {
        "done" => Ok(Condition::Restarted),
        "waiting" => Ok(Condition::RestartWaits(true)),
        "none" => Ok(Condition::RestartWaits(false)),
        _ => Err(error(words, word, ConditionProblem::Restart)),
    }
}

fn on_off(words: &mut Words) -> Read<bool> {
    let word = words.next();
    match word {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(error(words, word, ConditionProblem::Line(Problem::OnOff))),
    }
}

fn wildcard(words: &mut Words) -> Read<Condition> {
    let protocol = read_protocol(words);
    let word = words.next();
    let possible = match word {
        "never" => false,
        "may" => true,
        _ => return Err(error(words, word, ConditionProblem::NeverOrMay)),
    };
    Ok(Condition::Wildcard { protocol, range: read_range(words)?, possible })
}

fn specific(words: &mut Words) -> Read<Trial> {
    Ok(Trial::Specific { protocol: read_protocol(words), port: port(words)? })
}

fn tried(words: &mut Words, trial: fn(&mut Words) -> Read<Trial>) -> Read<Condition> {
    let trial = trial(words)?;
    let word = words.next();
    let verdict = match word {
        "allowed" => Verdict::Allowed,
        "refused" => refused(words)?,
        _ => return Err(error(words, word, ConditionProblem::Verdict)),
    };
    Ok(Condition::Trial { trial, verdict })
}

fn refused(words: &mut Words) -> Read<Verdict> {
    if words.at_end() {
        return Ok(Verdict::Refused);
    }
    let word = words.next();
    let code = read_port(word);
    let by_code = WinsockError::ALL.into_iter().find(|error| Some(error.code()) == code);
    let verdict = by_code.map(Verdict::RefusedWith).or_else(|| RuleId::named(word).map(Verdict::RefusedBy));
    verdict.ok_or_else(|| error(words, word, ConditionProblem::Cause))
}

fn rule(words: &mut Words) -> Read<RuleId> {
    let word = words.next();
    RuleId::named(word).ok_or_else(|| error(words, word, ConditionProblem::Rule))
}

fn kept(words: &mut Words) -> Read<Condition> {
    let word = words.next();
    if word == "kept" { Ok(Condition::StartKept) } else { Err(error(words, word, ConditionProblem::Kept)) }
}

fn count(words: &mut Words, quantity: Quantity) -> Read<Condition> {
    let word = words.next();
    let comparison = Comparison::ALL.into_iter().find(|comparison| comparison.sign() == word);
    let comparison = comparison.ok_or_else(|| error(words, word, ConditionProblem::Comparison))?;
    Ok(Condition::Count { quantity, comparison, number: number(words, ConditionProblem::Number)? })
}

fn port(words: &mut Words) -> Read<u16> {
    let word = words.next();
    read_port(word).ok_or_else(|| error(words, word, ConditionProblem::Line(Problem::BindPort)))
}

fn port_or_none(words: &mut Words) -> Read<u16> {
    let word = words.next();
    read_port(word).ok_or_else(|| error(words, word, ConditionProblem::PortOrNone))
}

fn number(words: &mut Words, problem: ConditionProblem) -> Read<u32> {
    let word = words.next();
    read_dword(word).ok_or_else(|| error(words, word, problem))
}

/// What `read` reads, or the word `none`.
fn or_none<T>(words: &mut Words, read: impl Fn(&mut Words) -> Read<T>) -> Read<Option<T>> {
    if words.peek() == "none" {
        words.next();
        return Ok(None);
    }
    read(words).map(Some)
}

fn error(words: &Words, found: &str, problem: ConditionProblem) -> ConditionError {
    ConditionError { column: words.column(found), problem, found: shortened(found) }
}
