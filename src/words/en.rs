//! English.

use super::message::{Message, TerminalMessage};

pub(super) const fn text(message: Message) -> &'static str {
    match message {
        // Marks
        Message::MarkDocumented => "documented",
        Message::MarkObserved => "observed",
        Message::MarkAnalogy => "by analogy",
        Message::MarkOurs => "our decision",

        // Rules
        Message::RuleMaxUserPort => {
            "MaxUserPort is 5000 unless the registry sets it. It may be 5000 to 65534; any other value counts as the nearest of these."
        }
        Message::RuleRestart => {
            "A registry value takes effect at the next restart, which ends every socket, every program's reservation and every block, then loads ReservedPorts."
        }
        Message::RuleEphemeralRange => "Wildcard binds are given ports from 1025 to MaxUserPort.",
        Message::RuleWildcardSkips => {
            "A wildcard bind is never given a port that is reserved, or in use in its protocol."
        }
        Message::RuleWildcardOrder => {
            "One cursor for TCP and UDP starts at 1025. A wildcard bind takes the first port from there that it may have, and the cursor moves one past it; after MaxUserPort it begins again."
        }
        Message::RuleWildcardExhausted => {
            "When no ephemeral port is left, a wildcard bind fails with WSAENOBUFS (10055)."
        }
        Message::RuleSpecificAny => "A specific bind may use any port that is not blocked, reserved or not.",
        Message::RulePortInUse => {
            "A specific bind to a port that its protocol already uses fails with WSAEADDRINUSE (10048)."
        }
        Message::RulePortBlocked => "A specific bind to a blocked port fails with WSAEACCES (10013).",
        Message::RuleReserveWindow => {
            "A reservation is one range wholly inside 1025 to MaxUserPort, or wholly inside 49152 to 65535."
        }
        Message::RuleReserveRepeat => "Several programs may reserve the same range; each holds an entry of its own.",
        Message::RuleUnreserveFirst => {
            "Unreserving removes the first entry that lies wholly inside the range asked for."
        }
        Message::RuleNoContainedReservation => {
            "Unreserving is refused where no entry lies wholly inside the range asked for."
        }
        Message::RuleReservedPortsSyntax => "ReservedPorts holds lines of the form x-y; a single port is written x-x.",
        Message::RuleBlockWindow => {
            "A block is one range from MaxUserPort + 1 to 49151, or to 65535 from Server 2003 SP1 on."
        }
        Message::RuleBlockWindowEmpty => {
            "Before SP1, nothing can be blocked once MaxUserPort reaches 49151: the window is empty."
        }
        Message::RuleBlockOutsideWindow => "A block that leaves the window for blocks is refused.",
        Message::RuleBlockOverlaps => "A block may not overlap another block.",
        Message::RuleBlockNeedsFreePorts => {
            "A range can be blocked only while none of its ports is in use, in TCP or in UDP."
        }
        Message::RuleBlockHandle => "A block gives back its last port as its handle.",
        Message::RuleUnblockLeftEdge => "Unblocking removes the block that has the same first port.",
        Message::RuleNoBlockWithLeftEdge => "Unblocking is refused where no block begins at the first port asked for.",
        Message::RuleNotBound => "Closing is refused where none of the ports is in use.",
        Message::RuleOsBeforeBoot => "The system is chosen before the machine first starts.",

        // Decisions
        Message::DecisionD1 => {
            "Some documents begin the ephemeral range at 1024, the article at 1025. Here it begins at 1025, and port 1024 is only good for specific binds."
        }
        Message::DecisionD2 => {
            "The article says that blocking ends at MaxUserPort 49152. Its own formula, MaxUserPort + 1 to 49151, is empty from 49151 on; the formula is followed."
        }
        Message::DecisionD3 => {
            "The article counts port 0 among the specific ports. In Windows Sockets a bind to port 0 is a wildcard bind, and it is one here."
        }
        Message::DecisionD4 => {
            "A reservation lies in one of the two windows, not across both, also where they touch or overlap."
        }
        Message::DecisionD5 => {
            "The first entry is the first in the list: those from the registry in their order, then those of programs in the order made."
        }
        Message::DecisionD6 => {
            "On SP1 a range can be reserved and blocked at once. Both hold, and neither hinders making the other."
        }
        Message::DecisionD7 => "No document says what overlapping blocks do. Here the second is refused.",
        Message::DecisionD8 => "A block refuses every specific bind, that of the program which made it too.",
        Message::DecisionD9 => "A reservation does not ask whether its ports are in use.",
        Message::DecisionD10 => "Reservations and blocks hold for TCP and UDP alike.",
        Message::DecisionD11 => {
            "A line of ReservedPorts that cannot be used stays in the registry, is ignored at start, and is listed with the reason."
        }
        Message::DecisionD12 => {
            "No document gives the error for a blocked port: 10013 is what later Windows answers. For exhaustion KB 196271 says 10055, KB 319502 shows 10048."
        }
        Message::DecisionD13 => {
            "KB 812873 warns that single-port entries next to each other can leak the second port. With this switched on, a search that meets a reservation takes the port right after it without asking the others."
        }

        // Refusals: why here, and what would have worked
        Message::ReasonAndAdvice => "{reason} {advice}",
        Message::ReasonWildcardExhausted => {
            "No {protocol} port from {range} is free for a wildcard bind; binds refused: {refused}."
        }
        Message::ReasonPortInUse => "{protocol} port {port} is already in use.",
        Message::ReasonPortBlocked => "Port {port} is blocked by {block}.",
        Message::ReasonReserveWindow => "{range} is not wholly inside {low}, nor inside {high}.",
        Message::ReasonNoContainedReservation => "No reservation lies wholly inside {range}.",
        Message::ReasonBlockWindowEmpty => {
            "With MaxUserPort {max} nothing can be blocked: the window would run from {max} + 1 to {top}."
        }
        Message::ReasonBlockOutsideWindow => "{range} is not wholly inside {window}, where blocks may lie.",
        Message::ReasonBlockOverlaps => "{range} overlaps the block {block}.",
        Message::ReasonBlockNeedsFreePorts => "{protocol} port {port} in {range} is in use.",
        Message::ReasonNoBlockWithLeftEdge => "No block begins at port {first}.",
        Message::ReasonNotBound => "No {protocol} port of {range} is in use.",
        Message::ReasonOsBeforeBoot => "The machine has already started.",
        Message::AdviceWildcardExhausted => "Close some ports, remove a reservation, or raise MaxUserPort and restart.",
        Message::AdvicePortInUse => "Close it first (close {protocol} {port}), or bind another port.",
        Message::AdvicePortBlocked => "Remove the block first (unblock {first}), or bind a port outside it.",
        Message::AdviceReserveWindow => "Choose a range inside {low} or inside {high}.",
        Message::AdviceNoContainedReservation => "Ask for a range that covers the whole entry; a wider one will do.",
        Message::AdviceBlockWindowEmpty => {
            "Lower MaxUserPort and restart, or use Server 2003 SP1, where blocks reach 65535."
        }
        Message::AdviceBlockOutsideWindow => "Choose a range inside {window}.",
        Message::AdviceBlockOverlaps => "Remove that block first (unblock {first}), or choose other ports.",
        Message::AdviceBlockNeedsFreePorts => "Close it first (close {protocol} {port}), then block.",
        Message::AdviceNoBlockWithLeftEdge => {
            "Name the block's first port; its handle, the last port, does not serve for this."
        }
        Message::AdviceNotBound => "Name a port, or a range, that holds at least one port in use.",
        Message::AdviceOsBeforeBoot => "Put the os line before the first bind, close, reserve, block or restart.",

        // Scenario: lines that cannot be read, and limits
        Message::ExpectedButFound => "Expected {expected}, found “{found}”.",
        Message::ExpectedAtEnd => "Expected {expected}, but the line ends.",
        Message::ExpectedCommand => {
            "a command: os, set, unset, quirk, bind, close, reserve, unreserve, block, unblock or restart"
        }
        Message::ExpectedSystem => "xp, 2003 or 2003-sp1",
        Message::ExpectedValueName => "MaxUserPort or ReservedPorts",
        Message::ExpectedDword => "a number from 0 to 4294967295, decimal or hex (0x1388)",
        Message::ExpectedQuirkName => "kb812873",
        Message::ExpectedOnOff => "on or off",
        Message::ExpectedBindPort => "a port from 0 to 65535, or *",
        Message::ExpectedRange => "a port or a range such as 3000-3100, within 0 to 65535",
        Message::ExpectedRangeOrder => "a range whose first port is not above its last",
        Message::ExpectedBurst => "a burst from x1 to x{most}",
        Message::ExpectedNoBurst => "no burst here (only bind * takes one)",
        Message::ExpectedName => "a program's name in double quotes, without a quote or # inside",
        Message::ExpectedNameLength => "a name of 1 to {length} characters",
        Message::ExpectedEnd => "nothing more on this line",
        Message::ScenarioTooManyBytes => {
            "A scenario may have {most} bytes of text; this one has {found}. Remove some lines."
        }
        Message::ScenarioTooManyLines => {
            "A scenario may have {most} lines; this one has {found}. A burst (bind * x500) saves lines."
        }

        // Names of ranges and acts
        Message::RangeWellKnown => "well known",
        Message::RangeEphemeral => "ephemeral",
        Message::RangeReservable => "reservable",
        Message::RangeBlockable => "blockable",
        Message::RangeSpecific => "specific",
        Message::RangeReserved => "reserved",
        Message::RangeBlocked => "blocked",
        Message::RangeInUse => "in use in {protocol}",
        Message::ActWildcardBind => "wildcard bind",
        Message::ActSpecificBind => "specific bind",
        Message::ActReserve => "reserve",
        Message::ActBlock => "block",
        Message::Possible => "possible",
        Message::NotPossible => "not possible",

        // What a command did
        Message::OutcomeDone => "done",
        Message::OutcomePending => "written to the registry; takes effect at the next restart",
        Message::OutcomeBound => "port {ports}",
        Message::OutcomeClosed => "closed {ports}",
        Message::OutcomeRemoved => "removed {range}",
        Message::OutcomeBlocked => "blocked, handle {handle}",
        Message::OutcomeRestarted => "restarted, MaxUserPort {max}",
        Message::OutcomeIgnored => "{outcome}; lines of ReservedPorts ignored: {lines}",
        Message::RangesCut => "{ranges} and {more} more ranges",
        Message::IgnoredMalformed => "not of the form x-y",
        Message::IgnoredReversed => "the first port is above the last",
        Message::IgnoredOutOfRange => "beyond port 65535",
        Message::IgnoredOutsideWindows => "not wholly inside a window for reservations",

        // Figure
        Message::RowWellKnown => "Well known",
        Message::RowEphemeral => "Ephemeral",
        Message::RowInUse => "In use",
        Message::RowReservable => "Reservable",
        Message::RowBlockable => "Blockable",
        Message::RowSpecific => "Specific",
        Message::CaptionWellKnown => "assigned by IANA",
        Message::CaptionEphemeral => "for wildcard binds",
        Message::CaptionInUse => "TCP above, UDP below",
        Message::CaptionInUseTcp => "TCP alone",
        Message::CaptionInUseUdp => "UDP alone",
        Message::CaptionReservable => "reservations: {count}",
        Message::CaptionBlockable => "blocks: {count}",
        Message::CaptionSpecific => "for specific binds",
        Message::SystemXp2003 => "Windows XP and Windows Server 2003",
        Message::SystemSp1 => "Windows Server 2003 SP1",
        Message::FigureNone => "none",
        Message::FigureNoneBlockable => "none: MaxUserPort is not below {top}",
        Message::FigureNoneLeft => "no port left",
        Message::FigureAllButBlocked => "all but blocked",
        Message::FigureRanges => "{count} ranges",
        Message::FigureOnePort => "{count} port",
        Message::FigurePorts => "{count} ports",
        Message::FigureCursor => "cursor at {port}",
        Message::FigureNext => "next: {port}",
        Message::NoteSchematic => "Schematic: not to scale",
        Message::NoteLinear => "Linear scale",
        Message::NoteLog => "Logarithmic scale",
        Message::NoteWindow => "{scale}, ports {range}",
        Message::FigureTitle => "Ports of {system}, MaxUserPort {max}",

        // Figure in words and as a table
        Message::SpokenWellKnown => "Well-known ports, assigned by IANA: {range} ({ports}).",
        Message::SpokenEphemeral => "Ephemeral ports, for wildcard binds: {range} ({ports}).",
        Message::SpokenInUse => "In use in {protocol}: {ports} ({ranges}).",
        Message::SpokenNoneInUse => "No {protocol} port is in use.",
        Message::SpokenNext => "The next wildcard bind in {protocol} is given port {port}.",
        Message::SpokenExhausted => "A wildcard bind in {protocol} would be refused: no port is left.",
        Message::SpokenReservable => "A reservation may lie inside {low} or inside {high}.",
        Message::SpokenReservations => "Reservations ({count}): {list}.",
        Message::SpokenNoReservation => "There is no reservation.",
        Message::SpokenBlockable => "A block may lie inside {range} ({ports}).",
        Message::SpokenNoneBlockable => "Nothing can be blocked: MaxUserPort is not below {top}.",
        Message::SpokenBlocks => "Blocks ({count}): {list}.",
        Message::SpokenNoBlock => "There is no block.",
        Message::SpokenSpecific => "Specific binds may use every port ({ports}).",
        Message::SpokenSpecificButBlocked => "Specific binds may use every port but the blocked ones ({ports}).",
        Message::FromRegistry => "registry",
        Message::RangeWithOwner => "{range} ({owner})",
        Message::TableInUse => "In use, {protocol}",
        Message::TableReserved => "Reserved",
        Message::TableBlocked => "Blocked",

        // Registry files
        Message::RegHeader => {
            "This is no registry file: its first line is neither “Windows Registry Editor Version 5.00” nor “REGEDIT4”."
        }
        Message::RegBigEndian => {
            "The file is in big-endian UTF-16, which regedit does not read. Save it as UTF-16 little-endian or as UTF-8."
        }
        Message::RegTooLong => {
            "A registry file may have {most} bytes; this one has {found}. Export the key Tcpip\\Parameters alone."
        }
        Message::RegUnknownLine => {
            "This is neither a key in brackets, nor a value (\"name\"=...), nor a comment (;). Left out."
        }
        Message::RegKeyNotClosed => "The key does not end with ]. Left out, with the values below it.",
        Message::RegUnknownRoot => {
            "A key begins with a root in full, such as HKEY_LOCAL_MACHINE; “{found}” does not. Left out, with the values below it."
        }
        Message::RegValueWithoutKey => "The value stands below no key, or below a deleted one. Left out.",
        Message::RegNameNotClosed => "The name does not end with a double quote. Left out.",
        Message::RegMissingEquals => "After the name comes =. Left out.",
        Message::RegUnknownType => {
            "After = comes a text in double quotes, dword:, hex:, hex(n):, or - to delete the value. Left out."
        }
        Message::RegBadDword => "After dword: come one to eight hex digits. Left out.",
        Message::RegBadByte => {
            "Bytes are one or two hex digits with commas between; a line goes on after a comma and \\. Left out."
        }
        Message::RegTextNotClosed => "The text does not end with a double quote. Left out.",
        Message::RegTextAfterValue => "Only a comment (;) may follow a value. Left out.",
        Message::RegWrongType => "{value} is read as {expected}; here it is {found}. Left out.",
        Message::RegOddBytes => "ReservedPorts ends in the middle of a character; the last byte is left out.",
        Message::RegTextAfterEnd => "ReservedPorts ends at its first empty string; what follows that is left out.",
        Message::RegNotCarried => {
            "A scenario cannot hold the string “{text}”: white space divides strings there, and # begins a comment. Left out; a start would ignore it as well."
        }
        Message::RegNotOnCommandLine => {
            "“{text}” has characters that a command line would not leave as they are. Use a registry file instead."
        }
        Message::RegLeftAlone => "Left alone: {keys} other keys, {values} other values.",
        Message::RegNumbered => {
            "{count} values in ControlSet001 or the like were left alone: only CurrentControlSet is in force."
        }
        Message::RegMoreProblems => "{count} more lines were left out.",

        // Linter
        Message::SeverityNote => "note",
        Message::SeverityWarning => "warning",
        Message::SeverityError => "error",
        Message::LintMaxUserPort => {
            "MaxUserPort {value} is not within {low} to {high}; it counts as {effective}, the nearest valid value."
        }
        Message::LintMalformed => "“{text}” is not of the form x-y, as in 4500-4500; a start ignores it.",
        Message::LintReversed => "“{text}” has its first port above its last; a start ignores it.",
        Message::LintOutOfRange => "“{text}” goes beyond port 65535; a start ignores it.",
        Message::LintOutsideWindows => "“{text}” is not wholly inside {low}, nor inside {high}; a start ignores it.",
        Message::LintAdjacent => {
            "Ports {first} to {last} have an entry each. KB 812873 warns that wildcard binds can be given a port after the first of such neighbours; one entry {first}-{last} is safe."
        }
        Message::LintDuplicated => "{range} says what entry {earlier} says already.",
        Message::LintOverlapping => "{range} shares ports with entry {other}.",
        Message::LintInert => {
            "{range} lies above MaxUserPort {max}, where wildcard binds never get: it changes nothing until MaxUserPort is above {below}."
        }
        Message::LintAlwaysInert => {
            "{range}: wildcard binds are never given port {high}, whatever MaxUserPort is; the entry changes nothing."
        }
        Message::LintLaterWindows => {
            "Windows Vista and later ignore MaxUserPort and ReservedPorts; there netsh sets the dynamic port range and excludes ports."
        }

        // Page
        Message::PageTitle => "Port Atlas: Windows ephemeral, reserved and blocked ports, live",
        Message::Lead => {
            "Slide MaxUserPort past 6000: the block no longer fits, and port 6050 opens to the program it refused."
        }
        Message::Footer => {
            "What is modelled is what Microsoft documented for Windows XP and Windows Server 2003, not Windows itself. Every rule names its source."
        }
        Message::System => "System",
        Message::ShortXp2003 => "XP / 2003",
        Message::ShortSp1 => "2003 SP1",
        Message::ProtocolsShown => "Protocols shown",
        Message::BothProtocols => "Both",
        Message::Undo => "Undo",
        Message::Redo => "Redo",
        Message::CopyLink => "Copy link",
        Message::ThemeAuto => "Colours as the device prefers; switch to light",
        Message::ThemeLight => "Light colours; switch to dark",
        Message::ThemeDark => "Dark colours; switch to those of the device",
        Message::Close => "Close",
        Message::OpenMine => "Open my last scenario",
        Message::LinkUnknown => {
            "The address does not carry a scenario that this page can read. Ask for the link again, or go on from what is shown."
        }
        Message::LinkDamaged => {
            "The scenario in the address is damaged, perhaps cut off. Ask for the link again, or go on from what is shown."
        }
        Message::LinkOpened => "This scenario came with the link. Yours is still kept until you change something here.",
        Message::LinkCopied => "The link to this state is copied.",
        Message::CopyFailed => "The browser does not allow copying here. The address bar holds the same link.",
        Message::Figure => "Port ranges of this machine",
        Message::FigureHint => "Drag the boundary. Drag across Reservable or Blockable. Click any port.",
        Message::PortCursor => "Port cursor",
        Message::Scale => "Scale",
        Message::ScaleSchematic => "Schematic",
        Message::ScaleLinear => "Linear",
        Message::ScaleLog => "Log",
        Message::FreePorts => "{max} ({hex}): free TCP ports {tcp}, free UDP ports {udp}",
        Message::Clamped => "The registry says {written}; the nearest valid value, {max}, is in force.",
        Message::MaxUserPortNumber => "MaxUserPort as a decimal or hex number",
        Message::Steps => "Steps",
        Message::StepsShownAs => "Show the steps as",
        Message::AsList => "List",
        Message::AsText => "Text",
        Message::NoSteps => "Nothing has happened on this machine yet. Bind a port, or reserve a range.",
        Message::ShowEarlier => "Show earlier steps ({count})",
        Message::RemoveStep => "Remove this step",
        Message::NotRead => "Cannot be read.",
        Message::Refused => "Refused.",
        Message::RefusedWithError => "Refused with {number} {name}.",
        Message::SaidDone => "{command}: {outcome}",
        Message::SaidRefused => "{command}: refused. {outcome}",
        Message::SaidSlid => "MaxUserPort {max}. Steps refused: {refused}.",
        Message::SaidRemoved => "Step removed.",
        Message::SaidOpened => "Another scenario is open.",
        Message::SaidUndone => "Undone.",
        Message::SaidRedone => "Done again.",
        Message::ScenarioText => "Scenario as text",
        Message::ScenarioHint => {
            "One command a line: bind tcp *, bind udp 53, reserve 3000-3100, block 6000-6100, restart."
        }
        Message::LineColumn => "Line {line}, column {column}:",
        Message::MoreProblems => "Further lines that cannot be read: {count}.",
        Message::AnyPort => "Any port",
        Message::PortTitle => "Port {port}",
        Message::NoPort => {
            "Click a port in the figure or type its number: this card then tells which ranges hold it, and what may be done with it and why."
        }
        Message::BelongsTo => "Ranges that hold this port",
        Message::LookUp => "Port to look up",
        Message::LookUpExample => "Port",
        Message::Unpin => "Take the card away",
        Message::Acts => "What a program does",
        Message::VerbBindAny => "Bind *",
        Message::VerbBindPort => "Bind port",
        Message::VerbClose => "Close",
        Message::VerbReserve => "Reserve",
        Message::VerbUnreserve => "Unreserve",
        Message::VerbBlock => "Block",
        Message::VerbUnblock => "Unblock",
        Message::VerbRestart => "Restart",
        Message::FieldPort => "Port",
        Message::FieldFirstPort => "First port of the block",
        Message::FieldRange => "Port or range",
        Message::FieldCount => "How many",
        Message::FieldProgram => "Program (optional)",
        Message::FieldProtocol => "Protocol",
        Message::WouldDo => "Would do:",
        Message::WouldRefuse => "Would be refused:",
        Message::AsTable => "The figure as a table",
        Message::TableRange => "Range",
        Message::TablePorts => "Ports",
        Message::TableCount => "Number",
        Message::TableNote => "Note",
    }
}

pub(super) const fn terminal(message: TerminalMessage) -> &'static str {
    match message {
        // Help and wrong usage
        TerminalMessage::Help => {
            "\
Port Atlas: a live model of Windows TCP/IP ephemeral, reserved and blocked ports.

Usage:
  port-atlas replay FILE [--json]        run a scenario: what became of each line, and the machine at the end
  port-atlas explain PORT FILE [--json]  one port at the end of a scenario: what may happen to it, and why
  port-atlas format FILE                 the scenario in its canonical form
  port-atlas figure FILE [--scale S] [--width N] [--theme T]
                                         the machine at the end, as an SVG file on standard output
  port-atlas import FILE.reg             the set lines of a registry file
  port-atlas export FILE [--commands]    the .reg file, or the reg commands, of a scenario's final registry
  port-atlas lint FILE [--json]          what is wrong with MaxUserPort and ReservedPorts of a scenario or .reg file
  port-atlas lesson check FILE           what is wrong with a lesson
  port-atlas help                        this text
  port-atlas --version                   the version

FILE is a scenario, one command a line; - is standard input. static/lessons/README.md tells how a lesson is written.

Options:
  --json        print one JSON document
  --commands    print reg commands instead of a .reg file
  --scale S     how ports are laid along the axis: schematic (the default), linear or log
  --width N     how wide the figure is, 280 to 4096 pixels (960)
  --theme T     the paper of the figure: light, dark or auto, as the viewer's system asks (the default)
  --lang en|zh  the language of every sentence (en)

Exit status:
  0  every line could be read; a refused step is a result
  1  some line could not be read: FILE:LINE:COLUMN: message, and the rest still runs;
     the lesson does not hold what it promises; or lint found something to change (a note alone is none)
  2  wrong usage, or a file that cannot be opened"
        }
        TerminalMessage::UsageNoCommand => "Say what to do, for example: port-atlas replay FILE",
        TerminalMessage::UsageUnknownCommand => "There is no command “{found}”.",
        TerminalMessage::UsageMissingArgument => "{command} needs {argument}.",
        TerminalMessage::UsageUnexpectedArgument => "“{found}” is one argument too many.",
        TerminalMessage::UsageUnknownOption => "There is no option {option}.",
        TerminalMessage::UsageOptionElsewhere => "{command} does not take {option}.",
        TerminalMessage::UsageMissingValue => "{option} needs a value.",
        TerminalMessage::UsageUnexpectedValue => "{option} takes no value.",
        TerminalMessage::UsagePort => "PORT is a number from 0 to 65535, not “{found}”.",
        TerminalMessage::UsageChoice => "{option} is one of {choices}, not “{found}”.",
        TerminalMessage::UsageWidth => "{option} is a number of pixels from {least} to {most}, not “{found}”.",

        // Files
        TerminalMessage::InputUnreadable => "The file cannot be read: {reason}",
        TerminalMessage::InputNotUtf8 => "This byte is not UTF-8 text; it is read as �. Save the file as UTF-8.",
        TerminalMessage::OutputFailed => "The output cannot be written: {reason}",

        // Replay
        TerminalMessage::StepRefused => "refused by {rule}: {message}",
        TerminalMessage::StepRefusedWithError => "refused by {rule}, {name} ({number}): {message}",
        TerminalMessage::StepInvalid => "cannot be read: {message}",
        TerminalMessage::MachineInBrief => "{system}, MaxUserPort {max}, cursor {cursor}",
        TerminalMessage::RangeColumn => "range",
        TerminalMessage::PortsColumn => "ports",
        TerminalMessage::CountColumn => "count",
        TerminalMessage::NoPorts => "none",
        TerminalMessage::FreeEphemeral => "free ephemeral in {protocol}",
        TerminalMessage::RestartPending => "The registry holds values that wait for a restart.",

        // Lint
        TerminalMessage::LintFinding => "{severity}: {message}",
        TerminalMessage::LintFixReplace => "Fix: write {with} instead of {entries}",
        TerminalMessage::LintFixRemove => "Fix: remove {entries}",
        TerminalMessage::LintFixMaxUserPort => "Fix: set MaxUserPort {with}",

        // Explain
        TerminalMessage::ExplainedPort => "Port {port} on {system}, MaxUserPort {max}",
        TerminalMessage::ExplainedRanges => "belongs to: {ranges}",

        // Lesson
        TerminalMessage::LessonGood => {
            "{id}: the solution reaches the goal (conditions: {conditions}) in this many steps: {steps}"
        }
    }
}
