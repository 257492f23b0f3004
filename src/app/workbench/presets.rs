//! Real settings to open.

use super::brought::Brought;
use super::errand::Errand;
use crate::app::Action;
use crate::app::session::Session;
use crate::reference::{BadPreset, Preset, PresetName, preset_names};

/// The presets, as far as they are here.
#[derive(Clone, Debug, Default)]
pub struct Presets {
    all: Vec<Brought<Preset, BadPreset>>,
    opened: Option<PresetName>,
}

/// What a reader does with them.
#[derive(Clone, Debug)]
pub enum PresetsAct {
    /// One came, or could not be had.
    Came(PresetName, Option<String>),
    /// Opens one in place of the scenario.
    Open(PresetName),
    /// Asks again for those that are not here.
    Again,
}

impl Presets {
    /// Asks for all that are not here; none counts as opened yet.
    pub(super) fn open(&mut self) -> Vec<Errand> {
        self.opened = None;
        self.bring()
    }

    /// Asks for all that are not here.
    fn bring(&mut self) -> Vec<Errand> {
        self.all.resize(preset_names().len(), Brought::Unasked);
        let wanted = self.all.iter_mut().zip(preset_names()).filter(|(preset, _)| preset.is_wanted());
        wanted
            .map(|(preset, name)| {
                *preset = Brought::Asked;
                Errand::Preset(name)
            })
            .collect()
    }

    /// Each with its name, in their order.
    pub fn all(&self) -> impl Iterator<Item = (PresetName, &Brought<Preset, BadPreset>)> {
        preset_names().iter().copied().zip(&self.all)
    }

    /// The one that was opened last, since the tool was.
    pub const fn opened(&self) -> Option<PresetName> {
        self.opened
    }

    fn named(&mut self, name: PresetName) -> Option<&mut Brought<Preset, BadPreset>> {
        let at = preset_names().iter().position(|own| *own == name)?;
        self.all.get_mut(at)
    }
}

/// Does what the reader did.
pub(super) fn act(session: &mut Session, act: PresetsAct) {
    let presets = &mut session.workbench_mut().presets;
    match act {
        PresetsAct::Came(name, text) => {
            if let Some(preset) = presets.named(name) {
                *preset = Brought::of(text.as_deref(), Preset::read);
            }
        }
        PresetsAct::Open(name) => {
            let preset = presets.named(name).and_then(|preset| Some(preset.here()?.scenario.clone()));
            if let Some(scenario) = preset {
                presets.opened = Some(name);
                session.act(Action::Open(scenario));
            }
        }
        PresetsAct::Again => {
            let errands = presets.bring();
            session.workbench_mut().send(errands);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::workbench::Act;
    use crate::app::workbench::tests::{session, work};
    use crate::app::{Tool, workbench::Workbench};

    const NAME: PresetName = "bigfix-agent";

    fn came(text: Option<&str>) -> Act {
        Act::Presets(PresetsAct::Came(NAME, text.map(str::to_owned)))
    }

    #[test]
    fn a_preset_that_is_opened_takes_the_scenario_s_place_and_can_be_undone() {
        let mut session = session("bind tcp 80\n");
        session.act(Action::OpenTool(Tool::Presets));
        work(&mut session, came(Some(include_str!("../../../static/presets/bigfix-agent.txt"))));
        work(&mut session, Act::Presets(PresetsAct::Open(NAME)));
        assert!(session.scenario().to_string().starts_with("os 2003\nset ReservedPorts 52311-52311\n"));
        assert_eq!(session.workbench().presets().opened(), Some(NAME));
        session.act(Action::Undo);
        assert_eq!(session.scenario().to_string(), "bind tcp 80\n");
        session.act(Action::OpenTool(Tool::Presets));
        assert_eq!(session.workbench().presets().opened(), None);
    }

    #[test]
    fn one_that_did_not_come_changes_nothing_and_is_asked_for_again() {
        let mut session = session("bind tcp 80\n");
        session.act(Action::OpenTool(Tool::Presets));
        let mut errands = session.workbench_mut().take_errands();
        errands.retain(|errand| matches!(errand, Errand::Preset(_)));
        assert_eq!(errands.len(), preset_names().len());
        for text in [None, Some("<!doctype html>")] {
            work(&mut session, came(text));
            work(&mut session, Act::Presets(PresetsAct::Open(NAME)));
            assert_eq!(session.scenario().to_string(), "bind tcp 80\n");
            work(&mut session, Act::Presets(PresetsAct::Again));
            assert_eq!(session.workbench_mut().take_errands(), [Errand::Preset(NAME)]);
        }
    }

    #[test]
    fn nothing_is_asked_for_before_the_tool_is_opened() {
        assert_eq!(Workbench::default().take_errands(), []);
    }
}
