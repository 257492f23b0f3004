//! The linter: file in, findings out.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use port_atlas::model::{Limits, Registry, Setting, System};
use port_atlas::scenario::lint::{Finding, FindingKind, Fix, Severity, lint, lint_reg};
use port_atlas::scenario::{Scenario, reg};
use proptest::prelude::*;

fn told(finding: &Finding) -> String {
    let place = finding.place;
    let entry = place.entry.map_or_else(String::new, |entry| format!(" #{entry}"));
    let fix = finding.fix.as_ref().map_or_else(String::new, |fix| format!("; fix {}", told_fix(fix)));
    let kind = &finding.kind;
    format!("{}:{}{entry} {} {}{fix}\n", place.line, place.column, kind.severity().keyword(), kind.keyword())
}

fn told_fix(fix: &Fix) -> String {
    match fix {
        Fix::MaxUserPort(port) => format!("MaxUserPort {port}"),
        Fix::ReservedPorts { entries, with } => {
            let entries: Vec<String> = entries.iter().map(|entry| format!("#{entry}")).collect();
            format!("{} -> {}", entries.join(" "), with.as_deref().unwrap_or("nothing"))
        }
    }
}

fn findings(path: &Path) -> Vec<Finding> {
    let bytes = fs::read(path).unwrap();
    if reg::looks_like_reg(&bytes) {
        return lint_reg(&reg::read(&bytes).unwrap());
    }
    lint(&Scenario::read(std::str::from_utf8(&bytes).unwrap()).unwrap())
}

#[test]
fn each_file_is_judged_as_its_neighbour_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lint");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let judged: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|e| e != "expected")).collect();
    assert!(!judged.is_empty());
    for path in judged {
        let told: String = findings(&path).iter().map(told).collect();
        assert_eq!(told, fs::read_to_string(path.with_extension("expected")).unwrap(), "{}", path.display());
    }
}

/// A line that sets ReservedPorts to strings of which many meet, and MaxUserPort.
fn scenarios() -> impl Strategy<Value = Scenario> {
    let number = prop_oneof![4490_u32..4510, 49145_u32..49160, 65530_u32..65540];
    let string = prop_oneof![
        4 => number.clone().prop_map(|port| format!("{port}-{port}")),
        3 => (number.clone(), number).prop_map(|(a, b)| format!("{}-{}", a.min(b), a.max(b))),
        1 => "[0-9]{0,5}-?[0-9]{0,5}".prop_filter("a word", |word| !word.is_empty()),
    ];
    let max = prop_oneof![Just(5000_u32), 49145_u32..49160, any::<u32>()];
    (proptest::collection::vec(string, 0..8), max).prop_map(|(strings, max)| {
        Scenario::read(&format!("set MaxUserPort {max}\nset ReservedPorts {}\n", strings.join(" "))).unwrap()
    })
}

fn registry(scenario: &Scenario) -> Registry {
    port_atlas::scenario::replay(scenario).snapshot.registry
}

/// The ports that boot keeps from wildcard binds: those that it reserves as far as MaxUserPort.
fn reserved(registry: &Registry) -> BTreeSet<u16> {
    let limits = limits(registry);
    let (ranges, _) = registry.load_reserved_ports(limits);
    ranges.iter().flat_map(|range| range.first()..=range.last().min(limits.max_user_port())).collect()
}

fn limits(registry: &Registry) -> Limits {
    Limits::new(System::default(), registry.max_user_port)
}

fn errors(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| finding.kind.severity() == Severity::Error).count()
}

proptest! {
    #[test]
    fn a_fix_leaves_fewer_findings_and_a_merge_reserves_the_same_ports(scenario in scenarios()) {
        let findings = lint(&scenario);
        for finding in findings.iter().filter(|finding| finding.fix.is_some()) {
            let (fixed, _) = scenario.edited(&finding.edit(&scenario).unwrap());
            let left = lint(&fixed);
            if matches!(finding.kind, FindingKind::Ignored { .. }) {
                // What boot reads now may meet another string.
                prop_assert!(errors(&left) < errors(&findings), "{finding:?}");
                continue;
            }
            prop_assert!(left.len() < findings.len(), "{finding:?}");
            if !matches!(finding.kind, FindingKind::Inert { .. }) {
                prop_assert_eq!(reserved(&registry(&scenario)), reserved(&registry(&fixed)), "{:?}", finding);
            }
        }
    }

    #[test]
    fn a_string_is_an_error_exactly_where_boot_ignores_it(scenario in scenarios()) {
        let registry = registry(&scenario);
        let (_, ignored) = registry.load_reserved_ports(limits(&registry));
        let ignored: Vec<String> = ignored.iter().map(|line| format!("{} {}", line.text, line.reason.keyword())).collect();
        let errors = lint(&scenario).into_iter().filter_map(|finding| match finding.kind {
            FindingKind::Ignored { text, reason, .. } => Some(format!("{text} {}", reason.keyword())),
            _ => None,
        });
        prop_assert_eq!(errors.collect::<Vec<_>>(), ignored);
    }

    #[test]
    fn a_scenario_and_the_registry_file_of_its_values_have_the_same_findings(scenario in scenarios()) {
        let file = reg::read(&reg::write(&registry(&scenario))).unwrap();
        let kinds = |findings: Vec<Finding>| findings.into_iter().map(|finding| finding.kind).collect::<Vec<_>>();
        prop_assert_eq!(kinds(lint(&scenario)), kinds(lint_reg(&file)));
    }
}

#[test]
fn a_fix_of_a_registry_file_gives_the_value_as_it_should_be() {
    let strings = ["1645-1645", "9-9", "1646-1646"].map(Box::from).to_vec();
    let registry = Registry { max_user_port: None, reserved_ports: Some(strings) };
    let findings = lint_reg(&reg::read(&reg::write(&registry)).unwrap());
    let fix = findings.iter().find_map(|finding| finding.fix.as_ref()).unwrap();
    assert_eq!(fix.setting(&registry), Setting::ReservedPorts(["1645-1646", "9-9"].map(Box::from).to_vec()));
}
