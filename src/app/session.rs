//! The session: the scenario, what its replay gives, and the way back.
//!
//! A reducer and nothing else: no clock, no storage, no randomness. What must reach the outside (the address, the
//! store, a spoken announcement) is read off the session by effects of the components.

#[cfg(feature = "workbench")]
mod aside;

#[cfg(feature = "workbench")]
use std::borrow::Cow;
#[cfg(feature = "workbench")]
use std::ops::Range;
use std::rc::Rc;

use super::action::{Action, HostWish};
use super::entry::Entry;
use super::fitting::Fitting;
use super::history::History;
use super::manner::Manner;
use super::preferences::Preferences;
use super::shared::Shared;
use super::start::Opening;
use crate::model::{Command, DEFAULT_MAX_USER_PORT, Port};
#[cfg(feature = "workbench")]
use crate::scenario::TooLong;
use crate::scenario::{Edit, Replay, Scenario, replay};
use crate::words::UnfitWords;

/// A message to the reader that is not the outcome of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// What was typed is no number that the registry could hold; it stays in its field.
    BadNumber(Rc<str>),
    /// A text is too long to be a scenario; what was there stays.
    #[cfg(feature = "workbench")]
    TooLong(TooLong),
    /// The address carries something that cannot be read; the scenario the reader had, where it is not the one shown.
    BrokenLink(super::start::BrokenLink, Option<Shared<Scenario>>),
    /// A link was opened; the scenario the reader had is still kept.
    LinkOpened(Shared<Scenario>),
    /// The sentences of a language could not be had.
    UnfitWords(UnfitWords),
    /// The tools could not be loaded.
    #[cfg(not(feature = "workbench"))]
    NoWorkbench,
    /// The address of this state was copied.
    LinkCopied,
    /// The address could not be copied; it stands in the address bar.
    CopyFailed,
}

/// What the last action changed, for announcements and for marking it in the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LastChange {
    /// Nothing yet.
    #[default]
    None,
    /// The line, counted from 0, was added or rewritten.
    Line(usize),
    /// A line was taken out.
    Removed,
    /// MaxUserPort is being slid.
    Slid,
    /// The text was edited.
    #[cfg(feature = "workbench")]
    Typed,
    /// Another scenario was opened.
    Opened,
    /// A change was undone.
    Undone,
    /// A change was redone.
    Redone,
    /// Nothing, but another step is shown.
    #[cfg(feature = "workbench")]
    Moved,
}

/// A step of the history: undo or redo.
type Shift = fn(&mut History, &mut dyn FnMut(&Edit) -> Edit) -> bool;

/// Everything that the page shows follows from this.
#[derive(Clone, Debug)]
pub struct Session {
    scenario: Shared<Scenario>,
    replay: Shared<Replay>,
    history: History,
    spell: Option<Spell>,
    last_change: LastChange,
    changes: u32,
    pinned: Option<Port>,
    entry: Rc<Entry>,
    manner: Manner,
    #[cfg(feature = "workbench")]
    typed: Option<Typed>,
    table_shown: bool,
    is_first: bool,
    preferences: Preferences,
    notice: Option<Notice>,
    fitting: Fitting,
    #[cfg(feature = "workbench")]
    workbench: super::workbench::Workbench,
    #[cfg(feature = "workbench")]
    aside: Option<aside::Aside>,
}

/// A text as it was typed, and the lines of the scenario that it stands for, counted from 0.
#[cfg(feature = "workbench")]
#[derive(Clone, Debug)]
struct Typed {
    text: Rc<str>,
    part: Range<usize>,
}

/// A run of changes that is undone as one: a slide, or a spell of typing.
#[derive(Clone, Debug)]
struct Spell {
    kind: SpellKind,
    base: Shared<Scenario>,
    /// The MaxUserPort that it began with, as written in the registry.
    max_user_port: u32,
    /// How many lines had run in what was shown.
    lines: usize,
    resting: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SpellKind {
    Slide,
    #[cfg(feature = "workbench")]
    Typing,
}

impl Session {
    /// A session that begins with `opening`.
    pub fn new(opening: &Opening) -> Self {
        Self {
            scenario: Shared::new(opening.scenario.clone()),
            replay: Shared::new(replay(&opening.scenario)),
            history: History::default(),
            spell: None,
            last_change: LastChange::None,
            changes: 0,
            pinned: None,
            entry: Rc::default(),
            manner: Manner::default(),
            #[cfg(feature = "workbench")]
            typed: None,
            table_shown: false,
            is_first: opening.is_first,
            preferences: opening.preferences,
            notice: opening.notice.clone(),
            fitting: opening.fitting,
            #[cfg(feature = "workbench")]
            workbench: super::workbench::Workbench::default(),
            #[cfg(feature = "workbench")]
            aside: None,
        }
    }

    /// The tools and what stands in them.
    #[cfg(feature = "workbench")]
    pub const fn workbench(&self) -> &super::workbench::Workbench {
        &self.workbench
    }

    /// The tools and what stands in them, to change it.
    #[cfg(feature = "workbench")]
    #[allow(dead_code, reason = "the tools come one by one")]
    pub(super) const fn workbench_mut(&mut self) -> &mut super::workbench::Workbench {
        &mut self.workbench
    }

    /// The scenario as it stands.
    pub const fn scenario(&self) -> &Shared<Scenario> {
        &self.scenario
    }

    /// The reader's own scenario, also while that of a lesson or a question is shown.
    #[cfg(not(feature = "workbench"))]
    pub const fn own(&self) -> &Shared<Scenario> {
        &self.scenario
    }

    /// Its replay.
    pub const fn replay(&self) -> &Shared<Replay> {
        &self.replay
    }

    /// The replay up to the step that is shown: the whole one, unless the reader went back in time. Of a past one, the
    /// steps are the last alone.
    #[cfg(feature = "workbench")]
    pub fn shown(&self) -> &Shared<Replay> {
        self.workbench.time().past().unwrap_or(&self.replay)
    }

    /// The replay that is shown.
    #[cfg(not(feature = "workbench"))]
    pub const fn shown(&self) -> &Shared<Replay> {
        &self.replay
    }

    /// How many lines have run in what is shown; at the end, no fewer than there are.
    pub fn lines_shown(&self) -> usize {
        #[cfg(feature = "workbench")]
        if let Some(lines) = self.workbench.time().position() {
            return lines;
        }
        usize::MAX
    }

    /// The lines that have run in what is shown: the whole scenario, unless the reader went back in time. A change of
    /// these is a change of the whole, line for line.
    #[cfg(feature = "workbench")]
    pub fn scenario_shown(&self) -> Cow<'_, Scenario> {
        let lines = self.lines_shown();
        if lines < self.scenario.lines().len() {
            Cow::Owned(self.scenario.first(lines))
        } else {
            Cow::Borrowed(&self.scenario)
        }
    }

    /// Whether there is a change to undo.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo() || self.spell.as_ref().is_some_and(|spell| spell.base != self.scenario)
    }

    /// Whether there is a change to redo.
    pub const fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// What the last action changed.
    pub const fn last_change(&self) -> LastChange {
        self.last_change
    }

    /// How many changes the reader has made; 0 for a scenario that was only opened.
    pub const fn changes(&self) -> u32 {
        self.changes
    }

    /// The port whose card is shown.
    pub const fn pinned(&self) -> Option<Port> {
        self.pinned
    }

    /// The way back and forth.
    #[cfg(any(test, not(feature = "workbench")))]
    pub(super) const fn history(&self) -> &History {
        &self.history
    }

    /// What is to be seen and done.
    pub const fn fitting(&self) -> Fitting {
        self.fitting
    }

    /// Goes on with a session that was handed over.
    #[cfg(feature = "workbench")]
    pub(super) fn take(&mut self, handover: super::takeover::Handover) {
        self.history = handover.history;
        self.pinned = handover.pinned;
        self.show(Shared::new(handover.scenario));
        self.changes = 0;
    }

    /// What stands in the form for acts.
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    /// How the steps are shown.
    pub const fn manner(&self) -> Manner {
        self.manner
    }

    /// The lines of the scenario that are edited as text, counted from 0: all, but of a very long one.
    #[cfg(feature = "workbench")]
    pub fn part(&self) -> Range<usize> {
        let shown = || self.manner.window(self.scenario.lines().len(), Manner::PART);
        self.typed.as_ref().map_or_else(shown, |typed| typed.part.clone())
    }

    /// That part as text; while it is being typed, just as it was typed, which may end in a blank line.
    #[cfg(feature = "workbench")]
    pub fn text(&self) -> String {
        let written = || self.scenario.lines()[self.part()].iter().flat_map(|line| [line.text(), "\n"]).collect();
        self.typed.as_ref().map_or_else(written, |typed| typed.text.to_string())
    }

    /// Whether the field for the text holds what was typed into it, and so knows the way back itself.
    #[cfg(feature = "workbench")]
    pub const fn is_typing(&self) -> bool {
        self.typed.is_some()
    }

    /// Whether the scenario began as the one that a newcomer sees first, so that its hint fits.
    pub const fn is_first(&self) -> bool {
        self.is_first
    }

    /// Whether the table is unfolded.
    pub const fn table_shown(&self) -> bool {
        self.table_shown
    }

    /// How things are shown.
    pub const fn preferences(&self) -> Preferences {
        self.preferences
    }

    /// The message to the reader.
    pub const fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Whether MaxUserPort is being slid at this moment.
    pub fn is_sliding(&self) -> bool {
        self.spell.as_ref().is_some_and(|spell| spell.kind == SpellKind::Slide && !spell.resting)
    }

    /// The MaxUserPort that a slide moves, as written in the registry; the default where it is not set.
    pub fn governing_max_user_port(&self) -> u32 {
        self.shown().snapshot.booted.max_user_port.unwrap_or(u32::from(DEFAULT_MAX_USER_PORT))
    }

    /// Does what the reader did; `false` where there was nothing to do.
    pub(super) fn act(&mut self, action: Action) -> bool {
        let nothing_to_end = self.spell.is_none() && matches!(action, Action::Rest | Action::Settle);
        if nothing_to_end || !self.allows(&action) {
            return false;
        }
        #[cfg(feature = "workbench")]
        if !super::workbench::before(self, &action) {
            return false;
        }
        self.do_it(action);
        #[cfg(feature = "workbench")]
        super::workbench::after(self);
        true
    }

    /// Lets the tools see what there is now.
    #[cfg(feature = "workbench")]
    pub(super) fn refresh_workbench(&mut self) {
        self.workbench.refresh(&self.scenario, &self.replay, self.is_sliding());
    }

    fn do_it(&mut self, action: Action) {
        match action {
            Action::Slide(value) => self.slide(value),
            Action::Rest => self.rest(true),
            #[cfg(feature = "workbench")]
            Action::Type(text) => self.retype(0..self.scenario.lines().len(), &text),
            #[cfg(feature = "workbench")]
            Action::TypePart(text) => self.retype(self.part(), &text),
            #[cfg(feature = "workbench")]
            Action::PastePart(text) => self.paste(&text),
            Action::Pin(port) => self.pin(port),
            Action::Enter(entry) => self.entry = entry.into(),
            Action::ShowTable(shown) => self.table_shown = shown,
            Action::Prefer(preferences) => self.preferences = preferences,
            Action::Notify(notice) => self.notice = notice,
            Action::Host(wish) => self.host(&wish),
            #[cfg(feature = "workbench")]
            Action::TakeOver(handover) => self.take(*handover),
            #[cfg(feature = "workbench")]
            Action::OpenTool(tool) => super::workbench::open(self, Some(tool)),
            #[cfg(feature = "workbench")]
            Action::CloseTool => super::workbench::open(self, None),
            #[cfg(feature = "workbench")]
            Action::ReadNote(rule) => super::workbench::read_note(self, rule),
            #[cfg(feature = "workbench")]
            Action::Work(act) => super::workbench::act(self, act),
            settled => {
                self.settle();
                self.act_settled(settled);
            }
        }
    }

    /// Whether the reader may do it: where nothing may be changed, the scenario stays as it is.
    const fn allows(&self, action: &Action) -> bool {
        let looks = matches!(
            action,
            Action::Pin(_)
                | Action::Show(_)
                | Action::ShowTable(_)
                | Action::Prefer(_)
                | Action::Notify(_)
                | Action::Host(_)
        );
        looks || !self.fitting.readonly
    }

    /// What a host page wants is not the reader's change, but can be undone like one.
    fn host(&mut self, wish: &HostWish) {
        self.settle();
        let mut wanted = Opening::of(self);
        (wish.0)(&mut wanted);
        self.preferences = wanted.preferences;
        self.fitting = wanted.fitting;
        self.change(&Edit::between(&self.scenario, &wanted.scenario));
    }

    fn act_settled(&mut self, action: Action) {
        match action {
            Action::Run(command) => self.run(command),
            Action::Change(edit) => self.change(&edit),
            Action::RemoveLine(at) => {
                self.change(&self.scenario.remove(at));
                self.last_change = LastChange::Removed;
            }
            Action::Show(manner) => self.manner = manner,
            Action::ChooseSystem(system) => self.change(&self.scenario.choose_system(system)),
            Action::Open(scenario) => {
                self.change(&Edit::between(&self.scenario, &scenario));
                self.last_change = LastChange::Opened;
                self.is_first = false;
                #[cfg(feature = "workbench")]
                self.workbench.time_mut().leave();
            }
            Action::Undo => self.travel(History::undo, LastChange::Undone),
            Action::Redo => self.travel(History::redo, LastChange::Redone),
            _ => {}
        }
    }

    fn pin(&mut self, port: Option<Port>) {
        self.pinned = port;
        #[cfg(feature = "workbench")]
        if let Some(port) = port {
            self.workbench.reveal(port, self.preferences.scale);
        }
    }

    /// Writes a command at the end.
    #[cfg(not(feature = "workbench"))]
    fn run(&mut self, command: Command) {
        self.manner.back = 0;
        self.change(&self.scenario.append(command));
    }

    /// Writes a command after the step that is shown, and shows what it did.
    #[cfg(feature = "workbench")]
    fn run(&mut self, command: Command) {
        let place = self.workbench.time().place(&self.scenario, &command);
        self.change(&self.scenario.insert(place, command));
        self.workbench.time_mut().show_after(place + 1);
        self.list_shown_step();
    }

    /// Shows another step.
    #[cfg(feature = "workbench")]
    pub(super) fn travel_in_time(&mut self, act: super::workbench::TimeAct) {
        self.workbench.time_mut().act(act, &self.replay.steps);
        self.list_shown_step();
        self.last_change = LastChange::Moved;
    }

    /// Lists the steps around the one that is shown.
    #[cfg(feature = "workbench")]
    fn list_shown_step(&mut self) {
        let steps = &self.replay.steps;
        self.manner.show_around(self.workbench.time().step(steps), steps.len());
    }

    /// Makes a change that is undone on its own.
    fn change(&mut self, edit: &Edit) {
        self.notice = None;
        if edit.is_nothing(&self.scenario) {
            return;
        }
        let (scenario, back) = self.scenario.edited(edit);
        self.history.remember(back);
        self.show(Shared::new(scenario));
        self.last_change = LastChange::Line(edit.at());
    }

    /// Moves MaxUserPort from where the slide began, so that going back gives the very scenario that it began with.
    fn slide(&mut self, value: u32) {
        let Spell { base, max_user_port, lines, .. } = self.spell(SpellKind::Slide);
        if max_user_port != value {
            let (scenario, _) = base.edited(&base.slide_max_user_port_within(lines, value));
            self.show(Shared::new(scenario));
        } else if base != self.scenario {
            self.show(base);
        }
        self.rest(false);
        self.last_change = LastChange::Slid;
        self.notice = None;
    }

    fn rest(&mut self, resting: bool) {
        if let Some(spell) = &mut self.spell {
            spell.resting = resting;
        }
    }

    #[cfg(feature = "workbench")]
    fn retype(&mut self, part: Range<usize>, text: &str) {
        let edited = Edit::rewrite(&self.scenario, part.clone(), text)
            .map(|edit| (!edit.is_nothing(&self.scenario)).then(|| self.scenario.edited(&edit).0))
            .and_then(|edited| edited.map_or(Ok(None), |edited| edited.check_length().map(|()| Some(edited))));
        let below = self.scenario.lines().len() - part.end;
        match edited {
            Err(too_long) => {
                self.typed = None;
                self.notice = Some(Notice::TooLong(too_long));
                return;
            }
            Ok(None) => {}
            Ok(Some(scenario)) => {
                self.spell(SpellKind::Typing);
                self.show(Shared::new(scenario));
                self.last_change = LastChange::Typed;
                self.notice = None;
            }
        }
        let part = part.start..self.scenario.lines().len() - below;
        let is_too_long = part.len() > 2 * Manner::PART;
        self.typed = Some(Typed { text: text.into(), part });
        if is_too_long {
            self.leave_text();
        }
    }

    /// Forgets how the text was typed. Of a very long one, the part that is shown begins where it began, or at the end of
    /// all ends there.
    #[cfg(feature = "workbench")]
    fn leave_text(&mut self) {
        let Some(Typed { part, .. }) = self.typed.take() else { return };
        let lines = self.scenario.lines().len();
        self.manner.back = if part.end < lines { lines.saturating_sub(part.start + Manner::PART) } else { 0 };
    }

    #[cfg(feature = "workbench")]
    fn paste(&mut self, text: &str) {
        let part = self.part();
        self.settle();
        self.retype(part, text);
        self.settle();
    }

    /// The present spell of this kind; begins one where there is none.
    fn spell(&mut self, kind: SpellKind) -> Spell {
        if self.spell.as_ref().is_some_and(|spell| spell.kind != kind) {
            self.settle();
        }
        let (base, lines, max_user_port) = (&self.scenario, self.lines_shown(), self.governing_max_user_port());
        let begun = || Spell { kind, base: base.clone(), lines, max_user_port, resting: false };
        self.spell.get_or_insert_with(begun).clone()
    }

    /// Ends a slide or a spell of typing.
    fn settle(&mut self) {
        #[cfg(feature = "workbench")]
        self.leave_text();
        let Some(spell) = self.spell.take() else { return };
        let back = Edit::between(&self.scenario, &spell.base);
        if !back.is_nothing(&self.scenario) {
            self.history.remember(back);
        }
    }

    fn travel(&mut self, shift: Shift, change: LastChange) {
        let mut history = std::mem::take(&mut self.history);
        let scenario = self.scenario.clone();
        let mut arrived = None;
        let moved = shift(&mut history, &mut |edit| {
            let (there, back) = scenario.edited(edit);
            arrived = Some(there);
            back
        });
        self.history = history;
        if let Some(there) = arrived.filter(|_| moved) {
            self.show(Shared::new(there));
            self.last_change = change;
            self.notice = None;
        }
    }

    fn show(&mut self, scenario: Shared<Scenario>) {
        #[cfg(feature = "workbench")]
        self.workbench.follow(&Edit::between(&self.scenario, &scenario));
        self.replay = Shared::new(replay(&scenario));
        self.scenario = scenario;
        self.changes = self.changes.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn session(scenario: &str) -> Session {
        let scenario = Scenario::read(scenario).unwrap();
        Session::new(&Opening { is_first: false, scenario, preferences: Preferences::default(), ..Opening::default() })
    }

    fn slide(session: &mut Session, values: &[u32]) {
        for &value in values {
            session.act(Action::Slide(value));
        }
    }

    #[test]
    fn sliding_there_and_back_gives_the_very_scenario_and_leaves_nothing_to_undo() {
        let mut session = session("bind tcp 80 # the web server\nblock 6000-6100");
        let start = session.scenario().clone();
        slide(&mut session, &[65534]);
        assert_ne!(session.scenario(), &start);
        slide(&mut session, &[5000]);
        assert_eq!(session.scenario(), &start);
        session.act(Action::Settle);
        assert!(!session.can_undo());
    }

    #[cfg(feature = "workbench")]
    #[test]
    fn of_a_very_long_text_a_part_is_edited_and_the_lines_around_it_stay() {
        let mut session = session(&"bind 1\n".repeat(3000));
        session.act(Action::Show(Manner { as_text: true, back: 500 }));
        assert_eq!(session.part(), 1500..2500);
        session.act(Action::TypePart(format!("bind 2\nbind 3\n{}", session.text())));
        assert_eq!((session.part(), session.text().lines().count()), (1500..2502, 1002));
        session.act(Action::Settle);
        assert_eq!(session.part(), 1500..2500, "nothing above has moved");
        session.act(Action::TypePart("bind 4\n".to_owned()));
        let lines: Vec<_> = session.scenario().lines()[1499..1502].iter().map(|line| line.text()).collect();
        assert_eq!(lines, ["bind 1", "bind 4", "bind 1"]);
        session.act(Action::Undo);
        session.act(Action::Undo);
        assert_eq!(session.scenario().to_string(), "bind 1\n".repeat(3000));
    }

    #[cfg(feature = "workbench")]
    #[test]
    fn a_text_that_was_pasted_is_undone_without_what_was_typed_before() {
        let mut session = session("bind 1");
        session.act(Action::TypePart("bind 1\nbind 2\n\n".to_owned()));
        assert!(session.is_typing());
        session.act(Action::PastePart(format!("{}端口\n{}", session.text(), "bind 3\n".repeat(3000))));
        assert!(!session.is_typing());
        assert_eq!((session.scenario().lines().len(), session.part()), (3004, 2004..3004));
        session.act(Action::Undo);
        assert_eq!(session.scenario().to_string(), "bind 1\nbind 2\n\n");
        session.act(Action::Undo);
        assert_eq!(session.scenario().to_string(), "bind 1\n");
    }

    #[cfg(feature = "workbench")]
    #[test]
    fn another_part_is_shown_as_soon_as_it_is_asked_for_also_while_one_is_edited() {
        let mut session = session(&"bind 1\n".repeat(3000));
        session.act(Action::TypePart(format!("{}bind 2", session.text())));
        assert_eq!(session.part(), 2000..3001);
        session.act(Action::Show(Manner { as_text: true, back: 1001 }));
        assert_eq!((session.part(), session.text()), (1000..2000, "bind 1\n".repeat(1000)));
        session.act(Action::Show(Manner { as_text: true, back: 0 }));
        assert!(session.text().ends_with("bind 1\nbind 2\n"));
    }

    #[cfg(feature = "workbench")]
    #[test]
    fn a_part_that_makes_the_whole_too_long_is_refused_and_everything_stays() {
        let mut session = session(&"#\n".repeat(100_000));
        session.act(Action::TypePart("#\n".repeat(1001)));
        assert!(matches!(session.notice(), Some(Notice::TooLong(TooLong::Lines(100_001)))));
        assert_eq!((session.scenario().lines().len(), session.part()), (100_000, 99_000..100_000));
    }

    #[test]
    fn the_value_that_a_slide_moves_is_the_one_that_the_last_boot_read() {
        for text in
            ["", "set MaxUserPort 0x2000", "set MaxUserPort 1\nbind *\nset MaxUserPort 2\nrestart\nset MaxUserPort 3"]
        {
            let session = session(text);
            let written = session.scenario().governing_max_user_port();
            assert_eq!(session.governing_max_user_port(), written.unwrap_or(DEFAULT_MAX_USER_PORT.into()), "{text}");
        }
    }

    #[test]
    fn sliding_back_is_a_change_that_has_to_be_kept_as_well() {
        let mut session = session("block 6000-6100");
        slide(&mut session, &[65534]);
        let there = session.changes();
        slide(&mut session, &[5000]);
        assert_ne!(session.changes(), there);
    }

    #[test]
    fn a_slide_is_undone_as_one_change() {
        let mut session = session("block 6000-6100");
        slide(&mut session, &[6050, 7000, 8000]);
        session.act(Action::Undo);
        assert_eq!(session.scenario().to_string(), "block 6000-6100\n");
        assert!(!session.can_undo());
    }

    #[test]
    fn nonsense_entered_as_a_number_stays_in_its_field_until_a_number_takes_its_place() {
        let nonsense = || Action::Notify(Some(Notice::BadNumber("5OOO".into())));
        let scenario = Scenario::read("bind *").unwrap();
        let same = Action::Change(scenario.edited(&scenario.remove(1)).1);
        for then in
            [Action::Slide(6000), same, Action::Change(scenario.slide_max_user_port(6000)), Action::Notify(None)]
        {
            let mut session = session("bind *");
            session.act(nonsense());
            assert!(matches!(session.notice(), Some(Notice::BadNumber(typed)) if &**typed == "5OOO"));
            session.act(then);
            assert_eq!(session.notice(), None);
        }
    }
}
