//! What the script that loads the page can call: mount, and from then on change, ask and destroy.
//!
//! The module hands out one function, `mount(host, options)`. It answers with another, `call(what, value)`, for the instance
//! that it put inside the element `host`. The caller's side is `static/loader.js`.

mod told;
mod wish;
#[cfg(feature = "workbench")]
mod workbench;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::AppHandle;

use crate::app::{Action, Atlas, BrokenLink, HostWish, Link, Notice, Opening, Place, Session, ask_of, bring, put};
use crate::scenario::{Scenario, TooLong};
use crate::words::Language;

pub use wish::{Unfit, wish};

/// The name on the global object under which the module leaves its function for the script that loads it.
const OFFER: &str = "portAtlasMount";

/// An instance, once it is there; gone when it is destroyed.
type Instance = Rc<RefCell<Option<AppHandle<Atlas>>>>;

/// Leaves `mount` for the script that loads this module.
pub fn offer() {
    let mount: Closure<dyn Fn(Element, Object) -> JsValue> = Closure::new(mount);
    let _ = Reflect::set(&js_sys::global(), &OFFER.into(), &mount.into_js_value());
}

/// Puts an instance inside `host`. Of the options, `load` brings files, `tell` is told what happens, and `wishes` are pairs of
/// an attribute and its value. A page of its own has `page`, with the scenarios of the address and of the store, and
/// the `width` of the figure whose place this one takes.
fn mount(host: Element, options: Object) -> JsValue {
    if let Ok(load) = option(&options, "load").dyn_into() {
        ask_of(load);
    }
    let instance = Instance::default();
    if let Ok(tell) = option(&options, "tell").dyn_into() {
        begin(host, &options, tell, instance.clone());
    }
    let call: Closure<dyn Fn(String, JsValue) -> JsValue> =
        Closure::new(move |what: String, value| call(&instance, &what, &value));
    call.into_js_value()
}

fn begin(host: Element, options: &Object, tell: Function, instance: Instance) {
    let mut opening = opening(options, &tell);
    let is_page = option(options, "page").is_truthy();
    let width = option(options, "width").as_f64().unwrap_or_default();
    let read = option(options, "link");
    #[cfg(feature = "workbench")]
    let (read, lesson) = workbench::lesson(read);
    if is_page {
        let kept = option(options, "kept").as_string().and_then(|kept| Scenario::read(&kept).ok());
        opening.choose_scenario(link(&read), kept);
    }
    #[cfg(feature = "workbench")]
    let wanted = workbench::wanted(options);
    #[cfg(feature = "workbench")]
    opening.take_over(&workbench::session(options));
    spawn_local(async move {
        // Without its words, a language is shown in English.
        if let Err(unfit) = bring(opening.preferences.language).await {
            opening.preferences.language = Language::default();
            opening.notice.get_or_insert(Notice::UnfitWords(unfit));
        }
        let atlas = put(host, opening, Place { is_page, width, told: told::by(tell.clone()) });
        #[cfg(feature = "workbench")]
        workbench::open(&atlas, [wanted, lesson]);
        *instance.borrow_mut() = Some(atlas);
        told::mounted(&tell);
    });
}

fn opening(options: &Object, tell: &Function) -> Opening {
    let mut opening = Opening::default();
    for pair in Array::from(&option(options, "wishes")).iter() {
        let pair = Array::from(&pair);
        if let Err(Unfit(allowed)) = wish(&mut opening, &text(&pair.get(0)), &text(&pair.get(1))) {
            told::unfit(tell, &pair, &allowed);
        }
    }
    opening
}

/// What an address carries, as the script read it: a scenario's text; `true` where it is damaged, `false` where it is of an
/// unknown kind; the number of its bytes where it is too long.
fn link(read: &JsValue) -> Link {
    match (read.as_string(), read.as_f64(), read.as_bool()) {
        (Some(text), ..) => Scenario::read(&text).map(Some).map_err(BrokenLink::TooLong),
        (_, Some(bytes), _) => Err(BrokenLink::TooLong(TooLong::Bytes(bytes as usize))),
        (.., Some(damaged)) => Err(if damaged { BrokenLink::Damaged } else { BrokenLink::Unknown }),
        _ => Ok(None),
    }
}

/// What the script asks of an instance: to be destroyed, its scenario, or an attribute with a new value, which answers with
/// nothing, or with what the value may be instead.
fn call(instance: &Instance, what: &str, value: &JsValue) -> JsValue {
    if what == "destroy" {
        if let Some(atlas) = instance.borrow_mut().take() {
            atlas.destroy();
        }
        return JsValue::UNDEFINED;
    }
    let instance = instance.borrow();
    let Some(atlas) = instance.as_ref() else { return JsValue::UNDEFINED };
    match what {
        "get" => read(atlas, |session| session.own().to_text().into()),
        #[cfg(feature = "workbench")]
        "svg" | "replay" => read(atlas, |session| workbench::answer(session, what, value)),
        "link" => follow(atlas, link(value)),
        attribute => change(atlas, attribute, &text(value)),
    }
}

fn read(atlas: &AppHandle<Atlas>, answer: impl FnOnce(&Session) -> JsValue) -> JsValue {
    atlas.get_component().map_or(JsValue::UNDEFINED, |atlas| answer(atlas.session()))
}

/// The reader went to another address.
fn follow(atlas: &AppHandle<Atlas>, link: Link) -> JsValue {
    match link {
        Ok(Some(scenario)) => atlas.send_message(Action::Open(scenario)),
        Ok(None) => {}
        Err(broken) => atlas.send_message(Action::Notify(Some(Notice::BrokenLink(broken, None)))),
    }
    JsValue::UNDEFINED
}

fn change(atlas: &AppHandle<Atlas>, attribute: &str, value: &str) -> JsValue {
    let Some(mut wanted) = atlas.get_component().map(|atlas| Opening::of(atlas.session())) else {
        return JsValue::UNDEFINED;
    };
    if let Err(Unfit(allowed)) = wish(&mut wanted, attribute, value) {
        return allowed.into();
    }
    let (scope, attribute, value) = ((**atlas).clone(), attribute.to_owned(), value.to_owned());
    spawn_local(async move {
        if bring(wanted.preferences.language).await.is_ok() {
            // Others may have changed something meanwhile.
            let make = move |opening: &mut Opening| drop(wish(opening, &attribute, &value));
            scope.send_message(Action::Host(HostWish(Rc::new(make))));
        }
    });
    JsValue::UNDEFINED
}

fn option(options: &Object, name: &str) -> JsValue {
    Reflect::get(options, &name.into()).unwrap_or_default()
}

fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}
