//! The mini-map below the figure: all ports, with a frame around those on screen. It is there while not all are; the port
//! cursor does the same by keys.

use std::rc::Rc;

use crate::app::components::drawing;
use crate::app::components::element::{Element, Heard, event};
use crate::app::components::figure::{Subject, canvas};
use crate::app::components::pointer::{capture, pointer_at};
use crate::figure::{Scene, Viewport, Window, overview};

use super::lens::look;

/// The mini-map, while only a part of the axis is shown.
pub(in crate::app::components) fn map(subject: &Subject, viewport: &Viewport) -> Option<Element> {
    let window = subject.sight.window();
    if window.is_whole() {
        return None;
    }
    let scene = Rc::new(overview(&subject.replay.snapshot, viewport));
    let drawing = canvas(&scene).class("map").is("aria-hidden", "true").with(drawing::items(&scene.items));
    let moves = moves(subject, &scene, window);
    Some(drawing.on(event::pointerdown, moves.clone()).on(event::pointermove, moves))
}

/// Brings the frame under the pointer while it is down.
fn moves(subject: &Subject, scene: &Rc<Scene>, window: Window) -> Heard {
    let (scene, dispatch) = (scene.clone(), subject.dispatch.clone());
    Rc::new(move |event| {
        let Some((pointer, at)) = pointer_at(&event).filter(|(pointer, _)| pointer.buttons() & 1 == 1) else { return };
        if event.type_() == "pointerdown" {
            capture(pointer);
        }
        look(&dispatch, centred(&scene, window, at.x));
    })
}

/// The window with its middle at `x` of the mini-map.
fn centred(scene: &Scene, window: Window, x: f64) -> Window {
    let (left, right) = (scene.scale.x(window.from()), scene.scale.x(window.to()));
    window.panned(scene.scale.kind(), (x - f64::midpoint(left, right)) / (right - left))
}
