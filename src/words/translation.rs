//! The sentences of another language than English, read from its file.
//!
//! A file has one sentence a line, `Name = sentence`, in the order of the lists in `en.rs`; empty lines, and lines that
//! begin with `#`, are for its translators. The page knows the names by their fingerprint alone, for the names
//! themselves would be a fifth of all its words. A file with other names or another order, such as one of another
//! version of the page, has another fingerprint and is not taken.

use super::Part;

/// The fingerprint of all names of each part: what a file must have for its sentences to be in their places.
const FINGERPRINTS: [u32; Part::ALL.len()] = [
    fingerprint_of(Part::Page.names()),
    fingerprint_of(Part::Workbench.names()),
    fingerprint_of(Part::Terminal.names()),
];

/// The sentences of a part's file in the order of the lists; `None` where its names are not those of the lists.
pub(super) fn read(part: Part, text: &'static str) -> Option<Vec<&'static str>> {
    let mut fingerprint = SEED;
    let mut sentences = Vec::new();
    for (name, sentence) in entries(text) {
        fingerprint = with_name(fingerprint, name);
        sentences.push(sentence);
    }
    (fingerprint == FINGERPRINTS[part as usize]).then_some(sentences)
}

/// The names of a file with their sentences.
pub(super) fn entries(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(entry)
}

/// A line cut in two. One without ` = ` counts as a name without a sentence.
fn entry(line: &str) -> (&str, &str) {
    // Cut at a character: to look for three would link half a kilobyte more.
    let (name, sentence) = line.split_once('=').unwrap_or((line, ""));
    (name.strip_suffix(' ').unwrap_or(name), sentence.strip_prefix(' ').unwrap_or(sentence))
}

/// The fingerprint of no name at all; this and the factor are those of 32-bit FNV-1a.
const SEED: u32 = 0x811c_9dc5;

const fn fingerprint_of(names: &[&str]) -> u32 {
    let (mut fingerprint, mut at) = (SEED, 0);
    while at < names.len() {
        fingerprint = with_name(fingerprint, names[at]);
        at += 1;
    }
    fingerprint
}

/// The fingerprint of some names and one more.
const fn with_name(mut fingerprint: u32, name: &str) -> u32 {
    let (bytes, mut at) = (name.as_bytes(), 0);
    while at < bytes.len() {
        fingerprint = with_byte(fingerprint, bytes[at]);
        at += 1;
    }
    with_byte(fingerprint, b'\n')
}

const fn with_byte(fingerprint: u32, byte: u8) -> u32 {
    (fingerprint ^ byte as u32).wrapping_mul(0x0100_0193)
}
