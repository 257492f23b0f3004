//! What holds for every picture, however wide, zoomed or full.

use std::collections::HashSet;

use port_atlas::figure::{
    Draft, Item, Part, Protocols, Rect, RowKind, Rows, Scale, ScaleKind, Scene, Shape, Target, Viewport, Width, Window,
    layout, overview,
};
use port_atlas::model::{BindPort, Command, Machine, PortRange, Protocol, Setting, Snapshot, System};
use port_atlas::words::Language;
use proptest::prelude::*;

use super::heavy::heavy;
use super::states::{SERVER, machine};

/// The most nodes of a scene.
const MOST_NODES: usize = 400;
/// How far the window for blocks reaches beyond the plot where it is one port wide, in pixels.
const SLIVER: f64 = 6.01;
/// The most path data of a scene, in bytes.
const MOST_PATH_DATA: usize = 40_000;

fn a_range() -> impl Strategy<Value = PortRange> {
    prop_oneof![
        (any::<u16>(), 0..300u16).prop_map(|(first, more)| PortRange::spanning(first, first.saturating_add(more))),
        (any::<u16>(), any::<u16>()).prop_map(|(a, b)| PortRange::spanning(a, b)),
    ]
}

fn a_command() -> impl Strategy<Value = Command> {
    let protocol = prop::sample::select(Protocol::ALL.to_vec());
    prop_oneof![
        a_range().prop_map(|range| Command::Reserve { range, program: None }),
        a_range().prop_map(|range| Command::Block { range, program: None }),
        (protocol.clone(), any::<u16>()).prop_map(|(protocol, port)| Command::Bind {
            protocol,
            port: BindPort::Specific(port),
            program: None
        }),
        (protocol, 1..5000u16).prop_map(|(protocol, count)| Command::Bind {
            protocol,
            port: BindPort::Wildcard { count },
            program: None
        }),
    ]
}

fn max_user_port() -> impl Strategy<Value = u32> {
    prop_oneof![Just(5000), 49_000..49_400u32, 65_400..65_535u32, 5000..65_535u32]
}

fn a_snapshot() -> impl Strategy<Value = Snapshot> {
    let system = prop::sample::select(System::ALL.to_vec());
    (system, max_user_port(), prop::collection::vec(a_command(), 0..30)).prop_map(|(system, max, commands)| {
        let mut machine = Machine::new(system);
        machine.apply(&Command::Set(Setting::MaxUserPort(max))).unwrap();
        for command in commands {
            // A refused command leaves the machine as it was, which will do here.
            let _ = machine.apply(&command);
        }
        machine.snapshot()
    })
}

fn a_window() -> impl Strategy<Value = Window> {
    prop_oneof![
        Just(Window::WHOLE),
        (0.0..65_536.0, 0.0..65_536.0).prop_map(|(a, b)| Window::new(a, b)),
        (0.0..65_536.0, 8.0..200.0).prop_map(|(from, span)| Window::new(from, from + span)),
        (1000.0..1030.0, 1.0..30.0).prop_map(|(from, span)| Window::new(from, from + span)),
    ]
}

fn a_draft() -> impl Strategy<Value = Option<Draft>> {
    let row = prop::sample::select(vec![RowKind::Reservable, RowKind::Blockable]);
    prop::option::of((row, a_range(), any::<bool>()).prop_map(|(row, range, refused)| Draft { row, range, refused }))
}

fn a_viewport() -> impl Strategy<Value = Viewport> {
    let language = prop::sample::select(Language::ALL.to_vec());
    let scale = prop::sample::select(ScaleKind::ALL.to_vec());
    let protocols = prop::sample::select(vec![Protocols::Tcp, Protocols::Udp, Protocols::Both]);
    let rows = prop::sample::subsequence(RowKind::ALL.to_vec(), 0..=6).prop_map(Rows::from_iter);
    let width = prop_oneof![280.0..700.0, 280.0..4096.0];
    let ports = (any::<Option<u16>>(), any::<Option<u16>>());
    (width, scale, a_window(), protocols, rows, language, ports, a_draft()).prop_map(
        |(width, scale, window, protocols, rows, language, (pinned, cursor), draft)| Viewport {
            width: Width::nearest(width),
            scale,
            window,
            protocols,
            rows,
            language,
            pinned,
            cursor,
            draft,
            ..Viewport::new(width)
        },
    )
}

fn areas(scene: &Scene) -> Vec<(Rect, String)> {
    scene.texts().into_iter().map(|text| (text.area(), text.text.clone())).collect()
}

fn path_data(scene: &Scene) -> usize {
    scene.shapes().into_iter().map(|shape| if let Shape::Path { data, .. } = shape { data.len() } else { 0 }).sum()
}

fn assert_keys_are_unique(items: &[Item]) {
    let keys: HashSet<_> = items.iter().map(|item| item.key).collect();
    assert_eq!(keys.len(), items.len(), "{:?}", items.iter().map(|item| item.key.to_string()).collect::<Vec<_>>());
    for item in items {
        if let Shape::Group(inner) = &item.shape {
            assert_keys_are_unique(inner);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn no_text_touches_another_and_none_leaves_the_picture(snapshot in a_snapshot(), viewport in a_viewport()) {
        let scene = layout(&snapshot, &viewport);
        let areas = areas(&scene);
        for (at, (area, text)) in areas.iter().enumerate() {
            let inside = area.x >= 0.0 && area.right() <= scene.width && area.y >= 0.0 && area.bottom() <= scene.height;
            prop_assert!(inside, "{text}: {area:?} in {} x {}", scene.width, scene.height);
            for (other, words) in &areas[at + 1..] {
                prop_assert!(!area.overlaps(other), "{text} and {words}: {area:?}, {other:?}");
            }
        }
    }

    #[test]
    fn every_bar_stays_in_the_plot(snapshot in a_snapshot(), viewport in a_viewport()) {
        let scene = layout(&snapshot, &viewport);
        for row in &scene.rows {
            let group = scene.items.iter().find(|item| item.key.part == row.kind.keyword()).unwrap();
            let Shape::Group(items) = &group.shape else { panic!("a row is a group") };
            for item in items {
                if let Shape::Rect { area, .. } = item.shape {
                    prop_assert!(area.x >= scene.scale.left() - 0.01, "{}: {area:?}", item.key);
                    prop_assert!(area.right() <= scene.scale.right() + SLIVER, "{}: {area:?}", item.key);
                    prop_assert!(area.width > 0.0 && area.height > 0.0, "{}: {area:?}", item.key);
                }
            }
        }
    }

    #[test]
    fn siblings_have_different_keys(snapshot in a_snapshot(), viewport in a_viewport()) {
        assert_keys_are_unique(&layout(&snapshot, &viewport).items);
    }

    #[test]
    fn the_port_under_the_pointer_is_the_one_that_the_axis_shows_there(
        snapshot in a_snapshot(), viewport in a_viewport(), part in 0.0..1.0f64, down in 0.0..1.0f64,
    ) {
        let scene = layout(&snapshot, &viewport);
        let x = scene.scale.left() + part * (scene.scale.right() - scene.scale.left());
        let hit = scene.hit(x, down * scene.height).unwrap();
        let (left, right) = scene.scale.span(PortRange::single(hit.port));
        prop_assert!(left - 0.01 <= x && x <= right + 0.01);
        match hit.target {
            Target::Reservation(index, _) => prop_assert!(index < snapshot.reservations.len()),
            Target::Block(index, _) => prop_assert!(index < snapshot.blocks.len()),
            Target::Row(row) => prop_assert_eq!(scene.row_at(down * scene.height), Some(row)),
            Target::MaxUserPort | Target::Axis => {}
            Target::Window => prop_assert!(false, "the frame of the mini-map is in the mini-map alone"),
        }
    }

    #[test]
    fn two_machines_in_the_same_viewport_have_the_same_axis(
        one in a_snapshot(), other in a_snapshot(), viewport in a_viewport(),
    ) {
        let (one, other) = (layout(&one, &viewport), layout(&other, &viewport));
        prop_assert_eq!(one.scale, other.scale);
        prop_assert_eq!(one.rows, other.rows);
        prop_assert_eq!(one.height, other.height);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn what_is_drawn_is_bounded_by_pixels_whatever_the_machine_holds(viewport in a_viewport()) {
        thread_local! { static HEAVY: Snapshot = machine(&heavy()); }
        let scene = HEAVY.with(|heavy| layout(heavy, &viewport));
        prop_assert!(scene.node_count() <= MOST_NODES, "{}", scene.node_count());
        prop_assert!(path_data(&scene) <= MOST_PATH_DATA, "{}", path_data(&scene));
    }
}

#[test]
fn the_boundary_moves_without_jumps_while_max_user_port_slides() {
    for kind in ScaleKind::ALL {
        let scale = Scale::new(kind, Window::WHOLE, 0.0, 1000.0);
        for max in 5000..65_534 {
            let step = scale.boundary(max + 1) - scale.boundary(max);
            assert!(step > 0.0 && step < 0.1, "{}: {max}", kind.keyword());
        }
    }
}

#[test]
fn the_handle_answers_to_a_finger_and_not_beyond() {
    let snapshot = machine("os 2003");
    let scene = layout(&snapshot, &Viewport::new(390.0));
    let x = scene.scale.boundary(5000);
    let area = scene.area_of(Target::MaxUserPort).unwrap();
    assert!(area.width >= 44.0 && area.height >= 44.0);
    let y = area.y + area.height / 2.0;
    let at = |dx: f64| scene.hit(x + dx, y).unwrap().target;
    assert_eq!([at(-21.0), at(0.0), at(21.0)], [Target::MaxUserPort; 3]);
    assert_eq!(at(-60.0), Target::Axis);
}

#[test]
fn a_reservation_is_found_by_its_first_port_its_body_and_its_last_port() {
    let snapshot = machine("os 2003\nreserve 50000-59999\nreserve 3000-3001");
    let scene = layout(&snapshot, &Viewport::new(1280.0));
    let row = scene.rows.iter().find(|row| row.kind == RowKind::Reservable).unwrap();
    let y = f64::midpoint(row.bar_top, row.bar_bottom);
    let at = |port| scene.hit(scene.scale.middle(port), y).unwrap().target;
    assert_eq!(at(50_001), Target::Reservation(0, Part::First));
    assert_eq!(at(55_000), Target::Reservation(0, Part::Body));
    assert_eq!(at(59_998), Target::Reservation(0, Part::Last));
    assert_eq!(at(3000), Target::Reservation(1, Part::Body));
    assert_eq!(at(64_000), Target::Row(RowKind::Reservable));
}

#[test]
fn a_block_is_found_where_it_lies_and_the_row_beside_it() {
    let snapshot = machine(SERVER);
    let scene = layout(&snapshot, &Viewport::new(1280.0));
    let row = scene.rows.iter().find(|row| row.kind == RowKind::Blockable).unwrap();
    let at = |port| scene.hit(scene.scale.middle(port), row.bar_top + 5.0).unwrap();
    assert_eq!(at(22_000).target, Target::Block(1, Part::Body));
    assert_eq!(at(30_000).target, Target::Row(RowKind::Blockable));
    assert!(scene.hit(-1.0, 5.0).is_none());
}

#[test]
fn neighbours_have_their_ports_written_in_their_order() {
    for scenario in ["reserve 3000\nreserve 3001", "reserve 3001\nreserve 3000"] {
        let scene = layout(&machine(&format!("os 2003\n{scenario}")), &Viewport::new(960.0));
        let left = |text: &str| areas(&scene).into_iter().find(|(_, other)| other == text).unwrap().0.x;
        assert!(left("3000") < left("3001"), "{scenario}");
    }
}

#[test]
fn at_50000_nothing_can_be_blocked_before_sp1_and_the_picture_says_so_in_words() {
    let words = |os: &str| {
        let snapshot = machine(&format!("os {os}\nset MaxUserPort 50000"));
        areas(&layout(&snapshot, &Viewport::new(960.0))).into_iter().map(|(_, text)| text).collect::<Vec<_>>()
    };
    assert!(words("2003").contains(&"none: MaxUserPort is not below 49151".to_owned()));
    assert!(words("2003-sp1").contains(&"50001-65535".to_owned()));
}

#[test]
fn zoomed_in_every_port_has_a_cell_with_its_number() {
    let bends = [0, 5, 1024, 5001, 12_288, 49_151, 65_535];
    for (port, kind, width) in each_of(&bends, &ScaleKind::ALL, &[358.0, 720.0, 1248.0, 1900.0]) {
        let viewport = Viewport { scale: kind, ..Viewport::new(width) };
        let whole = layout(&machine("os 2003"), &viewport);
        let window = whole.scale.cells_around(port);
        let scene = layout(&machine("os 2003"), &Viewport { window, ..viewport });
        let texts: Vec<String> = areas(&scene).into_iter().map(|(_, text)| text).collect();
        let ports = window.ports();
        assert!(ports.contains(port) && window.span() < 60.0, "{port} is among few");
        // At the ends, a part of a port may be visible, without room for its number.
        let bare = (ports.first() + 1..ports.last()).find(|inner| !texts.contains(&inner.to_string()));
        assert_eq!(bare, None, "on the {} scale around {port}, {width} pixels wide: {texts:?}", kind.keyword());
    }
}

fn each_of<'a>(
    ports: &'a [u16],
    kinds: &'a [ScaleKind],
    widths: &'a [f64],
) -> impl Iterator<Item = (u16, ScaleKind, f64)> + 'a {
    let pairs = ports.iter().flat_map(|&port| kinds.iter().map(move |&kind| (port, kind)));
    pairs.flat_map(|(port, kind)| widths.iter().map(move |&width| (port, kind, width)))
}

#[test]
fn the_mini_map_frames_the_ports_on_screen_and_lies_below_the_figure() {
    let snapshot = machine(SERVER);
    let window = Window::of(PortRange::spanning(20_000, 29_999));
    let viewport = Viewport { window, ..Viewport::new(960.0) };
    let (figure, map) = (layout(&snapshot, &viewport), overview(&snapshot, &viewport));
    assert_eq!((figure.scale.left(), figure.scale.right()), (map.scale.left(), map.scale.right()));
    let at = |port| map.hit(map.scale.middle(port), 10.0).unwrap();
    assert_eq!([at(19_000), at(25_000), at(31_000)].map(|hit| hit.target == Target::Window), [false, true, false]);
    assert_eq!(at(25_000).port, 25_000);
}

#[test]
fn a_single_port_in_use_is_seen_on_every_scale_and_width() {
    let snapshot = machine("os 2003\nbind tcp 40000\nclose tcp 40000\nbind udp 40001");
    for kind in ScaleKind::ALL {
        for width in [280.0, 960.0, 4096.0] {
            let scene = layout(&snapshot, &Viewport { scale: kind, ..Viewport::new(width) });
            let group = scene.items.iter().find(|item| item.key.part == "in-use").unwrap();
            let Shape::Group(items) = &group.shape else { panic!("a row is a group") };
            let drawn: Vec<&str> = items.iter().map(|item| item.key.part).filter(|&part| part != "base").collect();
            assert!(drawn.contains(&"udp") && !drawn.contains(&"tcp"), "{drawn:?}");
        }
    }
}
