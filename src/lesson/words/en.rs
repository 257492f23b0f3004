//! English.

use super::phrase::Phrase;

pub(super) const fn text(phrase: Phrase) -> &'static str {
    match phrase {
        // What a goal asks
        Phrase::AsksSystem => "The system is {system}.",
        Phrase::AsksMaxUserPort => "MaxUserPort in force is {port}.",
        Phrase::AsksRegistry => "The registry holds MaxUserPort {value}.",
        Phrase::AsksRegistryNone => "The registry holds no MaxUserPort.",
        Phrase::AsksRestarted => "The machine has been restarted.",
        Phrase::AsksRestartWaits => "A changed registry value waits for a restart.",
        Phrase::AsksRestartWaitsNot => "No registry value waits for a restart.",
        Phrase::AsksQuirkOn => "The behaviour of KB 812873 is switched on.",
        Phrase::AsksQuirkOff => "The behaviour of KB 812873 is switched off.",
        Phrase::AsksReserved => "A reservation holds {ports}.",
        Phrase::AsksReservedNot => "No reservation holds {ports}.",
        Phrase::AsksBlocked => "A block holds {ports}.",
        Phrase::AsksBlockedNot => "No block holds {ports}.",
        Phrase::AsksInUse => "Programs hold {protocol} {ports}.",
        Phrase::AsksInUseNot => "No program holds {protocol} {ports}.",
        Phrase::AsksEntry => "{program} holds a reservation of exactly {ports}.",
        Phrase::AsksWildcardNever => "No {protocol} wildcard bind is given {ports}.",
        Phrase::AsksWildcardMay => "A {protocol} wildcard bind can be given {ports}.",
        Phrase::AsksTrialAllowed => "{act} would succeed now.",
        Phrase::AsksTrialRefused => "{act} would be refused now.",
        Phrase::AsksTrialRefusedBy => "{act} would be refused now. The rule: {cause}",
        Phrase::AsksTrialRefusedWith => "{act} would fail now with {cause}.",
        Phrase::AsksNext => "The next {protocol} wildcard bind gets port {port}.",
        Phrase::AsksNextNone => "The next {protocol} wildcard bind is refused: no port is left.",
        Phrase::AsksCount => "{count}: {wanted}.",
        Phrase::AsksBlockable => "Blocks may lie in {range}.",
        Phrase::AsksBlockableNone => "Nothing can be blocked.",
        Phrase::AsksStepRefused => "You have seen a step refused by this rule: {rule}",
        Phrase::AsksHandle => "A block has given back the handle {port}.",
        Phrase::AsksStartKept => "The lines that the lesson began with are still there.",

        // What still differs
        Phrase::DiffersSystem => "The system is {found}, not {wanted}.",
        Phrase::DiffersMaxUserPort => "MaxUserPort in force is {found}, not {wanted}.",
        Phrase::DiffersMaxUserPortWaits => {
            "MaxUserPort in force is still {found}: what the registry holds comes into force, as {wanted}, at the next restart."
        }
        Phrase::DiffersRegistry => "MaxUserPort in the registry: {found}, not {wanted}.",
        Phrase::DiffersRestarted => "The machine has not been restarted yet.",
        Phrase::DiffersRestartWaits => "No registry value waits for a restart.",
        Phrase::DiffersRestartWaitsNot => "A changed registry value still waits for a restart.",
        Phrase::DiffersQuirkOn => "The behaviour of KB 812873 is switched off.",
        Phrase::DiffersQuirkOff => "The behaviour of KB 812873 is still switched on.",
        Phrase::DiffersReserved => "Port {port} is not reserved.",
        Phrase::DiffersReservedNot => "Port {port} is still reserved.",
        Phrase::DiffersBlocked => "Port {port} is not blocked.",
        Phrase::DiffersBlockedNot => "Port {port} is still blocked.",
        Phrase::DiffersInUse => "No program holds {protocol} port {port}.",
        Phrase::DiffersInUseNot => "A program still holds {protocol} port {port}.",
        Phrase::DiffersEntry => "No reservation of exactly {range} belongs to {program}.",
        Phrase::DiffersWildcardNever => "Port {port} can still be given to a {protocol} wildcard bind.",
        Phrase::DiffersWildcardMay => "Port {port} cannot be given to a {protocol} wildcard bind.",
        Phrase::DiffersTrialAllowed => "{act} would still succeed.",
        Phrase::DiffersTrialRefused => "{act} would be refused for another reason than the goal says: {reason}",
        Phrase::DiffersNext => "The next {protocol} wildcard bind would get port {found}, not {wanted}.",
        Phrase::DiffersNextRefused => "The next {protocol} wildcard bind would still get a port: {found}.",
        Phrase::DiffersNextNone => {
            "The next {protocol} wildcard bind would be refused, for no port is left; it should get {wanted}."
        }
        Phrase::DiffersCount => "{count}: {found} now, and it should be {wanted}.",
        Phrase::DiffersBlockable => "Blocks may lie in {found}, not in {wanted}.",
        Phrase::DiffersStepRefused => "No step has been refused yet by this rule: {rule}",
        Phrase::DiffersHandle => "No block has given back the handle {port}.",
        Phrase::DiffersStartKept => "This line of the start is gone or changed: {line}",

        // Pieces of those
        Phrase::OnePort => "port {range}",
        Phrase::ManyPorts => "ports {range}",
        Phrase::ActSpecific => "A specific bind to {protocol} port {port}",
        Phrase::ActReserve => "Reserving {ports}",
        Phrase::ActBlock => "Blocking {ports}",
        Phrase::AtLeast => "at least {number}",
        Phrase::AtMost => "at most {number}",
        Phrase::Exactly => "{number}",
        Phrase::NoValue => "no value",
        Phrase::Nothing => "no port at all",
        Phrase::CountFree => "{protocol} ports free for wildcard binds",
        Phrase::CountSockets => "{protocol} ports in use",
        Phrase::CountEntries => "Reservations of exactly {range}",
        Phrase::CountReservations => "Reservations",
        Phrase::CountBlocks => "Blocks",

        // A lesson that cannot be read
        Phrase::ExpectedKey => "one of these words at the left edge: {keys}",
        Phrase::ExpectedColon => "a word and a colon, or a line indented below one",
        Phrase::ExpectedLanguage => "“{key} en:” or “{key} zh:”",
        Phrase::ExpectedNoLanguage => "“{key}:” without a language",
        Phrase::ExpectedId => "1 to 40 lower-case letters, digits and hyphens, a letter first",
        Phrase::ExpectedSource => "an address that begins with https:// or http://, then a title",
        Phrase::ExpectedRule => "the id of a rule, such as port-in-use",
        Phrase::ExpectedCondition => {
            "a condition: system, max-user-port, registry, restart, quirk, reserved, blocked, in-use, not, entry, wildcard, specific, reserve, block, next, free, sockets, entries, reservations, blocks, blockable, refused, handle or start"
        }
        Phrase::ExpectedAfterNot => "reserved, blocked or in-use",
        Phrase::ExpectedRestart => "done, waiting or none",
        Phrase::ExpectedNeverOrMay => "never or may",
        Phrase::ExpectedVerdict => "allowed or refused",
        Phrase::ExpectedCause => "the id of a rule, or 10013, 10048 or 10055",
        Phrase::ExpectedComparison => ">=, <= or =",
        Phrase::ExpectedNumber => "a number from 0 to 4294967295",
        Phrase::ExpectedPortOrNone => "a port from 0 to 65535, or none",
        Phrase::ExpectedKept => "kept",
        Phrase::LessonTooLong => "A lesson may have {most} bytes of text. Make it shorter, or make two of it.",
        Phrase::LessonRepeated => "“{key}” stands here a second time. Keep one.",
        Phrase::LessonMissing => "“{key}{tag}:” is missing, or has no text. Write it.",
        Phrase::LessonTooMany => "A lesson may have {most} of “{key}”. Remove some.",
        Phrase::LessonHintPairs => {
            "Write at least one hint, and each in both languages: as many “hint en:” as “hint zh:”, none of them empty."
        }

        // A lesson that is none
        Phrase::FindingStep => "The step “{line}” cannot be run where it stands: {reason}",
        Phrase::FindingSolutionFails => "The solution does not reach the goal: {difference}",
        Phrase::FindingNothingToDo => "Doing nothing already reaches the goal. Ask for something that the start lacks.",

        // The laboratory's starting points
        Phrase::PresetFtpBackup => "FTP backup",
        Phrase::PresetWebClient => "Web client without pooling",
        Phrase::PresetLoadTest => "Load test",
        Phrase::StoryFtpBackup => {
            "20,000 small files, 40 a second, a new connection for each. The ports run out before two minutes are over. Which MaxUserPort carries the whole backup?"
        }
        Phrase::StoryWebClient => {
            "25 requests a second to one back end, and no connection is used twice. It runs well for two and a half minutes. Can the delay alone save it?"
        }
        Phrase::StoryLoadTest => {
            "500 connections a second from one machine: the default range lasts for eight seconds. Here both remedies are needed, a high MaxUserPort and a short delay."
        }

        // The laboratory
        Phrase::LabRate => "Connections a second",
        Phrase::LabHold => "Seconds that each stays open",
        Phrase::LabDelay => "TcpTimedWaitDelay in seconds",
        Phrase::LabOpen => "open",
        Phrase::LabWaiting => "in TIME_WAIT",
        Phrase::LabFree => "free",
        Phrase::LabTime => "seconds",
        Phrase::LabRefused => {
            "The first connection is refused after {seconds} s (10055). {rate} a second are asked for, and {lasting} a second are what lasts: {ports} ports, each busy for {busy} s."
        }
        Phrase::LabLasts => {
            "This lasts. {rate} a second are asked for, and up to {lasting} a second would do: {ports} ports, each busy for {busy} s."
        }
        Phrase::LabEnds => {
            "The ports are enough for all {connections} connections, though {rate} a second would not last for ever: that would be {lasting}, from {ports} ports, each busy for {busy} s."
        }
        Phrase::LabDefaults => {
            "Two defaults are documented: 240 s on the Windows 2000 page; on the Windows Server 2003 page 120 s in the table, four minutes in the text. 240 s is used here."
        }
        Phrase::LabEvenly => "Connections come at equal distances, the first at 0 s; each is one wildcard bind.",
        Phrase::LabHoldCounts => {
            "A port is busy while its connection is open and then while it waits in TIME_WAIT. Both count; the figures in the documents leave the first out."
        }
        Phrase::LabSameInstant => {
            "A port that comes free can be taken at the same instant. Time is counted in milliseconds."
        }
        Phrase::LabOurSide => {
            "This machine closes first, so TIME_WAIT is on its side, and every connection goes to the same port of the same peer."
        }
        Phrase::LabNotRetried => "A refused connection is not tried again.",
        Phrase::LabOnlyTcp => "Only TCP knows TIME_WAIT. A UDP port is free as soon as it is closed.",

        // Questions
        Phrase::AskNext => "Which port does the next {protocol} wildcard bind get?",
        Phrase::AskBind => "A program binds {protocol} port {port} now. What is the result?",
        Phrase::AskWildcard => "A program makes a {protocol} wildcard bind now. What is the result?",
        Phrase::AskReserve => "Can {range} be reserved now? If not, why not?",
        Phrase::AskBlock => "Can {range} be blocked now? If not, why not?",
        Phrase::AskHandle => "A program blocks {range}. Which handle does it get?",
        Phrase::AskUnblock => "Which block does the request “unblock {range}” remove?",
        Phrase::AskUnreserve => "Which reservation does the request “unreserve {range}” remove?",
        Phrase::AskMaxUserPort => "Which MaxUserPort is in force at the end?",
        Phrase::AskEphemeralCount => "How many ephemeral ports does each protocol have?",
        Phrase::AskFree => "How many {protocol} ports are left for wildcard binds?",
        Phrase::AskBlockable => "Where may blocks lie?",
        Phrase::AskGiven => "Which of these ports can a {protocol} wildcard bind be given now?",
        Phrase::AskAfterRestart => "The machine restarts now. How many reservations are there then?",
        Phrase::AskRate => {
            "TcpTimedWaitDelay is {seconds} s. How many new TCP connections a second to one peer can last for ever, if each is closed at once?"
        }

        // Answers
        Phrase::AnswerNoPort => "none: the bind is refused",
        Phrase::AnswerYes => "yes",
        Phrase::AnswerSucceeds => "it succeeds",
        Phrase::AnswerNothingRemoved => "none: the request is refused",
        Phrase::AnswerEntry => "{range} ({holder})",
        Phrase::FromRegistry => "registry",
        Phrase::NoNeitherWindow => "no: it lies wholly in neither window for reservations",
        Phrase::NoReserved => "no: ports of it are reserved",
        Phrase::NoInUse => "no: a port of it is in use",
        Phrase::NoWindowEmpty => "no: there is no window for blocks",
        Phrase::NoOutsideWindow => "no: it leaves the window for blocks",
        Phrase::NoOverlaps => "no: it overlaps a block",

        // Why an answer is right
        Phrase::WhyNext => {
            "The search begins at the cursor, {cursor}. The first port from there that is neither reserved nor in use in {protocol} is {port}."
        }
        Phrase::WhyNextWraps => {
            "From the cursor, {cursor}, to {max} no port is left, so the search goes on from 1025. The first that is neither reserved nor in use in {protocol} is {port}."
        }
        Phrase::WhyNextNone => "From 1025 to {max}, every port is reserved or in use in {protocol}.",
        Phrase::WhyNextLeaks => {
            "The search meets a reserved port, jumps behind its entry and takes {port} without asking again: what KB 812873 warns of, switched on here."
        }
        Phrase::WhySucceeds => "Port {port} is not blocked, and nothing uses it in {protocol}.",
        Phrase::WhySucceedsReserved => {
            "A reservation does not matter to a bind that names its port. Port {port} is not blocked, and nothing uses it in {protocol}."
        }
        Phrase::WhyFree => "Of {total} ephemeral ports, {lost} are reserved or in use in {protocol}; {free} are left.",
        Phrase::WhyGiven => "Port {port} is ephemeral, not reserved, and not in use in {protocol}.",
        Phrase::WhyReserve => {
            "{range} lies wholly inside {window}. Who uses or reserved these ports before does not matter."
        }
        Phrase::WhyBlock => "{range} lies inside {window}, overlaps no block, and none of its ports is in use.",
        Phrase::WhyUnblock => "That block begins at {first}, the first port of the request. Nothing else counts.",
        Phrase::WhyUnreserve => "Down the list, {entry} is the first that lies wholly inside {range}.",
        Phrase::WhyMax => {
            "At the last start the registry held this MaxUserPort: {value}. Valid are 5000 to 65534, so {max} is in force."
        }
        Phrase::WhyMaxWaits => {
            "At the last start the registry held this MaxUserPort: {value}. What has been written since waits for a restart, so {max} is in force."
        }
        Phrase::WhyEphemeralCount => "From 1025 to {max}, both ends counted: {max} - 1024 = {count}.",
        Phrase::WhyBlockable => "From MaxUserPort + 1 = {first} to {top}, where this system ends blocks.",
        Phrase::WhyBlockableNone => {
            "MaxUserPort + 1 = {first} already lies above {top}, where this system ends blocks."
        }
        Phrase::WhyAfterRestart => {
            "Programs' reservations end with the restart. ReservedPorts has {lines} lines, and usable ones among them make this many reservations: {count}."
        }
        Phrase::WhyRate => "{ports} ports, each busy for {seconds} s: {ports} / {seconds} = {rate}.",

        // Why an answer is wrong
        Phrase::MistakeTakesReserved => "That port is reserved; a wildcard bind passes it over.",
        Phrase::MistakeTakesInUse => "That port is in use in this protocol.",
        Phrase::MistakeStartsOver => "The search begins at the cursor, not at 1025.",
        Phrase::MistakeMindsOtherProtocol => "Sockets of the other protocol do not take ports away from this one.",
        Phrase::MistakePastMaxUserPort => "That port lies above MaxUserPort; wildcard binds do not come so far.",
        Phrase::MistakeBelowTheRange => "Ephemeral ports begin at 1025.",
        Phrase::MistakeStopsAtTheEnd => "After MaxUserPort the search goes on from 1025.",
        Phrase::MistakeLaterWindows => "That is where Windows Vista and later begin.",
        Phrase::MistakeFromTheTop => "Ports are handed out from the low end upwards.",
        Phrase::MistakeNotTheFirst => "The search comes to another port first.",
        Phrase::MistakeForgetsLeak => "The behaviour that KB 812873 warns of is switched on here.",
        Phrase::MistakeOverlooks => "This rule forbids it: {rule}",
        Phrase::MistakeAccessDenied => "10013 would mean that a block holds the port.",
        Phrase::MistakeAddressInUse => "10048 would mean that the bind names a port which this protocol already uses.",
        Phrase::MistakeNoBufferSpace => "10055 would mean a wildcard bind for which no port is left.",
        Phrase::MistakeInAWindow => "It does lie wholly inside one window for reservations.",
        Phrase::MistakeMayRepeat => "Several programs may reserve the same ports.",
        Phrase::MistakeUseDoesNotMatter => "A reservation does not ask whether its ports are in use.",
        Phrase::MistakeNotInUse => "None of its ports is in use.",
        Phrase::MistakeWindowNotEmpty => "There is a window for blocks on this machine.",
        Phrase::MistakeInsideWindow => "It does lie inside the window for blocks.",
        Phrase::MistakeNoOverlap => "It overlaps no block.",
        Phrase::MistakeReservationDoesNotMatter => "A reservation would not hinder a block.",
        Phrase::MistakeNotClamped => "That value is not valid; it counts as the nearest valid one.",
        Phrase::MistakeWaits => "That value waits for the next restart.",
        Phrase::MistakeTakesDefault => {
            "5000 is the default and the lowest valid value, but neither is what holds here."
        }
        Phrase::MistakeTakesHighest => "65534 is the highest valid value; nothing puts it in force here.",
        Phrase::MistakeAboveHighest => "65535 is not a valid value; the highest is 65534.",
        Phrase::MistakeHexAsDecimal => "After 0x stand hexadecimal digits.",
        Phrase::MistakeCountsFromOne => "Ephemeral ports are counted from 1025, not from 1.",
        Phrase::MistakeCountsFrom1024 => "1024 is not an ephemeral port; they begin at 1025.",
        Phrase::MistakeLeavesOutAnEnd => "Both ends of the range count.",
        Phrase::MistakeLeftEdgeAsHandle => "The first port is what unblocking asks for; the handle is the last.",
        Phrase::MistakeCountAsHandle => "That is how many ports the block holds.",
        Phrase::MistakePastTheHandle => "That port lies outside the block.",
        Phrase::MistakeHandleUnblocks => {
            "The request names this block's handle, but unblocking goes by the first port."
        }
        Phrase::MistakeOnlyFirstPortCounts => "The request touches this block, but only equal first ports count.",
        Phrase::MistakeOtherLeftEdge => "This block begins at another port than the request.",
        Phrase::MistakeSomethingFits => "There is one that fits the request.",
        Phrase::MistakeNotWhollyInside => "This entry does not lie wholly inside the request.",
        Phrase::MistakeLaterInTheList => "This entry fits too, but another that fits stands before it in the list.",
        Phrase::MistakeForgetsReservations => "Reserved ports are not left for wildcard binds.",
        Phrase::MistakeForgetsSockets => "Ports in use are not left for wildcard binds.",
        Phrase::MistakeCountsTwice => "A port that is reserved twice is still one port.",
        Phrase::MistakeOtherSystem => "That is the window of the other system.",
        Phrase::MistakeIncludesMaxUserPort => "MaxUserPort itself is still ephemeral; blocks begin one above it.",
        Phrase::MistakeForgetsMaxUserPort => "Blocks begin above the MaxUserPort in force, not above the default.",
        Phrase::MistakeReservationWindow => "That is the upper window for reservations.",
        Phrase::MistakeKeepsPrograms => "What programs reserved ends with the restart.",
        Phrase::MistakeForgetsRegistry => "ReservedPorts in the registry is loaded at every start.",
        Phrase::MistakeCountsBadLines => "A line that breaks the form or the windows is ignored.",
        Phrase::MistakeOtherDelay => "That is the figure for another delay.",
        Phrase::MistakePerMinute => "That is the figure for a minute.",
        Phrase::MistakeBeside => "Close, but count again.",

        // The score in a link, and the printed sheet
        Phrase::ScoreForm => "This is no quiz result: it should look like 13-k7f2q9-abcdabcdab.",
        Phrase::ScoreVersion => {
            "This result comes from another version of the quiz, whose questions are not known here."
        }
        Phrase::ScoreLevel => "The level is 1 to {most}.",
        Phrase::ScoreSeed => "The number of the quiz is made of digits and lower-case letters and is at most {most}.",
        Phrase::ScoreAnswers => "There are {count} answers, each a letter from a to {last}, or _ for none.",
        Phrase::SheetTitle => "Quiz {seed}, level {level}",
        Phrase::SheetKey => "Answer key",
    }
}
