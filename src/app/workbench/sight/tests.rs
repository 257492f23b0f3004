//! Going through time, comparing, and changing steps by hand, as a reader does it: by acts of the session.

use crate::app::session::LastChange;
use crate::app::workbench::grip::{Attempt, Grip, Hand, Place};
use crate::app::workbench::{Act, Pace, Rival, TimeAct};
use crate::app::{Action, Opening, Session, Tool};
use crate::figure::{Part, RowKind, ScaleKind, Target, Window};
use crate::model::{BindPort, Command, PortRange, Protocol, System};
use crate::scenario::Scenario;

const STORY: &str = "os 2003\nset MaxUserPort 6000\n# the server starts\nbind tcp 80\nblock 7000-7100\nbind tcp *\n";

fn session(scenario: &str) -> Session {
    let scenario = Scenario::read(scenario).unwrap();
    Session::new(&Opening { scenario, ..Opening::default() })
}

fn time(session: &mut Session, act: TimeAct) {
    session.act(Action::Work(Act::Time(act)));
}

/// The step that is shown, and how many there are.
fn shown(session: &Session) -> (usize, usize) {
    let steps = &session.replay().steps;
    (session.workbench().time().step(steps), steps.len())
}

fn changed_rows(session: &Session) -> Vec<RowKind> {
    let changes = session.workbench().changes().map(|changes| changes.to_vec()).unwrap_or_default();
    changes.into_iter().map(|(row, _)| row).collect()
}

fn bind(port: u16) -> Command {
    Command::Bind { protocol: Protocol::Tcp, port: BindPort::Specific(port), program: None }
}

fn text(session: &Session) -> String {
    session.scenario().to_string()
}

#[test]
fn the_machine_is_shown_after_any_step_with_what_that_step_changed() {
    let mut session = session(STORY);
    for (step, ephemeral_to, blocks, rows) in [
        (0, 5000, 0, vec![]),
        (1, 5000, 0, vec![]),
        (2, 6000, 0, vec![RowKind::Ephemeral, RowKind::Reservable, RowKind::Blockable]),
        (3, 6000, 0, vec![RowKind::InUse]),
        (4, 6000, 1, vec![RowKind::Blockable, RowKind::Specific]),
        (5, 6000, 1, vec![RowKind::InUse]),
    ] {
        time(&mut session, TimeAct::Go(step));
        let snapshot = &session.shown().snapshot;
        assert_eq!(snapshot.limits.max_user_port(), ephemeral_to, "after step {step}");
        assert_eq!(snapshot.blocks.len(), blocks, "after step {step}");
        assert_eq!(changed_rows(&session), rows, "after step {step}");
        assert_eq!(shown(&session), (step, 5));
    }
}

#[test]
fn time_goes_a_step_at_a_time_and_stops_at_both_ends() {
    let mut session = session(STORY);
    time(&mut session, TimeAct::Move(1));
    assert_eq!(shown(&session), (5, 5));
    for step in [4, 3, 2, 1, 0, 0] {
        time(&mut session, TimeAct::Move(-1));
        assert_eq!(shown(&session), (step, 5));
    }
    time(&mut session, TimeAct::End);
    assert_eq!(shown(&session), (5, 5));
    assert_eq!(session.last_change(), LastChange::Moved);
}

#[test]
fn time_is_paused_at_first_runs_from_the_start_and_stops_at_the_end() {
    let mut session = session(STORY);
    session.act(Action::OpenTool(Tool::Timeline));
    assert!(!session.workbench().time().is_playing());
    time(&mut session, TimeAct::Tick);
    assert_eq!(shown(&session), (5, 5));
    time(&mut session, TimeAct::Play(true));
    let mut steps = vec![shown(&session).0];
    while session.workbench().time().is_playing() {
        time(&mut session, TimeAct::Tick);
        steps.push(shown(&session).0);
    }
    assert_eq!(steps, [0, 1, 2, 3, 4, 5]);
}

#[test]
fn stepping_and_editing_stop_the_clock() {
    for act in [Action::Work(Act::Time(TimeAct::Move(1))), Action::Run(bind(81)), Action::Slide(7000)] {
        let mut session = session(STORY);
        time(&mut session, TimeAct::Play(true));
        assert!(session.workbench().time().is_playing());
        session.act(act);
        assert!(!session.workbench().time().is_playing());
    }
}

#[test]
fn a_reader_who_wants_little_motion_sees_at_most_two_pictures_a_second() {
    assert!(Pace::ALL.iter().all(|pace| pace.calm_milliseconds() >= 500));
    assert!(Pace::ALL.is_sorted_by_key(|pace| std::cmp::Reverse(pace.milliseconds())));
}

#[test]
fn what_is_done_in_the_past_is_written_right_after_the_step_shown_and_shown() {
    let mut session = session(STORY);
    time(&mut session, TimeAct::Go(3));
    session.act(Action::Run(bind(7050)));
    assert_eq!(
        text(&session),
        "os 2003\nset MaxUserPort 6000\n# the server starts\nbind tcp 80\nbind tcp 7050\nblock 7000-7100\nbind tcp *\n"
    );
    assert_eq!(shown(&session), (4, 6));
    assert!(session.shown().snapshot.usage.tcp.in_use.contains(7050));
    let refused = |session: &Session| session.replay().steps.iter().filter(|step| step.line == 6).count();
    assert_eq!(refused(&session), 1, "the block that comes later is now refused");
    session.act(Action::Undo);
    assert_eq!((text(&session).as_str(), shown(&session)), (STORY, (3, 5)));
    session.act(Action::Redo);
    assert_eq!(shown(&session), (4, 6));
}

#[test]
fn an_act_of_a_program_in_the_time_before_the_boot_comes_after_the_settings() {
    let mut session = session("os 2003\nset MaxUserPort 6000\nbind tcp *\n");
    time(&mut session, TimeAct::Go(0));
    session.act(Action::Run(bind(80)));
    assert_eq!(text(&session), "os 2003\nset MaxUserPort 6000\nbind tcp 80\nbind tcp *\n");
    assert_eq!(shown(&session), (3, 4));
}

#[test]
fn the_step_shown_stays_while_lines_before_and_after_it_come_and_go() {
    let mut session = session(STORY);
    time(&mut session, TimeAct::Go(4));
    session.act(Action::RemoveLine(3));
    assert_eq!(shown(&session), (3, 4));
    session.act(Action::Undo);
    assert_eq!(shown(&session), (4, 5));
    session.act(Action::Type(format!("{STORY}bind udp 53\n")));
    assert_eq!(shown(&session), (4, 6));
    session.act(Action::ChooseSystem(System::Sp1));
    assert_eq!(shown(&session), (4, 6));
}

#[test]
fn sliding_in_the_past_moves_the_value_in_force_there_and_keeps_the_step() {
    let mut session = session("os 2003\nbind tcp *\nset MaxUserPort 7000\nrestart\nbind tcp *\n");
    time(&mut session, TimeAct::Go(2));
    session.act(Action::Slide(6500));
    session.act(Action::Slide(6600));
    assert_eq!(session.shown().snapshot.limits.max_user_port(), 6600);
    assert_eq!(session.replay().snapshot.limits.max_user_port(), 7000);
    assert_eq!(shown(&session), (3, 6));
    session.act(Action::Undo);
    assert_eq!(shown(&session), (2, 5));
}

#[test]
fn another_scenario_is_shown_at_its_end() {
    let mut session = session(STORY);
    time(&mut session, TimeAct::Go(1));
    session.act(Action::Open(Scenario::read("bind tcp 80\nbind tcp 81\nbind tcp 82\n").unwrap()));
    assert_eq!(shown(&session), (3, 3));
}

#[test]
fn closing_the_timeline_shows_the_end_without_marks() {
    let mut session = session(STORY);
    session.act(Action::OpenTool(Tool::Timeline));
    assert_eq!(changed_rows(&session), [RowKind::InUse]);
    time(&mut session, TimeAct::Go(2));
    time(&mut session, TimeAct::Show(false));
    assert_eq!((shown(&session), changed_rows(&session)), ((5, 5), vec![]));
}

#[test]
fn a_comment_or_a_blank_line_is_no_step() {
    let mut session = session("# a\n\nbind tcp 80\n# b\n\nbind tcp 81\n\n# c\n");
    time(&mut session, TimeAct::Move(-1));
    assert_eq!(shown(&session), (1, 2));
    session.act(Action::Run(bind(90)));
    assert_eq!(text(&session), "# a\n\nbind tcp 80\nbind tcp 90\n# b\n\nbind tcp 81\n\n# c\n");
}

// Side by side

fn compared(scenario: &str, rival: Rival) -> Session {
    let mut session = session(scenario);
    session.act(Action::OpenTool(Tool::Compare));
    session.act(Action::Work(Act::Compare(rival)));
    session
}

/// The lines whose steps end differently.
fn differing_lines(session: &Session) -> Vec<u32> {
    let compared = session.workbench().compare().compared().unwrap();
    compared.steps.iter().map(|&at| session.replay().steps[at].line).collect()
}

#[test]
fn the_other_system_blocks_above_49151() {
    let session = compared("os 2003\nset MaxUserPort 50000\nbind tcp 80\nblock 60000-60100\n", Rival::System);
    let compared = session.workbench().compare().compared().unwrap();
    assert_eq!(compared.shown.snapshot.limits.system(), System::Sp1);
    assert_eq!(differing_lines(&session), [4]);
    assert_eq!(changed_rows(&session), [RowKind::Blockable, RowKind::Blockable, RowKind::Specific]);
}

#[test]
fn another_max_user_port_changes_which_steps_are_refused() {
    let session = compared("bind tcp *\nblock 6000-6100\nreserve 5500\n", Rival::MaxUserPort(6050));
    assert_eq!(differing_lines(&session), [2, 3]);
}

#[test]
fn two_equal_machines_differ_in_nothing() {
    let session = compared("bind tcp *\n", Rival::MaxUserPort(4999));
    assert_eq!((differing_lines(&session), changed_rows(&session)), (vec![], vec![]));
}

#[test]
fn the_comparison_follows_time_and_edits() {
    let mut session = compared("os 2003\nset MaxUserPort 50000\nbind tcp 80\nblock 60000-60100\n", Rival::System);
    time(&mut session, TimeAct::Go(3));
    assert_eq!(changed_rows(&session), [RowKind::Blockable]);
    session.act(Action::ChooseSystem(System::Sp1));
    let compared = session.workbench().compare().compared().unwrap();
    assert_eq!(compared.shown.snapshot.limits.system(), System::Xp2003);
    session.act(Action::CloseTool);
    assert!(session.workbench().compare().compared().is_none());
}

// Ranges in the hand

fn place(session: &Session) -> Place {
    Place::of(session)
}

fn adjusting(session: &Session, target: Target, from: u16, to: u16) -> Hand {
    Hand::Adjust { grip: Grip::begin(&place(session), target).unwrap(), from, to }
}

#[test]
fn an_edge_moves_alone_and_the_body_moves_both_within_the_ports_there_are() {
    let session = session("os 2003-sp1\nblock 6000-6100\n");
    for (part, from, to, range) in [
        (Part::First, 6000, 5900, "5900-6100"),
        (Part::First, 6000, 6200, "6100-6200"),
        (Part::Last, 6100, 6050, "6000-6050"),
        (Part::Last, 6098, 6050, "6000-6052"),
        (Part::Body, 6050, 7050, "7000-7100"),
        (Part::Body, 6050, 65535, "65435-65535"),
        (Part::Body, 6050, 0, "0-100"),
    ] {
        let hand = adjusting(&session, Target::Block(0, part), from, to);
        assert_eq!(hand.range().to_string(), range, "{part:?} from {from} to {to}");
    }
}

#[test]
fn a_drag_changes_the_step_and_one_undo_takes_it_back() {
    let before = "bind tcp 80\nblock 6000-6100 as \"SQL\" # mirror\nreserve 3000\n";
    let mut session = session(before);
    let done = adjusting(&session, Target::Block(0, Part::Body), 6050, 7050).done();
    session.act(done);
    assert_eq!(text(&session), before.replace("6000-6100", "7000-7100"));
    assert_eq!(session.last_change(), LastChange::Line(1));
    session.act(Action::Undo);
    assert_eq!(text(&session), before);
    assert!(!session.can_undo());
    session.act(Action::Redo);
    assert_eq!(text(&session), before.replace("6000-6100", "7000-7100"));
}

#[test]
fn a_reservation_from_the_registry_changes_its_string_of_the_set_line() {
    let mut session = session("set ReservedPorts 1645-1646 4500-4500\nbind tcp *\n");
    let done = adjusting(&session, Target::Reservation(1, Part::Body), 4500, 4600).done();
    session.act(done);
    assert_eq!(text(&session), "set ReservedPorts 1645-1646 4600-4600\nbind tcp *\n");
}

fn tried(scenario: &str, target: Target, from: u16, to: u16) -> Attempt {
    let session = session(scenario);
    adjusting(&session, target, from, to).trial(&place(&session))
}

#[test]
fn a_refusal_is_known_before_the_drop() {
    let block = |to| tried("block 6000-6100\nbind tcp 7000\n", Target::Block(0, Part::Body), 6000, to);
    assert!(!block(6500).draft.refused);
    let low = block(4000);
    assert!(low.draft.refused);
    assert_eq!(low.refused, Some((0, 1)));
    let over_what_is_bound_later = block(6950);
    assert!(!over_what_is_bound_later.draft.refused, "the block itself comes first");
    assert_eq!(over_what_is_bound_later.refused, Some((0, 1)), "the bind after it is refused");
    let registry = tried("set ReservedPorts 4500-4500\n", Target::Reservation(0, Part::Body), 4500, 6000);
    assert!(registry.draft.refused && registry.outcome.is_err());
}

#[test]
fn what_a_port_lies_in_is_taken_away_with_what_made_it() {
    let mut session =
        session("reserve 3000\nset ReservedPorts 4000-4000 4100-4100\nrestart\nblock 6000\nbind udp 80\n");
    for port in [6000, 4000, 80, 9999] {
        session.act(Action::Work(Act::Delete(port)));
    }
    assert_eq!(text(&session), "reserve 3000\nset ReservedPorts 4100-4100\nrestart\nbind udp 80\nclose udp 80\n");
}

#[test]
fn a_port_is_bound_and_closed_in_turn_however_quick_the_keys() {
    let mut session = session("os 2003\n");
    for protocol in [Protocol::Tcp, Protocol::Udp, Protocol::Tcp] {
        session.act(Action::Work(Act::Toggle(protocol, 80)));
    }
    assert_eq!(text(&session), "os 2003\nbind tcp 80\nbind udp 80\nclose tcp 80\n");
}

#[test]
fn a_range_made_by_keys_may_be_a_single_port() {
    let session = session("os 2003\n");
    let hand = Hand::Make { row: RowKind::Blockable, from: 6000, to: 6000 };
    assert!(!hand.trial(&place(&session)).draft.refused);
    assert!(matches!(hand.done(), Action::Run(Command::Block { range, .. }) if range == PortRange::single(6000)));
    assert!(hand.moved(4000).trial(&place(&session)).draft.refused);
}

// Undo, also of what was typed

#[test]
fn a_spell_of_typing_and_a_drag_are_undone_one_by_one() {
    let mut session = session("block 6000-6100\n");
    for typed in ["block 6000-6100\nb", "block 6000-6100\nbind 8", "block 6000-6100\nbind 80"] {
        session.act(Action::Type(typed.to_owned()));
    }
    session.act(Action::Settle);
    let done = adjusting(&session, Target::Block(0, Part::Last), 6100, 6200).done();
    session.act(done);
    assert_eq!(text(&session), "block 6000-6200\nbind 80\n");
    for before in ["block 6000-6100\nbind 80\n", "block 6000-6100\n"] {
        session.act(Action::Undo);
        assert_eq!(text(&session), before);
    }
    assert!(!session.can_undo());
    for after in ["block 6000-6100\nbind 80\n", "block 6000-6200\nbind 80\n"] {
        session.act(Action::Redo);
        assert_eq!(text(&session), after);
    }
}

// Looking closer

#[test]
fn the_window_follows_the_pinned_port() {
    let mut session = session("os 2003\n");
    session.act(Action::Pin(Some(40_000)));
    assert!(session.workbench().window().is_whole());
    session.act(Action::Work(Act::Look(Window::WHOLE.zoomed(ScaleKind::Schematic, 0.0, 100.0))));
    for port in [0, 30_000, 65_535, 1024] {
        session.act(Action::Pin(Some(port)));
        assert!(session.workbench().window().ports().contains(port), "{port}");
    }
}
