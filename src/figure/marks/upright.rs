//! Upright lines through all rows: where they run, and that labels beside them keep clear of them.

use crate::figure::frame::Frame;
use crate::figure::layout::Drawing;
use crate::figure::path::PathData;
use crate::figure::pen::Pen;
use crate::figure::scale::FIXED_EDGES;
use crate::figure::scene::Rect;

/// An upright line as an outline, so that it can pass by the labels. It stands on whole pixels, to be sharp.
pub(super) fn upright(frame: &Frame, x: f64, width: f64) -> PathData {
    let left = (x - width / 2.0).round();
    let mut data = PathData::default();
    for (top, bottom) in frame.line_stretches() {
        data.rect(left, top, left + width, bottom);
    }
    data
}

/// Keeps labels off the lines.
pub(super) fn keep_free(drawing: &Drawing<'_>, pen: &mut Pen) {
    let Drawing { snapshot, viewport, frame } = drawing;
    let edges = inner_edges().into_iter();
    let boundary = f64::from(snapshot.limits.max_user_port()) + 1.0;
    let pins = [viewport.pinned, viewport.cursor].into_iter().flatten().map(|port| f64::from(port) + 0.5);
    for position in edges.chain([boundary]).chain(pins).filter(|&position| frame.shows(position)) {
        let x = frame.scale.x(position);
        for (top, bottom) in frame.line_stretches() {
            pen.labels.take(Rect::between(x - 2.0, top, x + 2.0, bottom));
        }
    }
}

/// The positions of the edges within the axis that hold whatever the machine's state.
pub(super) fn inner_edges() -> Vec<f64> {
    let between = FIXED_EDGES.into_iter().filter(|(left, _)| left.is_some());
    between.filter_map(|(_, right)| right.map(f64::from)).collect()
}
