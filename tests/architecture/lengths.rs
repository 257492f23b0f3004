//! How long functions are: the median under 10 lines, nine in ten under 30.

use super::source::{Function, Source, all};

/// The lengths in lines, ascending.
fn lengths(sources: &[Source]) -> Vec<usize> {
    let functions = sources.iter().flat_map(|source| &source.functions);
    let mut lengths: Vec<usize> = functions.map(|function| function.lines).collect();
    lengths.sort_unstable();
    lengths
}

/// The functions of 30 lines or more, for the person who has to cut one.
fn long_ones(sources: &[Source]) -> Vec<String> {
    let long = |source: &Source| {
        let told = |function: &Function| format!("{}: {} ({} lines)", source.path, function.name, function.lines);
        source.functions.iter().filter(|function| function.lines >= 30).map(told).collect::<Vec<_>>()
    };
    sources.iter().flat_map(long).collect()
}

#[test]
fn the_median_function_is_under_10_lines_and_nine_in_ten_are_under_30() {
    let lengths = lengths(all());
    assert!(lengths.len() > 500, "{} functions", lengths.len());
    assert!(lengths[lengths.len() / 2] < 10, "the median has {} lines", lengths[lengths.len() / 2]);
    assert!(lengths[lengths.len() * 9 / 10] < 30, "{:#?}", long_ones(all()));
}

#[test]
fn a_function_is_as_long_as_its_lines_and_those_of_tests_do_not_count() {
    let text = "/// A comment.\nfn a(\n    b: u8,\n) {\n}\nimpl C { fn d() {} }\n\
                trait E { fn f(); fn g() {\n} }\n#[cfg(test)]\nmod tests { fn h() {\n\n} }";
    assert_eq!(lengths(&[Source::new("model/a.rs", text)]), [1, 2, 4]);
}
