//! The source of Rust's standard library. Built from it for size, and without the text of panics,
//! the page for readers is a fifth smaller than with the prebuilt library.

use crate::compiler::Compiler;
use crate::failure::Done;
use crate::{place, process, tool};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// The one command that brings the source to a toolchain of rustup.
pub const COMMAND: &str = "rustup component add rust-src";

/// Whether the compiler has the source beside it.
pub fn found(compiler: &Compiler) -> bool {
    let lock = "lib/rustlib/src/rust/library/Cargo.lock";
    compiler.sysroot().is_some_and(|sysroot| sysroot.join(lock).is_file())
}

/// Whether set-up should try to fetch the source: rustup could, and nothing else has it.
pub fn missing() -> bool {
    let lacks = match Compiler::found() {
        Some(Compiler::Own) => !found(&Compiler::Own),
        Some(Compiler::Debian(_)) => false,
        None => true,
    };
    lacks && tool::folder_on_path("rustup").is_some()
}

/// Has rustup fetch the source. Where it cannot, the page is built all the same, but larger.
///
/// # Errors
/// None: the failure is told, and that is all.
pub fn fetch() -> Done {
    // The step before may have brought Debian's compiler, which has it.
    if missing() {
        let mut words = COMMAND.split(' ');
        let mut rustup = Command::new(words.next().unwrap_or_default());
        if process::quietly("rustup-source", rustup.args(words)).is_err() {
            println!("      rustup could not fetch it; the page will be larger than it has to be");
        }
    }
    Ok(())
}

/// Sets a command up to build the standard library.
pub fn build_std(command: &mut Command) {
    // An unstable feature of cargo, opened by the first of these.
    command.env("RUSTC_BOOTSTRAP", "1");
    command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
}

/// Sets a command up to build the page for readers: small where there is the source, and without
/// any path of this machine.
pub fn prepare(command: &mut Command, compiler: &Compiler) {
    let mut flags = remapped(&own_paths(compiler));
    if found(compiler) {
        build_std(command);
        command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        // A panic traps at once; `static/start.js` tells the reader.
        flags.extend(["-Zunstable-options", "-Cpanic=immediate-abort"].map(String::from));
        command.env("CARGO_TARGET_DIR", place::small_target());
    }
    // Cargo gives these to wasm alone, as trunk names the target; unlike other variables, this one
    // can hold paths with spaces and is stronger than a user's own flags.
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
}

/// The folders from which the page is compiled, none of which is a reader's business.
pub fn own_paths(compiler: &Compiler) -> Vec<PathBuf> {
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let library = compiler.sysroot().map(|sysroot| sysroot.join("lib/rustlib/src/rust"));
    // Debian's is a link.
    let resolved = library.as_ref().and_then(|library| library.canonicalize().ok());
    [Some(place::root()), cargo, library, resolved].into_iter().flatten().collect()
}

fn remapped(paths: &[PathBuf]) -> Vec<String> {
    paths.iter().map(|path| format!("--remap-path-prefix={}=", path.display())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(command: &Command, name: &str) -> Option<String> {
        let (_, value) = command.get_envs().find(|(key, _)| *key == name)?;
        Some(value?.to_string_lossy().into_owned())
    }

    #[test]
    fn every_folder_is_taken_out_of_the_page() {
        let mut command = Command::new("cargo");
        prepare(&mut command, &Compiler::Own);
        let flags = environment(&command, "CARGO_ENCODED_RUSTFLAGS").unwrap();
        let flags: Vec<&str> = flags.split('\x1f').collect();
        for path in own_paths(&Compiler::Own) {
            let flag = format!("--remap-path-prefix={}=", path.display());
            assert!(flags.contains(&flag.as_str()), "{flag}");
        }
    }

    #[test]
    fn panics_trap_only_where_the_standard_library_is_built_too() {
        let mut command = Command::new("cargo");
        prepare(&mut command, &Compiler::Own);
        let flags = environment(&command, "CARGO_ENCODED_RUSTFLAGS").unwrap();
        let builds_std = environment(&command, "CARGO_UNSTABLE_BUILD_STD").is_some();
        assert_eq!(flags.contains("immediate-abort"), builds_std);
        assert_eq!(environment(&command, "CARGO_TARGET_DIR").is_some(), builds_std);
    }
}
