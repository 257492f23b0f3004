//! The picture: a machine's state, laid out once into a small scene that anyone can draw.
//!
//! [`layout`] turns a [`crate::model::Snapshot`] and a [`Viewport`] into a [`Scene`] of a few shapes with named inks;
//! [`Scene::hit`] finds what is under a pointer. Coordinates are pixels. This room knows no colour, no machine that runs
//! and no browser.
//!
//! Its words: a **position** is a real number from 0 to 65536, port `p` being the cell from `p` to `p + 1`; a **window**
//! is the part of the axis on screen; a **mark** is a part of the figure that draws itself; an **ink** is a name for a
//! colour.
//!
//! ```
//! use port_atlas::figure::{Target, Viewport, describe, layout, svg};
//! use port_atlas::scenario::{Scenario, replay};
//!
//! let scenario = Scenario::read("os 2003-sp1\nset MaxUserPort 50000\nblock 60000-60999").unwrap();
//! let snapshot = replay(&scenario).snapshot;
//! let viewport = Viewport::new(960.0);
//! let scene = layout(&snapshot, &viewport);
//!
//! // Under the boundary of MaxUserPort lies its handle; a drag to an x means the MaxUserPort there.
//! let x = scene.scale.boundary(50000);
//! let handle = scene.area_of(Target::MaxUserPort).unwrap();
//! assert_eq!(scene.hit(x, handle.y + 1.0).unwrap().target, Target::MaxUserPort);
//! assert_eq!(scene.scale.max_user_port_at(x), 50000);
//!
//! let file = svg::file(&scene, &describe(&snapshot, &viewport), svg::Theme::Auto);
//! assert!(file.starts_with("<svg") && file.contains("50001-65535"));
//! ```

mod captioned;
mod chart;
mod crowd;
mod describe;
mod difference;
mod frame;
mod hit;
mod ink;
mod labels;
mod layout;
mod marks;
mod occupancy;
mod overview;
mod palette;
mod path;
mod pen;
mod row;
mod scale;
mod scene;
mod summary;
pub mod svg;
mod table;
mod table_file;
mod target;
mod text;
mod ticks;
mod viewport;
mod window;

pub use chart::{Chart, ChartWords, Course, Moment, chart};
pub use describe::{Description, describe};
pub use difference::differences;
pub use ink::{Fill, Ink, Pattern};
pub use layout::layout;
pub use overview::overview;
pub use palette::{Colours, INKS_CSS, colours};
pub use path::Pixels;
pub use row::{Protocols, RowKind, Rows};
pub use scale::{Scale, ScaleKind};
pub use scene::{Anchor, DASHES, Item, Key, Point, Rect, RowBox, Scene, Shape, Text};
pub use table::{TableRow, table};
pub use table_file::TableFormat;
pub use target::{Hit, Part, Target};
pub use text::TextStyle;
pub use viewport::{Draft, Viewport, Width};
pub use window::{AXIS_END, Window};
