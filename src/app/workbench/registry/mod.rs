//! The registry's panel: what is typed into it, what is imported, and what the linter says of it all.

mod draft;
mod import;
mod judgement;
mod reception;
#[cfg(test)]
mod tests;

pub use draft::{Base, strings};
pub use import::{Import, Taken, Told};
pub use judgement::Judgement;
pub use reception::{receive_file, receive_text};

use std::rc::Rc;

use self::draft::Drafts;
use super::Act;
use crate::app::action::Action;
use crate::app::session::Session;
use crate::model::{Command, Registry, RegistryValue, Setting};
use crate::scenario::lint::Finding;
use crate::scenario::{Edit, Moment};

/// What stands in the panel.
#[derive(Clone, Debug, Default)]
pub struct RegistryDesk {
    /// Which registry the panel shows and writes.
    pub moment: Moment,
    /// What becomes of a file.
    pub import: Import,
    /// Whether the last attempt to copy or download met the browser's leave.
    pub taken_away: Option<TakenAway>,
    drafts: Drafts,
    judgement: judgement::Memory,
}

/// What became of an attempt to take the values out of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenAway {
    /// The commands are on the clipboard.
    Copied,
    /// The browser does not let the page copy.
    CopyRefused,
    /// The browser does not let the page give files.
    DownloadRefused,
}

/// What a reader does in the panel.
#[derive(Clone, Debug)]
pub enum RegistryAct {
    /// Shows and writes another registry.
    Aim(Moment),
    /// Types a number, which is not entered yet.
    TypeNumber(Base, String),
    /// Enters the number that is typed.
    EnterNumber(Base, String),
    /// Types the strings of ReservedPorts, each keystroke of which is written.
    TypeStrings(String),
    /// Leaves the field of the strings.
    LeaveStrings,
    /// Deletes a value.
    Delete(RegistryValue),
    /// Carries out the fix of a finding.
    Fix(Rc<Finding>),
    /// Begins, goes on with or ends an import.
    Import(Import),
    /// Takes what can be taken of a file that has lines which cannot.
    ImportRest,
    /// Copied, or tried something that the browser does not allow.
    TookAway(TakenAway),
}

impl RegistryDesk {
    /// What stands in a field for a number where that is not the value itself, and whether it was entered in vain.
    pub fn number_draft(&self, base: Base, registry: &Registry) -> Option<(&str, bool)> {
        self.drafts.number(base, registry.max_user_port)
    }

    /// What stands in the field for the strings where that is not the value itself.
    pub fn strings_draft(&self, registry: &Registry) -> Option<&str> {
        self.drafts.strings(registry.reserved_ports.as_deref())
    }

    /// What the linter says of the session's scenario; judged once for each scenario.
    pub fn judgement(&self, session: &Session) -> Rc<Judgement> {
        self.judgement.of(session, self.moment)
    }
}

impl From<RegistryAct> for Action {
    fn from(act: RegistryAct) -> Self {
        Self::Work(Act::Registry(act))
    }
}

/// Does what the reader did.
pub(super) fn act(session: &mut Session, act: RegistryAct) {
    match act {
        RegistryAct::Aim(moment) => {
            desk(session).moment = moment;
            desk(session).drafts = Drafts::default();
        }
        RegistryAct::TypeNumber(base, text) => draft_number(session, base, text, false),
        RegistryAct::EnterNumber(base, text) => enter_number(session, base, text),
        RegistryAct::TypeStrings(text) => type_strings(session, text),
        RegistryAct::LeaveStrings => {
            desk(session).drafts.forget_written_strings();
            session.act(Action::Settle);
        }
        RegistryAct::Delete(value) => write(session, Command::Unset(value)),
        RegistryAct::Fix(finding) => {
            if let Some(edit) = finding.edit(&session.scenario_shown()) {
                change(session, &edit.clone(), Action::Change(edit));
            }
        }
        RegistryAct::Import(import) => take_import(session, import),
        RegistryAct::ImportRest => import_rest(session),
        RegistryAct::TookAway(taken_away) => desk(session).taken_away = Some(taken_away),
    }
}

const fn desk(session: &mut Session) -> &mut RegistryDesk {
    &mut session.workbench_mut().registry
}

/// The registry that the panel shows: that of the step which is shown.
fn shown(session: &Session) -> Registry {
    session.scenario_shown().registry(session.workbench().registry.moment)
}

fn draft_number(session: &mut Session, base: Base, text: String, in_vain: bool) {
    let over = shown(session).max_user_port;
    desk(session).drafts.type_number(base, text, over, in_vain);
}

/// Writes the number, or keeps what was typed as it is where it is none.
fn enter_number(session: &mut Session, base: Base, text: String) {
    match base.read(&text) {
        Some(number) => write(session, Command::Set(Setting::MaxUserPort(number))),
        None => draft_number(session, base, text, true),
    }
}

/// Writes the value as a change of its own.
fn write(session: &mut Session, command: Command) {
    let edit = edit(session, &[command]);
    desk(session).drafts = Drafts::default();
    change(session, &edit.clone(), Action::Change(edit));
}

/// Does what changes the scenario by `edit`; in the past, the step that is shown from then on has it.
fn change(session: &mut Session, edit: &Edit, action: Action) {
    let place = session.workbench().time().position().map(|lines| edit.moved_place(lines));
    session.act(action);
    if let Some(lines) = place {
        session.workbench_mut().time_mut().show_after(lines);
    }
}

/// Writes the strings as part of one spell of typing, or keeps the text alone where a scenario cannot hold them.
fn type_strings(session: &mut Session, text: String) {
    if let Ok(strings) = strings(&text) {
        let edit = edit(session, &[Command::Set(Setting::ReservedPorts(strings))]);
        if !edit.is_nothing(session.scenario()) {
            let (changed, _) = session.scenario().edited(&edit);
            change(session, &edit, Action::Type(changed.to_string()));
        }
    }
    let over = shown(session).reserved_ports;
    desk(session).drafts.type_strings(text, over);
}

fn edit(session: &Session, commands: &[Command]) -> Edit {
    session.scenario_shown().write_values(session.workbench().registry.moment, commands)
}

fn take_import(session: &mut Session, import: Import) {
    let current = &session.workbench().registry.import;
    if !import.follows(current) {
        return;
    }
    let import = match import {
        Import::Told(name, Told::Read(file, _)) if file.problems.is_empty() => {
            let taken = import::take(session, &file);
            Import::Told(name, Told::Read(file, taken))
        }
        other => other,
    };
    desk(session).import = import;
}

fn import_rest(session: &mut Session) {
    if let Import::Told(name, Told::Read(file, _)) = session.workbench().registry.import.clone() {
        let taken = import::take(session, &file);
        desk(session).import = Import::Told(name, Told::Read(file, taken));
    }
}
