//! `cargo xtask build`: the optimised site in `dist/`, by trunk.

use crate::command::Command;
use crate::compiler::{Audience, Compiler};
use crate::failure::{Done, Failure};
use crate::setup::{self, Need};
use crate::tool::Tool;
use crate::{finish, glue, loaded, names, node, npm_package, place, process, single, sources, words};
use std::fs;
use std::path::{Path, PathBuf};

/// Builds the page for readers.
pub const COMMAND: Command = Command {
    name: "build",
    summary: "leaves the optimised site in dist/ and the package for npm in dist-npm/",
    flags: &[],
    run: |_| {
        setup::bring(NEEDS)?;
        site()?;
        npm_package::make()
    },
};

/// What building the optimised site takes.
pub const NEEDS: &[Need] = &[Need::Compiler, Need::Sources, Need::Bundler, Need::Node];

/// Builds the optimised site; everything it needs must be there.
///
/// # Errors
/// Where the page does not compile or trunk fails.
pub fn site() -> Done {
    let dist = place::dist();
    words::write()?;
    bundle("page", &dist)?;
    bundle("page,workbench", &place::workbench())?;
    finish::site(&dist, &place::workbench())?;
    let modules = finish::modules(&dist)?;
    modules.iter().try_for_each(|module| trim(module))?;
    shorten_text(&finish::text_files(&dist)?)?;
    modules.iter().try_for_each(|module| shorten_names(module))?;
    single::write(&dist)
}

/// Has trunk build the page with these features into a folder.
fn bundle(features: &str, folder: &Path) -> Done {
    let mut trunk = trunk(Audience::Readers)?;
    trunk.args(["build", "--release", "--locked", "--features", features, "--dist"]).arg(folder);
    process::show(&mut trunk)
}

/// Takes out of a module's script what no reader of this page needs.
fn trim(module: &str) -> Done {
    let script = place::dist().join(module);
    let failed = |error| Failure::Failed(format!("cannot trim {}: {error}", script.display()));
    let whole = fs::read_to_string(&script).map_err(failed)?;
    fs::write(&script, glue::trimmed(&whole)?).map_err(failed)
}

/// Takes comments, spaces and long names out of the site's scripts and style sheets. Scripts that share another one each
/// take it in: a file less is a request less.
fn shorten_text(files: &[String]) -> Done {
    let mut esbuild = std::process::Command::new(node::programs().join("esbuild"));
    esbuild.args(["--minify", "--legal-comments=none", "--allow-overwrite", "--outdir=."]);
    esbuild.args(["--outbase=.", "--log-level=warning", "--bundle", "--format=esm"]);
    esbuild.args(finish::LATE.iter().map(|file| format!("--external:./{file}")));
    process::show(esbuild.args(files).current_dir(place::dist()))?;
    finish::SHARED.iter().try_for_each(|file| {
        let shared = place::dist().join(file);
        fs::remove_file(&shared).map_err(|error| Failure::Failed(format!("{}: {error}", shared.display())))
    })
}

/// Has the wasm and its script call each other by short names. Where that cannot be, they stay as they
/// are, only larger. The names follow from what the files hold, so the hashes that trunk put into
/// the files' own names remain true.
fn shorten_names(module: &str) -> Done {
    let (wasm, script) = (place::dist().join(finish::wasm_of(module)), place::dist().join(module));
    let shorten = || -> std::io::Result<()> {
        let short = names::shorten(&fs::read(&wasm)?, &fs::read_to_string(&script)?);
        let Some((short_wasm, short_script)) = short else { return Ok(()) };
        fs::write(&wasm, short_wasm)?;
        fs::write(&script, short_script)
    };
    shorten().map_err(|error| Failure::Failed(format!("cannot shorten {}: {error}", script.display())))
}

/// Checks that no file of the site has the name of a folder from which it was compiled.
///
/// # Errors
/// Where one has, or a file cannot be read.
pub fn no_own_path() -> Done {
    let compiler = Compiler::found().ok_or_else(gone)?;
    let paths = sources::own_paths(&compiler);
    for file in loaded::files(&place::dist())? {
        let bytes = fs::read(place::dist().join(&file))
            .map_err(|error| Failure::Failed(format!("cannot read {file}: {error}")))?;
        if let Some(path) = paths.iter().find(|path| names(&bytes, path)) {
            return Err(Failure::Failed(format!("{file} names {}", path.display())));
        }
    }
    Ok(())
}

fn names(bytes: &[u8], path: &Path) -> bool {
    let path = path.as_os_str().as_encoded_bytes();
    bytes.windows(path.len()).any(|window| window == path)
}

/// trunk, with everything it calls on its path.
///
/// # Errors
/// Where something is missing, which set-up would have brought.
pub fn trunk(audience: Audience) -> Result<std::process::Command, Failure> {
    let compiler = Compiler::found().ok_or_else(gone)?;
    let mut command = std::process::Command::new("trunk");
    compiler.prepare(&mut command, &folders()?, audience);
    command.current_dir(place::root());
    // trunk takes this word for a flag of its own and stops at values such as "1".
    command.env_remove("NO_COLOR");
    Ok(command)
}

fn folders() -> Result<Vec<PathBuf>, Failure> {
    let trunk = Tool::trunk().folder().ok_or_else(gone)?;
    let wasm_bindgen = Tool::wasm_bindgen()?.folder().ok_or_else(gone)?;
    Ok(vec![trunk, wasm_bindgen, node::programs()])
}

fn gone() -> Failure {
    Failure::Failed("a tool went away while it was needed; type the same command again".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_found_in_the_midst_of_other_bytes() {
        let path = Path::new("/home/ada/port-atlas");
        assert!(names(b"\0asm /home/ada/port-atlas/src/main.rs", path));
        assert!(!names(b"\0asm /home/ada/port src/main.rs", path));
        assert!(!names(b"", path));
    }
}
