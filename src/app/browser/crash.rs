//! The screen that a crash leaves: plain, and with the scenario to copy.

use std::cell::RefCell;

use web_sys::{Document, Element, window};

use crate::app::Shared;
use crate::scenario::Scenario;
use crate::words::{Language, Message};

thread_local! {
    static LAST: RefCell<Option<(Shared<Scenario>, Language)>> = const { RefCell::new(None) };
}

/// Remembers what a crash would have to save.
pub fn remember_scenario(scenario: &Shared<Scenario>, language: Language) {
    LAST.with(|last| {
        if let Ok(mut last) = last.try_borrow_mut() {
            *last = Some((scenario.clone(), language));
        }
    });
}

/// From here on, a panic shows the screen of this file instead of a page that does not answer.
pub fn catch_panics() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        let last = LAST.with(|last| last.try_borrow().ok().and_then(|last| last.clone()));
        let (text, language) = last.map_or_else(
            || (String::new(), Language::default()),
            |(scenario, language)| (scenario.to_string(), language),
        );
        // There is nobody left to tell where even this fails.
        let _ = show(&text, language);
    }));
}

fn show(scenario: &str, language: Language) -> Option<()> {
    let document = window()?.document()?;
    let screen = document.create_element("main").ok()?;
    screen.set_class_name("crash");
    add(&document, &screen, "h1", language.text(Message::CrashTitle))?;
    add(&document, &screen, "p", language.text(Message::CrashAdvice))?;
    let text = add(&document, &screen, "textarea", scenario)?;
    text.set_attribute("readonly", "").ok()?;
    text.set_attribute("aria-label", language.text(Message::ScenarioText)).ok()?;
    let body = document.body()?;
    body.set_text_content(None);
    body.append_child(&screen).ok()?;
    Some(())
}

fn add(document: &Document, parent: &Element, name: &str, text: &str) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    element.set_text_content(Some(text));
    parent.append_child(&element).ok()?;
    Some(element)
}
