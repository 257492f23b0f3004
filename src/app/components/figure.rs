//! The figure: draws the scene; pointers and keys on it are heard by the files beside this one.

use std::rc::Rc;

use yew::prelude::*;

#[cfg(not(feature = "workbench"))]
use super::acts::foretold;
use super::controls::switch;
use super::element::{Element, el, text_el};
use super::pace::Wire;
use super::pointer::{Held, InHand, Pointer};
use super::port_cursor::port_cursor;
use super::table::row_in_words;
use super::{Dispatch, drawing};
use crate::app::browser::Observation;
use crate::app::{Action, Fitting, Preferences, Shared};
use crate::figure::{Draft, Pixels, ScaleKind, Scene, Viewport, layout, table};
use crate::model::Port;
use crate::scenario::Replay;
#[cfg(not(feature = "workbench"))]
use crate::scenario::StepResult;
use crate::words::{Language, Message};

/// What the figure is given.
#[derive(PartialEq, Properties)]
pub(super) struct FigureProps {
    pub(super) subject: Rc<Subject>,
    pub(super) wire: Wire,
}

/// What the figure shows.
#[derive(PartialEq)]
pub(super) struct Subject {
    pub(super) dispatch: Dispatch,
    pub(super) replay: Shared<Replay>,
    pub(super) preferences: Preferences,
    pub(super) pinned: Option<Port>,
    pub(super) fitting: Fitting,
    /// The inner width of the frame in pixels, as far as it is known before it is measured.
    pub(super) width: f64,
    /// Whether MaxUserPort is being slid: what is only read out is not written anew meanwhile.
    pub(super) sliding: bool,
    pub(super) sight: super::tools::Sight,
}

/// The figure.
pub(super) struct Figure {
    subject: Rc<Subject>,
    frame: NodeRef,
    hold: Callback<Option<Held>>,
    held: InHand,
    /// The inner width of the frame in pixels, 0 while it is not known.
    width: f64,
    /// The figure in words, as of when nothing was being slid.
    words: String,
    observation: Option<Observation>,
    ready: bool,
    /// What hears wheel and fingers.
    #[cfg(feature = "workbench")]
    lens: super::workbench::Lens,
}

/// What happens to the figure alone.
pub(super) enum Happening {
    /// The frame has this width, in pixels.
    Width(f64),
    /// Another pointer is down, none, or elsewhere.
    Hold,
    /// The wire has something to show.
    Wire,
}

impl Component for Figure {
    type Message = Happening;
    type Properties = FigureProps;

    fn create(context: &Context<Self>) -> Self {
        let FigureProps { subject, wire } = context.props();
        wire.lead(context.link().callback(|()| Happening::Wire));
        let held = InHand::default();
        let hand = held.clone();
        let link = context.link().clone();
        let hold = Callback::from(move |now| {
            if hand.replace(now) != now {
                link.send_message(Happening::Hold);
            }
        });
        #[cfg(feature = "workbench")]
        let lens = super::workbench::Lens::new(held.clone());
        #[cfg(feature = "workbench")]
        let hold = lens.holds(hold, &subject.dispatch);
        Self {
            subject: subject.clone(),
            frame: NodeRef::default(),
            hold,
            held,
            width: subject.width,
            words: words(subject),
            observation: None,
            ready: false,
            #[cfg(feature = "workbench")]
            lens,
        }
    }

    fn update(&mut self, context: &Context<Self>, happening: Happening) -> bool {
        match happening {
            Happening::Width(width) => std::mem::replace(&mut self.width, width) != width,
            Happening::Hold => true,
            Happening::Wire => context.props().wire.newest().is_some_and(|subject| self.turn_to(subject)),
        }
    }

    fn changed(&mut self, context: &Context<Self>, _: &FigureProps) -> bool {
        self.turn_to(context.props().subject.clone())
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let subject = &*self.subject;
        let trial = self.trial(subject);
        let content = el("div").class("frame").node(self.frame.clone());
        let content = if self.width > 0.0 { self.drawing(content, subject, draft(trial.as_ref())) } else { content };
        el("section")
            .part("figure")
            .is("aria-label", subject.preferences.language.text(Message::Figure))
            .with(content)
            .with(self.under(subject, trial))
            .with(text_el("p", &self.words).is("id", "figure-words").class("unseen"))
            .into()
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            let told = context.link().callback(Happening::Width);
            self.observation = self.frame.cast().and_then(|frame| Observation::begin(&frame, told));
            #[cfg(feature = "workbench")]
            self.lens.listen(&self.frame, &self.subject.dispatch, &self.hold);
        }
        #[cfg(feature = "workbench")]
        self.lens.drawn(&self.subject.sight.place, &self.hold);
        if !self.ready && self.width > 0.0 {
            self.ready = true;
            self.subject.dispatch.emit(Action::Ready);
        }
    }
}

/// What would become of the range in the hand.
#[cfg(feature = "workbench")]
type Trial = crate::app::workbench::Attempt;
#[cfg(not(feature = "workbench"))]
type Trial = (Draft, StepResult);

#[cfg(feature = "workbench")]
fn draft(trial: Option<&Trial>) -> Option<Draft> {
    trial.map(|trial| trial.draft)
}

#[cfg(not(feature = "workbench"))]
fn draft(trial: Option<&Trial>) -> Option<Draft> {
    trial.map(|(draft, _)| *draft)
}

#[cfg(not(feature = "workbench"))]
impl Figure {
    fn trial(&self, subject: &Subject) -> Option<Trial> {
        self.held.get().filter(|_| !subject.fitting.readonly).and_then(|held| held.gesture.draft(&subject.replay))
    }

    /// The drawing, and what hears pointers and keys on it.
    fn drawing(&self, frame: Element, subject: &Subject, draft: Option<Draft>) -> Element {
        let scene = Rc::new(layout(&subject.replay.snapshot, &viewport(subject, self.width, draft)));
        frame.with(self.heard(subject, &scene)).with(port_cursor(subject, super::port_cursor::moves(subject)))
    }

    /// What stands below the drawing: what can be done with it, or what the range in the hand would become; and its scale.
    fn under(&self, subject: &Subject, trial: Option<Trial>) -> Element {
        let language = subject.preferences.language;
        let told = trial.map_or_else(
            || text_el("p", language.text(Message::FigureHint)).class("hint"),
            |(draft, result)| foretold(&draft.range.to_string(), &result, language),
        );
        el("div").class("under").with(told).with(scales(subject))
    }
}

#[cfg(feature = "workbench")]
impl Figure {
    fn trial(&self, subject: &Subject) -> Option<Trial> {
        self.held.get().and_then(|held| held.gesture.hand()).map(|hand| hand.trial(&subject.sight.place))
    }

    /// The drawing, what hears pointers and keys on it, and what it is seen beside.
    fn drawing(&self, frame: Element, subject: &Subject, draft: Option<Draft>) -> Element {
        let viewport = viewport(subject, self.width, draft);
        let scene = Rc::new(layout(&subject.replay.snapshot, &viewport));
        self.lens.focus(&scene, subject.sight.plays);
        let keys = super::workbench::port_keys(subject, &self.lens, self.hold.clone(), scene.scale);
        frame
            .with_or_not(super::workbench::caption(subject, &scene))
            .with(self.heard(subject, &scene))
            .with_or_not(super::workbench::rival(subject, &viewport))
            .with_or_not(super::workbench::map(subject, &viewport))
            .with(port_cursor(subject, keys).is("aria-describedby", "figure-keys"))
    }

    fn under(&self, subject: &Subject, trial: Option<Trial>) -> Element {
        let told = super::workbench::told(subject, trial);
        let under = el("div").class("under").with(told).with(super::workbench::keys_told(subject));
        under.with(self.lens.buttons(subject)).with(scales(subject))
    }
}

impl Figure {
    /// Shows something else.
    fn turn_to(&mut self, subject: Rc<Subject>) -> bool {
        if !subject.sliding {
            self.words = words(&subject);
        }
        self.subject = subject;
        true
    }

    fn heard(&self, subject: &Subject, scene: &Rc<Scene>) -> Element {
        let pointer = Pointer { subject, scene: scene.clone(), held: self.held.clone(), hold: self.hold.clone() };
        pointer.listen(drawn(scene, subject))
    }
}

/// An empty drawing of a scene's size.
pub(super) fn canvas(scene: &Scene) -> Element {
    let (width, height) = (Pixels(scene.width), Pixels(scene.height));
    el("svg")
        .has("width", width.to_string())
        .has("height", height.to_string())
        .has("viewBox", format!("0 0 {width} {height}"))
}

fn drawn(scene: &Scene, subject: &Subject) -> Element {
    let title = text_el("title", subject.preferences.language.text(Message::Figure));
    canvas(scene)
        .is("role", "img")
        .is("aria-labelledby", "figure-title figure-words")
        .with(title.is("id", "figure-title"))
        .with(drawing::patterns())
        .with(drawing::items(&scene.items))
}

fn scales(subject: &Subject) -> Element {
    let preferences = subject.preferences;
    let language = preferences.language;
    let choices = ScaleKind::ALL.into_iter().map(|scale| {
        let dispatch = subject.dispatch.clone();
        let choose = Rc::new(move |_| dispatch.emit(Action::Prefer(Preferences { scale, ..preferences })));
        (scale_name(scale, language), preferences.scale == scale, choose as _)
    });
    switch("scale", language.text(Message::Scale), choices)
}

fn scale_name(scale: ScaleKind, language: Language) -> &'static str {
    language.text(match scale {
        ScaleKind::Schematic => Message::ScaleSchematic,
        ScaleKind::Linear => Message::ScaleLinear,
        ScaleKind::Log => Message::ScaleLog,
    })
}

/// The rows of the table as sentences: what the table says is what the figure says.
fn words(subject: &Subject) -> String {
    let language = subject.preferences.language;
    let rows = table(&subject.replay.snapshot, &viewport(subject, 0.0, None));
    rows.iter().map(|row| row_in_words(row, language) + "\n").collect()
}

fn viewport(subject: &Subject, width: f64, draft: Option<Draft>) -> Viewport {
    let Preferences { scale, protocols, language, .. } = subject.preferences;
    let rows = subject.fitting.rows;
    Viewport { scale, protocols, language, rows, pinned: subject.pinned, draft, ..sighted(subject, width) }
}

#[cfg(not(feature = "workbench"))]
fn sighted(_: &Subject, width: f64) -> Viewport {
    Viewport::new(width)
}

#[cfg(feature = "workbench")]
fn sighted(subject: &Subject, width: f64) -> Viewport {
    subject.sight.viewport(width)
}
