//! What only the module with the workbench answers.

use js_sys::Object;
use wasm_bindgen::JsValue;
use yew::AppHandle;

use super::{option, text};
use crate::app::teaching::{self, LessonsAct};
use crate::app::{Act, Action, Atlas, Manner, Session, TABLE, TEXT, Tool};
use crate::figure::{Viewport, Width, describe, layout, svg};
use crate::model::RuleId;
use crate::scenario::Report;

/// The tool or note that the page before wanted to open.
pub(super) fn wanted(options: &Object) -> Option<Action> {
    match text(&option(options, "tool")).as_str() {
        TEXT => Some(Action::Show(Manner { as_text: true, ..Manner::default() })),
        TABLE => Some(Action::ShowTable(true)),
        word => Tool::from_keyword(word).map(Action::OpenTool).or_else(|| RuleId::named(word).map(Action::ReadNote)),
    }
}

/// The session that the page before handed over.
pub(super) fn session(options: &Object) -> String {
    text(&option(options, "session"))
}

/// What opens the lesson that the address carries, and what else the address carries: `read` is what the script read of it.
pub(super) fn lesson(read: JsValue) -> (JsValue, Option<Action>) {
    match read.as_string() {
        Some(text) if teaching::is_in_fragment() => {
            let open = LessonsAct::OpenOwn("#".to_owned(), Ok(text));
            (JsValue::UNDEFINED, Some(Action::Work(Act::Lessons(open))))
        }
        _ => (read, None),
    }
}

/// Opens what is wanted.
pub(super) fn open(atlas: &AppHandle<Atlas>, wanted: impl IntoIterator<Item = Option<Action>>) {
    atlas.send_message_batch(wanted.into_iter().flatten().collect());
}

/// The figure as an SVG file, at the width that `value` holds; or the replay as documented JSON.
pub(super) fn answer(session: &Session, what: &str, value: &JsValue) -> JsValue {
    if what == "svg" { picture(session, value.as_f64().unwrap_or(Width::USUAL)).into() } else { report(session).into() }
}

fn picture(session: &Session, width: f64) -> String {
    let preferences = session.preferences();
    let viewport = Viewport { rows: session.fitting().rows, ..preferences.viewport(width) };
    let snapshot = &session.replay().snapshot;
    svg::file(&layout(snapshot, &viewport), &describe(snapshot, &viewport), preferences.theme)
}

fn report(session: &Session) -> String {
    let report = Report::new(session.scenario(), session.replay(), session.preferences().language);
    serde_json::to_string(&report).unwrap_or_default()
}
