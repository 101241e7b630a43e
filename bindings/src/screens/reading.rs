//! Pages: what there is to read. Needs no open vault, and nothing of it is stored in one.

use super::choices::mirror;
use super::shape::{record, shaped};
use aftershift_core::{app, content};

mirror! {
    /// Among which cards a page stands.
    Shelf = content::Shelf {
        /// Who learns of it: confidentiality, licensure, leave.
        Privacy,
        /// What it can look like.
        Signs,
        /// What keeps people from asking.
        Beliefs,
        /// What the work does.
        Work,
        /// Where and how to find somebody.
        Care,
    }
}

mirror! {
    /// What a statement is.
    SayKind = content::SayKind {
        /// Something to know.
        Text,
        /// One of a row of things to do.
        Step,
        /// Something to say aloud, or to send.
        Words,
    }
}

shaped!(content::Shelf => Shelf, content::SayKind => SayKind);

record! {
    /// What there is to read, for the country chosen.
    ReadingState = app::ReadingState {
        /// For a moment that can't wait.
        moments: Vec<PageLine>,
        /// Levels of care.
        levels: Vec<PageLine>,
        /// The cards, shelf by shelf.
        shelves: Vec<ShelfPages>,
    }

    /// The cards of a shelf.
    ShelfPages = app::ShelfView {
        /// Which.
        shelf: Shelf,
        /// Its cards.
        pages: Vec<PageLine>,
    }

    /// A page in a list.
    PageLine = app::PageLine {
        /// Its content id.
        id: String,
        /// Its title.
        title: String,
        /// One line below it.
        summary: String,
    }

    /// A page, as it is true here.
    PageState = app::PageState {
        /// Its content id.
        id: String,
        /// Its title.
        title: String,
        /// Pages that come first, where what they are about has happened: rows above everything else.
        first: Vec<PageLine>,
        /// What it says here.
        parts: Vec<PagePart>,
        /// The country chosen, ISO 3166-1 alpha-2.
        country: Option<String>,
        /// Whether there are facts on it for some countries, and none for this one.
        nothing_for_here: bool,
        /// The parts of the country to choose from, where something on the page depends on them.
        regions: Vec<RegionOption>,
        /// When it was checked, as an ISO date.
        checked: String,
        /// Whether that is more than a year ago.
        is_old: bool,
        /// Pages to go on to.
        next: Vec<PageLine>,
    }

    /// Statements under one heading.
    PagePart = app::PagePart {
        /// The heading.
        heading: Option<String>,
        /// The statements.
        says: Vec<Statement>,
    }

    /// One statement.
    Statement = app::Statement {
        /// What it is.
        kind: SayKind,
        /// What is read.
        text: String,
        /// Where it comes from.
        source: String,
        /// False only in development builds, which show what isn't confirmed, marked.
        confirmed: bool,
    }

    /// A part of the country.
    RegionOption = app::RegionOption {
        /// ISO 3166-2.
        code: String,
        /// What people call it.
        name: String,
        /// Whether it is the one chosen.
        chosen: bool,
    }
}
