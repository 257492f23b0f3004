//! The script that wasm-bindgen writes, without what serves other pages than this one: older browsers and what they call
//! the global object, other ways to start a module, and advice to those who start it. Every reader would load it.

use crate::failure::Failure;

/// A stretch of the script: from the beginning of one text to the end of another, and what stands there instead.
struct Cut {
    from: &'static str,
    to: &'static str,
    instead: &'static str,
}

const CUTS: &[Cut] = &[
    Cut { from: "if (!('encodeInto' in", to: "\n}\n", instead: "" },
    Cut { from: "try {\n                result", to: " = arg0", instead: "result = arg0" },
    Cut { from: "} catch (_) {\n                result", to: "= false;\n            }", instead: "" },
    Cut { from: "typeof global === 'undefined' ?", to: ": global;", instead: "null;" },
    Cut { from: "typeof self === 'undefined' ?", to: ": self;", instead: "null;" },
    Cut { from: "typeof window === 'undefined' ?", to: ": window;", instead: "null;" },
    Cut { from: "if (realloc === undefined) {", to: "\n    }\n", instead: "" },
    Cut { from: "let wasmModule,", to: "wasm;", instead: "let wasm;" },
    Cut { from: "wasmInstance =", to: " instance;", instead: "" },
    Cut { from: "wasmModule =", to: " module;", instead: "" },
    Cut { from: "(typeof FinalizationRegistry === 'undefined')", to: "\n    : ", instead: "" },
    Cut {
        from: "async function __wbg_load(",
        to: "export { initSync, __wbg_init as default };",
        instead: include_str!("glue/begin.js"),
    },
];

/// The script without them.
///
/// # Errors
/// Where it is not written as wasm-bindgen wrote it when these cuts were made.
pub fn trimmed(script: &str) -> Result<String, Failure> {
    CUTS.iter().try_fold(script.to_owned(), |script, cut| {
        cut.made(&script).ok_or_else(|| {
            Failure::Failed(format!(
                "wasm-bindgen's script has no “{}…{}” any more: look at it, and mend `xtask/src/glue.rs`",
                cut.from,
                cut.to.trim()
            ))
        })
    })
}

impl Cut {
    /// The script with this cut wherever it can be made; `None` where it does not have the stretch.
    fn made(&self, script: &str) -> Option<String> {
        let (before, rest) = script.split_once(self.from)?;
        let (_, after) = rest.split_once(self.to)?;
        let after = self.made(after).unwrap_or_else(|| after.to_owned());
        Some([before, self.instead, &after].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CUT: Cut = Cut { from: "if (old", to: "}\n", instead: "new();\n" };

    #[test]
    fn a_cut_takes_its_stretch_out_wherever_it_is_and_leaves_the_rest() {
        assert_eq!(CUT.made("a;\nif (old) { b }\nc }\n"), Some("a;\nnew();\nc }\n".into()));
        assert_eq!(CUT.made("if (old) {}\na;\nif (old) {}\n"), Some("new();\na;\nnew();\n".into()));
    }

    #[test]
    fn a_script_that_is_written_otherwise_is_told_and_not_cut_by_guess() {
        assert_eq!(CUT.made("a;\nif (older\n"), None);
        let Err(Failure::Failed(told)) = trimmed("export { __wbg_init as default };") else { panic!("it was cut") };
        assert!(told.contains("encodeInto") && told.contains("xtask/src/glue.rs"), "{told}");
    }
}
