//! The command line on a native machine, the page in the browser.

#[cfg(not(target_arch = "wasm32"))]
mod command_line;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command_line::run()
}

/// Allocates in constant time, and is the smallest of its kind. It never joins what it asks the browser for with what it has,
/// so the workbench, whose lists may be large, has the standard library's, which does.
#[cfg(all(target_arch = "wasm32", not(feature = "workbench")))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// What the figure with its controls needs on a slow machine, in bytes: asked for at once, so that it is in one piece.
#[cfg(all(target_arch = "wasm32", not(feature = "workbench")))]
const ROOM: usize = 680 << 10;

#[cfg(target_arch = "wasm32")]
fn main() {
    #[cfg(not(feature = "workbench"))]
    drop(std::hint::black_box(Vec::<u8>::with_capacity(ROOM)));
    #[cfg(feature = "page")]
    port_atlas::embed::offer();
}
