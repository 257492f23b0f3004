//! The figure as a table: the same ranges, for those who read rather than look.

#[cfg(feature = "workbench")]
use yew::Html;

use super::View;
use super::controls::button;
#[cfg(feature = "workbench")]
use super::element::text_el;
use super::element::{Element, el};
use crate::app::Action;
use crate::figure::TableRow;
#[cfg(feature = "workbench")]
use crate::figure::{Viewport, table};
use crate::model::in_brief;
use crate::words::{Language, Message, fill, grouped};

/// The table, folded away at first.
pub(super) fn view(view: View) -> Element {
    let shown = view.session.table_shown();
    let toggle = button(view.text(Message::AsTable), view.act(Action::ShowTable(!shown)));
    let head = el("h2").with(toggle.truth("aria-expanded", shown));
    el("section").class("table").with(head).with_or_not(super::tools::rows(view))
}

/// The table itself.
#[cfg(feature = "workbench")]
pub(super) fn all_rows(view: View) -> Element {
    let heads = [Message::TableRange, Message::TablePorts, Message::TableCount, Message::TableNote];
    let head = |head| text_el("th", view.text(head)).is("scope", "col").into();
    let viewport = Viewport { language: view.language, ..Viewport::new(0.0) };
    let rows = table(&view.session.shown().snapshot, &viewport);
    el("table")
        .with(el("thead").with(el("tr").with_all(heads.into_iter().map(head))))
        .with(el("tbody").with_all(rows.iter().map(|row| table_row(view, row))))
}

/// A row as a sentence.
pub(super) fn row_in_words(row: &TableRow, language: Language) -> String {
    fill(
        language.text(Message::RowInWords),
        &[
            ("name", &row.name),
            ("ranges", &in_brief(&row.ranges, language)),
            ("count", &grouped(row.count)),
            ("note", &row.note),
        ],
    )
}

#[cfg(feature = "workbench")]
fn table_row(view: View, row: &TableRow) -> Html {
    el("tr")
        .with(text_el("th", &row.name).is("scope", "row"))
        .with(text_el("td", &in_brief(&row.ranges, view.language)))
        .with(text_el("td", &grouped(row.count)))
        .with(text_el("td", &row.note))
        .into()
}
