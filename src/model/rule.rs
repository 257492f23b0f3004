//! The rules of the model as values: id, sentence, sources and mark.
//!
//! Refusals, explanations, the page and the documents all read this one table.

use super::source::Source;
use crate::words::{Language, Message, ReferenceMessage};

/// How well a rule is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// A Microsoft document states it.
    Documented,
    /// Somebody published an observation.
    Observed,
    /// Carried over from a later Windows.
    Analogy,
    /// A decision of this project.
    Ours,
}

impl Mark {
    /// All marks, the best founded first.
    pub const ALL: [Self; 4] = [Self::Documented, Self::Observed, Self::Analogy, Self::Ours];

    /// The short word that reports use.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Documented => "doc",
            Self::Observed => "seen",
            Self::Analogy => "analogy",
            Self::Ours => "ours",
        }
    }

    /// What the mark means, for a reader.
    pub const fn meaning(self) -> ReferenceMessage {
        match self {
            Self::Documented => ReferenceMessage::MarkDocumentedMeans,
            Self::Observed => ReferenceMessage::MarkObservedMeans,
            Self::Analogy => ReferenceMessage::MarkAnalogyMeans,
            Self::Ours => ReferenceMessage::MarkOursMeans,
        }
    }

    /// The mark's name for a reader.
    pub const fn name(self) -> Message {
        match self {
            Self::Documented => Message::MarkDocumented,
            Self::Observed => Message::MarkObserved,
            Self::Analogy => Message::MarkAnalogy,
            Self::Ours => Message::MarkOurs,
        }
    }
}

/// One rule of the model.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its id in the specification.
    pub id: &'static str,
    /// What it says.
    pub sentence: Message,
    /// Where it comes from, the weightiest first; never empty.
    pub sources: &'static [Source],
    /// How well it is founded.
    pub mark: Mark,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $sentence:ident, $mark:ident, [$($source:ident),+];)+) => {
        /// Names a rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum RuleId {
            $($(#[$doc])* $name,)+
        }

        impl RuleId {
            /// Every rule, in the order of the specification.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The rule itself.
            pub const fn rule(self) -> &'static Rule {
                match self {
                    $(Self::$name => &Rule {
                        id: $id,
                        sentence: Message::$sentence,
                        sources: &[$(Source::$source),+],
                        mark: Mark::$mark,
                    },)+
                }
            }
        }
    };
}

rules! {
    /// MaxUserPort, its default and its clamp.
    MaxUserPort = "max-user-port", RuleMaxUserPort, Documented, [Article, MaxUserPortReference];
    /// What a restart does.
    Restart = "restart", RuleRestart, Documented, [Article];
    /// Which ports are ephemeral.
    EphemeralRange = "ephemeral-range", RuleEphemeralRange, Documented, [Article, BindFunction];
    /// What a wildcard bind is never given.
    WildcardSkips = "wildcard-skips", RuleWildcardSkips, Documented, [Article];
    /// In which order wildcard binds are given ports.
    WildcardOrder = "wildcard-order", RuleWildcardOrder, Observed, [HscObservation, Kb194952, Kb319502];
    /// No port is left.
    WildcardExhausted = "wildcard-exhausted", RuleWildcardExhausted, Documented, [Kb196271, Kb319502];
    /// What a specific bind may use.
    SpecificAny = "specific-any", RuleSpecificAny, Documented, [Article];
    /// The port is taken.
    PortInUse = "port-in-use", RulePortInUse, Documented, [WinsockErrors];
    /// The port is blocked.
    PortBlocked = "port-blocked", RulePortBlocked, Analogy, [Article, WslIssue5514];
    /// Where a reservation may lie.
    ReserveWindow = "reserve-window", RuleReserveWindow, Documented, [Article];
    /// The same range may be reserved again.
    ReserveRepeat = "reserve-repeat", RuleReserveRepeat, Documented, [Article];
    /// Which reservation an unreserve request removes.
    UnreserveFirst = "unreserve-first", RuleUnreserveFirst, Documented, [Article];
    /// An unreserve request that holds no reservation.
    NoContainedReservation = "no-contained-reservation", RuleNoContainedReservation, Documented, [Article];
    /// How ReservedPorts is written.
    ReservedPortsSyntax = "reserved-ports-syntax", RuleReservedPortsSyntax, Documented, [Article, Kb812873];
    /// Where a block may lie.
    BlockWindow = "block-window", RuleBlockWindow, Documented, [Article];
    /// There is nowhere to block.
    BlockWindowEmpty = "block-window-empty", RuleBlockWindowEmpty, Documented, [Article];
    /// A block that does not lie in the window.
    BlockOutsideWindow = "block-outside-window", RuleBlockOutsideWindow, Documented, [Article];
    /// A block over another.
    BlockOverlaps = "block-overlaps", RuleBlockOverlaps, Ours, [PortAtlas];
    /// A block over a port in use.
    BlockNeedsFreePorts = "block-needs-free-ports", RuleBlockNeedsFreePorts, Documented, [Article];
    /// What a block's maker is given.
    BlockHandle = "block-handle", RuleBlockHandle, Documented, [Article];
    /// Which block an unblock request removes.
    UnblockLeftEdge = "unblock-left-edge", RuleUnblockLeftEdge, Documented, [Article];
    /// An unblock request that meets no block's first port.
    NoBlockWithLeftEdge = "no-block-with-left-edge", RuleNoBlockWithLeftEdge, Documented, [Article];
    /// A close that meets no socket.
    NotBound = "not-bound", RuleNotBound, Ours, [PortAtlas];
    /// The system is chosen before the first boot.
    OsBeforeBoot = "os-before-boot", RuleOsBeforeBoot, Ours, [PortAtlas];
    /// The first ephemeral port.
    D1 = "D1", DecisionD1, Ours, [Article, MaxUserPortReference, HscObservation];
    /// The block window as a formula.
    D2 = "D2", DecisionD2, Ours, [Article];
    /// Port 0.
    D3 = "D3", DecisionD3, Ours, [BindFunction, Article];
    /// One window or the other.
    D4 = "D4", DecisionD4, Ours, [PortAtlas];
    /// What "first" means.
    D5 = "D5", DecisionD5, Ours, [PortAtlas];
    /// Reserved and blocked at once.
    D6 = "D6", DecisionD6, Ours, [Article];
    /// Blocks do not overlap.
    D7 = "D7", DecisionD7, Ours, [PortAtlas];
    /// A block binds its owner too.
    D8 = "D8", DecisionD8, Ours, [Article];
    /// Reservations over ports in use.
    D9 = "D9", DecisionD9, Ours, [PortAtlas];
    /// Both protocols.
    D10 = "D10", DecisionD10, Ours, [PortAtlas];
    /// Bad lines of ReservedPorts.
    D11 = "D11", DecisionD11, Ours, [PortAtlas];
    /// The error numbers.
    D12 = "D12", DecisionD12, Ours, [WslIssue5514, Kb196271, Kb319502];
    /// The leak of adjacent entries.
    D13 = "D13", DecisionD13, Ours, [Kb812873];
}

impl RuleId {
    /// The id in the specification.
    pub const fn id(self) -> &'static str {
        self.rule().id
    }

    /// The rule of that id.
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }

    /// Whether it is a decision of this project where the documents are silent or disagree: D1 to D13.
    pub fn is_decision(self) -> bool {
        self.id().starts_with('D')
    }

    /// What the rule says.
    pub fn sentence(self, language: Language) -> &'static str {
        language.text(self.rule().sentence)
    }

    /// The decisions of this project that the rule leans on where the documents are silent.
    pub const fn decisions(self) -> &'static [Self] {
        match self {
            Self::EphemeralRange => &[Self::D1],
            Self::WildcardSkips => &[Self::D10, Self::D13],
            Self::SpecificAny => &[Self::D3],
            Self::ReserveWindow => &[Self::D4, Self::D6, Self::D9],
            Self::UnreserveFirst | Self::NoContainedReservation => &[Self::D5],
            Self::ReservedPortsSyntax => &[Self::D11, Self::D13],
            Self::BlockWindow => &[Self::D2, Self::D6],
            Self::BlockWindowEmpty | Self::BlockOutsideWindow => &[Self::D2],
            Self::BlockOverlaps => &[Self::D7],
            Self::PortBlocked => &[Self::D8, Self::D10, Self::D12],
            Self::WildcardExhausted => &[Self::D12],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_own_id_a_source_and_a_sentence_in_every_language() {
        let mut ids: Vec<&str> = RuleId::ALL.iter().map(|rule| rule.id()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), RuleId::ALL.len());
        for rule in RuleId::ALL {
            assert!(!rule.rule().sources.is_empty(), "{}", rule.id());
            for language in Language::ALL {
                assert!(!rule.sentence(language).is_empty(), "{}", rule.id());
            }
        }
    }

    #[test]
    fn every_decision_is_one_that_some_rule_leans_on() {
        for decision in RuleId::ALL.iter().filter(|rule| rule.is_decision()) {
            let leans = RuleId::ALL.iter().any(|rule| rule.decisions().contains(decision));
            assert!(leans, "nothing leads to {}", decision.id());
        }
        assert!(RuleId::ALL.iter().flat_map(|rule| rule.decisions()).all(|decision| decision.is_decision()));
    }

    #[test]
    fn a_rule_is_marked_ours_exactly_where_it_names_no_outside_document_or_is_a_decision() {
        for rule in RuleId::ALL {
            let only_ours = rule.rule().sources == [Source::PortAtlas];
            let is_decision = rule.id().starts_with('D');
            assert_eq!(rule.rule().mark == Mark::Ours, only_ours || is_decision, "{}", rule.id());
        }
    }
}
