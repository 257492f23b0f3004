//! A text as a QR code, for cameras: its modules as the data of an SVG path.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// The most bytes that a code holds.
pub const MOST_BYTES: usize = 2953;
/// The light modules that a code needs around it.
const QUIET: i32 = 4;
/// How wide a code is drawn where its modules are not too small for that, in pixels.
const USUAL: i32 = 240;
/// How wide a module is at least, in pixels: cameras and programs do not read finer ones from a screen.
const FINEST: i32 = 3;

/// A QR code, laid out in modules from the top left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its side in modules, with the light ones around it.
    pub side: i32,
    /// The dark modules, as SVG path data.
    pub dark: String,
}

impl Code {
    /// How wide it is to be drawn, in pixels: whole ones for each module, so that no module is wider than the next.
    pub fn width(&self) -> i32 {
        self.side * (USUAL / self.side).max(FINEST)
    }
}

/// The code of a text; `None` where it is too long for any.
pub fn code(text: &str) -> Option<Code> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut dark = String::new();
    for y in 0..code.size() {
        write_row(&code, y, &mut dark);
    }
    Some(Code { side: code.size() + 2 * QUIET, dark })
}

/// Writes a rectangle for each run of dark modules.
fn write_row(code: &QrCode, y: i32, dark: &mut String) {
    let mut x = 0;
    while x < code.size() {
        let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count() as i32;
        if run > 0 {
            // Writing to a string cannot fail.
            let _ = write!(dark, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
        }
        x += run.max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dark_modules_are_those_of_the_code() {
        let text = "https://example.org/#s=os+2003;bind+tcp+*";
        let (drawn, code) = (code(text).unwrap(), QrCode::encode_text(text, QrCodeEcc::Low).unwrap());
        let dark: i32 = drawn
            .dark
            .split('M')
            .skip(1)
            .map(|run| run.split(['h', 'v']).nth(1).unwrap().parse::<i32>().unwrap())
            .sum();
        let modules = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        assert_eq!(dark, modules.filter(|&(x, y)| code.get_module(x, y)).count() as i32);
        assert!(drawn.dark.starts_with("M4 4h7v1h-7z"), "the corner's eye, after four light modules");
    }

    #[test]
    fn each_module_is_drawn_as_whole_pixels_and_none_too_fine_to_be_read() {
        for length in [1, 50, 400, 1600, MOST_BYTES] {
            let code = code(&"x".repeat(length)).unwrap();
            let module = code.width() / code.side;
            assert!(module >= FINEST && code.width() == module * code.side, "{length}: {module}");
        }
    }

    #[test]
    fn a_text_that_no_code_holds_has_none() {
        assert!(code(&"x".repeat(MOST_BYTES)).is_some());
        assert_eq!(code(&"x".repeat(MOST_BYTES + 1)), None);
    }
}
