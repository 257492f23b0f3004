//! The one function from a machine's state to a scene.

use super::frame::Frame;
use super::marks;
use super::pen::Pen;
use super::scene::Scene;
use super::summary;
use super::viewport::Viewport;
use crate::model::Snapshot;

/// What every mark may look at.
pub(super) struct Drawing<'a> {
    pub snapshot: &'a Snapshot,
    pub viewport: &'a Viewport,
    pub frame: Frame,
}

/// Lays out the figure of a machine, as a reader looks at it.
///
/// The number of items is bounded by the width, whatever the machine holds. It is fast enough to run on every event of a
/// drag.
pub fn layout(snapshot: &Snapshot, viewport: &Viewport) -> Scene {
    let drawing = Drawing { snapshot, viewport, frame: Frame::new(viewport) };
    let mut pen = Pen::default();
    marks::draw(&drawing, &mut pen);
    let (items, zones) = pen.finish();
    let Frame { width, height, scale, rows, .. } = drawing.frame;
    let title = summary::title(snapshot, viewport.language);
    Scene { width, height, title, language: viewport.language, items, scale, rows, zones }
}
