//! Changes of a scenario, each of which can be taken back.
//!
//! Every button, drag and shortcut of the page makes one of these.

use std::ops::Range;
use std::sync::Arc;

use super::limit::TooLong;
use super::line::Line;
use super::text::Scenario;
use crate::model::{Command, RegistryValue, Setting, System};

/// Some lines of a scenario replaced by others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    at: usize,
    removed: usize,
    inserted: Vec<Arc<Line>>,
}

impl Edit {
    /// Whether it changes nothing but writes the same lines again.
    pub fn is_nothing(&self, scenario: &Scenario) -> bool {
        scenario.lines.get(self.at..self.at + self.removed) == Some(&self.inserted)
    }

    /// The first line that it touches, counted from 0.
    pub const fn at(&self) -> usize {
        self.at
    }

    /// How many lines it takes out.
    pub const fn removed(&self) -> usize {
        self.removed
    }

    /// Where a place between lines is after the edit, counted in lines before it: what is written right at the place
    /// comes before it, and a place within what is replaced moves to its end.
    pub fn moved_place(&self, lines: usize) -> usize {
        let end = self.at + self.removed;
        let before = lines < self.at || (lines == self.at && self.removed > 0);
        if before { lines } else { self.at + self.inserted.len() + lines.saturating_sub(end) }
    }

    /// How many lines it writes.
    pub fn inserted(&self) -> usize {
        self.inserted.len()
    }

    /// The lines that it writes, as text.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.inserted.iter().map(|line| line.text())
    }

    /// How many bytes of text it writes.
    pub fn byte_count(&self) -> usize {
        self.lines().map(|line| line.len() + 1).sum()
    }

    /// The edit that takes `removed` lines out from line `at` on, counted from 0, and writes `lines` there.
    pub fn new<'a>(at: usize, removed: usize, lines: impl Iterator<Item = &'a str>) -> Self {
        Self { at, removed, inserted: lines.map(|line| Arc::new(Line::read(line))).collect() }
    }

    /// The change that puts `text` in place of the lines `part` of `old`, which must be there; lines that both begin or
    /// end with are not touched nor read again.
    ///
    /// # Errors
    /// [`TooLong`] where the text by itself passes a limit.
    pub fn rewrite(old: &Scenario, part: Range<usize>, text: &str) -> Result<Self, TooLong> {
        let new: Vec<&str> = Scenario::split(text)?.collect();
        let span = Span::differing(&old.lines[part.clone()], &new, |line, text| line.text() == *text);
        let inserted = new[span.new].iter().map(|text| Arc::new(Line::read(text))).collect();
        Ok(Self { at: part.start + span.old.start, removed: span.old.len(), inserted })
    }

    /// The change from `old` to `new`.
    pub fn between(old: &Scenario, new: &Scenario) -> Self {
        let span = Span::differing(&old.lines, &new.lines, |a, b| Arc::ptr_eq(a, b) || a.text() == b.text());
        Self { at: span.old.start, removed: span.old.len(), inserted: new.lines[span.new].to_vec() }
    }
}

/// Where two lists of lines differ, between what both begin with and what both end with.
struct Span {
    old: Range<usize>,
    new: Range<usize>,
}

impl Span {
    fn differing<A, B>(old: &[A], new: &[B], same: impl Fn(&A, &B) -> bool) -> Self {
        let head = old.iter().zip(new).take_while(|(a, b)| same(a, b)).count();
        let (old_rest, new_rest) = (old[head..].iter().rev(), new[head..].iter().rev());
        let tail = old_rest.zip(new_rest).take_while(|(a, b)| same(a, b)).count();
        Self { old: head..old.len() - tail, new: head..new.len() - tail }
    }
}

impl Scenario {
    /// The scenario after `edit`, and the edit that takes it back. An edit that does not fit this scenario is cut to it.
    pub fn edited(&self, edit: &Edit) -> (Self, Edit) {
        let at = edit.at.min(self.lines.len());
        let end = edit.at.saturating_add(edit.removed).clamp(at, self.lines.len());
        let mut lines = Vec::with_capacity(self.lines.len() - (end - at) + edit.inserted.len());
        lines.extend_from_slice(&self.lines[..at]);
        lines.extend_from_slice(&edit.inserted);
        lines.extend_from_slice(&self.lines[end..]);
        let back = Edit { at, removed: edit.inserted.len(), inserted: self.lines[at..end].to_vec() };
        (Self { lines }, back)
    }

    /// Adds `command` as the last line.
    pub fn append(&self, command: Command) -> Edit {
        self.insert(self.lines.len(), command)
    }

    /// Puts `command` before line `at`, counted from 0.
    pub fn insert(&self, at: usize, command: Command) -> Edit {
        Edit { at, removed: 0, inserted: vec![Arc::new(Line::of(command))] }
    }

    /// Writes `command` in the place of line `at`, counted from 0; the line's comment stays.
    pub fn replace(&self, at: usize, command: Command) -> Edit {
        let comment = self.lines.get(at).and_then(|line| line.comment());
        Edit { at, removed: 1, inserted: vec![Arc::new(Line::commented(command, comment))] }
    }

    /// Takes line `at` out, counted from 0.
    pub fn remove(&self, at: usize) -> Edit {
        Edit { at, removed: 1, inserted: Vec::new() }
    }

    /// Chooses the system, in the `os` line before the first boot.
    pub fn choose_system(&self, system: System) -> Edit {
        match self.last_before_boot(|command| matches!(command, Command::Os(_))) {
            Some(at) => self.replace(at, Command::Os(system)),
            None => self.insert(self.first_command(), Command::Os(system)),
        }
    }

    /// Writes the starting value of MaxUserPort or ReservedPorts, in its `set` line before the first boot.
    pub fn start_with(&self, setting: Setting) -> Edit {
        let value = match setting {
            Setting::MaxUserPort(_) => RegistryValue::MaxUserPort,
            Setting::ReservedPorts(_) => RegistryValue::ReservedPorts,
        };
        match self.last_before_boot(|command| sets(command, value)) {
            Some(at) => self.replace(at, Command::Set(setting)),
            None => self.insert(self.after_system(), Command::Set(setting)),
        }
    }

    /// Writes the MaxUserPort that decides the range in force at the end: in the last `set MaxUserPort` line before the
    /// last boot, or as the starting value where there is none. A slide of MaxUserPort is this edit.
    pub fn slide_max_user_port(&self, value: u32) -> Edit {
        self.slide_max_user_port_within(self.lines.len(), value)
    }

    /// The same for the range in force after the first `lines` lines.
    pub fn slide_max_user_port_within(&self, lines: usize, value: u32) -> Edit {
        let setting = Setting::MaxUserPort(value);
        match self.governing_line(lines) {
            Some(at) => self.replace(at, Command::Set(setting)),
            None => self.insert(self.after_system(), Command::Set(setting)),
        }
    }

    /// MaxUserPort as the registry held it at the last boot; `None` where it was not set.
    pub fn governing_max_user_port(&self) -> Option<u32> {
        match self.lines[self.governing_line(self.lines.len())?].readable() {
            Some(Command::Set(Setting::MaxUserPort(value))) => Some(*value),
            _ => None,
        }
    }

    /// The same scenario line for line, but with another MaxUserPort in force at the end; `None` where no line decides it.
    pub fn supposing_max_user_port(&self, value: u32) -> Option<Self> {
        let at = self.governing_line(self.lines.len())?;
        Some(self.edited(&self.replace(at, Command::Set(Setting::MaxUserPort(value)))).0)
    }

    /// The last line before the last boot within the first `lines` lines that sets or unsets MaxUserPort.
    fn governing_line(&self, lines: usize) -> Option<usize> {
        let restarts = |line: &Arc<Line>| matches!(line.readable(), Some(Command::Restart));
        let lines = &self.lines[..lines.min(self.lines.len())];
        let booted = lines.iter().rposition(restarts).unwrap_or_else(|| self.boot_line().min(lines.len()));
        let sets = |line: &Arc<Line>| line.readable().is_some_and(|command| sets(command, RegistryValue::MaxUserPort));
        lines[..booted].iter().rposition(sets)
    }

    /// The system that the machine first boots.
    pub fn system(&self) -> System {
        let at = self.last_before_boot(|command| matches!(command, Command::Os(_)));
        match at.and_then(|at| self.lines[at].readable()) {
            Some(Command::Os(system)) => *system,
            _ => System::default(),
        }
    }

    /// The line that boots the machine, counted from 0; how many lines there are where none does.
    pub fn boot_line(&self) -> usize {
        let boots = |line: &Arc<Line>| line.readable().is_some_and(Command::needs_running_machine);
        self.lines.iter().position(boots).unwrap_or(self.lines.len())
    }

    fn last_before_boot(&self, wanted: impl Fn(&Command) -> bool) -> Option<usize> {
        self.lines[..self.boot_line()].iter().rposition(|line| line.readable().is_some_and(&wanted))
    }

    /// The first line that is not blank or all comment, so that a title stays on top.
    fn first_command(&self) -> usize {
        let titles = |line: &Arc<Line>| matches!(line.command(), Ok(None));
        self.lines.iter().position(|line| !titles(line)).unwrap_or(self.lines.len())
    }

    fn after_system(&self) -> usize {
        let system = self.last_before_boot(|command| matches!(command, Command::Os(_)));
        system.map_or_else(|| self.first_command(), |at| at + 1)
    }
}

/// Whether the command sets or unsets `value`: the last such line before the boot decides it.
pub(super) fn sets(command: &Command, value: RegistryValue) -> bool {
    match command {
        Command::Set(Setting::MaxUserPort(_)) => value == RegistryValue::MaxUserPort,
        Command::Set(Setting::ReservedPorts(_)) => value == RegistryValue::ReservedPorts,
        Command::Unset(unset) => *unset == value,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BindPort, Protocol};

    fn scenario(text: &str) -> Scenario {
        Scenario::read(text).unwrap()
    }

    fn after(text: &str, edit: impl Fn(&Scenario) -> Edit) -> String {
        let old = scenario(text);
        let (new, back) = old.edited(&edit(&old));
        assert_eq!(new.edited(&back).0, old, "taken back, it is the old scenario");
        new.to_string()
    }

    #[test]
    fn a_bind_is_added_at_the_end() {
        let bind = Command::Bind { protocol: Protocol::Udp, port: BindPort::Wildcard { count: 3 }, program: None };
        assert_eq!(after("restart", |s| s.append(bind.clone())), "restart\nbind udp * x3\n");
    }

    #[test]
    fn sliding_rewrites_the_last_set_line_before_the_boot() {
        let text = "# title\nos xp\nset MaxUserPort 1\nset maxuserport 2 # note\nbind *\nset MaxUserPort 9\n";
        let slid = after(text, |s| s.start_with(Setting::MaxUserPort(6000)));
        assert_eq!(slid, "# title\nos xp\nset MaxUserPort 1\nset MaxUserPort 6000 # note\nbind *\nset MaxUserPort 9\n");
        assert_eq!(after(text, |s| s.slide_max_user_port(6000)), slid);
        assert_eq!(scenario(text).governing_max_user_port(), Some(2));
    }

    #[test]
    fn sliding_moves_the_value_that_the_last_restart_read_and_not_one_that_still_waits() {
        let text = "set MaxUserPort 6000\nbind *\nset MaxUserPort 7000\nrestart\nset MaxUserPort 8000\n";
        assert_eq!(scenario(text).governing_max_user_port(), Some(7000));
        let slid = after(text, |s| s.slide_max_user_port(7001));
        assert_eq!(slid, text.replace("7000", "7001"));
    }

    #[test]
    fn in_the_past_sliding_moves_the_value_in_force_there() {
        let text = "set MaxUserPort 6000\nbind *\nset MaxUserPort 7000\nrestart\nbind *\n";
        assert_eq!(after(text, |s| s.slide_max_user_port_within(2, 6001)), text.replace("6000", "6001"));
        assert_eq!(after(text, |s| s.slide_max_user_port_within(4, 7001)), text.replace("7000", "7001"));
    }

    #[test]
    fn a_place_in_the_scenario_stays_at_its_line_while_lines_come_and_go() {
        let scenario = scenario("os xp\nbind *\nbind 80\nrestart\n");
        let insert = scenario.insert(2, Command::Restart);
        assert_eq!([1, 2, 3].map(|place| insert.moved_place(place)), [1, 3, 4]);
        let remove = scenario.remove(1);
        assert_eq!([1, 2, 3].map(|place| remove.moved_place(place)), [1, 1, 2]);
        let replace = scenario.replace(2, Command::Restart);
        assert_eq!([1, 2, 3].map(|place| replace.moved_place(place)), [1, 2, 3]);
    }

    #[test]
    fn a_missing_set_line_goes_below_the_title_and_the_system() {
        let set = |s: &Scenario| s.start_with(Setting::MaxUserPort(6000));
        assert_eq!(
            after("# title\n\nos 2003-sp1\nbind *\n", set),
            "# title\n\nos 2003-sp1\nset MaxUserPort 6000\nbind *\n"
        );
        assert_eq!(after("# title\n\nbind *\n", set), "# title\n\nset MaxUserPort 6000\nbind *\n");
        assert_eq!(after("", set), "set MaxUserPort 6000\n");
    }

    #[test]
    fn an_unset_line_before_the_boot_is_what_sliding_rewrites() {
        let text = "set MaxUserPort 9\nunset MaxUserPort\n";
        assert_eq!(scenario(text).governing_max_user_port(), None);
        let slid = after(text, |s| s.start_with(Setting::MaxUserPort(6000)));
        assert_eq!(slid, "set MaxUserPort 9\nset MaxUserPort 6000\n");
    }

    #[test]
    fn choosing_the_system_writes_the_os_line() {
        let sp1 = |s: &Scenario| s.choose_system(System::Sp1);
        assert_eq!(after("# t\nbind *\n", sp1), "# t\nos 2003-sp1\nbind *\n");
        assert_eq!(after("os xp\n", sp1), "os 2003-sp1\n");
        assert_eq!(scenario("os xp\nos 2003-sp1\nbind *\nos xp").system(), System::Sp1);
    }

    #[test]
    fn a_rewritten_text_touches_only_the_lines_that_changed() {
        let old = scenario("os xp\nbind *\nbind *\nrestart\n");
        let edit = Edit::rewrite(&old, 0..4, "os xp\nbind *\nbind 80\nbind *\nrestart").unwrap();
        assert_eq!((edit.at(), edit.inserted()), (2, 1));
        assert!(Edit::rewrite(&old, 0..4, &old.to_string()).unwrap().is_nothing(&old));
    }

    #[test]
    fn a_part_that_is_rewritten_leaves_the_lines_around_it() {
        let old = scenario("os xp\nbind 1\nbind 2\nbind 3\n");
        let edit = Edit::rewrite(&old, 1..3, "bind 1\nbind 7\nbind 8").unwrap();
        assert_eq!(old.edited(&edit).0.to_string(), "os xp\nbind 1\nbind 7\nbind 8\nbind 3\n");
        assert!(Edit::rewrite(&old, 1..3, "bind 1\nbind 2").unwrap().is_nothing(&old));
    }

    #[test]
    fn an_edit_made_for_another_scenario_is_cut_to_this_one() {
        let long = scenario("restart\nrestart\nrestart\n");
        let (short, _) = scenario("restart\n").edited(&long.remove(2));
        assert_eq!(short.to_string(), "restart\n");
    }
}
