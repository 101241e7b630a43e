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

#[test]
fn every_file_of_the_four_folders_is_read() {
    let content = Catalogue::embedded().unwrap();
    let read =
        content.signals().len() + content.drains().len() + content.helps().len() + content.contacts().len();
    assert_eq!(read, FILES.len());
}

#[test]
fn a_missing_key_is_named_with_its_file() {
    let found = problem("en/helps/x.toml", &good().replace("label = \"X\"\n", ""));
    assert_eq!(found.file, "en/helps/x.toml");
    assert!(found.reason.contains("label"), "{found}");
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
