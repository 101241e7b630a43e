mod library;

use super::*;

fn good() -> String {
    "id = \"x\"\nversion = 1\nsource = \"s\"\nlicence = \"l\"\nchecked = \"2026-11-23\"\nlabel = \"X\"\norder = 1\n".into()
}

fn problem(path: &str, text: &str) -> ContentProblem {
    Catalogue::parse(&[(path, text)]).unwrap_err()
}

#[test]
fn the_content_inside_this_build_is_sound() {
    let content = Catalogue::embedded().unwrap();
    assert_eq!(content.signals().len(), 18);
    assert!(content.drains().len() >= 30 && content.helps().len() >= 10);
}

#[test]
fn every_area_has_something_that_weighs() {
    let content = Catalogue::embedded().unwrap();
    for area in crate::checkin::Area::ALL {
        assert!(content.drains().iter().any(|d| d.area == *area), "{}", area.word());
    }
}

/// The file names of a folder, without those that this build can't follow.
fn in_folder(folder: &str) -> Vec<&'static str> {
    let usable =
        |text: &str| FEATURES.contains(&"self-checks") || !text.contains("needs = [\"self-checks\"]");
    let files = FILES.iter().filter(|(_, text)| usable(text));
    let ids = files.filter_map(|(path, _)| path.strip_prefix(folder)?.strip_suffix(".toml"));
    let mut ids: Vec<&str> = ids.collect();
    // By their names, not by those of their files: "4-nights.toml" comes before "4.toml".
    ids.sort_unstable();
    ids
}

fn sorted<'a>(ids: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    let mut ids: Vec<&str> = ids.map(String::as_str).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn every_file_of_every_folder_is_read() {
    let content = Catalogue::embedded().unwrap();
    assert_eq!(sorted(content.signals().iter().map(|s| &s.id)), in_folder("en/signals/"));
    assert_eq!(sorted(content.drains().iter().map(|d| &d.id)), in_folder("en/drains/"));
    assert_eq!(sorted(content.helps().iter().map(|h| &h.id)), in_folder("en/helps/"));
    assert_eq!(sorted(content.contacts().iter().map(|c| &c.id)), in_folder("en/crisis/"));
    assert_eq!(sorted(content.safety().iter().map(|r| &r.id)), in_folder("en/safety/"));
    #[cfg(feature = "self-checks")]
    assert_eq!(sorted(content.instruments().iter().map(|i| &i.id)), in_folder("en/instruments/"));
    let library = Library::embedded().unwrap();
    for folder in Folder::ALL {
        let pages = library.pages.iter().filter(|page| page.folder == folder).map(|page| &page.id);
        assert_eq!(sorted(pages), in_folder(&format!("en/{}/", folder.name())));
    }
    for plan in PlanKind::ALL {
        let sections = library.sections.iter().filter(|section| section.plan == plan).map(|s| &s.id);
        assert_eq!(sorted(sections), in_folder(&format!("en/{}/", plan.word())));
    }
    assert_eq!(sorted(library.guidance.iter().map(|rule| &rule.id)), in_folder("en/guidance/"));
    assert_eq!(sorted(library.steps.iter().map(|step| &step.id)), in_folder("en/steps/"));
    assert_eq!(sorted(library.asks.iter().map(|ask| &ask.id)), in_folder("en/asks/"));
    assert_eq!(sorted(library.frames.iter().map(|frame| &frame.id)), in_folder("en/frames/"));
    assert_eq!(sorted(library.regions.iter().map(|regions| &regions.id)), in_folder("en/regions/"));
    assert_eq!(sorted(library.codes.iter().map(|code| &code.id)), in_folder("en/codes/"));
    assert_eq!(sorted(library.cycles.iter().map(|cycle| &cycle.id)), in_folder("en/cycles/"));
    assert_eq!(
        (library.reports.len(), in_folder("en/reports/").len()),
        (Report::ALL.len(), Report::ALL.len())
    );
    let outcomes = library.suggestions.len();
    assert_eq!((outcomes, in_folder("en/suggestions/").len()), (Outcome::ALL.len(), Outcome::ALL.len()));
    let folders = [
        "signals",
        "drains",
        "helps",
        "crisis",
        "safety",
        "instruments",
        "moments",
        "cards",
        "levels",
        "welcome",
        "plan",
        "return",
        "guidance",
        "steps",
        "asks",
        "frames",
        "regions",
        "reports",
        "suggestions",
        "codes",
        "cycles",
    ];
    let known = |path: &str| folders.iter().any(|folder| path.starts_with(&format!("en/{folder}/")));
    let unread: Vec<_> = FILES.iter().map(|(path, _)| path).filter(|path| !known(path)).collect();
    assert!(unread.is_empty(), "{unread:?}");
}

#[test]
fn a_missing_key_is_named_with_its_file() {
    let found = problem("en/helps/x.toml", &good().replace("label = \"X\"\n", ""));
    assert_eq!((found.file.as_str(), found.key.as_str()), ("en/helps/x.toml", "label"));
    assert!(found.reason.contains("missing"), "{found}");
}

#[test]
fn a_wrong_value_is_named_with_its_key() {
    let found = problem("en/helps/x.toml", &good().replace("order = 1", "order = \"first\""));
    assert_eq!((found.file.as_str(), found.key.as_str()), ("en/helps/x.toml", "order"));
}

#[test]
fn a_mistyped_key_is_a_problem() {
    let found = problem("en/helps/x.toml", &(good() + "lable = \"X\"\n"));
    assert_eq!(found.key, "lable");
}

#[test]
fn an_id_that_is_not_the_files_name_is_a_problem() {
    assert_eq!(problem("en/helps/y.toml", &good()).key, "id");
}

#[test]
fn two_files_in_the_same_place_are_a_problem() {
    let other = good().replace("\"x\"", "\"y\"");
    let found = Catalogue::parse(&[("en/helps/x.toml", &good()), ("en/helps/y.toml", &other)]).unwrap_err();
    assert_eq!((found.file.as_str(), found.key.as_str()), ("en/helps/y.toml", "order"));
}

#[test]
fn a_number_without_a_flag_is_a_problem() {
    let text = "id = \"x\"\nversion = 1\nsource = \"s\"\nlicence = \"l\"\nchecked = \"2026-11-23\"\n\
                country = \"US\"\nname = \"X\"\nkind = \"crisis\"\nphone = [\"1\"]\n";
    assert_eq!(problem("en/crisis/x.toml", text).key, "phone");
    let flagged = format!("{text}[confirmed]\nphone = true\n");
    assert_eq!(problem("en/crisis/x.toml", &flagged).key, "sources");
}

/// All content, with one file of the safety rules changed.
#[cfg(feature = "self-checks")]
fn broken_rule(id: &str, from: &str, to: &str) -> ContentProblem {
    let path = format!("en/safety/{id}.toml");
    let mut files = FILES.to_vec();
    let file = files.iter_mut().find(|(name, _)| *name == path).unwrap();
    let changed = file.1.replacen(from, to, 1);
    assert_ne!(changed, file.1, "{id} doesn't have {from}");
    file.1 = &changed;
    let problem = Catalogue::parse(&files).expect_err(&format!("{id}: {to} passed"));
    assert_eq!(problem.file, path);
    problem
}

#[cfg(feature = "self-checks")]
#[test]
fn a_broken_safety_rule_is_named_with_file_key_and_reason() {
    let trigger = "item = 1\nat_least = 5";
    for (id, from, to, key, reason) in [
        ("card-k6", "id = \"card-k6\"", "id = \"card-k-6\"", "id", "differs from the file's name"),
        ("card-k6", "version = 1", "version = \"1\"", "version", "expected u32"),
        ("card-k6", "needs =", "need =", "need", "unknown field `need`"),
        ("card-k6", "kind = \"card\"", "kind = \"cards\"", "kind", "unknown variant `cards`"),
        ("card-k6", "licence = \"Apache-2.0\"", "licence = \"\"", "licence", "is empty"),
        ("heavy-run", "times = 3", "times = 6", "load", "so many of so many"),
        ("heavy-run", "at_least = 4", "at_least = 5", "load", "reached by every check-in, or by none"),
        ("heavy-run", "at_least = 4", "at_least = 0", "load", "reached by every check-in, or by none"),
        ("heavy-run", "[load]", "[[when]]\ninstrument = \"k6\"\n[load]", "when", "belongs to every rule but"),
        ("card-k6", "2026-11-24", "24.11.2026", "checked", "is not an ISO date"),
        ("card-k6", "text = \"", "note = \"", "words.text", "is missing"),
        ("card-k6", "text = \"", "title = \"a\"\ntext = \"", "words.title", "no rule of this kind says that"),
        ("item-9-view", "not_kept = ", "kept = ", "words.not_kept", "is missing"),
        (
            "item-9-view",
            "\nstrip = \"You can talk with someone, now or later.\"",
            "",
            "words.strip",
            "is missing",
        ),
        (
            "difficulty",
            "at_least = 2",
            "at_least = 2\n[words]\ntext = \"a\"",
            "words.text",
            "no rule of this kind",
        ),
        ("card-burnout1", trigger, "item = 1\nscale = \"level\"\nat_least = 5", "when", "an item or a scale"),
        ("card-burnout1", trigger, "item = 1", "when", "an item or a scale with at_least"),
        ("card-burnout1", trigger, "at_least = 5", "when", "an item or a scale with at_least"),
        ("card-burnout1", "item = 1", "items = 1", "items", "unknown field `items`"),
        (
            "card-k6",
            "[words]",
            "[hold]\nhours = 1\nthen_days = 1\n[words]",
            "hold",
            "belongs to a rule of the kind hold",
        ),
        (
            "item-9-hold",
            "[hold]\nhours = 24\nthen_days = 14",
            "",
            "hold",
            "belongs to a rule of the kind hold",
        ),
        (
            "difficulty",
            "[[when]]\ninstrument = \"phq9\"\nitem = 10\nat_least = 2",
            "",
            "when",
            "belongs to every rule but a notice",
        ),
        (
            "item-9-later",
            "[words]",
            "[[when]]\ninstrument = \"phq9\"\n[words]",
            "when",
            "belongs to every rule but a notice",
        ),
        (
            "left-out-phq9",
            "left_out = 9",
            "left_out = 11",
            "when",
            "names an item or a scale that the form doesn't have",
        ),
        ("left-out-phq9", "left_out = 9", "left_out = 9\nitem = 9\nat_least = 1", "when", "stands alone"),
    ] {
        let found = broken_rule(id, from, to);
        assert!(found.key == key && found.reason.contains(reason), "{to}: {found}");
    }
}

/// A mistyped name would be a rule that is never followed.
#[cfg(feature = "self-checks")]
#[test]
fn a_trigger_that_no_answer_can_reach_is_a_problem() {
    for (id, from, to, reason) in [
        ("item-9-view", "\"phq9\"", "\"phq-9\"", "names a form that isn't there"),
        ("not-asked-phq8", "\"phq8\"", "\"phq7\"", "names a form that isn't there"),
        ("item-9-view", "item = 9", "item = 11", "names an item or a scale that the form doesn't have"),
        ("card-k6", "\"total\"", "\"sum\"", "names an item or a scale that the form doesn't have"),
        ("item-9-view", "at_least = 1", "at_least = 4", "reached by every answer, or by none"),
        ("item-9-view", "at_least = 1", "at_least = 0", "reached by every answer, or by none"),
        ("card-k6", "at_least = 13", "at_least = 25", "reached by every answer, or by none"),
    ] {
        let found = broken_rule(id, from, to);
        assert!(found.key == "when" && found.reason.contains(reason), "{to}: {found}");
    }
}
