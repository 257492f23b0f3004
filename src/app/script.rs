//! Numbers that the page's scripts and the program share. They stand in the scripts alone: the program is compiled with them.

/// The number that the script calls `name`, in decimal, with or without `_` between its digits. Where there is none, nothing
/// is compiled.
pub(super) const fn number(script: &str, name: &str) -> usize {
    let script = script.as_bytes();
    let mut at = after_name(script, name.as_bytes());
    let mut number = (script[at] - b'0') as usize;
    at += 1;
    while script[at] == b'_' || script[at].is_ascii_digit() {
        if script[at] != b'_' {
            number = number * 10 + (script[at] - b'0') as usize;
        }
        at += 1;
    }
    number
}

/// Where the value of `const name = ` begins.
const fn after_name(script: &[u8], name: &[u8]) -> usize {
    let mut at = 0;
    while !(holds(script, at, b"const ") && holds(script, at + 6, name) && holds(script, at + 6 + name.len(), b" = ")) {
        at += 1;
    }
    at + 9 + name.len()
}

/// Whether `part` stands there.
const fn holds(script: &[u8], from: usize, part: &[u8]) -> bool {
    let mut at = 0;
    while at < part.len() && script[from + at] == part[at] {
        at += 1;
    }
    at == part.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::MAX_BYTES;

    #[test]
    fn a_number_is_found_by_its_name() {
        let script = "/** A const and MOST = 5. */\nexport const UTMOST = 7;\nconst MOST = 64_000;\n";
        assert_eq!((number(script, "MOST"), number(script, "UTMOST")), (64_000, 7));
    }

    #[test]
    fn the_page_unpacks_as_much_as_a_scenario_may_have() {
        assert_eq!(number(include_str!("../../static/link.js"), "MOST"), MAX_BYTES);
    }
}
