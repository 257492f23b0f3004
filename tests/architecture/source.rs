//! The sources as the checks see them: without comments and without what is compiled for tests alone.

use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// One file of `src`.
pub struct Source {
    /// Its path below `src`, with slashes: `model/port.rs`.
    pub path: String,
    /// All of its text.
    pub text: String,
    /// Its tokens in order, groups opened, without comments and without what is compiled for tests alone.
    pub tokens: Vec<Token>,
    /// Its functions and methods, but those of tests.
    pub functions: Vec<Function>,
}

/// A word, a mark or a literal, as it is written.
pub struct Token {
    pub text: String,
    pub line: usize,
}

/// A function with a body.
pub struct Function {
    pub name: String,
    /// From the line of `fn` to the line of the closing brace, both counted.
    pub lines: usize,
}

impl Source {
    /// A file of that path with that text.
    pub fn new(path: &str, text: &str) -> Self {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut reader = Reader::default();
        reader.visit_file(&file);
        let mut tokens = Vec::new();
        flatten(text.parse().unwrap(), &mut tokens);
        tokens.retain(|token| !reader.tests.iter().any(|lines| lines.contains(&token.line)));
        Self { path: path.to_owned(), text: text.to_owned(), tokens, functions: reader.functions }
    }

    /// The room that the file belongs to: its folder at the top, or the name of a file that stands there.
    pub fn room(&self) -> &str {
        let top = self.path.split('/').next().unwrap();
        top.strip_suffix(".rs").unwrap_or(top)
    }

    /// How many modules stand between the file's items and the root of the crate.
    pub fn depth(&self) -> usize {
        let names = self.path.split('/').count();
        if self.path.ends_with("mod.rs") || self.path == "lib.rs" || self.path == "main.rs" { names - 1 } else { names }
    }

    /// `PATH:LINE: what`, for the list of offences.
    pub fn at(&self, token: &Token, what: &str) -> String {
        format!("{}:{}: {what}", self.path, token.line)
    }
}

/// Every file of `src` that is not for tests alone, by path; read once for all tests.
pub fn all() -> &'static [Source] {
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(read_all);
    &SOURCES
}

fn read_all() -> Vec<Source> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    let name = |path: &PathBuf| path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
    let for_tests = |name: &str| name.ends_with("/tests.rs") || name.contains("/tests/");
    let files = paths.iter().map(|path| (name(path), path)).filter(|(name, _)| !for_tests(name));
    files.map(|(name, path)| Source::new(&name, &fs::read_to_string(path).unwrap())).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

/// Finds the functions, and the lines that are compiled for tests alone.
#[derive(Default)]
struct Reader {
    functions: Vec<Function>,
    tests: Vec<RangeInclusive<usize>>,
}

impl Reader {
    fn add(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let lines = 1 + block.span().end().line - signature.span().start().line;
        self.functions.push(Function { name: signature.ident.to_string(), lines });
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if is_test_only(&module.attrs) {
            self.tests.push(module.span().start().line..=module.span().end().line);
        } else {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, import: &'ast syn::ItemUse) {
        if is_test_only(&import.attrs) {
            self.tests.push(import.span().start().line..=import.span().end().line);
        }
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        if is_test_only(&function.attrs) {
            self.tests.push(function.span().start().line..=function.span().end().line);
        } else {
            self.add(&function.sig, &function.block);
            visit::visit_item_fn(self, function);
        }
    }

    fn visit_impl_item_fn(&mut self, method: &'ast syn::ImplItemFn) {
        self.add(&method.sig, &method.block);
        visit::visit_impl_item_fn(self, method);
    }

    fn visit_trait_item_fn(&mut self, method: &'ast syn::TraitItemFn) {
        if let Some(block) = &method.default {
            self.add(&method.sig, block);
        }
        visit::visit_trait_item_fn(self, method);
    }
}

fn is_test_only(attributes: &[syn::Attribute]) -> bool {
    let needs_test = |tokens: &str| tokens == "test" || tokens.replace(' ', "").starts_with("all(test,");
    let says_test = |list: &syn::MetaList| list.path.is_ident("cfg") && needs_test(&list.tokens.to_string());
    attributes.iter().any(|attribute| attribute.meta.require_list().is_ok_and(says_test))
}

fn flatten(stream: TokenStream, tokens: &mut Vec<Token>) {
    for tree in stream {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Group(group) if is_comment(&group) => {}
            TokenTree::Group(group) => {
                let (open, close) = brackets(&group);
                tokens.push(Token { text: open.to_owned(), line });
                let end = group.span_close().end().line;
                flatten(group.stream(), tokens);
                tokens.push(Token { text: close.to_owned(), line: end });
            }
            other => tokens.push(Token { text: other.to_string(), line }),
        }
    }
}

/// A doc comment is `[doc = "..."]` to the compiler.
fn is_comment(group: &Group) -> bool {
    let first = group.stream().into_iter().next();
    group.delimiter() == Delimiter::Bracket && first.is_some_and(|token| token.to_string() == "doc")
}

fn brackets(group: &Group) -> (&'static str, &'static str) {
    match group.delimiter() {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}
