//! Puts shapes into a scene: one short call for each.

use super::hit::Zone;
use super::ink::{Fill, Ink};
use super::labels::Labels;
use super::path::PathData;
use super::scene::{Anchor, Item, Key, Point, Rect, Shape, Text, text_area};
use super::target::Target;
use super::text::TextStyle;

/// Collects what the marks draw.
#[derive(Default)]
pub(super) struct Pen {
    items: Vec<Item>,
    /// From back to front, as drawn.
    zones: Vec<Zone>,
    /// The boxes that labels have taken.
    pub labels: Labels,
}

/// A text that is about to be drawn.
#[derive(Clone, Copy)]
pub(super) struct Writing<'a> {
    pub text: &'a str,
    pub at: Point,
    pub anchor: Anchor,
    pub style: TextStyle,
    pub ink: Ink,
}

impl Writing<'_> {
    /// The box that holds it.
    pub fn area(&self) -> Rect {
        text_area(self.at, self.anchor, self.style, self.style.width(self.text))
    }
}

impl Pen {
    /// The finished items, and the zones from front to back.
    pub fn finish(mut self) -> (Vec<Item>, Vec<Zone>) {
        self.zones.reverse();
        (self.items, self.zones)
    }

    /// Draws a group.
    pub fn group(&mut self, key: Key, draw: impl FnOnce(&mut Self)) {
        let outside = std::mem::take(&mut self.items);
        draw(self);
        let inside = std::mem::replace(&mut self.items, outside);
        self.push(key, Shape::Group(inside));
    }

    /// Draws a filled rectangle.
    pub fn rect(&mut self, key: Key, area: Rect, radius: f64, fill: Fill) {
        self.push(key, Shape::Rect { area, radius, fill: Some(fill), stroke: None });
    }

    /// Draws a rectangle with an outline.
    pub fn outlined(&mut self, key: Key, area: Rect, radius: f64, fill: Option<Fill>, stroke: Ink) {
        self.push(key, Shape::Rect { area, radius, fill, stroke: Some(stroke) });
    }

    /// Draws a path, unless it is empty.
    pub fn path(&mut self, key: Key, data: PathData, fill: Fill) {
        if !data.is_empty() {
            self.push(key, Shape::Path { data: data.finish(), fill });
        }
    }

    /// Draws a line.
    pub fn line(&mut self, key: Key, from: Point, to: Point, ink: Ink, width: f64) {
        self.push(key, Shape::Line { from, to, ink, width, dashed: false });
    }

    /// Draws a dashed line, one pixel wide.
    pub fn dashed(&mut self, key: Key, from: Point, to: Point, ink: Ink) {
        self.push(key, Shape::Line { from, to, ink, width: 1.0, dashed: true });
    }

    /// Writes a text.
    pub fn write(&mut self, key: Key, writing: Writing<'_>) {
        let Writing { text, at, anchor, style, ink } = writing;
        self.push(key, Shape::Text(Text { at, anchor, text: text.to_owned(), style, ink }));
    }

    /// Writes a text where its box is free, with `gap` pixels of air beside it.
    pub fn write_if_free(&mut self, key: Key, writing: Writing<'_>, gap: f64) -> bool {
        let free = self.labels.claim(writing.area(), gap);
        if free {
            self.write(key, writing);
        }
        free
    }

    /// Makes an area answer to a pointer, in front of those before it.
    pub fn zone(&mut self, area: Rect, target: Target) {
        self.zones.push(Zone { area, target });
    }

    fn push(&mut self, key: Key, shape: Shape) {
        self.items.push(Item { key, shape });
    }
}

/// The key of the only one of its part.
pub(super) const fn key(part: &'static str) -> Key {
    Key { part, number: 0 }
}

/// The key of one of several.
pub(super) const fn key_of(part: &'static str, number: usize) -> Key {
    Key { part, number }
}
