//! The table as a file: values for a spreadsheet or a program, or Markdown for a document.

use std::fmt::Write;

use super::table::TableRow;
use crate::model::{PortRange, in_brief};
use crate::words::{Language, Message, ReferenceMessage, grouped};

/// How a table is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TableFormat {
    /// Comma-separated values (RFC 4180), one line a range; a row without a port has one line with neither first nor last.
    #[default]
    Csv,
    /// JSON, with the rows' keywords, names, ranges as `[first, last]`, counts and notes.
    Json,
    /// A Markdown table, one line a row; a long list of ranges is cut and says by how many.
    Markdown,
}

impl TableFormat {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Json, Self::Markdown];

    /// Its word on the command line.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Markdown => "markdown",
        }
    }

    /// The format that a keyword names.
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.keyword().eq_ignore_ascii_case(keyword))
    }

    /// Its name for a reader.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::Markdown => "Markdown",
        }
    }

    /// What a file of it is called after its last dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Markdown => "md",
        }
    }

    /// The type of its media.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Json => "application/json",
            Self::Markdown => "text/markdown",
        }
    }

    /// The text of the table of `rows`; `title` says of which machine they are.
    pub fn write(self, title: &str, rows: &[TableRow], language: Language) -> String {
        match self {
            Self::Csv => csv(rows, language),
            Self::Json => json(title, rows),
            Self::Markdown => markdown(rows, language),
        }
    }
}

fn csv(rows: &[TableRow], language: Language) -> String {
    let [range, count, note] =
        [Message::TableRange, Message::TableCount, Message::TableNote].map(|head| language.text(head));
    let [first, last] = [ReferenceMessage::TableFirst, ReferenceMessage::TableLast].map(|head| language.text(head));
    let mut text = csv_line(&[range, first, last, count, note]);
    for row in rows {
        if row.ranges.as_slice().is_empty() {
            text += &csv_line(&[&row.name, "", "", "0", &row.note]);
        }
        for (at, range) in row.ranges.as_slice().iter().enumerate() {
            text += &csv_range(row, *range, if at == 0 { &row.note } else { "" });
        }
    }
    text
}

fn csv_range(row: &TableRow, range: PortRange, note: &str) -> String {
    let numbers = [u32::from(range.first()), u32::from(range.last()), range.count()].map(|number| number.to_string());
    csv_line(&[&row.name, &numbers[0], &numbers[1], &numbers[2], note])
}

/// A line of fields, each in quotes where it has to be.
fn csv_line(fields: &[&str; 5]) -> String {
    let quoted = |field: &&str| {
        let plain = !field.contains([',', '"', '\r', '\n']);
        if plain { (*field).to_owned() } else { format!("\"{}\"", field.replace('"', "\"\"")) }
    };
    fields.each_ref().map(quoted).join(",") + "\r\n"
}

fn json(title: &str, rows: &[TableRow]) -> String {
    let rows: Vec<String> = rows.iter().map(json_row).collect();
    format!("{{\"version\": 1, \"title\": {}, \"rows\": [\n{}\n]}}\n", json_text(title), rows.join(",\n"))
}

fn json_row(row: &TableRow) -> String {
    let pairs: Vec<String> =
        row.ranges.as_slice().iter().map(|range| format!("[{}, {}]", range.first(), range.last())).collect();
    format!(
        "  {{\"row\": \"{}\", \"name\": {}, \"ranges\": [{}], \"count\": {}, \"note\": {}}}",
        row.row.keyword(),
        json_text(&row.name),
        pairs.join(", "),
        row.count,
        json_text(&row.note)
    )
}

fn json_text(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            character if character.is_control() => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(character));
            }
            character => quoted.push(character),
        }
    }
    quoted + "\""
}

fn markdown(rows: &[TableRow], language: Language) -> String {
    let heads = [Message::TableRange, Message::TablePorts, Message::TableCount, Message::TableNote];
    let head = markdown_line(heads.map(|head| language.text(head).to_owned()));
    let lines = rows.iter().map(|row| {
        markdown_line(
            [&row.name, &in_brief(&row.ranges, language), &grouped(row.count), &row.note].map(|cell| cell_of(cell)),
        )
    });
    lines.fold(head + "| --- | --- | ---: | --- |\n", |text, line| text + &line)
}

fn markdown_line(cells: [String; 4]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// A text with what Markdown gives a meaning to in a cell written as itself.
fn cell_of(text: &str) -> String {
    let mut cell = String::new();
    for character in text.chars() {
        match character {
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '&' | '~' | '$' => cell.extend(['\\', character]),
            character if character.is_control() => cell.push(' '),
            character => cell.push(character),
        }
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Viewport, table};
    use crate::scenario::{Scenario, replay};

    fn written(scenario: &str, format: TableFormat, language: Language) -> String {
        let snapshot = replay(&Scenario::read(scenario).unwrap()).snapshot;
        let viewport = Viewport { language, ..Viewport::new(0.0) };
        format.write("a machine", &table(&snapshot, &viewport), language)
    }

    #[test]
    fn csv_has_a_line_a_range_and_one_for_a_row_without_any() {
        let csv =
            written("bind tcp 80\nbind tcp 443\nreserve 3000-3100 as \"A, \"", TableFormat::Csv, Language::English);
        let lines: Vec<&str> = csv.split("\r\n").collect();
        assert_eq!(lines[0], "Range,First,Last,Number,Note");
        assert!(lines.contains(&"\"In use, TCP\",80,80,1,next: 1025"));
        assert!(lines.contains(&"\"In use, TCP\",443,443,1,"));
        assert!(lines.contains(&"\"In use, UDP\",,,0,next: 1025"));
        assert!(lines.contains(&"Reserved,3000,3100,101,\"3000-3100 (A, )\""));
        assert_eq!(lines.last(), Some(&""));
    }

    #[test]
    fn json_can_be_read_whatever_a_program_is_called() {
        let json = written("block 6000-6001 as \"\\ \u{7f}|</script>\"", TableFormat::Json, Language::Chinese);
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value["version"], 1);
        let rows = value["rows"].as_array().unwrap();
        let blocked = rows.iter().find(|row| row["note"].as_str().unwrap().contains("</script>")).unwrap();
        assert_eq!((&blocked["row"], &blocked["count"]), (&"blockable".into(), &2.into()));
        assert_eq!(blocked["ranges"], serde_json::json!([[6000, 6001]]));
    }

    #[test]
    fn markdown_keeps_a_cell_a_cell() {
        let text = written("block 6000-6001 as \"a|b<i>&lt; ~~\"", TableFormat::Markdown, Language::English);
        assert!(text.starts_with("| Range | Ports | Number | Note |\n| --- | --- | ---: | --- |\n"));
        assert!(text.contains("| Blocked | 6000-6001 | 2 | 6000-6001 (a\\|b\\<i\\>\\&lt; \\~\\~) |\n"), "{text}");
    }

    #[test]
    fn a_keyword_names_its_format() {
        for format in TableFormat::ALL {
            assert_eq!(TableFormat::from_keyword(format.keyword()), Some(format));
        }
        assert_eq!(TableFormat::from_keyword("xml"), None);
    }
}
