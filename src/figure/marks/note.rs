//! The note below the figure: which scale it has, and which ports are on screen.

use crate::figure::ink::Ink;
use crate::figure::layout::Drawing;
use crate::figure::pen::{Pen, Writing, key};
use crate::figure::scale::ScaleKind;
use crate::figure::scene::{Anchor, Point};
use crate::figure::text::TextStyle;
use crate::words::{Message, fill};

pub(super) fn draw(drawing: &Drawing<'_>, pen: &mut Pen) {
    let (frame, language) = (&drawing.frame, drawing.viewport.language);
    let scale = language.text(match frame.scale.kind() {
        ScaleKind::Schematic => Message::NoteSchematic,
        ScaleKind::Linear => Message::NoteLinear,
        ScaleKind::Log => Message::NoteLog,
    });
    let window = frame.scale.window();
    let text = if window.is_whole() {
        scale.to_owned()
    } else {
        fill(language.text(Message::NoteWindow), &[("scale", &scale), ("range", &window.ports())])
    };
    let at = Point { x: frame.scale.left(), y: frame.height - 7.0 };
    let writing = Writing { text: &text, at, anchor: Anchor::Start, style: TextStyle::Note, ink: Ink::Muted };
    pen.write(key("note"), writing);
}
