//! The compiler that builds the page, and its standard library for wasm32.
//!
//! With rustup the target's standard library is one download. Where that download cannot be had,
//! Debian's compiler for the web builds the standard library from its source. For readers, either
//! compiler does so (see `sources.rs`).

use crate::failure::{Done, Failure};
use crate::{debian, pins, place, process, sources, tool};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whom a build of the page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Who works on it, and wants it soon.
    Developers,
    /// Everybody else, who wants it small.
    Readers,
}

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_FOLDER: &str = "/usr/bin";
/// Set to `rustup` or `debian` to have that compiler and no other.
const CHOICE: &str = "PORT_ATLAS_COMPILER";

/// A compiler that can build the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Compiler {
    /// The one that `cargo` on the path uses, with the target's standard library beside it.
    Own,
    /// Debian's, with this linker.
    Debian(PathBuf),
}

impl Compiler {
    /// The compiler that is ready, where one is.
    pub fn found() -> Option<Compiler> {
        let own = || (wanted("rustup") && has_target()).then_some(Compiler::Own);
        own().or_else(|| wanted("debian").then(debians).flatten())
    }

    /// Sets a command up to build the page: `cargo`, or a program that calls `cargo`. The folders come
    /// first on its path.
    pub fn prepare(&self, command: &mut Command, folders: &[PathBuf], audience: Audience) {
        let mut path = folders.to_vec();
        if let Compiler::Debian(linker) = self {
            path.push(DEBIAN_FOLDER.into());
            debians_environment(command, linker);
        }
        path.extend(std::env::var_os("PATH").iter().flat_map(std::env::split_paths));
        if let Ok(path) = std::env::join_paths(path) {
            command.env("PATH", path);
        }
        command.env("CARGO_TARGET_DIR", place::web_target());
        if audience == Audience::Readers {
            sources::prepare(command, self);
        }
    }

    /// The folder of the compiler's libraries.
    pub fn sysroot(&self) -> Option<PathBuf> {
        let rustc = match self {
            Compiler::Own => "rustc".into(),
            Compiler::Debian(_) => Path::new(DEBIAN_FOLDER).join("rustc"),
        };
        process::ask(rustc, &["--print", "sysroot"]).map(PathBuf::from)
    }
}

/// What is to be done before the page can be compiled.
pub enum Missing {
    /// rustup can try to fetch the standard library; Debian's compiler is what remains.
    Target,
    /// These packages of Debian.
    Packages(Vec<&'static str>),
    /// Nothing that this program could do: the text tells what a person can.
    Advice(String),
}

/// What is missing to compile the page and, where asked, to check it with clippy.
pub fn missing(clippy: bool) -> Option<Missing> {
    match Compiler::found() {
        Some(Compiler::Own) => None,
        Some(Compiler::Debian(_)) => {
            let packages = debian::missing(&debians_packages(clippy));
            (!packages.is_empty()).then_some(Missing::Packages(packages))
        }
        None if wanted("rustup") && tool::folder_on_path("rustup").is_some() => Some(Missing::Target),
        None if wanted("debian") && debian::here() => {
            Some(Missing::Packages(debian::missing(&debians_packages(clippy))))
        }
        None => Some(Missing::Advice(ADVICE.into())),
    }
}

const ADVICE: &str = "This Rust has no standard library for the web, and there is no rustup to \
    fetch it. Install Rust with rustup, then type:\n\n    rustup target add wasm32-unknown-unknown\n";

/// Has rustup fetch the target's standard library; where it cannot, installs Debian's compiler.
///
/// # Errors
/// Where neither can be had; the text has the one command to type.
pub fn fetch(clippy: bool) -> Done {
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", TARGET]);
    let refused = match process::quietly("rustup-target", &mut rustup) {
        Ok(()) if has_target() => return Ok(()),
        Ok(()) => Failure::Failed("the compiler on the path is not rustup's".into()),
        Err(failure) => failure,
    };
    if !(wanted("debian") && debian::here()) {
        return Err(Failure::Failed(format!(
            "{refused}\n\nWith a connection to the network, type:\n\n    rustup target add {TARGET}\n"
        )));
    }
    println!("      rustup could not fetch it; Debian's compiler builds it from source instead");
    debian::install(&debian::missing(&debians_packages(clippy)))
}

fn wanted(choice: &str) -> bool {
    std::env::var(CHOICE).map_or(true, |wanted| wanted == choice)
}

fn has_target() -> bool {
    let folder = process::ask("rustc", &["--print", "target-libdir", "--target", TARGET]);
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}

fn debians_packages(clippy: bool) -> Vec<&'static str> {
    let clippy = if clippy { pins::DEBIAN_CLIPPY } else { &[] };
    let linker = if linker().is_none() { pins::DEBIAN_LINKER } else { &[] };
    [pins::DEBIAN_COMPILER, clippy, linker].concat()
}

fn debians() -> Option<Compiler> {
    let whole = debian::here() && debian::missing(pins::DEBIAN_COMPILER).is_empty();
    whole.then(linker).flatten().map(Compiler::Debian)
}

/// The linker of the toolchain on the path, else any that is installed.
fn linker() -> Option<PathBuf> {
    let beside = process::ask("rustc", &["--print", "target-libdir"])
        .and_then(|folder| Some(Path::new(&folder).parent()?.join("bin/rust-lld")));
    beside.filter(|path| path.is_file()).or_else(|| {
        let names = ["rust-lld", "wasm-ld", "wasm-ld-22"];
        names.iter().find_map(|name| Some(tool::folder_on_path(name)?.join(name)))
    })
}

fn debians_environment(command: &mut Command, linker: &Path) {
    // What rustup's cargo leaves for its children would lead Debian's astray.
    for name in ["CARGO", "LD_LIBRARY_PATH", "RUSTDOC", "RUSTUP_TOOLCHAIN"] {
        command.env_remove(name);
    }
    command.env("RUSTC", Path::new(DEBIAN_FOLDER).join("rustc"));
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
    sources::build_std(command);
}
