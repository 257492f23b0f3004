//! Set-up: what a command needs, what of it is missing, and the steps that bring it.

use crate::compiler::{self, Missing};
use crate::engine::Engine;
use crate::failure::{Done, Failure};
use crate::tool::Tool;
use crate::{browser, debian, node, pins, process, python, sources, tool};
use std::process::Command;
use std::time::Instant;

/// Something that a command needs on the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A compiler for the page.
    Compiler,
    /// The same, and clippy for it.
    CompilerAndClippy,
    /// The source of its standard library, where it can be had.
    Sources,
    /// The formatter and clippy for native code.
    NativeChecks,
    /// trunk and wasm-bindgen.
    Bundler,
    /// Node.js and the npm packages.
    Node,
    /// A browser to drive.
    Browser,
    /// A browser of this engine, and its driver.
    Engine(Engine),
    /// mdBook.
    MdBook,
    /// Python and the generators that are its packages.
    Python,
}

/// One thing that set-up does.
struct Step {
    title: String,
    act: Box<dyn FnOnce() -> Done>,
}

impl Step {
    fn new(title: impl Into<String>, act: impl FnOnce() -> Done + 'static) -> Step {
        Step { title: title.into(), act: Box::new(act) }
    }
}

/// What is missing: Debian packages, which come in one go, and other steps after them.
#[derive(Default)]
struct Plan {
    packages: Vec<&'static str>,
    steps: Vec<Step>,
}

/// Brings what is missing of the needs, and says nothing where nothing is.
///
/// # Errors
/// Where something cannot be had; the text tells what to type.
pub fn bring(needs: &[Need]) -> Done {
    let steps = plan(needs)?.into_steps()?;
    let (start, count) = (Instant::now(), steps.len());
    for (index, step) in steps.into_iter().enumerate() {
        let elapsed = start.elapsed().as_secs();
        println!("set-up {} of {count}, {elapsed} s: {}", index + 1, step.title);
        (step.act)()?;
    }
    if count > 0 {
        println!("set-up done in {} s", start.elapsed().as_secs());
    }
    Ok(())
}

fn plan(needs: &[Need]) -> Result<Plan, Failure> {
    let mut plan = Plan::default();
    for need in needs {
        match need {
            Need::Compiler => plan.compiler(false)?,
            Need::CompilerAndClippy => plan.compiler(true)?,
            Need::Sources => plan.sources(),
            Need::NativeChecks => plan.native_checks()?,
            Need::Bundler => plan.bundler()?,
            Need::MdBook => plan.tool(Tool::mdbook()),
            Need::Python => plan.python()?,
            Need::Node => plan.node()?,
            Need::Browser => plan.browser()?,
            Need::Engine(engine) => plan.engine(*engine)?,
        }
    }
    Ok(plan)
}

impl Plan {
    fn into_steps(self) -> Result<Vec<Step>, Failure> {
        if self.packages.is_empty() {
            return Ok(self.steps);
        }
        if !debian::root() {
            return Err(Failure::Failed(debian::ask_for(&self.packages)));
        }
        let packages = self.packages;
        let title = format!("install Debian packages: {}", packages.join(" "));
        let mut steps = vec![Step::new(title, move || debian::install(&packages))];
        steps.extend(self.steps);
        Ok(steps)
    }

    fn compiler(&mut self, clippy: bool) -> Done {
        match compiler::missing(clippy) {
            None => {}
            Some(Missing::Packages(packages)) => self.packages.extend(packages),
            Some(Missing::Advice(text)) => return Err(Failure::Failed(text)),
            Some(Missing::Target) => {
                self.steps.push(Step::new("fetch Rust's standard library for the web (rustup target add)", move || {
                    compiler::fetch(clippy)
                }))
            }
        }
        Ok(())
    }

    fn sources(&mut self) {
        if sources::missing() {
            let title = format!("fetch the source of Rust's standard library ({})", sources::COMMAND);
            self.steps.push(Step::new(title, sources::fetch));
        }
    }

    fn native_checks(&mut self) -> Done {
        let asks = [["fmt", "--version"], ["clippy", "--version"]];
        if asks.iter().all(|ask| process::ask("cargo", ask).is_some()) {
            return Ok(());
        }
        let add = ["component", "add", "clippy", "rustfmt"];
        if tool::folder_on_path("rustup").is_none() {
            let text = "The checks need rustfmt and clippy. Install Rust with rustup, then type:";
            return Err(Failure::Failed(format!("{text}\n\n    rustup {}\n", add.join(" "))));
        }
        self.steps.push(Step::new("fetch rustfmt and clippy (rustup component add)", move || {
            process::quietly("rustup-component", Command::new("rustup").args(add))
        }));
        Ok(())
    }

    fn bundler(&mut self) -> Done {
        self.tool(Tool::trunk());
        self.tool(Tool::wasm_bindgen()?);
        Ok(())
    }

    fn python(&mut self) -> Done {
        if !python::ready() {
            if !debian::here() {
                return Err(Failure::Failed("Please install Python 3 with its modules venv and ensurepip.".into()));
            }
            self.packages.extend(debian::missing(pins::DEBIAN_PYTHON));
        }
        if !python::packages_ready() {
            self.steps.push(Step::new("install Python packages (pip install)", python::install_packages));
        }
        Ok(())
    }

    fn tool(&mut self, tool: Tool) {
        if tool.folder().is_none() {
            self.steps.push(Step::new(tool.title(), move || tool.install()));
        }
    }

    fn node(&mut self) -> Done {
        if !node::ready() {
            if !debian::here() {
                let text = "Please install Node.js, version";
                return Err(Failure::Failed(format!("{text} {} or newer, with npm.", pins::NODE_MAJOR)));
            }
            self.packages.extend(debian::missing(pins::DEBIAN_NODE));
        }
        if !node::packages_ready() {
            self.steps.push(Step::new("install npm packages (npm ci)", node::install_packages));
        }
        Ok(())
    }

    fn browser(&mut self) -> Done {
        let missing = if debian::here() { debian::missing(pins::DEBIAN_BROWSER) } else { vec![] };
        match browser::found() {
            // Only root gets the fonts unasked.
            Some(_) if missing.is_empty() || !debian::root() => {}
            _ if debian::here() => self.packages.extend(missing),
            _ => return Err(Failure::Failed(browser::ADVICE.into())),
        }
        Ok(())
    }

    fn engine(&mut self, engine: Engine) -> Done {
        if !engine.found() {
            if !debian::here() {
                return Err(Failure::Failed(engine.advice().into()));
            }
            self.packages.extend(debian::missing(engine.packages()));
        }
        if let Some(tool) = engine.tool() {
            self.tool(tool);
        }
        Ok(())
    }
}
