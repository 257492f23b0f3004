//! Makes the list of languages of the files in `static/languages`: each is one, and English is the one in `src/words/en.rs`.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

const FOLDER: &str = "static/languages";
/// The sections that hold sentences: a variant of `Part` each, and how its file ends beside the page.
const PARTS: [(&str, &str, &str); 3] =
    [("page", "Page", ""), ("workbench", "Workbench", ".workbench"), ("terminal", "Terminal", ".terminal")];

type Done<T> = Result<T, Box<dyn Error>>;

/// A language's file.
struct Language {
    tag: String,
    sections: BTreeMap<String, String>,
}

fn main() -> Done<()> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut files = fs::read_dir(FOLDER)?.map(|file| Ok(file?.path())).collect::<Done<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|end| end == "txt"));
    files.sort();
    let languages = files.iter().map(|file| Language::read(file)).collect::<Done<Vec<_>>>()?;
    for language in &languages {
        language.write_sections(&out)?;
    }
    fs::write(out.join("languages.rs"), list(&languages)?)?;
    Ok(())
}

impl Language {
    fn read(path: &Path) -> Done<Self> {
        let text = fs::read_to_string(path)?;
        let tag = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let (mut sections, mut present) = (BTreeMap::new(), String::new());
        for line in text.lines() {
            match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                Some(name) => present = name.to_owned(),
                None => *sections.entry(present.clone()).or_insert_with(String::new) += &format!("{line}\n"),
            }
        }
        Ok(Self { tag, sections })
    }

    fn section(&self, name: &str) -> Done<&str> {
        let section = self.sections.get(name).map(String::as_str);
        section.ok_or_else(|| format!("{FOLDER}/{}.txt has no section [{name}]", self.tag).into())
    }

    /// What the file says of the language itself.
    fn about(&self, name: &str) -> Done<&str> {
        let found = self.section("language")?.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
        found.ok_or_else(|| format!("{FOLDER}/{}.txt has no line “{name} = …” under [language]", self.tag).into())
    }

    /// The variant of the list that stands for it.
    fn variant(&self) -> Done<String> {
        let letters = |c: &char| c.is_ascii_alphanumeric();
        Ok(self.about("Name in English")?.chars().filter(letters).collect())
    }

    fn write_sections(&self, out: &Path) -> Done<()> {
        for name in PARTS.iter().map(|(name, ..)| *name).chain(["help"]) {
            fs::write(out.join(format!("{}.{name}.txt", self.tag)), self.section(name)?)?;
        }
        Ok(())
    }
}

/// The list as the source of `Language`.
fn list(languages: &[Language]) -> Done<String> {
    let mut arms = Arms::default();
    for language in languages {
        arms.add(language)?;
    }
    let Arms { variants, all, tags, names, files, texts, helps } = arms;
    let count = languages.len() + 1;
    Ok(format!(
        r#"
/// A language of the product: English, and one for each file of `static/languages`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {{
    /// English.
    #[default]
    English,
{variants}}}

impl Language {{
    /// Every language.
    pub const ALL: [Self; {count}] = [Self::English, {all}];

    /// Its BCP 47 tag, for `lang` attributes.
    pub const fn tag(self) -> &'static str {{
        match self {{ Self::English => "en", {tags} }}
    }}

    /// Its name, in itself.
    pub const fn own_name(self) -> &'static str {{
        match self {{ Self::English => "English", {names} }}
    }}

    /// The address of the file of a part of its sentences, relative to the page; `None` for English, which the page
    /// itself has.
    pub const fn file(self, part: Part) -> Option<&'static str> {{
        match (self, part) {{ (Self::English, _) => None, {files} }}
    }}

    /// What is in a [`file`](Self::file): a native program has all languages in itself.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn built_in(self, part: Part) -> &'static str {{
        match (self, part) {{ (Self::English, _) => "", {texts} }}
    }}

    /// What `port-atlas help` prints.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn help(self) -> &'static str {{
        match self {{ Self::English => include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/words/help/en.txt")), {helps} }}
    }}
}}
"#
    ))
}

/// The arms of the list's matches.
#[derive(Default)]
struct Arms {
    variants: String,
    all: String,
    tags: String,
    names: String,
    files: String,
    texts: String,
    helps: String,
}

impl Arms {
    fn add(&mut self, language: &Language) -> Done<()> {
        let (tag, name, variant) = (&language.tag, language.about("Name")?, language.variant()?);
        let made = |section: &str| format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{tag}.{section}.txt\"))");
        self.variants += &format!("    /// {name}.\n    {variant},\n");
        self.all += &format!("Self::{variant}, ");
        self.tags += &format!("Self::{variant} => {tag:?}, ");
        self.names += &format!("Self::{variant} => {name:?}, ");
        self.helps += &format!("Self::{variant} => {}, ", made("help"));
        for (section, part, end) in PARTS {
            self.files += &format!("(Self::{variant}, Part::{part}) => Some(\"words/{tag}{end}.txt\"), ");
            self.texts += &format!("(Self::{variant}, Part::{part}) => {}, ", made(section));
        }
        Ok(())
    }
}
