//! The tools: what stands in each, and what acts in it do.
//!
//! A tool is a file here with its state (a field of [`Workbench`]) and its acts (a variant of [`Act`]), and a file with its
//! view in `components/workbench/`. What a tool does to the scenario, it does by the session's own actions, so that undo,
//! the address and the store know it like any other change. What it needs from outside, such as a file of the site, it
//! asks for by an [`Errand`].

mod brought;
mod classroom;
mod compare;
mod embedding;
mod errand;
mod grip;
mod kit;
mod laboratory;
mod look_up;
mod patience;
mod presets;
pub(super) mod registry;
mod scenario_file;
mod sight;
mod snippet;
mod take_away;
pub mod teaching;
mod time;
mod uncommitted;

pub use brought::Brought;
pub use classroom::{Classroom, ClassroomAct, Control, Fragment, Guess, Lecture, Question, Slide, Topic, Trial};
pub use compare::{Compare, Compared, Rival};
pub use embedding::{Embedding, EmbeddingAct, Snippet, pictured};
pub use errand::Errand;
pub(super) use grip::{Attempt, Grip, Hand, Objection, Place, holding_at};
pub use kit::{ClassPlace, Form, Hosting, Kit, KitAct, Paper};
pub use laboratory::{Laboratory, LaboratoryAct, Notches};
pub use look_up::{LookUp, LookUpAct};
pub(super) use patience::Turn;
pub use presets::{Presets, PresetsAct};
pub use scenario_file::given;
pub use take_away::{LONG_LINK, PICTURE_WIDTHS, Picture, SHARPNESS, TakeAway, TakeAwayAct, Taken, caption, ranges};
pub use teaching::Teaching;
pub use time::{Changes, Pace, Time, TimeAct};
pub use uncommitted::{Field, FieldAct, Standing, Uncommitted, UncommittedTexts};

use super::action::Action;
use super::gesture::toggled;
use super::session::Session;
use super::tool::Tool;
use crate::figure::Window;
use crate::model::{Mark, Port, PortRange, Protocol, RuleId};
use crate::scenario::{Edit, Maker};
use registry::{RegistryAct, RegistryDesk};
use teaching::{LessonsAct, ProgressAct, QuizAct, lessons, quiz};

/// The id of the panel's title; on a phone the panel opens far below the button that opens it.
pub const PANEL: &str = "tool-title";

/// The tools and what stands in them.
#[derive(Clone, Debug, Default)]
pub struct Workbench {
    open: Option<Tool>,
    laboratory: Laboratory,
    errands: Vec<Errand>,
    look_up: LookUp,
    presets: Presets,
    noted: Option<Note>,
    classroom: Classroom,
    kit: Kit,
    /// What stands in the registry's panel.
    pub registry: RegistryDesk,
    take_away: TakeAway,
    embedding: Embedding,
    time: Time,
    compare: Compare,
    window: Window,
    teaching: Teaching,
    uncommitted: UncommittedTexts,
    /// What waits until the page has shown that it works.
    waiting: Vec<Action>,
}

impl Workbench {
    /// The tool that is open as a panel.
    pub const fn opened(&self) -> Option<Tool> {
        self.open
    }

    fn open(&mut self, tool: Option<Tool>) {
        match tool {
            Some(Tool::Timeline) => return self.time.act(TimeAct::Show(true), &[]),
            Some(Tool::Zoom) => return self.zoom_in(),
            _ => {}
        }
        self.open = tool;
        match tool {
            Some(Tool::LookUp) => {
                let errand = self.look_up.open();
                self.send(errand);
            }
            Some(Tool::Kit) => self.send([Errand::OwnAddress]),
            Some(Tool::Presets | Tool::Classroom) => {
                let errands = self.presets.open();
                self.send(errands);
            }
            _ => {}
        }
    }

    /// Sends somebody on errands.
    fn send(&mut self, errands: impl IntoIterator<Item = Errand>) {
        self.errands.extend(errands);
    }

    /// The errands that are to be run, each once.
    pub(super) fn take_errands(&mut self) -> Vec<Errand> {
        std::mem::take(&mut self.errands)
    }

    /// What is looked up.
    pub const fn look_up(&self) -> &LookUp {
        &self.look_up
    }

    /// The presets.
    pub const fn presets(&self) -> &Presets {
        &self.presets
    }

    /// How the state is put into another page.
    pub const fn embedding(&self) -> Embedding {
        self.embedding
    }

    /// What is taken away.
    pub const fn take_away(&self) -> &TakeAway {
        &self.take_away
    }

    /// The note that was asked for last.
    pub const fn noted(&self) -> Option<Note> {
        self.noted
    }

    /// The teacher's kit.
    pub const fn kit(&self) -> &Kit {
        &self.kit
    }

    /// The classroom.
    pub const fn classroom(&self) -> &Classroom {
        &self.classroom
    }

    /// Lessons, quiz and progress.
    pub const fn teaching(&self) -> &Teaching {
        &self.teaching
    }

    /// What stands in fields in place of their values.
    pub const fn uncommitted(&self) -> &UncommittedTexts {
        &self.uncommitted
    }

    /// The exhaustion laboratory.
    pub const fn laboratory(&self) -> Laboratory {
        self.laboratory
    }
}

/// What a reader does in a tool, a variant for each tool.
#[derive(Clone, Debug)]
pub enum Act {
    /// In the teacher's kit.
    Kit(KitAct),
    /// In the classroom.
    Classroom(ClassroomAct),
    /// In the exhaustion laboratory.
    Laboratory(LaboratoryAct),
    /// Looks something up.
    LookUp(LookUpAct),
    /// Does something with the presets.
    Presets(PresetsAct),
    /// Takes something away.
    TakeAway(TakeAwayAct),
    /// Where the state is put into another page.
    Embedding(EmbeddingAct),
    /// In the registry's panel.
    Registry(RegistryAct),
    /// Goes through time.
    Time(TimeAct),
    /// Chooses what the scenario is compared with.
    Compare(Rival),
    /// Opens the notes at one of them.
    Read(Note),
    /// Looks at another part of the axis.
    Look(Window),
    /// Lets a line ask for another range.
    Ask(Maker, PortRange),
    /// Calls the slide of MaxUserPort off: it is where it began.
    CallOff,
    /// Binds the port, or closes it where it is in use.
    Toggle(Protocol, Port),
    /// Takes away what a port lies in: the reservation or block, with what made it, else the bind.
    Delete(Port),
    /// With lessons.
    Lessons(LessonsAct),
    /// In the quiz.
    Quiz(QuizAct),
    /// With what the reader has learnt so far.
    Progress(ProgressAct),
    /// In a field whose text counts once it is committed.
    Field(FieldAct),
    /// Does what waits: the page has shown that it works.
    Resume,
}

/// Does what the reader did in a tool.
pub(super) fn act(session: &mut Session, act: Act) {
    match act {
        Act::Kit(act) => kit::act(session, act),
        Act::Classroom(act) => classroom::act(session, act),
        Act::Laboratory(act) => laboratory::act(session, act),
        Act::LookUp(act) => look_up::act(session, act),
        Act::Presets(act) => presets::act(session, act),
        Act::TakeAway(act) => take_away::act(session, act),
        Act::Embedding(act) => embedding::act(&mut session.workbench_mut().embedding, act),
        Act::Registry(act) => registry::act(session, act),
        Act::Time(act) => session.travel_in_time(act),
        Act::Compare(rival) => session.workbench_mut().compare_with(rival),
        Act::Read(note) => read(session, note),
        Act::Look(window) => session.workbench_mut().window = window,
        Act::Ask(maker, range) => change(session, session.scenario().asking_for(maker, range)),
        Act::CallOff => session.call_off_slide(),
        Act::Toggle(protocol, port) => toggle(session, protocol, port),
        Act::Delete(port) => delete(session, port),
        Act::Lessons(act) => lessons::act(session, act),
        Act::Quiz(act) => quiz::act(session, act),
        Act::Progress(act) => teaching::progress::act(session, act),
        Act::Field(act) => session.workbench_mut().uncommitted.act(act),
        Act::Resume => {}
    }
}

/// Opens a tool in place of the one that is open, or closes that. Where a lesson is open, its tool comes back.
pub(super) fn open(session: &mut Session, tool: Option<Tool>) {
    let closed = session.workbench().open;
    let resumes = tool.is_none() && closed != Some(Tool::Lessons) && teaching::is_in_lesson(session);
    let tool = if resumes { Some(Tool::Lessons) } else { tool };
    session.workbench_mut().open(tool);
    let opened = session.workbench().open;
    // What is compared stands in the figures, which a reader sees already.
    if opened.is_some_and(|tool| tool != Tool::Compare) && opened != closed {
        session.workbench_mut().send([Errand::ShowPanel]);
    }
    teaching::tool_changed(session, closed, opened);
}

/// Whether the reader may do it now.
pub(super) fn before(session: &mut Session, action: &Action) -> bool {
    !session.workbench().classroom.holds_back(action) && teaching::before(session, action)
}

/// Looks at what came of an action.
pub(super) fn after(session: &mut Session) {
    session.refresh_workbench();
    if !session.is_sliding() {
        teaching::after(session);
    }
}

fn delete(session: &mut Session, port: Port) {
    if let Some(maker) = Place::of(session).maker_at(port) {
        return change(session, session.scenario().without(maker));
    }
    let usage = &session.shown().snapshot.usage;
    let in_use = Protocol::ALL.into_iter().find(|&protocol| usage[protocol].in_use.contains(port));
    if let Some(protocol) = in_use {
        toggle(session, protocol, port);
    }
}

fn toggle(session: &mut Session, protocol: Protocol, port: Port) {
    session.act(Action::Run(toggled(protocol, port, session.shown())));
}

fn change(session: &mut Session, edit: Option<Edit>) {
    if let Some(edit) = edit {
        session.act(Action::Change(edit));
    }
}

/// Opens the notes at that of a rule.
pub(super) fn read_note(session: &mut Session, rule: RuleId) {
    read(session, Note::Rule(rule));
}

fn read(session: &mut Session, note: Note) {
    session.act(Action::OpenTool(Tool::Notes));
    let workbench = session.workbench_mut();
    workbench.noted = Some(note);
    workbench.send([Errand::Reveal(note.id())]);
}

/// What the notes tell of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// A rule or a decision.
    Rule(RuleId),
    /// A mark.
    Mark(Mark),
}

impl Note {
    /// The id of the element that holds it.
    pub fn id(self) -> String {
        match self {
            Self::Rule(rule) => format!("note-{}", rule.id()),
            Self::Mark(mark) => format!("mark-{}", mark.keyword()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Opening;
    use crate::scenario::Scenario;

    /// A session with that scenario.
    pub(super) fn session(scenario: &str) -> Session {
        let scenario = Scenario::read(scenario).unwrap();
        Session::new(&Opening { scenario, ..Opening::default() })
    }

    /// Does something in a tool.
    pub(super) fn work(session: &mut Session, act: Act) {
        session.act(Action::Work(act));
    }

    #[test]
    fn a_mark_opens_the_notes_at_what_it_means() {
        let mut session = session("");
        work(&mut session, Act::Read(Note::Mark(Mark::Analogy)));
        assert_eq!(session.workbench().opened(), Some(Tool::Notes));
        assert_eq!(session.workbench().noted(), Some(Note::Mark(Mark::Analogy)));
        let errands = [Errand::ShowPanel, Errand::Reveal("mark-analogy".to_owned())];
        assert_eq!(session.workbench_mut().take_errands(), errands);
    }

    #[test]
    fn the_note_of_a_rule_opens_the_notes_and_is_shown() {
        let mut session = session("");
        session.act(Action::ReadNote(RuleId::D8));
        assert_eq!(session.workbench().opened(), Some(Tool::Notes));
        assert_eq!(session.workbench().noted(), Some(Note::Rule(RuleId::D8)));
        let errands = [Errand::ShowPanel, Errand::Reveal("note-D8".to_owned())];
        assert_eq!(session.workbench_mut().take_errands(), errands);
        assert_eq!(session.workbench_mut().take_errands(), []);
    }
}
