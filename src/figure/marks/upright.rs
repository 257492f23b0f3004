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

/// The x of every visible line, ascending: fixed edges, the boundary, the pinned port and the port cursor.
pub(super) fn lines(drawing: &Drawing<'_>) -> Vec<f64> {
    let Drawing { snapshot, viewport, frame } = drawing;
    let boundary = f64::from(snapshot.limits.max_user_port()) + 1.0;
    let pins = [viewport.pinned, viewport.cursor].into_iter().flatten().map(|port| f64::from(port) + 0.5);
    let positions = inner_edges().into_iter().chain([boundary]).chain(pins);
    let visible = positions.filter(|&position| frame.shows(position));
    let mut lines: Vec<f64> = visible.map(|position| frame.scale.x(position)).collect();
    lines.sort_unstable_by(f64::total_cmp);
    lines
}

/// Keeps labels off the lines.
pub(super) fn keep_free(drawing: &Drawing<'_>, pen: &mut Pen) {
    for x in lines(drawing) {
        for (top, bottom) in drawing.frame.line_stretches() {
            pen.labels.take(Rect::between(x - 2.0, top, x + 2.0, bottom));
        }
    }
}

/// The positions of the edges within the axis that hold whatever the machine's state.
pub(super) fn inner_edges() -> Vec<f64> {
    let between = FIXED_EDGES.into_iter().filter(|(left, _)| left.is_some());
    between.filter_map(|(_, right)| right.map(f64::from)).collect()
}
