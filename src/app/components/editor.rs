//! The scenario as text: every keystroke is replayed, and lines that cannot be read are shown with what was expected.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::steps::{Manner, StepsProps};
use crate::app::Action;
use crate::scenario::{Replay, Scenario};
use crate::words::{Message, fill};

/// How many errors are listed before the rest is only counted.
const ERRORS_SHOWN: usize = 20;
/// Above this many lines the text scrolls by itself, without numbers beside it.
const NUMBERED_LINES: usize = 1000;

/// The editor.
pub(super) fn view(props: &StepsProps, manner: &UseStateHandle<Manner>) -> Html {
    let text = match &manner.typed {
        Some((text, before)) if *before == props.scenario || same_text(text, &props.scenario) => text.clone(),
        _ => props.scenario.to_string(),
    };
    let rows = text.split('\n').count();
    let settle = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: FocusEvent| dispatch.dispatch(Action::Settle))
    };
    html! {
        <div class="editor">
            <div class="lines">
                if rows <= NUMBERED_LINES { { line_numbers(&props.replay, rows) } }
                <textarea
                    value={text} rows={shown_rows(rows)} spellcheck="false" autocapitalize="off" wrap="off"
                    aria-label={props.language.text(Message::ScenarioText)} oninput={typed(props, manner)} onblur={settle}
                />
            </div>
            { errors(props) }
            <p class="hint">{ props.language.text(Message::ScenarioHint) }</p>
        </div>
    }
}

fn typed(props: &StepsProps, manner: &UseStateHandle<Manner>) -> Callback<InputEvent> {
    let (manner, dispatch, scenario) = (manner.clone(), props.dispatch.clone(), props.scenario.clone());
    Callback::from(move |event: InputEvent| {
        let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() else { return };
        manner.set(Manner { typed: Some((area.value(), scenario.clone())), ..(*manner).clone() });
        dispatch.dispatch(Action::Type(area.value()));
    })
}

fn same_text(text: &str, scenario: &Scenario) -> bool {
    text.lines().eq(scenario.lines().iter().map(|line| line.text()))
}

fn shown_rows(rows: usize) -> String {
    if rows <= NUMBERED_LINES { rows.max(6).to_string() } else { "30".to_owned() }
}

fn line_numbers(replay: &Replay, rows: usize) -> Html {
    let mut broken = replay.invalid().map(|(line, _)| line as usize).peekable();
    let numbers = (1..=rows).map(|line| {
        let class = broken.next_if_eq(&line).map(|_| "broken");
        html! { <span {class}>{ line }</span> }
    });
    html! { <div class="gutter" aria-hidden="true">{ for numbers }</div> }
}

fn errors(props: &StepsProps) -> Html {
    let language = props.language;
    let all = props.replay.invalid().count();
    let shown = props.replay.invalid().take(ERRORS_SHOWN).map(|(line, error)| {
        let place = fill(language.text(Message::LineColumn), &[("line", &line), ("column", &error.column)]);
        html! { <li key={line}><strong>{ place }</strong>{ " " }{ error.message(language) }</li> }
    });
    let more = all.saturating_sub(ERRORS_SHOWN);
    html! {
        <div aria-live="polite">
            <ul class="problems">{ for shown }</ul>
            if more > 0 {
                <p class="problem">{ fill(language.text(Message::MoreProblems), &[("count", &more)]) }</p>
            }
        </div>
    }
}
