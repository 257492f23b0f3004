//! The command line on a native machine, the page in the browser.

#[cfg(not(target_arch = "wasm32"))]
mod command_line;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command_line::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {
    #[cfg(feature = "page")]
    port_atlas::app::start();
}
