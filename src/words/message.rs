//! The names of all sentences.

macro_rules! messages {
    ($($name:ident)+) => {
        /// A sentence, label or word that a person reads.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "a name says which sentence it is; the sentence is in the language's file")]
        pub enum Message { $($name,)+ }

        impl Message {
            /// Every message.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }
    };
}

messages! {
    // Marks
    MarkDocumented MarkObserved MarkAnalogy MarkOurs

    // Rules
    RuleMaxUserPort RuleRestart RuleEphemeralRange RuleWildcardSkips RuleWildcardOrder RuleWildcardExhausted
    RuleSpecificAny RulePortInUse RulePortBlocked RuleReserveWindow RuleReserveRepeat RuleUnreserveFirst
    RuleNoContainedReservation RuleReservedPortsSyntax RuleBlockWindow RuleBlockWindowEmpty RuleBlockOutsideWindow
    RuleBlockOverlaps RuleBlockNeedsFreePorts RuleBlockHandle RuleUnblockLeftEdge RuleNoBlockWithLeftEdge RuleNotBound
    RuleOsBeforeBoot

    // Decisions
    DecisionD1 DecisionD2 DecisionD3 DecisionD4 DecisionD5 DecisionD6 DecisionD7 DecisionD8 DecisionD9 DecisionD10
    DecisionD11 DecisionD12 DecisionD13

    // Refusals: why here, and what would have worked
    ReasonAndAdvice
    ReasonWildcardExhausted ReasonPortInUse ReasonPortBlocked ReasonReserveWindow ReasonNoContainedReservation
    ReasonBlockWindowEmpty ReasonBlockOutsideWindow ReasonBlockOverlaps ReasonBlockNeedsFreePorts
    ReasonNoBlockWithLeftEdge ReasonNotBound ReasonOsBeforeBoot
    AdviceWildcardExhausted AdvicePortInUse AdvicePortBlocked AdviceReserveWindow AdviceNoContainedReservation
    AdviceBlockWindowEmpty AdviceBlockOutsideWindow AdviceBlockOverlaps AdviceBlockNeedsFreePorts
    AdviceNoBlockWithLeftEdge AdviceNotBound AdviceOsBeforeBoot

    // Scenario: lines that cannot be read, and limits
    ExpectedButFound ExpectedAtEnd
    ExpectedCommand ExpectedSystem ExpectedValueName ExpectedDword ExpectedQuirkName ExpectedOnOff ExpectedBindPort
    ExpectedRange ExpectedRangeOrder ExpectedBurst ExpectedNoBurst ExpectedName ExpectedNameLength ExpectedEnd
    ScenarioTooManyBytes ScenarioTooManyLines
}
