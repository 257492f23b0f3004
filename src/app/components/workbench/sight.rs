//! What the workbench adds to what the figure shows: a part of the axis, marks of what changed, another machine below.

use yew::Callback;

use crate::app::components::View;
use crate::app::components::drawing;
use crate::app::components::element::{Element, el, event, text_el};
use crate::app::components::figure::{Subject, canvas};
use crate::app::components::pointer::pointer_at;
use crate::app::workbench::{Changes, Place};
use crate::app::{Action, Shared};
use crate::figure::{Scene, Viewport, Window, layout};
use crate::scenario::Replay;

/// What the workbench shows in the figure.
#[derive(Clone, PartialEq)]
pub(in crate::app::components) struct Sight {
    /// Where and when hands are at work.
    pub place: Place,
    /// Whether time runs.
    pub plays: bool,
    window: Window,
    changes: Option<Changes>,
    rival: Option<Shared<Replay>>,
}

impl Sight {
    /// What it shows of a session.
    pub(in crate::app::components) fn of(view: View) -> Self {
        let (session, workbench) = (view.session, view.session.workbench());
        let place = Place::of(session);
        let rival = workbench.compare().compared().map(|compared| compared.shown.clone());
        let plays = workbench.time().is_playing();
        Self { place, plays, window: workbench.window(), changes: workbench.changes().cloned(), rival }
    }

    /// How the figure is seen.
    pub(in crate::app::components) fn viewport(&self, width: f64) -> Viewport {
        let changes = self.changes.as_ref().map(|changes| (**changes).clone()).unwrap_or_default();
        Viewport { window: self.window, changes, ..Viewport::new(width) }
    }

    /// The part of the axis that is shown.
    pub(super) const fn window(&self) -> Window {
        self.window
    }
}

/// What the upper figure is, where there is another below it.
pub(in crate::app::components) fn caption(subject: &Subject, scene: &Scene) -> Option<Element> {
    subject.sight.rival.as_ref().map(|_| text_el("p", &scene.title).class("caption"))
}

/// The other machine, on the same axis. A press on it pins the port there.
pub(in crate::app::components) fn rival(subject: &Subject, viewport: &Viewport) -> Option<Element> {
    let rival = subject.sight.rival.as_ref()?;
    let scene = layout(&rival.snapshot, &Viewport { draft: None, ..viewport.clone() });
    let title = scene.title.clone();
    let drawing = canvas(&scene).is("role", "img").has("aria-label", title.clone()).with(drawing::items(&scene.items));
    let drawing = drawing.on(event::pointerup, pins(scene, subject.dispatch.clone()));
    Some(el("div").class("rival").with(text_el("p", &title).class("caption")).with(drawing))
}

fn pins(scene: Scene, dispatch: Callback<Action>) -> crate::app::components::element::Heard {
    std::rc::Rc::new(move |event| {
        let port = pointer_at(&event).and_then(|(_, at)| scene.hit(at.x, at.y)).map(|hit| hit.port);
        if port.is_some() {
            dispatch.emit(Action::Pin(port));
        }
    })
}
