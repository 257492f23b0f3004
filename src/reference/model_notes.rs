//! What the model simulates and what it simplifies, a sentence each: for the documents and for what teachers print.

use crate::words::ModelMessage;

/// What is simulated.
pub const SIMULATED: [ModelMessage; 6] = [
    ModelMessage::SimulatedSystems,
    ModelMessage::SimulatedRegistry,
    ModelMessage::SimulatedBinds,
    ModelMessage::SimulatedRanges,
    ModelMessage::SimulatedOrder,
    ModelMessage::SimulatedLeak,
];

/// What is simplified. Each begins with a sentence that names it.
pub const SIMPLIFIED: [ModelMessage; 7] = [
    ModelMessage::SimplifiedPorts,
    ModelMessage::SimplifiedTime,
    ModelMessage::SimplifiedPrograms,
    ModelMessage::SimplifiedPrivileges,
    ModelMessage::SimplifiedLife,
    ModelMessage::SimplifiedRegistry,
    ModelMessage::SimplifiedLater,
];

/// A sentence of [`SIMPLIFIED`] cut in two: the sentence that names it, and the rest.
pub fn named(text: &str) -> (&str, &str) {
    let end = text.char_indices().find(|(_, c)| matches!(c, '.' | '。'));
    text.split_at(end.map_or(text.len(), |(at, c)| at + c.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn what_is_simplified_is_named_first_in_every_language() {
        for language in Language::ALL {
            for sentence in SIMPLIFIED {
                let (name, rest) = named(language.text(sentence));
                assert!(name.chars().count() < 30 && !rest.trim().is_empty(), "{name}");
            }
        }
    }
}
