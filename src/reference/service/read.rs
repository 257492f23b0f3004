//! Reads the table of services. Whatever the text, the answer is a table or what is wrong with it.

use super::problem::{BadTable, TableProblem};
use super::{Assignment, Services};
use crate::model::{Port, PortRange, Protocol};

/// The longest table that is read, in bytes.
pub const MAX_TABLE_BYTES: usize = 1 << 20;

impl Services {
    /// Reads the table.
    ///
    /// # Errors
    /// [`BadTable`] with the first line that is wrong.
    pub fn read(text: &str) -> Result<Self, BadTable> {
        if text.len() > MAX_TABLE_BYTES {
            return Err(BadTable { line: 1, problem: TableProblem::TooLong });
        }
        let mut reader = Reader { text, last: 0, assignments: Vec::new() };
        let mut number = 0;
        for line in text.lines() {
            number += 1;
            let bad = |problem| BadTable { line: number, problem };
            if let Some(count) = line.strip_prefix(". ") {
                let whole = count.parse() == Ok(reader.assignments.len());
                let assignments = reader.assignments;
                return if whole {
                    Ok(Self { text: text.into(), assignments })
                } else {
                    Err(bad(TableProblem::CutOff))
                };
            }
            if !line.starts_with('#') {
                let assignment = reader.assignment(line).map_err(bad)?;
                reader.assignments.push(assignment);
            }
        }
        Err(BadTable { line: number.max(1), problem: TableProblem::CutOff })
    }
}

struct Reader<'a> {
    text: &'a str,
    last: Port,
    assignments: Vec<Assignment>,
}

impl Reader<'_> {
    fn assignment(&mut self, line: &str) -> Result<Assignment, TableProblem> {
        let (head, rest) = line.split_once(' ').ok_or(TableProblem::Name)?;
        let names = rest.split(' ').next().unwrap_or_default();
        if names.split(',').any(str::is_empty) {
            return Err(TableProblem::Name);
        }
        let (ports, protocol) = self.ports(head).ok_or(TableProblem::Port)?;
        self.last = ports.first();
        let from = self.place(rest);
        Ok(Assignment { ports, protocol, names: (from, from + names.len() as u32), end: from + rest.len() as u32 })
    }

    /// Where a part of the text begins; a table has no more bytes than fit.
    fn place(&self, part: &str) -> u32 {
        (part.as_ptr() as usize - self.text.as_ptr() as usize) as u32
    }

    fn ports(&self, head: &str) -> Option<(PortRange, Option<Protocol>)> {
        let (range, protocol) = match head.split_once(':') {
            None => (head, None),
            Some((range, "t")) => (range, Some(Protocol::Tcp)),
            Some((range, "u")) => (range, Some(Protocol::Udp)),
            Some(_) => return None,
        };
        let (step, more) = range.split_once('-').unwrap_or((range, "0"));
        let step: Port = if step.is_empty() { 1 } else { step.parse().ok()? };
        let first = self.last.checked_add(step)?;
        let last = first.checked_add(more.parse().ok()?)?;
        Some((PortRange::new(first, last).ok()?, protocol))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TABLE: &str = include_str!("../../../static/services.txt");

    #[test]
    fn a_short_table_says_where_each_name_belongs() {
        let table = Services::read("# from IANA\n7 echo\n:t,\n").unwrap_err();
        assert_eq!((table.line, table.problem), (3, TableProblem::Name));
        let table =
            Services::read("# from IANA\n7 echo\n73:t http,www World Wide Web\n0:u quic\n920-63 x11\n. 4\n").unwrap();
        let told: Vec<String> = table
            .all()
            .map(|service| {
                format!("{} {:?} {} {}", service.ports, service.protocol, service.names, service.description)
            })
            .collect();
        assert_eq!(
            told,
            ["7 None echo ", "80 Some(Tcp) http,www World Wide Web", "80 Some(Udp) quic ", "1000-1063 None x11 "]
        );
    }

    #[test]
    fn a_broken_table_is_told_by_its_line() {
        for (text, line, problem) in [
            ("", 1, TableProblem::CutOff),
            ("7 echo\n", 1, TableProblem::CutOff),
            ("7 echo\n. 2\n", 2, TableProblem::CutOff),
            ("7 echo\n. many\n", 2, TableProblem::CutOff),
            ("7\n. 1\n", 1, TableProblem::Name),
            ("7  echo\n. 1\n", 1, TableProblem::Name),
            ("seven echo\n. 1\n", 1, TableProblem::Port),
            ("7:s echo\n. 1\n", 1, TableProblem::Port),
            ("65535 a\n b\n. 2\n", 2, TableProblem::Port),
            ("65535-1 a\n. 1\n", 1, TableProblem::Port),
            ("<!doctype html>\n<html>\n", 1, TableProblem::Port),
        ] {
            assert_eq!(Services::read(text), Err(BadTable { line, problem }), "{text}");
        }
        let long = "#".repeat(MAX_TABLE_BYTES + 1);
        assert_eq!(Services::read(&long).unwrap_err().problem, TableProblem::TooLong);
    }

    #[test]
    fn the_table_of_the_page_is_whole_in_order_and_says_where_it_is_from() {
        let table = Services::read(TABLE).unwrap();
        assert!(table.all().count() > 6000);
        assert!(table.assignments.is_sorted_by_key(|assignment| assignment.ports.first()));
        let head: String = TABLE.lines().take_while(|line| line.starts_with('#')).collect();
        for told in ["iana.org/assignments/service-names-port-numbers", "2026-09-17", "CC0"] {
            assert!(head.contains(told), "{told}");
        }
    }

    #[test]
    fn a_table_cut_off_anywhere_is_no_table() {
        let whole = TABLE.trim_end();
        for at in (0..whole.len()).step_by(997).filter(|at| whole.is_char_boundary(*at)) {
            assert!(Services::read(&whole[..at]).is_err(), "cut at byte {at}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in any::<String>()) {
            let _ = Services::read(&text);
        }

        #[test]
        fn any_line_is_read_without_panic(line in "[0-9]{0,6}(-[0-9]{0,6})?(:[tux])? [a-z,]{0,9}( .{0,9})?") {
            let _ = Services::read(&format!("{line}\n. 1\n"));
        }
    }
}
