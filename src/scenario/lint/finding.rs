//! A finding: what, where, how bad, and by which rule.

use std::fmt::Display;

use super::fix::Fix;
use crate::model::{
    HIGHEST_MAX_USER_PORT, IgnoredReason, LOWEST_MAX_USER_PORT, Limits, Mark, Port, PortRange, RuleId, Source,
    UPPER_WINDOW,
};
use crate::scenario::problem::shortened;
use crate::words::{Language, LintMessage, fill};

/// Something that the linter found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: FindingKind,
    /// What would put it right, where that is plain.
    pub fix: Option<Fix>,
}

/// Where a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line that writes the value, counted from 1.
    pub line: u32,
    /// The string of ReservedPorts, counted from 1; `None` where it is of the whole value.
    pub entry: Option<u32>,
    /// Where in the line, in characters counted from 1; 1 in a registry file.
    pub column: u32,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know; no reason to change anything.
    Note,
    /// It does something else than it seems to, or nothing.
    Warning,
    /// It is ignored.
    Error,
}

impl Severity {
    /// The word that reports use.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The severity for a reader.
    pub const fn name(self) -> LintMessage {
        match self {
            Self::Note => LintMessage::SeverityNote,
            Self::Warning => LintMessage::SeverityWarning,
            Self::Error => LintMessage::SeverityError,
        }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// MaxUserPort is outside its valid values.
    MaxUserPortOutOfRange {
        /// What it is set to.
        value: u32,
        /// What it counts as.
        effective: Port,
    },
    /// A string of ReservedPorts that boot ignores.
    Ignored {
        /// The string.
        text: Box<str>,
        /// Why.
        reason: IgnoredReason,
        /// The limits under which it is ignored.
        limits: Limits,
    },
    /// Single-port strings for ports next to each other, of which the later can leak (KB 812873).
    AdjacentSinglePorts {
        /// The one string that says the same.
        merged: PortRange,
    },
    /// A string that says what an earlier one says.
    Duplicated {
        /// Its range.
        range: PortRange,
        /// The earlier string, counted from 1.
        earlier: u32,
    },
    /// A string whose range shares ports with another's.
    Overlapping {
        /// Its range.
        range: PortRange,
        /// The other string, counted from 1.
        other: u32,
    },
    /// A reservation above MaxUserPort, where wildcard binds never get.
    Inert {
        /// Its range.
        range: PortRange,
        /// MaxUserPort in force.
        max_user_port: Port,
    },
    /// Windows Vista and later read neither value.
    LaterWindows,
}

impl FindingKind {
    /// The word that reports use.
    pub const fn keyword(&self) -> &'static str {
        match self {
            Self::MaxUserPortOutOfRange { .. } => "max-user-port-out-of-range",
            Self::Ignored { reason, .. } => reason.keyword(),
            Self::AdjacentSinglePorts { .. } => "adjacent-single-ports",
            Self::Duplicated { .. } => "duplicated",
            Self::Overlapping { .. } => "overlapping",
            Self::Inert { .. } => "inert",
            Self::LaterWindows => "later-windows",
        }
    }

    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Ignored { .. } => Severity::Error,
            Self::LaterWindows => Severity::Note,
            Self::MaxUserPortOutOfRange { .. }
            | Self::AdjacentSinglePorts { .. }
            | Self::Duplicated { .. }
            | Self::Overlapping { .. }
            | Self::Inert { .. } => Severity::Warning,
        }
    }

    /// The rule that it goes by; the note of later systems goes by none of this model's.
    pub const fn rule(&self) -> Option<RuleId> {
        Some(match self {
            Self::MaxUserPortOutOfRange { .. } => RuleId::MaxUserPort,
            Self::Ignored { reason: IgnoredReason::OutsideWindows, .. } => RuleId::ReserveWindow,
            Self::Ignored { .. } => RuleId::ReservedPortsSyntax,
            Self::AdjacentSinglePorts { .. } => RuleId::D13,
            Self::Duplicated { .. } | Self::Overlapping { .. } => RuleId::ReserveRepeat,
            Self::Inert { .. } => RuleId::EphemeralRange,
            Self::LaterWindows => return None,
        })
    }

    /// Where it can be read; never empty.
    pub const fn sources(&self) -> &'static [Source] {
        match self.rule() {
            Some(rule) => rule.rule().sources,
            None => &[Source::Kb929851, Source::Kb812873],
        }
    }

    /// How well it is founded. That neighbours can leak is documented; how they do is the model's decision.
    pub const fn mark(&self) -> Mark {
        match (self, self.rule()) {
            (Self::AdjacentSinglePorts { .. }, _) | (_, None) => Mark::Documented,
            (_, Some(rule)) => rule.rule().mark,
        }
    }

    /// What was found, in a sentence.
    pub fn message(&self, language: Language) -> String {
        let say = |message: LintMessage, facts: &[(&str, &dyn Display)]| fill(language.text(message), facts);
        match self {
            Self::MaxUserPortOutOfRange { value, effective } => {
                let (low, high) = (LOWEST_MAX_USER_PORT, HIGHEST_MAX_USER_PORT);
                let facts: [(&str, &dyn Display); 4] =
                    [("value", value), ("effective", effective), ("low", &low), ("high", &high)];
                say(LintMessage::LintMaxUserPort, &facts)
            }
            Self::Ignored { text, reason, limits } => ignored(text, *reason, *limits, language),
            Self::AdjacentSinglePorts { merged } => {
                say(LintMessage::LintAdjacent, &[("first", &merged.first()), ("last", &merged.last())])
            }
            Self::Duplicated { range, earlier } => {
                say(LintMessage::LintDuplicated, &[("range", &dashed(*range)), ("earlier", earlier)])
            }
            Self::Overlapping { range, other } => {
                say(LintMessage::LintOverlapping, &[("range", &dashed(*range)), ("other", other)])
            }
            Self::Inert { range, .. } if range.first() > HIGHEST_MAX_USER_PORT => {
                say(LintMessage::LintAlwaysInert, &[("range", &dashed(*range)), ("high", &range.first())])
            }
            Self::Inert { range, max_user_port } => {
                let below = range.first() - 1;
                say(LintMessage::LintInert, &[("range", &dashed(*range)), ("max", max_user_port), ("below", &below)])
            }
            Self::LaterWindows => say(LintMessage::LintLaterWindows, &[]),
        }
    }
}

fn ignored(text: &str, reason: IgnoredReason, limits: Limits, language: Language) -> String {
    let message = match reason {
        IgnoredReason::Malformed => LintMessage::LintMalformed,
        IgnoredReason::Reversed => LintMessage::LintReversed,
        IgnoredReason::OutOfRange => LintMessage::LintOutOfRange,
        IgnoredReason::OutsideWindows => LintMessage::LintOutsideWindows,
    };
    let shown = shortened(text);
    let facts: [(&str, &dyn Display); 3] = [("text", &shown), ("low", &limits.ephemeral()), ("high", &UPPER_WINDOW)];
    fill(language.text(message), &facts)
}

/// A range as ReservedPorts writes it: `4500-4500`.
pub(super) fn dashed(range: PortRange) -> String {
    format!("{}-{}", range.first(), range.last())
}
