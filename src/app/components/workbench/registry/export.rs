//! Exporting the values: as the file that regedit would write, and as commands.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Html;

use super::super::super::controls::button;
use super::super::super::element::{Element, Heard, el, text_el};
use super::Panel;
use crate::app::Action;
use crate::app::browser::{copy, download};
use crate::app::workbench::registry::{RegistryAct, TakenAway};
use crate::scenario::reg::write;
use crate::words::RegistryPanelMessage as Words;

const FILE_NAME: &str = "Tcpip-Parameters.reg";
const FILE_TYPE: &str = "application/octet-stream";

/// The part of the panel.
pub(super) fn view(panel: Panel) -> Element {
    el("div")
        .class("export")
        .with(text_el("h3", panel.text(Words::ExportTitle)))
        .with(button(panel.text(Words::ExportFile), downloaded(panel)))
        .with(text_el("p", panel.text(Words::ExportHint)).class("hint"))
        .with(as_commands(panel))
        .with(el("p").class("hint").is("role", "status").text(taken_away(panel)))
}

fn downloaded(panel: Panel) -> Heard {
    let (judgement, dispatch) = (panel.judgement.clone(), panel.view.dispatch.clone());
    Rc::new(move |_| {
        if !download(FILE_NAME, FILE_TYPE, &write(&judgement.registry)) {
            dispatch.emit(RegistryAct::TookAway(TakenAway::DownloadRefused).into());
        }
    })
}

/// The commands with a button to copy them; or why there are none.
fn as_commands(panel: Panel) -> Html {
    let heading = text_el("h4", panel.text(Words::ExportCommands));
    let commands = match &panel.judgement.commands {
        Ok(commands) => commands.join("\n"),
        Err(refused) => {
            let why = text_el("p", &refused.message(panel.view.language));
            return el("div").class("commands").with(heading).with(why).into();
        }
    };
    let text = text_el("pre", "").is("tabindex", "0").is("aria-label", panel.text(Words::ExportCommands));
    let text = text.with(text_el("code", &commands));
    el("div")
        .class("commands")
        .with(heading)
        .with(text)
        .with(button(panel.text(Words::CopyCommands), copied(panel, commands)))
        .into()
}

fn copied(panel: Panel, commands: String) -> Heard {
    let dispatch = panel.view.dispatch.clone();
    Rc::new(move |_| {
        let (dispatch, commands) = (dispatch.clone(), commands.clone() + "\n");
        spawn_local(async move {
            let taken = if copy(&commands).await { TakenAway::Copied } else { TakenAway::CopyRefused };
            dispatch.emit(Action::from(RegistryAct::TookAway(taken)));
        });
    })
}

fn taken_away(panel: Panel) -> &'static str {
    panel.desk.taken_away.map_or("", |taken| {
        panel.text(match taken {
            TakenAway::Copied => Words::CommandsCopied,
            TakenAway::CopyRefused => Words::CopyRefused,
            TakenAway::DownloadRefused => Words::DownloadRefused,
        })
    })
}
