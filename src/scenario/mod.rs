//! The scenario language: a short text, one command a line, that is the whole state of the product.
//!
//! [`Scenario::read`] reads a text, [`replay`] runs it on a fresh machine, an [`Edit`] changes it and can be taken back,
//! [`canonical`] writes a command, [`Report`] is the documented JSON. The page's history, links, files and lessons are all
//! scenarios. This room knows nothing of the web.
//!
//! ```
//! use port_atlas::scenario::{Scenario, StepResult, format, replay};
//!
//! # fn main() -> Result<(), port_atlas::scenario::TooLong> {
//! let scenario = Scenario::read("Block 6000-6100\nbind *   # any port")?;
//! assert_eq!(format(&scenario), "block 6000-6100\nbind tcp * # any port\n");
//!
//! // A slide of MaxUserPort is an edit; the block no longer fits while the value is there.
//! let (slid, back) = scenario.edited(&scenario.slide_max_user_port(20_000));
//! let StepResult::Refused(refusal) = &replay(&slid).steps[1].result else { panic!("it is outside the window") };
//! assert_eq!(refusal.rule().id(), "block-outside-window");
//! assert_eq!(slid.edited(&back).0, scenario);
//! # Ok(())
//! # }
//! ```

mod edit;
mod encoding;
mod film;
mod limit;
mod line;
pub mod lint;
mod maker;
mod problem;
mod read;
pub mod reg;
mod replay;
mod report;
mod text;
mod values;
mod write;

/// The scenario that a newcomer sees first: it shows something of everything, and one refusal that sliding MaxUserPort
/// turns into a success.
pub const FIRST_SCENARIO: &str = include_str!("../../static/first-scenario.txt");

pub use edit::Edit;
pub use encoding::Marked;
pub use film::{Film, Picture};
pub use limit::{MAX_BURST, MAX_BYTES, MAX_LINES, MAX_NAME, TooLong};
pub use line::Line;
pub use maker::{Holding, Maker, reserved_ports_string};
pub use problem::{LineError, Problem};
pub(crate) use problem::{expected_but_found, shortened};
pub use read::program_name;
pub(crate) use read::{Words, read_dword, read_port, read_protocol, read_quoted, read_range, read_system};
pub use replay::{Assumption, Replay, Step, StepResult, replay, replay_assuming, replay_first};
pub use report::{ExplainReport, Report};
pub use text::Scenario;
pub use values::Moment;
pub use write::{canonical, format};
