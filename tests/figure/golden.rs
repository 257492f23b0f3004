//! Pictures that are kept as files in `tests/golden/`: `UPDATE_GOLDEN=1 cargo test --test figure` writes them anew.

use std::fs;
use std::path::PathBuf;

use port_atlas::figure::svg::{self, Theme};
use port_atlas::figure::{ScaleKind, Viewport, Window, describe, layout};
use port_atlas::model::PortRange;
use port_atlas::words::Language;

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

fn drawn(picture: &Picture) -> String {
    let snapshot = machine(&picture.scenario);
    let scene = layout(&snapshot, &picture.viewport);
    svg::file(&scene, &describe(&snapshot, &picture.viewport), Theme::Auto)
}

#[test]
fn every_picture_is_as_it_was() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut changed = Vec::new();
    for picture in [article(), edges(), busy(), zoomed()].iter().flatten() {
        let file = folder.join(picture.name).with_extension("svg");
        let drawn = drawn(picture);
        if update {
            fs::write(&file, &drawn).unwrap();
        } else if fs::read_to_string(&file).ok().as_deref() != Some(&drawn) {
            changed.push(picture.name);
        }
    }
    assert_eq!(changed, Vec::<&str>::new(), "look at them, then write them anew with UPDATE_GOLDEN=1");
}

#[test]
fn no_picture_is_kept_that_is_not_drawn() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let names: Vec<&str> = [article(), edges(), busy(), zoomed()].iter().flatten().map(|one| one.name).collect();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(names.contains(&name.as_str()), "{name}");
    }
}
