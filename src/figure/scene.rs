//! The figure as a small list of shapes, laid out and ready to be drawn by anyone.
//!
//! A scene holds pixels and named inks; it knows neither the machine nor who draws it.

use std::fmt;

use super::hit::Zone;
use super::ink::{Fill, Ink};
use super::row::RowKind;
use super::scale::Scale;
use super::text::TextStyle;
use crate::words::Language;

/// A laid-out figure. Coordinates are pixels from the top left.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The width in pixels.
    pub width: f64,
    /// The height in pixels.
    pub height: f64,
    /// What the figure shows, in one line.
    pub title: String,
    /// The language of its texts.
    pub language: Language,
    /// What is drawn, from back to front.
    pub items: Vec<Item>,
    /// Ports to pixels and back, as used in this scene.
    pub scale: Scale,
    /// Where the rows are, from top to bottom.
    pub rows: Vec<RowBox>,
    /// What a pointer can be over, from front to back.
    pub(super) zones: Vec<Zone>,
}

/// Where a row is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowBox {
    /// The row.
    pub kind: RowKind,
    /// Its upper edge, labels included.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
    /// The upper edge of its bar.
    pub bar_top: f64,
    /// The lower edge of its bar.
    pub bar_bottom: f64,
}

impl RowBox {
    /// The height of its bar in pixels.
    pub const fn bar_height(&self) -> f64 {
        self.bar_bottom - self.bar_top
    }
}

/// One shape, or a group of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Names the item among its siblings; the same thing has the same key in the next scene.
    pub key: Key,
    /// What is drawn.
    pub shape: Shape,
}

/// What an item draws.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// Where it is.
        area: Rect,
        /// The radius of its corners.
        radius: f64,
        /// How it is filled.
        fill: Option<Fill>,
        /// The ink of its outline, one pixel wide.
        stroke: Option<Ink>,
    },
    /// A filled outline, as SVG path data of moves and straight lines.
    Path {
        /// The path data.
        data: String,
        /// How it is filled.
        fill: Fill,
    },
    /// A straight line.
    Line {
        /// From.
        from: Point,
        /// To.
        to: Point,
        /// Its ink.
        ink: Ink,
        /// How wide it is.
        width: f64,
        /// Whether it is dashed.
        dashed: bool,
    },
    /// One line of text.
    Text(Text),
    /// Items that belong together, such as a row.
    Group(Vec<Item>),
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Where its baseline begins, has its middle or ends.
    pub at: Point,
    /// Which of these.
    pub anchor: Anchor,
    /// What it says.
    pub text: String,
    /// How it is set.
    pub style: TextStyle,
    /// Its ink.
    pub ink: Ink,
}

impl Text {
    /// The box that holds it in any common typeface.
    pub fn area(&self) -> Rect {
        text_area(self.at, self.anchor, self.style, self.style.width(&self.text))
    }
}

/// The dashes of a dashed line, as SVG's `stroke-dasharray`.
pub const DASHES: &str = "2 4";

/// A point in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

impl Rect {
    /// The rectangle between two corners.
    pub const fn between(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self { x: left, y: top, width: right - left, height: bottom - top }
    }

    /// The right edge.
    pub const fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    pub const fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Whether the point lies in it.
    pub fn contains(&self, point: Point) -> bool {
        (self.x..=self.right()).contains(&point.x) && (self.y..=self.bottom()).contains(&point.y)
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

/// Which part of a text stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub const fn css(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// The name of an item among its siblings: a part, and a number where there are many of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The part of the figure, in kebab case.
    pub part: &'static str,
    /// Which of them; 0 where there is one.
    pub number: usize,
}

impl fmt::Display for Key {
    /// `block-3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.part, self.number)
    }
}

impl Scene {
    /// How many nodes it takes to draw the scene, groups included.
    pub fn node_count(&self) -> usize {
        fn count(items: &[Item]) -> usize {
            items.iter().map(|item| 1 + if let Shape::Group(inner) = &item.shape { count(inner) } else { 0 }).sum()
        }
        count(&self.items)
    }

    /// Every text, from back to front.
    pub fn texts(&self) -> Vec<&Text> {
        let shapes = self.shapes().into_iter();
        shapes.filter_map(|shape| if let Shape::Text(text) = shape { Some(text) } else { None }).collect()
    }

    /// Every shape that is not a group, from back to front.
    pub fn shapes(&self) -> Vec<&Shape> {
        fn collect<'a>(items: &'a [Item], shapes: &mut Vec<&'a Shape>) {
            for item in items {
                match &item.shape {
                    Shape::Group(inner) => collect(inner, shapes),
                    shape => shapes.push(shape),
                }
            }
        }
        let mut shapes = Vec::new();
        collect(&self.items, &mut shapes);
        shapes
    }
}

/// The box of a text of that width.
pub(super) fn text_area(at: Point, anchor: Anchor, style: TextStyle, width: f64) -> Rect {
    let left = match anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::End => at.x - width,
    };
    Rect::between(left, at.y - style.ascent(), left + width, at.y + style.descent())
}
