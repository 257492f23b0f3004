//! Looking up a port or a service by its name.

use std::rc::Rc;

use super::brought::Brought;
use super::errand::Errand;
use crate::app::Action;
use crate::app::session::Session;
use crate::model::Port;
use crate::reference::{BadTable, Query, Services};

/// What stands in the tool.
#[derive(Clone, Debug, Default)]
pub struct LookUp {
    /// What is looked for, as typed.
    pub asked: Rc<str>,
    /// IANA's table.
    pub services: Brought<Services, BadTable>,
}

/// What a reader does in it.
#[derive(Clone, Debug)]
pub enum LookUpAct {
    /// Types what to look for.
    Ask(String),
    /// Takes the best answer.
    Take,
    /// The table came, or could not be had.
    Came(Option<String>),
    /// Asks for the table again.
    Again,
}

impl LookUp {
    /// Asks for the table where it is not here.
    pub(super) fn open(&mut self) -> Option<Errand> {
        self.services.is_wanted().then(|| {
            self.services = Brought::Asked;
            Errand::Services
        })
    }

    /// The port that is meant without doubt: one typed as a number, or that of a service with just this name.
    fn meant(&self) -> Option<Port> {
        match Query::read(&self.asked).ok()? {
            Query::Nothing => None,
            Query::Port(port) => Some(port),
            Query::Words(words) => {
                let best = self.services.here()?.search(words, 1).best;
                let named = best.first()?.names().any(|name| name.eq_ignore_ascii_case(words));
                named.then(|| best[0].ports.first())
            }
        }
    }

    /// The port of the best answer.
    fn best(&self) -> Option<Port> {
        let Ok(Query::Words(words)) = Query::read(&self.asked) else { return self.meant() };
        let found = self.services.here()?.search(words, 1);
        found.best.first().map(|service| service.ports.first())
    }
}

/// Does what the reader did.
pub(super) fn act(session: &mut Session, act: LookUpAct) {
    let look_up = &mut session.workbench_mut().look_up;
    let pinned = match act {
        LookUpAct::Ask(text) => {
            look_up.asked = text.into();
            look_up.meant()
        }
        LookUpAct::Take => look_up.best(),
        LookUpAct::Came(text) => {
            look_up.services = Brought::of(text.as_deref(), Services::read);
            look_up.meant()
        }
        LookUpAct::Again => {
            let errand = look_up.open();
            session.workbench_mut().send(errand);
            None
        }
    };
    if pinned.is_some() {
        session.act(Action::Pin(pinned));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::workbench::Act;
    use crate::app::workbench::tests::{session, work};

    const TABLE: &str = "80:t http,www\n1353:t ms-sql-s Microsoft-SQL-Server\n ms-sql-m\n. 3\n";

    fn after(acts: &[LookUpAct]) -> Session {
        let mut session = session("");
        for act in acts {
            work(&mut session, Act::LookUp(act.clone()));
        }
        session
    }

    fn asked(text: &str) -> LookUpAct {
        LookUpAct::Ask(text.to_owned())
    }

    #[test]
    fn a_port_is_pinned_as_it_is_typed_with_or_without_the_table() {
        assert_eq!(after(&[asked("1433")]).pinned(), Some(1433));
        assert_eq!(after(&[asked("1433"), LookUpAct::Came(None)]).pinned(), Some(1433));
    }

    #[test]
    fn a_name_in_full_pins_its_port_and_a_part_of_it_when_it_is_taken() {
        let came = LookUpAct::Came(Some(TABLE.to_owned()));
        assert_eq!(after(&[came.clone(), asked("WWW")]).pinned(), Some(80));
        assert_eq!(after(&[asked("ms-sql-m"), came.clone()]).pinned(), Some(1434));
        assert_eq!(after(&[came.clone(), asked("ms-sql")]).pinned(), None);
        assert_eq!(after(&[came.clone(), asked("ms-sql"), LookUpAct::Take]).pinned(), Some(1433));
        assert_eq!(after(&[came, asked("gopher"), LookUpAct::Take]).pinned(), None);
    }

    #[test]
    fn what_cannot_be_looked_for_leaves_the_pinned_port_as_it_is() {
        for text in ["65536", "", &"x".repeat(1000)] {
            assert_eq!(after(&[asked("80"), asked(text), LookUpAct::Take]).pinned(), Some(80), "{text}");
        }
    }

    #[test]
    fn a_broken_table_is_told_and_can_be_asked_for_again() {
        let mut session = after(&[LookUpAct::Came(Some("<!doctype html>".to_owned()))]);
        assert!(matches!(session.workbench().look_up().services, Brought::Bad(_)));
        work(&mut session, Act::LookUp(LookUpAct::Again));
        assert_eq!(session.workbench_mut().take_errands(), [Errand::Services]);
    }
}
