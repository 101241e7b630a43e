//! `docs/content.md`: every statement that people read, with its source, so that a clinician can go through them without
//! reading code. Generated; a test says when it is out of date.

mod entry;
mod kit;
mod page;
mod reach;
mod rules;

use crate::cli::{Arguments, Outcome, say};
use aftershift_core::content::{Catalogue, Folder, Library};
use std::fmt::Write as _;
use std::io::Write;

/// Where it lies, from the repository's root.
pub const FILE: &str = "docs/content.md";

/// What makes it again.
pub const COMMAND: &str =
    "cargo run -p aftershift-tests --features aftershift-bindings/development content-doc > docs/content.md";

/// `content-doc`
///
/// # Errors
/// When the content can't be used.
pub fn command(arguments: &mut Arguments, out: &mut dyn Write) -> Outcome {
    arguments.end()?;
    say(out, document()?.trim_end())
}

/// What the document is made from.
struct Content {
    catalogue: &'static Catalogue,
    library: &'static Library,
}

/// A part of the document.
struct Chapter {
    title: &'static str,
    /// The folders of `core/content/en` that it lists.
    folders: &'static [&'static str],
    write: fn(&mut String, &Content),
}

const CHAPTERS: &[Chapter] = &[
    Chapter { title: "crisis", folders: &["crisis"], write: reach::contacts },
    Chapter {
        title: "moments",
        folders: &["moments"],
        write: |doc, all| page::pages(doc, all, Folder::Moments),
    },
    Chapter { title: "cards", folders: &["cards"], write: |doc, all| page::pages(doc, all, Folder::Cards) },
    Chapter {
        title: "levels",
        folders: &["levels"],
        write: |doc, all| page::pages(doc, all, Folder::Levels),
    },
    Chapter {
        title: "welcome",
        folders: &["welcome"],
        write: |doc, all| page::pages(doc, all, Folder::Welcome),
    },
    Chapter { title: "guidance", folders: &["guidance"], write: rules::guidance },
    Chapter { title: "suggestions", folders: &["suggestions"], write: rules::suggestions },
    Chapter { title: "reports", folders: &["reports"], write: rules::reports },
    Chapter { title: "safety", folders: &["safety"], write: rules::safety },
    Chapter { title: "first step", folders: &["steps", "asks", "frames"], write: kit::first_step },
    Chapter { title: "plans", folders: &["plan", "return"], write: kit::plans },
    Chapter { title: "shifts", folders: &["codes", "cycles"], write: kit::shifts },
    Chapter { title: "signals", folders: &["signals"], write: kit::signals },
    Chapter { title: "drains", folders: &["drains"], write: kit::drains },
    Chapter { title: "helps", folders: &["helps"], write: kit::helps },
    Chapter { title: "regions", folders: &["regions"], write: reach::regions },
    #[cfg(feature = "self-checks")]
    Chapter { title: "self-checks, in our words", folders: &["instruments"], write: rules::instruments },
];

/// The whole document.
///
/// # Errors
/// When the content can't be used.
pub fn document() -> Outcome<String> {
    let content = Content {
        catalogue: Catalogue::embedded().map_err(|problem| problem.to_string())?,
        library: Library::embedded().map_err(|problem| problem.to_string())?,
    };
    let mut doc = format!(
        "# What people read, and where it comes from\n\n\
         Generated from `core/content/en`; `./dev test` says when it is out of date, and this makes it again:\n\n\
         ```sh\n{COMMAND}\n```\n\n\
         What is marked **unconfirmed** shows in development builds only. Of the questionnaires only our own words are in\n\
         here: a test holds what their publications wrote against its facts sheet. The words on buttons and headings of\n\
         the app itself are each platform's.\n"
    );
    for chapter in CHAPTERS {
        let folders: Vec<String> = chapter.folders.iter().map(|folder| format!("`{folder}`")).collect();
        let _ = write!(doc, "\n## {}\n\nFrom {}.\n", chapter.title, folders.join(", "));
        (chapter.write)(&mut doc, &content);
    }
    Ok(doc)
}

#[cfg(test)]
mod tests;
