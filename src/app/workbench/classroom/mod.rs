//! What stands in the classroom: what is presented, and the lecture while it goes on.

mod lecture;

pub use lecture::{Control, Guess, Lecture, Question, Slide, Trial};

use std::rc::Rc;

use super::super::action::Action;
use super::super::session::Session;
use crate::app::Shared;
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
    control: Control,
    is_black: bool,
    /// Where the page stands, as its own browser says.
    own_address: Rc<str>,
    /// Where the page stands for the class's devices, as typed.
    address: Rc<str>,
}

/// What a teacher does.
#[derive(Clone, Debug, PartialEq)]
pub enum ClassroomAct {
    /// Chooses what the lecture is about.
    Choose(Topic),
    /// Begins the lecture, on a page of that address.
    Begin(String),
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
}

impl Classroom {
    /// The lecture that goes on.
    pub fn lecture(&self) -> Option<&Lecture> {
        self.lecture.as_deref()
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
        let addresses = [self.address.trim(), &self.own_address];
        addresses.into_iter().find(|address| address.starts_with("https://") || address.starts_with("http://"))
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
        ClassroomAct::Leave => session.workbench_mut().classroom.lecture = None,
        ClassroomAct::Address(address) => session.workbench_mut().classroom.address = address.into(),
        act => session.workbench_mut().classroom.do_in_class(&act),
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
