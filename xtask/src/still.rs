//! The figure of the first scenario as it stands in the delivered page: there with the first paint, and where the program
//! cannot run.

use port_atlas::figure::{Viewport, Width, describe, layout, svg};
use port_atlas::scenario::{FIRST_SCENARIO, Scenario, replay};

const LEAD: &str = "The ports of Windows XP and Server 2003, in a picture that stands still: it comes alive where the browser \
    allows JavaScript and WebAssembly.";

/// What stands in the page's body.
pub fn picture() -> String {
    let snapshot = replay(&Scenario::read(FIRST_SCENARIO).unwrap_or_default()).snapshot;
    let viewport = Viewport::new(Width::USUAL);
    let drawing = svg::element(&layout(&snapshot, &viewport), &describe(&snapshot, &viewport));
    format!(
        "<div class=\"atlas still\"><header><h1>Port Atlas</h1></header><main><p class=\"lead\">{LEAD}</p>\
         <section class=\"figure\"><div class=\"frame\">{drawing}</div></section></main></div>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_tells_the_truth_about_the_first_scenario() {
        let picture = picture();
        for part in ["<svg", "MaxUserPort", "1433-1434", "6000-6100", "comes alive"] {
            assert!(picture.contains(part), "{part}");
        }
    }
}
