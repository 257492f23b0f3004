//! Pictures that are kept as files in `tests/golden/`: `UPDATE_GOLDEN=1 cargo test --test figure` writes them anew.

use std::fs;
use std::path::PathBuf;

use port_atlas::figure::svg::{self, Theme};
use port_atlas::figure::{
    Draft, Protocols, RowKind, Rows, ScaleKind, Viewport, Window, describe, differences, layout, overview,
};
use port_atlas::model::PortRange;
use port_atlas::words::Language;

use super::charts;
use super::heavy::heavy;
use super::states::{SERVER, machine};

/// A picture: its file, the machine's scenario, and how the reader looks at it.
struct Picture {
    name: &'static str,
    scenario: String,
    viewport: Viewport,
}

fn picture(name: &'static str, scenario: &str, viewport: Viewport) -> Picture {
    Picture { name, scenario: scenario.to_owned(), viewport }
}

/// The width of a picture in a text.
fn plain() -> Viewport {
    Viewport::new(960.0)
}

fn article() -> Vec<Picture> {
    vec![
        picture("default-2003", "os 2003", plain()),
        picture("default-2003-sp1", "os 2003-sp1", plain()),
        picture("50000-2003", "os 2003\nset MaxUserPort 50000", plain()),
        picture("50000-2003-sp1", "os 2003-sp1\nset MaxUserPort 50000", plain()),
    ]
}

fn edges() -> Vec<Picture> {
    vec![
        picture("49150-2003", "os 2003\nset MaxUserPort 49150", plain()),
        picture("49151-2003", "os 2003\nset MaxUserPort 49151", plain()),
        picture("49151-2003-sp1", "os 2003-sp1\nset MaxUserPort 49151", plain()),
        picture("49152-2003-sp1", "os 2003-sp1\nset MaxUserPort 49152", plain()),
        picture("65534-2003", "os 2003\nset MaxUserPort 65534", plain()),
        picture("65534-2003-sp1", "os 2003-sp1\nset MaxUserPort 65534", plain()),
    ]
}

fn busy() -> Vec<Picture> {
    let chinese = Viewport { language: Language::Chinese, ..plain() };
    let phone = Viewport { pinned: Some(6050), ..Viewport::new(320.0) };
    let chinese_phone = Viewport { language: Language::Chinese, ..phone.clone() };
    vec![
        picture("server", SERVER, plain()),
        picture("server-zh", SERVER, chinese),
        picture("server-320", SERVER, phone),
        picture("server-320-zh", SERVER, chinese_phone),
        picture("server-linear", SERVER, Viewport { scale: ScaleKind::Linear, pinned: Some(22_000), ..plain() }),
        picture("server-log", SERVER, Viewport { scale: ScaleKind::Log, ..plain() }),
        picture("server-wide", SERVER, Viewport { cursor: Some(3300), ..Viewport::new(1600.0) }),
        picture("heavy", &heavy(), plain()),
        picture("heavy-320", &heavy(), Viewport::new(320.0)),
    ]
}

fn zoomed() -> Vec<Picture> {
    let show = |first, last| Viewport { window: Window::of(PortRange::spanning(first, last)), ..plain() };
    vec![
        picture("single-ports", SERVER, Viewport { pinned: Some(1024), ..show(1016, 1031) }),
        picture("zoomed-in", SERVER, show(900, 5400)),
        picture("boundary-off-screen", SERVER, show(2900, 3700)),
    ]
}

/// What a reader does to the picture, and what it marks.
fn marked() -> Vec<Picture> {
    let sp1 = "os 2003-sp1\nset MaxUserPort 50000\nblock 60000-60999";
    let changes = differences(&machine("os 2003\nset MaxUserPort 50000"), &machine(sp1));
    let draft = |row, first, last, refused| {
        let range = PortRange::spanning(first, last);
        Viewport { draft: Some(Draft { row, range, refused }), ..plain() }
    };
    let rows = Rows::NONE.with(RowKind::Ephemeral).with(RowKind::Blockable);
    vec![
        picture("differences", sp1, Viewport { changes, ..plain() }),
        picture("draft", "os 2003", draft(RowKind::Reservable, 2000, 3000, false)),
        picture("draft-refused", "os 2003", draft(RowKind::Blockable, 40_000, 52_000, true)),
        picture("two-rows-280", "os 2003\nset MaxUserPort 50000", Viewport { rows, ..Viewport::new(280.0) }),
        picture("udp-alone", SERVER, Viewport { protocols: Protocols::Udp, ..plain() }),
    ]
}

fn drawn(picture: &Picture) -> String {
    let snapshot = machine(&picture.scenario);
    let scene = layout(&snapshot, &picture.viewport);
    svg::file(&scene, &describe(&snapshot, &picture.viewport), Theme::Auto)
}

fn mini_map() -> String {
    let viewport = Viewport { window: Window::of(PortRange::spanning(2000, 9000)), ..plain() };
    let snapshot = machine(SERVER);
    svg::file(&overview(&snapshot, &viewport), &describe(&snapshot, &viewport), Theme::Auto)
}

/// Every picture with its name.
fn files() -> Vec<(&'static str, String)> {
    let pictures = [article(), edges(), busy(), zoomed(), marked()].into_iter().flatten();
    let figures = pictures.map(|picture| (picture.name, drawn(&picture)));
    figures.chain([("mini-map", mini_map())]).chain(charts::files()).collect()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

#[test]
fn every_picture_is_as_it_was() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut changed = Vec::new();
    for (name, drawn) in files() {
        let file = folder().join(name).with_extension("svg");
        if update {
            fs::write(&file, &drawn).unwrap();
        } else if fs::read_to_string(&file).ok().as_deref() != Some(&drawn) {
            changed.push(name);
        }
    }
    assert_eq!(changed, Vec::<&str>::new(), "look at them, then write them anew with UPDATE_GOLDEN=1");
}

#[test]
fn no_picture_is_kept_that_is_not_drawn() {
    let drawn: Vec<&str> = files().iter().map(|(name, _)| *name).collect();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(drawn.contains(&name.as_str()), "{name}");
    }
}
