//! A scene as SVG nodes.
//!
//! The nodes are made by hand rather than by `html!`: there are hundreds of them in every frame, and a node with a fixed
//! list of attribute names is what Yew compares fastest.

use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VNode, VTag};
use yew::{AttrValue, Html};

use crate::figure::{DASHES, Fill, Item, Pattern, Pixels, Rect, Shape, Text};

/// The patterns that scenes refer to.
pub(super) fn patterns() -> Html {
    let mut definitions = VTag::new("defs");
    definitions.add_children(Pattern::ALL.map(pattern));
    definitions.into()
}

fn pattern(pattern: Pattern) -> VNode {
    let tile = Some(fixed(Pattern::TILE));
    let id = Some(AttrValue::Static(pattern.id()));
    let units = Some(AttrValue::Static("userSpaceOnUse"));
    let mut node = node("pattern", &["id", "width", "height", "patternUnits"], [id, tile.clone(), tile, units]);
    if pattern.is_opaque() {
        let whole = Rect::between(0.0, 0.0, Pattern::TILE, Pattern::TILE);
        node.add_child(rect(&whole, 0.0, Some(Fill::Solid(crate::figure::Ink::Paper)), None).into());
    }
    let values = [
        Some(AttrValue::Static(pattern.lines())),
        Some(AttrValue::Static("none")),
        Some(AttrValue::Static(pattern.ink().css())),
        Some(fixed(pattern.line_width())),
    ];
    node.add_child(self::node("path", &["d", "fill", "stroke", "stroke-width"], values).into());
    node.into()
}

/// The nodes of some items, from back to front.
pub(super) fn items(items: &[Item]) -> Html {
    items.iter().map(item).collect()
}

fn item(item: &Item) -> VNode {
    let mut node = match &item.shape {
        Shape::Rect { area, radius, fill, stroke } => rect(area, *radius, *fill, stroke.map(|ink| ink.css())),
        Shape::Path { data, fill } => {
            node("path", &["d", "fill"], [Some(data.clone().into()), Some(AttrValue::Static(fill_css(*fill)))])
        }
        Shape::Line { from, to, ink, width, dashed } => node(
            "line",
            &["x1", "y1", "x2", "y2", "stroke", "stroke-width", "stroke-dasharray"],
            [
                Some(fixed(from.x)),
                Some(fixed(from.y)),
                Some(fixed(to.x)),
                Some(fixed(to.y)),
                Some(AttrValue::Static(ink.css())),
                Some(fixed(*width)),
                dashed.then_some(AttrValue::Static(DASHES)),
            ],
        ),
        Shape::Text(shown) => text(shown),
        Shape::Group(inner) => {
            let mut group = VTag::new("g");
            group.add_child(items(inner));
            group
        }
    };
    node.key = Some(Key::from(item.key.to_string()));
    node.into()
}

fn rect(area: &Rect, radius: f64, fill: Option<Fill>, stroke: Option<&'static str>) -> VTag {
    node(
        "rect",
        &["x", "y", "width", "height", "rx", "fill", "stroke"],
        [
            Some(fixed(area.x)),
            Some(fixed(area.y)),
            Some(fixed(area.width)),
            Some(fixed(area.height)),
            Some(fixed(radius)),
            Some(AttrValue::Static(fill.map_or("none", fill_css))),
            stroke.map(AttrValue::Static),
        ],
    )
}

fn text(text: &Text) -> VTag {
    let mut node = node(
        "text",
        &["x", "y", "font-size", "font-weight", "text-anchor", "fill"],
        [
            Some(fixed(text.at.x)),
            Some(fixed(text.at.y)),
            Some(fixed(text.style.size())),
            Some(fixed(f64::from(text.style.weight()))),
            Some(AttrValue::Static(text.anchor.css())),
            Some(AttrValue::Static(text.ink.css())),
        ],
    );
    node.add_child(text.text.clone().into());
    node
}

/// A node with these attributes, a value for each key; one without a value is left out.
fn node<const N: usize>(name: &'static str, keys: &'static [&'static str; N], values: [Option<AttrValue>; N]) -> VTag {
    attributed(name, keys, values.into())
}

/// The same for any number of attributes, so that it is compiled once.
fn attributed(name: &'static str, keys: &'static [&'static str], values: Vec<Option<AttrValue>>) -> VTag {
    let mut tag = VTag::new(name);
    let values = values.into_iter().map(|value| value.map(AttributeOrProperty::Attribute)).collect();
    tag.set_attributes(Attributes::Dynamic { keys, values });
    tag
}

const fn fill_css(fill: Fill) -> &'static str {
    match fill {
        Fill::Solid(ink) => ink.css(),
        Fill::Hatched(pattern) => pattern.reference(),
    }
}

fn fixed(value: f64) -> AttrValue {
    Pixels(value).to_string().into()
}
