//! What a list of sentences is: an enum of names, and each name's sentence in English.

use super::part::Part;

/// The name of a sentence; the lists of sentences are enums of names. Their sentences are what [`Language::text`]
/// gives.
///
/// [`Language::text`]: super::Language::text
pub trait Sentence: Copy {
    /// The part that its list belongs to.
    const PART: Part;

    /// Where it stands among the sentences of all lists of its part, counted from 0.
    fn place(self) -> usize;

    /// The sentence in English.
    fn english(self) -> &'static str;
}

/// Writes the enums of the lists of a part, and the module of the part with `NAMES`: the names of all its sentences in
/// their order.
macro_rules! sentences {
    ($part:ident $($(#[$doc:meta])* $list:ident { $($name:ident = $english:literal)+ })+) => {
        pub(super) mod $part {
            /// Numbers the sentences of all lists. That all are variants here also keeps a name from being given twice.
            pub(super) enum Place { $($($name,)+)+ }

            /// The names of all sentences of the part, in their order.
            pub const NAMES: &[&str] = &[$($(stringify!($name),)+)+];

            /// Every sentence of the part by its name, with its text in each language.
            #[cfg(test)]
            pub fn texts() -> Vec<(String, [&'static str; $crate::words::Language::ALL.len()])> {
                let mut texts = Vec::new();
                $(texts.extend(super::$list::ALL.iter().map(|&sentence| {
                    (format!("{sentence:?}"), $crate::words::Language::ALL.map(|language| language.text(sentence)))
                }));)+
                texts
            }
        }

        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[allow(missing_docs, reason = "a name says which sentence it is; the sentence stands beside it")]
            pub enum $list { $($name = $part::Place::$name as isize,)+ }

            impl $list {
                /// Every sentence of the list.
                pub const ALL: &'static [Self] = &[$(Self::$name),+];
            }

            impl $crate::words::Sentence for $list {
                const PART: $crate::words::Part = $crate::words::sentence::part!($part);

                fn place(self) -> usize {
                    self as usize
                }

                fn english(self) -> &'static str {
                    // A table: it takes fewer bytes than one text with the code that cuts it.
                    const ENGLISH: &[&str] = &[$($english),+];
                    ENGLISH.get(self as usize - Self::ALL[0] as usize).copied().unwrap_or_default()
                }
            }
        )+
    };
}

/// The part of that name.
macro_rules! part {
    (page) => {
        $crate::words::Part::Page
    };
    (workbench) => {
        $crate::words::Part::Workbench
    };
    (terminal) => {
        $crate::words::Part::Terminal
    };
}

pub(super) use part;
pub(super) use sentences;
