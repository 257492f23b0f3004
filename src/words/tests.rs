//! Every sentence is there once in every language, with its facts, and is said somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::*;

/// The languages that are files.
fn translated() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|language| language.file(Part::Page).is_some())
}

/// Every sentence by its name, with its text in each language.
fn texts() -> Vec<(String, [&'static str; Language::ALL.len()])> {
    [en::page::texts(), en::workbench::texts(), en::terminal::texts()].concat()
}

/// The names of all sentences of all parts.
fn names() -> Vec<&'static str> {
    Part::ALL.iter().flat_map(|part| part.names()).copied().collect()
}

#[test]
fn a_tag_is_read_by_its_primary_language() {
    let asked = ["en-GB", "zh", "ZH_hans_cn", "fr", ""];
    let found = asked.map(|tag| Language::from_tag(tag).map(Language::own_name));
    assert_eq!(found, [Some("English"), Some("中文"), Some("中文"), None, None]);
}

#[test]
fn every_file_has_every_sentence_in_its_place_and_no_other() {
    for (language, part) in translated().flat_map(|language| Part::ALL.map(|part| (language, part))) {
        let (file, names) = (language.file(part), part.names());
        let found: Vec<&str> = translation::entries(language.built_in(part)).map(|(name, _)| name).collect();
        for (at, name) in names.iter().enumerate() {
            let here = found.get(at).copied().unwrap_or("the end of the file");
            assert_eq!(here, *name, "{file:?}: here belongs what en.rs has here");
        }
        assert_eq!(found.get(names.len()), None, "{file:?}: en.rs has no such sentence");
    }
}

#[test]
fn no_name_is_given_twice() {
    let different: BTreeSet<_> = names().into_iter().collect();
    assert_eq!(different.len(), names().len());
}

#[test]
fn the_lists_are_numbered_in_the_order_of_all_names() {
    let texts: Vec<String> = texts().into_iter().map(|(name, _)| name).collect();
    assert_eq!(texts, names());
    let places = [Message::ALL[0].place(), LintMessage::ALL[0].place(), TerminalMessage::ALL[0].place()];
    assert_eq!(places, [0, RegistryMessage::ALL.len(), 0]);
}

#[test]
fn every_list_gives_its_own_sentences() {
    let said = |language: Language| {
        let (page, registry) = (language.text(Message::MarkObserved), language.text(RegistryMessage::RegMissingEquals));
        [page, registry, language.text(LintMessage::SeverityNote), language.text(TerminalMessage::NoPorts)]
    };
    assert_eq!(said(Language::English), ["observed", "After the name comes =. Left out.", "note", "none"]);
    assert_eq!(said(Language::Chinese), ["有人观察到", "名称之后应为 =。已略去。", "提示", "无"]);
}

#[test]
fn every_sentence_has_the_same_facts_in_every_language() {
    for (name, [english, others @ ..]) in texts() {
        for other in others {
            assert_eq!(placeholders(english), placeholders(other), "{name}: {other}");
        }
    }
}

#[test]
fn no_sentence_is_empty() {
    for (name, texts) in texts() {
        assert!(texts.iter().all(|text| !text.trim().is_empty()), "{name}");
    }
}

#[test]
fn every_sentence_is_said_somewhere() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut said = BTreeSet::new();
    gather_words(&source, &mut said);
    let unsaid: Vec<_> = names().into_iter().filter(|name| !said.contains(*name)).collect();
    assert_eq!(unsaid, Vec::<&str>::new(), "en.rs has them, nothing says them");
}

/// The words of all Rust files below a folder, but not of the lists and of these tests.
fn gather_words(folder: &Path, words: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather_words(&path, words);
        } else if !path.ends_with("words/en.rs")
            && !path.ends_with("words/tests.rs")
            && path.extension().is_some_and(|end| end == "rs")
        {
            let text = fs::read_to_string(&path).unwrap();
            words.extend(text.split(|c: char| !c.is_alphanumeric() && c != '_').map(str::to_owned));
        }
    }
}

#[test]
fn a_file_that_is_not_of_this_program_is_not_taken() {
    let file = Language::Chinese.built_in(Part::Page);
    let first = "MarkDocumented = 有文档\n";
    let cases = [
        ("nothing", String::new()),
        ("an answer that is no such file", "<!doctype html>".to_owned()),
        ("a sentence too few", file.replacen(first, "", 1)),
        ("a sentence too many", format!("{file}One = more\n")),
        ("another name", file.replacen(first, "MarkWritten = 有文档\n", 1)),
        ("another part", Language::Chinese.built_in(Part::Terminal).to_owned()),
        ("another order", file.replacen(first, "", 1) + first),
    ];
    for (what, text) in cases {
        assert_ne!(text, file, "{what}");
        assert_eq!(translation::read(Part::Page, text.leak()), None, "{what}");
    }
}

#[test]
fn a_file_is_taken_whatever_its_comments_and_line_ends() {
    let file = Language::Chinese.built_in(Part::Page);
    let other: String = file.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\r\n")).collect();
    assert_eq!(translation::read(Part::Page, other.leak()), translation::read(Part::Page, file));
}

#[test]
fn a_native_program_has_every_language_and_nothing_to_install() {
    for language in Language::ALL {
        for part in Part::ALL {
            assert!(language.is_loaded(part));
            assert_eq!(language.install(part, "<!doctype html>".into()), Ok(()));
        }
    }
}

#[test]
fn the_file_that_a_page_asks_for_is_the_one_with_its_tag() {
    for language in translated() {
        let files = Part::ALL.map(|part| language.file(part).unwrap_or_default());
        let ends = ["", ".workbench", ".terminal"];
        assert_eq!(files.to_vec(), ends.map(|end| format!("words/{}{end}.txt", language.tag())));
    }
}

#[test]
fn unfit_words_tell_the_reader_what_to_do() {
    let told = UnfitWords(Language::Chinese).to_string();
    assert_eq!(told, "The sentences in 中文 are not those of this version. Reload the page to have them.");
}
