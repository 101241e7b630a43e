//! What each table is, for whoever takes everything along. A test finds one that isn't here.

/// A table.
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
}

/// How its rows meet those that are there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Entries with a name of their own, or parts of one: `id` is the column that names the entry, `of` the table
    /// where that is the key. An entry comes whole or not at all.
    Entry {
        /// Where the entry itself is.
        of: &'static str,
        /// The column that names it.
        id: &'static str,
    },
    /// Each row stands for itself: the one that is there stays.
    Rows,
    /// One thing: it comes where there is none.
    Single,
    /// Names and values, of which the person's own come along; see `setting::is_of_the_person`.
    Settings,
    /// Belongs to this moment: it stays behind.
    Left,
    /// Belongs to this phone: it stays behind, and here when everything else is replaced.
    Here,
}

/// Every table, an entry before its parts.
pub(super) const TABLES: &[Table] = &[
    Table::new("check_in", Kind::Entry { of: "check_in", id: "id" }),
    Table::new("check_in_signal", Kind::Entry { of: "check_in", id: "check_in" }),
    Table::new("check_in_drain", Kind::Entry { of: "check_in", id: "check_in" }),
    Table::new("check_in_help", Kind::Entry { of: "check_in", id: "check_in" }),
    Table::new("unfinished", Kind::Left),
    Table::new("setting", Kind::Settings),
    Table::new("assessment", Kind::Entry { of: "assessment", id: "id" }),
    Table::new("assessment_answer", Kind::Entry { of: "assessment", id: "assessment" }),
    Table::new("check_offer", Kind::Rows),
    Table::new("own_report", Kind::Rows),
    Table::new("first_step", Kind::Single),
    Table::new("draft_choice", Kind::Single),
    Table::new("draft_text", Kind::Rows),
    Table::new("plan_entry", Kind::Entry { of: "plan_entry", id: "id" }),
    Table::new("shift_code", Kind::Rows),
    Table::new("cycle", Kind::Entry { of: "cycle", id: "id" }),
    Table::new("cycle_day", Kind::Entry { of: "cycle", id: "cycle" }),
    // A day comes whole or not at all: two rosters of one day would be neither.
    Table::new("roster_day", Kind::Entry { of: "roster_day", id: "day" }),
    Table::new("shift", Kind::Entry { of: "roster_day", id: "day" }),
    Table::new("shift_word", Kind::Rows),
    Table::new("roster_undo", Kind::Left),
    // Moments that were chosen together: those of two phones would be too many.
    Table::new("reminder_rule", Kind::Single),
    Table::new("reminder_mark", Kind::Here),
    Table::new("reminder_came", Kind::Here),
];

impl Table {
    const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind }
    }

    /// Whether its rows go with the person.
    pub(super) fn is_taken_along(&self) -> bool {
        !matches!(self.kind, Kind::Left | Kind::Here)
    }

    /// The one of that name, if its rows are taken along.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        TABLES.iter().find(|table| table.name == name && table.is_taken_along())
    }
}
