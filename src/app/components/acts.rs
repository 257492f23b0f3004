//! The form for what a program or an administrator does: it writes one line of the scenario, and says beforehand what
//! that line would do.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Dispatch;
use super::controls::switch;
use super::outcome::outcome_text;
use crate::app::{Action, Shared};
use crate::model::{Command, Protocol};
use crate::scenario::{Line, Replay, StepResult};
use crate::words::{Language, Message};

/// A kind of line that the form writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    BindAny,
    BindPort,
    Close,
    Reserve,
    Unreserve,
    Block,
    Unblock,
    Restart,
}

impl Verb {
    const ALL: [Self; 8] = [
        Self::BindAny,
        Self::BindPort,
        Self::Close,
        Self::Reserve,
        Self::Unreserve,
        Self::Block,
        Self::Unblock,
        Self::Restart,
    ];

    const fn label(self) -> Message {
        match self {
            Self::BindAny => Message::VerbBindAny,
            Self::BindPort => Message::VerbBindPort,
            Self::Close => Message::VerbClose,
            Self::Reserve => Message::VerbReserve,
            Self::Unreserve => Message::VerbUnreserve,
            Self::Block => Message::VerbBlock,
            Self::Unblock => Message::VerbUnblock,
            Self::Restart => Message::VerbRestart,
        }
    }

    const fn keyword(self) -> &'static str {
        match self {
            Self::BindAny | Self::BindPort => "bind",
            Self::Close => "close",
            Self::Reserve => "reserve",
            Self::Unreserve => "unreserve",
            Self::Block => "block",
            Self::Unblock => "unblock",
            Self::Restart => "restart",
        }
    }

    const fn asks_protocol(self) -> bool {
        matches!(self, Self::BindAny | Self::BindPort | Self::Close)
    }

    const fn asks_ports(self) -> bool {
        !matches!(self, Self::BindAny | Self::Restart)
    }

    const fn asks_program(self) -> bool {
        matches!(self, Self::BindAny | Self::BindPort | Self::Reserve | Self::Block)
    }

    /// What the field of ports is called, and what stands in it at first.
    const fn ports_field(self) -> (Message, &'static str) {
        match self {
            Self::BindPort => (Message::FieldPort, "80"),
            Self::Reserve | Self::Unreserve => (Message::FieldRange, "3000-3100"),
            Self::Unblock => (Message::FieldFirstPort, "6000"),
            Self::Close => (Message::FieldRange, "80"),
            _ => (Message::FieldRange, "6000-6100"),
        }
    }
}

/// What is entered in the form. Every verb keeps its own ports.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    verb: Verb,
    protocol: Protocol,
    ports: [Option<String>; Verb::ALL.len()],
    count: String,
    program: String,
}

impl Entry {
    fn new() -> Self {
        Self {
            verb: Verb::BindAny,
            protocol: Protocol::Tcp,
            ports: Default::default(),
            count: "1".to_owned(),
            program: String::new(),
        }
    }

    fn ports(&self) -> &str {
        self.ports[self.verb as usize].as_deref().unwrap_or(self.verb.ports_field().1).trim()
    }

    /// The line of the scenario that the entry stands for.
    fn line(&self) -> Line {
        let mut words = vec![self.verb.keyword()];
        if self.verb.asks_protocol() {
            words.push(self.protocol.keyword());
        }
        if self.verb.asks_ports() {
            words.push(self.ports());
        }
        let count = format!("* x{}", self.count.trim());
        if self.verb == Verb::BindAny {
            words.push(&count);
        }
        let program = format!("as \"{}\"", self.program.trim());
        if self.verb.asks_program() && !self.program.trim().is_empty() {
            words.push(&program);
        }
        Line::read(&words.join(" "))
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct ActsProps {
    pub(super) dispatch: Dispatch,
    pub(super) replay: Shared<Replay>,
    pub(super) language: Language,
}

/// The form.
#[function_component]
pub(super) fn Acts(props: &ActsProps) -> Html {
    let entry = use_state_eq(Entry::new);
    let language = props.language;
    let line = entry.line();
    let command = line.readable().cloned();
    html! {
        <section class="acts" aria-labelledby="acts-title">
            <h2 id="acts-title">{ language.text(Message::Acts) }</h2>
            <div class="verbs" role="group" aria-label={language.text(Message::Acts)}>
                { for Verb::ALL.map(|verb| verb_button(&entry, verb, language)) }
            </div>
            <form onsubmit={submit(&props.dispatch, command.clone())}>
                { fields(&entry, language) }
                { preview(props, &line) }
                <button type="submit" class="primary" disabled={command.is_none()}>
                    { language.text(entry.verb.label()) }
                </button>
            </form>
        </section>
    }
}

fn verb_button(entry: &UseStateHandle<Entry>, verb: Verb, language: Language) -> Html {
    let chosen = entry.verb == verb;
    let onclick = change(entry, move |entry| entry.verb = verb);
    html! {
        <button type="button" aria-pressed={chosen.to_string()} {onclick}>{ language.text(verb.label()) }</button>
    }
}

fn fields(entry: &UseStateHandle<Entry>, language: Language) -> Html {
    let verb = entry.verb;
    html! {
        <div class="fields">
            if verb.asks_protocol() { { protocol_field(entry, language) } }
            if verb.asks_ports() {
                { text_field(
                    language.text(verb.ports_field().0), entry.ports(),
                    typed(entry, move |entry, text| entry.ports[verb as usize] = Some(text)),
                ) }
            }
            if verb == Verb::BindAny {
                { text_field(
                    language.text(Message::FieldCount), &entry.count, typed(entry, |entry, text| entry.count = text),
                ) }
            }
            if verb.asks_program() {
                { text_field(
                    language.text(Message::FieldProgram), &entry.program,
                    typed(entry, |entry, text| entry.program = text),
                ) }
            }
        </div>
    }
}

fn text_field(label: &'static str, value: &str, oninput: Callback<InputEvent>) -> Html {
    html! {
        <label>
            <span>{ label }</span>
            <input type="text" autocomplete="off" spellcheck="false" value={value.to_owned()} {oninput} />
        </label>
    }
}

fn protocol_field(entry: &UseStateHandle<Entry>, language: Language) -> Html {
    let choices = Protocol::ALL.into_iter().map(|protocol| {
        (protocol.name(), entry.protocol == protocol, change(entry, move |entry| entry.protocol = protocol))
    });
    switch("act-protocol", language.text(Message::FieldProtocol), choices)
}

/// What the line would do now.
fn preview(props: &ActsProps, line: &Line) -> Html {
    let language = props.language;
    let result = match line.command() {
        Ok(Some(command)) => props.replay.trial(command).map_or_else(StepResult::Refused, StepResult::Done),
        Ok(None) => return Html::default(),
        Err(error) => StepResult::Invalid(error.clone()),
    };
    let (class, introduction) = match result {
        StepResult::Done(_) => ("done", Message::WouldDo),
        StepResult::Refused(_) => ("refused", Message::WouldRefuse),
        StepResult::Invalid(_) => ("invalid", Message::NotRead),
    };
    html! {
        <p class={classes!("preview", class)} aria-live="polite">
            <code>{ line.text().to_owned() }</code>
            <span><strong>{ language.text(introduction) }</strong>{ " " }{ outcome_text(&result, language) }</span>
        </p>
    }
}

fn submit(dispatch: &Dispatch, command: Option<Command>) -> Callback<SubmitEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(command) = &command {
            dispatch.dispatch(Action::Run(command.clone()));
        }
    })
}

fn change<E: 'static>(entry: &UseStateHandle<Entry>, make: impl Fn(&mut Entry) + 'static) -> Callback<E> {
    let entry = entry.clone();
    Callback::from(move |_: E| {
        let mut changed = (*entry).clone();
        make(&mut changed);
        entry.set(changed);
    })
}

fn typed(entry: &UseStateHandle<Entry>, make: impl Fn(&mut Entry, String) + 'static) -> Callback<InputEvent> {
    let entry = entry.clone();
    Callback::from(move |event: InputEvent| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let mut changed = (*entry).clone();
        make(&mut changed, input.value());
        entry.set(changed);
    })
}
