//! Short names for what the wasm and its script call each other. wasm-bindgen's names are long, and
//! stand in both files.

use std::collections::{BTreeMap, BTreeSet};

const HEADER: usize = 8;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const FUNCTION: u8 = 0;
/// How the names begin that wasm-bindgen makes up: others could be anyone's.
const MADE_UP: &[&str] = &["./", "__", "wasm_bindgen_"];

/// The words of the script, and each long name that is one of them with its short one.
struct Names<'a> {
    words: BTreeSet<&'a str>,
    short: BTreeMap<String, String>,
}

/// The wasm and its script with short names, alike for the same two files; `None` where the wasm is
/// none, or imports anything but functions.
pub fn shorten(wasm: &[u8], script: &str) -> Option<(Vec<u8>, String)> {
    let words = script.split(|c| !part_of_word(c));
    let words = words.flat_map(|word| std::iter::once(word).chain(word.split('.')));
    let mut names = Names { words: words.collect(), short: BTreeMap::new() };
    let mut short = wasm.get(..HEADER)?.to_vec();
    let mut rest = Reader(wasm.get(HEADER..)?);
    while !rest.0.is_empty() {
        let id = rest.byte()?;
        let length = rest.number()?;
        let section = Reader(rest.bytes(length)?);
        let section = match id {
            IMPORTS => renamed(section, 2, &mut names)?,
            EXPORTS => renamed(section, 1, &mut names)?,
            _ => section.0.to_vec(),
        };
        short.push(id);
        put_bytes(&mut short, &section);
    }
    Some((short, replaced(script, &names.short)))
}

/// A section whose entries begin with this many names, with short ones.
fn renamed(mut section: Reader, names_an_entry: usize, names: &mut Names<'_>) -> Option<Vec<u8>> {
    let count = section.number()?;
    let mut short = Vec::with_capacity(section.0.len());
    put_number(&mut short, count);
    for _ in 0..count {
        for _ in 0..names_an_entry {
            let length = section.number()?;
            let name = std::str::from_utf8(section.bytes(length)?).ok()?;
            put_bytes(&mut short, short_name(name, names).as_bytes());
        }
        let kind = section.byte()?;
        let imported = names_an_entry == 2;
        // What else can be imported is described by more than a number.
        if imported && kind != FUNCTION {
            return None;
        }
        short.push(kind);
        put_number(&mut short, section.number()?);
    }
    section.0.is_empty().then_some(short)
}

fn short_name(name: &str, names: &mut Names<'_>) -> String {
    let made_up = MADE_UP.iter().any(|start| name.starts_with(start));
    if !(made_up && names.words.contains(name)) {
        return name.to_string();
    }
    let next = letters(names.short.len());
    names.short.entry(name.to_string()).or_insert(next).clone()
}

/// The numbers from 0 on in letters: a to z, then ba.
fn letters(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b"abcdefghijklmnopqrstuvwxyz"[number % 26]);
        number /= 26;
        if number == 0 {
            break;
        }
    }
    letters.into_iter().rev().map(char::from).collect()
}

/// Of a name, an address, or names with dots between.
fn part_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || "_$./-".contains(c)
}

/// The script with each name replaced where it stands whole.
fn replaced(script: &str, names: &BTreeMap<String, String>) -> String {
    let mut text = String::with_capacity(script.len());
    let mut rest = script;
    while !rest.is_empty() {
        let word = rest.find(|c| !part_of_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word);
        text.push_str(&replaced_word(word, names));
        let other = after.find(part_of_word).unwrap_or(after.len());
        text.push_str(&after[..other]);
        rest = &after[other..];
    }
    text
}

/// A word such as `./page_bg.js`, or names with dots between such as `wasm.__wbindgen_free`.
fn replaced_word(word: &str, names: &BTreeMap<String, String>) -> String {
    let one = |name: &str| names.get(name).cloned().unwrap_or_else(|| name.to_string());
    match names.get(word) {
        Some(short) => short.clone(),
        None => word.split('.').map(one).collect::<Vec<_>>().join("."),
    }
}

/// Reads wasm from its beginning on.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        Some(self.bytes(1)?[0])
    }

    fn bytes(&mut self, length: u32) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(length as usize)?;
        self.0 = rest;
        Some(bytes)
    }

    /// Seven bits a byte, the lowest first.
    fn number(&mut self) -> Option<u32> {
        let mut number = 0u32;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

fn put_number(wasm: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        wasm.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    wasm.push(number.to_le_bytes()[0]);
}

/// Bytes after their number; no part of a file is near 4 GiB.
fn put_bytes(wasm: &mut Vec<u8>, bytes: &[u8]) {
    put_number(wasm, u32::try_from(bytes.len()).unwrap_or(u32::MAX));
    wasm.extend(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wasm of these sections, each with its number.
    fn wasm(sections: &[(u8, &[u8])]) -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        for (id, section) in sections {
            wasm.push(*id);
            put_bytes(&mut wasm, section);
        }
        wasm
    }

    #[test]
    fn both_files_call_each_other_by_the_same_short_names() {
        let before = wasm(&[
            (1, b"types"),
            (2, b"\x02\x06./p.js\x05__wbg\0\x03\x06./p.js\x06__wbg2\0\x04"),
            (7, b"\x03\x06memory\x02\0\x06__free\0\x81\x01\x06__base\x03\0"),
        ]);
        let after = wasm(&[
            (1, b"types"),
            (2, b"\x02\x01a\x01b\0\x03\x01a\x01c\0\x04"),
            (7, b"\x03\x06memory\x02\0\x01d\0\x81\x01\x06__base\x03\0"),
        ]);
        let script = r#"{"./p.js":{__wbg:()=>e.__free(e.memory),__wbg2:my__wbg}}"#;
        let short = r#"{"a":{b:()=>e.d(e.memory),c:my__wbg}}"#;
        assert_eq!(shorten(&before, script), Some((after, short.to_string())));
    }

    #[test]
    fn what_is_not_understood_is_left_as_it_is() {
        let imports_memory = wasm(&[(2, b"\x01\x06./p.js\x05__wbg\x02\0\x01")]);
        let cut_off = wasm(&[(2, b"\x01\x06./p")]);
        for wasm in [imports_memory, cut_off, b"no wasm".to_vec()] {
            assert_eq!(shorten(&wasm, r#"{"./p.js":{__wbg}}"#), None);
        }
    }

    #[test]
    fn numbers_in_letters_are_all_different() {
        let all: std::collections::BTreeSet<String> = (0..2000).map(letters).collect();
        assert_eq!(all.len(), 2000);
        assert_eq!([letters(0), letters(25), letters(26)], ["a", "z", "ba"]);
    }
}
