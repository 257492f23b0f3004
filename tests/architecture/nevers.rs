//! What must never stand in a room, and what must never stand anywhere.

use super::source::{Source, Token, all};

const WEB: &[&str] = &["gloo", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys", "yew", "html"];
const OUTSIDE: &[&str] =
    &["Instant", "SystemTime", "rand", "thread", "fs", "env", "net", "process", "print", "println"];
const SERDE: &[&str] = &["serde", "serde_json", "Serialize", "Deserialize"];
const PIXELS: &[&str] = &["Pixels", "pixel", "pixels", "px", "Viewport", "Scene"];
/// What decides something in the model: only the model asks.
const RULES: &[&str] = &["last_blockable", "may_reserve", "verify", "Machine", "Limits"];
/// The numbers of the rules. Each has a name in the model. (5000 is also a step of the axis.)
const NUMBERS: &[u32] = &[1023, 1024, 1025, 3976, 49_151, 49_152, 65_534, 65_535];

/// A room with the words that it never says.
const NEVERS: &[(&str, &[&[&str]])] = &[
    ("words", &[WEB, OUTSIDE, SERDE, PIXELS]),
    ("model", &[WEB, OUTSIDE, SERDE, PIXELS]),
    ("scenario", &[WEB, OUTSIDE, PIXELS]),
    ("figure", &[WEB, OUTSIDE, SERDE, &["Machine"]]),
    ("lesson", &[WEB, OUTSIDE, PIXELS]),
    ("reference", &[WEB, OUTSIDE, SERDE, PIXELS]),
    ("app", &[RULES]),
    ("command_line", &[WEB, RULES]),
];

fn forbidden_words(sources: &[Source]) -> Vec<String> {
    let offences = |source: &Source| {
        let never = |token: &Token| {
            let lists = NEVERS.iter().filter(|(room, _)| *room == source.room()).flat_map(|(_, lists)| *lists);
            lists.copied().flatten().any(|word| *word == token.text)
        };
        // What the compiler reads of its own environment, the program does not know.
        let made = |at: usize| {
            source.tokens[at].text == "env" && source.tokens.get(at + 1).is_some_and(|token| token.text == "!")
        };
        let found = source.tokens.iter().enumerate().filter(|(at, token)| never(token) && !made(*at));
        found.map(|(_, token)| source.at(token, &token.text)).collect::<Vec<_>>()
    };
    sources.iter().flat_map(offences).collect()
}

/// Numbers of the rules outside the model.
fn rule_numbers(sources: &[Source]) -> Vec<String> {
    let rooms = ["figure", "app", "command_line", "main"];
    let offences = |source: &Source| {
        let is_number = |token: &&Token| NUMBERS.iter().any(|&number| reads_as(&token.text, number));
        source.tokens.iter().filter(is_number).map(|token| source.at(token, &token.text)).collect::<Vec<_>>()
    };
    sources.iter().filter(|source| rooms.contains(&source.room())).flat_map(offences).collect()
}

/// Whether a token is this number, with or without `_`, a decimal point, a type or quotation marks.
fn reads_as(token: &str, number: u32) -> bool {
    let plain = token.trim_matches('"').replace('_', "");
    let digits: String = plain.chars().take_while(char::is_ascii_digit).collect();
    let rest = plain[digits.len()..].trim_start_matches(".0");
    digits.parse() == Ok(number) && (rest.is_empty() || ["u16", "u32", "i32", "usize", "f32", "f64"].contains(&rest))
}

/// Literals that are a colour: colours stand in `static/inks.css` alone.
fn colours(sources: &[Source]) -> Vec<String> {
    let offences = |source: &Source| {
        let colour = |token: &&Token| token.text.starts_with('"') && holds_colour(&token.text);
        source.tokens.iter().filter(colour).map(|token| source.at(token, &token.text)).collect::<Vec<_>>()
    };
    sources.iter().flat_map(offences).collect()
}

/// `#` with three, four, six or eight hexadecimal digits, or a colour function.
fn holds_colour(text: &str) -> bool {
    let hash = text.split('#').skip(1).any(|rest| {
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        let ends = !rest[digits..].starts_with(|c: char| c.is_alphanumeric() || c == '-');
        [3, 4, 6, 8].contains(&digits) && ends
    });
    hash || ["rgb(", "rgba(", "hsl(", "hsla(", "oklch("].iter().any(|function| text.contains(function))
}

/// Calls and macros that can end the program.
fn panics(sources: &[Source]) -> Vec<String> {
    let offences = |source: &Source| {
        let ends = |window: &&[Token]| {
            let [before, word, after] = window else { return false };
            let method = before.text == "." && ["unwrap", "expect", "unwrap_err", "expect_err"].contains(&&*word.text);
            let makro = ["panic", "todo", "unimplemented", "unreachable", "dbg", "assert", "assert_eq"];
            method && after.text == "(" || after.text == "!" && makro.contains(&&*word.text)
        };
        source.tokens.windows(3).filter(ends).map(|found| source.at(&found[1], &found[1].text)).collect::<Vec<_>>()
    };
    sources.iter().flat_map(offences).collect()
}

/// Chinese characters in string literals: sentences stand in the rooms of words.
fn sentences_elsewhere(sources: &[Source]) -> Vec<String> {
    let chinese = |text: &str| text.starts_with('"') && text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let outside = sources.iter().filter(|source| !source.path.starts_with("words/"));
    let outside = outside.filter(|source| !source.path.starts_with("lesson/words/"));
    let offences = |source: &Source| {
        let found = source.tokens.iter().filter(|token| chinese(&token.text));
        found.map(|token| source.at(token, &token.text)).collect::<Vec<_>>()
    };
    outside.flat_map(offences).collect()
}

/// Files that do not say at once what they are for, and names that say nothing.
fn nameless(sources: &[Source]) -> Vec<String> {
    let vague = ["util", "utils", "helper", "helpers", "common", "misc", "shared_code", "stuff"];
    let offends = |source: &&Source| {
        let names = source.path.trim_end_matches(".rs").split('/');
        !source.text.starts_with("//! ") || names.clone().any(|name| vague.contains(&name))
    };
    sources.iter().filter(offends).map(|source| source.path.clone()).collect()
}

/// Timers and listeners that are forgotten: what they hold is never given back.
fn forgotten(sources: &[Source]) -> Vec<String> {
    let forgets =
        |window: &&[Token]| [".", "forget", "(", ")"].iter().zip(*window).all(|(text, token)| token.text == *text);
    let offences = |source: &Source| {
        source.tokens.windows(4).filter(forgets).map(|found| source.at(&found[1], "forget")).collect::<Vec<_>>()
    };
    sources.iter().flat_map(offences).collect()
}

#[track_caller]
fn assert_none(offences: Vec<String>) {
    assert_eq!(offences, Vec::<String>::new());
}

#[test]
fn no_room_says_what_it_must_not_know() {
    assert_none(forbidden_words(all()));
}

#[test]
fn no_number_of_a_rule_stands_outside_the_rooms_that_know_rules() {
    assert_none(rule_numbers(all()));
}

#[test]
fn no_colour_stands_in_the_code() {
    assert_none(colours(all()));
}

#[test]
fn colours_stand_in_one_stylesheet() {
    assert!(holds_colour(include_str!("../../static/inks.css")));
    assert!(!holds_colour(include_str!("../../static/port-atlas.css")));
}

#[test]
fn library_code_does_not_panic() {
    assert_none(panics(all()));
}

#[test]
fn nothing_is_held_for_ever() {
    assert_none(forgotten(all()));
}

#[test]
fn sentences_stand_in_the_rooms_of_words() {
    assert_none(sentences_elsewhere(all()));
}

#[test]
fn every_file_opens_with_what_it_is_for_and_has_a_name_of_its_own() {
    assert_none(nameless(all()));
}

#[test]
fn unsafe_code_is_forbidden_and_absent() {
    let library = all().iter().find(|source| source.path == "lib.rs").unwrap();
    assert!(library.text.contains("#![forbid(unsafe_code)]"));
    let is_unsafe = |source: &&Source| source.tokens.iter().any(|token| token.text == "unsafe");
    assert_none(all().iter().filter(is_unsafe).map(|source| source.path.clone()).collect());
}

#[test]
fn files_for_tests_alone_are_compiled_for_tests_alone() {
    for source in all() {
        let declares = source.tokens.windows(2).any(|pair| pair[0].text == "mod" && pair[1].text == "tests");
        assert!(!declares, "{}: `mod tests` without `#[cfg(test)]`", source.path);
    }
}

#[test]
fn each_kind_of_offence_is_found_where_there_is_one() {
    let offence = |path: &str, text: &str, check: fn(&[Source]) -> Vec<String>| {
        assert_eq!(check(&[Source::new(path, text)]).len(), 1, "{text}");
    };
    offence("model/a.rs", "use std::time::Instant;", forbidden_words);
    offence("model/a.rs", "#[derive(Serialize)]\nstruct A;", forbidden_words);
    offence("scenario/a.rs", "use web_sys::window;", forbidden_words);
    offence("figure/a.rs", "fn f(m: &Machine) {}", forbidden_words);
    offence("app/a.rs", "fn f(s: System) -> u16 { s.last_blockable() }", forbidden_words);
    offence("app/a.rs", "const LAST: u16 = 49_151;", rule_numbers);
    offence("app/a.rs", "const LAST: f64 = 65535.0;", rule_numbers);
    offence("app/a.rs", "const MOST: &str = \"65535\";", rule_numbers);
    offence("figure/a.rs", "const RED: &str = \"fill: #c2410c\";", colours);
    offence("app/a.rs", "const RED: &str = \"rgb(1, 2, 3)\";", colours);
    offence("model/a.rs", "fn f() { g().unwrap(); }", panics);
    offence("model/a.rs", "fn f() { panic!() }", panics);
    offence("app/a.rs", "fn f() { Timeout::new(60, g).forget(); }", forgotten);
    offence("app/a.rs", "const NAME: &str = \"端口\";", sentences_elsewhere);
    offence("model/a.rs", "// What it is for.", nameless);
    offence("model/helper.rs", "//! What it is for.", nameless);
}

#[test]
fn comments_tests_and_look_alikes_are_no_offence() {
    let fine = "//! What it is for: 49151, not a Machine.\n/// #c2410c\nconst A: &str = \"#fragment\";\n\
                const B: u32 = 10_250;\n#[cfg(test)]\nmod tests { fn f() { g().unwrap(); } }";
    let sources = [Source::new("figure/a.rs", fine)];
    for check in [forbidden_words, rule_numbers, colours, panics, forgotten, sentences_elsewhere, nameless] {
        assert_none(check(&sources));
    }
}

#[test]
fn every_style_sheet_closes_what_it_opens_before_it_opens_the_next() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    for file in files.filter(|path| path.extension().is_some_and(|ending| ending == "css")) {
        let mut depth = 0;
        for (line, number) in std::fs::read_to_string(&file).unwrap().lines().zip(1..) {
            let at_edge = line.starts_with(['.', '@']);
            assert!(depth == 0 || !at_edge, "{}:{number}: something above is still open", file.display());
            depth += line.matches('{').count() as i32 - line.matches('}').count() as i32;
        }
        assert_eq!(depth, 0, "{} ends open", file.display());
    }
}
