//! Something that is brought when it is first asked for.

use std::rc::Rc;

/// What is brought, and how far that is; `E` tells why it cannot be read.
#[derive(Clone, Debug, Default)]
pub enum Brought<T, E> {
    /// Nobody asked for it yet.
    #[default]
    Unasked,
    /// It is on its way.
    Asked,
    /// It is here.
    Here(Rc<T>),
    /// It cannot be had.
    Unreachable,
    /// What came cannot be read.
    Bad(E),
}

impl<T, E> Brought<T, E> {
    /// What came, once it is here.
    pub fn here(&self) -> Option<&T> {
        if let Self::Here(value) = self { Some(value) } else { None }
    }

    /// Whether it has to be asked for: at first, and again after it could not be had.
    pub const fn is_wanted(&self) -> bool {
        matches!(self, Self::Unasked | Self::Unreachable | Self::Bad(_))
    }

    /// What a text that came, or did not, is read as.
    pub fn of(text: Option<&str>, read: impl FnOnce(&str) -> Result<T, E>) -> Self {
        match text.map(read) {
            None => Self::Unreachable,
            Some(Ok(value)) => Self::Here(Rc::new(value)),
            Some(Err(error)) => Self::Bad(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brought(text: Option<&str>) -> Brought<u8, std::num::ParseIntError> {
        Brought::of(text, str::parse)
    }

    #[test]
    fn what_could_not_be_had_or_read_is_wanted_again() {
        assert!(brought(None).is_wanted());
        assert!(brought(Some("many")).is_wanted());
        assert!(!brought(Some("7")).is_wanted());
        assert_eq!(brought(Some("7")).here(), Some(&7));
        assert!(!Brought::<u8, ()>::Asked.is_wanted());
    }
}
