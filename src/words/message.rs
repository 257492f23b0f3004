//! The names of all sentences.

macro_rules! messages {
    ($(#[$doc:meta])* $list:ident: $($name:ident)+) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "a name says which sentence it is; the sentence is in the language's file")]
        pub enum $list { $($name,)+ }

        impl $list {
            /// Every message.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }
    };
}

messages! {
    /// A sentence, label or word that a person reads.
    Message:

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

    // Names of ranges and acts
    RangeWellKnown RangeEphemeral RangeReservable RangeBlockable RangeSpecific RangeReserved RangeBlocked
    RangeInUse
    ActWildcardBind ActSpecificBind ActReserve ActBlock
    Possible NotPossible

    // What a command did
    OutcomeDone OutcomePending OutcomeBound OutcomeClosed OutcomeRemoved OutcomeBlocked OutcomeRestarted
    OutcomeIgnored RangesCut
    IgnoredMalformed IgnoredReversed IgnoredOutOfRange IgnoredOutsideWindows

    // Figure
    RowWellKnown RowEphemeral RowInUse RowReservable RowBlockable RowSpecific CaptionWellKnown CaptionEphemeral
    CaptionInUse CaptionInUseTcp CaptionInUseUdp CaptionReservable CaptionBlockable CaptionSpecific SystemXp2003
    SystemSp1 FigureNone FigureNoneBlockable FigureNoneLeft FigureAllButBlocked FigureRanges FigureOnePort FigurePorts
    FigureCursor FigureNext NoteSchematic NoteLinear NoteLog NoteWindow FigureTitle

    // Figure in words and as a table
    SpokenWellKnown SpokenEphemeral SpokenInUse SpokenNoneInUse SpokenNext SpokenExhausted SpokenReservable
    SpokenReservations SpokenNoReservation SpokenBlockable SpokenNoneBlockable SpokenBlocks SpokenNoBlock
    SpokenSpecific SpokenSpecificButBlocked FromRegistry RangeWithOwner TableInUse TableReserved TableBlocked

    // Registry files
    RegHeader RegBigEndian RegTooLong
    RegUnknownLine RegKeyNotClosed RegUnknownRoot RegValueWithoutKey RegNameNotClosed RegMissingEquals RegUnknownType
    RegBadDword RegBadByte RegTextNotClosed RegTextAfterValue RegWrongType RegOddBytes RegTextAfterEnd RegNotCarried
    RegNotOnCommandLine RegLeftAlone RegNumbered RegMoreProblems

    // Linter
    SeverityNote SeverityWarning SeverityError
    LintMaxUserPort LintMalformed LintReversed LintOutOfRange LintOutsideWindows LintAdjacent LintDuplicated
    LintOverlapping LintInert LintAlwaysInert LintLaterWindows

    // Page
    PageTitle Lead Footer System ShortXp2003 ShortSp1 ProtocolsShown BothProtocols Undo Redo CopyLink ThemeAuto
    ThemeLight ThemeDark Close OpenMine LinkUnknown LinkDamaged LinkOpened LinkCopied CopyFailed Figure
    FigureHint PortCursor Scale ScaleSchematic ScaleLinear ScaleLog FreePorts Clamped
    MaxUserPortNumber Steps StepsShownAs AsList AsText NoSteps ShowEarlier RemoveStep NotRead Refused RefusedWithError
    SaidDone SaidRefused SaidSlid SaidRemoved SaidOpened SaidUndone SaidRedone ScenarioText ScenarioHint LineColumn
    MoreProblems AnyPort PortTitle NoPort BelongsTo LookUp LookUpExample Unpin Acts VerbBindAny VerbBindPort VerbClose
    VerbReserve VerbUnreserve VerbBlock VerbUnblock VerbRestart FieldPort FieldFirstPort FieldRange FieldCount
    FieldProgram FieldProtocol WouldDo WouldRefuse AsTable TableRange TablePorts TableCount TableNote
}

messages! {
    /// What only the command line says; the page never loads it.
    TerminalMessage:

    // Help and wrong usage
    Help
    UsageNoCommand UsageUnknownCommand UsageMissingArgument UsageUnexpectedArgument UsageUnknownOption
    UsageOptionElsewhere UsageMissingValue UsageUnexpectedValue UsagePort UsageChoice UsageWidth

    // Files
    InputUnreadable InputNotUtf8 OutputFailed

    // Replay
    StepRefused StepRefusedWithError StepInvalid
    MachineInBrief RangeColumn PortsColumn CountColumn NoPorts FreeEphemeral RestartPending

    // Lint
    LintFinding LintFixReplace LintFixRemove LintFixMaxUserPort

    // Explain
    ExplainedPort ExplainedRanges

    // Lesson
    LessonGood
}
