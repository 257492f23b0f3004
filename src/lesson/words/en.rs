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
    }
}
