//! Finds services by words: those of that name, then names that begin with the words, names that hold them, and services
//! that are described in them.

use super::{Service, Services};

/// What a search came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// The best of them, the best first.
    pub best: Vec<Service<'a>>,
    /// How many there are in all.
    pub total: usize,
}

/// How well a service answers; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Named,
    Begins,
    Holds,
    Described,
}

impl Services {
    /// The services that `words` name or describe, in any case, at most `most` of them; among equals, by port.
    pub fn search(&self, words: &str, most: usize) -> Found<'_> {
        let mut ranked: Vec<(Rank, Service)> =
            self.all().filter_map(|service| Some((rank(&service, words)?, service))).collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        let total = ranked.len();
        Found { best: ranked.into_iter().take(most).map(|(_, service)| service).collect(), total }
    }
}

fn rank(service: &Service, words: &str) -> Option<Rank> {
    let by_name = service.names().filter_map(|name| rank_of_name(name, words)).min();
    by_name.or_else(|| is_described(service, words).then_some(Rank::Described))
}

fn rank_of_name(name: &str, words: &str) -> Option<Rank> {
    let at = place(name, words)?;
    Some(match at {
        0 if name.len() == words.len() => Rank::Named,
        0 => Rank::Begins,
        _ => Rank::Holds,
    })
}

/// Whether each of the words stands in the description or in a name.
fn is_described(service: &Service, words: &str) -> bool {
    let told = |word: &str| place(service.description, word).or_else(|| place(service.names, word)).is_some();
    words.split_whitespace().all(told)
}

/// Where `part` stands in `text`, letters of ASCII in any case.
fn place(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len().max(1)).position(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Protocol;

    fn table() -> Services {
        Services::read(include_str!("../../../static/services.txt")).unwrap()
    }

    fn found(words: &str) -> Vec<String> {
        let table = table();
        table.search(words, 3).best.iter().map(|service| format!("{} {}", service.ports, service.name())).collect()
    }

    #[test]
    fn a_port_has_its_names() {
        let table = table();
        let names = |port| table.at(port).flat_map(|service| service.names()).collect::<Vec<_>>();
        assert_eq!(names(1433), ["ms-sql-s"]);
        assert_eq!(names(80), ["http", "www", "www-http"]);
        assert_eq!(names(6063), ["x11"]);
        assert_eq!(names(4), [""; 0]);
        assert_eq!(names(65_535), [""; 0]);
    }

    #[test]
    fn a_port_may_have_a_name_in_one_protocol_alone_or_another_in_each() {
        let table = table();
        let names = |port| table.at(port).map(|service| (service.protocol, service.name())).collect::<Vec<_>>();
        assert_eq!(names(512), [(Some(Protocol::Tcp), "exec"), (Some(Protocol::Udp), "comsat")]);
    }

    #[test]
    fn the_exact_name_comes_first_then_beginnings_then_parts_then_descriptions() {
        assert_eq!(found("ms-sql-s"), ["1433 ms-sql-s"]);
        assert_eq!(found("MS-SQL"), ["1433 ms-sql-s", "1434 ms-sql-m"]);
        assert_eq!(found("http")[0], "80 http");
        assert_eq!(found("www-http"), ["80 http"]);
        assert_eq!(found("microsoft sql server"), ["1433 ms-sql-s"]);
        assert_eq!(found("secure SHELL")[0], "22 ssh");
        assert_eq!(found("no such service"), [""; 0]);
    }

    #[test]
    fn a_search_tells_how_many_there_are_beyond_the_best() {
        let table = table();
        let found = table.search("sql", 5);
        assert_eq!(found.best.len(), 5);
        assert!(found.total > 20);
    }

    #[test]
    fn words_of_any_script_are_looked_for() {
        assert_eq!(found("端口"), [""; 0]);
        assert_eq!(found("FORTÉ vision"), ["4413 vision-mon", "4413 vision-mon-disc"]);
    }
}
