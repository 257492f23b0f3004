//! The command line on a native machine, the page in the browser.
fn main() {}
