//! The registry's panel: what is typed into it, what is imported, and what the linter says of it all.

mod fields;
mod import;
mod judgement;
mod reception;
#[cfg(test)]
mod tests;

pub use fields::{Base, lines, strings};
pub use import::{Import, Taken, Told};
pub use judgement::Judgement;
pub use reception::{receive_file, receive_text};

use std::rc::Rc;

use super::Act;
use super::uncommitted::{Field, FieldAct, Standing, Uncommitted};
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
    /// Enters a number as MaxUserPort.
    EnterNumber(u32),
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
            show_values(session);
        }
        RegistryAct::EnterNumber(number) => write(session, Command::Set(Setting::MaxUserPort(number))),
        RegistryAct::TypeStrings(text) => type_strings(session, text),
        RegistryAct::LeaveStrings => {
            session.workbench_mut().uncommitted.act(FieldAct::Leave(Field::RegistryStrings));
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

/// Lets every field of the panel show its value.
fn show_values(session: &mut Session) {
    let uncommitted = &mut session.workbench_mut().uncommitted;
    uncommitted.forget(Field::RegistryNumber(Base::Decimal));
    uncommitted.forget(Field::RegistryStrings);
}

/// Writes the value as a change of its own.
fn write(session: &mut Session, command: Command) {
    let edit = edit(session, &[command]);
    show_values(session);
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
    let strings = strings(&text);
    let is_refused = strings.is_err();
    if let Ok(strings) = strings {
        let edit = edit(session, &[Command::Set(Setting::ReservedPorts(strings))]);
        if !edit.is_nothing(session.scenario()) {
            let (changed, _) = session.scenario().edited(&edit);
            change(session, &edit, Action::Type(changed.to_string()));
        }
    }
    let over = lines(shown(session).reserved_ports.as_deref()).into();
    let standing = if is_refused { Standing::Refused(over) } else { Standing::Respelt(over) };
    let typed = Uncommitted { field: Field::RegistryStrings, text: text.into(), standing };
    session.workbench_mut().uncommitted.act(FieldAct::Keep(typed));
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
