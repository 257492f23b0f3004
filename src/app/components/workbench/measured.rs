//! A box that draws what it holds for the width that it has.

use yew::prelude::*;

use super::super::element::el;
use crate::app::browser::Observation;

#[derive(PartialEq, Properties)]
pub(super) struct MeasuredProps {
    /// Draws for a width in pixels.
    pub(super) draw: Callback<f64, Html>,
}

/// The box.
pub(super) struct Measured {
    frame: NodeRef,
    /// The inner width in pixels, 0 until it is known.
    width: f64,
    observation: Option<Observation>,
}

impl Component for Measured {
    type Message = f64;
    type Properties = MeasuredProps;

    fn create(_: &Context<Self>) -> Self {
        Self { frame: NodeRef::default(), width: 0.0, observation: None }
    }

    fn update(&mut self, _: &Context<Self>, width: f64) -> bool {
        std::mem::replace(&mut self.width, width) != width
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let frame = el("div").class("measured").node(self.frame.clone());
        let drawn = (self.width > 0.0).then(|| context.props().draw.emit(self.width));
        frame.with(drawn.unwrap_or_default()).into()
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            let told = context.link().callback(|width| width);
            self.observation = self.frame.cast().and_then(|frame| Observation::begin(&frame, told));
        }
    }
}
