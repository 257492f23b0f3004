//! How a lesson is handed to a class: a link to it, or its figure in a page of the teacher's own.

use crate::app::Controls;
use crate::app::link::{encode, is_on_the_web};
use crate::app::workbench::snippet::Wishes;
use crate::figure::svg::Theme;
use crate::lesson::Lesson;
use crate::words::Language;

/// What the class is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// The address that opens the lesson.
    #[default]
    Link,
    /// The figure with the lesson's start, as an element of a page.
    Element,
    /// The same as a frame.
    Frame,
}

/// Where the files of Port Atlas stand for the class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassPlace {
    /// On a web server.
    Web,
    /// The page is a file of this device, and no other place is typed: a link to it is of no use to a class.
    ThisDevice,
    /// What is typed is no address that a class can open.
    NoAddress,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Link, Self::Element, Self::Frame];
}

/// How a lesson is handed to a class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hosting {
    /// What the class is given.
    pub form: Form,
    /// The language that it is in; that of each reader where there is none.
    pub language: Option<Language>,
    /// The theme.
    pub theme: Theme,
    /// The controls around the figure; the page behind a link has all of them.
    pub controls: Controls,
    /// Whether the figure may be looked at only.
    pub readonly: bool,
    /// Where the files of Port Atlas stand, as typed; may be blank.
    pub address: String,
}

impl Hosting {
    /// What the teacher sends or pastes. `own` is the address of this page, for where none was typed.
    pub fn text(&self, lesson: &Lesson, own: &str) -> String {
        let folder = self.folder(own);
        match self.form {
            Form::Link => format!("{folder}?{}", query(&self.for_link(lesson))),
            Form::Element => self.wishes().element(&lesson.start, &folder),
            Form::Frame => {
                let scenario = encode(lesson.start.to_string().trim_end());
                self.wishes().frame(&scenario, self.title(lesson), &folder)
            }
        }
    }

    /// Where the files of Port Atlas stand for the class; `own` is the address of this page, for where none was typed.
    pub fn place(&self, own: &str) -> ClassPlace {
        let typed = self.address.trim();
        match (typed.is_empty(), is_on_the_web(if typed.is_empty() { own } else { typed })) {
            (_, true) => ClassPlace::Web,
            (true, false) => ClassPlace::ThisDevice,
            (false, false) => ClassPlace::NoAddress,
        }
    }

    fn title<'a>(&self, lesson: &'a Lesson) -> &'a str {
        lesson.title.get(self.language.unwrap_or_default())
    }

    /// The folder of the files, with `/` at its end.
    fn folder(&self, own: &str) -> String {
        let typed = self.address.trim();
        let address = if typed.is_empty() { own } else { typed };
        let address = address.split(['?', '#']).next().unwrap_or_default();
        let folder = address.rsplit_once('/').map_or("", |(folder, file)| match file {
            file if file.contains('.') || file.is_empty() => folder,
            _ => address,
        });
        format!("{folder}/")
    }

    fn for_link(&self, lesson: &Lesson) -> Vec<(&'static str, String)> {
        let mut parameters = vec![("tool", "lessons".to_owned()), ("lesson", lesson.id.to_string())];
        parameters.extend(self.language.map(|language| ("lang", language.tag().to_owned())));
        parameters.extend((self.theme != Theme::default()).then(|| ("theme", self.theme.keyword().to_owned())));
        parameters
    }

    fn wishes(&self) -> Wishes {
        let Self { language, theme, controls, readonly, .. } = *self;
        Wishes { language, theme, controls, readonly, ..Wishes::default() }
    }
}

fn query(parameters: &[(&'static str, String)]) -> String {
    parameters.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lesson() -> Lesson {
        Lesson::read(include_str!("../../../../static/lessons/keep-1433-free.txt")).unwrap()
    }

    fn text(hosting: &Hosting) -> String {
        hosting.text(&lesson(), "https://example.org/ports/index.html?tool=kit#s=os+xp")
    }

    #[test]
    fn a_link_opens_the_lesson_on_this_page_or_where_the_teacher_says() {
        assert_eq!(text(&Hosting::default()), "https://example.org/ports/?tool=lessons&lesson=keep-1433-free");
        let chosen = Hosting {
            language: Some(Language::Chinese),
            theme: Theme::Dark,
            address: " https://school.example/net ".to_owned(),
            ..Hosting::default()
        };
        let link = "https://school.example/net/?tool=lessons&lesson=keep-1433-free&lang=zh-CN&theme=dark";
        assert_eq!(text(&chosen), link);
    }

    #[test]
    fn a_file_of_this_device_is_no_place_for_a_class_until_an_address_is_typed() {
        let at = |address: &str, own| Hosting { address: address.to_owned(), ..Hosting::default() }.place(own);
        let file = "file:///C:/port-atlas-tools.html?tool=kit";
        assert_eq!([at("", file), at(" ", file)], [ClassPlace::ThisDevice; 2]);
        assert_eq!([at("school/ports", file), at("ftp://a", "https://b")], [ClassPlace::NoAddress; 2]);
        assert_eq!([at("http://school/ports", file), at("", "https://example.org/")], [ClassPlace::Web; 2]);
    }

    #[test]
    fn an_element_holds_the_start_and_only_what_was_chosen() {
        let plain = text(&Hosting { form: Form::Element, ..Hosting::default() });
        assert!(
            plain.starts_with("<script type=\"module\" src=\"https://example.org/ports/port-atlas.js\"></script>\n")
        );
        assert!(plain.contains("\n<port-atlas>\nos 2003\n"), "{plain}");
        let chosen = Hosting {
            form: Form::Element,
            language: Some(Language::English),
            controls: Controls::Slider,
            readonly: true,
            ..Hosting::default()
        };
        assert!(text(&chosen).contains("<port-atlas lang=\"en\" controls=\"slider\" readonly>"), "{}", text(&chosen));
    }

    #[test]
    fn a_frame_carries_the_same_in_its_address() {
        let frame = text(&Hosting { form: Form::Frame, theme: Theme::Light, ..Hosting::default() });
        let begins = "<iframe src=\"https://example.org/ports/embed.html?theme=light&amp;scenario=os+2003";
        assert!(frame.starts_with(begins), "{frame}");
        assert!(frame.ends_with("<script src=\"https://example.org/ports/frames.js\" defer></script>\n"), "{frame}");
    }

    #[test]
    fn what_html_gives_a_meaning_to_is_escaped() {
        let mut lesson = lesson();
        lesson.start = crate::scenario::Scenario::read("bind tcp 80 as \"<b>&\"\n").unwrap();
        let element = Hosting { form: Form::Element, ..Hosting::default() }.text(&lesson, "");
        assert!(element.contains("bind tcp 80 as &quot;&lt;b&gt;&amp;&quot;"), "{element}");
        let frame = Hosting { form: Form::Frame, ..Hosting::default() }.text(&lesson, "");
        assert!(!frame.contains("<b>") && frame.contains("%3Cb%3E%26%22"), "{frame}");
    }
}
