//! Makes machines to ask about: plausible programs, real ports, and one difficulty each.

mod blocks;
mod ports;
mod ranges;
mod reservations;
mod script;
mod settings;

use super::level::Level;
use super::question::Draft;
use super::random::Random;

/// Makes one kind of question.
pub(super) type Maker = fn(&mut Random) -> Draft;

/// The kinds of questions of a level.
pub(super) const fn makers(level: Level) -> &'static [Maker] {
    match level {
        Level::Terms => &[ports::fresh, ports::taken, ranges::count_by_default, settings::plain, blocks::handle],
        Level::Rules => &[
            ports::over_a_reservation,
            ports::beside_the_other_protocol,
            ports::reserved,
            ports::blocked,
            ports::given,
            ranges::count,
            settings::clamped,
            reservations::window,
        ],
        Level::Combinations => &[
            ports::after_a_close,
            ports::exhausted,
            settings::waiting,
            blocks::unblock,
            reservations::unreserve,
            blocks::block,
            ranges::blockable,
            reservations::left,
        ],
        Level::Details => &[
            ports::wraps,
            reservations::unreserve_from_registry,
            blocks::block_above,
            reservations::left_after_repeats,
            reservations::after_restart,
            settings::in_hex,
            ranges::blockable,
            reservations::window_above,
        ],
        Level::Corners => &[
            ports::leaks,
            blocks::block_at_the_wall,
            ports::reserved_and_blocked,
            reservations::after_restart_with_bad_lines,
            ranges::rate,
            ranges::blockable_at_the_wall,
            ports::wraps_over_a_reservation,
            blocks::unblock_by_handle,
        ],
    }
}
