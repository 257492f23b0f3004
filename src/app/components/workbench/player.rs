//! The clock that lets time run: it ticks while the session says so.

use gloo::timers::callback::Interval;
use web_sys::window;
use yew::NodeRef;

use super::timeline::show_step;
use crate::app::components::Dispatch;
use crate::app::{Act, Action, Session, TimeAct};

/// A clock; it stops where it is dropped.
#[derive(Default)]
pub(in crate::app::components) struct Player {
    ticking: Option<(u32, Interval)>,
}

impl Player {
    /// Does what is to be done when the page has been drawn: shows the step, ticks, runs what the session sent for.
    pub(in crate::app::components) fn follow(&mut self, session: &mut Session, dispatch: &Dispatch, steps: &NodeRef) {
        show_step(steps, session);
        self.tick(session, dispatch);
        session.workbench_mut().take_errands().into_iter().for_each(|errand| errand.run(dispatch));
    }

    fn tick(&mut self, session: &Session, dispatch: &Dispatch) {
        let time = session.workbench().time();
        let pace = if wants_little_motion() { time.pace().calm_milliseconds() } else { time.pace().milliseconds() };
        let asked = time.is_playing().then_some(pace);
        if self.ticking.as_ref().map(|(pace, _)| *pace) == asked {
            return;
        }
        let dispatch = dispatch.clone();
        let tick = move || dispatch.emit(Action::Work(Act::Time(TimeAct::Tick)));
        self.ticking = asked.map(|pace| (pace, Interval::new(pace, tick)));
    }
}

fn wants_little_motion() -> bool {
    let asked = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok()?);
    asked.is_some_and(|asked| asked.matches())
}
