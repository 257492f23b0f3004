//! What a registry file does to the values of the model.

use super::decode::{Version, decode};
use super::entry::{Data, Entry, EntryKind, entries};
use super::hex;
use super::key::{KeyKind, kind};
use super::problem::{RegProblem, RegProblemKind, RegRefusal};
use crate::model::{Command, Registry, RegistryValue, Setting};

/// The most problems that are listed, so that a file that is something else altogether does not fill the memory.
const LISTED: usize = 1000;

/// A registry file, as far as the model goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegFile {
    /// What it does to MaxUserPort and ReservedPorts, in its order.
    pub changes: Vec<RegChange>,
    /// What it holds besides, and the model leaves alone.
    pub left_alone: LeftAlone,
    /// The lines that were not taken, or not whole, in their order; at most 1,000 of them.
    pub problems: Vec<RegProblem>,
    /// How many more problems there are.
    pub unlisted: u32,
}

/// A change of a value of the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegChange {
    /// The line, counted from 1.
    pub line: u32,
    /// The command that does the same: a [`Command::Set`] or [`Command::Unset`]. ReservedPorts has its strings as they
    /// stand in the file, also those that a scenario cannot carry.
    pub command: Command,
}

/// How much of a file the model leaves alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftAlone {
    /// Keys other than the one that holds the model's values.
    pub keys: u32,
    /// Values other than the model's.
    pub values: u32,
    /// Of those, values of the model in a numbered control set.
    pub numbered: u32,
}

impl RegFile {
    /// The commands that a scenario can carry: strings of ReservedPorts that it cannot are left out (they are among the
    /// [`problems`](Self::problems)).
    pub fn commands(&self) -> Vec<Command> {
        self.changes.iter().map(|change| carriable(&change.command)).collect()
    }

    /// The registry after the file on a machine that had neither value.
    pub fn registry(&self) -> Registry {
        let mut registry = Registry::default();
        for change in &self.changes {
            match &change.command {
                Command::Set(setting) => registry.set(setting),
                Command::Unset(value) => registry.unset(*value),
                _ => {}
            }
        }
        registry
    }
}

fn carriable(command: &Command) -> Command {
    match command {
        Command::Set(Setting::ReservedPorts(strings)) => {
            let kept = strings.iter().filter(|string| carried(string)).cloned().collect();
            Command::Set(Setting::ReservedPorts(kept))
        }
        other => other.clone(),
    }
}

/// Whether a scenario's `set ReservedPorts` can carry the string: it has no white space, and no `#` to begin a comment.
pub fn carried(string: &str) -> bool {
    !string.is_empty() && !string.starts_with('#') && !string.contains(char::is_whitespace)
}

/// How many entries are read before a reader that waits lets others do something.
const SLICE: usize = 2048;

/// Reads a registry file.
///
/// # Errors
/// [`RegRefusal`] where regedit would take nothing of it. Lines that it would leave out are [`RegFile::problems`].
pub fn read(bytes: &[u8]) -> Result<RegFile, RegRefusal> {
    let (version, text) = decode(bytes)?;
    let mut reader = Reader::new(version);
    entries(&text).for_each(|entry| reader.take(entry));
    Ok(reader.file)
}

/// Reads a registry file like [`read`], but waits for what `pause` gives after some thousand entries each, so that
/// nothing stands still meanwhile.
///
/// # Errors
/// As [`read`].
pub async fn read_in_slices<P: Future>(bytes: &[u8], mut pause: impl FnMut() -> P) -> Result<RegFile, RegRefusal> {
    let (version, text) = decode(bytes)?;
    let mut reader = Reader::new(version);
    for (entry, count) in entries(&text).zip(1..) {
        reader.take(entry);
        if usize::is_multiple_of(count, SLICE) {
            pause().await;
        }
    }
    Ok(reader.file)
}

/// Which key the next value belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Nowhere,
    Ours,
    Numbered,
    Other,
}

struct Reader {
    version: Version,
    place: Place,
    file: RegFile,
}

impl Reader {
    fn new(version: Version) -> Self {
        Self { version, place: Place::Nowhere, file: RegFile::default() }
    }

    fn take(&mut self, entry: Result<Entry, RegProblem>) {
        match entry {
            Ok(entry) => self.take_entry(entry),
            Err(problem) => self.refuse(problem),
        }
    }

    /// A line that cannot be read; a broken key leaves the values below it without one.
    fn refuse(&mut self, problem: RegProblem) {
        if problem.kind == RegProblemKind::KeyNotClosed {
            self.place = Place::Nowhere;
        }
        self.report(problem);
    }

    fn report(&mut self, problem: RegProblem) {
        if self.file.problems.len() < LISTED {
            self.file.problems.push(problem);
        } else {
            self.file.unlisted = self.file.unlisted.saturating_add(1);
        }
    }

    fn take_entry(&mut self, entry: Entry) {
        let Entry { line, column, kind } = entry;
        match kind {
            EntryKind::Key { path, deleted } => self.take_key(line, column, path, deleted),
            EntryKind::Value { name, data } => {
                for kind in self.take_value(line, name.as_deref(), data) {
                    self.report(RegProblem { line, column, kind });
                }
            }
        }
    }

    fn take_key(&mut self, line: u32, column: u32, path: String, deleted: bool) {
        let Some(key) = kind(&path) else {
            let kind = RegProblemKind::UnknownRoot(path);
            self.place = Place::Nowhere;
            return self.report(RegProblem { line, column, kind });
        };
        if key != KeyKind::Ours {
            self.file.left_alone.keys += 1;
        }
        if deleted && matches!(key, KeyKind::Ours | KeyKind::Ancestor) {
            let unset = RegistryValue::ALL.map(|value| RegChange { line, command: Command::Unset(value) });
            self.file.changes.extend(unset);
        }
        self.place = match key {
            _ if deleted => Place::Nowhere,
            KeyKind::Ours => Place::Ours,
            KeyKind::Numbered => Place::Numbered,
            KeyKind::Ancestor | KeyKind::Other => Place::Other,
        };
    }

    /// Takes a value; what is wrong with it.
    fn take_value(&mut self, line: u32, name: Option<&str>, data: Data) -> Vec<RegProblemKind> {
        let value = RegistryValue::ALL
            .into_iter()
            .find(|value| name.is_some_and(|name| value.name().eq_ignore_ascii_case(name)));
        match (self.place, value) {
            (Place::Nowhere, _) => return vec![RegProblemKind::ValueWithoutKey],
            (Place::Ours, Some(value)) => return self.take_ours(line, value, data),
            (Place::Numbered, Some(_)) => self.file.left_alone.numbered += 1,
            _ => {}
        }
        self.file.left_alone.values += 1;
        Vec::new()
    }

    fn take_ours(&mut self, line: u32, value: RegistryValue, data: Data) -> Vec<RegProblemKind> {
        let found = type_name(&data);
        let (setting, problems) = match (value, data) {
            (_, Data::Deleted) => (None, Vec::new()),
            (RegistryValue::MaxUserPort, Data::Dword(number)) => (Some(Setting::MaxUserPort(number)), Vec::new()),
            (RegistryValue::MaxUserPort, Data::Bytes { kind: 4, bytes }) if bytes.len() == 4 => {
                let number = bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte));
                (Some(Setting::MaxUserPort(number)), Vec::new())
            }
            (RegistryValue::MaxUserPort, Data::Bytes { kind: 4, bytes }) => {
                return vec![RegProblemKind::WrongSize(bytes.len())];
            }
            (RegistryValue::ReservedPorts, Data::Bytes { kind: 7, bytes }) => {
                let (strings, problem) = hex::strings(&bytes, self.version);
                let problems = problem.into_iter().chain(not_carried(&strings)).collect();
                (Some(Setting::ReservedPorts(strings)), problems)
            }
            _ => return vec![RegProblemKind::WrongType { value, found }],
        };
        let command = setting.map_or(Command::Unset(value), Command::Set);
        self.file.changes.push(RegChange { line, command });
        problems
    }
}

/// The strings that a scenario cannot carry.
fn not_carried(strings: &[Box<str>]) -> impl Iterator<Item = RegProblemKind> {
    strings.iter().filter(|string| !carried(string)).take(LISTED).cloned().map(RegProblemKind::NotCarried)
}

const fn type_name(data: &Data) -> &'static str {
    match data {
        Data::Text | Data::Bytes { kind: 1, .. } => "REG_SZ",
        Data::Dword(_) | Data::Bytes { kind: 4, .. } => "REG_DWORD",
        Data::Bytes { kind: 0, .. } | Data::Deleted => "REG_NONE",
        Data::Bytes { kind: 2, .. } => "REG_EXPAND_SZ",
        Data::Bytes { kind: 3, .. } => "REG_BINARY",
        Data::Bytes { kind: 5, .. } => "REG_DWORD_BIG_ENDIAN",
        Data::Bytes { kind: 6, .. } => "REG_LINK",
        Data::Bytes { kind: 7, .. } => "REG_MULTI_SZ",
        Data::Bytes { kind: 11, .. } => "REG_QWORD",
        Data::Bytes { .. } => "REG_RESOURCE",
    }
}
