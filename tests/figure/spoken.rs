//! The picture in words and as a table says what the picture says.

use port_atlas::figure::{Protocols, RowKind, Rows, Viewport, describe, layout, table};
use port_atlas::model::{LAST_PORT, PortRange};
use port_atlas::words::Language;

use super::heavy::heavy;
use super::states::{SERVER, machine};

#[test]
fn the_picture_is_said_row_by_row() {
    let description = describe(&machine(SERVER), &Viewport::new(960.0));
    let rows: Vec<&str> = description.rows.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(description.title, "Ports of Windows Server 2003 SP1, MaxUserPort 5000");
    assert_eq!(
        rows,
        [
            "Well-known ports, assigned by IANA: 0-1023 (1,024 ports).",
            "Ephemeral ports, for wildcard binds: 1025-5000 (3,976 ports).",
            "In use in TCP: 42 ports (80, 443, 1025-1064). The next wildcard bind in TCP is given port 1090. \
             In use in UDP: 26 ports (53, 1065-1089). The next wildcard bind in UDP is given port 1090.",
            "A reservation may lie inside 1025-5000 or inside 49152-65535. \
             Reservations (4): 1433-1434 (registry), 4500 (registry), 3000-3400 (Backup), 3200-3600 (Monitor).",
            "A block may lie inside 5001-65535 (60,535 ports). Blocks (2): 6000-6100, 20000-24999 (Game server).",
            "Specific binds may use every port but the blocked ones (60,435 ports).",
        ]
    );
}

#[test]
fn an_empty_machine_and_an_empty_window_are_said_too() {
    let text = describe(&machine("os 2003\nset MaxUserPort 50000"), &Viewport::new(960.0)).text();
    for sentence in [
        "No TCP port is in use.",
        "There is no reservation.",
        "Nothing can be blocked: MaxUserPort is not below 49151.",
        "Specific binds may use every port (65,536 ports).",
    ] {
        assert!(text.contains(sentence), "{sentence}");
    }
}

#[test]
fn exhaustion_is_said() {
    let text = describe(&machine("os 2003\nbind udp * x3976"), &Viewport::new(960.0)).text();
    assert!(text.contains("A wildcard bind in UDP would be refused: no port is left."));
}

#[test]
fn a_thousand_reservations_are_named_by_the_first_few() {
    let text = describe(&machine(&heavy()), &Viewport::new(960.0)).text();
    assert!(text.contains("Reservations (1,000): 1030-1032, "));
    assert!(text.contains("and 992 more ranges"));
    assert!(text.len() < 2000);
}

#[test]
fn only_the_rows_and_protocols_shown_are_said() {
    let rows = Rows::NONE.with(RowKind::InUse).with(RowKind::Ephemeral);
    let viewport = Viewport { rows, protocols: Protocols::Udp, ..Viewport::new(960.0) };
    let description = describe(&machine(SERVER), &viewport);
    let rows: Vec<RowKind> = description.rows.iter().map(|(row, _)| *row).collect();
    assert_eq!(rows, [RowKind::Ephemeral, RowKind::InUse]);
    assert!(!description.text().contains("TCP"));
}

#[test]
fn chinese_is_said_in_chinese() {
    let viewport = Viewport { language: Language::Chinese, ..Viewport::new(960.0) };
    let text = describe(&machine(SERVER), &viewport).text();
    assert!(text.contains("临时端口，用于通配绑定：1025-5000（3,976 个端口）。"));
}

#[test]
fn the_table_has_the_ranges_of_the_machine() {
    let snapshot = machine(SERVER);
    let rows = table(&snapshot, &Viewport::new(960.0));
    let found: Vec<(&str, String, u32, &str)> = rows
        .iter()
        .map(|row| {
            let ranges: Vec<String> = row.ranges.as_slice().iter().map(PortRange::to_string).collect();
            (row.name.as_str(), ranges.join(" "), row.count, row.note.as_str())
        })
        .collect();
    let expected = [
        ("Well known", "0-1023", 1024, "assigned by IANA"),
        ("Ephemeral", "1025-5000", 3976, "for wildcard binds"),
        ("In use, TCP", "80 443 1025-1064", 42, "next: 1090"),
        ("In use, UDP", "53 1065-1089", 26, "next: 1090"),
        ("Reservable", "1025-5000 49152-65535", 20_360, "1025-5000, 49152-65535"),
        (
            "Reserved",
            "1433-1434 3000-3600 4500",
            604,
            "1433-1434 (registry), 4500 (registry), 3000-3400 (Backup), 3200-3600 (Monitor)",
        ),
        ("Blockable", "5001-65535", 60_535, ""),
        ("Blocked", "6000-6100 20000-24999", 5101, "6000-6100, 20000-24999 (Game server)"),
        ("Specific", "0-5999 6101-19999 25000-65535", 60_435, "for specific binds"),
    ];
    let found: Vec<_> =
        found.iter().map(|(name, ranges, count, note)| (*name, ranges.as_str(), *count, *note)).collect();
    assert_eq!(found, expected);
}

#[test]
fn specific_and_blocked_ports_make_up_all_ports() {
    for scenario in [SERVER.to_owned(), heavy()] {
        let rows = table(&machine(&scenario), &Viewport::new(960.0));
        let count = |name: &str| rows.iter().find(|row| row.name == name).unwrap().count;
        assert_eq!(count("Specific") + count("Blocked"), u32::from(LAST_PORT) + 1);
    }
}

#[test]
fn the_picture_carries_the_title_of_its_description() {
    let (snapshot, viewport) = (machine(SERVER), Viewport::new(960.0));
    assert_eq!(layout(&snapshot, &viewport).title, describe(&snapshot, &viewport).title);
}
