//! The numbers of lines beside a text that is edited.

use std::fmt::Write;

use yew::Html;

use crate::app::components::element::{Element, el, text_el};

/// The gutter: a number for each line, some with a class that marks them. Neighbours without a mark are one node, for a
/// text may have a thousand lines and more.
pub(in crate::app::components) fn gutter(numbers: impl Iterator<Item = (usize, Option<&'static str>)>) -> Element {
    let (mut nodes, mut plain) = (Vec::<Html>::new(), String::new());
    for (number, class) in numbers {
        if let Some(class) = class {
            nodes.extend(unmarked(&mut plain));
            nodes.push(text_el("span", &number.to_string()).class(class).into());
        } else {
            let _ = writeln!(plain, "{number}");
        }
    }
    nodes.extend(unmarked(&mut plain));
    el("div").class("gutter").is("aria-hidden", "true").with_all(nodes.into_iter())
}

/// The lines gathered so far as one node; nothing where there are none.
fn unmarked(plain: &mut String) -> Option<Html> {
    let lines = std::mem::take(plain);
    (!lines.is_empty()).then(|| text_el("span", lines.trim_end()).into())
}
