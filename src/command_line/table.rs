//! A table of text: columns that line up, also where characters are two cells wide.

/// Rows of columns, with two spaces between; the last column is not padded, and numbers can stand to the right.
pub fn aligned<const N: usize>(rows: &[[String; N]], right: [bool; N]) -> String {
    let widths: [usize; N] =
        std::array::from_fn(|column| rows.iter().map(|row| cells(&row[column])).max().unwrap_or_default());
    let mut table = String::new();
    for row in rows {
        let line: Vec<String> = (0..N).map(|column| padded(&row[column], widths[column], right[column])).collect();
        table.push_str(line.join("  ").trim_end());
        table.push('\n');
    }
    table
}

/// `text` with spaces to fill `width` cells.
pub fn padded(text: &str, width: usize, right: bool) -> String {
    let space = " ".repeat(width.saturating_sub(cells(text)));
    if right { space + text } else { text.to_owned() + &space }
}

/// How many cells of a terminal the text takes.
pub fn cells(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// Whether a character takes two cells: the East Asian wide and fullwidth blocks.
const fn is_wide(c: char) -> bool {
    matches!(
        c,
        '\u{1100}'..='\u{115f}'
            | '\u{2e80}'..='\u{a4cf}'
            | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}'
            | '\u{fe30}'..='\u{fe6f}'
            | '\u{ff00}'..='\u{ff60}'
            | '\u{ffe0}'..='\u{ffe6}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_under_wide_characters() {
        let rows = [["临时", "1,025"], ["in use", "7"]].map(|row| row.map(str::to_owned));
        assert_eq!(aligned(&rows, [false, true]), "临时    1,025\nin use      7\n");
    }
}
