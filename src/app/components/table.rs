//! The figure as a table: the same ranges, for those who read rather than look.

use yew::prelude::*;

use super::View;
use crate::app::Action;
use crate::figure::{TableRow, Viewport, table};
use crate::model::in_brief;
use crate::words::{Message, grouped};

/// The table, folded away at first.
pub(super) fn view(view: View) -> Html {
    let shown = view.session.table_shown();
    let toggle = view.on::<MouseEvent>(Action::ShowTable(!shown));
    html! {
        <section class="table">
            <h2>
                <button type="button" aria-expanded={shown.to_string()} onclick={toggle}>
                    { view.text(Message::AsTable) }
                </button>
            </h2>
            if shown { { rows(view) } }
        </section>
    }
}

fn rows(view: View) -> Html {
    let heads = [Message::TableRange, Message::TablePorts, Message::TableCount, Message::TableNote];
    let head = |head| html! { <th scope="col">{ view.text(head) }</th> };
    let viewport = Viewport { language: view.language, ..Viewport::new(0.0) };
    let rows = table(&view.session.replay().snapshot, &viewport);
    html! {
        <table>
            <thead><tr>{ for heads.into_iter().map(head) }</tr></thead>
            <tbody>{ for rows.into_iter().map(|row| table_row(view, row)) }</tbody>
        </table>
    }
}

fn table_row(view: View, row: TableRow) -> Html {
    html! {
        <tr>
            <th scope="row">{ row.name }</th>
            <td>{ in_brief(&row.ranges, view.language) }</td>
            <td>{ grouped(row.count) }</td>
            <td>{ row.note }</td>
        </tr>
    }
}
