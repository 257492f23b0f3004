//! A caption below a scene, for a picture that leaves the page.

use super::frame::MARGIN;
use super::ink::Ink;
use super::pen::key_of;
use super::scene::{Anchor, Item, Point, Scene, Shape, Text};
use super::text::TextStyle;

const STYLE: TextStyle = TextStyle::Value;
/// From baseline to baseline, in pixels.
const LEADING: f64 = 18.0;
/// The space below the last line, in pixels.
const BELOW: f64 = 10.0;
/// What no line begins with.
const CLOSING: [char; 10] = ['。', '，', '、', '；', '：', '！', '？', '）', '”', '》'];

impl Scene {
    /// The scene with a caption below it, in as many lines as it takes.
    #[must_use]
    pub fn captioned(mut self, caption: &str) -> Self {
        let lines = broken(caption, self.width - 2.0 * MARGIN);
        for (number, text) in lines.into_iter().enumerate() {
            self.height += LEADING;
            let at = Point { x: MARGIN, y: self.height - STYLE.descent() };
            let line = Text { at, anchor: Anchor::Start, text, style: STYLE, ink: Ink::Text };
            self.items.push(Item { key: key_of("caption", number), shape: Shape::Text(line) });
        }
        self.height += BELOW;
        self
    }
}

/// The text in lines of at most that width. A piece that is wider alone has a line of its own.
fn broken(text: &str, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces(text) {
        match lines.last_mut() {
            Some(line) if STYLE.width(&(line.clone() + piece.trim_end())) <= width => line.push_str(piece),
            _ => lines.push(piece.to_owned()),
        }
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// The pieces between which a line may break: after a space, and after a Chinese character, but never before a mark that
/// belongs to what stands before it.
fn pieces(text: &str) -> Vec<&str> {
    let may_break = |(at, character): (usize, char)| {
        let end = at + character.len_utf8();
        let parts = character == ' ' || !character.is_ascii();
        (parts && !text[end..].starts_with(CLOSING)).then_some(end)
    };
    let mut begin = 0;
    let ends = text.char_indices().filter_map(may_break).chain([text.len()]);
    ends.map(|end| &text[std::mem::replace(&mut begin, end)..end]).filter(|piece| !piece.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Viewport, layout};
    use crate::scenario::{Scenario, replay};

    fn scene(width: f64, caption: &str) -> (Scene, Scene) {
        let snapshot = replay(&Scenario::default()).snapshot;
        let plain = layout(&snapshot, &Viewport::new(width));
        (plain.clone(), plain.captioned(caption))
    }

    #[test]
    fn a_caption_stands_below_the_figure_inside_its_width() {
        let caption = "Ports of Windows XP and Windows Server 2003, MaxUserPort 5000. 端口的范围，画在一条轴上。";
        for width in [280.0, 480.0, 960.0] {
            let (plain, captioned) = scene(width, caption);
            let lines = &captioned.texts()[plain.texts().len()..];
            assert_eq!(
                lines.iter().map(|line| line.text.replace(' ', "")).collect::<String>(),
                caption.replace(' ', "")
            );
            for line in lines {
                let area = line.area();
                assert!(area.y >= plain.height - 1.0 && area.bottom() <= captioned.height, "{width}: {line:?}");
                assert!(area.right() <= captioned.width, "{width}: {line:?}");
            }
        }
    }

    #[test]
    fn no_line_of_a_caption_begins_with_a_mark_that_ends_something() {
        let caption = "Windows Server 2003 SP1 的端口，MaxUserPort 5000。由 Port Atlas（端口图册）绘制。";
        for width in 280..480 {
            let (plain, captioned) = scene(width.into(), caption);
            let lines = &captioned.texts()[plain.texts().len()..];
            assert!(lines.iter().all(|line| !line.text.starts_with(CLOSING)), "{width}: {lines:?}");
        }
    }

    #[test]
    fn a_word_wider_than_the_figure_is_not_lost() {
        let (plain, captioned) = scene(280.0, &"x".repeat(200));
        assert_eq!(captioned.texts().len(), plain.texts().len() + 1);
    }
}
