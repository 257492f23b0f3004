//! The named inks and patterns. Which colour an ink is stands in `static/inks.css` alone.

macro_rules! inks {
    ($($(#[$doc:meta])* $name:ident $css:literal)+) => {
        /// A named ink.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Ink { $($(#[$doc])* $name,)+ }

        impl Ink {
            /// Every ink.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name in kebab case, such as `ephemeral`.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $css,)+ }
            }

            /// Its CSS value, such as `var(--ink-ephemeral)`.
            pub const fn css(self) -> &'static str {
                match self { $(Self::$name => concat!("var(--ink-", $css, ")"),)+ }
            }
        }
    };
}

inks! {
    /// What the figure stands on.
    Paper "paper"
    /// Text.
    Text "text"
    /// Text of less weight: captions, ticks, notes.
    Muted "muted"
    /// Thin rules: between rows, along the axis.
    Rule "rule"
    /// Lines at the edges that hold for every MaxUserPort.
    Edge "edge"
    /// The one accent: MaxUserPort, its boundary and its handle.
    Accent "accent"
    /// Ports that IANA assigns.
    WellKnown "well-known"
    /// Ports that wildcard binds are given.
    Ephemeral "ephemeral"
    /// Ports in use.
    InUse "in-use"
    /// Where reservations may be made.
    Reservable "reservable"
    /// Reservations.
    Reservation "reservation"
    /// Text on a reservation.
    OnReservation "on-reservation"
    /// Where blocks may be made.
    Blockable "blockable"
    /// Blocks.
    Block "block"
    /// Text on a block.
    OnBlock "on-block"
    /// Ports that specific binds may use.
    Specific "specific"
    /// The pinned port and the port cursor.
    Pin "pin"
    /// What a step changed.
    Change "change"
    /// What a rule refuses.
    Refused "refused"
}

/// How a shape is filled. A pattern says without colour what the ink says with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// One even ink.
    Solid(Ink),
    /// A pattern of lines in an ink.
    Hatched(Pattern),
}

/// A pattern of thin lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// Where reservations may be made: lines that rise to the right.
    Reservable,
    /// Where blocks may be made: lines that fall to the right.
    Blockable,
    /// Many reservations, too narrow to be drawn one by one: upright lines.
    ReservationCrowd,
    /// Many blocks, too narrow to be drawn one by one: upright lines.
    BlockCrowd,
    /// Open and blocked ports, too close together to be told apart: upright lines.
    SpecificCrowd,
    /// What would be refused: a cross hatch.
    Refused,
}

impl Pattern {
    /// Every pattern.
    pub const ALL: [Self; 6] = [
        Self::Reservable,
        Self::Blockable,
        Self::ReservationCrowd,
        Self::BlockCrowd,
        Self::SpecificCrowd,
        Self::Refused,
    ];
    /// The side of a pattern's square tile, in pixels.
    pub const TILE: f64 = 6.0;

    /// The id of its `<pattern>` element.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reservable => "pattern-reservable",
            Self::Blockable => "pattern-blockable",
            Self::ReservationCrowd => "pattern-reservation-crowd",
            Self::BlockCrowd => "pattern-block-crowd",
            Self::SpecificCrowd => "pattern-specific-crowd",
            Self::Refused => "pattern-refused",
        }
    }

    /// The fill that refers to it: `url(#...)`.
    pub const fn reference(self) -> &'static str {
        match self {
            Self::Reservable => "url(#pattern-reservable)",
            Self::Blockable => "url(#pattern-blockable)",
            Self::ReservationCrowd => "url(#pattern-reservation-crowd)",
            Self::BlockCrowd => "url(#pattern-block-crowd)",
            Self::SpecificCrowd => "url(#pattern-specific-crowd)",
            Self::Refused => "url(#pattern-refused)",
        }
    }

    /// The ink of its lines.
    pub const fn ink(self) -> Ink {
        match self {
            Self::Reservable => Ink::Reservable,
            Self::Blockable => Ink::Blockable,
            Self::ReservationCrowd => Ink::Reservation,
            Self::BlockCrowd => Ink::Block,
            Self::SpecificCrowd => Ink::Specific,
            Self::Refused => Ink::Refused,
        }
    }

    /// The lines within a tile, as SVG path data. They go past the tile's edges so that tiles join without a gap.
    pub const fn lines(self) -> &'static str {
        match self {
            Self::Reservable => "M-1 1l2-2M0 6l6-6M5 7l2-2",
            Self::Blockable => "M-1 5l2 2M0 0l6 6M5-1l2 2",
            Self::ReservationCrowd | Self::BlockCrowd | Self::SpecificCrowd => "M1 0v6M4 0v6",
            Self::Refused => "M0 6l6-6M0 0l6 6",
        }
    }

    /// How wide its lines are, in pixels.
    pub const fn line_width(self) -> f64 {
        match self {
            Self::ReservationCrowd | Self::BlockCrowd | Self::SpecificCrowd => 1.8,
            _ => 1.0,
        }
    }

    /// Whether paper lies below the lines, so that nothing behind shows through.
    pub const fn is_opaque(self) -> bool {
        matches!(self, Self::ReservationCrowd | Self::BlockCrowd | Self::SpecificCrowd)
    }
}
