//! What is kept on the device: the last scenario and the reader's preferences, each under a versioned name.

use web_sys::{Storage, window};

use crate::app::Preferences;

/// The last scenario; the number is the version of the format.
const SCENARIO: &str = "port-atlas.scenario.1";
/// The preferences, one `name=value` a line.
const PREFERENCES: &str = "port-atlas.preferences.1";

/// The browser's local storage. Where it is missing, full or forbidden, nothing is kept and nothing fails.
pub struct Store;

impl Store {
    /// The text of the scenario that the reader last changed.
    pub fn scenario() -> Option<String> {
        local()?.get_item(SCENARIO).ok()?
    }

    /// Keeps the text of the scenario.
    pub fn keep_scenario(text: &str) {
        if let Some(local) = local() {
            let _ = local.set_item(SCENARIO, text);
        }
    }

    /// The reader's preferences, where some were kept.
    pub fn preferences() -> Option<Preferences> {
        let text = local()?.get_item(PREFERENCES).ok()??;
        Some(Preferences::read(&text))
    }

    /// Keeps the reader's preferences.
    pub fn keep_preferences(preferences: &Preferences) {
        if let Some(local) = local() {
            let _ = local.set_item(PREFERENCES, &preferences.write());
        }
    }
}

fn local() -> Option<Storage> {
    window()?.local_storage().ok()?
}
