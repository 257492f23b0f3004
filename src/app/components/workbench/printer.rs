//! Hears when the browser prints, however it came to that, so that the sheet is there in time.

use yew::prelude::*;

use super::super::Dispatch;
use crate::app::browser::Printing;
use crate::app::{Act, Action, TakeAwayAct};

#[derive(PartialEq, Properties)]
pub(super) struct PrinterProps {
    /// Reaches the session.
    pub(super) dispatch: Dispatch,
}

/// Draws nothing.
pub(super) struct Printer(Option<Printing>);

impl Component for Printer {
    type Message = ();
    type Properties = PrinterProps;

    fn create(_: &Context<Self>) -> Self {
        Self(None)
    }

    fn view(&self, _: &Context<Self>) -> Html {
        Html::default()
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            let dispatch = context.props().dispatch.clone();
            let told = move |address| dispatch.emit(Action::Work(Act::TakeAway(TakeAwayAct::Printing(address))));
            self.0 = Some(Printing::begin(told));
        }
    }
}
