//! What stands in the classroom: what is presented, and the lecture while it goes on.

mod lecture;

pub use lecture::{Control, Guess, Lecture, Question, Slide, Trial};

use std::rc::Rc;

use super::super::action::Action;
use super::super::session::Session;
use super::errand::Errand;
use crate::app::Shared;
use crate::app::link::{is_on_the_web, readable};
use crate::lesson::LessonId;
use crate::reference::{PresetName, preset_names};
use crate::scenario::Scenario;

/// What a lecture is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Topic {
    /// The scenario of the page.
    #[default]
    Present,
    /// A real setting.
    Preset(PresetName),
    /// A lesson, with its solution.
    Lesson(LessonId),
}

impl Topic {
    /// Its word in the list of topics.
    pub fn word(&self) -> String {
        match self {
            Self::Present => String::new(),
            Self::Preset(name) => format!("preset {name}"),
            Self::Lesson(id) => format!("lesson {id}"),
        }
    }

    /// The topic that a word names; the scenario of the page where it names none.
    pub fn from_word(word: &str) -> Self {
        let preset = word.strip_prefix("preset ").and_then(|word| preset_names().iter().find(|name| **name == word));
        let lesson = word.strip_prefix("lesson ").and_then(LessonId::read);
        preset.map(|name| Self::Preset(name)).or(lesson.map(Self::Lesson)).unwrap_or_default()
    }

    /// Its title and its scenario; none where they are not here.
    fn opened(&self, session: &Session) -> Option<(String, Shared<Scenario>)> {
        let language = session.preferences().language;
        match self {
            Self::Present => Some((String::new(), session.scenario().clone())),
            Self::Preset(name) => {
                let mut presets = session.workbench().presets().all();
                let preset = presets.find(|(own, _)| own == name)?.1.here()?;
                Some((preset.title.get(language).clone(), Shared::new(preset.scenario.clone())))
            }
            Self::Lesson(id) => {
                let mut lessons = session.workbench().teaching().lessons().shelf().lessons();
                let lesson = lessons.find(|(own, _)| *own == id)?.1?;
                Some((lesson.title.get(language).clone(), Shared::new(lesson.solved())))
            }
        }
    }
}

/// The classroom.
#[derive(Clone, Debug, Default)]
pub struct Classroom {
    topic: Topic,
    lecture: Option<Rc<Lecture>>,
    /// The lecture that was left last, as it was left.
    left: Option<Rc<Lecture>>,
    control: Control,
    is_black: bool,
    /// Where the page stands, as its own browser says.
    own_address: Rc<str>,
    /// Where the page stands for the class's devices, as typed.
    address: Rc<str>,
    packed: Option<Packed>,
}

/// A scenario that is too long to be read in an address, on its way into a link.
#[derive(Clone, Debug)]
struct Packed {
    scenario: Shared<Scenario>,
    /// The fragment, once it is here; `None` in it where the browser cannot pack.
    fragment: Option<Option<Rc<str>>>,
}

/// The fragment of the scenario on the stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fragment {
    /// That text.
    Is(Rc<str>),
    /// It is being packed.
    Coming,
    /// The browser cannot pack it.
    Unpacked,
}

/// What a teacher does.
#[derive(Clone, Debug, PartialEq)]
pub enum ClassroomAct {
    /// Chooses what the lecture is about.
    Choose(Topic),
    /// Begins the lecture, on a page of that address.
    Begin(String),
    /// Goes on with the lecture that was left.
    Resume,
    /// Ends the lecture.
    Leave,
    /// Goes on: asks the next step, or runs the one that is asked.
    Next,
    /// Goes back.
    Back,
    /// Goes to the start.
    First,
    /// Goes to the end.
    Last,
    /// Takes down what the class says.
    Say(Guess),
    /// Shows a control, or the steps again where it is shown already.
    Show(Control),
    /// Tries something else on the same steps.
    Try(Trial),
    /// Makes the screen black, or bright again.
    Black,
    /// Says where the page stands for the class's devices.
    Address(String),
    /// The browser packed a scenario into the fragment of an address, or cannot.
    Packed(Shared<Scenario>, Option<String>),
}

impl Classroom {
    /// The lecture that goes on.
    pub fn lecture(&self) -> Option<&Lecture> {
        self.lecture.as_deref()
    }

    /// The lecture that was left in its midst, which can be gone on with.
    pub fn left(&self) -> Option<&Lecture> {
        self.left.as_deref().filter(|lecture| lecture.has_back() && lecture.has_next())
    }

    /// What the lecture is about.
    pub const fn topic(&self) -> &Topic {
        &self.topic
    }

    /// What the class can touch.
    pub const fn control(&self) -> Control {
        self.control
    }

    /// Whether the screen is black.
    pub const fn is_black(&self) -> bool {
        self.is_black
    }

    /// Where the page stands for the class's devices, as typed; may be blank.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Where other devices find the page; `None` where it is a file of this one alone.
    pub fn reachable(&self) -> Option<&str> {
        reachable([&self.address, &self.own_address])
    }

    /// Whether the page is a file of this device alone, and nobody said where the class finds it.
    pub fn is_unreachable(&self, own_address: &str) -> bool {
        reachable([&self.address, own_address]).is_none()
    }

    /// The fragment of the address that opens the scenario on the stage.
    pub fn fragment(&self, lecture: &Lecture) -> Fragment {
        let short = readable(lecture.shown()).map(|fragment| Fragment::Is(fragment.into()));
        let packed = || match &self.packed_of(lecture)?.fragment {
            Some(Some(fragment)) => Some(Fragment::Is(fragment.clone())),
            Some(None) => Some(Fragment::Unpacked),
            None => None,
        };
        short.or_else(packed).unwrap_or(Fragment::Coming)
    }

    fn packed_of(&self, lecture: &Lecture) -> Option<&Packed> {
        self.packed.as_ref().filter(|packed| *packed.scenario == **lecture.shown())
    }

    /// The scenario that has to be packed before its code can be drawn.
    fn to_pack(&self) -> Option<Shared<Scenario>> {
        let lecture = self.lecture()?;
        let wanted = self.control == Control::Code && self.reachable().is_some();
        let known = readable(lecture.shown()).is_some() || self.packed_of(lecture).is_some();
        (wanted && !known).then(|| lecture.shown().clone())
    }

    fn packed(&mut self, scenario: &Shared<Scenario>, fragment: Option<String>) {
        if let Some(packed) = self.packed.as_mut().filter(|packed| *packed.scenario == **scenario) {
            packed.fragment = Some(fragment.map(Rc::from));
        }
    }

    /// Whether what is typed is no address of a page, nor the beginning of one.
    pub fn address_is_bad(&self) -> bool {
        let typed = self.address.trim();
        !is_on_the_web(typed) && !"https://".starts_with(typed) && !"http://".starts_with(typed)
    }

    /// Whether an action has to wait until the lecture is over: all that would change what the reader left.
    pub fn holds_back(&self, action: &Action) -> bool {
        let allowed = matches!(action, Action::Work(_) | Action::Prefer(_) | Action::Notify(_) | Action::CloseTool);
        self.lecture.is_some() && !allowed
    }

    fn do_in_class(&mut self, act: &ClassroomAct) {
        if self.is_black {
            // The key that brings the picture back does nothing else.
            self.is_black = false;
            return;
        }
        match act {
            ClassroomAct::Black => self.is_black = true,
            ClassroomAct::Show(control) if self.control == *control => self.control = Control::Steps,
            ClassroomAct::Show(control) => self.control = *control,
            act => {
                if let Some(lecture) = &mut self.lecture {
                    teach(Rc::make_mut(lecture), act);
                }
            }
        }
    }
}

/// The first address that another device can open.
fn reachable(addresses: [&str; 2]) -> Option<&str> {
    addresses.map(str::trim).into_iter().find(|address| is_on_the_web(address))
}

fn teach(lecture: &mut Lecture, act: &ClassroomAct) {
    match act {
        ClassroomAct::Next => lecture.next(),
        ClassroomAct::Back => lecture.back(),
        ClassroomAct::First => lecture.go_to_start(),
        ClassroomAct::Last => lecture.go_to_end(),
        ClassroomAct::Say(guess) => lecture.hear(*guess),
        ClassroomAct::Try(trial) => lecture.try_out(*trial),
        _ => {}
    }
}

/// Does what the teacher did.
pub(super) fn act(session: &mut Session, act: ClassroomAct) {
    match act {
        ClassroomAct::Begin(own_address) => begin(session, own_address),
        ClassroomAct::Choose(topic) => session.workbench_mut().classroom.topic = topic,
        ClassroomAct::Leave => {
            let classroom = &mut session.workbench_mut().classroom;
            classroom.left = classroom.lecture.take();
        }
        ClassroomAct::Resume => {
            let classroom = &mut session.workbench_mut().classroom;
            classroom.lecture = classroom.left.take();
        }
        ClassroomAct::Address(address) => session.workbench_mut().classroom.address = address.into(),
        ClassroomAct::Packed(scenario, fragment) => session.workbench_mut().classroom.packed(&scenario, fragment),
        act => {
            session.workbench_mut().classroom.do_in_class(&act);
            pack(session);
        }
    }
}

/// Has the scenario on the stage packed, where its code is shown and needs that.
fn pack(session: &mut Session) {
    let workbench = session.workbench_mut();
    if let Some(scenario) = workbench.classroom.to_pack() {
        workbench.classroom.packed = Some(Packed { scenario: scenario.clone(), fragment: None });
        workbench.send([Errand::Pack(scenario)]);
    }
}

fn begin(session: &mut Session, own_address: String) {
    let Some((title, scenario)) = session.workbench().classroom().topic.opened(session) else { return };
    let lecture = Lecture::new(&title, scenario);
    let classroom = &mut session.workbench_mut().classroom;
    let address = own_address.split('#').next().unwrap_or_default().into();
    *classroom = Classroom {
        lecture: Some(Rc::new(lecture)),
        topic: classroom.topic.clone(),
        own_address: address,
        address: Rc::clone(&classroom.address),
        ..Classroom::default()
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::workbench::tests::{session, work};
    use crate::app::{Act, Fragment};

    /// A class that looks at the code of the last slide.
    fn at_the_code(scenario: &str, address: &str) -> Session {
        let mut session = session(scenario);
        for act in [ClassroomAct::Begin(address.into()), ClassroomAct::Last, ClassroomAct::Show(Control::Code)] {
            work(&mut session, Act::Classroom(act));
        }
        session
    }

    fn asked(session: &mut Session) -> Option<Shared<Scenario>> {
        session.workbench_mut().take_errands().into_iter().find_map(|errand| match errand {
            Errand::Pack(scenario) => Some(scenario),
            _ => None,
        })
    }

    fn fragment(session: &Session) -> Fragment {
        let classroom = session.workbench().classroom();
        classroom.fragment(classroom.lecture().unwrap())
    }

    fn long() -> String {
        (1100..1300).map(|port| format!("bind tcp {port}\n")).collect()
    }

    #[test]
    fn a_short_state_is_read_in_its_code_and_nothing_is_packed() {
        let mut session = at_the_code("os xp\nbind tcp *\n", "https://example.org/");
        assert_eq!(asked(&mut session), None);
        assert_eq!(fragment(&session), Fragment::Is("s=os+xp;bind+tcp+*".into()));
    }

    #[test]
    fn a_long_state_is_packed_once_for_its_code() {
        let mut session = at_the_code(&long(), "https://example.org/");
        let scenario = asked(&mut session).unwrap();
        assert_eq!(scenario.to_string(), long());
        assert_eq!(fragment(&session), Fragment::Coming);
        work(&mut session, Act::Classroom(ClassroomAct::Black));
        assert_eq!(asked(&mut session), None, "it is asked already");
        work(&mut session, Act::Classroom(ClassroomAct::Packed(scenario, Some("z=abc".into()))));
        assert_eq!(fragment(&session), Fragment::Is("z=abc".into()));
    }

    #[test]
    fn what_comes_for_another_slide_is_not_shown() {
        let mut session = at_the_code(&long(), "https://example.org/");
        let scenario = asked(&mut session).unwrap();
        work(&mut session, Act::Classroom(ClassroomAct::Back));
        work(&mut session, Act::Classroom(ClassroomAct::Back));
        let before = asked(&mut session).unwrap();
        work(&mut session, Act::Classroom(ClassroomAct::Packed(scenario, Some("z=abc".into()))));
        assert_eq!(fragment(&session), Fragment::Coming);
        work(&mut session, Act::Classroom(ClassroomAct::Packed(before, None)));
        assert_eq!(fragment(&session), Fragment::Unpacked);
    }

    #[test]
    fn a_lecture_that_was_left_by_mistake_goes_on_where_it_was() {
        let mut session = session("bind tcp *\nbind tcp *\n");
        let class = |session: &mut Session, act| work(session, Act::Classroom(act));
        class(&mut session, ClassroomAct::Begin(String::new()));
        class(&mut session, ClassroomAct::Leave);
        assert!(session.workbench().classroom().left().is_none(), "nothing was shown yet");
        class(&mut session, ClassroomAct::Begin(String::new()));
        class(&mut session, ClassroomAct::Next);
        class(&mut session, ClassroomAct::Leave);
        assert_eq!(session.workbench().classroom().left().unwrap().slide(), Slide::Asked(1));
        class(&mut session, ClassroomAct::Resume);
        assert_eq!(session.workbench().classroom().lecture().unwrap().slide(), Slide::Asked(1));
        class(&mut session, ClassroomAct::Last);
        class(&mut session, ClassroomAct::Leave);
        assert!(session.workbench().classroom().left().is_none(), "it had come to its end");
    }

    #[test]
    fn a_page_that_is_a_file_has_the_text_in_its_code_until_it_is_told_an_address() {
        let mut session = at_the_code(&long(), "file:///C:/port-atlas-tools.html");
        assert_eq!(asked(&mut session), None);
        assert_eq!(session.workbench().classroom().reachable(), None);
        assert!(session.workbench().classroom().is_unreachable("file:///C:/port-atlas-tools.html"));
        work(&mut session, Act::Classroom(ClassroomAct::Address(" https://school.example/ ".into())));
        assert_eq!(session.workbench().classroom().reachable(), Some("https://school.example/"));
    }
}
