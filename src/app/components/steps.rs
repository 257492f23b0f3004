//! The steps of the scenario: each with its outcome, the rule that refused it, and a way to take it out; or the same as
//! text to edit.

use yew::prelude::*;

use super::Dispatch;
use super::controls::{icon, icon_button, switch};
use super::editor;
use super::outcome::outcome_text;
use crate::app::{Action, LastChange, Shared};
use crate::model::{Refusal, RuleId};
use crate::scenario::{Replay, Scenario, Step, StepResult, canonical};
use crate::words::{Language, Message, fill, grouped};

/// How many steps are drawn at once; more come when asked for.
const PAGE: usize = 100;

#[derive(PartialEq, Properties)]
pub(super) struct StepsProps {
    pub(super) dispatch: Dispatch,
    pub(super) scenario: Shared<Scenario>,
    pub(super) replay: Shared<Replay>,
    pub(super) last_change: LastChange,
    pub(super) language: Language,
}

/// How the steps are shown.
#[derive(Clone, PartialEq)]
pub(super) struct Manner {
    /// As text rather than as a list.
    pub(super) as_text: bool,
    /// How many pages of the list are drawn.
    pub(super) pages: usize,
    /// What stands in the text field, and the scenario before it was typed: the field may end in a blank line that a
    /// scenario does not keep.
    pub(super) typed: Option<(String, Shared<Scenario>)>,
}

/// The panel.
#[function_component]
pub(super) fn Steps(props: &StepsProps) -> Html {
    let manner = use_state_eq(|| Manner { as_text: false, pages: 1, typed: None });
    let language = props.language;
    let choices = [(Message::AsList, false), (Message::AsText, true)].into_iter().map(|(name, as_text)| {
        (language.text(name), manner.as_text == as_text, change(&manner, Manner { as_text, ..(*manner).clone() }))
    });
    html! {
        <section class="steps" aria-labelledby="steps-title">
            <div class="title">
                <h2 id="steps-title">{ language.text(Message::Steps) }</h2>
                { switch("steps-as", language.text(Message::StepsShownAs), choices) }
            </div>
            { if manner.as_text { editor::view(props, &manner) } else { list(props, &manner) } }
        </section>
    }
}

fn change<E: 'static>(manner: &UseStateHandle<Manner>, to: Manner) -> Callback<E> {
    let manner = manner.clone();
    Callback::from(move |_: E| manner.set(to.clone()))
}

/// The list, newest last.
fn list(props: &StepsProps, manner: &UseStateHandle<Manner>) -> Html {
    let language = props.language;
    let steps = &props.replay.steps;
    if steps.is_empty() {
        return html! { <p class="empty">{ language.text(Message::NoSteps) }</p> };
    }
    let hidden = steps.len().saturating_sub(PAGE.saturating_mul(manner.pages));
    let more = Manner { pages: manner.pages.saturating_add(1), ..(**manner).clone() };
    html! {
        <>
            if hidden > 0 {
                <button type="button" class="earlier" onclick={change::<MouseEvent>(manner, more)}>
                    { fill(language.text(Message::ShowEarlier), &[("count", &grouped_count(hidden))]) }
                </button>
            }
            <ol>{ for steps[hidden..].iter().map(|step| step_row(props, step)) }</ol>
        </>
    }
}

fn grouped_count(count: usize) -> String {
    grouped(u32::try_from(count).unwrap_or(u32::MAX))
}

fn step_row(props: &StepsProps, step: &Step) -> Html {
    let at = step.line as usize - 1;
    let command = command_text(&props.scenario, at);
    let (class, sign) = match step.result {
        StepResult::Done(_) => ("done", "✓"),
        StepResult::Refused(_) => ("refused", "✕"),
        StepResult::Invalid(_) => ("invalid", "?"),
    };
    let newest = props.last_change == LastChange::Line(at);
    let remove = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::RemoveLine(at)))
    };
    html! {
        <li key={step.line} class={classes!(class, newest.then_some("newest"))}>
            <span class="number">{ step.line }</span>
            <div>
                <code>{ command }</code>
                <p class="outcome">
                    <span class="sign" aria-hidden="true">{ sign }</span>
                    { outcome_view(step, props.language) }
                </p>
            </div>
            { icon_button(props.language.text(Message::RemoveStep), icon::REMOVE, false, remove) }
        </li>
    }
}

/// The command in its canonical form, or the line as written where it cannot be read.
fn command_text(scenario: &Scenario, at: usize) -> String {
    let line = scenario.lines().get(at);
    line.map_or_else(String::new, |line| line.readable().map_or_else(|| line.text().to_owned(), canonical))
}

fn outcome_view(step: &Step, language: Language) -> Html {
    let text = outcome_text(&step.result, language);
    match &step.result {
        StepResult::Refused(refusal) => html! {
            <>
                <strong>{ refusal_title(refusal, language) }</strong>
                { " " }{ text }{ " " }
                { rule_source(refusal.rule(), language) }
            </>
        },
        StepResult::Invalid(_) => html! { <><strong>{ language.text(Message::NotRead) }</strong>{ " " }{ text }</> },
        StepResult::Done(_) => html! { text },
    }
}

/// `Refused, 10013 WSAEACCES:`.
fn refusal_title(refusal: &Refusal, language: Language) -> String {
    match (refusal.winsock(), refusal.winsock_name()) {
        (Some(number), Some(name)) => {
            fill(language.text(Message::RefusedWithError), &[("number", &number), ("name", &name)])
        }
        _ => language.text(Message::Refused).to_owned(),
    }
}

/// The rule's id, its mark, and where it can be read.
pub(super) fn rule_source(rule: RuleId, language: Language) -> Html {
    let mark = rule.rule().mark;
    let sources = rule.rule().sources.iter().map(|source| match source.link() {
        Some(link) => html! { <a href={link} target="_blank" rel="noopener">{ source.title() }</a> },
        None => html! { <span>{ source.title() }</span> },
    });
    html! {
        <span class="rule">
            <code>{ rule.id() }</code>
            <span class={classes!("mark", mark.keyword())}>{ language.text(mark.name()) }</span>
            { for sources }
        </span>
    }
}
