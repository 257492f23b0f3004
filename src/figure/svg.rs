//! A scene as an SVG file that stands alone: title and description for readers who do not see it, colours for light and
//! dark paper inside.

use std::fmt::{self, Write};

use super::chart::Chart;
use super::describe::Description;
use super::ink::{Fill, Ink, Pattern};
use super::palette::{Colours, colours};
use super::path::Pixels;
use super::scene::{Anchor, DASHES, Item, Point, Rect, Scene, Shape, Text};
use super::text::TextStyle;
use crate::words::Language;

/// Writes to the file; writing to a string cannot fail.
macro_rules! put {
    ($writer:expr, $($text:tt)+) => {{ let _ = write!($writer.out, $($text)+); }};
}

/// The paper that a picture is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Light or dark, as the viewer's system asks.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its word on the command line and in attributes.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme that a keyword names.
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.keyword().eq_ignore_ascii_case(keyword))
    }
}

/// The typefaces of the figure, the first that the reader has.
pub const TYPEFACE: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', \
                            'PingFang SC', 'Microsoft YaHei', sans-serif";

/// The scene as the text of an SVG file, with its own colours and typeface.
pub fn file(scene: &Scene, description: &Description, theme: Theme) -> String {
    let mut writer = Writer { out: String::new(), colouring: Colouring::Classes };
    writer.open(&Page::of_scene(scene), &description.text());
    writer.style(theme);
    writer.body(&Page::of_scene(scene));
    writer.out
}

/// The chart as the text of an SVG file, with its own colours and typeface; `words` say what it shows.
pub fn chart_file(chart: &Chart, words: &str, theme: Theme) -> String {
    let Chart { width, height, ref title, language, ref items } = *chart;
    let page = Page { width, height, title, language, items };
    let mut writer = Writer { out: String::new(), colouring: Colouring::Classes };
    writer.open(&page, words);
    writer.style(theme);
    writer.body(&page);
    writer.out
}

/// The scene as an `<svg>` element for a page that has the inks' stylesheet: its colours follow the page's.
pub fn element(scene: &Scene, description: &Description) -> String {
    let mut writer = Writer { out: String::new(), colouring: Colouring::CustomProperties };
    writer.open(&Page::of_scene(scene), &description.text());
    writer.body(&Page::of_scene(scene));
    writer.out
}

/// What a file needs of a scene or of a chart.
struct Page<'a> {
    width: f64,
    height: f64,
    title: &'a str,
    language: Language,
    items: &'a [Item],
}

impl<'a> Page<'a> {
    fn of_scene(scene: &'a Scene) -> Self {
        let Scene { width, height, ref title, language, ref items, .. } = *scene;
        Self { width, height, title, language, items }
    }
}

/// How an ink gets its colour.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Colouring {
    /// From a class of the file's own stylesheet, which every viewer knows.
    Classes,
    /// From the page's custom properties.
    CustomProperties,
}

struct Writer {
    out: String,
    colouring: Colouring,
}

impl Writer {
    fn open(&mut self, page: &Page<'_>, description: &str) {
        let (width, height, lang) = (Pixels(page.width), Pixels(page.height), page.language.tag());
        put!(self, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" ");
        put!(self, "viewBox=\"0 0 {width} {height}\" role=\"img\" lang=\"{lang}\">\n");
        put!(self, "<title>{}</title>\n", Escaped(page.title));
        put!(self, "<desc>{}</desc>\n", Escaped(description));
    }

    fn style(&mut self, theme: Theme) {
        put!(self, "<style>\n");
        match theme {
            Theme::Light => self.declare(|colours| colours.light),
            Theme::Dark => self.declare(|colours| colours.dark),
            Theme::Auto => {
                self.declare(|colours| colours.light);
                put!(self, "@media (prefers-color-scheme: dark) {{\n");
                self.declare(|colours| colours.dark);
                put!(self, "}}\n");
            }
        }
        put!(self, "text {{ font-family: {TYPEFACE}; font-variant-numeric: tabular-nums; }}\n</style>\n");
    }

    fn declare(&mut self, colour: fn(&Colours) -> &'static str) {
        for &ink in Ink::ALL {
            if let Some(colour) = colours(ink).as_ref().map(colour) {
                let name = ink.name();
                put!(self, ".{name} {{ fill: {colour}; }} .{name}-line {{ stroke: {colour}; }}\n");
            }
        }
    }

    fn body(&mut self, page: &Page<'_>) {
        put!(self, "<defs>\n");
        for pattern in Pattern::ALL {
            self.pattern(pattern);
        }
        put!(self, "</defs>\n");
        let paper = Rect::between(0.0, 0.0, page.width, page.height);
        self.rect(&paper, 0.0, Some(Fill::Solid(Ink::Paper)), None);
        for item in page.items {
            self.item(item);
        }
        put!(self, "</svg>\n");
    }

    fn pattern(&mut self, pattern: Pattern) {
        let (id, tile, lines) = (pattern.id(), Pixels(Pattern::TILE), pattern.lines());
        put!(self, "<pattern id=\"{id}\" width=\"{tile}\" height=\"{tile}\" patternUnits=\"userSpaceOnUse\">");
        if pattern.is_opaque() {
            let tile = Rect::between(0.0, 0.0, Pattern::TILE, Pattern::TILE);
            self.rect(&tile, 0.0, Some(Fill::Solid(Ink::Paper)), None);
        }
        put!(self, "<path d=\"{lines}\" fill=\"none\" stroke-width=\"{}\"", Pixels(pattern.line_width()));
        self.stroke(pattern.ink());
        put!(self, "/></pattern>\n");
    }

    fn item(&mut self, item: &Item) {
        match &item.shape {
            Shape::Rect { area, radius, fill, stroke } => self.rect(area, *radius, *fill, *stroke),
            Shape::Path { data, fill } => {
                put!(self, "<path d=\"{data}\"");
                self.fill(Some(*fill));
                put!(self, "/>\n");
            }
            Shape::Line { from, to, ink, width, dashed } => self.line(*from, *to, *ink, *width, *dashed),
            Shape::Text(text) => self.text(text),
            Shape::Group(items) => {
                put!(self, "<g data-part=\"{}\">\n", item.key.part);
                items.iter().for_each(|item| self.item(item));
                put!(self, "</g>\n");
            }
        }
    }

    fn rect(&mut self, area: &Rect, radius: f64, fill: Option<Fill>, stroke: Option<Ink>) {
        let (x, y, width, height) = (Pixels(area.x), Pixels(area.y), Pixels(area.width), Pixels(area.height));
        put!(self, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
        if radius > 0.0 {
            put!(self, " rx=\"{}\"", Pixels(radius));
        }
        self.paint(fill, stroke);
        put!(self, "/>\n");
    }

    fn line(&mut self, from: Point, to: Point, ink: Ink, width: f64, dashed: bool) {
        put!(self, "<path d=\"M{} {}L{} {}\"", Pixels(from.x), Pixels(from.y), Pixels(to.x), Pixels(to.y));
        put!(self, " stroke-width=\"{}\"", Pixels(width));
        if dashed {
            put!(self, " stroke-dasharray=\"{DASHES}\"");
        }
        self.stroke(ink);
        put!(self, "/>\n");
    }

    fn text(&mut self, text: &Text) {
        let (x, y, size) = (Pixels(text.at.x), Pixels(text.at.y), Pixels(text.style.size()));
        put!(self, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"");
        if text.style.weight() != TextStyle::NORMAL_WEIGHT {
            put!(self, " font-weight=\"{}\"", text.style.weight());
        }
        if text.anchor != Anchor::Start {
            put!(self, " text-anchor=\"{}\"", text.anchor.css());
        }
        self.fill(Some(Fill::Solid(text.ink)));
        put!(self, ">{}</text>\n", Escaped(&text.text));
    }

    fn fill(&mut self, fill: Option<Fill>) {
        self.paint(fill, None);
    }

    fn stroke(&mut self, ink: Ink) {
        match self.colouring {
            Colouring::Classes => put!(self, " class=\"{}-line\"", ink.name()),
            Colouring::CustomProperties => put!(self, " stroke=\"{}\"", ink.css()),
        }
    }

    /// Both fill and outline, since they share the one `class` attribute.
    fn paint(&mut self, fill: Option<Fill>, stroke: Option<Ink>) {
        match fill {
            None => put!(self, " fill=\"none\""),
            Some(Fill::Hatched(pattern)) => put!(self, " fill=\"{}\"", pattern.reference()),
            Some(Fill::Solid(_)) => {}
        }
        let solid = fill.and_then(|fill| if let Fill::Solid(ink) = fill { Some(ink) } else { None });
        match self.colouring {
            Colouring::Classes => self.classes(solid, stroke),
            Colouring::CustomProperties => {
                let fill = solid.map(|ink| ("fill", ink));
                let stroke = stroke.map(|ink| ("stroke", ink));
                for (attribute, ink) in fill.into_iter().chain(stroke) {
                    put!(self, " {attribute}=\"{}\"", ink.css());
                }
            }
        }
    }

    fn classes(&mut self, fill: Option<Ink>, stroke: Option<Ink>) {
        match (fill, stroke) {
            (Some(fill), Some(stroke)) => put!(self, " class=\"{} {}-line\"", fill.name(), stroke.name()),
            (Some(fill), None) => put!(self, " class=\"{}\"", fill.name()),
            (None, Some(stroke)) => put!(self, " class=\"{}-line\"", stroke.name()),
            (None, None) => {}
        }
    }
}

/// A text with what XML gives a meaning to written as entities.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|character| match character {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            // Neither is allowed in XML, not even as an entity.
            character if character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}') => f.write_char(' '),
            character => f.write_char(character),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_gives_a_meaning_to_is_escaped() {
        assert_eq!(Escaped("a<b & \"c\">\u{1}\u{ffff}").to_string(), "a&lt;b &amp; &quot;c&quot;&gt;  ");
    }

    #[test]
    fn a_keyword_names_its_theme() {
        for theme in Theme::ALL {
            assert_eq!(Theme::from_keyword(theme.keyword()), Some(theme));
        }
        assert_eq!(Theme::from_keyword("sepia"), None);
    }
}
