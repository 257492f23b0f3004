//! The versions of everything that neither `Cargo.lock` nor `package-lock.json` pins.
//!
//! The version of `wasm-bindgen` is not here: it must be the one of the crate, so it is read from
//! `Cargo.lock` (see `tool.rs`). `wasm-opt`, the browser driver and the accessibility rules are
//! npm packages, pinned by `tests/browser/package-lock.json`.

/// The bundler. 0.22 asks for a newer compiler than the project's own minimum.
pub const TRUNK: &str = "0.21.14";

/// The driver of Firefox, which Debian does not have.
pub const GECKODRIVER: &str = "0.37.1";

/// The generator of books in one of the sites that try the element.
pub const MDBOOK: &str = "0.5.4";

/// The oldest Node.js whose test runner the browser tests can use.
pub const NODE_MAJOR: u32 = 20;

/// Debian's compiler for the web with the standard library's source: compiles wasm32's standard
/// library where rustup cannot fetch it.
pub const DEBIAN_COMPILER: &[&str] = &["cargo-web", "rust-web-src", "rustc-web"];

/// A linker for wasm32, where the compiler on the path brings none.
pub const DEBIAN_LINKER: &[&str] = &["lld-22"];

/// Clippy for the same compiler.
pub const DEBIAN_CLIPPY: &[&str] = &["rust-web-clippy"];

/// Python with what makes environments of packages.
pub const DEBIAN_PYTHON: &[&str] = &["python3", "python3-venv"];

/// Node.js and npm.
pub const DEBIAN_NODE: &[&str] = &["nodejs", "npm"];

/// The browser of the browser tests, and fonts with Latin and Chinese letters.
pub const DEBIAN_BROWSER: &[&str] = &["chromium", "fonts-liberation", "fonts-wqy-microhei"];

/// Chromium's driver.
pub const DEBIAN_CHROMIUM_DRIVER: &[&str] = &["chromium-driver"];

/// Firefox.
pub const DEBIAN_FIREFOX: &[&str] = &["firefox-esr"];

/// WebKit with its own small browser and its driver, and the screen that nobody sees for it.
pub const DEBIAN_WEBKIT: &[&str] = &["webkit2gtk-driver", "xvfb", "xauth"];
