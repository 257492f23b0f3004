//! What stands in a field in place of the field's value.
//!
//! What is typed counts once it is committed: with Enter, or by leaving the field. Until then it stays while the page is
//! drawn again around it. What is committed and is nothing that the field reads stays too, with what is wrong with it.

use std::rc::Rc;

use super::registry::Base;

/// A field whose text counts once it is committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// MaxUserPort, below the figure.
    MaxUserPort,
    /// The MaxUserPort that the scenario is compared with.
    RivalMaxUserPort,
    /// A setting of the laboratory, by its name in the panel.
    Laboratory(&'static str),
    /// MaxUserPort in the registry.
    RegistryNumber(Base),
    /// The strings of ReservedPorts in the registry.
    RegistryStrings,
    /// The seed of the quiz in the teacher's kit.
    QuizSeed,
}

impl Field {
    /// Whether both show the same value: what is typed into one takes the place of what stands in the other.
    fn shows_value_of(self, other: Self) -> bool {
        let in_registry = |field| matches!(field, Self::RegistryNumber(_));
        self == other || (in_registry(self) && in_registry(other))
    }
}

/// A text that stands in a field in place of its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncommitted {
    /// The field.
    pub field: Field,
    /// What stands in it.
    pub text: Rc<str>,
    /// Why.
    pub standing: Standing,
}

/// Why a text stands in a field in place of its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is being typed: it stays whatever happens around the field, until the reader leaves that.
    HalfTyped,
    /// It is another spelling of this value, such as one with an empty line: it stays until the value changes otherwise,
    /// or the reader leaves the field.
    Respelt(Rc<str>),
    /// It was committed over this value and is nothing that the field reads: it stays until the value changes otherwise.
    Refused(Rc<str>),
}

/// What a reader does with the text in a field.
#[derive(Clone, Debug)]
pub enum FieldAct {
    /// Lets a text stand in its field.
    Keep(Uncommitted),
    /// Commits what the field reads: it shows its value again.
    Commit(Field),
    /// Leaves the field; what was refused stays in it.
    Leave(Field),
}

/// The texts of all fields, at most one for each value.
#[derive(Clone, Debug, Default)]
pub struct UncommittedTexts(Vec<Uncommitted>);

impl UncommittedTexts {
    /// What stands in the field in place of `value`.
    pub fn in_place_of(&self, field: Field, value: &str) -> Option<&Uncommitted> {
        self.0.iter().find(|typed| typed.field == field).filter(|typed| match &typed.standing {
            Standing::HalfTyped => true,
            Standing::Respelt(over) | Standing::Refused(over) => **over == *value,
        })
    }

    /// What is being typed into the field.
    pub fn half_typed(&self, field: Field) -> Option<&str> {
        let typed = self.0.iter().find(|typed| typed.field == field && typed.standing == Standing::HalfTyped)?;
        Some(&typed.text)
    }

    /// What stands in the field in place of `value` and is nothing that the field reads.
    pub fn refused(&self, field: Field, value: &str) -> Option<&str> {
        let typed = self.in_place_of(field, value)?;
        matches!(typed.standing, Standing::Refused(_)).then_some(&*typed.text)
    }

    pub(super) fn act(&mut self, act: FieldAct) {
        match act {
            FieldAct::Keep(typed) => {
                self.forget(typed.field);
                self.0.push(typed);
            }
            FieldAct::Commit(field) => self.forget(field),
            FieldAct::Leave(field) => {
                self.0.retain(|typed| typed.field != field || matches!(typed.standing, Standing::Refused(_)));
            }
        }
    }

    /// Lets the fields of that value show it.
    pub(super) fn forget(&mut self, field: Field) {
        self.0.retain(|typed| !typed.field.shows_value_of(field));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RIVAL: Field = Field::RivalMaxUserPort;

    /// A field in which a text stands for that reason.
    fn with(field: Field, text: &str, standing: Standing) -> UncommittedTexts {
        let mut texts = UncommittedTexts::default();
        texts.act(FieldAct::Keep(Uncommitted { field, text: text.into(), standing }));
        texts
    }

    fn shown<'a>(texts: &'a UncommittedTexts, field: Field, value: &str) -> Option<&'a str> {
        texts.in_place_of(field, value).map(|typed| &*typed.text)
    }

    #[test]
    fn what_is_half_typed_stays_whatever_the_value_becomes_until_the_reader_leaves() {
        let mut texts = with(RIVAL, "60", Standing::HalfTyped);
        assert_eq!(shown(&texts, RIVAL, "5000"), Some("60"));
        assert_eq!(shown(&texts, RIVAL, "6000"), Some("60"));
        assert_eq!(texts.refused(RIVAL, "5000"), None);
        texts.act(FieldAct::Leave(RIVAL));
        assert_eq!(shown(&texts, RIVAL, "5000"), None);
    }

    #[test]
    fn what_was_refused_stays_when_the_reader_leaves_until_the_value_changes_otherwise() {
        let mut texts = with(RIVAL, "many", Standing::Refused("6000".into()));
        texts.act(FieldAct::Leave(RIVAL));
        assert_eq!(texts.refused(RIVAL, "6000"), Some("many"));
        assert_eq!(shown(&texts, RIVAL, "7000"), None);
        texts.act(FieldAct::Commit(RIVAL));
        assert_eq!(shown(&texts, RIVAL, "6000"), None);
    }

    #[test]
    fn another_spelling_stays_over_its_value_until_the_reader_leaves() {
        let mut texts = with(Field::RegistryStrings, "1-2\n", Standing::Respelt("1-2".into()));
        assert_eq!(shown(&texts, Field::RegistryStrings, "1-2"), Some("1-2\n"));
        assert_eq!(shown(&texts, Field::RegistryStrings, "3-4"), None);
        texts.act(FieldAct::Leave(Field::RegistryStrings));
        assert_eq!(shown(&texts, Field::RegistryStrings, "1-2"), None);
    }

    #[test]
    fn fields_of_one_value_hold_one_text_and_others_one_each() {
        let [decimal, hex] = Base::ALL.map(Field::RegistryNumber);
        let mut texts = with(decimal, "5OOO", Standing::Refused("5000".into()));
        texts.act(FieldAct::Keep(Uncommitted { field: RIVAL, text: "6".into(), standing: Standing::HalfTyped }));
        assert_eq!(texts.refused(decimal, "5000"), Some("5OOO"));
        texts.act(FieldAct::Keep(Uncommitted { field: hex, text: "0x".into(), standing: Standing::HalfTyped }));
        assert_eq!([shown(&texts, decimal, "5000"), shown(&texts, hex, "0x1388")], [None, Some("0x")]);
        assert_eq!(shown(&texts, RIVAL, "5000"), Some("6"));
    }
}
