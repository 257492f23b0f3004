//! The names of the room's sentences.

macro_rules! phrases {
    ($($name:ident)+) => {
        /// A sentence or piece of one that the lesson room says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "a name says which phrase it is; the phrase is in the language's file")]
        pub enum Phrase { $($name,)+ }

        impl Phrase {
            /// Every phrase.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }
    };
}

phrases! {
    // What a goal asks
    AsksSystem AsksMaxUserPort AsksRegistry AsksRegistryNone AsksRestarted AsksRestartWaits AsksRestartWaitsNot
    AsksQuirkOn AsksQuirkOff AsksReserved AsksReservedNot AsksBlocked AsksBlockedNot AsksInUse AsksInUseNot AsksEntry
    AsksWildcardNever AsksWildcardMay AsksTrialAllowed AsksTrialRefused AsksTrialRefusedBy AsksTrialRefusedWith
    AsksNext AsksNextNone AsksCount AsksBlockable AsksBlockableNone AsksStepRefused AsksHandle AsksStartKept

    // What still differs
    DiffersSystem DiffersMaxUserPort DiffersMaxUserPortWaits DiffersRegistry DiffersRestarted DiffersRestartWaits
    DiffersRestartWaitsNot DiffersQuirkOn DiffersQuirkOff DiffersReserved DiffersReservedNot DiffersBlocked
    DiffersBlockedNot DiffersInUse DiffersInUseNot DiffersEntry DiffersWildcardNever DiffersWildcardMay
    DiffersTrialAllowed DiffersTrialRefused DiffersNext DiffersNextRefused DiffersNextNone DiffersCount
    DiffersBlockable DiffersStepRefused DiffersHandle DiffersStartKept

    // Pieces of those
    OnePort ManyPorts ActSpecific ActReserve ActBlock AtLeast AtMost Exactly NoValue Nothing
    CountFree CountSockets CountEntries CountReservations CountBlocks

    // A lesson that cannot be read
    ExpectedKey ExpectedColon ExpectedLanguage ExpectedNoLanguage ExpectedId ExpectedSource ExpectedRule
    ExpectedCondition ExpectedAfterNot ExpectedRestart ExpectedNeverOrMay ExpectedVerdict ExpectedCause
    ExpectedComparison ExpectedNumber ExpectedPortOrNone ExpectedKept
    LessonTooLong LessonRepeated LessonMissing LessonTooMany LessonHintPairs

    // A lesson that is none
    FindingStep FindingSolutionFails FindingNothingToDo

    // The laboratory's starting points
    PresetFtpBackup PresetWebClient PresetLoadTest StoryFtpBackup StoryWebClient StoryLoadTest

    // The laboratory
    LabRate LabHold LabDelay LabOpen LabWaiting LabFree LabTime LabRefused LabLasts LabEnds LabDefaults
    LabEvenly LabHoldCounts LabSameInstant LabOurSide LabNotRetried LabOnlyTcp

    // Questions
    AskNext AskBind AskWildcard AskReserve AskBlock AskHandle AskUnblock AskUnreserve AskMaxUserPort AskEphemeralCount
    AskFree AskBlockable AskGiven AskAfterRestart AskRate

    // Answers
    AnswerNoPort AnswerYes AnswerSucceeds AnswerNothingRemoved AnswerEntry FromRegistry
    NoNeitherWindow NoReserved NoInUse NoWindowEmpty NoOutsideWindow NoOverlaps

    // Why an answer is right
    WhyNext WhyNextWraps WhyNextNone WhyNextLeaks WhySucceeds WhySucceedsReserved WhyFree WhyGiven WhyReserve WhyBlock
    WhyUnblock WhyUnreserve WhyMax WhyMaxWaits WhyEphemeralCount WhyBlockable WhyBlockableNone WhyAfterRestart WhyRate

    // Why an answer is wrong
    MistakeTakesReserved MistakeTakesInUse MistakeStartsOver MistakeMindsOtherProtocol MistakePastMaxUserPort
    MistakeBelowTheRange MistakeStopsAtTheEnd MistakeLaterWindows MistakeFromTheTop MistakeNotTheFirst
    MistakeForgetsLeak MistakeOverlooks MistakeAccessDenied MistakeAddressInUse MistakeNoBufferSpace
    MistakeInAWindow MistakeMayRepeat MistakeUseDoesNotMatter MistakeNotInUse MistakeWindowNotEmpty
    MistakeInsideWindow MistakeNoOverlap MistakeReservationDoesNotMatter
    MistakeNotClamped MistakeWaits MistakeTakesDefault MistakeTakesHighest MistakeAboveHighest MistakeHexAsDecimal
    MistakeCountsFromOne MistakeCountsFrom1024 MistakeLeavesOutAnEnd
    MistakeLeftEdgeAsHandle MistakeCountAsHandle MistakePastTheHandle
    MistakeHandleUnblocks MistakeOnlyFirstPortCounts MistakeOtherLeftEdge MistakeSomethingFits MistakeNotWhollyInside
    MistakeLaterInTheList MistakeForgetsReservations MistakeForgetsSockets MistakeCountsTwice MistakeOtherSystem
    MistakeIncludesMaxUserPort MistakeForgetsMaxUserPort MistakeReservationWindow
    MistakeKeepsPrograms MistakeForgetsRegistry MistakeCountsBadLines MistakeOtherDelay MistakePerMinute MistakeBeside

    // The score in a link, and the printed sheet
    ScoreForm ScoreVersion ScoreLevel ScoreSeed ScoreAnswers
    SheetTitle SheetKey
}
