//! What a tool needs from outside of the session: the session asks, and the page runs the errand after it has drawn.

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::teaching::TeachingErrand;
use super::{Act, ClassroomAct, KitAct, LookUpAct, PANEL, PresetsAct};
use crate::app::browser;
use crate::app::{Action, Shared};
use crate::reference::PresetName;
use crate::scenario::Scenario;

/// An errand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Bring the names that IANA gave.
    Services,
    /// Bring a preset.
    Preset(PresetName),
    /// Print the page.
    Print,
    /// For lessons or quiz.
    Teaching(TeachingErrand),
    /// Copy what the kit has for the class.
    CopyForClass(String),
    /// Tell the kit where this page stands.
    OwnAddress,
    /// Pack a scenario of the class into the fragment of an address.
    Pack(Shared<Scenario>),
    /// Scroll to an element and give it the focus.
    Reveal(String),
    /// Scroll to the panel's title where it is out of sight.
    ShowPanel,
}

impl Errand {
    /// Runs it; `dispatch` hears what came of it.
    pub fn run(self, dispatch: &Callback<Action>) {
        match self {
            Self::Services => bring("services.txt".to_owned(), dispatch, |text| Act::LookUp(LookUpAct::Came(text))),
            Self::Preset(name) => {
                let came = move |text| Act::Presets(PresetsAct::Came(name, text));
                bring(format!("presets/{name}.txt"), dispatch, came);
            }
            Self::CopyForClass(text) => copy_for_class(text, dispatch),
            Self::OwnAddress => dispatch.emit(Action::Work(Act::Kit(KitAct::Stands(browser::address())))),
            Self::Print => browser::print(),
            Self::Teaching(errand) => errand.run(dispatch),
            Self::Pack(scenario) => pack(scenario, dispatch),
            Self::Reveal(id) => browser::reveal(&id),
            Self::ShowPanel => browser::bring_in_sight(PANEL),
        }
    }
}

fn copy_for_class(text: String, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let copied = browser::copy(&text).await;
        dispatch.emit(Action::Work(Act::Kit(KitAct::Copied(copied))));
    });
}

fn pack(scenario: Shared<Scenario>, dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let fragment = browser::fragment(&scenario.to_string()).await;
        dispatch.emit(Action::Work(Act::Classroom(ClassroomAct::Packed(scenario, fragment))));
    });
}

/// Brings a file of the site; `came` says what to do with it, or without it.
pub(super) fn bring(path: String, dispatch: &Callback<Action>, came: impl Fn(Option<String>) -> Act + 'static) {
    let dispatch = dispatch.clone();
    spawn_local(async move { dispatch.emit(Action::Work(came(browser::file(&path).await))) });
}
