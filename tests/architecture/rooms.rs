//! The order of the rooms, read from the table of `ARCHITECTURE.md` and held against the imports.

use std::collections::BTreeSet;

use super::source::{Source, Token, all};

const PAGE: &str = include_str!("../../ARCHITECTURE.md");

/// The rooms in the order of the page's table, whose first column names one room or several.
fn rooms() -> Vec<Vec<String>> {
    let rows = PAGE.lines().skip_while(|line| !line.starts_with("| room |")).skip(2);
    let rows = rows.take_while(|line| line.starts_with('|'));
    rows.map(|row| named(row.split('|').nth(1).unwrap())).collect()
}

/// What stands in backquotes.
fn named(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The place of a room in the order; rooms of one row share it.
fn place(order: &[Vec<String>], room: &str) -> Option<usize> {
    order.iter().position(|row| row.iter().any(|name| name == room))
}

/// The rooms that a file's tokens name, each with the token that does.
fn imports(source: &Source) -> Vec<(&Token, &str)> {
    let tokens = &source.tokens;
    let starts = (0..tokens.len()).filter_map(|at| after_root(source, at));
    starts.flat_map(|at| heads(&tokens[at..])).map(|token| (token, token.text.as_str())).collect()
}

/// Where a path goes on that begins at `at` with the root of the crate: `crate::`, `port_atlas::`, or so many `super::`.
fn after_root(source: &Source, at: usize) -> Option<usize> {
    let is = |at: usize, text: &str| source.tokens.get(at).is_some_and(|token| token.text == text);
    let colons = |at: usize| is(at, ":") && is(at + 1, ":");
    if (is(at, "crate") || is(at, "port_atlas")) && colons(at + 1) {
        return Some(at + 3);
    }
    let begins = is(at, "super") && !(at >= 2 && colons(at - 2));
    let supers = (0..).take_while(|n| is(at + 3 * n, "super") && colons(at + 3 * n + 1)).count();
    (begins && supers >= source.depth()).then_some(at + 3 * supers)
}

/// The first name of a path, or of each path of `{a::b, c}`.
fn heads(tokens: &[Token]) -> Vec<&Token> {
    if tokens.first().is_none_or(|token| token.text != "{") {
        return tokens.first().into_iter().collect();
    }
    let (mut depth, mut heads) = (0, Vec::new());
    for pair in tokens.windows(2) {
        depth += i32::from(pair[0].text == "{") - i32::from(pair[0].text == "}");
        if depth == 0 {
            break;
        }
        if depth == 1 && ["{", ","].contains(&pair[0].text.as_str()) && pair[1].text != "}" {
            heads.push(&pair[1]);
        }
    }
    heads
}

/// Every import of a room that does not stand above the importing one.
fn upward_imports(sources: &[Source], order: &[Vec<String>]) -> Vec<String> {
    let offences = |source: &Source| {
        let own = place(order, source.room());
        let wrong = |(token, room): (&Token, &str)| {
            let outside = room != source.room() && place(order, room).is_some();
            (outside && place(order, room) >= own).then(|| source.at(token, room))
        };
        imports(source).into_iter().filter_map(wrong).collect::<Vec<_>>()
    };
    sources.iter().flat_map(offences).collect()
}

#[test]
fn each_room_imports_only_rooms_above_it() {
    assert_eq!(upward_imports(all(), &rooms()), Vec::<String>::new());
}

#[test]
fn the_table_of_the_architecture_names_every_room_and_no_other() {
    let named: BTreeSet<String> = rooms().into_iter().flatten().collect();
    let found: BTreeSet<String> =
        all().iter().map(|source| source.room().to_owned()).filter(|room| room != "lib").collect();
    assert_eq!(named, found);
}

#[test]
fn every_path_that_the_page_names_is_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let paths = named(PAGE).into_iter().filter(|name| name.contains('/') && !name.contains([' ', '*', '<', '{']));
    // A published crate has neither the tools nor what drives a browser.
    let left_out = |path: &String| {
        !root.join("xtask").exists() && ["tests/browser", "tests/engines"].iter().any(|drives| path.starts_with(drives))
    };
    let missing: Vec<String> = paths.filter(|path| !left_out(path) && !root.join(path).exists()).collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn an_upward_import_is_found_in_every_way_of_writing_it() {
    let order = [vec!["model".to_owned()], vec!["figure".to_owned()], vec!["app".to_owned()]];
    for text in [
        "use crate::figure::Scale;",
        "use crate::{model::Port, figure::{Scale, Scene}};",
        "use super::super::figure;",
        "fn f() -> f64 { crate::figure::WIDTH }",
        "fn f() { html! { <p>{ crate::app::name() }</p> } }",
    ] {
        let offences = upward_imports(&[Source::new("model/port.rs", text)], &order);
        assert_eq!(offences.len(), 1, "{text}: {offences:?}");
    }
}

#[test]
fn imports_of_rooms_above_and_of_the_room_itself_are_allowed() {
    let order = [vec!["model".to_owned()], vec!["figure".to_owned()]];
    let text = "use crate::model::Port;\nuse crate::figure::Ink;\nuse super::scale;\n\
                /// [`crate::app`]\nfn f() {}\n#[cfg(test)]\nmod tests { use crate::app::Atlas; }";
    assert_eq!(upward_imports(&[Source::new("figure/scene.rs", text)], &order), Vec::<String>::new());
}
